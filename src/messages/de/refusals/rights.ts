import type { Messages } from "../../catalogue.ts";
import { count } from "../grammar.ts";

export const rights: Messages["refusals"]["rights"] = {
  sameEmail: "Das ist die Adresse, die Ihr Konto schon hat.",
  otherEmail: "Geben Sie eine andere an.",
  tooOften: "Das war zu oft. Fragen Sie morgen wieder, oder schreiben Sie unserem Büro.",
  noDeclaration: "Diese Erklärung gibt es nicht, oder sie wurde gelöscht.",
  noChange: "Für Ihre Adresse ist keine Änderung unterwegs. Beantragen Sie sie neu.",
  linkOver: "Dieser Link gilt nicht mehr: Die Änderung ist erledigt, wurde beendet oder seither neu angefordert.",
  codeWrong: (left) =>
    `Das ist nicht der Code aus unserer E-Mail an die neue Adresse. Sehen Sie noch einmal nach; ${count(left, { one: "ein Versuch bleibt", other: `${left} Versuche bleiben` })}.`,
  codeWrongLast: "Das war nicht der Code, zum fünften Mal. Geändert wurde nichts; beantragen Sie die Änderung neu.",
  codeBeside: "Das ist nicht der Code.",
  staffWait:
    "Wer in der Redaktion arbeitet, ändert die Adresse mit einem Code von der alten. Bitten Sie jemanden aus der Verlagsleitung um Hilfe.",
  taken:
    "Diese Adresse hat inzwischen ein eigenes Konto, deshalb wurde nichts geändert. Melden Sie sich damit an, oder schreiben Sie unserem Büro.",
  unproven: "Die neue Adresse ist noch nicht bestätigt: Wer sie liest, muss in unserer E-Mail bestätigen oder ihren Code eingeben.",
  unknown: "Mit dieser Adresse meldet sich niemand an.",
  leavingOver: "Für Ihr Konto ist keine Löschung unterwegs.",
  declaredTooOften: "Das war zu oft. Schreiben Sie unserem Büro: Eine Erklärung braucht kein Formular.",
  declareName: "Geben Sie Ihren Namen an.",
  declareContract: "Sagen Sie in höchstens 300 Zeichen, welchen Vertrag Sie meinen.",
  declareShorter: "Sagen Sie es in höchstens 300 Zeichen.",
  declareIncomplete: "Es fehlt noch etwas.",
};
