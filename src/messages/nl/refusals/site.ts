import type { Messages } from "../../catalogue.ts";

export const site: Messages["refusals"]["site"] = {
  tooOften: "Dat was te vaak vanaf deze plek. Probeer het over een kwartier opnieuw.",
  away: "Het tijdschrift wordt op orde gebracht. Er is niets verloren; probeer het over een minuut opnieuw.",
  noRoom:
    "Er wordt op dit moment meer van het tijdschrift gevraagd dan het kan beantwoorden. Er is niets verloren; probeer het over enkele seconden opnieuw.",
  noSuchLanguage: "Dit tijdschrift verschijnt niet in die taal.",
};
