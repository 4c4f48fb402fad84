import type { Guard } from "./guard.ts";

const may = { file: "src/editorial/articles/may-publish.ts", test: "src/editorial/articles/may-publish.test.ts" };
const check = { file: "src/document/check.ts", test: "src/document/check.test.ts" };

/** What goes out, and what must not. */
export const publishingGuards: readonly Guard[] = [
  { guard: "no article without a headline", ...may, line: "draft.headline.trim()", broken: "true", fails: "without a headline" },
  { guard: "no article by nobody", ...may, line: "draft.byline.length > 0", broken: "true", fails: "by nobody" },
  {
    guard: "no lead picture without its description",
    ...may,
    line: "!draft.lead.alt.trim()",
    broken: "false",
    fails: "that nobody describes",
  },
  {
    guard: "no body that an edition cannot set",
    ...may,
    line: 'severity === "error"',
    broken: 'severity === "warning"',
    fails: "a link that runs a script",
  },
  {
    guard: "no picture that is not there",
    ...may,
    line: "...picturesByName(draft)",
    broken: "...[].concat(draft as never).slice(9)",
    fails: "a picture that was not uploaded",
  },
  {
    guard: "no link that runs a script",
    ...check,
    line: "!isSafeLink(mark.attrs?.href)",
    broken: "false",
    fails: 'may not lead to "javascript:alert(1)"',
  },
  {
    guard: "no address elsewhere that runs a script",
    ...check,
    line: "!isSafeLink(block.attrs?.url)",
    broken: "false",
    fails: "of something elsewhere is asked too",
  },
  { guard: "footnotes are asked as text is", ...check, line: "checkInline(inner, {", broken: "void ({", fails: "is asked in a footnote" },
  {
    guard: "cells and boxes are asked as text is",
    ...check,
    line: "(block.content as Node[]).forEach((inner, at) =>",
    broken: "([] as Node[]).forEach((inner, at) =>",
    fails: "is asked in a footnote",
  },
  { guard: "ids are one of a kind", ...check, line: "else if (seen.has(id))", broken: "else if (false)", fails: "two blocks of one id" },
  { guard: "an id holds no markup", ...check, line: "!/^[a-zA-Z][\\w-]{0,63}$/.test(id)", broken: "false", fails: "an id that is markup" },
  {
    guard: "every picture in the text is described",
    ...check,
    line: 'block.type === "figure" && !String(block.attrs?.alt ?? "").trim()',
    broken: "false",
    fails: "a picture that nobody describes",
  },
  { guard: "one paywall line", ...check, line: "lines.slice(1)", broken: "lines.slice(9)", fails: "two paywall lines" },
  { guard: "rows of one length", ...check, line: "widths.size > 1", broken: "widths.size > 9", fails: "rows of different length" },
  {
    guard: "no control characters",
    ...check,
    line: "[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]",
    broken: "[\\u0001]",
    fails: "with a control character",
  },
  {
    guard: "no empty article",
    ...check,
    line: "if (blocks.length === 0) return say(",
    broken: "if (blocks.length < 0) return say(",
    fails: "with nothing in it",
  },
  {
    guard: "no block of another kind",
    ...check,
    line: "!allowed.includes(block.type as string)",
    broken: "false",
    fails: "a list item outside of a list",
  },
];
