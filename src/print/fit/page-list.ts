import type { Fitting } from "./fit-issue.ts";
import { type Spot, spansOf } from "./layout-spots.ts";
import { must } from "../../values/index.ts";

/** One page of the printed issue; `filler` is there only to bring the count to a multiple of four. */
export type PageEntry = {
  page: number;
  what: "cover" | "colophon" | "contents" | "article" | "plate" | "house ad" | "notes" | "back cover" | "blank";
  title: string;
  filler: boolean;
  articleId?: string;
  columns?: number;
};
/** Is it a page that only makes the count a multiple of four, and that no ad was there to fill? */
export const isUnfilled = ({ what, filler }: PageEntry): boolean => filler && (what === "notes" || what === "blank");

/**
 * First page, number of pages, and the page each block begins on in reading order, by article id; `turns`: the pages that
 * begin within a paragraph, and with which of its words (each run of its text parted behind every white space).
 */
export type PageMap = Record<
  string,
  { page: number; pages: number; blocks: { id: string; page: number }[]; turns?: { id: string; word: number; page: number }[] }
>;

export type Laid = { spots: readonly Spot[]; pages: number; data: Pick<Fitting, "articles" | "fillers" | "back" | "ads"> };

/** Which page each block came to stand on. */
export function pageMapOfLayout({ spots, pages, data }: Laid): PageMap {
  const map: PageMap = {};
  const begins = new Map<string, number>();
  for (const [id, span] of spansOf(spots, data, pages)) map[id] = { page: span.start, pages: span.pages, blocks: [], turns: [] };
  for (const { kind, id = "", page } of spots) {
    const [article = "", block] = id.split("/");
    // the first line of a block is where it is found; a block reported twice keeps its first
    const blocks = map[article]?.blocks;
    if (kind !== "block" || !block || !blocks || begins.has(id)) continue;
    begins.set(id, page);
    blocks.push({ id: block, page });
  }
  for (const { id = "", page, at = 0 } of spots.filter(({ kind }) => kind === "word")) {
    const [article = "", block = ""] = id.split("/");
    const { turns } = must(map[article], "page map of an article");
    const begun = begins.get(id) ?? page;
    if (page > begun && !must(turns, "turns").some((turn) => turn.page === page)) must(turns, "turns").push({ id: block, word: at, page });
  }
  return map;
}

/** Every page in order with what stands on it; one that nothing stands on is blank. */
export function pageListOf({ spots, pages, data }: Laid): PageEntry[] {
  const spans = spansOf(spots, data, pages);
  const named = new Map(spots.filter(({ kind }) => kind === "page").map((spot) => [spot.page, spot]));
  const firstArticle = Math.min(pages + 1, ...[...spans.values()].map(({ start }) => start));
  return Array.from({ length: pages }, (_, at) => entryOf(at + 1, { named, spans, firstArticle, data }));
}

type Known = { named: ReadonlyMap<number, Spot>; spans: ReturnType<typeof spansOf>; firstArticle: number; data: Laid["data"] };

function entryOf(page: number, { named, spans, firstArticle, data }: Known): PageEntry {
  const spot = named.get(page);
  const here = [...spans].find(([, { start, pages }]) => page >= start && page < start + pages);
  const headline = data.articles.find(({ id }) => id === here?.[0])?.headline ?? "";
  if (here && spot?.what === "plate") return { page, what: "plate", title: headline, filler: false, articleId: here[0] };
  if (here) return { page, what: "article", title: headline, filler: false, articleId: here[0], columns: here[1].columns };
  if (spot?.what === "cover" || spot?.what === "colophon") return { page, what: spot.what, title: "", filler: false };
  if (spot?.what === "contents" || (page > 3 && page < firstArticle)) return { page, what: "contents", title: "", filler: false };
  if (spot?.what === "back cover") return { page, what: "back cover", title: data.ads[data.back ?? 0]?.headline ?? "", filler: false };
  if (spot?.what === "notes") return { page, what: "notes", title: "", filler: true };
  if (spot?.what === "filler ad") return { page, what: "house ad", title: adOn(page, named, data), filler: true };
  return { page, what: "blank", title: "", filler: true };
}

function adOn(page: number, named: ReadonlyMap<number, Spot>, { fillers, ads }: Laid["data"]): string {
  const first = Math.min(...[...named.values()].filter(({ what }) => what === "filler ad" || what === "notes").map((spot) => spot.page));
  return ads[fillers[page - first]?.ad ?? 0]?.headline ?? "";
}
