import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { lockPerson, personById } from "../../people/index.ts";
import { type Platform, bucketAt, inTransaction } from "../../platform/index.ts";
import { isId, newId } from "../../values/index.ts";
import { mineOf } from "../mine.ts";
import { erasePerson } from "./erase.ts";
import { datesKept } from "./kept.ts";

/** Beside the backups, and where the files lie: ids of those who left, one a line, and nothing else of them. */
const fileName = "erased.txt";

/** Writes down in folders and bucket who left, so that an older backup or export does not bring them back. What stands there stays. */
export async function noteErased(platform: Platform, folder: string | undefined = platform.settings.backupDir): Promise<void> {
  const { backupBucket, dataDir } = platform.settings;
  const rows = await platform.db.selectFrom("leavings").select("person_id").where("erased_at", "is not", null).execute();
  const left = rows.map((row) => row.person_id);
  for (const one of [dataDir, ...(folder ? [folder] : [])]) await noteInFolder(one, left);
  if (!backupBucket) return;
  const { storage } = bucketAt(backupBucket, []);
  const known = idsIn((await storage.get(fileName))?.toString("utf8") ?? "");
  const all = together(known, left);
  if (all.length > known.length) await storage.put(fileName, Buffer.from(linesOf(all)), "text/plain");
}

const together = (known: readonly string[], left: readonly string[]) => [...new Set([...known, ...left])].sort();
const linesOf = (ids: readonly string[]) => ids.map((id) => `${id}\n`).join("");
const idsIn = (text: string) => text.split("\n").filter(isId);

async function noteInFolder(folder: string, left: readonly string[]): Promise<void> {
  const known = (await readErased(folder)) ?? [];
  const all = together(known, left);
  if (all.length === known.length) return;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, fileName);
  await writeFile(`${path}.tmp`, linesOf(all), { mode: 0o600 });
  await rename(`${path}.tmp`, path);
}

/** Who left, as a folder has it; undefined where it has no list. */
async function readErased(folder: string): Promise<string[] | undefined> {
  const text = await readFile(join(folder, fileName), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  return text === undefined ? undefined : idsIn(text);
}

async function readErasedInBucket({ settings: { backupBucket } }: Platform): Promise<string[] | undefined> {
  const bytes = backupBucket && (await bucketAt(backupBucket, []).storage.get(fileName));
  return bytes ? idsIn(bytes.toString("utf8")) : undefined;
}

/**
 * After a backup or an export was brought back: whoever left since is erased from it, by the lists of these folders and of the
 * bucket. The books stay as they were then. Answers how many, and whether there was a list.
 */
export async function eraseAgain(platform: Platform, folders: readonly string[]): Promise<{ again: number; known: boolean }> {
  const lists = [await readErasedInBucket(platform)];
  for (const folder of new Set(folders)) lists.push(await readErased(folder));
  const left = new Set(lists.flatMap((list) => list ?? []));
  let again = 0;
  for (const personId of left) if (await eraseOne(platform, personId)) again += 1;
  return { again, known: lists.some((list) => list !== undefined) };
}

async function eraseOne(platform: Platform, personId: string): Promise<boolean> {
  return inTransaction(platform, async (tx) => {
    await lockPerson(tx, personId);
    const person = await personById(tx, personId);
    const gone = await tx
      .selectFrom("leavings")
      .select("id")
      .where("person_id", "=", personId)
      .where("erased_at", "is not", null)
      .executeTakeFirst();
    if (!person || gone) return false;
    const now = platform.clock.now();
    const { books } = await datesKept(platform, tx, (await mineOf(tx, personId)).people);
    await erasePerson(tx, personId, { but: undefined });
    await tx.deleteFrom("leavings").where("person_id", "=", personId).execute();
    const row = {
      id: newId(now),
      person_id: personId,
      asked_at: now,
      ends: "now",
      ended_at: now,
      erased_at: now,
      kept_until: books,
    } as const;
    await tx.insertInto("leavings").values(row).execute();
    return true;
  });
}
