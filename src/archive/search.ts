import { sql } from "kysely";
import type { Db } from "../platform/index.ts";
import type { Day } from "../values/index.ts";
import { dictionaryOf } from "./index-article.ts";

/** What of an article a reader may search and be shown; it follows from who may read it. */
export type Searchable = { signedIn: boolean; issues: "all" | readonly number[]; staff: boolean };

export type Query = { words: string; section?: string; contributor?: string; year?: string; language?: string; page?: number };

export type Hit = {
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

/** Full text, best first; the whole of what the reader may read and only the opening of the rest. */
export async function searchArchive(db: Db, reader: Searchable, query: Query): Promise<Results> {
  const words = query.words.slice(0, 200);
  const page = Math.max(1, Math.min(Math.trunc(query.page ?? 1) || 1, 500));
  const dictionary = dictionaryOf(query.language ?? "en");
  const mayRead = mayReadSql(reader);
  const vector = sql`case when ${mayRead} then whole_vector else opening_vector end`;
  const tsquery = sql`websearch_to_tsquery(${dictionary}::regconfig, ${words})`;
  const matches = sql`with found as materialized (
      select article_id, published_on, case when ${words} = '' then 0 else ts_rank(${vector}, ${tsquery}) end as rank from archive_entries
      where (${words} = '' or ${vector} @@ ${tsquery}) and ${filters(query)})`;
  const { rows } = await sql<{
    total: number;
    path: string;
    headline: string;
    standfirst: string;
    section: string;
    contributors: string[];
    published_on: Day;
    whole_number: number | null;
    access: string;
    snippet: string;
  }>`
    ${matches}, best as materialized (
      select *, count(*) over () as total from found order by rank desc, published_on desc, article_id limit ${perPage} offset ${(page - 1) * perPage})
    select best.total, path, headline, standfirst, section, contributors, entries.published_on, whole_number, access,
      ts_headline(${dictionary}::regconfig, left(case when ${mayRead} then whole else opening end, 100000), ${tsquery},
        ${`StartSel=${open},StopSel=${close},MaxFragments=2,MaxWords=26,MinWords=12,FragmentDelimiter=" … "`}) as snippet
    from best join archive_entries as entries using (article_id) order by best.rank desc, best.published_on desc, article_id`.execute(db);
  const total = rows[0]?.total ?? 0;
  const hits = rows.map(({ published_on, whole_number, snippet, total: _, ...row }) => ({
    ...row,
    publishedOn: published_on,
    wholeNumber: whole_number,
    snippet: partsOf(snippet),
  }));
  return { total, hits, page, pages: Math.max(1, Math.ceil(total / perPage)) };
}

/** The same answer as access gives, in SQL, so that what may not be read is not even looked at. */
function mayReadSql({ signedIn, issues, staff }: Searchable) {
  if (staff || issues === "all") return sql<boolean>`true`;
  const numbers = issues as number[];
  return sql<boolean>`(access = 'open' or (access = 'registered' and ${signedIn}::boolean) or coalesce(whole_number = any(${numbers}::int[]), false))`;
}

function filters({ section, contributor, year }: Query) {
  const parts = [sql<boolean>`true`];
  if (section) parts.push(sql<boolean>`section_slug = ${section}`);
  if (contributor) parts.push(sql<boolean>`${contributor} = any(contributor_slugs)`);
  if (year && /^\d{4}$/.test(year)) parts.push(sql<boolean>`extract(year from published_on) = ${Number(year)}`);
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
  const rows = await db
    .selectFrom("archive_entries")
    .select(sql<string>`extract(year from published_on)::text`.as("year"))
    .distinct()
    .orderBy("year", "desc")
    .execute();
  return rows.map(({ year }) => year);
}
