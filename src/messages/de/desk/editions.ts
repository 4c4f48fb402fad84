import { rich } from "../../rich.ts";
import type { Messages } from "../../catalogue.ts";

export const editions: Messages["desk"]["editions"] = {
  title: (number) => `Fassungen von Ausgabe ${number}`,
  makeOne: "Die geänderte neu herstellen",
  makeAll: (number) => `Die ${number} geänderten neu herstellen`,
  bar: "Fertige Fassungen",
  made: ({ made, wanted }) => `${made} von ${wanted} sind fertig`,
  under: (number) => rich<"a">`, ${number} in Arbeit. <a>Noch einmal nachsehen</a>`,
  toIssue: "Zur Ausgabe",
  failed: (number) =>
    `${number === 1 ? "Eine ließ" : `${number} ließen`} sich nicht herstellen. Was schiefging und wo, steht daneben; beheben Sie das, und versuchen Sie es noch einmal.`,
  nothing: "Es steht kein veröffentlichter Artikel darin; es gibt nichts, wovon sich Fassungen herstellen ließen.",
  ofIssue: "Von der Ausgabe",
  silent: (number) =>
    `${number === 1 ? "Ein Artikel hat keine Aufnahme und steht" : `${number} Artikel haben keine Aufnahme und stehen`} im vorgelesenen EPUB als Text:`,
  kinds: {
    "print-view": "Druckansicht",
    "print-view-opening": "Druckansicht mit dem Angebot",
    audio: "Aufnahme",
    epub: "EPUB",
    "epub-narrated": "Vorgelesenes EPUB",
    "print-issue": "Ausgabe für die Druckerei",
    "digital-issue": "Digitales PDF",
    "archive-issue": "Archivfassung (PDF/A)",
    "page-pictures": "Bilder der Seiten",
    "og-picture": "Karte für Links",
    newsletter: "Newsletter",
  },
  states: {
    made: "fertig",
    stale: "veraltet: Seither hat sich etwas geändert",
    missing: "noch nicht hergestellt",
    none: "keine:",
    waiting: "wartet",
    "being made": "wird hergestellt",
    failed: "fehlgeschlagen",
  },
  noCover: "Ein Buch hat eine Titelseite, und die Ausgabe hat keine. Wählen Sie eine bei der Ausgabe, dann lässt es sich herstellen.",
  awaits: {
    pages: "Zuerst wird die gedruckte Ausgabe gesetzt, deren Seiten es nennt; dann geht es von selbst weiter.",
    recordings: "Zuerst werden ihre Artikel aufgenommen; dann geht es von selbst weiter.",
  },
  making: "Was sich geändert hat, wird neu hergestellt; der Rest bleibt.",
};
