import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";
import { count } from "./grammar.ts";

const minutesLong = (minutes: number) => count(minutes, { one: "1 Minute", other: `${minutes} Minuten` });

export const book: Messages["book"] = {
  read: "Die Ausgabe lesen",
  readPages: "In den Seiten blättern",
  title: (issue) => `${issue}, von vorn bis hinten`,
  bar: "Diese Ausgabe",
  toIssue: (number) => `Ausgabe ${number}`,
  contents: "Inhalt",
  settings: "Aa",
  settingsSaid: "Leseeinstellungen",
  find: "Suchen",
  findInside: "In dieser Ausgabe suchen",
  words: "Gesuchte Wörter",
  found: "Gefundene Stellen",
  foundNone: "Das steht nirgends in dieser Ausgabe.",
  foundOne: "1 Stelle",
  foundMany: "{count} Stellen",
  foundMost: "Die ersten {count} Stellen",
  turn: "Blättern",
  before: "Vorige Seite",
  after: "Nächste Seite",
  pageOf: "{page} von {pages}",
  listen: (headline) => `„${headline}“ hören`,
  written: ({ by, minutes }) => [by, minutesLong(minutes)].filter(Boolean).join(" · "),
  rest: rich<"a">`Der Rest dieses Textes ist nur mit einem Abo zu lesen. <a>Weiterlesen</a>`,
  restSigned: rich<"a">`Den Rest dieses Textes lesen Sie, wenn Sie sich anmelden. <a>Weiterlesen</a>`,
  restOfPages: (pages) =>
    rich<"a">`Die Titelseite ist für alle da. Mit einem Abo blättern Sie weiter (${count(pages, { one: "1 Seite", other: `${pages} Seiten` })} insgesamt). <a>Abonnieren</a>`,
  end: "Ende dieser Ausgabe",
  keys: "Die Pfeiltasten blättern um, ebenso die Ränder des Fensters und ein Wischen.",
};
