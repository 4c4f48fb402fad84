import { sql } from "kysely";
import { spokenAs } from "./filters.ts";
import type { OfLanguage } from "../editorial/index.ts";
import type { Db } from "../platform/index.ts";
import type { Day } from "../values/index.ts";

/** A month in which something was published: "2026", "11", and how many articles. */
export type ArchiveMonth = { year: string; month: string; articles: number };
export type ArchivedArticle = {
  path: string;
  headline: string;
  language: string;
  contributors: string[];
  publishedOn: Day;
  wholeNumber: number | null;
};

/** Newest first, of a year or of all, of a language or of all. */
export async function archiveMonths(db: Db, { year, of }: { year?: string; of?: OfLanguage | undefined } = {}): Promise<ArchiveMonth[]> {
  const { rows } = await sql<ArchiveMonth>`
    select to_char(published_on, 'YYYY') as year, to_char(published_on, 'MM') as month, count(*) as articles from archive_entries
    where (${year ?? null}::text is null or to_char(published_on, 'YYYY') = ${year ?? ""}) and ${spokenAs(of)} group by 1, 2 order by 1 desc, 2 desc`.execute(
    db,
  );
  return rows;
}

/** Everything that was published in a month, newest first; none where there is no such month. */
export async function articlesOfMonth(
  db: Db,
  { year, month, of }: { year: string; month: string; of?: OfLanguage | undefined },
): Promise<ArchivedArticle[]> {
  if (!/^(?!0000)\d{4}$/.test(year) || !/^(0[1-9]|1[0-2])$/.test(month)) return [];
  const first = `${year}-${month}-01`;
  const { rows } = await sql<ArchivedArticle>`
    select path, headline, language, contributors, published_on as "publishedOn", whole_number as "wholeNumber" from archive_entries
    where published_on >= ${first}::date and published_on < ${first}::date + interval '1 month' and ${spokenAs(of)} order by published_on desc, id`.execute(
    db,
  );
  return rows;
}
