import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";
import { count } from "./grammar.ts";

export const leaving: Messages["rights"]["leaving"] = {
  link: rich<"a">`<a>Supprimer votre compte</a>`,
  title: "Supprimer votre compte",
  says: "Votre compte et ce que nous savons de vous sont supprimés définitivement. Lisez d’abord ce qui va se passer ; rien n’est fait avant que vous appuyiez sur le bouton.",
  goes: "Ce qui disparaît aussitôt",
  goesList: {
    names: "votre nom, votre adresse e-mail, vos adresses postales, et chaque navigateur où votre compte est ouvert",
    reading: "ce que vous avez gardé, lu et écouté, vos flux, applis et liens",
    letters: "la newsletter, vos accords, nos e-mails et vos lettres",
    card: "la carte ou le compte débité, ici et chez notre prestataire de paiement",
  },
  stays: "Ce qui reste, et jusqu’à quand",
  books: ({ until, years }) =>
    `Les factures restent telles qu’elles ont été émises, avec votre nom : la loi fiscale exige qu’elles soient conservées ${count(years, { one: "un an", other: `${years} ans` })} après la fin de l’année. Votre nom disparaît de la dernière après le ${until}.`,
  noBooks: "Aucune facture à votre nom ne doit être conservée.",
  nameless: "Commandes, paiements, exemplaires envoyés et écritures restent sous forme de chiffres, sans votre nom ni votre adresse.",
  backups: (until) =>
    `Vos données disparaissent de nos sauvegardes au plus tard le ${until}. S’il fallait en remettre une en place, elles y seraient supprimées de nouveau.`,
  printed: "Une lettre de vous qui a été imprimée reste imprimée.",
  running: "Vos abonnements",
  one: ({ number, left, last }) =>
    `Abonnement n° ${number} : ${count(left, { one: "un numéro vous est encore dû", other: `${left} numéros vous sont encore dus` })}, le dernier est le n° ${last}.`,
  noneLeft: (number) => `Abonnement n° ${number} : plus rien ne vous est dû.`,
  back: (money) => `S’il s’arrête maintenant, nous vous remboursons ${money} par le moyen de paiement utilisé.`,
  byHand:
    "Vous avez payé par virement ou par chèque : nous vous écrirons pour connaître votre compte bancaire, et supprimerons le reste une fois l’argent chez vous.",
  giver: "C’est un cadeau : s’il s’arrête maintenant, ce qui en reste revient à qui l’a offert.",
  nothingBack: "S’il s’arrête maintenant, rien n’est remboursé : rien n’a été payé pour ce qui reste.",
  given: "Ce que vous avez offert à d’autres continue de leur parvenir.",
  choose: "Que voulez-vous en faire ?",
  now: "Arrêter maintenant, rembourser ce qui est dû et tout supprimer",
  afterLast: "Laisser arriver ce qui est payé, ne rien renouveler et tout supprimer après le dernier numéro",
  afterLastSays: "D’ici là, vous gardez votre compte et pouvez changer d’avis.",
  ask: "Supprimer mon compte",
  sure: "Oui, supprimer tout ce qui est à moi. Je sais que rien ne pourra être rétabli.",
  notSure: "Cochez la case, pour que personne ne supprime un compte par erreur.",
  freshFirst: rich<"a">`Avant cela, nous voulons savoir que c’est bien vous : <a>recevez un code à votre adresse</a>.`,
  cannot: "Il ne peut pas encore être supprimé",
  against: {
    staff: "Vous travaillez à la rédaction : la direction doit d’abord vous retirer votre rôle.",
    contact: "Vous êtes le contact d’un établissement : écrivez-nous qui prend la suite.",
    open: "Une facture reste à payer : réglez-la d’abord, ou écrivez-nous.",
    debit: "Un de vos paiements est en route pour quelques jours encore : attendez qu’il soit arrivé.",
    standing: "Vos renouvellements sont prélevés par notre ancien système : écrivez-nous, afin que nous les y arrêtions.",
    waiting: "Des commandes à votre adresse attendent dans votre compte : dites d’abord si elles sont de vous.",
  },
  onItsWay: (day) => `Demandé le ${day}.`,
  waits: {
    copies: "La suppression a lieu après le dernier numéro payé. Plus rien ne se renouvelle.",
    money: "Votre argent est sur le chemin du retour. Dès qu’il est parti, le reste est supprimé.",
    gifts: "Un cadeau de vous n’est pas encore envoyé. Dès qu’il l’est, le reste est supprimé.",
    nothing: "La suppression se fait en ce moment même.",
  },
  keep: "Garder mon compte malgré tout",
  keepSays: "Ce qui est arrêté le reste ; tout le reste demeure à vous.",
  done: { asked: "La demande est enregistrée.", kept: "Votre compte reste." },
  letter: ({ magazine, books, backups }) => ({
    subject: `Votre compte chez « ${magazine} » est supprimé`,
    title: "Au revoir",
    paragraphs: [
      "Votre compte est supprimé, avec tout ce que nous savions de personnel sur vous.",
      `Les factures gardent votre nom jusqu’au ${books} au plus tard, car la loi l’exige. Commandes et paiements restent sous forme de chiffres, sans nom. Vos données disparaissent de nos sauvegardes au plus tard le ${backups}.`,
      "Merci de nous avoir lus. Vous pouvez revenir à tout moment, avec un nouveau compte.",
    ],
    footer: "C’est notre dernier e-mail ; lui aussi est supprimé ici une fois envoyé.",
  }),
};
