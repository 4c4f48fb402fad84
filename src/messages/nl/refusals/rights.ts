import type { Messages } from "../../catalogue.ts";
import { count } from "../grammar.ts";

export const rights: Messages["refusals"]["rights"] = {
  sameEmail: "Dit is het adres dat uw account al heeft.",
  otherEmail: "Geef een ander.",
  tooOften: "Dat was vaak. Vraag het morgen opnieuw, of schrijf ons kantoor.",
  noDeclaration: "Deze verklaring bestaat niet, of ze is verwijderd.",
  noChange: "Er is geen wijziging van uw adres onderweg. Vraag haar opnieuw aan.",
  linkOver: "Deze link is niet meer geldig: de wijziging is gedaan, is beëindigd, of is sindsdien opnieuw gevraagd.",
  codeWrong: (left) =>
    `Dat is niet de code uit onze e-mail aan het nieuwe adres. Kijk nog eens; u kunt het nog ${count(left, { one: "één keer", other: `${left} keer` })} proberen.`,
  codeWrongLast: "Dat was niet de code, voor de vijfde keer. Er is niets gewijzigd; vraag het opnieuw.",
  codeBeside: "Dit is niet de code.",
  staffWait: "De redactie wijzigt haar adres met een code van het oude. Vraag een uitgever om hulp.",
  taken: "Dit adres heeft intussen een eigen account, dus is er niets gewijzigd. Log ermee in, of schrijf ons kantoor.",
  unproven: "Het nieuwe adres is nog niet bewezen: wie het leest, moet op de knop in onze e-mail drukken, of de code invullen.",
  unknown: "Met dit adres logt geen lezer in.",
  leavingOver: "Er is geen verwijdering van uw account onderweg.",
  declaredTooOften: "Dat was vaak. Schrijf ons kantoor: een verklaring heeft geen formulier nodig.",
  declareName: "Geef uw naam.",
  declareContract: "Zeg in hoogstens 300 tekens welk contract u bedoelt.",
  declareShorter: "Zeg het in hoogstens 300 tekens.",
  declareIncomplete: "Er ontbreekt iets.",
};
