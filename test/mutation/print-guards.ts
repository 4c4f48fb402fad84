import type { Guard } from "./guard.ts";

const rules = "src/editions/print/preflight-rules.test.ts";
const preflight = { file: "src/editions/print/preflight.ts", test: rules };
const pictures = { file: "src/editions/print/preflight-pictures.ts", test: rules };
const words = { file: "src/editions/print/preflight-words.ts", test: rules };
const pages = { file: "src/editions/print/page-list.ts", test: "src/editions/print/page-list.test.ts" };
const sheets = { file: "src/editions/print/labels.ts", test: "src/editions/print/labels.test.ts" };
const rooms = { file: "src/editions/print/fit-rooms.ts", test: "src/editions/print/fit-issue.test.ts" };
const label = { file: "src/circulation/fulfilment/label.ts", test: "src/circulation/fulfilment/label.test.ts" };
const run = { file: "src/circulation/fulfilment/print-run.ts", test: "src/circulation/fulfilment/print-run.test.ts" };
const csv = { file: "src/values/csv.ts", test: "src/values/money.test.ts" };

/** What goes to the press can be printed, and goes out to whom it is for. */
export const printGuards: readonly Guard[] = [
  {
    guard: "the pages are a multiple of four",
    ...preflight,
    line: "if (pages.length % 4 !== 0)",
    broken: "if (pages.length % 2 !== 0)",
    fails: "6 pages: they are no multiple of four",
  },
  {
    guard: "pages that are no multiple of four are refused",
    ...preflight,
    line: 'level: "refusal", page: null, text: `${pages.length} pages',
    broken: 'level: "warning", page: null, text: `${pages.length} pages',
    fails: "pages: they are no multiple of four",
  },
  {
    guard: "a refusal keeps the file from the press",
    ...preflight,
    line: 'level !== "refusal"',
    broken: 'level !== "note"',
    fails: "a page on which nothing stands",
  },
  {
    guard: "no issue without articles is printed",
    ...preflight,
    line: "if (articles.length === 0)",
    broken: "if (articles.length < 0)",
    fails: "an issue without articles",
  },
  {
    guard: "no page is blank",
    ...preflight,
    line: 'what === "blank"',
    broken: 'what === "cover"',
    fails: "a page on which nothing stands",
  },
  {
    guard: "every issue has a cover",
    ...preflight,
    line: "if (!issue.cover && !issue.coverArt)",
    broken: "if (false)",
    fails: "an issue without a cover",
  },
  {
    guard: "fonts are in the file",
    ...preflight,
    line: "...fontsNotEmbedded.map(",
    broken: "...[].map(",
    fails: "a font that is not embedded",
  },
  {
    guard: "the worst is said first",
    ...preflight,
    line: "rank[a.level] - rank[b.level]",
    broken: "rank[b.level] - rank[a.level]",
    fails: "the worst stands first",
  },
  {
    guard: "a cover without a price is told",
    ...preflight,
    line: "publication.coverPrice === null",
    broken: "false",
    fails: "a cover without a price",
  },
  {
    guard: "fillers are told",
    ...preflight,
    line: "pages.filter((entry) => entry.filler)",
    broken: "pages.filter((entry) => entry.page < 0)",
    fails: "how many pages are filler",
  },
  {
    guard: "coarse pictures are refused",
    ...pictures,
    line: "const leastDpi = 150;",
    broken: "const leastDpi = 72;",
    fails: "a picture of less than 150 dpi",
  },
  {
    guard: "pictures that are less than sharp are told",
    ...pictures,
    line: "const wantedDpi = 300;",
    broken: "const wantedDpi = 200;",
    fails: "a picture of less than 300 dpi",
  },
  {
    guard: "a picture is as sharp as its coarser side",
    ...pictures,
    test: "src/editions/print/preflight.test.ts",
    line: "Math.min(picture.width / (w / 25.4)",
    broken: "Math.max(picture.width / (w / 25.4)",
    fails: "a tall box, where the height decides",
  },
  {
    guard: "somebody stands in every byline",
    ...words,
    line: "if (byline.length === 0)",
    broken: "if (byline.length < 0)",
    fails: "an article by nobody",
  },
  {
    guard: "every picture is there",
    ...words,
    line: "if (!pictures[picture])",
    broken: "if (false)",
    fails: "a picture that is not uploaded",
  },
  {
    guard: "every picture is described",
    ...words,
    line: "if (!alt.trim())",
    broken: "if (false)",
    fails: "a lead picture that nobody describes",
  },
  {
    guard: "somebody is credited",
    ...words,
    line: "if (!credit.trim())",
    broken: "if (false)",
    fails: "a picture that nobody is credited for",
  },
  {
    guard: "what does not fit its place is refused",
    ...words,
    line: ".filter(({ id }) => !id)",
    broken: '.filter(({ id }) => id === "")',
    fails: "a cover line that does not fit",
  },
  {
    guard: "what is wider than its column is refused",
    ...words,
    line: "if (!article || !block) return [];",
    broken: "if (!article || block) return [];",
    fails: "words that are wider than their column",
  },
  {
    guard: "a page on which nothing stands is blank",
    ...pages,
    line: 'what: "blank", title: ""',
    broken: 'what: "notes", title: ""',
    fails: "are each what stands on them",
  },
  {
    guard: "a block is where its first line is",
    ...pages,
    line: "&& !blocks.some((known) => known.id === block)",
    broken: "",
    fails: "each block stands where its first line does",
  },
  { guard: "labels lie on their sheet", ...sheets, line: "top: 8.5,", broken: "top: 28.5,", fails: "has its labels on the paper" },
  {
    guard: "fillers make the pages a multiple of four",
    ...rooms,
    line: "(4 - (pages % 4)) % 4",
    broken: "pages % 4",
    fails: "make 21 pages a multiple of four",
  },
  {
    guard: "a key is what the post reads back",
    ...label,
    line: '.padStart(4, "0")',
    broken: '.padStart(3, "0")',
    fails: "carries the key in fours",
  },
  {
    guard: "several copies are told on the label",
    ...label,
    line: "label.copies > 1 ?",
    broken: "label.copies > 99 ?",
    fails: "says how many go in one parcel",
  },
  {
    guard: "one household is seen twice",
    ...label,
    line: '.replace(/[^\\p{L}\\p{N}]/gu, "")',
    broken: "",
    fails: "shows who would get the same issue twice",
  },
  { guard: "what spoils is printed too", ...run, line: "needed(run) + spoilage(run)", broken: "needed(run)", fails: "spoils" },
  { guard: "half a copy cannot be spoilt", ...run, line: "Math.ceil(", broken: "Math.round(", fails: "spoils 1" },
  {
    guard: "every copy is counted",
    ...run,
    line: "subscriptions + draw + bulk + comps + office",
    broken: "subscriptions + draw + bulk + office",
    fails: "spoils 49",
  },
  {
    guard: "no cell of a table is a formula",
    ...csv,
    line: "/^[=+\\-@\\t\\r]/.test(text)",
    broken: "/^[=]/.test(text)",
    fails: 'holds "+49 30"',
  },
  { guard: "a cell with a comma is one cell", ...csv, line: '[",\\r\\n]|^\\s|\\s$', broken: '["\\r\\n]|^\\s|\\s$', fails: 'holds "a,b"' },
];
