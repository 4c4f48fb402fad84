import type { Messages } from "../catalogue.ts";
import { count } from "./grammar.ts";

export const files: Messages["files"] = {
  epub: "EPUB",
  epubNarrated: "EPUB, vorgelesen",
  pdf: "PDF, wie gedruckt",
  pages: (pages) => count(pages, { one: "1 Seite", other: `${pages} Seiten` }),
  minutes: (minutes) => count(minutes, { one: "1 Minute", other: `${minutes} Minuten` }),
  notReady: {
    file: "Die Datei wird noch erstellt",
    picture: "Das Bild wird noch erstellt",
    card: "Die Karte wird noch erstellt",
    recording: "Die Aufnahme wird noch erstellt",
    printView: "Die Druckansicht wird noch erstellt",
    epub: "Das EPUB wird noch erstellt",
    pdf: "Das PDF wird noch erstellt",
  },
  againSoon: "Versuchen Sie es in einer Minute noch einmal.",
  opensItself: "Die Datei öffnet sich hier von selbst, sobald sie fertig ist, meist in weniger als einer Minute.",
  isReady: "Fertig.",
  openIt: "Öffnen",
  lookAgain: "Noch einmal nachsehen",
  noPrintView:
    "Von diesem Artikel gibt es keine Druckansicht: Etwas darin lässt sich noch nicht für den Druck setzen. Die Seite selbst können Sie drucken.",
  recordingNotYours:
    "Hören kann die Aufnahme, wer den Artikel lesen darf. Abonnieren Sie, oder melden Sie sich an, wenn Sie ein Abo haben.",
  epubNotYours: "Das EPUB der ganzen Ausgabe gibt es mit einem Abo.",
  pdfNotYours: "Das PDF der ganzen Ausgabe gibt es mit einem Abo.",
  issueNotYours: "Ihr Abo umfasst diese Ausgabe nicht.",
  episodeNotYours: "Ihr Abo läuft nicht, und diese Folge gehört zu keiner Ausgabe, die Sie bekommen haben.",
  allIssues: (title) => `Alle Ausgaben von „${title}“`,
  issuesOfYear: ({ title, year }) => `${title}, ${year}`,
  found: (words) => `Gefunden zu „${words}“`,
  notRunning: "Ihr Abo läuft nicht",
  termStays: (title) =>
    `Die Ausgaben Ihrer Laufzeit bleiben in diesem Feed. Neues kommt wieder, sobald Sie „${title}“ abonnieren; die Adresse des Feeds bleibt gleich.`,
  openStays: (title) =>
    `Was allen offensteht, die sich anmelden, bleibt in diesem Feed. Neues kommt wieder, sobald Sie „${title}“ abonnieren; die Adresse des Feeds bleibt gleich.`,
};
