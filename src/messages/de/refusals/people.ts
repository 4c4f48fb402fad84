import type { Messages } from "../../catalogue.ts";
import { count } from "../grammar.ts";

export const people: Messages["refusals"]["people"] = {
  giveEmail: "Geben Sie eine E-Mail-Adresse an, wie name@example.org.",
  noEmail: "Das ist keine E-Mail-Adresse.",
  lettersTooOften:
    "Das war zu oft. Warten Sie eine Viertelstunde, bevor Sie eine neue E-Mail anfordern; ein Code, den Sie haben, gilt noch.",
  triesTooOften: "Zu viele Fehlversuche. Warten Sie eine Viertelstunde.",
  linkUsed: "Dieser Link wurde schon benutzt. Fordern Sie eine neue E-Mail an.",
  linkOver: "Dieser Link wurde schon benutzt oder ist älter als eine Viertelstunde. Fordern Sie eine neue E-Mail an; die neueste gilt.",
  noLetter: (minutes) =>
    `Für diesen Browser gilt keine E-Mail mehr: Ihr Code wurde benutzt, ist älter als ${minutes} Minuten oder wurde in einem anderen Browser angefordert. Fordern Sie eine neue an.`,
  askAgain: "Fordern Sie eine neue E-Mail an.",
  codeWrongLast: "Das war nicht der Code, zum fünften Mal. Fordern Sie eine neue E-Mail an.",
  codeWrong: (left) =>
    `Das ist nicht der Code aus unserer E-Mail. Sehen Sie noch einmal nach; ${count(left, { one: "ein Versuch bleibt", other: `${left} Versuche bleiben` })}.`,
  notTheCode: "Das ist nicht der Code aus der E-Mail.",
  notTheSecond: "Dieser Code gilt nicht oder nicht mehr.",
  keysTooOften: "Von hier kamen zu viele falsche Adressen oder Passwörter; warten Sie zehn Minuten.",
  keyUnknown: "Diese Adresse oder dieses Passwort gehört niemandem.",
  keyEnded:
    "Diese Adresse oder dieses Passwort wurde von der Person gesperrt, der es gehörte. Ein neues wird im Konto angelegt, unter „Meine Feeds und Apps“.",
  noDemo: "Dieses Magazin ist keine Demo; melden Sie sich mit Ihrer E-Mail-Adresse an.",
  secondWrong: "Das ist weder ein Code Ihrer App noch ein Wiederherstellungscode, der noch gilt. Ein Code gilt einmal.",
  secondTooOften: "Zu viele falsche Codes. Warten Sie eine Viertelstunde.",
  appHeld: "Ihre App gibt schon Codes. Entfernen Sie sie zuerst, und richten Sie dann eine andere ein.",
  passkeyRefused: "Dieser Passkey hat nicht funktioniert. Versuchen Sie es noch einmal, oder melden Sie sich mit einem Code an.",
};
