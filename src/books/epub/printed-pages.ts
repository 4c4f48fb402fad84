import { messagesIn } from "../../messages/index.ts";
import type { Block, Paragraph } from "../../document/index.ts";
import type { ArticleView } from "../../editorial/index.ts";
import type { Db } from "../../platform/index.ts";
import { pageMapOf, type PageMap } from "../../print/index.ts";
import { escapeHtml } from "../../web/index.ts";
import { itemAt } from "../../values/index.ts";

/**
 * A page of the printed issue begins before this block of this article: before its headline where `block` is null, after its
 * text where it is `afterText`; before a word of it where there is one.
 */
export type PrintedPage = { page: string; article: string; block: string | null; word?: number };

/** The last block fills the page from its first line. */
export const afterText = "";

/** The page map of the printed issue; an issue that was not laid out has none. */
export const printedPagesOf = async (db: Db, issueId: string): Promise<PrintedPage[]> => pagesOf(await pageMapOf(db, issueId));

/** Every page once, in the order of the print; one that two articles share begins in the first of them. */
export function pagesOf(map: PageMap): PrintedPage[] {
  const articles = Object.entries(map).sort(([, a], [, b]) => a.page - b.page || b.pages - a.pages);
  const taken = new Set<number>();
  return articles.flatMap(([article, { page: first, pages, blocks, turns = [] }]) =>
    Array.from({ length: pages }, (_, at) => first + at)
      .filter((page) => !taken.has(page) && taken.add(page))
      .map((page) => {
        const turn = turns.find((one) => one.page === page);
        if (page !== first && turn) return { page: String(page), article, block: turn.id, word: turn.word };
        return { page: String(page), article, block: page === first ? null : firstFrom(blocks, page) };
      }),
  );
}

/** The first block that begins on this page, or after it where one fills the page and more; a picture that floated on ahead of its text begins none. */
const firstFrom = (blocks: PageMap[string]["blocks"], page: number): string =>
  blocks.find((block, at) => block.page >= page && blocks.slice(at + 1).every((later) => later.page >= block.page))?.id ?? afterText;

/** Pages that begin before a block of the body's top level, and those that begin within a paragraph, by its characters. */
type Breaks = { before: Map<string | null, string[]>; within: Map<string, { at: number; page: string }[]> };

/** The pages that begin in an article, none before the page ahead of it. A block that is gone leaves its page where that one is. */
export function breaksOf({ id, body }: ArticleView, printed: readonly PrintedPage[]): Breaks {
  const places = [null, ...body.content.map(({ attrs }) => attrs.id), afterText];
  const topOf = new Map<string | null, string | null>([
    [null, null],
    [afterText, afterText],
    ...body.content.flatMap((block) => idsIn(block).map((inner) => [inner, block.attrs.id] as const)),
  ]);
  const breaks: Breaks = { before: new Map(), within: new Map() };
  let [last, turned] = [0, false];
  for (const { page, block, word } of printed.filter(({ article }) => article === id)) {
    const place = places.indexOf(topOf.get(block) ?? null);
    const at = word !== undefined && block !== null && place >= last ? offsetOf(paragraphIn(body, block), word) : undefined;
    if (at !== undefined && block !== null) {
      [last, turned] = [place, true];
      add(breaks.within, block, { at, page });
      continue;
    }
    // what was within a paragraph stays ahead of what is before the next block
    last = Math.min(Math.max(last + Number(turned), place), places.length - 1);
    turned = false;
    add(breaks.before, itemAt(places, last), page);
  }
  return breaks;
}

function add<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  lists.set(key, [...(lists.get(key) ?? []), value]);
}

function paragraphIn(within: unknown, id: string): Paragraph | undefined {
  if (typeof within !== "object" || within === null) return undefined;
  const { type, attrs } = within as Paragraph;
  if (type === "paragraph" && attrs.id === id) return within as Paragraph;
  for (const inner of Object.values(within)) {
    const found = paragraphIn(inner, id);
    if (found) return found;
  }
  return undefined;
}

/** Where a word begins, in characters as sentences count them; none where the paragraph has no such word any more. */
function offsetOf(paragraph: Paragraph | undefined, word: number): number | undefined {
  let [offset, passed] = [0, 0];
  for (const node of paragraph?.content ?? []) {
    if (node.type === "footnote") continue;
    if (node.type !== "text") {
      offset += 1;
      continue;
    }
    for (const piece of node.text.split(/(?<=\s)/).filter(Boolean)) {
      if (passed === word) return offset;
      passed += 1;
      offset += piece.length;
    }
  }
  return undefined;
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

/** Where a printed page begins, as a text of this language says it. */
export const pageBreak = (page: string, language: string): string =>
  `<span epub:type="pagebreak" role="doc-pagebreak" id="${pageId(page)}" aria-label="${escapeHtml(messagesIn(language).editions.printedPage(page))}"></span>`;
