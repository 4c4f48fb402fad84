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
};
