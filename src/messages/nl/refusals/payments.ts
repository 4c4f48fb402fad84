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
  failed: ({ why, todo }) => `De betaling is niet gelukt: ${why}. Er is niets afgeschreven. ${todo}`,
  failures: {
    declined: { why: "geweigerd door uw bank", todo: "Betaal met een andere kaart, of vraag het uw bank." },
    "not enough": { why: "te weinig saldo op de rekening", todo: "Betaal met een andere kaart, of probeer het later opnieuw." },
    "expired card": { why: "de kaart is verlopen", todo: "Betaal met een andere kaart." },
    "wrong details": { why: "een gegeven van de kaart klopte niet", todo: "Kijk na wat er op de kaart staat, of betaal met een andere." },
    "limit reached": {
      why: "de limiet van de kaart of de rekening is bereikt",
      todo: "Probeer het later opnieuw, betaal met een andere kaart, of vraag het uw bank.",
    },
    "not allowed": {
      why: "de kaart of de rekening staat zulke betalingen niet toe",
      todo: "Betaal met een andere kaart, of op een andere manier.",
    },
    "no account": { why: "de rekening is gesloten, of niet gevonden", todo: "Betaal van een andere rekening, of met een kaart." },
    "no answer": { why: "uw bank gaf geen antwoord", todo: "Probeer het over enkele minuten opnieuw." },
    "authentication required": {
      why: "uw bank wil van u horen dat u het bent",
      todo: "Betaal opnieuw, en bevestig het als uw bank erom vraagt.",
    },
    "no method": { why: "er is geen kaart of rekening voor bewaard", todo: "Betaal met een kaart, of op een andere manier." },
    "not confirmed": { why: "niet bevestigd, of niet op tijd", todo: "Betaal opnieuw, en bevestig het als erom wordt gevraagd." },
    interrupted: { why: "onderbroken voordat de bank werd bereikt", todo: "Probeer het opnieuw." },
    "no play card": {
      why: "dit is geen kaart met speelgeld, en echte kaarten werken hier niet",
      todo: "Neem een van de kaarten die hier staan.",
    },
  },
};
