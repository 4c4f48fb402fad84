import type { Messages } from "../../catalogue.ts";

export const refunds: Messages["refusals"]["refunds"] = {
  nothingPaid: "Er is niets voor betaald.",
  noGuarantee: "Dit aanbod heeft geen niet-goed-geld-terug-garantie.",
  guaranteeEnded: ({ days, day }) => `De ${days} dagen van de garantie eindigden op ${day}.`,
  guaranteeUsed: ({ months, day }) =>
    `De garantie wordt eens in de ${months} maanden gegeven; vanaf ${day} kunt u de garantie weer gebruiken.`,
  nothingLeft: "Elk nummer van dit abonnement is al geleverd of terugbetaald; er is niets meer terug te betalen.",
  noPayment: "Er is geen betaling meer waaruit dit kan worden terugbetaald.",
};
