import type { Guard } from "./guard.ts";

const may = { file: "src/editorial/articles/may-publish.ts", test: "src/editorial/articles/may-publish.test.ts" };
const check = { file: "src/document/check.ts", test: "src/document/check.test.ts" };
const scenario = "test/scenarios/publishing.test.ts";
const publish = { file: "src/editorial/articles/publish-article.ts", test: scenario };
const save = { file: "src/editorial/articles/save-article.ts", test: scenario };
const sale = { file: "src/editorial/issues/put-issue-on-sale.ts", test: scenario };
const calendar = { file: "src/editorial/issues/calendar.ts", test: "src/editorial/issues/calendar.test.ts" };
const link = { file: "src/values/link.ts", test: "src/values/link.test.ts" };
const magazine = { file: "src/editorial/publication.ts", test: "src/editorial/publication.test.ts" };

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

  {
    guard: "what is incomplete is not published",
    ...publish,
    line: "if (reasons.length > 0) throw",
    broken: "if (reasons.length > 99) throw",
    fails: "publishes nothing that is incomplete",
  },
  {
    guard: "what was withdrawn is off its address",
    ...publish,
    line: ".set({ withdrawn_at: now, withdrawn_by",
    broken: ".set({ withdrawn_by",
    fails: "takes a withdrawn article off its address",
  },
  { guard: "a withdrawal says why", ...publish, line: "if (!why.trim())", broken: "if (false)", fails: "asks why an article is withdrawn" },
  {
    guard: "a correction says what",
    ...publish,
    line: "if (!text.trim()) throw",
    broken: "if (false) throw",
    fails: "asks why an article is withdrawn",
  },
  {
    guard: "what is not public is not corrected",
    ...publish,
    line: "if (!(await currentPublication(tx, articleId))) throw",
    broken: "if (false) throw",
    fails: "keeps what is not public away",
  },
  {
    guard: "the day of the first publication stays",
    ...publish,
    line: "before?.published_on ?? first?.published_on ??",
    broken: "before?.published_on ??",
    fails: "comes back after a withdrawal",
  },
  {
    guard: "published twice is published once",
    ...publish,
    line: "if (before?.fingerprint === fingerprint && before.published_on === publishedOn) return;",
    broken: "",
    fails: "publishes once, however often",
  },
  {
    guard: "two who save do not overwrite each other",
    ...save,
    line: "version !== undefined && version !== held.version",
    broken: "false",
    fails: "refuses to save over somebody else",
  },
  {
    guard: "closed unless it is said",
    ...save,
    line: 'fields.access ?? "subscribers"',
    broken: 'fields.access ?? "open"',
    fails: "what is closed closed unless it was said",
  },
  {
    guard: "one address, one article",
    ...save,
    line: "if (slug === own || !(await isOfAnother(tx, slug, id))) return slug;",
    broken: "if (fields.slug || slug === own || !(await isOfAnother(tx, slug, id))) return slug;",
    fails: "gives one address to one article",
  },
  {
    guard: "a body that cannot be set is not saved",
    ...save,
    line: "if (first) problems.body",
    broken: "if (false) problems.body",
    fails: "takes no article whose body cannot be set",
  },
  {
    guard: "an incomplete issue is not on sale",
    ...sale,
    line: "if (reasons.length > 0) throw",
    broken: "if (reasons.length > 99) throw",
    fails: "puts no issue on sale that is incomplete",
  },
  {
    guard: "an empty issue is not on sale",
    ...sale,
    line: "drafts.length === 0 ?",
    broken: "drafts.length < 0 ?",
    fails: "puts no issue on sale that is incomplete",
  },
  {
    guard: "an issue has a cover before it is on sale",
    ...sale,
    line: "issue.cover ? [] :",
    broken: "true ? [] :",
    fails: "puts no issue on sale that is incomplete",
  },
  {
    guard: "an issue closes before it appears",
    ...calendar,
    line: "addDays(coverDate, -closesBefore)",
    broken: "addDays(coverDate, closesBefore)",
    fails: "closes ten days before",
  },
  {
    guard: "the calendar keeps its rhythm",
    ...calendar,
    line: ": addDays(of, 14);",
    broken: ": addDays(of, 15);",
    fails: "on the 1st and the 15th",
  },
  {
    guard: "a link is read as browsers read it",
    ...link,
    line: "\\u007f\\\\]/.test(href)) return false;\n  if",
    broken: "\\u007f]/.test(href)) return false;\n  if",
    fails: 'may not be "https://example.org',
  },
  {
    guard: "an own path leads nowhere else",
    ...link,
    line: "&& new URL(href, house).origin === house",
    broken: "",
    fails: 'is not "//evil.example"',
  },
  { guard: "an ISSN checks itself", ...magazine, line: "% 11 === 0", broken: "% 11 >= 0", fails: "whose last digit does not fit" },
  {
    guard: "a time zone is one",
    ...magazine,
    line: "if (!isTimeZone(timeZone)) return",
    broken: "if (timeZone === '') return",
    fails: "in a time zone that is none",
  },
];
