import { type RawBuilder, sql } from "kysely";
import { dictionaryOf } from "../archive/index.ts";
import type { Db } from "../platform/index.ts";
import type { Day } from "../values/index.ts";
import { partsOf } from "./pages.ts";

/** What a reader may look in; it follows from what they may read. */
type Searchable = { issues: "all" | readonly number[]; staff: boolean };
type Query = { words: string; year?: string; language: string };

export type PageHit = {
  wholeNumber: number;
  coverDate: Day;
  theme: string;
  page: number;
  /** Parts of its text with the found words apart. */
  snippet: { text: string; found: boolean }[];
};

/** So many are shown: who looks for one of them looks for more words. */
const mostHits = 20;
/** Of more than these none is weighed. */
const mostWeighed = 500;

type Row = { total: number; whole_number: number; cover_date: Day; theme: string; page: number; snippet: string };

/** Pages of old issues in which the words stand, of what this reader may read: of the others the cover alone. Best first. */
export async function searchPages(
  db: Db,
  reader: Searchable,
  { words, year, language }: Query,
): Promise<{ total: number; hits: PageHit[] }> {
  if (!words.trim()) return { total: 0, hits: [] };
  const dictionary = dictionaryOf(language);
  const tsquery = sql`websearch_to_tsquery(${dictionary}::regconfig, ${words.slice(0, 200)})`;
  const { rows } = await sql<Row>`
    with found as materialized (
      select facsimile_id, page, whole_number, issues.cover_date, issues.theme from facsimile_pages
      join facsimiles on facsimiles.id = facsimile_id and state = 'made' join issues using (whole_number)
      where vector @@ ${tsquery} and (page = 1 or ${canReadSql(reader)}) and ${inYear(year)}
      order by whole_number desc, page limit ${mostWeighed}),
    shown as (
      select found.*, text, ts_rank(vector, ${tsquery}) as rank from found join facsimile_pages using (facsimile_id, page)
      order by rank desc, whole_number desc, page limit ${mostHits})
    select (select count(*) from found) as total, whole_number, cover_date, theme, page,
      ts_headline(${dictionary}::regconfig, left(text, 20000), ${tsquery},
        ${`StartSel=\uE000,StopSel=\uE001,MaxFragments=2,MaxWords=26,MinWords=12,FragmentDelimiter=" … "`}) as snippet
    from shown order by rank desc, whole_number desc, page`.execute(db);
  const hits = rows.map(({ whole_number, cover_date, theme, page, snippet }) => ({
    wholeNumber: whole_number,
    coverDate: cover_date,
    theme,
    page,
    snippet: partsOf(snippet),
  }));
  return { total: rows[0]?.total ?? 0, hits };
}

/** The same answer as access gives of a whole issue, in SQL, so that what may not be read is not even looked at. */
const canReadSql = ({ issues, staff }: Searchable): RawBuilder<boolean> =>
  staff || issues === "all" ? sql<boolean>`true` : sql<boolean>`whole_number = any(${[...issues]}::int[])`;

const inYear = (year: string | undefined): RawBuilder<boolean> =>
  year && /^\d{4}$/.test(year) && year !== "0000"
    ? sql<boolean>`issues.cover_date between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date`
    : sql<boolean>`true`;
