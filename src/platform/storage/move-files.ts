import { createHash, randomBytes } from "node:crypto";
import { join } from "node:path";
import { newId } from "../../values/index.ts";
import type { Platform } from "../platform.ts";
import { fetchTo } from "./fetch-to.ts";
import { type Move, beginMove, folder, keepMoved, lastMove, movedOf, ownAddress, storeAt } from "./moves.ts";
import { withoutKeys } from "./s3-place.ts";
import type { Storage } from "./storage.ts";
import { withWorkFolder } from "./work-folder.ts";

type MovedFiles = { files: number; before: number; to: string };
type Progress = (done: number) => void;

const saidOf = (address: string) => (address === folder ? folder : withoutKeys(address));

/**
 * Moves every file to the store of an address (`folder` for that of DATA_DIR), while everything runs. What is new goes there from
 * the first moment; what lies here is copied, read back and compared, until nothing is left that is not there. Nothing is deleted
 * here. Broken off, it goes on where it was when it is said again. Throws where another move is not finished, and where the new
 * store does not do what one has to.
 */
export async function moveFiles(platform: Platform, to: string, progress: Progress = () => undefined): Promise<MovedFiles> {
  const move = await begun(platform, to);
  const counts = { files: 0, before: 0 };
  for (let copied = Number.MAX_SAFE_INTEGER; copied > 0;) {
    copied = 0;
    counts.before = 0;
    for await (const keys of inHundreds(move.from.storage.list(""))) {
      const done = await movedOf(platform, move.id, keys);
      const left = keys.filter((key) => !done.has(key));
      counts.before += keys.length - left.length;
      await fourAtOnce(left, async (key) => {
        await copyOver(platform, move, key);
        progress((counts.files += 1));
      });
      copied += left.length;
    }
  }
  await platform.pool.query("update storage_moves set moved_at = $2 where id = $1 and moved_at is null", [move.id, platform.clock.now()]);
  return { ...counts, before: counts.before - counts.files, to: move.to.address };
}

/** The move to go on with, or a new one. From one end back to the other is a move too, whatever became of the first. */
async function begun(platform: Platform, to: string): Promise<Move> {
  const last = await lastMove(platform);
  const own = ownAddress(platform.settings);
  const wanted = saidOf(to);
  if (last?.to.address === wanted && !last.clearedAt) return last;
  const isBack = last && !last.clearedAt && last.from.address === wanted;
  if (last && !last.clearedAt && !isBack)
    throw new Error(
      last.movedAt
        ? `What the last move left in ${last.from.address} is not deleted yet. Say “masthead storage clear” first.`
        : `The files are on their way to ${last.to.address}. Say “masthead storage move --to …” with that address to finish it, or with ${last.from.address} to go back.`,
    );
  if (last?.clearedAt && own.address === last.from.address)
    throw new Error(
      `The files lie in ${last.to.address} since they were moved, and the settings name the old place. Set STORAGE_URL first.`,
    );
  const from = isBack ? last.to.address : own.address;
  if (from === wanted) throw new Error(`The files lie in ${wanted} already.`);
  await tryOut(platform, storeAt(platform.settings.dataDir, to));
  await beginMove(platform, { from: isBack ? await keysOf(platform, last) : own.withKeys, to });
  const move = await lastMove(platform);
  if (!move) throw new Error("The move was not written down.");
  return move;
}

/** The end of the last move with its keys, which only its row has. */
async function keysOf({ pool, seal }: Platform, { id }: Move): Promise<string> {
  const { rows } = await pool.query<{ sealed: Buffer }>("select sealed from storage_moves where id = $1", [id]);
  const { to }: { to?: string } = JSON.parse(seal.open(rows[0]?.sealed ?? Buffer.alloc(0)) ?? "{}");
  if (!to) throw new Error("The keys of the store that files lie in cannot be read: give every process the same SEAL_KEY.");
  return to;
}

