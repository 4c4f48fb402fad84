import type { Messages } from "../../catalogue.ts";

type Range = { least: number | undefined; most: number | undefined };
const range = ({ least, most }: Range): string =>
  most !== undefined ? ` von ${least ?? 0} bis ${most}` : least === undefined ? "" : ` ab ${least}`;
const aNumber = ({ whole, ...bounds }: Range & { whole: boolean }) => `${whole ? "ganze Zahl" : "Zahl"}${range(bounds)}`;

export const http: Messages["refusals"]["http"] = {
  titles: {
    invalid: "Etwas stimmt noch nicht",
    missing: "Hier ist nichts",
    forbidden: "Das steht Ihnen nicht offen",
    conflict: "Das passt nicht mehr",
    gone: "Das ist nicht mehr hier",
    "too-many": "Zu viele Versuche",
    unavailable: "Gerade nicht",
  },
  fault: "Bei uns ist etwas kaputtgegangen",
  faultMore:
    "Der Fehler ist notiert. Falls etwas verloren ging, was Sie eingegeben haben, tut es uns leid; versuchen Sie es in einer Minute noch einmal.",
  nothingHere: "Unter dieser Adresse steht nichts. Vielleicht ist es umgezogen oder wurde zurückgezogen.",
  foreign:
    "Diese Anfrage kam von einer anderen Website, deshalb wurde nichts getan. Öffnen Sie die Seite hier, und versuchen Sie es noch einmal.",
  noForm: "Was gesendet wurde, ist kein Formular. Gehen Sie zurück, laden Sie die Seite neu, und senden Sie es noch einmal.",
  tooLarge: (megabytes) => `Dieses Formular nimmt höchstens ${megabytes} MB.`,
  infected: ({ name, found }) =>
    `„${name}“ wurde nicht angenommen: Der Scanner hat darin „${found}“ gefunden; nichts davon wurde behalten. Bitten Sie um eine saubere Kopie, und sagen Sie es denen, die den Rechner des Magazins betreiben.`,
  tooLargeToScan: ({ name, megabytes }) =>
    `„${name}“ ist größer, als der Scanner für Schadprogramme annehmen soll (höchstens ${megabytes} MB), und wurde deshalb nicht angenommen. Senden Sie die Datei in kleineren Teilen, oder lassen Sie am Rechner des Magazins SCANNER_MOST_MB und das StreamMaxLength des Scanners erhöhen.`,
  scannerSilent:
    "Gerade kann keine Datei angenommen werden: Der Scanner, der Dateien auf Schadprogramme durchsieht, antwortet nicht, und ohne ihn kommt nichts herein. Versuchen Sie es in einigen Minuten wieder. Hält es an, so bitten Sie die, die den Rechner des Magazins betreiben, nach dem Scanner zu sehen; masthead doctor sagt, was ihm fehlt.",
  chooseFirst: "Wählen Sie zuerst etwas aus der Liste.",
  chooseOne: "Wählen Sie eines.",
  notDay: (typed) => `„${typed}“ ist kein Tag; schreiben Sie ihn wie 2026-11-24.`,
  writeDay: "Schreiben Sie ihn wie 2026-11-24.",
  notNumber: ({ typed, ...asked }) => `„${typed}“ ist keine ${aNumber(asked)}.`,
  writeNumber: (asked) => `Eine ${aNumber(asked)}.`,
  goneMeanwhile: "Etwas Ausgewähltes gibt es nicht oder nicht mehr. Gehen Sie zurück, laden Sie die Seite neu, und wählen Sie noch einmal.",
  isHeld: "Der Text ist gesperrt: Niemand ändert ihn, bis die Sperre aufgehoben ist. Gespeichert wurde nichts.",
  standsAlready:
    "Dasselbe steht schon da, oder es wurde im selben Augenblick zweimal gesendet. Laden Sie die Seite neu, und sehen Sie nach.",
  cannotBeKept:
    "Eine Zahl, ein Tag oder ein Text davon lässt sich nicht speichern. Gehen Sie zurück, und sehen Sie sich an, was Sie eingegeben haben.",
};
