import type { Messages } from "../catalogue.ts";

export const asOneReads: Messages["asOneReads"] = {
  title: "Leseeinstellungen",
  says: "Ein Jahr lang in diesem Browser gespeichert, ohne Konto. Niemand zählt, wer wie liest.",
  size: "Schriftgröße",
  sizes: { usual: "Normal", small: "Klein", large: "Groß", larger: "Größer", largest: "Sehr groß" },
  face: "Schrift",
  faces: { usual: "Die des Magazins", serif: "Mit Serifen", sans: "Ohne Serifen", dyslexia: "Für Legasthenie" },
  measure: "Zeilenlänge",
  measures: { usual: "Normal", narrow: "Kurz", wide: "Lang" },
  shade: "Farben",
  shades: { usual: "Wie im System", light: "Hell", dark: "Dunkel", sepia: "Sepia" },
  flow: "Eine Ausgabe als Buch lesen",
  flows: { usual: "In Seiten", scroll: "Als eine lange Seite" },
  places: "Wo Sie zu lesen aufgehört haben",
  kept: { usual: "Gemerkt in diesem Browser, und in Ihrem Konto, solange Sie angemeldet sind", off: "Nicht gemerkt" },
  read: "So lesen",
  tryIt: "So sieht es aus",
  sample:
    "Die Fähre, die in der Dämmerung übersetzt, führt kein Licht außer ihrem eigenen, und wer am Kai wartet, erkennt sie an der Lücke, die sie in die Fensterreihe am anderen Ufer reißt. Sie kommt nie zu spät. Nur manchmal ist sie nicht da.",
};
