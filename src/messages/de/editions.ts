import type { Messages } from "../catalogue.ts";
import { creditLine } from "./credits.ts";
import { count } from "./grammar.ts";

export const editions: Messages["editions"] = {
  written: ({ by, day }) => (by ? `Von ${by}, ${day}` : `Erschienen am ${day}`),
  credits: creditLine,
  nobodyYet: "noch niemandem",
  issue: (number) => `Ausgabe ${number}`,

  restForSignedIn: "Wer sich anmeldet, kann diesen Artikel weiterlesen.",
  restForSubscribers: "Weiterlesen können Sie diesen Artikel mit einem Abo.",
  subscribeTo: (title) => `„${title}“ abonnieren`,
  fromEditor: "Aus der Redaktion",
  published: ({ wholeNumber, volume, number, day }) => `Ausgabe ${wholeNumber}. Jahrgang ${volume}, Nummer ${number}. ${day}.`,
  rhythm: (perYear) => count(perYear, { one: "Erscheint einmal im Jahr.", other: `Erscheint ${perYear}-mal im Jahr.` }),
  issnPrint: (issn) => `ISSN ${issn} (gedruckt)`,
  issnOnline: (issn) => `ISSN ${issn} (online)`,
  readAt: (host) => `Lesen, abonnieren und frühere Ausgaben nachschlagen: ${host}.`,
  setIn: (trim) => `Gesetzt aus der Newsreader und der Instrument Sans. ${trim}.`,
  rights: ({ year, title }) => `© ${year} ${title} und alle, die daran mitgewirkt haben.`,

  cover: "Titelseite",
  coverOf: ({ issue, shows }) => `Titelseite der Ausgabe ${issue}${shows ? `: ${shows}` : ""}`,
  titleAndIssue: ({ title, issue }) => `${title}, Ausgabe ${issue}`,
  voice: { synthetic: "synthetische Stimme", reader: (name) => `gelesen von ${name}` },
  voiceOfFile: { synthetic: "Gelesen von einer synthetischen Stimme", reader: (name) => `Gelesen von ${name}` },
  contents: "Inhalt",
  beginReading: "Mit dem Lesen beginnen",
  colophon: "Impressum",
  landmarks: "Orientierungspunkte",
  printedPages: "Seiten der gedruckten Ausgabe",
  printedPage: (page) => `Seite ${page}`,
  bookOf: ({ title, wholeNumber, volume, number, day }) =>
    `${title}, Ausgabe ${wholeNumber}, Jahrgang ${volume}, Nummer ${number}, ${day}.`,
  bookPrinted: ({ title, issue }: { title: string; issue: number }) => `${title}, Nr. ${issue}, gedruckt`,
  bookAccessible: ({ aloud, silent }: { aloud: boolean; silent: string[] }) =>
    `Jedes Bild hat eine Beschreibung. Der Text fließt frei, und seine Reihenfolge ist die Lesereihenfolge. Fußnoten sind in beide Richtungen verlinkt.${aloud ? " Der laufende Text wird Satz für Satz vorgelesen; Tabellen, Kästen und Bildunterschriften nicht." : ""}${aloud && silent.length > 0 ? ` Nicht vorgelesen: ${silent.map((headline) => `„${headline}“`).join(", ")}.` : ""}`,
  bookSetIn: "Gesetzt aus der Newsreader und der Instrument Sans, die diesem Buch unter der SIL Open Font License 1.1 beiliegen.",
  issueOnWeb: "Diese Ausgabe im Web",

  signInToRead: "Zum Weiterlesen anmelden",
  restOnWeb: "Weiterlesen mit Abo",
  ownPodcast: (title) => `Jeder Artikel von „${title}“, den Sie hören dürfen, vorgelesen.`,
  openPodcast: (title) => `Die freien Artikel von „${title}“, vorgelesen.`,
  podcastTitle: (title) => `„${title}“ zum Hören`,
  volume: (volume) => `Jahrgang ${volume}`,

  allIssues: "Alle Ausgaben",
  newestFirst: "Alle Ausgaben, die neueste zuerst.",
  issues: (issues) => count(issues, { one: "1 Ausgabe", other: `${issues} Ausgaben` }),
  searchIssues: (title) => `Ausgaben von „${title}“ durchsuchen`,
  newestIssues: "Die neuesten Ausgaben",
  readerPassword:
    "Ihre E-Mail-Adresse und das Lesepasswort, das Sie in Ihrem Konto unter „Meine Feeds und Apps“ für Lese-Apps angelegt haben. Es ist nicht der Code, den wir Ihnen mailen.",
  login: "E-Mail-Adresse",
  password: "Lesepasswort",
  readAloud: "Vorgelesen",
  readOnWeb: "Im Web lesen",
};
