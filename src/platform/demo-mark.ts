import { sql } from "kysely";
import type { Connection } from "./database/embedded.ts";
import { type Db, newClient } from "./database/open.ts";
import type { Platform } from "./platform.ts";
import { firstOf } from "../values/index.ts";

/** Any fixed number: one process seeds, the others wait. */
const advisoryLock = 4_815_162_343;

/** Whether this database holds the invented magazine. What the environment says does not count. */
export async function isDemo(db: Db): Promise<boolean> {
  return (await db.selectFrom("demo_seeds").select("begun_at").executeTakeFirst()) !== undefined;
}

/** Says of a database that was filled otherwise that it is no magazine but a copy to try things in: play money pays in it. */
export async function markAsTrial(connection: Connection, now: Date): Promise<void> {
  const client = newClient(connection);
  await client.connect();
  try {
    await client.query("insert into demo_seeds (begun_at, finished_at) values ($1, $1)", [now]);
  } finally {
    await client.end();
  }
}

/** On a notice: the demo may have been turned into somebody’s own magazine, by this process or another. It never becomes one again. */
export function noticeIfTurned({ db, settings }: Pick<Platform, "db" | "settings">): void {
  if (!settings.demo) return;
  isDemo(db).then(
    (still) => {
      if (!still) settings.demo = false;
    },
    // the database is away; it tells when it is back
    () => undefined,
  );
}

/** When the invented magazine was written to its end; who came later is nobody’s invention. Undefined where there is no demo. */
export async function demoSince(db: Db): Promise<Date | undefined> {
  const mark = await db.selectFrom("demo_seeds").select(["begun_at", "finished_at"]).executeTakeFirst();
  return mark && (mark.finished_at ?? mark.begun_at);
}

export type Seeding = "seeded" | "there already" | "a magazine of one’s own";

/**
 * Lets `seed` write the invented magazine where there is nothing yet; where it was broken off, it is taken up
 * again. A database with anything of somebody's in it is left as it is. Of several processes one seeds, and
 * the others wait for it, which `waits` is told of.
 */
export async function seedOnce(platform: Platform, seed: () => Promise<void>, waits: () => void = () => undefined): Promise<Seeding> {
  return withAdvisoryLock(platform.connection, waits, async () => {
    const { db, clock } = platform;
    const mark = await db.selectFrom("demo_seeds").select("finished_at").executeTakeFirst();
    if (mark?.finished_at) {
      platform.settings.demo = true;
      return "there already";
    }
    if (!mark && !(await isEmpty(db))) return "a magazine of one’s own";
    if (!mark) await db.insertInto("demo_seeds").values({ begun_at: clock.now() }).execute();
    // from here on it is one: what is seeded is paid with play money
    platform.settings.demo = true;
    await seed();
    await db.updateTable("demo_seeds").set({ finished_at: clock.now() }).execute();
    return "seeded";
  });
}

/** Whether the demo is still to be written here, or to its end. Where it is, it is known from here on that it is one. */
export async function demoIsNeeded({ db, settings }: Pick<Platform, "db" | "settings">): Promise<boolean> {
  const mark = await db.selectFrom("demo_seeds").select("finished_at").executeTakeFirst();
  settings.demo = mark !== undefined;
  return mark ? !mark.finished_at : isEmpty(db);
}

/** Nothing that anybody wrote: no magazine, no article, no picture, no person, no offer. */
async function isEmpty(db: Db): Promise<boolean> {
  const { rows } = await sql<{ empty: boolean }>`
    select not (exists (select from publications) or exists (select from articles) or exists (select from pictures)
      or exists (select from people) or exists (select from offers)) as empty`.execute(db);
  return firstOf(rows).empty;
}

/** The lock is the connection's: a process that dies gives it back. */
async function withAdvisoryLock<T>(connection: Connection, waits: () => void, work: () => Promise<T>): Promise<T> {
  const client = newClient(connection);
  await client.connect();
  try {
    const { rows } = await client.query<{ got: boolean }>("select pg_try_advisory_lock($1) as got", [advisoryLock]);
    if (!firstOf(rows).got) {
      waits();
      await client.query("select pg_advisory_lock($1)", [advisoryLock]);
    }
    return await work();
  } finally {
    await client.end();
  }
}
