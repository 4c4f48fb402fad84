import type { Messages } from "../../catalogue.ts";
import { count } from "../grammar.ts";

export const rights: Messages["refusals"]["rights"] = {
  sameEmail: "Das ist die Adresse, die Ihr Konto schon hat.",
  otherEmail: "Geben Sie eine andere an.",
  tooOften: "Das war oft. Fragen Sie morgen wieder, oder schreiben Sie unserem Büro.",
  noDeclaration: "Diese Erklärung gibt es nicht, oder sie wurde gelöscht.",
  noChange: "Keine Änderung Ihrer Adresse ist unterwegs. Bitten Sie neu darum.",
  linkOver: "Dieser Link gilt nicht mehr: Die Änderung ist erledigt, wurde beendet oder seither neu angefordert.",
  codeWrong: (left) =>
    `Das ist nicht der Code aus unserer E-Mail an die neue Adresse. Sehen Sie noch einmal nach; ${count(left, { one: "ein Versuch bleibt", other: `${left} Versuche bleiben` })}.`,
  codeWrongLast: "Das war nicht der Code, zum fünften Mal. Geändert wurde nichts; bitten Sie neu darum.",
  codeBeside: "Das ist nicht der Code.",
  staffWait: "Die Redaktion ändert ihre Adresse mit einem Code von der alten. Bitten Sie jemanden aus der Verlagsleitung um Hilfe.",
  taken:
    "Diese Adresse hat inzwischen ein eigenes Konto, deshalb wurde nichts geändert. Melden Sie sich damit an, oder schreiben Sie unserem Büro.",
  unproven: "Die neue Adresse ist noch nicht belegt: Wer sie liest, muss in unserer E-Mail bestätigen oder ihren Code eingeben.",
  unknown: "Mit dieser Adresse meldet sich niemand an.",
  leavingOver: "Keine Löschung Ihres Kontos ist unterwegs.",
  declaredTooOften: "Das war oft. Schreiben Sie unserem Büro: Eine Erklärung braucht kein Formular.",
  declareName: "Geben Sie Ihren Namen an.",
  declareContract: "Sagen Sie in höchstens 300 Zeichen, welchen Vertrag Sie meinen.",
  declareShorter: "Sagen Sie es in höchstens 300 Zeichen.",
  declareIncomplete: "Es fehlt noch etwas.",
};
