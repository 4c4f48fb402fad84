import { sql } from "kysely";
import type { Db } from "../platform/index.ts";
import { byIndex } from "./by-index.ts";
import { dictionaryOf } from "./entry.ts";

/** What may be meant, and where it leads: a title, a name, a topic, or the words to search for. */
type Suggestion = { text: string; path: string };

const mostOfEach = 4;
/** Of more, the newest are come by in the order of their days. */
const mostSorted = 1_000;
type Dated = { id: string; published_on: string };
const mostAltogether = 8;

/** What begins as what was typed so far, names before titles before words: only of what anybody may find. */
export async function suggestions(db: Db, typed: string, language: string): Promise<Suggestion[]> {
  const words =
    typed
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.slice(0, 8) ?? [];
  const last = words.at(-1) ?? "";
  if (words.join("").length < 2) return [];
  const [names, titles, completed] = await Promise.all([
    namesLike(db, words.join(" ")),
    titlesLike(db, words, language),
    wordsLike(db, words.slice(0, -1), last),
  ]);
  const all = [...names, ...titles, ...completed];
  return all
    .filter(({ text }, at) => all.findIndex((other) => other.text.toLowerCase() === text.toLowerCase()) === at)
    .slice(0, mostAltogether);
}

/** Of writers, sections and topics, of which something is public: those one of whose names begins so. */
async function namesLike(db: Db, typed: string): Promise<Suggestion[]> {
  const [begins, within] = [`${typed}%`, `% ${typed}%`];
  const { rows } = await sql<Suggestion>`
    select name as text, path from (
      select name, '/contributors/' || slug as path from contributors
        where (name ilike ${begins} or name ilike ${within}) and exists (select from archive_entries where contributor_slugs @> array[slug])
      union all
      select name, '/sections/' || slug from sections
        where (name ilike ${begins} or name ilike ${within}) and exists (select from archive_entries where section_slug = slug)
      union all
      select name, '/topics/' || slug from topics
        where merged_into is null and (name ilike ${begins} or name ilike ${within}) and exists (select from archive_entries where topic_slugs @> array[slug])
    ) as named order by name limit ${mostOfEach}`.execute(db);
  return rows;
}

/** The newest in whose title or names every word stands, and one that begins with the last. */
async function titlesLike(db: Db, words: readonly string[], language: string): Promise<Suggestion[]> {
  const asked = words.map((word, at) => (at === words.length - 1 ? `${word}:*` : word)).join(" & ");
  const having = sql`head_vector @@ to_tsquery(${dictionaryOf(language)}::regconfig, ${asked})`;
  const few = await byIndex(db, sql<Dated>`select id, published_on from archive_entries where ${having} limit ${mostSorted}`);
  const newest =
    few.length < mostSorted
      ? few.sort((a, b) => b.published_on.localeCompare(a.published_on)).slice(0, mostOfEach)
      : await byIndex(db, sql<Dated>`select id from archive_entries where ${having} order by published_on desc, id limit ${mostOfEach}`, {
          inOrder: true,
        });
  if (newest.length === 0) return [];
  const { rows } = await sql<Suggestion>`
    select headline as text, path from archive_entries where id = any(${newest.map(({ id }) => id)}::uuid[]) and headline <> ''
    order by published_on desc, id`.execute(db);
  return rows;
}

/** What was typed with its last word to its end, by the word that stands in most openings. */
async function wordsLike(db: Db, before: readonly string[], last: string): Promise<Suggestion[]> {
  const { rows } = await sql<{ word: string }>`
    select word from archive_words where word >= ${last} collate "C" and word < ${`${last}\u{10ffff}`} collate "C" and word <> ${last}
    order by articles desc, word limit ${mostOfEach}`.execute(db);
  return rows.map(({ word }) => {
    const text = [...before, word].join(" ");
    return { text, path: `/search?${new URLSearchParams({ q: text }).toString()}` };
  });
}
