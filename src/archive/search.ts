import { type RawBuilder, sql } from "kysely";
import type { Db } from "../platform/index.ts";
import type { Day } from "../values/index.ts";
import { type Facets, facetsOf } from "./facets.ts";
import { byIndex } from "./by-index.ts";
import { dictionaryOf } from "./entry.ts";
import { type Filters, conditionOf, filtersOf } from "./filters.ts";
import { correctedWords, wordsBegun } from "./mend-words.ts";
import { type Searchable, matchingSql, mostPhrased, readableSql } from "./readable.ts";
import { firstWithFound, wordsLike } from "./snippet.ts";

/** `language`: of the words; `alsoIn`: others in which what has them may be written; `mostCounted`: of hits, one’s own in tests. */
type Query = Filters & { words: string; language?: string; alsoIn?: readonly string[]; page?: number; mostCounted?: number };

type Hit = {
  path: string;
  headline: string;
  standfirst: string;
  section: string;
  contributors: string[];
  publishedOn: Day;
  wholeNumber: number | null;
  access: string;
  language: string;
  /** Whole sentences with the found words apart; from the opening only, where the rest is not this reader's. */
  snippet: { text: string; found: boolean }[];
};

/**
 * `instead`: nothing had the words; these hits are of the archive's own words that are nearest. `facets`: none of what is
 * found by the thousand. `atLeast`: of words that stand nearly everywhere only the newest were looked at: of a phrase those
 * with all of its words, of anything else as many as one can turn to. `areSmall`: there is no word among them that is looked for.
 */
export type Results = {
  total: number;
  hits: Hit[];
  page: number;
  pages: number;
  instead?: string;
  facets?: Facets;
  atLeast?: boolean;
  areSmall?: boolean;
};

const perPage = 20;
const mostPages = 500;
/** So many are counted, which is as far as one can turn. */
const mostTurnedTo = perPage * mostPages;

/** So many hits are weighed by all their words: of more, those whose head has the words and then the newest. */
const weighed = 100;
/** So many characters of a text are looked at for a snippet. */
const mostRead = 20_000;

type Row = {
  total: number;
  path: string | null;
  headline: string;
  standfirst: string;
  section: string;
  contributors: string[];
  published_on: Day;
  whole_number: number | null;
  access: string;
  language: string;
  text: string;
};

/**
 * Full text: whose names or title have the words before the rest, then the best, of equals the newest; the whole of what the
 * reader may read and only the opening of the rest. What is found nowhere is looked for again by how the last word begins,
 * and then by the words of the archive that it may have meant.
 */
export async function searchArchive(db: Db, reader: Searchable, query: Query): Promise<Results> {
  const words = query.words.slice(0, 200).replaceAll("\0", " ");
  const dictionary = dictionaryOf(query.language ?? "en");
  const asked = { ...query, words, dictionary };
  const whole = await find(db, reader, asked, queryOf(asked, words));
  if (whole.total > 0 || words === "") return whole;
  const begun = wordsBegun(words, dictionary);
  const beginning = begun && (await find(db, reader, asked, begun));
  if (beginning && beginning.total > 0) return beginning;
  const instead = await correctedWords(db, words);
  if (instead === undefined) return (await areSmall(db, queryOf(asked, words))) ? { ...whole, areSmall: true } : whole;
  const corrected = await find(db, reader, asked, sql`websearch_to_tsquery(${dictionary}::regconfig, ${instead})`);
  return corrected.total > 0 ? { ...corrected, instead } : whole;
}

type Asked = Query & { dictionary: string };

/** The words as each language has them: what is left out as a small word in one is none in another. */
function queryOf({ dictionary, alsoIn = [] }: Asked, words: string): RawBuilder<unknown> {
  const dictionaries = [...new Set([dictionary, ...alsoIn.map(dictionaryOf)])];
  const each = dictionaries.map((one) => sql`websearch_to_tsquery(${one}::regconfig, ${words})`);
  return sql`(${sql.join(each, sql` || `)})`;
}

