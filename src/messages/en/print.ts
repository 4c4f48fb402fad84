import { count, figure } from "./grammar.ts";

/** What stands on the pages that the typesetter sets: the printed issue and the print view. */
export const print = {
  volume: ({ volume, number }: { volume: number; number: number }) => `Volume ${volume}, number ${number}`,
  picture: "Picture",
  correction: (day: string) => `Correction, ${day}.`,
  minutes: (minutes: number) => count(minutes, { one: "1 minute", other: `${minutes} minutes` }),

  included: "What’s Included",
  pageOf: ({ page, pages }: { page: string; pages: string }) => `Page ${page} of ${pages}`,

  notes: "Notes",
  inThisIssue: "In this issue",
  about: (title: string) => `About ${title}`,
  continuedFrom: (page: string) => `Continued from page ${page}`,
  continuedOn: (page: string) => `Continued on page ${page}`,
  /** Outside of the trim, for whoever prints it. */
  sheet: ({ title, issue, page, trim }: { title: string; issue: string; page: string; trim: string }) =>
    `${title} · ${issue} · page ${page} · ${trim}`,

  /** Who is named without a line about them: alone, or several, `first` being all but the last with commas between them. */
  named: (last: string) => `${last}.`,
  namedAll: ({ first, last }: { first: string; last: string }) => `${first} and ${last}.`,
  /** The same after others have had a line. */
  also: (last: string) => `Also ${last}.`,
  alsoAll: ({ first, last }: { first: string; last: string }) => `Also ${first} and ${last}.`,
  /** Beside the subscriber’s key on a label. */
  expires: (issue: number) => `EXP NO. ${issue}`,
  copies: (copies: number) => `${figure(copies)} COPIES`,
};
