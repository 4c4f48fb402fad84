import type { Messages } from "../../catalogue.ts";

export const magazine: Messages["desk"]["magazine"] = {
  unusable: {
    perYear: "Ein Magazin erscheint 1- bis 366-mal im Jahr.",
    firstNumber: "Die erste Ausgabe hat eine ganze Nummer ab 1; ein Magazin, das schon früher erschien, zählt weiter.",
    noDay: (typed) => `„${typed}“ ist kein Tag; schreiben Sie ihn wie 2026-12-01.`,
    noTitle: "Ein Magazin hat einen Titel.",
    noEmail: (typed) => `„${typed}“ ist nicht eine einzelne E-Mail-Adresse; schreiben Sie sie wie post@magazin.example.`,
    noLanguages: (typed) => `„${typed}“ ist keine Sprache; schreiben Sie Kürzel wie de, fr mit Kommas dazwischen.`,
    noLanguage: (typed) => `„${typed}“ ist keine Sprache; schreiben Sie ein Kürzel wie en, de oder pt-BR.`,
    noZone: (typed) => `„${typed}“ ist keine Zeitzone; schreiben Sie sie wie Europe/Berlin.`,
    noIssn: (typed) => `„${typed}“ ist keine ISSN: vier Ziffern, ein Bindestrich, noch vier, und die letzte prüft die anderen.`,
  },
  nameSection: "Geben Sie dem Ressort einen Namen.",
  calendar: "Der Kalender der Ausgaben",
  rhythm: ({ issues, number, day }) => `${issues} Ausgaben im Jahr, beginnend mit Nr. ${number} am ${day}.`,
  stands: (why) => `${why} Der Kalender steht; einzelne Ausgaben lassen sich auf ihrer Seite verschieben oder überspringen.`,
  canBegin:
    "Solange nichts verkauft ist, kann er anders beginnen. Eingesetzte Artikel bleiben, wo sie in der Reihe stehen: Die der ersten Ausgabe stehen wieder in der ersten.",
  firstDay: "Tag der ersten Ausgabe (2026-12-01)",
  firstNumber: "Nummer der ersten Ausgabe",
  perYear: "Ausgaben im Jahr",
  before: "Das Magazin erschien schon, bevor es hierherkam: Ausgaben an vergangenen Tagen sind Absicht",
  next: (day) => `Die erste Ausgabe, die noch zu schaffen ist, erscheint am ${day}.`,
  begin: "Kalender so beginnen",
  sections: "Ressorts",
  ink: "Farbe",
  inkOf: (name) => `Farbe von ${name}`,
  change: "Ändern",
  see: "Ansehen",
  newSection: "Neues Ressort",
  add: "Hinzufügen",
};
