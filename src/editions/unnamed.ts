import { basename, extname } from "node:path";
import type { Platform } from "../platform/index.ts";
import { instantOf, isId } from "../values/index.ts";

/** Milliseconds that a file may wait for the row that names it; by then who put it has written, or has died. */
const patience = 86_400_000;

/** Deletes those of these files that no edition names: a commit that was not heard of may have been one all the same. */
export async function dropUnnamed({ db, storage }: Platform, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const named = await db
    .selectFrom("editions")
    .select("storage_key")
    .where("storage_key", "in", [...keys])
    .execute();
  const still = new Set(named.map(({ storage_key }) => storage_key));
  for (const key of keys) if (!still.has(key)) await storage.delete(key);
}

/** Files of editions that no row names and none will: left by a process that died between the file and its row, or replaced since. */
export async function unnamedFiles({ db, storage, clock }: Platform): Promise<string[]> {
  const rows = await db.selectFrom("editions").select("storage_key").execute();
  const named = new Set(rows.map(({ storage_key }) => storage_key));
  const before = clock.now().valueOf() - patience;
  const found: string[] = [];
  for await (const key of storage.list("editions/")) if (!named.has(key) && putAt(key) < before) found.push(key);
  return found;
}

/** A file's name tells when it was put; one without came with an earlier version, and nothing begins to name it any more. */
function putAt(key: string): number {
  const id = basename(key, extname(key));
  return isId(id) ? instantOf(id) : 0;
}
