import type { Messages } from "../../catalogue.ts";

export const payments: Messages["refusals"]["payments"] = {
  card: "Er klopt nog iets niet aan de kaart.",
  cardNumber: "In dit nummer zit een tikfout.",
  expiry: "Vul maand en jaar in zoals op de kaart, bijvoorbeeld 04/29.",
  check: "Drie of vier cijfers, van de achterkant van de kaart.",
  notOnline: "Bestellen kan nog niet online. Er is niets afgeschreven.",
  noStep: "Er wacht geen betaling op deze stap.",
  runsElsewhere:
    "Dit abonnement loopt nog waar het is begonnen, en verhuist hierheen. Er is niets afgeschreven. Schrijf ons a.u.b., en we kijken ernaar.",
  paidElsewhere: "Dit abonnement is tot een latere dag betaald, en gaat dan vanzelf door. U hoeft nu niets meer te betalen.",
  noPayment: "Deze betaling bestaat niet.",
};
