import type { Messages } from "../../catalogue.ts";

export const correspondence: Messages["refusals"]["correspondence"] = {
  unwanted: "Het tijdschrift neemt op dit moment geen brieven aan via dit formulier.",
  tooOften: "Dat was te vaak. Schrijf morgen weer.",
  invalid: "Er ontbreekt nog iets aan uw brief; kijk hieronder.",
  noName: "Vul de naam in waaronder de brief mag worden afgedrukt, in hooguit 100 tekens.",
  noPlace: "Zeg waar u woont, in hooguit 100 tekens.",
  noText: "Schrijf uw brief.",
  tooLong: "In een brief passen hooguit 6.000 tekens; kort hem in.",
  noConsent: "We kunnen alleen een brief gebruiken die mag worden afgedrukt.",
  linkOver: "Deze link is niet meer geldig. Stuur uw brief opnieuw; de pagina weet nog hoe.",
};
