import { type Geometry, type Span, type Spot, columnAt } from "./layout-spots.ts";
import { pointsPerMm as mm } from "../press/trim.ts";

/**
 * Figures that stand in a column of an article's last page, and how tall they are together (points): whether one had no room in the
 * column before, and left white there; and the first block that begins on that page behind another, at which what is kept at its foot is anchored.
 */
export type LateFigures = { ids: string[]; tall: number; jumped: boolean; anchor: string | null };

const none: LateFigures = { ids: [], tall: 0, jumped: false, anchor: null };

export function figuresOnLast(spots: readonly Spot[], article: string, span: Span, g: Geometry): LateFigures {
  if (span.columns === 1 || span.pages === 1 || span.end.page !== span.start + span.pages - 1) return none;
  const here = spots.filter(({ kind, id, page }) => kind === "block" && page === span.end.page && id?.startsWith(`${article}/`));
  const figures = here.filter(({ what }) => what === "column figure");
  if (figures.length === 0) return none;
  const head = (g.slug + g.top) * mm;
  const isFirst = ({ x, y }: Spot) => columnAt(x, span, g) === 0 && y < head + nearHead;
  return {
    ids: figures.flatMap(({ id }) => id ?? []),
    tall: figures.reduce((sum, { h = 0 }) => sum + h, 0),
    jumped: figures.some(({ x, y }) => columnAt(x, span, g) > 0 && y < head + nearHead),
    anchor: here.find((spot) => !isFirst(spot))?.id ?? null,
  };
}

/** Points: a figure at the head of its column stands in the middle of whole lines. */
const nearHead = 16;
