import { sql } from "kysely";
import type { Db } from "../platform/index.ts";
import type { Day } from "../values/index.ts";
import type { Counts } from "./columns.ts";
import { columnNames } from "./write-readings.ts";

export type ReadingDay = Counts & { day: Day };
export type ReadingOfArticle = Counts & { articleId: string };

/** All articles together, day by day, the newest first; a day on which nobody came is left out. */
export async function readingsByDay(db: Db, { upTo, days }: { upTo: Day; days: number }): Promise<ReadingDay[]> {
  const { rows } = await sql<ReadingDay>`select day, ${columnNames} from reading_totals
    where day <= ${upTo}::date and day > ${upTo}::date - ${days}::int order by day desc`.execute(db);
  return rows;
}

/** The articles that were read most in the last thirty days, as they were summed last. */
export async function mostRead(db: Db, limit: number): Promise<ReadingOfArticle[]> {
  const { rows } = await sql<ReadingOfArticle>`select article_id as "articleId", ${columnNames} from reading_lately
    order by opened desc, played desc, article_id limit ${limit}`.execute(db);
  return rows;
}

/** One article: by day as long as days are kept, the newest first, and before that by month ("2026-07-01"). */
export async function readingsOfArticle(db: Db, articleId: string): Promise<{ days: ReadingDay[]; months: ReadingDay[] }> {
  const days =
    await sql<ReadingDay>`select day, ${columnNames} from reading_days where article_id = ${articleId}::uuid order by day desc`.execute(db);
  const months =
    await sql<ReadingDay>`select month as day, ${columnNames} from reading_months where article_id = ${articleId}::uuid order by month desc`.execute(
      db,
    );
  return { days: days.rows, months: months.rows };
}

export type SearchDay = { day: Day; searches: number; inVain: number };

export async function searchesByDay(db: Db, { upTo, days }: { upTo: Day; days: number }): Promise<SearchDay[]> {
  const { rows } = await sql<SearchDay>`select day, searches, in_vain as "inVain" from search_days
    where day <= ${upTo}::date and day > ${upTo}::date - ${days}::int order by day desc`.execute(db);
  return rows;
}

/** What several asked for and the archive did not have, the most asked for first. */
export async function searchedInVain(
  db: Db,
  { upTo, days, limit }: { upTo: Day; days: number; limit: number },
): Promise<{ words: string; askers: number; last: Day }[]> {
  const { rows } = await sql<{
    words: string;
    askers: number;
    last: Day;
  }>`select words, sum(askers)::int as askers, to_char(max(day), 'YYYY-MM-DD') as last from searches_in_vain
    where day <= ${upTo}::date and day > ${upTo}::date - ${days}::int group by words order by askers desc, words limit ${limit}`.execute(
    db,
  );
  return rows;
}
