import type { Messages } from "../../catalogue.ts";

export const jobs: Messages["desk"]["jobs"] = {
  again: "Es wird noch einmal versucht.",
  title: "Aufgaben",
  says: "Arbeit, die aus dem folgt, was Sie tun: Fassungen, E-Mails, die Suche. Was fehlschlägt, wird von selbst noch einmal versucht, jedes Mal später; was endgültig fehlgeschlagen ist, wartet hier auf Sie.",
  find: "Art der Arbeit oder Wörter der Fehlermeldung",
  attempts: ({ done, most }) => `${done} von ${most}`,
  tryNow: "Jetzt noch einmal versuchen",
  none: "Alles ist erledigt.",
  heads: { what: "Was", state: "Stand", tried: "Versuche", wrong: "Was schiefging" },
  states: { waiting: "wartet", running: "läuft", failed: "fehlgeschlagen", "will be tried again": "wird noch einmal versucht" },
};
