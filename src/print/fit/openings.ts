import { pointsPerMm } from "../press/trim.ts";
import { itemAt } from "../../values/index.ts";

/**
 * A lead picture of one way to set an article: over the edges, over two facing pages, across the text, beside the headline
 * (upright), over the text’s column with the headline in the free third, or at the foot of the last page; heights in millimetres.
 */
export type Lead = {
  style: "bleed" | "spread" | "across" | "beside" | "third" | "closing";
  width: number;
  aspect: number;
  least: number;
  usual: number;
  most: number;
};
/** One way to set an article; `size` of its text in points; `loud` where its words alone open it, and are large. */
export type Option = { columns: 1 | 2 | 3; size: number; lead: Lead | null; loud?: boolean };
/** What came of it with the usual lead picture: pages, and what the last one holds and leaves free (points, all columns together). */
export type Outcome = { pages: number; free: number; all: number };

/** As large as the picture is on the page. */
export function boxOf({ style, width, aspect }: Lead, h: number): { style: Lead["style"]; w: number; h: number } {
  if (style === "bleed" || style === "spread" || style === "third" || style === "closing") return { style, w: width, h };
  return { style, w: Math.min(width, h * aspect * 1.5), h };
}

/** Points of text, all columns together, that a millimetre of the lead picture’s height takes. */
export const pointsPerLeadMm = ({ columns, lead }: Option): number => columns * pointsPerMm * (lead?.style === "spread" ? 2 : 1);

/** How many pages an option comes to with its picture as it fits best, and the share of a page that stays empty all the same. */
export function bestOf(option: Option, { pages, free, all }: Outcome, textHeight: number): { pages: number; empty: number } {
  const { columns, lead } = option;
  const points = pointsPerLeadMm(option);
  const less = lead ? (lead.usual - lead.least) * points : 0;
  const more = lead ? (lead.most - lead.usual) * points : 0;
  const share = (free: number) => free / (columns * textHeight);
  // a little is kept back: taking away what is exactly too much does not do, lines and blocks being whole
  if (pages > 1 && all - free < 0.85 * less) return { pages: pages - 1, empty: 0.02 };
  return { pages, empty: Math.max(0, share(free - more)) };
}

type Tried = { options: readonly Option[]; tried: readonly Outcome[] };

/** One way to set an article, and what came of it. Throws a RangeError where it was not tried. */
export const triedBy = ({ options, tried }: Tried, option: number): [Option, Outcome] => [itemAt(options, option), itemAt(tried, option)];

const bestOfAll = ({ options, tried }: Tried, textHeight: number) =>
  tried.map((outcome, option) => bestOf(itemAt(options, option), outcome, textHeight));

/** From this share of a page on, another way to set it is tried. */
export const tooEmpty = 0.22;

/**
 * Which option each article is set by: the one that leaves least empty, its usual one where little separates them,
 * not the same as the one before it, and in no more pages than it needs. `kept` stay with their usual one: a house ad fills what they leave.
 */
export function chosenOptions(articles: readonly Tried[], kept: ReadonlySet<number>, textHeight: number): number[] {
  const chosen: number[] = [];
  articles.forEach((article, at) => {
    const before = at === 0 ? 0 : itemAt(itemAt(articles, at - 1).options, itemAt(chosen, at - 1)).columns;
    const best = bestOfAll(article, textHeight);
    const fewest = Math.min(...best.map(({ pages }) => pages));
    const costs = best.map(
      ({ empty, pages }, option) =>
        empty + (option === 0 ? 0 : 0.05) + (itemAt(article.options, option).columns === before ? 0.06 : 0) + 0.12 * (pages - fewest),
    );
    chosen.push(kept.has(at) ? 0 : costs.indexOf(Math.min(...costs)));
  });
  return chosen;
}

/**
 * The same choice in so many pages more as fill the last sheet, where articles take them without leaving half a page empty:
 * better than pages that are nothing but filler. `missing`: pages up to the next multiple of four.
 */
export function filledOut(articles: readonly Tried[], chosen: readonly number[], missing: number, textHeight: number): number[] {
  const ways = articles.flatMap((article, at) => {
    const best = bestOfAll(article, textHeight);
    const now = itemAt(best, itemAt(chosen, at)).pages;
    return best.flatMap(({ pages, empty }, option) => (pages === now + 1 && empty < halfEmpty ? [{ at, option, empty }] : []));
  });
  const taken = new Map<number, number>();
  for (const { at, option } of ways.sort((a, b) => a.empty - b.empty)) if (taken.size < missing && !taken.has(at)) taken.set(at, option);
  return taken.size === missing ? chosen.map((option, at) => taken.get(at) ?? option) : [...chosen];
}
const halfEmpty = 0.45;

/** Articles whose usual setting leaves a good place for one of so many house ads, no two next to each other. */
export function keptForAds(articles: readonly Tried[], ads: number, textHeight: number): Set<number> {
  const kept = new Set<number>();
  articles.forEach((article, at) => {
    const { empty } = bestOf(...triedBy(article, 0), textHeight);
    if (kept.size < ads && empty > 0.33 && empty < 0.66 && !kept.has(at - 1) && !kept.has(at - 2)) kept.add(at);
  });
  return kept;
}
