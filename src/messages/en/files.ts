import { count } from "./grammar.ts";

/** Files of articles and issues: what they are called, why one is not to be had, and what feeds and catalogues say of themselves. */
export const files = {
  epub: "EPUB",
  epubNarrated: "EPUB, read aloud",
  pdf: "PDF, as printed",
  pages: (pages: number) => count(pages, { one: "1 page", other: `${pages} pages` }),
  minutes: (minutes: number) => count(minutes, { one: "1 minute", other: `${minutes} minutes` }),
  notReady: {
    file: "The file is still being made",
    picture: "The picture is still being made",
    card: "The card is still being made",
    recording: "The recording is still being made",
    printView: "The print view is still being made",
    epub: "The EPUB is still being made",
    pdf: "The PDF is still being made",
  },
  /** To a program that asked for it; a browser is shown a page that waits. */
  againSoon: "Try again in a minute.",
  opensItself: "It opens here by itself as soon as it is ready, most times within a minute.",
  isReady: "It is ready.",
  openIt: "Open it",
  lookAgain: "Look again",
  noPrintView: "There is no print view of this article: something in it cannot be set in print yet. Its page can be printed.",
  recordingNotYours: "The recording is for those who may read the article. Subscribe, or sign in if you have.",
  epubNotYours: "The EPUB of the whole issue is for subscribers.",
  pdfNotYours: "The PDF of the whole issue is for subscribers.",
  issueNotYours: "Your subscription does not open this issue.",
  episodeNotYours: "Your subscription is not running, and this episode is not of an issue you have had.",
  allIssues: (title: string) => `All issues of ${title}`,
  issuesOfYear: ({ title, year }: { title: string; year: string }) => `${title}, ${year}`,
  found: (words: string) => `Found for “${words}”`,
  notRunning: "Your subscription is not running",
  termStays: (title: string) =>
    `The issues of your term stay in this feed. What is new comes again as soon as you subscribe to ${title}; the address of the feed stays the same.`,
  openStays: (title: string) =>
    `What is open to everybody who signs in stays in this feed. What is new comes again as soon as you subscribe to ${title}; the address of the feed stays the same.`,
};
