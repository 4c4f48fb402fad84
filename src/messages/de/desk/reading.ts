import type { Messages } from "../../catalogue.ts";

export const reading: Messages["desk"]["reading"] = {
  pasted: "Der Text",
  isPdf: (name) => `${name} ist ein PDF. Öffnen Sie es, markieren Sie alles, kopieren Sie es, und fügen Sie den Text ein.`,
  isZip: (name) => `${name} ist ein ZIP-Archiv, vielleicht ein Word-Dokument. Speichern Sie es zuerst als Text oder Markdown.`,
  isOldWord: (name) =>
    `${name} ist ein altes Word-Dokument (.doc). Öffnen Sie es in Word oder LibreOffice, und speichern Sie es als .docx oder .odt.`,
  isPicture: (name) => `${name} ist ein Bild. Bilder kommen unter „Bilder“ herein; eingelesen wird der Text.`,
  isRtf: (name) => `${name} ist eine RTF-Datei. Öffnen Sie sie in Word oder LibreOffice, und speichern Sie sie als .docx oder .odt.`,
  isWordpress: (name) =>
    `${name} ist ein Export aus WordPress, ein ganzes Archiv. Es wird über die Befehlszeile übernommen: masthead import DATEI.`,
  isFeed: (name) => `${name} ist ein Feed und kein Artikel. Geben Sie den Text des Artikels selbst.`,
  isXml: (name) => `${name} ist XML und kein Text eines Artikels. Dafür gibt es keinen Import.`,
  isTable: (name) => `${name} ist eine Tabelle (CSV) und kein Artikel. Fügen Sie eine Tabelle als Markdown in einen Artikel ein.`,
  isJson: (name) => `${name} ist JSON, aber kein Artikel, wie „masthead export“ ihn schreibt.`,
  isCalendar: (name) => `${name} ist ein Adressbuch oder ein Kalender und kein Artikel.`,
  isProgram: (name) => `${name} ist ein Programm und kein Artikel.`,
  isSpreadsheet: (name) => `${name} ist eine Tabellenkalkulation und kein Artikel. Kopieren Sie die Tabelle daraus in einen Artikel.`,
  isPresentation: (name) => `${name} ist eine Präsentation und kein Artikel. Speichern Sie ihren Text, oder fügen Sie ihn ein.`,
  isBook: (name) => `${name} ist ein Buch (EPUB) und kein Artikel.`,
  isArchive: (name) => `${name} ist ein ZIP-Archiv und weder ein Word- noch ein OpenDocument-Text. Geben Sie die Dateien darin einzeln.`,
  tooLarge: ({ name, megabytes }) =>
    `${name} ist größer als ${megabytes} MB, und das ist kein Artikel. Geben Sie einen Artikel oder einen Ordner mit mehreren.`,
  withPictures: ({ name, megabytes }) =>
    `${name} ist größer als ${megabytes} MB. Speichern Sie die Datei mit kleineren Bildern, oder nehmen Sie die Bilder heraus.`,
  largePage: ({ name, megabytes }) => `${name} ist größer als ${megabytes} MB. Speichern Sie die Seite ohne ihre Bilder.`,
  noPage: (name) =>
    `${name} ist eine Webseite in einer einzigen Datei, aber es ist keine Seite darin. Speichern Sie sie noch einmal, als „Webseite, vollständig“.`,
  noWords: (name) => `${name} enthält keine Wörter.`,
  longLine: (name) => `${name} hat eine Zeile von mehr als 200.000 Zeichen und ist so kein Artikel.`,
  noText: (name) => `${name} ist kein Text: Darin stehen Bytes, die in keinem Text vorkommen.`,
  encoding: (name) =>
    `${name} hat eine Zeichencodierung, die nicht zu erkennen ist. Speichern Sie als UTF-8, und versuchen Sie es noch einmal.`,
  pageWithoutWords: (name) => `${name} ist eine Webseite, auf der keine Wörter eines Artikels stehen.`,
  tooSlow: (seconds) =>
    `Der Text war nach ${seconds} Sekunden noch nicht gelesen: Darin stehen zu viele Zeichen für Listen, Zitate oder Hervorhebungen ineinander. Teilen Sie ihn, oder nehmen Sie sie heraus.`,
  tooHard:
    "Der Text ließ sich nicht lesen: Darin stehen zu viele Zeichen für Listen, Zitate oder Hervorhebungen ineinander. Teilen Sie ihn, oder nehmen Sie sie heraus.",
  manyFiles: ({ name, most }) => `${name} enthält mehr als ${most} Dateien, so viele hat kein Dokument.`,
  bursts: (name) => `${name} ergäbe ausgepackt mehr, als ein Artikel hat. Speichern Sie die Datei ohne ihre Bilder, oder teilen Sie sie.`,
  broken: (name) =>
    `${name} ist beschädigt und lässt sich nicht auspacken. Öffnen Sie die Datei in dem Programm, das sie schrieb, und speichern Sie sie neu.`,
  entities: ({ name, path }) =>
    `${name} vereinbart in ${path} eigene Entitäten, was keine Textverarbeitung tut. Speichern Sie die Datei neu.`,
  badWord: (name) =>
    `${name} ist ein Word-Dokument, das sich nicht lesen lässt. Öffnen Sie es in Word oder LibreOffice, und speichern Sie es neu als .docx.`,
  emptyOdt: (name) => `${name} ist eine OpenDocument-Datei ohne Text. Öffnen Sie sie in LibreOffice, und speichern Sie sie neu als .odt.`,
  badOdt: ({ name, path }) =>
    `${name} ist nicht lesbar: ${path} darin ist beschädigt. Öffnen Sie die Datei in dem Programm, das sie schrieb, und speichern Sie sie neu.`,
  otherJson: (name) => `${name} ist JSON, aber kein Artikel, wie „masthead export“ ihn schreibt: Überschrift und Text fehlen.`,
  badJson: ({ name, why }) => `${name} ist kein lesbares JSON: ${why}.`,
};
