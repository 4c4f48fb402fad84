import { rich } from "../../rich.ts";

/** The editions of an issue. */
export const editions = {
  title: (number: number) => `Editions of issue ${number}`,
  makeOne: "Make the one that changed",
  makeAll: (number: number) => `Make the ${number} that changed`,
  bar: "Editions that are made",
  made: ({ made, wanted }: { made: number; wanted: number }) => `${made} of ${wanted} are made`,
  under: (number: number) => rich<"a">`, ${number} on their way. <a>Look again</a>`,
  toIssue: "To the issue",
  failed: (number: number) =>
    `${number === 1 ? "One could" : `${number} could`} not be made. What went wrong, and where, stands beside it; mend that, then make it again.`,
  nothing: "It has no published article; there is nothing to make editions of.",
  ofIssue: "Of the issue",
  silent: (number: number) =>
    `${number === 1 ? "One article has no recording and stands" : `${number} articles have no recording and stand`} in the narrated EPUB as text:`,
  kinds: {
    "print-view": "Print view",
    "print-view-opening": "Print view with the offer",
    audio: "Recording",
    epub: "EPUB",
    "epub-narrated": "Narrated EPUB",
    "print-issue": "Print-ready issue",
    "digital-issue": "Digital PDF",
    "archive-issue": "Archive copy (PDF/A)",
    "page-pictures": "Pictures of the pages",
    "og-picture": "Card for links",
    newsletter: "Newsletter",
  },
  states: {
    made: "made",
    stale: "out of date: something changed since",
    missing: "not made yet",
    none: "none:",
    waiting: "waits to be made",
    "being made": "is being made",
    failed: "failed",
  },
  noCover: "A book has a cover, and the issue has none. Choose one with the issue, then it can be made.",
  /** Behind “waits to be made”. */
  awaits: {
    pages: "First the printed issue is set, whose pages it lists; then it goes on by itself.",
    recordings: "First its articles are recorded; then it goes on by itself.",
  },
  making: "What changed is being made; the rest is left alone.",
};
