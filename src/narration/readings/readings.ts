import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type Db,
  type Platform,
  type Settings,
  type Tx,
  batched,
  enqueue,
  groupedBy,
  inTransaction,
  withWorkFolder,
} from "../../platform/index.ts";
import { newId, wordsIn } from "../../values/index.ts";
import { toldBy } from "../sound-amiss.ts";
import { refuse } from "../refusals.ts";
import { converted, foreignKindOf, hasConverter } from "./converter.ts";
import type { AudioKind } from "./decode.ts";
import type { Pause } from "./estimate.ts";
import { askSound } from "../sound-thread.ts";

/** An article read by a person: the file as it was uploaded, or as WAV where it came in another format. */
export type HumanReading = {
  id: string;
  storageKey: string;
  mediaType: string;
  seconds: number;
  narrator: string;
  withHead: boolean;
  pauses: Pause[];
  starts: Map<string, number>;
  uploadedAt: Date;
};

/** Seconds. */
const longest = 90 * 60;
export const mostReadingBytes = 150_000_000;

/** Every file of a person's reading that is kept. */
export async function readingFiles(db: Db): Promise<{ key: string; bytes: number }[]> {
  return db.selectFrom("readings").select(["storage_key as key", "bytes"]).execute();
}

/** The newest of each of these that is not taken back; what a list asks of each of its articles is read at once. */
const newestReading = batched(async (db, ids: string[]) => {
  const rows = await db
    .selectFrom("readings")
    .selectAll()
    .distinctOn("article_id")
    .where("article_id", "in", ids)
    .where("taken_back_at", "is", null)
    .orderBy("article_id")
    .orderBy("uploaded_at", "desc")
    .orderBy("id", "desc")
    .execute();
  return new Map(rows.map((row) => [row.article_id, row]));
});

const startsOf = batched(async (db, ids: string[]) => {
  const rows = await db
    .selectFrom("reading_starts")
    .select(["reading_id", "sentence_id", "start_seconds"])
    .where("reading_id", "in", ids)
    .execute();
  return groupedBy(rows, (row) => row.reading_id);
});

export async function readingOf(db: Db | Tx, articleId: string): Promise<HumanReading | undefined> {
  const row = await newestReading(db, articleId);
  if (!row) return undefined;
  const starts = (await startsOf(db, row.id)) ?? [];
  return {
    id: row.id,
    storageKey: row.storage_key,
    mediaType: row.media_type,
    seconds: row.seconds,
    narrator: row.narrator,
    withHead: row.with_head,
    uploadedAt: row.uploaded_at,
    pauses: row.pauses.map(([start, end]) => ({
      start,
      end,
    })),
    starts: new Map(starts.map(({ sentence_id, start_seconds }) => [sentence_id, start_seconds])),
  };
}

type Named = { articleId: string; narrator: string; withHead: boolean; by?: string | undefined };

/** Takes an uploaded file after reading all of it; the recording is made from it. Refuses "reading-unreadable". */
export async function addReading(platform: Platform, { bytes, ...named }: Named & { bytes: Uint8Array }): Promise<void> {
  narratorOf(named);
  const stored = await storeReading(platform, bytes);
  try {
    await inTransaction(platform, (tx) => writeReading(platform, tx, stored, named));
  } catch (error) {
    await dropUnwritten(platform, [stored]).catch(() => undefined);
    throw error;
  }
}

function narratorOf({ narrator }: Pick<Named, "narrator">): string {
  if (!narrator.trim()) throw refuse("reading-unreadable", (m) => m.desk.narration.refused.noNarrator);
  return narrator.trim();
}

/** A recording whose file is in storage and that is nobody's yet. `pauses`: seconds, as JSON. */
export type StoredReading = { storage_key: string; media_type: AudioKind; bytes: number; seconds: number; pauses: string };

/**
 * The first half of `addReading`, which reads, converts and puts the file and therefore stands outside of any transaction;
 * where `writeReading` does not follow, the file is to be dropped (dropUnwritten). Refuses "reading-unreadable".
 */
export async function storeReading(platform: Platform, bytes: Uint8Array): Promise<StoredReading> {
  const { kind, seconds, kept, pauses } = await read(bytes, platform.settings);
  if (seconds < 2 || seconds > longest) throw refuse("reading-unreadable", (m) => m.desk.narration.refused.length(Math.round(seconds)));
  const extension = { "audio/wav": "wav", "audio/mpeg": "mp3" }[kind];
  const storage_key = `readings/${createHash("sha256").update(kept).digest("hex").slice(0, 40)}.${extension}`;
  await platform.storage.put(storage_key, kept, kind);
  return { storage_key, media_type: kind, bytes: kept.length, seconds, pauses: JSON.stringify(pauses) };
}

