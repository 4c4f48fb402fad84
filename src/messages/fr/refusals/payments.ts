import type { Messages } from "../../catalogue.ts";

export const payments: Messages["refusals"]["payments"] = {
  card: "Il reste quelque chose à corriger pour la carte.",
  cardNumber: "Il y a une faute de frappe dans ce numéro.",
  expiry: "Indiquez le mois et l’année comme sur la carte, par exemple 04/29.",
  check: "Trois ou quatre chiffres, au dos de la carte.",
  notOnline: "Les commandes ne se font pas encore en ligne. Rien n’a été débité.",
  noStep: "Aucun paiement n’attend cette étape.",
  runsElsewhere:
    "Cet abonnement court encore là où il a commencé, et son transfert vers ce site est en cours. Rien n’a été débité. Écrivez-nous, et nous verrons cela.",
  paidElsewhere:
    "Cet abonnement est payé jusqu’à une date ultérieure, et il continue ensuite de lui-même. Il n’y a rien de plus à payer maintenant.",
  noPayment: "Ce paiement n’existe pas.",
  failed: ({ why, todo }) => `Le paiement n’a pas abouti : ${why}. Rien n’a été débité. ${todo}`,
  failures: {
    declined: { why: "refusé par votre banque", todo: "Payez avec une autre carte, ou interrogez votre banque." },
    "not enough": { why: "pas assez d’argent sur le compte", todo: "Payez avec une autre carte, ou réessayez plus tard." },
    "expired card": { why: "la carte a expiré", todo: "Payez avec une autre carte." },
    "wrong details": {
      why: "une donnée de la carte n’était pas exacte",
      todo: "Vérifiez ce qui figure sur la carte, ou payez avec une autre.",
    },
    "limit reached": {
      why: "le plafond de la carte ou du compte est atteint",
      todo: "Réessayez plus tard, payez avec une autre carte, ou interrogez votre banque.",
    },
    "not allowed": {
      why: "la carte ou le compte ne permet pas de tels paiements",
      todo: "Payez avec une autre carte, ou d’une autre façon.",
    },
    "no account": { why: "le compte est fermé, ou n’a pas été trouvé", todo: "Payez depuis un autre compte, ou par carte." },
    "no answer": { why: "votre banque n’a pas répondu", todo: "Réessayez dans quelques minutes." },
    "authentication required": {
      why: "votre banque veut que vous confirmiez que c’est vous",
      todo: "Payez à nouveau, et confirmez quand votre banque le demande.",
    },
    "no method": { why: "aucune carte ni aucun compte n’est gardé pour cela", todo: "Payez par carte, ou d’une autre façon." },
    "not confirmed": { why: "il n’a pas été confirmé, ou pas à temps", todo: "Payez à nouveau, et confirmez quand cela vous est demandé." },
    interrupted: { why: "il a été interrompu avant d’atteindre la banque", todo: "Réessayez." },
    "no play card": {
      why: "ce n’est pas une carte fictive, et les vraies ne fonctionnent pas ici",
      todo: "Prenez une des cartes indiquées ici.",
    },
  },
};
