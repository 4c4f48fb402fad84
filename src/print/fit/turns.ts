import { type Geometry, type Span, type Spot, columnAt, spotsByArticle } from "./layout-spots.ts";
import { pointsPerMm as mm } from "../press/trim.ts";

/** Around which share of a paragraph's words it is told where each stands; none: of all. */
type Told = { near: number | null };
/** By article, and by paragraph that a page may begin in the middle of. */
export type Turned = Record<string, Record<string, Told>>;

type Laid = { spots: readonly Spot[]; words: readonly Spot[]; spans: ReadonlyMap<string, Span>; geometry: Geometry };

/**
 * The paragraphs that a page may begin in the middle of, the last that began before it, each with where about in it the page turns. Each
 * word that is told is written by itself, and costs as much as a line: so those are told that are near, and where they do not say it, all.
 */
export function turnedAfter(before: Turned, { spots, words, spans, geometry }: Laid): Turned {
  const byArticle = spotsByArticle(spots);
  return Object.fromEntries(
    [...spans].map(([article, span]) => {
      const own = (byArticle.get(article) ?? []).filter(
        ({ kind, id }) => (kind === "block" && id?.startsWith(`${article}/`)) || (kind === "end" && id === article),
      );
      const told: Record<string, Told> = {};
      for (let page = span.start; page < span.start + span.pages - 1; page += 1) {
        const at = own.findLastIndex((block) => block.what === "paragraph" && block.page <= page);
        const [paragraph, next] = [own[at], own[at + 1]];
        if (!paragraph?.id) continue;
        const { id } = paragraph;
        const known = before[article]?.[id];
        // one over three pages turns twice
        if (id in told || (known && !isFound(words, id, page))) told[id] = { near: null };
        else told[id] = known ?? { near: shareBefore(page, paragraph, next, span, geometry) };
      }
      return [article, told];
    }),
  );
}

/** How much of a paragraph stands before the end of a page, by where it and the next block begin. */
function shareBefore(page: number, begins: Spot, next: Spot | undefined, span: Span, g: Geometry): number | null {
  if (next?.page !== page + 1 || begins.page !== page) return null;
  const [head, foot] = [(g.slug + g.top) * mm, (g.slug + g.height - g.bottom) * mm];
  const before = foot - begins.y + (span.columns - 1 - columnAt(begins.x, span, g)) * (foot - head);
  const after = next.y - head + columnAt(next.x, span, g) * (foot - head);
  return Math.round((100 * before) / (before + after)) / 100;
}

/** Whether two words that follow one another were told, the first on this page and the second on one behind it. */
function isFound(words: readonly Spot[], id: string, page: number): boolean {
  const own = words.filter((word) => word.id === id);
  const next = own.findIndex((word) => word.page > page);
  return next > 0 && own[next - 1]?.at === (own[next]?.at ?? 0) - 1;
}
