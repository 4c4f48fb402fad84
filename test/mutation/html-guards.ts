import type { Guard } from "./guard.ts";

const html = "src/document/html/html.test.ts";
const manuscript = "src/editorial/import/read-manuscript.test.ts";
const unpack = { file: "src/editorial/import/office/unpack.ts", test: manuscript };

/** What was written in other programs comes in whole, and does no harm. */
export const htmlGuards: readonly Guard[] = [
  {
    guard: "words that were struck out come back with the space that held them apart",
    file: "src/document/tracked/tracked.ts",
    test: "src/document/tracked/changes-in-html.test.ts",
    line: 'kind === "deletion" && isSpaceGone && !words.endsWith(" ") ? `${words} ` : words;',
    broken: "kind && isSpaceGone ? words : words;",
    fails: "a stroke by its element",
  },
  {
    guard: "what was pasted struck out does not stand in the text beside what took its place",
    file: "src/document/tracked/changes-in-html.ts",
    test: "src/document/tracked/changes-in-html.test.ts",
    line: "if (isStruck(node)) return struck(node, begin);",
    broken: "if (!isStruck(node)) void node;",
    fails: "no words run together",
  },
  {
    guard: "a link of a page or a paste that runs a script is none",
    file: "src/document/html/standing.ts",
    test: html,
    line: "return isSafeLink(wanted) ? wanted : undefined;",
    broken: "return wanted;",
    fails: "lose a link that runs a script",
  },
  {
    guard: "a note whose number was left out is not",
    file: "src/document/html/index.ts",
    test: html,
    line: "filter((holder) => !read.has(holder))",
    broken: "filter((holder) => read.has(holder) && !called)",
    fails: "are kept at the end when what called them was left out",
  },
  {
    guard: "a page has a depth",
    file: "src/document/html/reading.ts",
    test: html,
    line: "if (reading.depth >= mostLevels)",
    broken: "if (reading.depth >= mostLevels * 99)",
    fails: "though it stands deep in itself",
  },
  {
    guard: "a packed document says how large it is before it is unpacked",
    ...unpack,
    line: "originalSize > mostXml",
    broken: "originalSize > mostXml * 9",
    fails: "made to burst",
  },
  {
    guard: "a packed document has an end",
    ...unpack,
    line: "if (files > mostFiles)",
    broken: "if (files > mostFiles * 9)",
    fails: "of too many files",
  },
  {
    guard: "no document declares entities",
    ...unpack,
    line: "if (/<!(?:DOCTYPE|ENTITY)/i.test(xml))",
    broken: "if (/<!ENTITIES/i.test(xml))",
    fails: "with entities",
  },
  {
    guard: "what was deleted in Word is not in the article",
    file: "src/editorial/import/office/word-changes.ts",
    test: manuscript,
    line: 'const isDeletion = name === "w:del" || name === "w:moveFrom";',
    broken: 'const isDeletion = name === "w:gone";',
    fails: "has its insertions taken and its deletions left out",
  },
];
