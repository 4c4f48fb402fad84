import type { Messages } from "../catalogue.ts";
import { type Rich, rich } from "../rich.ts";
import { count } from "./grammar.ts";

const ofWords = (number: number, said: string) => count(number, { one: `von ${said} Wort`, other: `von ${said} Wörtern` });
const toRead = (minutes: number) => count(minutes, { one: "1 Minute Lesezeit", other: `${minutes} Minuten Lesezeit` });
const toHear = (minutes: number) => count(minutes, { one: "1 Minute zu hören", other: `${minutes} Minuten zu hören` });
const issues = (number: number) => count(number, { one: "1 Ausgabe", other: `${number} Ausgaben` });
const about = (exact: boolean) => (exact ? "" : "etwa ");

export const wall: Messages["wall"] = {
  restForSubscribers: "Weiterlesen mit Abo",
  signInToRead: "Zum Weiterlesen anmelden",
  openToSignedIn: "Diesen Artikel kann lesen, wer sich anmeldet. Das kostet nichts: Wir mailen Ihnen einen Code.",
  piece: ({ words: number, said, minutes, hear }) =>
    [`Gelesen haben Sie den Anfang ${ofWords(number, said)}`, toRead(minutes), hear === undefined ? "" : toHear(hear)]
      .filter(Boolean)
      .join(" · "),
  waysToRead: "Wege zum Weiterlesen",
  free: "Kostenlos",
  forIssues: ({ price, issues: number }) => `${price} für ${issues(number)}`,
  anIssue: ({ price, exact }) => `${about(exact)}${price} je Ausgabe`,
  aYear: ({ price, exact }) => `${about(exact)}${price} im Jahr`,
  issuesFree: (number) => `${issues(number)}, kostenlos`,
  endsByItself: "endet von selbst",
  later: ({ price, issues: number }) => `danach ${price} für je ${issues(number)}, vorher angekündigt`,
  plusTax: "zzgl. MwSt.",
  chooseIt: "Wählen",
  choose: (offer) => `${offer} wählen`,
  thisIssueAlone: (number) => `Nur Ausgabe ${number}`,
  forGood: "bleibt Ihnen",
  give: (title): Rich<"a" | "all"> => rich`<all>Alle Angebote</all> · <a>„${title}“ verschenken</a>`,
  alreadySubscriber: "Sie haben schon ein Abo?",
  yourEmail: "Ihre E-Mail-Adresse",
  sendCode: "Code schicken",
  comeBack: "Sie kommen auf diese Seite zurück.",
  signedInWithout: "Sie sind angemeldet. Nichts, was zu dieser Adresse gehört, öffnet diesen Artikel.",
};
