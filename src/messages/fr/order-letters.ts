import { begins } from "../begins.ts";
import type { Messages } from "../catalogue.ts";
import { count } from "./grammar.ts";

type Begun = { start: number; last: number } | undefined;
const from = (begun: Begun, says: string) => (begun ? ` ${says} du n° ${begun.start} au n° ${begun.last}.` : "");
const nothingTaken = "Rien n’a été débité, et rien ne s’arrête pour l’instant.";

export const orderLetters: Messages["orderLetters"] = {
  payInvoice: "Payer la facture",
  readOn: "Reprendre la lecture où vous l’avez laissée",
  doubled: ({ offer, last }: { offer: string; last: number }) =>
    `Vous avez déjà ${offer}, jusqu’au n° ${last}. Rien n’est perdu : dites-nous si le nouvel abonnement doit commencer ensuite, être offert ou être remboursé, ou si vous gardez les deux.`,
  decide: "Décider de la suite",
  facts: {
    issues: "Numéros",
    copiesOfEach: "Exemplaires de chacun",
    withIt: "S’y ajoute",
    invoice: "Facture",
    invoiceAndReceipt: "Facture et reçu",
    together: "Total",
    ofWhichTax: "dont TVA",
    credit: "Déduction de vos numéros non livrés",
    paidNow: "Payé maintenant",
    payBy: "À payer au plus tard le",
    transferTo: "Par virement à",
    order: "Commande",
    toBePaid: "À payer",
    dueOn: "Échéance",
    receipt: "Reçu",
    paid: "Payé",
    takenBy: "À accepter au plus tard le",
  },
  no: (number) => `N° ${number}`,
  noTo: ({ start, last }) => `N° ${start} à n° ${last}`,
  noOn: ({ number, day }) => `N° ${number}, ${day}`,
  subjects: {
    invoice: ({ order, title }) => `Facture de la commande ${order} : ${title}`,
    issue: (title) => `Votre numéro : ${title}`,
    subscription: (title) => `Votre abonnement : ${title}`,
  },
  guarantee: (days) =>
    `Si ce n’est pas pour vous, appuyez sur « Me faire rembourser » dans votre compte dans les ${days} jours, et tout vous est rendu.`,
  backIssue: ({ issue, digital, print }) => ({
    title: "Votre numéro",
    paragraphs: [
      `${digital ? `Le n° ${issue} vous est ouvert dès maintenant, et le restera : connectez-vous avec cette adresse.` : ""}${print ? " L’exemplaire papier part à la poste dans les prochains jours." : ""}`.trim(),
    ],
  }),
  trial: (title) => ({
    title: "Vos numéros gratuits",
    paragraphs: [
      `Les prochains numéros de « ${title} » vous sont offerts. Rien n’est prélevé, et l’essai prend fin de lui-même ; si cela vous plaît, abonnez-vous.`,
    ],
  }),
  changed: ({ issue, title, print }) => ({
    title: "Le changement est fait",
    paragraphs: [
      `À partir du n° ${issue}, vous lisez « ${title} » ${print ? "sur papier et en numérique" : "en numérique"}. La valeur de vos numéros non livrés a été déduite.`,
    ],
  }),
  giftGoesOn: ({ start, last }) => ({
    title: "Merci",
    paragraphs: [
      `Votre cadeau continue, du n° ${start} au n° ${last}. Il prend de nouveau fin de lui-même ; avant cela, nous vous poserons la question.`,
    ],
  }),
  bulk: ({ copies, start }) => ({
    title: "Vos exemplaires",
    paragraphs: [
      `De chaque numéro, à partir du n° ${start}, vous recevez ${count(copies, { one: `${copies} exemplaire`, other: `${copies} exemplaires` })}.`,
    ],
  }),
  readsEverything: "Tout ce que nous avons publié vous est ouvert dès maintenant : connectez-vous avec cette adresse.",
  readsTerm: "Les numéros de votre abonnement vous sont ouverts à mesure qu’ils paraissent : connectez-vous avec cette adresse.",
  firstToCome: (issue) => `Le premier à venir est le n° ${issue}.`,
  begun: (order) => ({
    title: "Merci",
    paragraphs: [
      `Votre abonnement à « ${order.title} » ${order.renewal ? "continue" : "a commencé"}. ${
        order.reads
      }${order.invoice ? " Voici la facture ; payez-la à votre convenance, les numéros arrivent de toute façon." : ""}`,
    ],
  }),
  reminders: {
    1: {
      title: "Un petit rappel",
      text: "Vos numéros ont commencé à arriver, et la facture reste à payer. Peut-être s’est-elle glissée sous une pile.",
    },
    2: {
      title: "Votre facture arrive à échéance",
      text: "La facture de votre abonnement est à régler aujourd’hui. Si vous l’avez payée ces derniers jours, oubliez cet e-mail.",
    },
    3: {
      title: "Avant que vos numéros s’arrêtent",
      text: "La facture reste à payer. Si rien ne change, vos numéros s’arrêtent bientôt, avec ce que vous avez reçu jusqu’ici.",
    },
  },
  reminderSubject: ({ title, order }) => `${title} : commande ${order}`,
  copiesStopped: (served) => ({
    subject: "Vos numéros se sont arrêtés",
    title: "Vos numéros se sont arrêtés",
    paragraphs: [
      `${count(served, { one: `${served} numéro vous est arrivé`, other: `${served} numéros vous sont arrivés` })}, et la facture reste à payer ; nous avons donc cessé l’envoi. Nous n’envoyons personne vous la réclamer.`,
      "Si vous la payez maintenant, le reste de votre abonnement arrive malgré tout, dès le prochain numéro.",
    ],
  }),
  invoicePaid: ({ order, start }) => ({
    subject: `Payé : commande ${order}`,
    title: "C’est payé, merci",
    paragraphs: [
      `La facture de la commande ${order} est payée.${start === undefined ? "" : ` Vos numéros reprennent avec le n° ${start}.`}`,
    ],
  }),

  giftReceipt: (gift) => ({
    subject: `Votre cadeau pour ${gift.name}`,
    title: `Un cadeau pour ${gift.name}`,
    paragraphs: [
      `Merci d’offrir « ${gift.title} ». ${
        gift.writtenOn === undefined
          ? "Nous n’écrivons à personne : faites la carte dans votre compte, et remettez-la vous-même."
          : `Le ${gift.writtenOn}, nous écrivons à ${gift.name}, avec les mots de votre carte.`
      }${from(gift.begun, "Les numéros imprimés vont") || ` Les numéros commencent quand le cadeau est accepté (${gift.name}), pour qu’aucun ne soit perdu.`}`,
    ],
    after: [
      "Il prend fin de lui-même. Avant cela, nous vous demandons, à vous seulement, si vous voulez l’offrir à nouveau.",
      ...(gift.guaranteeDays > 0
        ? [`Pendant ${gift.guaranteeDays} jours, le bouton « Me faire rembourser » de votre compte vous rend tout votre argent.`]
        : []),
    ],
  }),
  somebody: "quelqu’un",
  theGiver: "quelqu’un",
  gift: (gift) => ({
    title: `${begins(gift.donor)} vous offre « ${gift.title} »`,
    paragraphs: [
      `Bonjour ${gift.name},`,
      ...(gift.card ? [`« ${gift.card} »`] : []),
      `${begins(gift.donor)} vous offre ${count(gift.issues, { one: `${gift.issues} numéro`, other: `${gift.issues} numéros` })} de « ${gift.title} ».${gift.about ? ` ${gift.about}` : ""}`,
    ],
    button: "Accepter le cadeau",
    after: [`Rien ne vous est demandé, ni maintenant ni plus tard. Le cadeau vous attend jusqu’au ${gift.until}.`],
    footer: `Vous recevez cet e-mail parce que votre adresse nous a été donnée par ${gift.donor}, pour ce cadeau seulement.`,
  }),
  giftBegun: ({ title, donor, begun }) => ({
    subject: `Votre abonnement : ${title}`,
    title: "Il est à vous",
    paragraphs: [
      `L’abonnement à « ${title} », offert par ${donor}, a commencé.${from(begun, "Vos numéros vont")} Connectez-vous avec cette adresse pour lire.`,
    ],
  }),
  giftTaken: ({ name, begun }) => ({
    subject: `Votre cadeau est accepté (${name})`,
    title: "Votre cadeau est arrivé",
    paragraphs: [`${name} a accepté votre cadeau.${from(begun, "Il va")}`],
  }),
  giftWaits: (name) => ({
    subject: `Votre cadeau pour ${name} attend encore`,
    title: "Votre cadeau attend encore",
    paragraphs: [
      `Personne n’a accepté votre cadeau pour ${name}, et le délai est passé. Rien n’est perdu : dans votre compte, vous pouvez le rouvrir et remettre le lien, ou vous faire rembourser.`,
    ],
  }),

  cameBack: ({ order, offer, price, why }) => ({
    subject: `Commande ${order} : le paiement n’a pas abouti`,
    title: "Le paiement n’a pas abouti",
    paragraphs: [
      `Vous avez commandé ${offer} pour ${price}, et le paiement est resté en route quelques jours. Votre banque l’a rejeté${why ? ` (${why})` : ""}. Rien n’a été débité, et rien n’a commencé.`,
      "Le bouton mène à la même commande, à payer d’une autre façon.",
    ],
    button: "Commander à nouveau",
  }),
  bankAsks: ({ price, again }) => ({
    subject: "Votre renouvellement : votre banque demande votre accord",
    title: "Votre banque demande votre accord",
    paragraphs: [
      `Nous avons voulu renouveler votre abonnement pour ${price}. Votre banque ne s’y oppose pas ; elle veut que vous confirmiez que c’est bien vous qui payez, et vous n’étiez pas là pour le faire. ${nothingTaken}`,
      `Payez sur la page où mène le bouton : votre banque vous y pose la question, et avec votre accord, c’est fait. Nous réessayons le ${again}, mais sans vous, la banque risque de la poser de nouveau.`,
    ],
    button: "Confirmer et payer",
  }),
  cardExpired: ({ price, again }) => ({
    subject: "Votre renouvellement : votre carte a expiré",
    title: "Votre carte a expiré",
    paragraphs: [
      `Nous avons voulu renouveler votre abonnement pour ${price}, et la carte avec laquelle vous avez payé a expiré. ${nothingTaken}`,
      `Nous réessayons le ${again}. D’ici là, vous pouvez payer avec une autre carte : le bouton y mène, et tout est réglé.`,
    ],
    button: "Payer avec une autre carte",
  }),
  declined: ({ price, again, why, todo }) => ({
    subject: "Votre renouvellement : le prélèvement n’a pas abouti",
    title: "Le prélèvement n’a pas abouti",
    paragraphs: [
      `Nous avons voulu renouveler votre abonnement pour ${price}, et le paiement n’a pas abouti : ${why}. ${nothingTaken}`,
      `Nous réessayons le ${again}. ${todo} Le bouton mène là où vous payez.`,
    ],
    button: "Payer avec une autre carte",
  }),
};
