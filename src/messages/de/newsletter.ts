import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";

export const newsletter: Messages["newsletter"] = {
  lookIntoMail: "Sehen Sie in Ihr Postfach",
  letterSent: (email) =>
    rich`Wenn <strong>${email}</strong> E-Mails empfangen kann, ist eine mit einer Schaltfläche unterwegs. Bestätigen Sie innerhalb von drei Tagen, und der Newsletter kommt.`,
  newsletter: "Der Newsletter",
  described: (title) => `Der Newsletter von „${title}“: eine E-Mail zu jeder Ausgabe.`,
  oneLetter: "Eine E-Mail zu jeder Ausgabe: was darin steht, und ein Artikel für den Anfang. Niemand zählt, ob Sie sie öffnen.",
  email: "E-Mail",
  sendIt: "Newsletter bestellen",
  firstLetter:
    "Zuerst schicken wir eine einzige E-Mail und fragen, ob Sie das waren. Jede weitere endet mit einem Link, der Sie mit einem Klick abmeldet.",
  askFor: "Newsletter bestellen",
  pressAndItComes: "Bestätigen Sie mit der Schaltfläche, und der Newsletter kommt mit jeder Ausgabe.",
  yes: "Ja, bitte schicken",
  willCome: "Er kommt",
  comesTo: (email) => rich`Der Newsletter kommt an <strong>${email}</strong>, zum ersten Mal mit der nächsten Ausgabe.`,
  toThisIssue: "Zu dieser Ausgabe",
  unsubscribed: "Der Newsletter ist abbestellt",
  unsubscribe: "Newsletter abbestellen",
  willNotRenew: "Gekündigt. Eine weitere Laufzeit wird weder abgebucht noch berechnet, und jede Ausgabe dieser Laufzeit kommt noch.",
  noneComes: (email) => rich`An <strong>${email}</strong> kommt kein Newsletter mehr. Ein Abo des Magazins bleibt davon unberührt.`,
  sendAgain: "Das war ein Versehen: wieder schicken",
  pressAndNoneComes: ({ title, email }) =>
    rich`Mit der Schaltfläche bestellen Sie den Newsletter von „${title}“ für <strong>${email}</strong> ab. Ein Abo des Magazins bleibt davon unberührt.`,
  yourSubscription: "Ihr Abo",
  renews:
    "Es verlängert sich. Mit der Schaltfläche kündigen Sie: Eine weitere Laufzeit wird weder abgebucht noch berechnet, und jede Ausgabe dieser Laufzeit kommt noch.",
  stopRenewing: ({ offer, number }) => `Jetzt kündigen: ${offer}, Nr. ${number}`,
};
