import type { Messages } from "../catalogue.ts";
import { creditLine } from "./credits.ts";
import { count } from "./grammar.ts";

export const mailing: Messages["mailing"] = {
  issueOf: ({ number, day }) => `Ausgabe ${number} · ${day}`,
  issue: (number) => `Ausgabe ${number}`,
  cover: ({ number, shows }) => `Titelseite der Ausgabe ${number}: ${shows}`,
  minutes: (minutes) => count(minutes, { one: "1 Minute", other: `${minutes} Minuten` }),
  written: ({ by, day }) => (by ? `Von ${by}, ${day}` : `Erschienen am ${day}`),
  credits: creditLine,
  correction: ({ day, text }) => `Korrektur, ${day}. ${text}`,
  restForSignedIn: "Weiterlesen kann, wer sich anmeldet; das kostet nichts.",
  restForSubscribers: "Weiterlesen mit Abo.",
  tooLong: "Der Rest ist zu lang für eine E-Mail.",
  readIssue: "Ausgabe lesen",
  signInAndRead: "Anmelden und weiterlesen",
  subscribe: "Abonnieren",
  readOn: "Weiterlesen",
  readOrHear: "Auf der Website lesen oder hören",
  alsoInIssue: "Außerdem in dieser Ausgabe",
  inIssue: "In dieser Ausgabe",
  unsubscribe: "Newsletter abbestellen",
  becauseSubscriber: (title) =>
    `Sie erhalten diese E-Mail, weil Sie „${title}“ abonniert haben. Newsletter abbestellen oder Abo kündigen, ohne Anmeldung:`,
  becauseAsked: (day) => `Sie erhalten diese E-Mail, weil Sie sie${day === undefined ? "" : ` am ${day}`} bestellt haben.`,
  becausePreview: "Hier steht, warum jemand die E-Mail bekommt.",
  becauseTest: "Das ist ein Test, aus der Redaktion nur an Sie geschickt.",
  readOnWeb: "Im Web lesen",
  onWeb: "Im Web",
  consent: ({ title, days }) => ({
    subject: `Der Newsletter von „${title}“: Sind Sie das?`,
    title: "Dürfen wir Ihnen schreiben?",
    paragraphs: [
      `Jemand, vermutlich Sie, hat mit dieser Adresse den Newsletter von „${title}“ bestellt. Bestätigen Sie es mit der Schaltfläche, und er kommt mit jeder Ausgabe.`,
    ],
    button: "Ja, bitte schicken",
    after: ["Wenn Sie es nicht waren, brauchen Sie nichts zu tun: Ohne Bestätigung schicken wir nichts."],
    footer: `Der Link gilt ${count(days, { one: "1 Tag", other: `${days} Tage` })}. Sie erhalten diese eine E-Mail, weil Ihre Adresse auf unserer Seite eingegeben wurde.`,
  }),
};
