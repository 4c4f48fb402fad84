import type { Messages } from "../../catalogue.ts";
import { plainly } from "../../rich.ts";
import { list } from "../grammar.ts";

export const bylines: Messages["desk"]["bylines"] = {
  writtenBy: "Geschrieben von",
  separate: "Namen, mit Kommas dazwischen.",
  others: "Fotos, Übersetzung …",
  role: "Mitwirkung",
  names: "Namen",
  roles: {
    interviewer: "Interview",
    "told-to": "Aufgezeichnet von",
    translator: "Übersetzt von",
    photographer: "Fotos",
    illustrator: "Illustrationen",
    cartographer: "Karten",
    researcher: "Recherche",
  },
  saysOthers: "Um jemanden herauszunehmen, leeren Sie die Zeile. Nach dem Speichern ist Platz für eine weitere.",
  unknown: (names) =>
    `${plainly(list(names))} ${names.length === 1 ? "steht" : "stehen"} noch in keiner Autorenzeile. Gespeichert wurde nichts. Bestätigen Sie, dass ${
      names.length === 1 ? "das jemand Neues ist" : "das neue Mitwirkende sind"
    }, oder berichtigen Sie den Namen.`,
  notPublic: "nicht veröffentlicht: Bis dahin steht dort für Leserinnen und Leser einfacher Text",
  sayYes: "Ein Name, den noch niemand trägt.",
  add: (names) => `${plainly(list(names))} ${names.length === 1 ? "ist" : "sind"} neu: zu den Mitwirkenden hinzufügen`,
  client: {
    newName: "Neu unter den Mitwirkenden: „{name}“",
    articles: "{articles} Artikel",
    one: "1 Artikel",
    remove: "{name} entfernen",
    moved: "{name} steht jetzt an Stelle {place} von {all}.",
    taken: "{name} ist entfernt.",
    put: "{name} ist hinzugefügt.",
    keys: "Alt mit einer Pfeiltaste verschiebt einen Namen, Entf entfernt ihn.",
  },
};
