import type { Messages } from "../../catalogue.ts";

export const renewals: Messages["refusals"]["renewals"] = {
  paidBack: "Cet abonnement a été interrompu et remboursé. Abonnez-vous à nouveau.",
  notBought: "Celui-ci n’a pas été acheté, il n’y a donc rien à renouveler. Choisissez une offre.",
  already: "Il est déjà renouvelé : plus d’un abonnement entier est encore à venir.",
  nothing: "Il n’y a rien à renouveler.",
  anotherTerm: "Confirmez que vous voulez un autre abonnement à la suite, ou renoncez.",
  begun: (order) =>
    `La commande ${order} pour cet abonnement est déjà enregistrée et pas encore payée. Continuez avec celle-là, ou confirmez que vous voulez un autre abonnement à la suite.`,
  termAhead: (order) =>
    `La commande ${order} a payé un abonnement entier dont rien n’est encore arrivé. Rien n’a été commandé cette fois ; dites-le si vous en voulez un autre.`,
  notRunning: "L’abonnement n’est pas en cours.",
  onHold: "Des numéros en sont retenus ; levez d’abord la suspension.",
  termRuns: (last) => `Il est déjà renouvelé. Vous pourrez changer d’édition quand l’abonnement en cours sera fini, avec le n° ${last}.`,
  notOwn: "Vous ne pouvez changer l’édition que de votre propre abonnement.",
  unpaid: "Il n’est pas encore payé.",
  switchBegun: (order) =>
    `La commande ${order} pour cet abonnement est déjà enregistrée et pas encore payée. Continuez avec celle-là, ou confirmez que celle-ci doit être payée aussi.`,
  both: "Confirmez que vous voulez les deux, ou renoncez.",
  nothingLeft: "Il ne reste plus de numéro dont l’édition puisse changer.",
  sumChanged: (sum) =>
    `Un numéro a été bouclé entre-temps, et la somme a changé : elle est maintenant de ${sum}. Vérifiez, s’il vous plaît.`,
  chargedThere: ({ gateway, standing, until }) =>
    `${gateway} continue à prélever de son côté (${standing}${until ? `, payé jusqu’au ${until}` : ""}). Prélevé ici aussi, il serait payé deux fois. Reprenez-le ou arrêtez-le d’abord là-bas, ou confirmez que vous le savez.`,
  agree: "Cochez la case pour accepter, s’il vous plaît.",
  tick: "Cochez cette case pour continuer.",
};
