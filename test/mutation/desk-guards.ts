import type { Guard } from "./guard.ts";

const test = "test/scenarios/desk-actions.test.ts";
const asks = { file: "src/desk/ask-first.tsx", test };
const sale = { file: "src/editorial/issues/ask-for-sale.ts", test };
const issue = { file: "src/desk/issues/issue-actions.tsx", test };
const issueForm = { file: "src/desk/issues/issue-routes.tsx", test };
const closing = { file: "src/desk/fulfilment/fulfilment-actions.tsx", test };
const letter = { file: "src/desk/newsletter/newsletter-routes.tsx", test };
const articles = { file: "src/desk/articles/article-routes.tsx", test };

/** What cannot be undone asks first, and what is typed beside an action is kept. */
export const deskGuards: readonly Guard[] = [
  {
    guard: "a letter that went out is not deleted",
    file: "src/newsletter/begin.ts",
    test: "test/scenarios/newsletter-desk.test.ts",
    line: 'if (state !== "draft") throw refuse("mailing-gone", "The letter went out',
    broken: 'if (state === ("" as never)) throw refuse("mailing-gone", "The letter went out',
    fails: "a letter that was begun is deleted by whoever was asked",
  },
  {
    guard: "the hour of a letter that was deleted comes and does nothing",
    file: "src/newsletter/begin.ts",
    test: "test/scenarios/newsletter-desk.test.ts",
    line: "if (!isThere) return;",
    broken: "if (isThere === null) return;",
    fails: "a letter that was begun is deleted by whoever was asked",
  },
  {
    guard: "an action is done by its own page’s button alone",
    ...asks,
    line: "if (!form.parse(own).sure) return page",
    broken: "if (!form) return page",
    fails: "nothing is done before its page’s own button",
  },
  {
    guard: "what was typed stands on the page that refuses it",
    ...asks,
    line: "return page(c, visit, form, error)",
    broken: "return page(c, visit, undefined, error)",
    fails: "what was typed is kept on the page that refuses it",
  },
  {
    guard: "what was typed on the way is carried to the page that asks",
    ...asks,
    line: "fields: form ? without(form.asTyped(),",
    broken: "fields: form ? without({},",
    fails: "what was typed on the way there is sent with it",
  },
  {
    guard: "a sale that was taken back does not happen",
    ...sale,
    line: '    .where("taken_back_at", "is", null)\n',
    broken: "",
    fails: "a sale can be taken back in its minute",
  },
  {
    guard: "a sale waits its minute",
    ...sale,
    line: "{ after: goes_at.valueOf() - now.valueOf() }",
    broken: "{}",
    fails: "a sale can be taken back in its minute",
  },
  {
    guard: "asked for twice it is one sale",
    ...sale,
    line: 'if (state === "on sale" || (await open(tx, issueId).executeTakeFirst())) return;',
    broken: 'if (state === "on sale") return;',
    fails: "a sale that is asked for twice is one sale",
  },
  {
    guard: "what is on sale is not taken back",
    ...sale,
    line: 'if (state === "on sale") throw',
    broken: 'if (state === ("none" as never)) throw',
    fails: "a sale can be taken back in its minute",
  },
  {
    guard: "an issue that cannot be sold is not asked for",
    ...sale,
    line: "if (reasons.length > 0) throw",
    broken: "if (reasons.length > 99) throw",
    fails: "a sale that cannot be is refused with every reason",
  },
  {
    guard: "why a sale could not be is said where it was asked for",
    ...sale,
    line: "set({ failed_why: error.detail })",
    broken: "set({ failed_why: null })",
    fails: "says why on the issue’s page",
  },
  {
    guard: "a sale that was taken back is not said to come",
    ...sale,
    line: "row && !row.taken_back_at && !row.sold_at",
    broken: "row && !row.sold_at",
    fails: "a sale that is asked for twice is one sale",
  },
  {
    guard: "that a sale is early is said before it",
    ...issue,
    line: "...(days > 0 ? [`It is to appear",
    broken: "...(days > 99 ? [`It is to appear",
    fails: "how many drafts, how many days early",
  },
  {
    guard: "which drafts a sale publishes is said before it",
    ...issue,
    line: "...(fresh.length > 0 ? [`Drafts:",
    broken: "...(fresh.length > 99 ? [`Drafts:",
    fails: "how many drafts, how many days early",
  },
  {
    guard: "an issue of before that is not on sale is named",
    ...issue,
    line: "wholeNumber < issue.wholeNumber && state",
    broken: "wholeNumber > 9999 && state",
    fails: "what stands before it and is not on sale is named",
  },
  {
    guard: "that an issue is empty is said before it is closed",
    ...closing,
    line: "...(articles.length === 0 ?",
    broken: "...(articles.length > 99 ?",
    fails: "the closing of an issue: that it is empty",
  },
  {
    guard: "that an issue closes early is said before it",
    ...closing,
    line: "...(early > 0 ?",
    broken: "...(early > 999 ?",
    fails: "the closing of an issue: that it is empty",
  },
  {
    guard: "that no copy waits is said before an issue is closed",
    ...closing,
    line: "...(waiting.ready === 0 ?",
    broken: "...(waiting.ready === -1 ?",
    fails: "the closing of an issue: that it is empty",
  },
  {
    guard: "what is closed offers no closing",
    ...closing,
    line: 'reasons: state === "closed" || state === "on sale" ?',
    broken: 'reasons: state === ("" as never) ?',
    fails: "the closing of an issue: that it is empty",
  },
  {
    guard: "a run of nothing is not frozen",
    ...closing,
    line: "reasons: ready === 0 ?",
    broken: "reasons: ready === -1 ?",
    fails: "a supplemental run of nothing",
  },
  {
    guard: "a letter’s action keeps its words first",
    ...letter,
    line: "if (!typed) return;",
    broken: "if (typed) return;",
    fails: "of a letter: what is sent is what stood in the form",
  },
  {
    guard: "a letter’s article stays where the form does not show it",
    ...letter,
    line: "{ textArticleId, ...typed, note }",
    broken: "{ textArticleId: null, ...typed, note }",
    fails: "of a letter: the article it carries stays",
  },
  {
    guard: "what a letter that is on its way says stands",
    file: "src/newsletter/mailings.ts",
    test,
    line: 'if (mailing.state !== "draft" && mailing.state !== "waiting")\n      throw refuse("mailing-gone", "The letter is on its way already; what',
    broken: 'if (mailing.state === ("" as never))\n      throw refuse("mailing-gone", "The letter is on its way already; what',
    fails: "of a letter: what is sent is what stood in the form",
  },
  {
    guard: "a letter says to how many it goes before it goes",
    ...letter,
    line: "size.subscribers + size.chosen;\n      return",
    broken: "size.chosen;\n      return",
    fails: "of a letter: what is sent is what stood in the form",
  },
  {
    guard: "an issue’s action keeps its words first",
    file: "src/desk/issues/issue-form.ts",
    test,
    line: "    ...words,\n    coverLines",
    broken: "    coverLines",
    fails: "of an issue: its words are kept",
  },
  {
    guard: "an issue that is refused is shown as it was typed",
    ...issueForm,
    line: "return page(c, visit, { problem: error, form });",
    broken: "return page(c, visit, { problem: error });",
    fails: "of an issue: what cannot be kept is shown as it was typed",
  },
  {
    guard: "an article that is refused is shown as it was typed",
    ...articles,
    line: "return form(visit, { id, given, problem: error, ...why",
    broken: "return form(visit, { id, problem: error, ...why",
    fails: "what cannot be saved is not lost",
  },
];
