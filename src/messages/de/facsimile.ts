import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";
import { count, figure } from "./grammar.ts";

const pagesCounted = (pages: number) => count(pages, { one: "1 Seite", other: `${pages} Seiten` });

export const facsimile: Messages["facsimile"] = {
  coverShows: "die erste Seite, wie sie gedruckt wurde",
  pages: "Wie gedruckt",
  facts: ({ day, pages }) => `${day} · ${pagesCounted(pages)}`,
  page: (page) => `Seite ${page}`,
  pageOf: ({ page, pages }) => `Seite ${page} von ${pages}`,
  titled: ({ page, issue }) => `Ausgabe ${issue}, Seite ${page}`,
  turn: "Blättern",
  before: "Vorige Seite",
  after: "Nächste Seite",
  allPages: "Alle Seiten",
  text: "Was darauf steht",
  picture: (page) => `Seite ${page}, wie sie gedruckt wurde; ihr Text steht darunter`,
  silentPicture: (page) => `Seite ${page}, wie sie gedruckt wurde`,
  silent: "Diese Seite ist nur ein Bild: Ihre Wörter sind nicht bekannt, und keine Suche findet sie.",
  undrawn: "Diese Seite ist in der aufbewahrten Datei beschädigt und lässt sich nicht zeigen.",
  marked: (words) => `Markiert: ${words}`,
  unmark: "Ohne Markierung",
  behind: (pages) =>
    rich<"a">`Die Titelseite ist für alle da. Mit einem Abo blättern Sie weiter (${pagesCounted(pages)} insgesamt) und suchen darin. <a>Abonnieren</a>`,
  notYours: "Die Seiten dieser Ausgabe sind nur mit einem Abo zu lesen.",
  foundInPages: "Auf Seiten alter Ausgaben",
  pagesFound: (pages) => pagesCounted(pages),
  mostPages: ({ shown, total }) => `Die ${figure(shown)} besten von ${pagesCounted(total)}`,
};
