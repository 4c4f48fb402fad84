import { creditLine } from "./credits.ts";
import { count } from "./grammar.ts";

type Numbered = { wholeNumber: number; volume: number; number: number };

/** What the editions say of themselves: print, books, feeds, catalogues, recordings. */
export const editions = {
  written: ({ by, day }: { by: string; day: string }) => (by ? `Written by ${by} on ${day}` : `Published on ${day}`),
  credits: creditLine,
  nobodyYet: "nobody yet",
  issue: (number: number) => `Issue ${number}`,

  restForSignedIn: "The rest of this article is open to everybody who signs in.",
  restForSubscribers: "The rest of this article is for subscribers.",
  subscribeTo: (title: string) => `Subscribe to ${title}`,
  fromEditor: "From the editor",
  published: ({ wholeNumber, volume, number, day }: Numbered & { day: string }) =>
    `Issue ${wholeNumber}. Volume ${volume}, number ${number}. ${day}.`,
  rhythm: (perYear: number) => count(perYear, { one: "Published once a year.", other: `Published ${perYear} times a year.` }),
  issnPrint: (issn: string) => `ISSN ${issn} (print)`,
  issnOnline: (issn: string) => `ISSN ${issn} (online)`,
  readAt: (host: string) => `Read, subscribe and look up past issues at ${host}.`,
  setIn: (trim: string) => `Set in Newsreader and Instrument Sans. ${trim}.`,
  rights: ({ year, title }: { year: string; title: string }) => `© ${year} ${title} and its contributors.`,

  cover: "Cover",
  coverOf: ({ issue, shows }: { issue: number; shows: string | undefined }) => `Cover of issue ${issue}${shows ? `: ${shows}` : ""}`,
  titleAndIssue: ({ title, issue }: { title: string; issue: number }) => `${title}, issue ${issue}`,
  /** Who reads a recording: in the player, and as the file says of itself. */
  voice: { synthetic: "synthetic voice", reader: (name: string) => `read by ${name}` },
  voiceOfFile: { synthetic: "Read by a synthetic voice", reader: (name: string) => `Read by ${name}` },
  contents: "Contents",
  beginReading: "Begin reading",
  colophon: "Colophon",
  landmarks: "Landmarks",
  printedPages: "Pages of the printed issue",
  printedPage: (page: string) => `Page ${page}`,
  bookOf: ({ title, wholeNumber, volume, number, day }: Numbered & { title: string; day: string }) =>
    `${title}, issue ${wholeNumber}, volume ${volume}, number ${number}, ${day}.`,
  bookPrinted: ({ title, issue }: { title: string; issue: number }) => `${title}, issue ${issue}, printed`,
  /** What a reading system tells of the book before it is opened. `silent`: what is not read aloud of one that is. */
  bookAccessible: ({ aloud, silent }: { aloud: boolean; silent: string[] }) =>
    `Every picture has a description. The text reflows and its order is the reading order. Footnotes link both ways.${aloud ? " The running text is read aloud, sentence by sentence; tables, boxes and captions are not." : ""}${aloud && silent.length > 0 ? ` Not read aloud: ${silent.map((headline) => `“${headline}”`).join(", ")}.` : ""}`,
  bookSetIn: "Set in Newsreader and Instrument Sans, which come with this book under the SIL Open Font License 1.1.",
  issueOnWeb: "This issue on the web",

  signInToRead: "Sign in to read on",
  restOnWeb: "The rest is for subscribers",
  ownPodcast: (title: string) => `Every article of ${title} that is yours to hear, read aloud.`,
  openPodcast: (title: string) => `The open articles of ${title}, read aloud.`,
  podcastTitle: (title: string) => `${title}, read aloud`,
  volume: (volume: number) => `Volume ${volume}`,

  allIssues: "All issues",
  newestFirst: "Every issue, the newest first.",
  issues: (issues: number) => count(issues, { one: "1 issue", other: `${issues} issues` }),
  searchIssues: (title: string) => `Search the issues of ${title}`,
  newestIssues: "The newest issues",
  readerPassword:
    "Your e-mail address, and the reader password you made for reading apps under “My feeds and apps” in your account. It is not the code we mail you.",
  login: "E-mail address",
  password: "Reader password",
  /** On the cover of the podcast. */
  readAloud: "Read aloud",
  readOnWeb: "Read it on the web",
};
