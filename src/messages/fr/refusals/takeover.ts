import type { Messages } from "../../catalogue.ts";

export const takeover: Messages["refusals"]["takeover"] = {
  noGateway: "Aucun prestataire qui prélève de lui-même n’est activé. Réglez STRIPE_SECRET_KEY, comme l’indique docs/OPERATIONS.md.",
  missing: "Rien de ce nom n’a été lu chez le prestataire. Refaites le plan.",
  notProposed: "Le client a désormais une autre adresse, ou quelqu’un a déjà été désigné. Refaites le plan.",
  notTheirs: "Ce n’est pas l’un des abonnements de cette personne qui courent ici, ou il a été repris entre-temps. Refaites le plan.",
  anothers: "Ce client est déjà rattaché ici à quelqu’un d’autre.",
  taken: "Il est repris, ou en partie. Annulez d’abord cela.",
};