/** What a language's dictionary leaves out, as "the" and "of", stands in every text and is looked for in none. */
async function areSmall(db: Db, tsquery: RawBuilder<unknown>): Promise<boolean> {
  const { rows } = await sql<{ none: boolean }>`select numnode(${tsquery}) = 0 as none`.execute(db);
  return rows[0]?.none === true;
}

async function find(db: Db, reader: Searchable, query: Asked, tsquery: RawBuilder<unknown>): Promise<Results> {
  const page = Math.max(1, Math.min(Math.trunc(query.page ?? 1) || 1, mostPages));
  const filters = await filtersOf(db, query, readableSql(reader));
  const among = conditionOf(filters);
  const loose = query.words === "" ? undefined : looseOf(query);
  const match = { tsquery, loose };
  const matched = query.words === "" ? undefined : (columns: RawBuilder<unknown>) => matchingSql(reader, match, columns);
  const text = sql`case when ${readableSql(reader)} then whole else opening end`;
  const offset = (page - 1) * perPage;
  const mostCounted = query.mostCounted ?? mostTurnedTo;
  const asking = sql<Row>`
    with ${matched ? best({ reader, tsquery, matched, among, offset, mostCounted }) : newest(among, offset)}
    select (select count(*) from found) as total, path, headline, standfirst, section, contributors, entries.published_on, whole_number, access, language,
      left(${text}, ${mostRead}::int) as text
    from (select 1) as always left join (shown join archive_entries as entries using (id)) on true order by place`;
  const [rows, facets, morePhrases] = await Promise.all([
    byIndex(db, asking),
    facetsOf(db, filters, matched),
    loose && hasMore(db, reader, loose),
  ]);
  const counted = rows[0]?.total ?? 0;
  const total = matched ? Math.min(counted, mostCounted) : counted;
  const atLeast = morePhrases || counted > total;
  const shown = rows.flatMap((row) => (row.path === null ? [] : [{ ...row, path: row.path }]));
  const texts = shown.flatMap((row) => [row.text, row.standfirst]);
  const found = matched && (await foundWords(db, { tsquery, dictionary: query.dictionary, texts }));
  const hits = shown.map(({ published_on, whole_number, text: said, total: _, ...row }) => ({
    ...row,
    publishedOn: published_on,
    wholeNumber: whole_number,
    snippet: firstWithFound([said, row.standfirst], (word) => found?.has(word) ?? false),
  }));
  return { total, hits, page, pages: Math.max(1, Math.ceil(total / perPage)), ...(facets && { facets }), ...(atLeast && { atLeast }) };
}

/** A phrase’s words in any order, which the index answers alone; undefined where there is no phrase, or one is kept out. */
const looseOf = (asked: Asked): RawBuilder<unknown> | undefined =>
  asked.words.includes('"') && !asked.words.includes('-"') ? queryOf(asked, asked.words.replaceAll('"', " ")) : undefined;

/** Whether more have a phrase’s words than are looked at for where they stand. */
async function hasMore(db: Db, reader: Searchable, tsquery: RawBuilder<unknown>): Promise<boolean> {
  const rows = await byIndex(
    db,
    sql<{
      many: number;
    }>`select count(*) as many from (select from (${matchingSql(reader, { tsquery }, sql`id`)}) as every_one limit ${mostPhrased + 1}) as counted`,
  );
  return (rows[0]?.many ?? 0) > mostPhrased;
}

/** `found`: every hit; `shown`: those of the page, by their place. Without words it is a list by day. */
const newest = (among: RawBuilder<unknown>, offset: number) => sql`
  found as not materialized (select id, published_on from archive_entries where ${among}),
  shown as (select id, row_number() over (order by published_on desc, id) as place from found
    order by published_on desc, id limit ${perPage} offset ${offset})`;

