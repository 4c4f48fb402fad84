import type { Messages } from "../../catalogue.ts";
import { count, figure } from "../grammar.ts";

const pagesCounted = (pages: number) => count(pages, { one: "1 Seite", other: `${pages} Seiten` });

/** Old issues that come in as PDF. */
export const oldIssues: Messages["desk"]["oldIssues"] = {
  title: "Alte Ausgaben als PDF",
  back: "Alte Ausgaben als PDF",
  says: "Aus PDFs früherer Ausgaben werden vergangene Ausgaben: Die erste Seite ist die Titelseite, jede Seite lässt sich im Browser lesen, und die Suche findet, was darauf steht. Leserinnen und Leser sehen nichts davon, bis Sie sagen, welche Ausgabe jede Datei ist.",
  bring: "PDFs übernehmen",
  files: "PDFs oder eine ZIP-Datei damit",
  filesHint: "Am Dateinamen ist zu erkennen, welche Ausgabe es ist: „2014-03.pdf“, „Nr. 12, Frühjahr 2009.pdf“, ein Ordner je Jahr.",
  look: "PDFs ansehen",
  unsent: "Wählen Sie die PDFs.",
  taken: "Sie sind hier. Sehen Sie nach, ob jedes die Ausgabe ist, nach der es aussieht.",
  choices: "Welche Ausgaben es sind",
  choicesSay:
    "Das sagen die Dateinamen; berichtigen Sie, was nicht stimmt. Eine Datei ohne Häkchen wartet. Eine Ausgabe, die schon im Kalender steht, behält ihren Tag.",
  heads: {
    make: "Anlegen",
    file: "Datei",
    pages: "Seiten",
    number: "Nr.",
    date: "Datum auf der Titelseite",
    theme: "Titelthema, wenn es eines gab",
  },
  makeOf: (file) => `Ausgabe aus ${file} anlegen`,
  numberOf: (file) => `Nummer von ${file}`,
  dateOf: (file) => `Datum auf der Titelseite von ${file}`,
  themeOf: (file) => `Titelthema von ${file}`,
  make: "Diese Ausgaben anlegen",
  keep: "Eingaben speichern",
  making: "Die Bilder der Seiten werden nacheinander erzeugt; die Liste zeigt, wie weit es ist.",
  list: "Was als PDF kam",
  none: "Noch kam keine Ausgabe als PDF.",
  listHeads: { issue: "Ausgabe", file: "Datei", state: "Stand", size: "Größe", then: "Was möglich ist" },
  issue: (number) => `Nr. ${number}`,
  states: {
    waiting: () => "wartet auf Sie",
    making: ({ drawn, pages }) => `erzeugt: ${figure(drawn)} von ${pagesCounted(pages)}`,
    made: ({ pages }) => pagesCounted(pages),
    failed: () => "nicht lesbar",
  },
  silent: ({ silent, pages }) =>
    silent === pages
      ? "Das ist ein Scan ohne Textebene: Die Seiten lassen sich lesen, aber keine Suche findet, was darauf steht."
      : `${count(silent, { one: "1 Seite ist ein Bild", other: `${silent} Seiten sind Bilder` })} ohne Text.`,
  again: "Noch einmal versuchen",
  begunAgain: "Es geht dort weiter, wo es abbrach.",
  cut: "Artikel ausschneiden",
  cutAsked: "Die Artikel werden ausgeschnitten; die Entwürfe kommen zu den Artikeln.",
  cutting: "Die Artikel werden ausgeschnitten.",
  drafts: (n) =>
    n === 0
      ? "Auf den Seiten wurden keine Artikel gefunden."
      : `${count(n, { one: "1 Artikel wurde als Entwurf", other: `${n} Artikel wurden als Entwürfe` })} ausgeschnitten.`,
  takeBack: "Herausnehmen",
  takeBackTitle: (name) => `${name} herausnehmen`,
  takeBackSays: ({ issue, owns }) =>
    issue === null
      ? "Die Datei wird gelöscht. Leserinnen und Leser haben nichts davon gesehen."
      : `Seiten, Titelseite und Datei werden gelöscht. Nr. ${issue} ${owns ? "verschwindet auch, wenn keine Artikel darin stehen" : "bleibt im Kalender, mit allem, was darin steht"}.`,
  takenBack: "Es ist herausgenommen.",
  refused: {
    noPdf: "Es ist kein PDF, auch wenn die Datei so heißt. Speichern Sie sie als PDF, und übernehmen Sie das.",
    locked: "Es ist mit einem Passwort gesperrt. Öffnen Sie es, speichern Sie es ohne Passwort, und übernehmen Sie es noch einmal.",
    damaged: "Es ist beschädigt: Keine Seite davon ist lesbar. Übernehmen Sie es noch einmal aus einer anderen Kopie.",
    tooLong: "Es ließ sich nicht rechtzeitig lesen: Es ist beschädigt oder soll Schaden anrichten.",
    drawing: "Die Bilder der Seiten entstehen noch; danach lassen sich die Artikel ausschneiden.",
    cutAlready: "Die Artikel sind schon ausgeschnitten; die Entwürfe stehen bei den Artikeln.",
    notBroken: "Diese alte Ausgabe ist nicht abgebrochen; sehen Sie noch einmal auf ihre Seite.",
    missing: "Diese alte Ausgabe ist nicht oder nicht mehr hier.",
    none: (names) =>
      `Darin ist kein PDF: ${names}. Alte Ausgaben kommen als PDFs oder als ZIP-Datei damit; was ein anderes System exportiert hat, kommt unter „Archive“ herein.`,
    allHere: "Jedes dieser PDFs ist schon hier, Byte für Byte.",
    undrawn: ({ pages, number }) =>
      `${count(number, { one: `Von Seite ${pages} ließ sich kein Bild erzeugen: Sie ist`, other: `Von den Seiten ${pages} ließ sich kein Bild erzeugen: Sie sind` })} in der Datei beschädigt.`,
    unplaced: (number) =>
      count(number, {
        one: "Eine der Dateien kann diese Ausgabe noch nicht sein.",
        other: `${number} der Dateien können diese Ausgaben noch nicht sein.`,
      }),
    which: (name) => `Sagen Sie, welche Ausgabe ${name} ist.`,
    here: ({ number, name }) => `Nr. ${number} ist schon hier: ${name}.`,
    twice: (number) => `Zwei Dateien sollen Nr. ${number} sein.`,
  },
};
