import type { Messages } from "../../catalogue.ts";
import { count } from "../grammar.ts";

export const rights: Messages["refusals"]["rights"] = {
  sameEmail: "Dit is het adres dat uw account al heeft.",
  otherEmail: "Vul een ander adres in.",
  tooOften: "Dat was te vaak. Vraag het morgen opnieuw, of schrijf naar ons kantoor.",
  noDeclaration: "Deze verklaring bestaat niet, of is verwijderd.",
  noChange: "Er is geen wijziging van uw adres onderweg. Vraag die opnieuw aan.",
  linkOver: "Deze link is niet meer geldig: de wijziging is al uitgevoerd, is afgebroken, of is sindsdien opnieuw aangevraagd.",
  codeWrong: (left) =>
    `Dat is niet de code uit onze e-mail aan het nieuwe adres. Kijk nog eens; u kunt het nog ${count(left, { one: "één keer", other: `${left} keer` })} proberen.`,
  codeWrongLast: "Dat was niet de code, voor de vijfde keer. Er is niets gewijzigd; vraag de wijziging opnieuw aan.",
  codeBeside: "Dit is niet de code.",
  staffWait: "Wie op de redactie werkt, wijzigt het adres met een code van het oude. Vraag een uitgever om hulp.",
  taken: "Dit adres heeft intussen een eigen account, dus is er niets gewijzigd. Log ermee in, of schrijf naar ons kantoor.",
  unproven: "Het nieuwe adres is nog niet bevestigd: wie het leest, moet op de knop in onze e-mail drukken, of de code invullen.",
  unknown: "Met dit adres logt geen lezer in.",
  leavingOver: "Er is geen verwijdering van uw account onderweg.",
  declaredTooOften: "Dat was te vaak. Schrijf naar ons kantoor: een verklaring heeft geen formulier nodig.",
  declareName: "Vul uw naam in.",
  declareContract: "Zeg in hoogstens 300 tekens welke overeenkomst u bedoelt.",
  declareShorter: "Zeg het in hoogstens 300 tekens.",
  declareIncomplete: "Er ontbreekt iets.",
};
