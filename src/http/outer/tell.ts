import { sql } from "kysely";
import { type Db, type Platform, enqueue } from "../../platform/index.ts";
import { purge } from "./forms.ts";
import { anything, everything, keyOf } from "./keys.ts";

/** Milliseconds after which it is told a second time: an answer may have been on its way, or a process not have heard of the change yet. */
const again = 30_000;
/** For how long a change is remembered that was told twice, for whoever began to make a page before it; minutes. */
const remembered = 5;

/** Whether there is anything that is told of changes. */
export const isToldOutside = ({ settings: { cdn, pagesDir } }: Pick<Platform, "settings">): boolean =>
  pagesDir !== undefined || (cdn.seconds > 0 && cdn.purge !== undefined);

/** From here on what is changed is written down. */
export const followChanges = (db: Db): Promise<unknown> =>
  db
    .insertInto("outer_caches")
    .values({ id: true })
    .onConflict((conflict) => conflict.doNothing())
    .execute();

/** A reader in an institution’s network is shown another page at the address of a stranger’s: once there is such a network, all goes that was given out. */
export const writeNetworks = (db: Db, are: boolean): Promise<unknown> =>
  sql`
  with first as (update outer_caches set has_networks = ${are} where has_networks <> ${are} returning has_networks)
  select tell_everything() from first where has_networks`.execute(db);

/** Job: tells what keeps pages outside what has changed, as often as it is to be told. */
export async function tellOuterCaches(platform: Platform): Promise<void> {
  const { db, settings } = platform;
  if (!isToldOutside(platform)) return forgetAll(db);
  const due = await db
    .selectFrom("outer_changes")
    .select(["id", "name", "told"])
    .where((where) =>
      where.or([
        where("told", "=", 0),
        where.and([where("told", "=", 1), where("changed_at", "<", sql<Date>`now() - ${again} * interval '1 millisecond'`)]),
      ]),
    )
    .execute();
  const keys = await keysToDrop(
    db,
    due.map(({ name }) => name),
  );
  if (keys.length > 0) await purge(settings.cdn, keys);
  await noteTold(db, due);
  await db
    .deleteFrom("outer_changes")
    .where("told", "=", 2)
    .where("changed_at", "<", sql<Date>`now() - ${remembered} * interval '1 minute'`)
    .execute();
  if (due.some(({ told }) => told === 0)) await enqueue(db, "tell-outer-caches", {}, { after: again + 1000, keepsHour: true });
}

/** Those of what was changed that a page outside shows. */
async function keysToDrop(db: Db, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return [];
  if (names.includes(everything)) return [keyOf(everything)];
  const asked = [...new Set(names), anything];
  const { rows } = await sql<{ name: string }>`select name from outer_names where name = any(${asked}::text[])`.execute(db);
  return rows.map(({ name }) => keyOf(name));
}

async function noteTold(db: Db, due: readonly { id: number; told: number }[]): Promise<void> {
  for (const before of [0, 1]) {
    const ids = due.filter(({ told }) => told === before).map(({ id }) => id);
    if (ids.length > 0)
      await sql`update outer_changes set told = ${before + 1}, changed_at = case when told = 0 then now() else changed_at end where told = ${before} and id = any(${ids}::bigint[])`.execute(
        db,
      );
  }
}

async function forgetAll(db: Db): Promise<void> {
  await db.deleteFrom("outer_caches").execute();
  await db.deleteFrom("outer_changes").execute();
  await db.deleteFrom("outer_names").execute();
}
