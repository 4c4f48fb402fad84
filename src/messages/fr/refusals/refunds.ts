import type { Messages } from "../../catalogue.ts";

export const refunds: Messages["refusals"]["refunds"] = {
  nothingPaid: "Rien n’a été payé pour cela.",
  noGuarantee: "Cette offre n’a pas de garantie « satisfait ou remboursé ».",
  guaranteeEnded: ({ days, day }) => `Les ${days} jours de la garantie ont pris fin le ${day}.`,
  guaranteeUsed: ({ months, day }) =>
    `La garantie vaut une fois tous les ${months} mois ; vous pourrez l’utiliser de nouveau à partir du ${day}.`,
  nothingLeft: "Tous les numéros de cet abonnement ont déjà été livrés ou remboursés ; il ne reste rien à rembourser.",
  noPayment: "Il ne reste aucun paiement sur lequel faire ce remboursement.",
};
