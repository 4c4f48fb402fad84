import { basename, extname, join } from "node:path";
import type { Selectable } from "kysely";
import { hashOfToken, newToken } from "../people/index.ts";
import { type JobContext, type Platform, type Tables, enqueue, inTransaction, withWorkFolder } from "../platform/index.ts";
import { instantOf, isId, messageOf, newId } from "../values/index.ts";
import { exportAll } from "./export-all.ts";
import { zipFolder } from "./zip-folder.ts";

/** Hours for which a finished file can be had. */
const hoursKept = 48;

/** A whole export as the desk shows it; `endsAt`: until when it can be had, `storageKey`: where it lies until then. */
export type KeptExport = {
  id: string;
  askedAt: Date;
  askedBy: string;
  withEditions: boolean;
  finishedAt: Date | null;
  endsAt: Date | null;
  endedAt: Date | null;
  failedWhy: string | null;
  bytes: number | null;
  storageKey: string | null;
};

/** Asks for the whole magazine as one file; answers with the secret under which it will be had, which is kept nowhere. */
export async function askForExport(platform: Platform, { by, withEditions }: { by: string; withEditions: boolean }): Promise<string> {
  const token = newToken();
  const now = platform.clock.now();
  const id = newId(now);
  await inTransaction(platform, async (tx) => {
    const row = { id, asked_at: now, asked_by: by, with_editions: withEditions, token_hash: hashOfToken(token) };
    await tx.insertInto("whole_exports").values(row).execute();
    await enqueue(tx, "export-all", { exportId: id });
  });
  return token;
}

/** The export under a secret, unless it has ended. */
export async function exportUnder({ db, clock }: Platform, token: string): Promise<KeptExport | undefined> {
  const row = await db.selectFrom("whole_exports").selectAll().where("token_hash", "=", hashOfToken(token)).executeTakeFirst();
  const kept = row && keptOf(row);
  return kept && !isOver(kept, clock.now()) ? kept : undefined;
}

const isOver = ({ endedAt, endsAt }: KeptExport, now: Date) => endedAt !== null || (endsAt !== null && endsAt <= now);

const keptOf = (row: Selectable<Tables["whole_exports"]>): KeptExport => ({
  id: row.id,
  askedAt: row.asked_at,
  askedBy: row.asked_by,
  withEditions: row.with_editions,
  finishedAt: row.finished_at,
  endsAt: row.ends_at,
  endedAt: row.ended_at,
  failedWhy: row.failed_why,
  bytes: row.bytes,
  storageKey: row.storage_key,
});

/** The last ones that were asked for, the newest first. */
export async function keptExports({ db }: Platform): Promise<KeptExport[]> {
  const rows = await db.selectFrom("whole_exports").selectAll().orderBy("asked_at", "desc").limit(20).execute();
  return rows.map(keptOf);
}

/** Ends one before its time. False where there is none that could be ended. */
export async function endExport(platform: Platform, id: string): Promise<boolean> {
  const open = platform.db.selectFrom("whole_exports").select("id").where("id", "=", id).where("ended_at", "is", null);
  if (!(await open.executeTakeFirst())) return false;
  await inTransaction(platform, (tx) =>
    tx.updateTable("whole_exports").set({ ended_at: platform.clock.now() }).where("id", "=", id).where("ended_at", "is", null).execute(),
  );
  await dropUnnamed(platform);
  return true;
}

/** Job: makes the file. Tried again it begins anew, under another name. */
export async function makeExport(
  platform: Platform,
  { exportId }: { exportId: string },
  { report }: Pick<JobContext, "report">,
): Promise<void> {
  const { db, settings, storage } = platform;
  const row = await db.selectFrom("whole_exports").selectAll().where("id", "=", exportId).executeTakeFirst();
  if (!row || row.finished_at || row.ended_at) return;
  try {
    await withWorkFolder(settings.dataDir, async (folder) => {
      const zip = join(folder, "whole.zip");
      await exportAll(platform, join(folder, "whole"), { withEditions: row.with_editions, report });
      await zipFolder(join(folder, "whole"), zip, (files) => report(`file ${files} packed`));
      const key = `exports/${newId(platform.clock.now())}.zip`;
      await storage.putFile(key, zip, "application/zip");
      await finish(platform, exportId, key);
    });
  } catch (error) {
    await db
      .updateTable("whole_exports")
      .set({ failed_why: messageOf(error) })
      .where("id", "=", exportId)
      .execute();
    throw error;
  }
}

async function finish(platform: Platform, id: string, key: string): Promise<void> {
  const now = platform.clock.now();
  const bytes = (await platform.storage.head(key))?.size ?? 0;
  await inTransaction(platform, (tx) =>
    tx
      .updateTable("whole_exports")
      .set({ finished_at: now, storage_key: key, bytes, ends_at: new Date(now.valueOf() + hoursKept * 3_600_000), failed_why: null })
      .where("id", "=", id)
      .where("ended_at", "is", null)
      .execute(),
  );
}

/** Job, hourly: ends those whose time is over, and takes away every file that no row names any more. */
export async function endExports(platform: Platform): Promise<void> {
  const now = platform.clock.now();
  await inTransaction(platform, (tx) =>
    tx.updateTable("whole_exports").set({ ended_at: now }).where("ends_at", "<=", now).where("ended_at", "is", null).execute(),
  );
  await dropUnnamed(platform);
}

/** Milliseconds that a file may wait for the row that names it; by then who put it has written, or has died. */
const patience = 3_600_000;

/** Deletes the files of those that have ended, and what a process left that died between a file and its row. */
async function dropUnnamed({ db, storage, clock }: Platform): Promise<void> {
  const rows = await db.selectFrom("whole_exports").select(["storage_key", "ended_at"]).where("storage_key", "is not", null).execute();
  const ended = new Map(rows.map(({ storage_key, ended_at }) => [storage_key, ended_at !== null]));
  const before = clock.now().valueOf() - patience;
  const gone: string[] = [];
  for await (const key of storage.list("exports/")) if (ended.get(key) ?? putAt(key) < before) gone.push(key);
  for (const key of gone) await storage.delete(key);
}

/** A file's name tells when it was put. */
function putAt(key: string): number {
  const id = basename(key, extname(key));
  return isId(id) ? instantOf(id) : 0;
}
