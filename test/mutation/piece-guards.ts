import type { Guard } from "./guard.ts";

const test = "test/scenarios/way-of-a-piece.test.ts";
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
];
