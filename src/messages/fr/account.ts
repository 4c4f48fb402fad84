import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";
import { count, figure } from "./grammar.ts";

const issuesCounted = (issues: number) => count(issues, { one: `${issues} numéro`, other: `${issues} numéros` });

function whatComesBack({ guarantee, until, months }: { guarantee: boolean; until: string | undefined; months: number }): string {
  if (!guarantee) return "La valeur des numéros que vous n’avez pas encore reçus vous revient";
  return `La garantie « satisfait ou remboursé » s’applique${until === undefined ? "" : ` (jusqu’au ${until}, une fois tous les ${months} mois)`}`;
}

export const account: Messages["account"] = {
  openInvoice: ({ order, sum, due, stopped }) =>
    rich<"a">`La facture de la commande ${order} reste à payer : <strong>${sum}</strong>${due !== undefined && `, à régler au plus tard le ${due}`}.${stopped && " Vos envois sont arrêtés ; si vous la réglez maintenant, les numéros restants arrivent malgré tout."} <a>La payer maintenant</a>`,
  newestOfYours: "Le dernier de vos numéros",
  newestIssue: "Le dernier numéro",
  notYetYours: "Vous pouvez lire le début de ses articles et tout ce qui y est en accès libre ; le reste est réservé aux abonnés.",
  hearIt: "L’écouter",
  recordings: ({ pieces, length }) =>
    count(pieces, { one: `${pieces} enregistrement, ${length}`, other: `${pieces} enregistrements, ${length}` }),
  orderedWithYours: "Commandé avec votre adresse e-mail",
  somebodyGaveIt:
    "Quelqu’un a donné votre adresse sans être connecté. Tant que vous ne dites pas que c’était vous, rien de tout cela n’est à votre disposition ni à votre charge.",
  waitingOrder: ({ order, day, offer, price, byInvoice }) =>
    `Commande ${order} du ${day} : ${offer}, ${price}${byInvoice ? ", sur facture" : ""}.`,
  second: {
    title: "Vous l’avez déjà",
    says: ({ order, day, offer, present, last }: { order: number; day: string; offer: string; present: string; last: number }) =>
      `La commande ${order} du ${day}, ${offer}, a été payée avec votre adresse, et vous avez ${present} jusqu’au n° ${last}. Rien n’est perdu : dites-nous ce qu’elle doit devenir.`,
    decide: "Décider de la suite",
    after: "Commencer à la fin de l’abonnement actuel",
    afterSays: ({ next, stops }: { next: number; stops: boolean }) =>
      stops
        ? `Il commence avec le n° ${next}, et l’abonnement actuel ne se renouvelle plus : celui-ci lui succède.`
        : `Il commence avec le n° ${next}.`,
    give: "L’offrir à quelqu’un",
    giveSays:
      "Vous écrivez la carte ; la personne accepte le cadeau quand elle veut, et son premier numéro arrive alors. Rien n’en est décompté avant.",
    back: (sum: string) => `Me rembourser ${sum}`,
    backSays: "Il se termine aussitôt, et l’argent vous est rendu par le même moyen de paiement. Ce que vous aviez reste tel quel.",
    both: "Garder les deux",
    bothSays: "Les deux courent en parallèle : vous recevez tout en double.",
    makeGift: "En faire un cadeau",
  },
  itWasMe: "C’était moi : l’ajouter à mon compte",
  itWasNotMe: "Ce n’était pas moi",
  throughInstitution: "Par votre établissement",
  readsAsOneOf: (institution) => `Vous lisez grâce à votre établissement (${institution}) : tous les numéros vous sont ouverts.`,
  seatIsFree: (institution) => `Votre adresse relève de votre établissement (${institution}), où une place vous attend.`,
  seatsAreTaken: (institution) =>
    `Votre adresse relève de votre établissement (${institution}), où toutes les places sont prises. Adressez-vous à votre bibliothèque.`,
  takeSeat: "Prendre la place",
  seatsOf: (institution) => `Places : ${institution}`,
  seatsGiven: (given) => `${count(given, { one: `${figure(given)} attribuée`, other: `${figure(given)} attribuées` })}, sans limite.`,
  seatsOfGiven: ({ given, seats, free }) =>
    `${count(given, { one: `${figure(given)} attribuée`, other: `${figure(given)} attribuées` })} sur ${figure(seats)}, ${count(free, { one: `${figure(free)} libre`, other: `${figure(free)} libres` })}.`,
  whoHasSeat: "Qui a une place se connecte avec l’adresse que vous saisissez, et lit tout. Nous n’écrivons à personne à ce sujet.",
  since: (day) => `depuis le ${day}`,
  takeSeatAway: (email) => `Retirer la place attribuée à ${email}`,
  takeAway: "Retirer",
  emailOfReader: "Adresse e-mail d’une lectrice ou d’un lecteur",
  giveSeat: "Attribuer une place",
  giftsGiven: "Ce que vous avez offert",
  giftFor: ({ name, day }) => rich`<strong>Pour ${name}</strong>, le ${day} :`,
  giftStates: {
    "not paid yet": "pas encore payé.",
    "waits for its day": "attend la date choisie.",
    "waits to be taken": "attend d’être accepté.",
    "not taken in time": "n’a pas été accepté à temps ; rien n’en est perdu.",
    running: "est arrivé, et en cours de lecture.",
    "given back": "a été repris.",
    ended: "est arrivé à son dernier numéro.",
  },
  takenUntil: (day) => `Il peut être accepté jusqu’au ${day}.`,
  openGiftAgain: "Le rouvrir et faire une carte",
  makeCard: "Faire une carte avec le lien",
  giveAgain: "Offrir à nouveau",
  takeBack: "Reprendre le cadeau",
  takingBack: ({ price, name }) =>
    rich`Nous vous remboursons <strong>${price}</strong> par le moyen de paiement utilisé. Le cadeau prend fin aussitôt, et nous en avertissons ${name} ; ce qui est déjà arrivé reste offert. C’est irréversible.`,
  takeBackFor: (price) => `Reprendre le cadeau et me faire rembourser ${price}`,
  cameWithIt: "Vos primes",
  premiumSent: ({ name, order, day }) => `${name}, avec la commande ${order} : expédition le ${day}.`,
  premiumWaits: ({ name, order }) => `${name}, avec la commande ${order} : bientôt à la poste.`,
  changeTo: (offer) => `Passer à ${offer}`,
  changing: ({ from, issues, last, credit, toPay }) =>
    rich`À partir du n° ${from}, ${issuesCounted(issues)}, jusqu’au n° ${last}. Les numéros que vous n’avez pas encore reçus sont déduits : ${credit} ; vous payez <strong>${toPay ?? "rien"}</strong>.`,
  seeInFull: "Voir le détail",
  singleIssues: "Numéros à l’unité",
  no: (issue) => `N° ${issue}`,
  printedCopyComes: ", l’exemplaire papier part bientôt à la poste",
  givenBack: ", remboursé",
  wherePrintGoes: "Où envoyer l’édition papier",
  changeAddress: "Changer l’adresse",
  addressCounts: (issue) =>
    `Elle vaut à partir du n° ${issue}, le premier dont les étiquettes ne sont pas encore faites ; les numéros précédents partent encore à l’ancienne.`,
  keepAddress: "Enregistrer l’adresse",
  offerNo: ({ offer, number }) => `${offer}, n° ${number}`,
  fromNo: (issue) => `à partir du n° ${issue}`,
  forWhich: "Pour quel abonnement",
  allOfThem: "Tous",
  howYouPay: "Votre moyen de paiement",
  paysWith: ({ method, until }: { method: string; until: string | undefined }) =>
    rich`Le prochain renouvellement sera prélevé sur : <strong>${method}</strong>${until !== undefined && `, valable jusqu’au ${until}`}.`,
  /** What is charged, as a gateway names it. */
  methods: {
    card: "Carte",
    account: "Compte",
    playCard: "Carte de test",
    ending: ({ kind, digits }: { kind: string; digits: string }) => `${kind} se terminant par ${digits}`,
  },
  keptCard: ({ method, until }: { method: string; until: string | undefined }) =>
    rich`Moyen de paiement enregistré : <strong>${method}</strong>${until !== undefined && `, valable jusqu’au ${until}`}. Rien ne se renouvelle, donc rien n’y sera prélevé automatiquement.`,
  cardOverBefore: (day: string) =>
    `Elle expire avant le renouvellement de votre abonnement le ${day}. Changez-la à temps, et rien ne sera interrompu.`,
  cardAtProvider:
    "Votre carte est conservée par notre prestataire de paiement, pas par nous. Vous pouvez la changer chez lui ; le prochain renouvellement sera prélevé sur la carte de votre choix.",
  changeCard: "Changer de carte",
  feedsAndApps: "Mes flux et applis",
  feedsSaid: rich<"a">`Ce qui vous est ouvert, en podcast, en RSS avec le texte complet ou en catalogue dans votre appli de lecture : <a>créer vos adresses</a>.`,
  newsletter: "La newsletter",
  letterAsSubscriber: "Un e-mail vous arrive à chaque numéro, puisque vous avez un abonnement.",
  letterAsAsked: "Un e-mail vous arrive à chaque numéro, comme vous l’avez demandé.",
  noLetter: "Vous ne recevez pas de newsletter.",
  sendNone: "Ne plus la recevoir",
  sendLetter: "La recevoir",
  language: "Langue",
  languageSays: "Votre compte et la newsletter sont dans cette langue, avec les articles qui y paraissent.",
  yourLanguage: "Votre langue",
  keepLanguage: "Enregistrer la langue",
  you: "Vous",
  signedInAs: (email) => rich`Connexion ouverte avec <strong>${email}</strong>.`,
  yourName: "Votre nom",
  keepName: "Enregistrer le nom",
  signOut: "Se déconnecter",
  devices: "Où votre compte est ouvert",
  device: ({ browser, system }) => {
    const where = { iPhone: "un iPhone", iPad: "un iPad", Mac: "un Mac", Chromebook: "un Chromebook" }[system] ?? system;
    return browser && where ? `${browser} sur ${where}` : browser || system || "Un navigateur qui ne dit pas son nom";
  },
  thisDevice: (since) => `Ce navigateur, depuis le ${since}.`,
  lastUsed: ({ used, since }) => `Dernière utilisation : ${used} ; ouvert depuis le ${since}.`,
  signOutThere: "Déconnecter",
  signOutOf: ({ name, used }) => `Déconnecter : ${name}, dernière utilisation : ${used}`,
  signOutOthers: (browsers) =>
    count(browsers, { one: `Déconnecter ${browsers} autre navigateur`, other: `Déconnecter ${browsers} autres navigateurs` }),
  yourAccount: "Votre compte",
  dear: (name) => `Bonjour ${name},`,
  dearReader: "Chère lectrice, cher lecteur,",
  noSubscription:
    "Votre compte est ouvert, sans abonnement. Les articles en accès libre et ceux qui demandent une connexion vous sont ouverts.",
  seeOffers: "Voir les offres",
  payRenewal: "Payer le renouvellement",
  subscribeAgain: "S’abonner à nouveau",
  takeUpAgain: "Reprendre l’abonnement",
  renewNow: "Renouveler maintenant",
  refundGiven: ({ sum, day }) =>
    rich`Nous vous avons remboursé <strong>${sum}</strong> le ${day} ; votre banque peut mettre quelques jours à l’afficher.`,
  refundFailed: ({ sum, day }) =>
    rich`Nous vous devons <strong>${sum}</strong> depuis le ${day}. Votre banque a refusé le remboursement ; nous vous écrirons pour trouver un autre moyen.`,
  refundOnItsWay: ({ sum, day }) => rich`Votre remboursement de <strong>${sum}</strong> est en route depuis le ${day}.`,
  stopRenewing: "Résilier l’abonnement",
  stillCome: ({ issues, last }) =>
    `${count(issues, { one: `Il vous reste ${issues} numéro à recevoir`, other: `Il vous reste ${issues} numéros à recevoir` })}, le dernier est le n° ${last}, et tout vous reste ouvert jusque-là.`,
  refundMeSum: (sum) => `Me faire rembourser ${sum}`,
  refundMe: "Me faire rembourser",
  refunding: (refund) =>
    rich`${whatComesBack(refund)} : <strong>${refund.sum}</strong>, ${refund.byHand ? "que notre secrétariat vous rembourse sous quelques jours" : "que nous vous remboursons dès maintenant par le moyen de paiement utilisé"}. Votre abonnement et l’accès qu’il donne prennent fin aussitôt ; ${count(refund.issues, { one: `${refund.issues} numéro non livré n’arrivera pas`, other: `${refund.issues} numéros non livrés n’arriveront pas` })}.`,
  keepUpTo: (issue) => `Ce que vous avez reçu, jusqu’au n° ${issue}, vous le gardez.`,
  cannotBeUndone: "C’est irréversible.",
};
