import { pointsPerMm } from "./trim.ts";

/** A lead picture of one way to set an article: over the edges, across the text, beside the headline; heights in millimetres. */
export type Lead = { style: "bleed" | "across" | "beside"; width: number; aspect: number; least: number; usual: number; most: number };
/** One way to set an article; `size` of its text in points. */
export type Option = { columns: 1 | 2 | 3; size: number; lead: Lead | null };
/** What came of it with the usual lead picture: pages, and what the last one holds and leaves free (points, all columns together). */
export type Outcome = { pages: number; free: number; all: number };

/** As large as the picture is on the page. */
export function boxOf({ style, width, aspect }: Lead, h: number): { style: Lead["style"]; w: number; h: number } {
  if (style === "bleed") return { style, w: width, h };
  return { style, w: Math.min(width, h * aspect * 1.5), h };
}

/** How many pages an option comes to with its picture as it fits best, and the share of a page that stays empty all the same. */
export function bestOf({ columns, lead }: Option, { pages, free, all }: Outcome, textHeight: number): { pages: number; empty: number } {
  const [less, more] = lead ? [lead.usual - lead.least, lead.most - lead.usual].map((h) => h * pointsPerMm * columns) : [0, 0];
  const share = (points: number) => points / (columns * textHeight);
  // a little is kept back: taking away what is exactly too much does not do, lines and blocks being whole
  if (pages > 1 && all - free < 0.85 * less!) return { pages: pages - 1, empty: 0.02 };
  return { pages, empty: Math.max(0, share(free - more!)) };
}

export type Tried = { options: readonly Option[]; tried: readonly Outcome[] };

/** From this share of a page on, another way to set it is tried. */
export const tooEmpty = 0.22;

/**
 * Which option each article is set by: the one that leaves least empty, its usual one where little separates them,
 * and not the same as the one before it. `kept` stay with their usual one: a house ad fills what they leave.
 */
export function chosenOptions(articles: readonly Tried[], kept: ReadonlySet<number>, textHeight: number): number[] {
  const chosen: number[] = [];
  articles.forEach(({ options, tried }, at) => {
    const before = at === 0 ? 0 : articles[at - 1]!.options[chosen[at - 1]!]!.columns;
    const costs = tried.map((outcome, option) => {
      const { empty } = bestOf(options[option]!, outcome, textHeight);
      return empty + (option === 0 ? 0 : 0.05) + (options[option]!.columns === before ? 0.06 : 0);
    });
    chosen.push(kept.has(at) ? 0 : costs.indexOf(Math.min(...costs)));
  });
  return chosen;
}

/** Articles whose usual setting leaves a good place for one of so many house ads, no two next to each other. */
export function keptForAds(articles: readonly Tried[], ads: number, textHeight: number): Set<number> {
  const kept = new Set<number>();
  articles.forEach(({ options, tried }, at) => {
    const { empty } = bestOf(options[0]!, tried[0]!, textHeight);
    if (kept.size < ads && empty > 0.33 && empty < 0.66 && !kept.has(at - 1) && !kept.has(at - 2)) kept.add(at);
  });
  return kept;
}
