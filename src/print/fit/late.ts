import type { Spot } from "./layout-spots.ts";

/** What floats over all columns, as the layout tells it. */
const floating = ["gallery", "wide figure", "wide table"];

/**
 * Galleries, wide figures and wide tables that stand in a column, since over all columns they came to stand alone on a page behind the end of their article;
 * from what one pass reported, and the same again when none does.
 */
export function inColumnAfter(inColumn: readonly string[], article: string, spots: readonly Spot[]): readonly string[] {
  // “end” is told behind what floats; the mark stands in the last line itself
  const mark = spots.find(({ kind, id }) => kind === "mark" && id === article);
  if (!mark) return inColumn;
  const late = spots.filter(
    ({ kind, id, page, what }) => kind === "block" && floating.includes(what ?? "") && id?.startsWith(`${article}/`) && page > mark.page,
  );
  const ids = late.map(({ id = "" }) => id).filter((id) => !inColumn.includes(id));
  return ids.length === 0 ? inColumn : [...inColumn, ...ids];
}
