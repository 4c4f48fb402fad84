import { sql } from "kysely";
import { publicationOf } from "../../editorial/index.ts";
import { taxSettings } from "../../offers/index.ts";
import { type Db, type Platform, type Tx } from "../../platform/index.ts";
import { type Day, addDays, day, dayOf } from "../../values/index.ts";

/** Years for which invoices are kept, from the end of the year in which they were issued: by country, where it is known. */
const yearsOf: Readonly<Record<string, number>> = { AT: 7, AU: 5, CA: 6, ES: 6, GB: 6, IE: 6, NL: 7, NZ: 7, SE: 7, US: 7 };
const yearsElsewhere = 10;

/** For how many years documents keep the name of somebody who left. */
export async function yearsKept({ settings }: Pick<Platform, "settings">, db: Db | Tx): Promise<number> {
  if (settings.keepBooksYears !== undefined) return settings.keepBooksYears;
  return yearsOf[(await taxSettings(db)).sellerCountry] ?? yearsElsewhere;
}

/** The last day on which a document of that day keeps a name. */
export const keptUntil = (issued: Day, years: number): Day => day(`${Number(issued.slice(0, 4)) + years}-12-31`);

export type KeptDates = { books: Day; backups: Day };

/** Until when the newest document of these people keeps a name, and what is erased today goes from backups. */
export async function datesKept(platform: Platform, db: Db | Tx, people: readonly string[]): Promise<KeptDates> {
  const { timeZone } = await publicationOf(db);
  const now = dayOf(platform.clock.now(), timeZone);
  const { rows } = await sql<{
    at: Date | null;
  }>`select max(issued_at) as at from invoices where person_id = any(${[...people]}::uuid[])`.execute(db);
  const newest = rows[0]?.at;
  const { last, months } = platform.settings.backupKeep;
  const books = newest ? keptUntil(dayOf(newest, timeZone), await yearsKept(platform, db)) : now;
  return { books: books < now ? now : books, backups: addDays(now, Math.max(last, 31 * months)) };
}
