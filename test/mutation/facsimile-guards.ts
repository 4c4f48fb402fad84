import type { Guard } from "./guard.ts";

const test = "test/scenarios/old-issues.test.ts";
const stranger = "is for those who may read the issue: a stranger gets its cover, and nothing else by any way";

/** Old issues as PDF: their pages are the reader's who may read the issue, and a file is no issue before somebody said which. */
export const facsimileGuards: readonly Guard[] = [
  {
    guard: "of a zip of old issues that is damaged nothing stays",
    file: "src/facsimiles/take-in.ts",
    line: "for (const id of taken) await takeBack(platform, id);",
    broken: "for (const id of taken.slice(1)) await takeBack(platform, id);",
    test: "test/scenarios/old-issues.test.ts",
    fails: "a zip of which one PDF is damaged is refused",
  },
  {
    guard: "what is set large within a sentence makes no article of its own",
    file: "src/facsimiles/cut/find-articles.ts",
    line: ".filter((head) => !isPulled(head, texts))",
    broken: ".filter((head) => !isPulled(head, []))",
    test: "src/facsimiles/cut/find-articles.test.ts",
    fails: "large words within a sentence are no headline",
  },
  {
    guard: "a page that is not the cover is for those who may read the issue",
    file: "src/site/reading/issue-pages-routes.tsx",
    test,
    line: "page === 1 || canDownload(visit, issue)",
    broken: "page >= 1 || canDownload(visit, issue)",
    fails: stranger,
  },
  {
    guard: "the picture of a page asks the same",
    file: "src/site/reading/issue-pages-routes.tsx",
    test,
    line: "if (!canSee(visit, issue, page)) notYours",
    broken: "if (!canSee(visit, issue, 1)) notYours",
    fails: stranger,
  },
  {
    guard: "the search looks in no page that its reader may not read",
    file: "src/facsimiles/search-pages.ts",
    test,
    line: "(page = 1 or ${canReadSql(reader)})",
    broken: "(page = page or ${canReadSql(reader)})",
    fails: stranger,
  },
  {
    guard: "two files are not one issue",
    file: "src/facsimiles/decide.ts",
    test,
    line: "chosen.some((one) => one.wholeNumber === wholeNumber && one.id !== id)",
    broken: "chosen.some((one) => one.wholeNumber === wholeNumber && one.id === undefined)",
    fails: "a name without a number, one number twice, a number that is to come",
  },
  {
    guard: "an issue that is still to appear has no old pages",
    file: "src/editorial/issues/old-issues.ts",
    test,
    line: 'here.state === "on sale" ? undefined',
    broken: "here ? undefined",
    fails: "a name without a number, one number twice, a number that is to come",
  },
  {
    guard: "a word divided at the end of a line is one",
    file: "src/facsimiles/pdf/layer.ts",
    test,
    line: "if (divided && last) {",
    broken: "if (divided && !last) {",
    fails: "is found by what stands on its pages, and the words are marked in the text and on the picture",
  },
  {
    guard: "a page of an old issue that is here is not drawn again",
    file: "src/facsimiles/make.ts",
    test: "test/scenarios/old-issues-brought.test.ts",
    line: ".filter((page) => !here.has(page))",
    broken: ".filter((page) => page > 0)",
    fails: "that is killed at a page, between two, at its cover and at its end goes on where it was, with nothing twice",
  },
];
