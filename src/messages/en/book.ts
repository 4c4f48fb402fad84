import { rich } from "../rich.ts";
import { count } from "./grammar.ts";

const minutesLong = (minutes: number) => count(minutes, { one: "1 minute", other: `${minutes} minutes` });

/** An issue read from front to back: its bar, its contents, and what is found in it. */
export const book = {
  read: "Read the issue",
  readPages: "Turn its pages",
  title: (issue: string) => `${issue}, from front to back`,
  bar: "This issue",
  toIssue: (number: number) => `Issue ${number}`,
  contents: "Contents",
  settings: "Aa",
  settingsSaid: "Reading settings",
  find: "Search",
  findInside: "Search in this issue",
  words: "Words to look for",
  found: "What was found",
  foundNone: "Nothing of this issue says that.",
  foundOne: "1 place",
  foundMany: "{count} places",
  foundMost: "The first {count} places",
  turn: "Turn the pages",
  before: "Page before",
  after: "Next page",
  /** The script writes the numbers. */
  pageOf: "{page} of {pages}",
  listen: (headline: string) => `Listen to “${headline}”`,
  written: ({ by, minutes }: { by: string; minutes: number }) => [by, minutesLong(minutes)].filter(Boolean).join(" · "),
  rest: rich<"a">`The rest of this piece is for subscribers. <a>Read on</a>`,
  restSigned: rich<"a">`The rest of this piece is for readers who sign in. <a>Read on</a>`,
  restOfPages: (pages: number) =>
    rich<"a">`The cover is for everybody. Subscribers turn all ${count(pages, { one: "1 page", other: `${pages} pages` })}. <a>Subscribe</a>`,
  end: "The end of this issue",
  keys: "The arrow keys turn the pages; so do the edges of the window, and a swipe.",
};
