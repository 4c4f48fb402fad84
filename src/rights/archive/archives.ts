import { basename, extname } from "node:path";
import type { Selectable } from "kysely";
import { lockPerson } from "../../people/index.ts";
import { type Db, type Platform, type Tables, enqueue, inTransaction } from "../../platform/index.ts";
import { instantOf, isId, newId } from "../../values/index.ts";

/** Days for which a finished archive can be had. */
export const archiveDays = 7;
const day = 86_400_000;

/** One that was asked for: being made, to be had, or over. */
export type OwnArchive = {
  id: string;
  askedAt: Date;
  finishedAt: Date | null;
  endsAt: Date | null;
  failed: boolean;
  bytes: number | null;
  storageKey: string | null;
};

const viewOf = (row: Selectable<Tables["own_archives"]>): OwnArchive => ({
  id: row.id,
  askedAt: row.asked_at,
  finishedAt: row.finished_at,
  endsAt: row.ends_at,
  failed: row.failed_why !== null,
  bytes: row.bytes,
  storageKey: row.storage_key,
});

const open = (db: Db, now: Date) =>
  db
    .selectFrom("own_archives")
    .selectAll()
    .where("ended_at", "is", null)
    .where((where) => where.or([where("ends_at", "is", null), where("ends_at", ">", now)]));

/** The person’s own that has not ended. Another’s is nobody’s. */
export async function archiveOf({ db, clock }: Platform, personId: string): Promise<OwnArchive | undefined> {
  const row = await open(db, clock.now()).where("person_id", "=", personId).orderBy("asked_at", "desc").limit(1).executeTakeFirst();
  return row && viewOf(row);
}

/** Asks for it; one that is being made or can be had is enough. */
export async function askForArchive(platform: Platform, personId: string): Promise<void> {
  const now = platform.clock.now();
  await inTransaction(platform, async (tx) => {
    // pressed twice, it is asked for once
    await lockPerson(tx, personId);
    if (await open(tx, now).where("person_id", "=", personId).where("failed_why", "is", null).executeTakeFirst()) return;
    const id = newId(now);
    await tx.insertInto("own_archives").values({ id, person_id: personId, asked_at: now }).execute();
    await enqueue(tx, "make-own-archive", { archiveId: id });
  });
}

/** That it was fetched. */
export async function noteFetched({ db, clock }: Platform, id: string): Promise<void> {
  await db.updateTable("own_archives").set({ fetched_at: clock.now() }).where("id", "=", id).execute();
}

/** Ends one before its time; its file goes. */
export async function endArchive(platform: Platform, personId: string): Promise<void> {
  await platform.db
    .updateTable("own_archives")
    .set({ ended_at: platform.clock.now() })
    .where("person_id", "=", personId)
    .where("ended_at", "is", null)
    .execute();
  await dropEnded(platform);
}

/** Job, hourly: those whose time is over end, and their files are deleted. */
export async function endArchives(platform: Platform): Promise<void> {
  const now = platform.clock.now();
  await platform.db.updateTable("own_archives").set({ ended_at: now }).where("ends_at", "<=", now).where("ended_at", "is", null).execute();
  await dropEnded(platform);
}

/** Milliseconds that a file may wait for the row that names it. */
const patience = 3_600_000;
export const folder = "own-archives/";

/** Files of those that have ended, and what a process left that died between a file and its row. */
async function dropEnded({ db, storage, clock }: Platform): Promise<void> {
  const rows = await db.selectFrom("own_archives").select(["storage_key", "ended_at"]).where("storage_key", "is not", null).execute();
  const ended = new Map(rows.map(({ storage_key: key, ended_at }) => [key, ended_at !== null]));
  const before = clock.now().valueOf() - patience;
  const gone: string[] = [];
  for await (const key of storage.list(folder)) if (ended.get(key) ?? putAt(key) < before) gone.push(key);
  for (const key of gone) await storage.delete(key);
}

/** A file's name tells when it was put. */
function putAt(key: string): number {
  const id = basename(key, extname(key));
  return isId(id) ? instantOf(id) : 0;
}

export const endsAt = (now: Date): Date => new Date(now.valueOf() + archiveDays * day);
