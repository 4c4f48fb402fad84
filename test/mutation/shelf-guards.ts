import type { Guard } from "./guard.ts";

const test = "test/scenarios/account.test.ts";
const history = { file: "src/shelf/history.ts", test };
const letter = { file: "src/accounts/subscription-letter.ts", test: "src/accounts/subscription-letter.test.ts" };

/** What somebody reads is theirs. */
export const shelfGuards: readonly Guard[] = [
  {
    guard: "what a browser kept of who was signed in there goes with the first page on which nobody is",
    file: "src/site/client/of-whom.ts",
    test: "test/browser/reading.test.ts",
    line: "for (const one of [key, ...theirs]) localStorage.removeItem(one);",
    broken: "localStorage.removeItem(key);",
    fails: "keeps nothing of who was signed in for whoever sits there next",
  },
  {
    guard: "a place is its reader’s alone",
    ...history,
    line: '    .where("person_id", "=", personId)\n    .where("article_id", "=", articleId)\n    .executeTakeFirst();',
    broken: '    .where("article_id", "=", articleId)\n    .executeTakeFirst();',
    fails: "is told on every device of theirs",
  },
  {
    guard: "nothing is kept for whoever has switched it off",
    ...history,
    line: "    if (!(await isHistoryKept(tx, personId))) return;\n",
    broken: "",
    fails: "is kept no longer once somebody has switched it off",
  },
  {
    guard: "what was kept goes when it is switched off",
    ...history,
    line: "    if (!kept) await emptyHistory(tx, personId);\n",
    broken: "",
    fails: "is kept no longer once somebody has switched it off",
  },
  {
    guard: "a history is a year long",
    ...history,
    line: "historyDays * 86_400_000",
    broken: "historyDays * 96_400_000",
    fails: "is forgotten one by one",
  },
  {
    guard: "a place is a block of its article",
    file: "src/site/reading/shelf-routes.tsx",
    test,
    line: "  if (!article.body.content.some(({ attrs }) => attrs.id === block)) throw placeUnreadable();\n",
    broken: "",
    fails: "is neither told nor kept without a sign-in",
  },
  {
    guard: "as many pieces are saved as a list can hold",
    file: "src/shelf/saved.ts",
    test,
    line: "rows.length >= mostSaved",
    broken: "rows.length > mostSaved",
    fails: "is no more than a list can hold",
  },
  {
    guard: "a browser is signed out by its own reader",
    file: "src/site/account/account-routes.tsx",
    test,
    line: "    if (!ended) missing();\n",
    broken: "",
    fails: "is told by name and last use",
  },
  {
    guard: "what another pays is not told to the reader",
    ...letter,
    line: "own ? paid(telling, running) : []",
    broken: "paid(telling, running)",
    fails: "says nothing of anybody’s money",
  },
];
