import { sql } from "kysely";
import type { Db } from "../platform/index.ts";
import { type Box, textOf } from "./pdf/layer.ts";

/** A page in a list of them; pixels, 0 where it could not be drawn. */
export type PageCard = { page: number; width: number; height: number; isDrawn: boolean };

export type PageView = PageCard & {
  pictureKey: string | null;
  smallKey: string | null;
  /** The page’s text, a paragraph each, in parts: those that were looked for apart. */
  paragraphs: { text: string; found: boolean }[][];
  /** Where what was looked for stands on it, in ten-thousandths of its width and height. */
  found: Box[];
};

export async function facsimilePages(db: Db, facsimileId: string): Promise<PageCard[]> {
  const rows = await db
    .selectFrom("facsimile_pages")
    .select(["page", "width", "height"])
    .where("facsimile_id", "=", facsimileId)
    .orderBy("page")
    .execute();
  return rows.map((row) => ({ ...row, isDrawn: row.width > 0 }));
}

/** All of its pages with their text, or the first `most` of them. */
export async function pagesWithText(db: Db, facsimileId: string, most?: number): Promise<PageView[]> {
  const rows = await db
    .selectFrom("facsimile_pages")
    .select(["page", "width", "height", "picture_key", "small_key", "text"])
    .where("facsimile_id", "=", facsimileId)
    .orderBy("page")
    .limit(most ?? mostPages)
    .execute();
  return rows.map(({ text, picture_key, small_key, ...row }) => ({
    ...row,
    isDrawn: row.width > 0,
    pictureKey: picture_key,
    smallKey: small_key,
    paragraphs: text.split("\n\n").filter(Boolean).map(partsOf),
    found: [],
  }));
}

/** More than any issue has. */
const mostPages = 2000;

/** Private characters that stand in no text mark the found words. */
const [open, close] = ["\uE000", "\uE001"];

/** One page, from 1, with the words of a search marked on it; undefined where there is none. */
export async function pageOf(db: Db, facsimileId: string, page: number, words = ""): Promise<PageView | undefined> {
  const how = `StartSel=${open},StopSel=${close},HighlightAll=true`;
  const row = await db
    .selectFrom("facsimile_pages")
    .select(["page", "width", "height", "picture_key", "small_key", "layer"])
    .select(
      words
        ? sql<string>`ts_headline(dictionary, text, websearch_to_tsquery(dictionary, ${words.slice(0, 200)}), ${how})`.as("marked")
        : "text as marked",
    )
    .where("facsimile_id", "=", facsimileId)
    .where("page", "=", page)
    .executeTakeFirst();
  if (!row) return undefined;
  const spans = spansIn(row.marked);
  return {
    page: row.page,
    width: row.width,
    height: row.height,
    isDrawn: row.width > 0,
    pictureKey: row.picture_key,
    smallKey: row.small_key,
    paragraphs: row.marked.split("\n\n").filter(Boolean).map(partsOf),
    found: textOf(row.layer)
      .words.filter(({ start, end }) => spans.some((span) => span.start < end && start < span.end))
      .flatMap(({ boxes }) => boxes),
  };
}

/** Where the marked words stand in the text without its marks. */
function spansIn(marked: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let at = 0;
  for (const part of partsOf(marked)) {
    if (part.found) spans.push({ start: at, end: at + part.text.length });
    at += part.text.length;
  }
  return spans;
}

export function partsOf(marked: string): { text: string; found: boolean }[] {
  return marked
    .split(/(\uE000[^\uE001]*\uE001)/)
    .filter(Boolean)
    .map((part) => (part.startsWith(open) ? { text: part.slice(1, -1), found: true } : { text: part, found: false }));
}
