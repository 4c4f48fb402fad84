import type { Messages } from "../../catalogue.ts";

export const correspondence: Messages["refusals"]["correspondence"] = {
  unwanted: "Das Magazin nimmt zurzeit keine Leserbriefe über dieses Formular an.",
  tooOften: "Das war zu oft. Schreiben Sie morgen wieder.",
  invalid: "Ihrem Leserbrief fehlt noch etwas; sehen Sie unten.",
  noName: "Geben Sie den Namen an, unter dem er gedruckt werden darf, mit höchstens 100 Zeichen.",
  noPlace: "Sagen Sie, wo Sie wohnen, mit höchstens 100 Zeichen.",
  noText: "Schreiben Sie Ihren Leserbrief.",
  tooLong: "Ein Leserbrief fasst höchstens 6.000 Zeichen; kürzen Sie ihn.",
  noConsent: "Wir können nur einen Leserbrief verwenden, der gedruckt werden darf.",
  linkOver: "Dieser Link gilt nicht mehr. Schicken Sie Ihren Leserbrief noch einmal; die Seite weiß noch, wie.",
};
