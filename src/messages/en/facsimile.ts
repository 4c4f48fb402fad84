import { rich } from "../rich.ts";
import { count, figure } from "./grammar.ts";

const pagesCounted = (pages: number) => count(pages, { one: "1 page", other: `${pages} pages` });

/** Old issues, page by page as they were printed. */
export const facsimile = {
  /** What the cover’s picture shows, for those who do not see it. */
  coverShows: "its first page, as it was printed",
  pages: "As it was printed",
  facts: ({ day, pages }: { day: string; pages: number }) => `${day} · ${pagesCounted(pages)}`,
  page: (page: number) => `Page ${page}`,
  pageOf: ({ page, pages }: { page: number; pages: number }) => `Page ${page} of ${pages}`,
  titled: ({ page, issue }: { page: number; issue: number }) => `Issue ${issue}, page ${page}`,
  turn: "Turn the pages",
  before: "Page before",
  after: "Next page",
  allPages: "All pages",
  text: "What it says",
  picture: (page: number) => `Page ${page} as it was printed; its text stands below`,
  silentPicture: (page: number) => `Page ${page} as it was printed`,
  silent: "This page is a picture alone: its words are not known, and no search finds them.",
  undrawn: "This page is damaged in the file that was kept, and cannot be shown.",
  marked: (words: string) => `Words marked: ${words}`,
  unmark: "Without marks",
  behind: (pages: number) =>
    rich<"a">`The cover is for everybody. Subscribers turn all ${pagesCounted(pages)}, and search in them. <a>Subscribe</a>`,
  notYours: "The pages of this issue are for subscribers.",
  foundInPages: "In the pages of old issues",
  pagesFound: (pages: number) => pagesCounted(pages),
  mostPages: ({ shown, total }: { shown: number; total: number }) => `The ${figure(shown)} best of ${pagesCounted(total)}`,
};
