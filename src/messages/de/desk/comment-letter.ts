import type { Messages } from "../../catalogue.ts";
import { count } from "../grammar.ts";

const comments = (number: number) => count(number, { one: "1 Kommentar", other: `${number} Kommentare` });

export const commentLetter: Messages["desk"]["commentLetter"] = {
  subject: ({ who, isNamed, headline }) =>
    isNamed ? `${who} nennt Sie in einem Kommentar zu „${headline}“` : `${who} antwortet auf einen Kommentar zu „${headline}“`,
  subjectOfMany: ({ count: number, headline }) =>
    headline ? `${comments(number)} für Sie zu „${headline}“` : `${comments(number)} für Sie`,
  says: ({ who, when, headline, words, said }) => `${who}, ${when}, zu ${words ? `„${words}“ in ` : ""}„${headline}“:\n${said}`,
  button: "In der Redaktion lesen und antworten",
  footer:
    "Sie erhalten diese E-Mail, weil Sie in einem Kommentar genannt wurden oder eine Antwort bekommen haben. In der Redaktion können Sie solche E-Mails unter „Ihre Anmeldung“ abbestellen.",
  choice: "E-Mails zu Kommentaren",
  want: "Schreiben Sie mir, wenn mich jemand in einem Kommentar nennt oder mir antwortet",
  keep: "Speichern",
  kept: "Gespeichert.",
};
