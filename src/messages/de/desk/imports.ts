import { rich } from "../../rich.ts";
import type { Messages } from "../../catalogue.ts";

export const imports: Messages["desk"]["imports"] = {
  takenAsIs: (change) => `Geändert, wo kein Vorschlag stehen kann, und so übernommen: ${change}`,
  roleNotTaken: ({ role, names }) => `Nicht übernommen: ${role}: ${names}`,
  leadNotTaken: (lead) => `Nicht übernommen: das Aufmacherbild, ${lead}`,
  seriesNotTaken: (series) => `Nicht übernommen: die Serie, ${series}`,
  correctionNotTaken: (text) => `Nicht übernommen: eine Korrektur, ${text}`,
  dropFile: "Legen Sie eine Datei ab: einen Text aus Word oder OpenDocument, eine Webseite, Markdown oder den Text einer Druckansicht.",
  title: "Text einlesen",
  says: "Wählen Sie eine Datei aus Word oder OpenDocument, eine gespeicherte Webseite, Markdown mit Angaben vor dem Text oder was ein Export geschrieben hat, oder fügen Sie einen Artikel ein, wie er aus einer Druckansicht oder einem PDF kommt. Der Text wird erst gespeichert, wenn Sie gesehen haben, was daraus wurde; Bilder in der Datei sofort.",
  text: "Text",
  file: "Oder eine Datei (.docx, .odt, .html, .md, .txt, .json)",
  see: "Ansehen, was es ist",
  oldAd: "Die eigene Anzeige des Magazins",
  makeAd: "Eine Eigenanzeige daraus machen",
  makeOffer: "Ein Angebot daraus machen",
  eitherOpens:
    "Beides öffnet sein Formular, ausgefüllt mit diesem Text, und speichert nichts. Speichern Sie zuerst den Artikel: Was Sie auf dieser Seite verbessert haben, bleibt sonst nicht.",
  headline: "Überschrift",
  standfirst: "Vorspann",
  save: "Als Entwurf speichern",
  again: "Noch einmal beginnen",
  section: "Ressort",
  language: "Sprache",
  byline: "Autorenzeile",
  datedOn: "Gedrucktes Datum",
  for: "Für",
  tracked: "Änderungen und Kommentare",
  trackedSay: "Der Text steht so da, als wären alle angenommen. Aufbewahrt werden sie nicht mit ihm.",
  somebody: "N. N.",
  unsure: "Unsicher",
  nothing: "Nichts.",
  pictures: (number) =>
    number === 1
      ? rich<"a">`Sein Bild steht jetzt bei <a>den Bildern</a>, was auch aus diesem Text wird.`
      : rich<"a">`Seine ${number} Bilder stehen jetzt bei <a>den Bildern</a>, was auch aus diesem Text wird.`,
  writer: "Über die Person, die ihn schrieb",
  writerSays: "Das gehört nicht zum Artikel. Bewahren Sie es auf ihrer Seite bei den Mitwirkenden auf.",
  takenOut: "Herausgenommen",
  asRead: "Wie es zu lesen sein wird",
  toldAs: {
    insertion: ({ who, said }) => rich<"strong">`<strong>${who}</strong> fügte ein: „${said}“`,
    deletion: ({ who, said }) => rich<"strong">`<strong>${who}</strong> strich: „${said}“`,
    comment: ({ who, said }) => rich<"strong">`<strong>${who}</strong> schreibt: „${said}“`,
  },
  theText: "Der Text",
  aPicture: "ein Bild",
};
