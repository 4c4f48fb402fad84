import { type RawBuilder, sql } from "kysely";
import type { Db } from "../platform/index.ts";
import type { Day } from "../values/index.ts";
import { dictionaryOf } from "./index-article.ts";

/** What of an article a reader may search and be shown; it follows from who may read it. */
type Searchable = { signedIn: boolean; issues: "all" | readonly number[]; staff: boolean };

type Query = { words: string; section?: string; contributor?: string; year?: string; language?: string; page?: number };

type Hit = {
  path: string;
  headline: string;
  standfirst: string;
  section: string;
  contributors: string[];
  publishedOn: Day;
  wholeNumber: number | null;
  access: string;
  /** Parts of the text with the found words apart; from the opening only, where the rest is not this reader's. */
  snippet: { text: string; found: boolean }[];
};

export type Results = { total: number; hits: Hit[]; page: number; pages: number };

const perPage = 20;
/** Private characters that stand in no text mark the found words. */
const [open, close] = ["\uE000", "\uE001"];

/** So many hits are weighed by all their words: of more, those whose head has the words and then the newest. */
const weighed = 200;

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
  snippet: string;
};

/** Full text, best first; the whole of what the reader may read and only the opening of the rest. */
export async function searchArchive(db: Db, reader: Searchable, query: Query): Promise<Results> {
  const words = query.words.slice(0, 200);
  const page = Math.max(1, Math.min(Math.trunc(query.page ?? 1) || 1, 500));
  const dictionary = dictionaryOf(query.language ?? "en");
  const canRead = canReadSql(reader);
  const tsquery = sql`websearch_to_tsquery(${dictionary}::regconfig, ${words})`;
  const offset = (page - 1) * perPage;
  const asked = { tsquery, canRead, offset, filters: filters(query) };
  const asking = sql<Row>`
    with ${words === "" ? newest(asked) : best(asked)}
    select (select count(*) from found) as total, path, headline, standfirst, section, contributors, entries.published_on, whole_number, access,
      ${snippet(sql`case when ${canRead} then whole else opening end`, tsquery, dictionary)} as snippet
    from (select 1) as always left join (shown join archive_entries as entries using (article_id)) on true order by place`;
  const rows = await byIndex(db, asking);
  const total = rows[0]?.total ?? 0;
  const hits = rows.flatMap(({ published_on, whole_number, snippet: marked, path, total: _, ...row }) =>
    path === null ? [] : [{ ...row, path, publishedOn: published_on, wholeNumber: whole_number, snippet: partsOf(marked) }],
  );
  return { total, hits, page, pages: Math.max(1, Math.ceil(total / perPage)) };
}

/**
 * PostgreSQL takes a match for as cheap as any comparison and would rather unpack every text than ask the index; and
 * compiles a plan for longer than it then runs.
 */
async function byIndex(db: Db, asking: RawBuilder<Row>): Promise<Row[]> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true), set_config('work_mem', '32MB', true)`.execute(
      tx,
    );
    return (await asking.execute(tx)).rows;
  });
}

type Asked = { tsquery: RawBuilder<unknown>; canRead: RawBuilder<boolean>; filters: RawBuilder<unknown>; offset: number };

/** `found`: every hit; `shown`: those of the page, by their place. Without words it is a list by day. */
const newest = ({ filters: among, offset }: Asked) => sql`
  found as not materialized (select article_id, published_on from archive_entries where ${among}),
  shown as (select article_id, row_number() over (order by published_on desc, article_id) as place from found
    order by published_on desc, article_id limit ${perPage} offset ${offset})`;

/**
 * Two questions, each of which its index answers alone: a text is looked at only where it is weighed. What may be read
 * is sought in the whole, the rest in its opening.
 */
const best = ({ tsquery, canRead, filters: among, offset }: Asked) => sql`
  heads as materialized (select article_id from archive_entries where head_vector @@ ${tsquery} and ${among}
    order by published_on desc, article_id limit ${2 * weighed}),
  found as materialized (
    select article_id, published_on from archive_entries where whole_vector @@ ${tsquery} and ${canRead} and ${among}
    union all
    select article_id, published_on from archive_entries where opening_vector @@ ${tsquery} and not ${canRead} and ${among}),
  first as materialized (
    select article_id, published_on, heads.article_id is not null as in_head from found left join heads using (article_id)
    order by in_head desc, published_on desc, article_id limit ${Math.max(weighed, offset + perPage)}),
  ranked as (
    select article_id, published_on, row_number() over (order by in_head desc, published_on desc, article_id) > ${weighed}::int as beyond, in_head,
      case when row_number() over (order by in_head desc, published_on desc, article_id) <= ${weighed}::int
        then ts_rank(case when ${canRead} then whole_vector else opening_vector end, ${tsquery}) end as rank
    from first join archive_entries using (article_id, published_on)),
  shown as (
    select article_id, row_number() over (order by beyond, rank desc, in_head desc, published_on desc, article_id) as place from ranked
    order by place limit ${perPage} offset ${offset})`;

/** Where the words stand, with what is around them; looked for in a beginning first, since most are found there. */
function snippet(text: RawBuilder<unknown>, tsquery: RawBuilder<unknown>, dictionary: string) {
  const marked = (length: number) => sql`ts_headline(${dictionary}::regconfig, left(${text}, ${length}::int), ${tsquery},
    ${`StartSel=${open},StopSel=${close},MaxFragments=2,MaxWords=26,MinWords=12,FragmentDelimiter=" … "`})`;
  return sql`(select case when near like ${`%${open}%`} or length(${text}) <= 8000 then near else ${marked(100_000)} end from (select ${marked(8000)} as near) as first_look)`;
}

/** The same answer as access gives, in SQL, so that what may not be read is not even looked at. */
function canReadSql({ signedIn, issues, staff }: Searchable): RawBuilder<boolean> {
  if (staff || issues === "all") return sql<boolean>`true`;
  return sql<boolean>`(access = 'open' or (access = 'registered' and ${signedIn}::boolean) or coalesce(whole_number = any(${issues}::int[]), false))`;
}

function filters({ section, contributor, year }: Query): RawBuilder<unknown> {
  const parts = [sql<boolean>`true`];
  if (section) parts.push(sql<boolean>`section_slug = ${section}`);
  if (contributor) parts.push(sql<boolean>`contributor_slugs @> array[${contributor}]`);
  if (year && /^\d{4}$/.test(year) && year !== "0000")
    parts.push(sql<boolean>`published_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date`);
  return sql.join(parts, sql` and `);
}

function partsOf(snippet: string): Hit["snippet"] {
  return snippet
    .split(/(\uE000[^\uE001]*\uE001)/)
    .filter(Boolean)
    .map((part) => (part.startsWith(open) ? { text: part.slice(1, -1), found: true } : { text: part, found: false }));
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
