import { count } from "../grammar.ts";
import type { Messages } from "../../catalogue.ts";

export const printing: Messages["desk"]["printing"] = {
  title: (number) => `Ausgabe ${number}, Druck`,
  again: "Neu setzen",
  set: "Ausgabe setzen",
  asOnSale: "wie sie erschienen ist",
  asAtDesk: "wie sie in der Redaktion steht",
  issue: (number) => `Ausgabe ${number}`,
  notSet: "Die Ausgabe wurde noch nicht gesetzt.",
  empty: "Setzen Sie zuerst Artikel in die Ausgabe ein; dann lässt sie sich setzen.",
  changed: "Die Ausgabe hat sich geändert, seit sie gesetzt wurde. Was hier steht, ist der Stand von damals.",
  forPress: "Für die Druckerei herunterladen",
  notReady: "Nicht bereit für die Druckerei",
  forScreen: "Für den Bildschirm herunterladen",
  forArchive: "Für das Archiv herunterladen (PDF/A)",
  sizes: ({ pages, press, screen }) =>
    `${count(pages, { one: "1 Seite", other: `${pages} Seiten` })}, ${press} mit Beschnitt und Marken${screen ? `, ${screen} für den Bildschirm` : ""}`,
  clean: "Die Druckprüfung fand nichts, was zu beheben wäre.",
  preflight: "Druckprüfung",
  page: (page) => `, Seite ${page}`,
  levels: { refusal: "Zu beheben", warning: "Ansehen", note: "Gut zu wissen" },
  unheard: ({ headline, why }) => `„${headline}“ hat keine Aufnahme. ${why}`,
  isSetting: "Die Ausgabe wird gesetzt, für die Druckerei und für den Bildschirm. Sehen Sie gleich noch einmal nach.",
  noArchive: "Es gibt keine Archivfassung. Setzen Sie zuerst die Ausgabe.",
  setFirst: "Die Ausgabe wurde noch nicht gesetzt. Setzen Sie sie zuerst.",
  setAgain: "Die Ausgabe hat sich geändert, seit sie gesetzt wurde. Setzen Sie sie zuerst neu.",
  onPage: (page) => `Seite ${page}:`,
};