type Weighing = {
  reader: Searchable;
  tsquery: RawBuilder<unknown>;
  matched: (columns: RawBuilder<unknown>) => RawBuilder<unknown>;
  among: RawBuilder<unknown>;
  offset: number;
  mostCounted: number;
};

/**
 * What is weighed is a capped set: those whose head has the words, the newest of the others, and no text beside theirs is
 * unpacked. Of words that stand nearly everywhere the newest come one after the other along the index of days, and no more are
 * counted than one can turn to; whoever turns far has all of them put in order.
 */
const best = ({ reader, tsquery, matched, among, offset, mostCounted }: Weighing) => {
  const first = Math.max(weighed, offset + perPage);
  const few = first === weighed ? sql`limit ${mostCounted + 1}` : sql``;
  const tooMany = first === weighed ? sql`(select count(*) from found) > ${mostCounted}::int` : sql`false`;
  return sql`
  heads as materialized (select id, published_on from archive_entries where head_vector @@ ${tsquery} and ${among}
    order by published_on desc, id limit ${2 * weighed}),
  found as materialized (select id, published_on from (${matched(sql`*`)}) as matched where ${among} ${few}),
  newest as materialized (select id, published_on from archive_entries
    where ${tooMany} and ${among} and case when ${readableSql(reader)} then whole_vector else opening_vector end @@ ${tsquery}
    order by published_on desc, id limit ${first}),
  to_order as (
    select id, published_on from found where not (${tooMany})
    union (select id, published_on from newest union all select id, published_on from heads where ${tooMany})),
  first as materialized (
    select id, published_on, heads.id is not null as in_head from to_order left join heads using (id, published_on)
    order by in_head desc, published_on desc, id limit ${first}),
  numbered as (select *, row_number() over (order by in_head desc, published_on desc, id) as at from first),
  ranked as (
    select id, published_on, in_head, at > ${weighed}::int as beyond,
      case when at <= ${weighed}::int then round(ts_rank(case when ${readableSql(reader)} then whole_vector else opening_vector end, ${tsquery})::numeric, 2) end as rank
    from numbered join archive_entries using (id, published_on)),
  shown as (
    select id, row_number() over (order by beyond, in_head desc, rank desc, published_on desc, id) as place from ranked
    order by place limit ${perPage} offset ${offset})`;
};

/** Of these words, those that the search takes for one that was asked for. */
async function foundWords(
  db: Db,
  { tsquery, dictionary, texts }: { tsquery: RawBuilder<unknown>; dictionary: string; texts: readonly string[] },
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ stem: string; begins: boolean }>`
    select replace(found[1], '''''', '''') as stem, found[2] is not null as begins
    from regexp_matches(querytree(${tsquery}), '''((?:[^'']|'''')+)''(:\*)?', 'g') as found`.execute(db);
  const words = wordsLike(
    texts,
    rows.map(({ stem }) => stem),
  );
  if (words.length === 0) return new Set();
  const [stems, beginnings] = [false, true].map((begins) => rows.filter((row) => row.begins === begins).map(({ stem }) => stem));
  const { rows: found } = await sql<{ word: string }>`
    select word from unnest(${words}::text[]) as word
      cross join lateral (select tsvector_to_array(to_tsvector(${dictionary}::regconfig, word)) as of_word) as stemmed
    where of_word && ${stems}::text[] or exists (select from unnest(of_word) as one, unnest(${beginnings}::text[]) as begun where starts_with(one, begun))`.execute(
    db,
  );
  return new Set(found.map(({ word }) => word));
}

/** Years in which something was published, newest first, for the filter. */
export async function archiveYears(db: Db): Promise<string[]> {
  const { rows } = await sql<{ year: string }>`
    select year::text from (select min(published_on) as first, max(published_on) as last from archive_entries) as span,
      generate_series(extract(year from first)::int, extract(year from last)::int) as year
    where exists (select from archive_entries where published_on between make_date(year, 1, 1) and make_date(year, 12, 31))
    order by year desc`.execute(db);
  return rows.map(({ year }) => year);
}
