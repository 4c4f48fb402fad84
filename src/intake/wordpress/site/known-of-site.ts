import { itemsOf, proseOf, recordOf } from "../../../values/index.ts";
import type { ArchiveAuthor, ArchiveTerm } from "../../archive-post.ts";
import { pathIn, shown } from "../fields.ts";
import { type Known, fileOf } from "../known.ts";
import { termList } from "./site-file.ts";

type Row = Record<string, unknown>;
/** What posts name by its number. */
export type Site = {
  users: Map<string, ArchiveAuthor>;
  coauthors: Map<string, ArchiveAuthor>;
  categories: Map<string, ArchiveTerm>;
  tags: Map<string, ArchiveTerm>;
  /** What else it sorts by, by what a post calls the list of it. */
  sorted: Map<string, Map<string, ArchiveTerm>>;
  media: Row[];
  blocks: Map<string, string>;
};

export const textIn = (value: unknown): string => (typeof value === "string" ? value : typeof value === "number" ? String(value) : "");
/** As it was written, where the site says so; else as it is shown. */
export const writtenIn = (value: unknown): string => textIn(recordOf(value).raw) || textIn(recordOf(value).rendered) || textIn(value);

/** Reads the short lists, whole. */
export async function siteOfLists(
  rowsOf: (list: string) => AsyncIterable<Row>,
  terms: readonly { slug: string; base: string }[],
): Promise<Site> {
  const mapped = async <T>(list: string, to: (row: Row) => T): Promise<Map<string, T>> => {
    const map = new Map<string, T>();
    for await (const row of rowsOf(list)) map.set(textIn(row.id), to(row));
    return map;
  };
  const sorted = new Map<string, Map<string, ArchiveTerm>>();
  for (const { slug, base } of terms)
    sorted.set(base, await mapped(termList(slug), (row) => ({ ...termOf(row), key: `${slug}:${textIn(row.slug)}` })));
  return {
    sorted,
    users: await mapped("users", authorOf),
    coauthors: await mapped("coauthors", authorOf),
    categories: await mapped("categories", termOf),
    tags: await mapped("tags", termOf),
    media: [...(await mapped("media", (row) => row)).values()],
    blocks: await mapped("blocks", ({ content }) => writtenIn(content)),
  };
}

function authorOf({ name, slug, description, link }: Row): ArchiveAuthor {
  const [key, bio, address] = [textIn(slug).replace(/^cap-/, ""), proseOf(shown(textIn(description))), pathIn(textIn(link))];
  return { key, name: shown(textIn(name)) || key, ...(bio && { bio }), ...(address.length > 1 && { address }) };
}

function termOf({ name, slug, link }: Row): ArchiveTerm {
  const address = pathIn(textIn(link));
  return { key: textIn(slug), name: shown(textIn(name)), ...(address.length > 1 && { address }) };
}

/** The same as an export is looked through for. */
export function knownOf({ media, blocks }: Site): Known {
  const known: Known = {
    authors: new Map(),
    attachments: new Map(),
    ofPost: new Map(),
    byFile: new Map(),
    reused: blocks,
    categories: new Map(),
  };
  for (const { id, source_url, alt_text, caption, post, link, media_details } of media) {
    const url = textIn(source_url).trim();
    if (!url) continue;
    const attachment = {
      url,
      alt: shown(textIn(alt_text)),
      caption: writtenIn(caption).replace(/<\/?p[^>]*>/gi, ""),
      // its own page is not asked for
      description: "",
      credit: shown(textIn(recordOf(recordOf(media_details).image_meta).credit)),
      parent: textIn(post),
      path: pathIn(textIn(link)),
    };
    known.attachments.set(textIn(id), attachment);
    known.byFile.set(fileOf(url), attachment);
  }
  return known;
}

/** Of these numbers the things that they name. */
export const named = <T>(numbers: unknown, of: ReadonlyMap<string, T>): T[] =>
  itemsOf(numbers).flatMap((number) => of.get(textIn(number)) ?? []);
