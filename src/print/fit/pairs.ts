import { type Geometry, type Span, type Spot, columnAt } from "./layout-spots.ts";
import { firstOf } from "../../values/index.ts";

/**
 * A figure across two of three columns. The typesetter's floats take one column or all: so it floats to the head of its
 * column and hangs over the next one, where a block of its height is kept free. `at`: the block before which the figure is
 * set (null: where it stands in the text); `before`: the block before which its neighbour's room is kept.
 */
export type Pair = { at: string | null; before: string | null; tries: number };

/** After so many tries the figure stands across all columns. */
const patience = 5;

export const newPairs = (ids: readonly string[]): Record<string, Pair | null> =>
  Object.fromEntries(ids.map((id) => [id, { at: null, before: null, tries: 0 }]));

/** Whether every figure came to stand over room that is kept for it, on one page and one height; else where to try next. */
export function pairsAfter(
  pairs: Readonly<Record<string, Pair | null>>,
  spots: readonly Spot[],
  span: Span,
  g: Geometry,
): Record<string, Pair | null> {
  if (span.columns !== 3) return pairs;
  return Object.fromEntries(Object.entries(pairs).map(([id, pair]) => [id, pair && after(id, pair, { spots, g, pairs, span })]));
}

type Page = { spots: readonly Spot[]; span: Span; g: Geometry; pairs: Readonly<Record<string, Pair | null>> };

function after(id: string, pair: Pair, { spots, g, pairs, span }: Page): Pair | null {
  const stands = spots.find((spot) => spot.kind === "pair" && spot.id === id);
  if (!stands || pair.tries >= patience) return null;
  const column = columnAt(stands.x, span, g);
  const free = spots.find((spot) => spot.kind === "free" && spot.id === id);
  const level = free && free.page === stands.page && Math.abs(free.y - stands.y) < 1 && columnAt(free.x, span, g) === column + 1;
  if (level) return pair;
  const article = firstOf(id.split("/"));
  const first = (wanted: number) =>
    spots
      .filter((spot) => spot.kind === "block" && spot.id?.startsWith(`${article}/`) && !(spot.id in pairs) && spot.page === stands.page)
      .filter(({ x }) => columnAt(x, span, g) === wanted)
      .sort((a, b) => a.y - b.y)[0]?.id;
  const tries = pair.tries + 1;
  // in the last column there is none to hang over: the figure is set a column earlier
  if (column === 2) {
    const at = first(1);
    return at === undefined ? null : { at, before: null, tries };
  }
  const before = first(column + 1);
  return before === undefined ? null : { ...pair, before, tries };
}
