import { itemsOf, lineOf, recordOf } from "../../values/index.ts";
import type { ArchiveAuthor, ArchiveTerm } from "../archive-post.ts";
import { rowsIn } from "../json-tables.ts";
import { textIn } from "./cards.ts";

type Row = Record<string, unknown>;

/** What must be known before the first post is read. */
export type Known = {
  users: Map<string, ArchiveAuthor>;
  tags: Map<string, ArchiveTerm & { isInternal: boolean }>;
  tiers: Map<string, string>;
  /** By the post: names of what belongs to it, in its order. */
  tagsOf: Map<string, string[]>;
  authorsOf: Map<string, string[]>;
  tiersOf: Map<string, string[]>;
  meta: Map<string, Row>;
  settings: Map<string, string>;
  /** Rows of what is no post, by the name of their table. */
  others: Map<string, number>;
};

/** An id, whichever kind: early exports number, later ones have names of letters. */
export const idOf = (value: unknown): string => (typeof value === "string" || typeof value === "number" ? String(value) : "");

/** Reads an export through for all that posts only name. */
export async function lookThrough(parts: AsyncIterable<string>): Promise<Known> {
  const lists = { tagsOf: new Map<string, Placed[]>(), authorsOf: new Map<string, Placed[]>(), tiersOf: new Map<string, Placed[]>() };
  const known: Known = {
    users: new Map(),
    tags: new Map(),
    tiers: new Map(),
    tagsOf: new Map(),
    authorsOf: new Map(),
    tiersOf: new Map(),
    meta: new Map(),
    settings: new Map(),
    others: new Map(),
  };
  for await (const { table, row } of rowsIn(parts, "data")) take(table, recordOf(row), known, lists);
  return { ...known, tagsOf: inOrder(lists.tagsOf), authorsOf: inOrder(lists.authorsOf), tiersOf: inOrder(lists.tiersOf) };
}

type Placed = { id: string; order: number };
type Lists = Record<"tagsOf" | "authorsOf" | "tiersOf", Map<string, Placed[]>>;

const inOrder = (placed: Map<string, Placed[]>): Map<string, string[]> =>
  new Map([...placed].map(([post, ids]) => [post, ids.sort((a, b) => a.order - b.order).map(({ id }) => id)]));

function take(table: string, row: Row, known: Known, lists: Lists): void {
  const id = idOf(row.id);
  const place = (list: Map<string, Placed[]>, other: unknown) => {
    const [post, order] = [idOf(row.post_id), typeof row.sort_order === "number" ? row.sort_order : 0];
    const placed = list.get(post) ?? [];
    placed.push({ id: idOf(other), order });
    list.set(post, placed);
  };
  switch (table) {
    case "users":
      return void known.users.set(id, authorOf(row));
    case "tags":
      return void known.tags.set(id, tagOf(row));
    case "products":
    case "tiers":
      for (const one of [id, textIn(row, "slug")]) if (one) known.tiers.set(one, lineOf(textIn(row, "name")));
      return;
    case "posts_tags":
      return place(lists.tagsOf, row.tag_id);
    case "posts_authors":
      return place(lists.authorsOf, row.author_id);
    case "posts_products":
      return place(lists.tiersOf, row.product_id);
    case "posts_meta":
      return void known.meta.set(idOf(row.post_id), row);
    case "settings":
      return void known.settings.set(textIn(row, "key"), idOf(row.value));
    case "posts":
      return;
    default:
      known.others.set(table, (known.others.get(table) ?? 0) + 1);
  }
}

function authorOf(row: Row): ArchiveAuthor {
  const [slug, bio, picture] = [textIn(row, "slug"), lineOf(textIn(row, "bio")), textIn(row, "profile_image", "image")];
  const name = lineOf(textIn(row, "name")) || slug;
  return {
    key: slug || idOf(row.id),
    name,
    ...(bio && { bio }),
    ...(picture && { picture }),
    ...(slug && { address: `/author/${slug}/` }),
  };
}

function tagOf(row: Row): ArchiveTerm & { isInternal: boolean } {
  const [slug, name] = [textIn(row, "slug"), lineOf(textIn(row, "name"))];
  const isInternal = row.visibility === "internal" || name.startsWith("#");
  return { key: slug || idOf(row.id), name, isInternal, ...(slug && { address: `/tag/${slug}/` }) };
}

/** Early exports name a post’s one author in the post, and its tags where later ones have a table. */
export const authorIdsOf = (post: Row, known: Known): string[] => {
  const placed = known.authorsOf.get(idOf(post.id)) ?? itemsOf(post.authors).map((one) => idOf(recordOf(one).id));
  return placed.length > 0 ? placed : [idOf(post.author_id)].filter(Boolean);
};