/** Writes it down as an article's. Refuses "reading-unreadable" where nobody is named. */
export async function writeReading(
  platform: Platform,
  tx: Tx,
  stored: StoredReading,
  { articleId, withHead, by, ...named }: Named,
): Promise<void> {
  const now = platform.clock.now();
  const whose = { article_id: articleId, narrator: narratorOf(named), with_head: withHead, uploaded_at: now, uploaded_by: by ?? null };
  await tx
    .insertInto("readings")
    .values({ id: newId(now), ...stored, ...whose })
    .execute();
  await enqueue(tx, "make-audio", { articleId });
}

/** After a transaction failed: deletes the files that were stored for it, unless they are a reading's that was there before. */
export async function dropUnwritten({ db, storage }: Platform, readings: readonly StoredReading[]): Promise<void> {
  const keys = readings.map(({ storage_key }) => storage_key);
  if (keys.length === 0) return;
  const rows = await db.selectFrom("readings").select("storage_key").where("storage_key", "in", keys).execute();
  const known = new Set(rows.map(({ storage_key }) => storage_key));
  for (const key of keys) if (!known.has(key)) await storage.delete(key);
}

type Read = { kind: AudioKind; seconds: number; kept: Uint8Array; pauses: [number, number][] };

async function read(bytes: Uint8Array, { ffmpeg: program, dataDir }: Settings): Promise<Read> {
  try {
    const foreign = foreignKindOf(bytes);
    const kept = foreign ? await converted(bytes, foreign, { program, mostSeconds: longest + 1 }) : bytes;
    const { kind, seconds, pauses } = await withWorkFolder(dataDir, async (folder) => {
      const path = join(folder, "reading");
      await writeFile(path, kept);
      return askSound("inspect", { path });
    });
    return { kind, seconds, kept, pauses: pauses.map(({ start, end }): [number, number] => [start, end]) };
  } catch (error) {
    const why = toldBy(error);
    throw refuse("reading-unreadable", (m, l) => m.desk.narration.refused.unusable(wordsIn(why, l)));
  }
}

/** What the desk may say is taken, by its word in the catalogue, and as a browser's list of file endings. */
export async function readingFormats({ settings }: Platform): Promise<{ words: "all" | "few"; accept: string }> {
  return (await hasConverter(settings.ffmpeg))
    ? { words: "all", accept: ".wav,.mp3,.m4a,.aac,.flac,.ogg,.opus,.aif,.aiff,.caf,.webm,.mp4,audio/*" }
    : { words: "few", accept: ".wav,.mp3,audio/wav,audio/mpeg" };
}

/** The voice reads again; the row says who took the reading back. */
export async function takeBackReading(
  platform: Platform,
  { articleId, by }: { articleId: string; by?: string | undefined },
): Promise<void> {
  await inTransaction(platform, async (tx) => {
    const now = platform.clock.now();
    const { numUpdatedRows } = await tx
      .updateTable("readings")
      .set({ taken_back_at: now, taken_back_by: by ?? null })
      .where("article_id", "=", articleId)
      .where("taken_back_at", "is", null)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) throw refuse("reading-missing", (m) => m.desk.narration.refused.noReading);
    await enqueue(tx, "make-audio", { articleId });
  });
}

type Nudging = { articleId: string; starts: ReadonlyMap<string, number>; by?: string | undefined };

/** The starts an editor set by ear, in place of those before. `order`: the sentences as they are read. */
export async function nudgeReading(platform: Platform, { articleId, starts, by }: Nudging, order: readonly string[]): Promise<void> {
  await inTransaction(platform, async (tx) => {
    const reading = await readingOf(tx, articleId);
    if (!reading) throw refuse("reading-missing", (m) => m.desk.narration.refused.noReading);
    const wrong = wrongStart(starts, { order, seconds: reading.seconds });
    if (wrong !== undefined)
      throw refuse("start-unusable", (m) => m.desk.narration.refused.start({ wrong, seconds: Math.floor(reading.seconds) }));
    const set = order.flatMap((id): [string, number][] => {
      const start = starts.get(id);
      return start === undefined ? [] : [[id, start]];
    });
    await setStarts(tx, reading.id, set, { now: platform.clock.now(), by });
    await enqueue(tx, "make-audio", { articleId });
  });
}

/** The first start that lies outside of the reading, or not behind the one before it in the order that is read; seconds. */
export function wrongStart(
  starts: ReadonlyMap<string, number>,
  { order, seconds }: { order: readonly string[]; seconds: number },
): number | undefined {
  const rising = order.flatMap((id) => starts.get(id) ?? []);
  return rising.find((start, at) => !(start >= 0 && start < seconds) || start <= (rising[at - 1] ?? -1));
}

/** In place of those before; seconds by the sentence's id. */
export async function setStarts(
  tx: Tx,
  readingId: string,
  starts: readonly [string, number][],
  { now, by }: { now: Date; by?: string | undefined },
): Promise<void> {
  await tx.deleteFrom("reading_starts").where("reading_id", "=", readingId).execute();
  for (const [sentence_id, start_seconds] of starts)
    await tx
      .insertInto("reading_starts")
      .values({ reading_id: readingId, sentence_id, start_seconds, set_at: now, set_by: by ?? null })
      .execute();
}
