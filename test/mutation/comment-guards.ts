import type { Guard } from "./guard.ts";

const passages = { file: "src/document/passages.ts", test: "src/document/passages.test.ts" };
const write = { file: "src/review/comments/write-comments.ts", test: "test/scenarios/comments.test.ts" };
const letters = { test: "test/scenarios/letters-of-comments.test.ts" };
const file = { file: "src/document/tracked/marked-of.ts", test: "src/document/tracked/marked-of.test.ts" };

/** That a comment stays on its words, at the desk, and with those whom it concerns. */
export const commentGuards: readonly Guard[] = [
  {
    guard: "the same words elsewhere are others",
    ...passages,
    line: "if (block === here ? !isLeft && !isRight : !isLeft || !isRight) return 0;",
    broken: "if (words === block) return 0;",
    fails: "is gone with its words",
  },
  {
    guard: "what is typed after “Comment” in the bar is the comment",
    file: "src/desk/editor/toolbar.ts",
    test: "test/browser/commenting.test.ts",
    line: "if (!hasGoneElsewhere(button)) view.focus();",
    broken: "view.focus();",
    fails: "is said of a passage by keys",
  },
  {
    guard: "a thread is answered on its own piece alone",
    file: "src/review/comments/read-threads.ts",
    test: "test/scenarios/comments.test.ts",
    line: '    .where("article_id", "=", articleId)\n    .forUpdate()',
    broken: "    .forUpdate()",
    fails: "refuses what says nothing",
  },
  {
    guard: "a comment that is sent twice is one",
    ...write,
    line: "if (begun.numInsertedOrUpdatedRows === 0n)",
    broken: "if (begun.numInsertedOrUpdatedRows === 2n)",
    fails: "is one comment, however often a script sends it",
  },
  {
    guard: "a comment is moved by a save of its own piece alone",
    file: "src/review/comments/keep-passages.ts",
    test: "test/scenarios/comments.test.ts",
    line: '    .where("article_id", "=", articleId)\n',
    broken: "",
    fails: "is kept where its words stand by each save of the text",
  },
  {
    guard: "nobody is told of a piece that they may not see",
    file: "src/review/letters/write-letter.ts",
    ...letters,
    line: "return headline === undefined ? [] : [{ ...one, headline }];",
    broken: 'return [{ ...one, headline: headline ?? "" }];',
    fails: "nobody is told of a piece that they may not see",
  },
  {
    guard: "who wants no letters of comments is written none",
    file: "src/review/letters/ask-for-letters.ts",
    ...letters,
    line: "&& !unwanted.has(id));",
    broken: ");",
    fails: "whoever wants none",
  },
  {
    guard: "what was taken out and put in at one place is one suggestion",
    ...file,
    line: "other.author === one.author &&",
    broken: "other.author !== one.author &&",
    fails: "what one took out and put in at one place is one suggestion",
  },
];
