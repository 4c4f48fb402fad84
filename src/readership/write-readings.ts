import { sql } from "kysely";
import { idsByPath } from "../editorial/index.ts";
import { type Db, type Platform, type Tx, inTransaction } from "../platform/index.ts";
import { type Column, columns } from "./columns.ts";
import type { Counted } from "./sums.ts";

/** Adds what was counted to its days, in one transaction. What names no public article is dropped. */
export async function writeReadings(platform: Platform, counted: readonly Counted[]): Promise<void> {
  if (counted.length === 0) return;
  const ids = await idsByPath(
    platform.db,
    counted.map(({ path }) => path),
  );
  const known = counted.flatMap(({ path, ...rest }) => {
    const articleId = ids.get(path);
    return articleId ? [{ ...rest, articleId }] : [];
  });
  if (known.length === 0) return;
  const rows = JSON.stringify(known.map(({ day, articleId, counts }) => ({ day, article_id: articleId, ...counts })));
  await inTransaction(platform, async (tx) => {
    await add(tx, "reading_days", ["day", "article_id"], rows);
    await add(tx, "reading_totals", ["day"], rows);
  });
}

const names = (of: readonly string[]) => sql.join(of.map((name) => sql.ref(name)));
const summed = sql.join(columns.map((name) => sql`sum(${sql.ref(name)})::int`));
const sums = sql.join(columns.map((name) => sql`sum(${sql.ref(name)})::int as ${sql.ref(name)}`));
export const columnNames = names(columns);
const typed = sql.join([sql`day date, article_id uuid`, ...columns.map((name) => sql`${sql.ref(name)} int`)]);

async function add(tx: Tx, table: "reading_days" | "reading_totals", keys: readonly string[], rows: string): Promise<void> {
  const added = sql.join(columns.map((name: Column) => sql`${sql.ref(name)} = kept.${sql.ref(name)} + excluded.${sql.ref(name)}`));
  await sql`insert into ${sql.table(table)} as kept (${names([...keys, ...columns])})
    select ${names(keys)}, ${summed} from jsonb_to_recordset(${rows}::jsonb) as given(${typed}) group by ${names(keys)}
    on conflict (${names(keys)}) do update set ${added}`.execute(tx);
}

/** Days older than this are kept by the month alone. */
const daysKept = 92;
/** How far back the list of articles looks. */
const daysLately = 30;

/** Job, hourly: what each article was read and heard in the last thirty days, for the list of them. */
export async function sumReadings({ db }: Platform, today: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`delete from reading_lately`.execute(tx);
    await sql`insert into reading_lately (article_id, ${columnNames}) select article_id, ${sums} from reading_days
      where day > ${today}::date - ${daysLately}::int group by article_id`.execute(tx);
  });
}

/** Job, nightly: days that are long over are added up to their months, and go. */
export async function rollUpReadings(db: Db, today: string): Promise<void> {
  const added = sql.join(columns.map((name) => sql`${sql.ref(name)} = kept.${sql.ref(name)} + excluded.${sql.ref(name)}`));
  await sql`with over as (delete from reading_days where day < date_trunc('month', ${today}::date - ${daysKept}::int)::date returning *)
    insert into reading_months as kept (month, article_id, ${columnNames})
    select date_trunc('month', day)::date, article_id, ${sums} from over group by 1, 2
    on conflict (month, article_id) do update set ${added}`.execute(db);
}