/** What a move would only meet at its first file. */
async function tryOut({ clock }: Platform, storage: Storage): Promise<void> {
  const key = `doctor/${newId(clock.now())}.bin`;
  const bytes = randomBytes(4096);
  await storage.put(key, bytes, "");
  const read = await storage.get(key);
  await storage.delete(key);
  if (!read?.equals(bytes)) throw new Error("The store does not give what was put into it. Nothing was moved.");
}

async function copyOver(platform: Platform, { id, from, to }: Move, key: string): Promise<void> {
  await withWorkFolder(platform.settings.dataDir, async (work) => {
    const path = join(work, "file");
    const sum = await fetchTo(from.storage, key, path);
    if (sum === undefined) return;
    await to.storage.putFile(key, path, "");
    if ((await sumIn(to.storage, key)) !== sum) await putOnceMore(to.storage, { key, path, sum });
    // deleted meanwhile, and deleted there before it was there
    if (await from.storage.head(key)) await keepMoved(platform, id, key, sum);
    else await to.storage.delete(key);
  });
}

async function putOnceMore(storage: Storage, { key, path, sum }: { key: string; path: string; sum: string }): Promise<void> {
  await storage.putFile(key, path, "");
  if ((await sumIn(storage, key)) !== sum)
    throw new Error(`The file ${key} is not at its new place what it is here. It stays here; say the same again when the store is well.`);
}

async function sumIn(storage: Storage, key: string): Promise<string | undefined> {
  const read = await storage.read(key);
  if (!read) return undefined;
  const hash = createHash("sha256");
  const parts: AsyncIterable<Buffer> = read.stream;
  for await (const part of parts) hash.update(part);
  return hash.digest("hex");
}

async function* inHundreds(keys: AsyncIterable<string>): AsyncGenerator<string[]> {
  let some: string[] = [];
  for await (const key of keys) {
    if (some.push(key) < 100) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

/** Where one fails no further are begun, and those that run are waited for: nothing goes on behind whoever was told. */
async function fourAtOnce(keys: readonly string[], work: (key: string) => Promise<void>): Promise<void> {
  const waiting = [...keys];
  const take = async () => {
    for (let key = waiting.shift(); key !== undefined; key = waiting.shift()) await work(key);
  };
  const takers = Array.from({ length: 4 }, async () => {
    try {
      await take();
    } catch (error) {
      waiting.length = 0;
      throw error;
    }
  });
  await Promise.allSettled(takers);
  await Promise.all(takers);
}

/**
 * Deletes what a finished move left at its beginning, each file once it was compared with what lies at the end. Throws where this
 * process still names the beginning: then the others may as well. Answers with how many went.
 */
export async function clearMoved(platform: Platform): Promise<{ files: number; from: string }> {
  const move = await lastMove(platform);
  if (!move?.movedAt || move.clearedAt) throw new Error("There is nothing to clear: no move is finished that left files behind.");
  if (ownAddress(platform.settings).address !== move.to.address)
    throw new Error(`STORAGE_URL does not name ${move.to.address} yet. Set it for every process, start each again, then say this again.`);
  await moveFiles(platform, move.to.address === folder ? folder : ownAddress(platform.settings).withKeys);
  let files = 0;
  for await (const keys of inHundreds(move.from.storage.list(""))) {
    const sums = await movedOf(platform, move.id, keys);
    for (const key of keys) {
      const sum = sums.get(key);
      const there = await sumIn(move.to.storage, key);
      if (there === undefined || (sum && there !== sum))
        throw new Error(
          `The file ${key} is not at its new place what it was here. It stays here, with all that follow; bring it there first.`,
        );
      await move.from.storage.delete(key);
      files += 1;
    }
  }
  await platform.pool.query("update storage_moves set cleared_at = $2 where id = $1", [move.id, platform.clock.now()]);
  return { files, from: move.from.address };
}
