import type { Messages } from "../../catalogue.ts";

export const takeover: Messages["refusals"]["takeover"] = {
  noGateway: "Er staat geen betaaldienst aan die zelf afschrijft. Stel STRIPE_SECRET_KEY in, zoals docs/OPERATIONS.md zegt.",
  missing: "Bij de betaaldienst is niets met die naam gelezen. Maak het plan opnieuw.",
  notProposed: "De klant heeft intussen een ander adres, of er is al iemand genoemd. Maak het plan opnieuw.",
  notTheirs: "Het is niet een van de abonnementen van deze persoon die hier lopen, of het is intussen overgenomen. Maak het plan opnieuw.",
  anothers: "Deze klant hoort hier al bij iemand anders.",
  taken: "Het is overgenomen, of half. Maak dat eerst ongedaan.",
};
