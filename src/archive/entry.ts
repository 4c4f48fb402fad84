import { sql } from "kysely";
import type { Db, Platform } from "../platform/index.ts";
import { type Day, firstOf, ownOf } from "../values/index.ts";
import type { Access } from "../editorial/index.ts";

/** What is searched and shown of one article. */
type Entry = {
  id: string;
  /** Where a hit leads. */
  path: string;
  publishedOn: Day;
  access: Access;
  wholeNumber: number | null;
  section: { name: string; slug: string } | null;
  /** Everybody by whom it is found, and those whose names a hit shows. */
  contributors: { name: string; slug: string }[];
  names: readonly string[];
  topics: string[];
  recorded: boolean;
  language: string;
  headline: string;
  standfirst: string;
  /** What anybody may read; of what is open, all of it. */
  opening: string;
  whole: string;
  words: number;
};

/** Counts up when entries are written otherwise; older ones are then written anew. */
export const indexedAs = 1;

/** PostgreSQL's dictionaries by the first part of a language tag; others are searched word for word. */
const dictionaries: Record<string, string> = {
  en: "english",
  de: "german",
  fr: "french",
  es: "spanish",
  it: "italian",
  nl: "dutch",
  pt: "portuguese",
  da: "danish",
  sv: "swedish",
  nb: "norwegian",
  nn: "norwegian",
  no: "norwegian",
  fi: "finnish",
};

export function dictionaryOf(language: string): string {
  const first = firstOf(language.split("-")).toLowerCase();
  return ownOf(dictionaries, first) ?? "simple";
}

/** Writes the entry of an article, or writes it anew. Names and title weigh most, then the standfirst, then the text. */
export async function putEntry(platform: Platform, entry: Entry): Promise<void> {
  const dictionary = dictionaryOf(entry.language);
  const weighed = (text: string, weight: "A" | "B" | "C") =>
    sql<string>`setweight(to_tsvector(${dictionary}::regconfig, ${text}), ${sql.lit(weight)}::"char")`;
  const head = [entry.headline, ...entry.contributors.map(({ name }) => name)].join("\n");
  const vector = (body: string) => sql<string>`${weighed(head, "A")} || ${weighed(entry.standfirst, "B")} || ${weighed(body, "C")}`;
  const row = {
    article_id: entry.id,
    path: entry.path,
    published_on: entry.publishedOn,
    access: entry.access,
    language: entry.language,
    headline: entry.headline,
    standfirst: entry.standfirst,
    opening: entry.opening,
    whole: entry.whole,
    words: entry.words,
    whole_number: entry.wholeNumber,
    section: entry.section?.name ?? "",
    section_slug: entry.section?.slug ?? "",
    contributors: [...entry.names],
    contributor_slugs: [...new Set(entry.contributors.map(({ slug }) => slug))],
    topic_slugs: entry.topics,
    recorded: entry.recorded,
    opening_vector: vector(entry.opening),
    whole_vector: vector(entry.whole),
    indexed_at: platform.clock.now(),
    indexed_as: indexedAs,
  };
  const { db } = platform;
  const before = await wordsKeptOf(db, entry.id);
  await db
    .insertInto("archive_entries")
    .values({ id: entry.id, ...row })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
    .execute();
  const now = wordsOfEntry(entry);
  await addWords(db, [...now], dictionary);
  await dropWords(
    db,
    [...before].filter((word) => !now.has(word)),
  );
}

/** Takes the article out of the search, with every word that no other has. */
export async function dropEntry({ db }: Platform, id: string): Promise<void> {
  const words = await wordsKeptOf(db, id);
  await db.deleteFrom("archive_entries").where("id", "=", id).execute();
  await dropWords(db, [...words]);
}

type Worded = Pick<Entry, "headline" | "standfirst" | "opening"> & { contributors: { name: string }[] };

/** Only of what anybody may read: a word that is offered tells nothing of what is withheld. */
function wordsOfEntry({ headline, standfirst, opening, contributors }: Worded): Set<string> {
  const text = [headline, standfirst, opening, ...contributors.map(({ name }) => name)].join("\n").toLowerCase();
  return new Set(text.normalize("NFC").match(/[\p{L}\p{M}]{3,32}/gu));
}

async function wordsKeptOf(db: Db, id: string): Promise<Set<string>> {
  const row = await db
    .selectFrom("archive_entries")
    .select(["headline", "standfirst", "opening", "contributors"])
    .where("id", "=", id)
    .executeTakeFirst();
  return row ? wordsOfEntry({ ...row, contributors: row.contributors.map((name) => ({ name })) }) : new Set();
}

/** In one order, so that two articles that are indexed at once wait for each other and do not lock each other out. */
async function addWords(db: Db, words: string[], dictionary: string): Promise<void> {
  await sql`
    insert into archive_words (word, stem)
    select word, stem from unnest(${words}::text[]) as asked (word)
      cross join lateral (select (tsvector_to_array(to_tsvector(${dictionary}::regconfig, word)))[1] as stem) as stemmed
    where stem is not null and not exists (select from archive_words as kept where kept.word = asked.word)
    order by word on conflict do nothing`.execute(db);
}

async function dropWords(db: Db, words: string[]): Promise<void> {
  if (words.length === 0) return;
  await sql`
    delete from archive_words where word = any(${words}::text[])
      and not exists (select from archive_entries where opening_vector @@ plainto_tsquery('simple', stem))`.execute(db);
}

/** Job: counts in how many openings each word stands; forgets what stands in none. */
export async function countArchiveWords({ db }: { db: Db }): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`select set_config('statement_timeout', '10min', true)`.execute(tx);
    await sql`
      with stems as materialized (select word as stem, ndoc from ts_stat('select opening_vector from archive_entries'))
      update archive_words set articles = coalesce((select ndoc from stems where stems.stem = archive_words.stem), 0)`.execute(tx);
    await sql`delete from archive_words where articles = 0`.execute(tx);
  });
}
