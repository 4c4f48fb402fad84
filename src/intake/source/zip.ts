import { type FileHandle, open } from "node:fs/promises";
import { Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import { type Messages } from "../../messages/index.ts";
import { must } from "../../values/index.ts";
import { refuse } from "../refusals.ts";
import { type Parts, isOfNoUse, mostParts, pieceSize } from "./parts.ts";

/** Of all its parts together, unpacked, in bytes: twenty years of a magazine with every picture in every size. */
const mostUnpacked = 50_000_000_000;
/** Text packs to a tenth, and a page of blanks to a hundredth; only what is made to burst packs better, and is large. */
const [mostTimes, largeEnough] = [400, 50_000_000];
const mostDirectory = 100_000_000;

type Entry = { name: string; method: number; sum: number; packed: number; size: number; at: number };

export async function isZipFile(path: string): Promise<boolean> {
  const file = await open(path, "r").catch(() => undefined);
  try {
    const start = Buffer.alloc(4);
    return (
      file !== undefined && (await file.read(start, 0, 4, 0)).bytesRead === 4 && [0x04034b50, 0x06054b50].includes(start.readUInt32LE())
    );
  } finally {
    await file?.close();
  }
}

/**
 * The parts of a zip, read from the disk as they are asked for; none becomes larger than its directory says, or another. Refuses
 * "archive-broken" for what cannot be read and "archive-unsafe" for what is made to burst or to climb out.
 */
export async function zipParts(path: string, zip: string): Promise<Parts> {
  const file = await open(path, "r");
  try {
    const entries = await entriesOf(file, zip);
    return {
      sizes: new Map([...entries].map(([name, { size }]) => [name, size])),
      read: (name, most) => unpacked(file, zip, must(entries.get(name), name), most),
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

const broken = (name: string, why: (m: Messages["desk"]["intake"]) => string) =>
  refuse("archive-broken", ({ desk: { intake: m } }) => m.brokenZip({ name, why: why(m) }));

async function entriesOf(file: FileHandle, zip: string): Promise<Map<string, Entry>> {
  const { size: length } = await file.stat();
  const { count, size, at } = await directoryOf(file, zip, length);
  if (count > mostParts || size > mostDirectory)
    throw refuse("archive-too-large", (m) => m.desk.intake.manyFiles({ name: zip, n: String(mostParts) }));
  if (at + size > length) throw broken(zip, (m) => m.listNotWhole);
  const directory = await readAt(file, at, size);
  const entries = new Map<string, Entry>();
  let [from, unpackedSize, packedSize] = [0, 0, 0];
  for (let n = 0; n < count; n += 1) {
    if (from + 46 > size || directory.readUInt32LE(from) !== 0x02014b50) throw broken(zip, (m) => m.listBreaksOff);
    const { entry, next } = entryAt(directory, from, zip);
    from = next;
    packedSize += entry.packed;
    unpackedSize += entry.size;
    if (isBomb(entry) || unpackedSize > mostUnpacked || packedSize > length)
      throw refuse("archive-unsafe", (m) => m.desk.intake.bomb({ name: entry.name, other: zip }));
    if (!entry.name.endsWith("/") && !isOfNoUse(entry.name)) entries.set(entry.name, entry);
  }
  return entries;
}

const isBomb = ({ size, packed }: Entry): boolean => size > largeEnough && size > packed * mostTimes;

/** The end of a zip says where its directory is; a large one says so in a longer form before it. */
async function directoryOf(file: FileHandle, zip: string, length: number): Promise<{ count: number; size: number; at: number }> {
  const tail = await readAt(file, Math.max(0, length - 66_000), Math.min(length, 66_000));
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + 22 > tail.length) throw broken(zip, (m) => m.noEnd);
  const short = { count: tail.readUInt16LE(end + 10), size: tail.readUInt32LE(end + 12), at: tail.readUInt32LE(end + 16) };
  if (short.count !== 0xffff && short.size !== 0xffffffff && short.at !== 0xffffffff) return short;
  const locator = end - 20;
  if (locator < 0 || tail.readUInt32LE(locator) !== 0x07064b50) return short;
  const long = await readAt(file, Number(tail.readBigUInt64LE(locator + 8)), 56);
  if (long.length < 56 || long.readUInt32LE(0) !== 0x06064b50) throw broken(zip, (m) => m.badEnd);
  return { count: Number(long.readBigUInt64LE(32)), size: Number(long.readBigUInt64LE(40)), at: Number(long.readBigUInt64LE(48)) };
}

function entryAt(directory: Buffer, from: number, zip: string): { entry: Entry; next: number } {
  const [flags, method] = [directory.readUInt16LE(from + 8), directory.readUInt16LE(from + 10)];
  const [names, extras, comments] = [
    directory.readUInt16LE(from + 28),
    directory.readUInt16LE(from + 30),
    directory.readUInt16LE(from + 32),
  ];
  const raw = directory.subarray(from + 46, from + 46 + names);
  const entry: Entry = {
    name: nameOf(raw, zip),
    method,
    sum: directory.readUInt32LE(from + 16),
    packed: directory.readUInt32LE(from + 20),
    size: directory.readUInt32LE(from + 24),
    at: directory.readUInt32LE(from + 42),
  };
  lengthen(entry, directory.subarray(from + 46 + names, from + 46 + names + extras));
  if ((flags & 1) === 1) throw refuse("archive-broken", (m) => m.desk.intake.locked({ name: entry.name, other: zip }));
  return { entry, next: from + 46 + names + extras + comments };
}

/** What has no room in 32 bits stands in a field beside them, in their order. */
function lengthen(entry: Entry, extra: Buffer): void {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let next = at + 4;
    for (const field of ["size", "packed", "at"] as const) {
      if (entry[field] !== 0xffffffff || next + 8 > extra.length) continue;
      entry[field] = Number(extra.readBigUInt64LE(next));
      next += 8;
    }
  }
}

function nameOf(raw: Buffer, zip: string): string {
  const utf8 = raw.toString("utf8");
  const name = (utf8.includes("\ufffd") ? raw.toString("latin1") : utf8).replaceAll("\\", "/");
  // eslint-disable-next-line no-control-regex
  if (/^(?:\/|[a-z]:)|(?:^|\/)\.\.(?:\/|$)|\u0000/i.test(name))
    throw refuse("archive-unsafe", (m) => m.desk.intake.outside({ name: zip, other: name.replaceAll("\u0000", "").slice(0, 100) }));
  return name;
}

async function* unpacked(
  file: FileHandle,
  zip: string,
  { name, method, sum, packed, size, at }: Entry,
  most = size,
): AsyncGenerator<Uint8Array> {
  if (method !== 0 && method !== 8) throw refuse("archive-broken", (m) => m.desk.intake.packedOtherwise({ name, other: zip }));
  const local = await readAt(file, at, 30);
  if (local.length < 30 || local.readUInt32LE(0) !== 0x04034b50) throw broken(zip, (m) => m.notWhereListed({ name }));
  const from = at + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  const raw = Readable.from(piecesOf(file, from, packed));
  const pieces: AsyncIterable<Uint8Array> = method === 8 ? inflated(raw) : raw;
  let [given, summed] = [0, 0];
  try {
    for await (const piece of pieces) {
      given += piece.length;
      if (given > size) throw refuse("archive-unsafe", (m) => m.desk.intake.unpacksToMore({ name, other: zip }));
      summed = crc32(piece, summed);
      yield piece;
      if (given >= most && most < size) return;
    }
  } catch (error) {
    throw error instanceof Error && error.name === "Refusal" ? error : broken(zip, (m) => m.notUnpacked({ name }));
  }
  if (given < size) throw broken(zip, (m) => m.partBreaksOff({ name }));
  if (summed !== sum) throw broken(zip, (m) => m.damaged({ name }));
}

function inflated(raw: Readable): AsyncIterable<Uint8Array> {
  const inflate = createInflateRaw({ chunkSize: pieceSize });
  raw.on("error", (error) => inflate.destroy(error));
  return raw.pipe(inflate);
}

async function* piecesOf(file: FileHandle, from: number, length: number): AsyncGenerator<Buffer> {
  for (let done = 0; done < length;) {
    const piece = await readAt(file, from + done, Math.min(pieceSize, length - done));
    if (piece.length === 0) return;
    done += piece.length;
    yield piece;
  }
}

async function readAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const into = Buffer.alloc(length);
  const { bytesRead } = await file.read(into, 0, length, at);
  return into.subarray(0, bytesRead);
}
