import type { Block } from "../../document/index.ts";
import type { ArticleView } from "../../editorial/index.ts";
import type { Db } from "../../platform/index.ts";
import { pageMapOf } from "../print/make-issue.ts";
import type { PageMap } from "../print/page-list.ts";
import { escapeHtml } from "../web/escape.ts";

/** A page of the printed issue begins before this block of this article: before its headline where `block` is null, after its text where it is `afterText`. */
export type PrintedPage = { page: string; article: string; block: string | null };

/** The last block fills the page from its first line. */
export const afterText = "";

/** The page map of the printed issue; an issue that was not laid out has none. */
export const printedPagesOf = async (db: Db, issueId: string): Promise<PrintedPage[]> => pagesOf(await pageMapOf(db, issueId));

/** Every page once, in the order of the print; one that two articles share begins in the first of them. */
export function pagesOf(map: PageMap): PrintedPage[] {
  const articles = Object.entries(map).sort(([, a], [, b]) => a.page - b.page || b.pages - a.pages);
  const taken = new Set<number>();
  return articles.flatMap(([article, { page: first, pages, blocks }]) =>
    Array.from({ length: pages }, (_, at) => first + at)
      .filter((page) => !taken.has(page) && taken.add(page))
      .map((page) => ({ page: String(page), article, block: page === first ? null : firstFrom(blocks, page) })),
  );
}

/** The first block that begins on this page, or after it where one fills the page and more. */
const firstFrom = (blocks: PageMap[string]["blocks"], page: number): string => blocks.find((block) => block.page >= page)?.id ?? afterText;

/**
 * The pages that begin in an article, by the block of the body's top level they begin before, and never
 * before the page ahead of them. A block that is gone leaves its page where that one is.
 */
export function breaksOf({ id, body }: ArticleView, printed: readonly PrintedPage[]): Map<string | null, string[]> {
  const places = [null, ...body.content.map(({ attrs }) => attrs.id), afterText];
  const topOf = new Map<string | null, string | null>([
    [null, null],
    [afterText, afterText],
    ...body.content.flatMap((block) => idsIn(block).map((inner) => [inner, block.attrs.id] as const)),
  ]);
  const breaks = new Map<string | null, string[]>();
  let last = 0;
  for (const { page, block } of printed.filter(({ article }) => article === id)) {
    last = Math.max(last, places.indexOf(topOf.get(block) ?? null));
    breaks.set(places[last]!, [...(breaks.get(places[last]!) ?? []), page]);
  }
  return breaks;
}

/** Ids of a block and of everything in it. */
function idsIn(block: Block): string[] {
  const ids: string[] = [];
  JSON.stringify(block, (key, value: unknown) => {
    if (key === "id" && typeof value === "string") ids.push(value);
    return value;
  });
  return ids;
}

export const pageId = (page: string): string => `page-${page.replace(/[^\w-]/g, "_")}`;

export const pageBreak = (page: string): string =>
  `<span epub:type="pagebreak" role="doc-pagebreak" id="${pageId(page)}" aria-label="Page ${escapeHtml(page)}"></span>`;
