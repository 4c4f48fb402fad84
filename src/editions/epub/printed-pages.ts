import type { ArticleView } from "../../editorial/index.ts";
import type { Db } from "../../platform/index.ts";
import { pageMapOf } from "../print/make-issue.ts";
import type { PageMap } from "../print/page-list.ts";
import { escapeHtml } from "../web/escape.ts";

/** A page of the printed issue begins before this block of this article; before its headline where `block` is null. */
export type PrintedPage = { page: string; article: string; block: string | null };

/** The page map of the printed issue; an issue that was not laid out has none. */
export async function printedPagesOf(db: Db, issueId: string): Promise<PrintedPage[]> {
  const pages = await pageMapOf(db, issueId);
  return Object.entries(pages).flatMap(([article, { page, pages: count, blocks }]) => Array.from({ length: count }, (_, at) => ({ page: String(page + at), article, block: at === 0 ? null : firstFrom(blocks, page + at) })));
}

/** The first block that begins on this page, or after it where one fills the page and more. */
const firstFrom = (blocks: PageMap[string]["blocks"], page: number): string | null => blocks.find((block) => block.page >= page)?.id ?? null;

/** The pages that begin in an article, by the block of the body they begin before. A block that is not there any more keeps its page at the headline. */
export function breaksOf({ id, body }: ArticleView, printed: readonly PrintedPage[]): Map<string | null, string[]> {
  const blocks = new Set(body.content.map(({ attrs }) => attrs.id));
  const breaks = new Map<string | null, string[]>();
  for (const { page, block } of printed.filter(({ article }) => article === id)) {
    const at = block !== null && blocks.has(block) ? block : null;
    breaks.set(at, [...(breaks.get(at) ?? []), page]);
  }
  return breaks;
}

export const pageId = (page: string): string => `page-${page.replace(/[^\w-]/g, "_")}`;

export const pageBreak = (page: string): string => `<span epub:type="pagebreak" role="doc-pagebreak" id="${pageId(page)}" aria-label="Page ${escapeHtml(page)}"></span>`;
