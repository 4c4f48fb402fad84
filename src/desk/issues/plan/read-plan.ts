import { countWords } from "../../../document/index.ts";
import { type Draft, type IssueView, pieces, printedPages, stepsOf, undoable } from "../../../editorial/index.ts";
import type { Db } from "../../../platform/index.ts";
import type { Plan } from "./running-order.tsx";

/** How many pieces of the pool are shown at once. */
const shown = 30;

/** What the issue holds in its order, what waits for one, and what can be undone. `drafts`: those that stand in it, in their order. */
export async function planOf(db: Db, issue: IssueView, { drafts, search }: { drafts: readonly Draft[]; search: string }): Promise<Plan> {
  const open = issue.state !== "on sale";
  const [placed, pool, steps, { undo, redo }, pages] = await Promise.all([
    pieces(db, { issue: issue.wholeNumber }, { limit: 1000 }),
    open ? pieces(db, { issue: null, isPublic: false, search }, { limit: shown }) : { rows: [], total: 0 },
    stepsOf(db),
    open ? undoable(db, issue.id) : { undo: undefined, redo: undefined },
    printedPages(db, issue.id),
  ]);
  const cards = new Map(placed.rows.map((card) => [card.id, card]));
  const order = drafts.flatMap(({ id, body }) => {
    const card = cards.get(id);
    return card ? [{ ...card, words: countWords(body), page: pages.get(id) ?? null }] : [];
  });
  return { order, pool: { search, pieces: pool.rows, total: pool.total }, steps, undo, redo };
}
