import type { Guard } from "./guard.ts";

const test = "test/scenarios/way-of-a-piece.test.ts";
const hours = "test/scenarios/publish-at-an-hour.test.ts";
const move = { file: "src/editorial/pieces/move-piece.ts", test };
const read = { file: "src/editorial/pieces/read-pieces.ts", test };

/** The way of a piece, and what holds it up. */
export const pieceGuards: readonly Guard[] = [
  {
    guard: "what is held is not published",
    file: "src/editorial/articles/reasons-against-publishing.ts",
    test: "src/editorial/articles/reasons-against-publishing.test.ts",
    line: "draft.held ? [",
    broken: "draft.held === draft ? [",
    fails: "under legal hold",
  },
  {
    guard: "what is held is not saved with a change",
    file: "src/editorial/articles/save-article.ts",
    test,
    line: "return false;\n  await refuseHeld(tx, id);",
    broken: "return false;",
    fails: "is not changed, published or corrected by anybody",
  },
  {
    guard: "what is held is not corrected",
    file: "src/editorial/articles/publish-article.ts",
    test,
    line: "    await refuseHeld(tx, articleId);\n",
    broken: "",
    fails: "is not changed, published or corrected by anybody",
  },
  {
    guard: "a hold is lifted by a publisher alone",
    file: "src/desk/pieces/hold-routes.tsx",
    test,
    line: "roles: publisher,",
    broken: "roles: words,",
    fails: "is free again once a publisher lifts the hold, and nobody else",
  },
  {
    guard: "a piece goes to somebody at the desk alone",
    ...move,
    line: "(await personById(tx, id))?.roles.length",
    broken: "id",
    fails: "that nobody moves gets no row",
  },
  {
    guard: "a public article is at work again with its next move",
    ...read,
    line: "moves.moved_at <= public.published_at)",
    broken: "moves.moved_at is not null)",
    fails: "until somebody moves it again",
  },
  {
    guard: "nothing is published before its hour",
    file: "src/editorial/pieces/publish-at.ts",
    test: hours,
    line: "if (now < still.goes_at) return",
    broken: "if (now < new Date(0)) return",
    fails: "is not published before it, though its job is begun",
  },
  {
    guard: "an issue is not sold before its hour",
    file: "src/editorial/issues/ask-for-sale.ts",
    test: hours,
    line: "if (early > 0) return",
    broken: "if (early > 1e15) return",
    fails: "waits for it, is not sold before",
  },
  {
    guard: "what is withdrawn does not come back at an hour asked for before",
    file: "src/editorial/articles/publish-article.ts",
    test: hours,
    line: ".set({ taken_back_at: now, taken_back_by: by ?? null })",
    broken: ".set({ taken_back_at: null })",
    fails: "that is withdrawn does not come back by itself",
  },
  {
    guard: "an embargo holds",
    file: "src/editorial/articles/reasons-against-publishing.ts",
    test: hours,
    line: "draft.embargoUntil > at.now",
    broken: "draft.embargoUntil > draft.embargoUntil",
    fails: "is published by nobody before its minute",
  },
];
