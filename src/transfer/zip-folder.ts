import { createReadStream, createWriteStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { constants, crc32, createDeflateRaw } from "node:zlib";

type Entry = { name: Buffer; crc: number; packed: number; whole: number; at: number };

/** Names are in UTF-8, and the sizes stand behind each file. */
const flags = 0x0808;
/** What a field of four bytes cannot hold is said in the 64-bit extension. */
const full = 0xffff_ffff;

/**
 * Packs a folder into one ZIP, of any size and any number of files, in the order of their names. Of a file no more is held than
 * what is on its way; packing is the work of other threads.
 */
export async function zipFolder(folder: string, to: string, report: (files: number) => void): Promise<void> {
  await pipeline(Readable.from(zipped(folder, report)), createWriteStream(to, { mode: 0o600, flags: "wx" }));
}

async function* zipped(folder: string, report: (files: number) => void): AsyncGenerator<Buffer> {
  const entries: Entry[] = [];
  let at = 0;
  for await (const path of filesBelow(folder)) {
    const name = Buffer.from(path);
    const head = headOf(name);
    yield head;
    const entry: Entry = { name, crc: 0, packed: 0, whole: 0, at };
    yield* packed(join(folder, path), entry);
    const sums = sumsOf(entry);
    yield sums;
    at += head.length + entry.packed + sums.length;
    entries.push(entry);
    report(entries.length);
  }
  let size = 0;
  for (const entry of entries) {
    const row = rowOf(entry);
    size += row.length;
    yield row;
  }
  yield endOf({ count: entries.length, size, at });
}

async function* filesBelow(folder: string, below = ""): AsyncGenerator<string> {
  const entries = await readdir(join(folder, below), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = below ? `${below}/${entry.name}` : entry.name;
    if (entry.isDirectory()) yield* filesBelow(folder, path);
    else if (entry.isFile()) yield path;
  }
}

/** The packed bytes of a file; its sums are in `entry` when they are through. */
async function* packed(path: string, entry: Entry): AsyncGenerator<Buffer> {
  const counted = async function* (parts: AsyncIterable<Buffer>) {
    for await (const part of parts) {
      entry.crc = crc32(part, entry.crc);
      entry.whole += part.length;
      yield part;
    }
  };
  const deflate = createDeflateRaw({ level: constants.Z_BEST_SPEED });
  const through = pipeline(createReadStream(path), counted, deflate);
  // told by the loop below
  through.catch(() => undefined);
  const parts: AsyncIterable<Buffer> = deflate;
  for await (const part of parts) {
    entry.packed += part.length;
    yield part;
  }
  await through;
}

/** Says of every file that its sizes have eight bytes: they are not known yet. */
function headOf(name: Buffer): Buffer {
  const head = Buffer.alloc(30);
  head.write("PK\x03\x04", "latin1");
  aboutIn(head, 4);
  head.writeUInt32LE(full, 18);
  head.writeUInt32LE(full, 22);
  head.writeUInt16LE(name.length, 26);
  head.writeUInt16LE(20, 28);
  const sizes = Buffer.alloc(20);
  sizes.writeUInt16LE(1, 0);
  sizes.writeUInt16LE(16, 2);
  return Buffer.concat([head, name, sizes]);
}

/** Version, flags, method, and 1 January 1980. */
function aboutIn(buffer: Buffer, at: number): void {
  buffer.writeUInt16LE(45, at);
  buffer.writeUInt16LE(flags, at + 2);
  buffer.writeUInt16LE(8, at + 4);
  buffer.writeUInt16LE(0x21, at + 8);
}

function sumsOf({ crc, packed: size, whole }: Entry): Buffer {
  const sums = Buffer.alloc(24);
  sums.write("PK\x07\x08", "latin1");
  sums.writeUInt32LE(crc, 4);
  sums.writeBigUInt64LE(BigInt(size), 8);
  sums.writeBigUInt64LE(BigInt(whole), 16);
  return sums;
}

function rowOf({ name, crc, packed: size, whole, at }: Entry): Buffer {
  const row = Buffer.alloc(46);
  row.write("PK\x01\x02", "latin1");
  row.writeUInt16LE(45, 4);
  aboutIn(row, 6);
  row.writeUInt32LE(crc, 16);
  row.writeUInt32LE(full, 20);
  row.writeUInt32LE(full, 24);
  row.writeUInt16LE(name.length, 28);
  row.writeUInt16LE(28, 30);
  row.writeUInt32LE(full, 42);
  const more = Buffer.alloc(28);
  more.writeUInt16LE(1, 0);
  more.writeUInt16LE(24, 2);
  more.writeBigUInt64LE(BigInt(whole), 4);
  more.writeBigUInt64LE(BigInt(size), 12);
  more.writeBigUInt64LE(BigInt(at), 20);
  return Buffer.concat([row, name, more]);
}

function endOf({ count, size, at }: { count: number; size: number; at: number }): Buffer {
  const end = Buffer.alloc(98);
  end.write("PK\x06\x06", "latin1");
  end.writeBigUInt64LE(44n, 4);
  end.writeUInt16LE(45, 12);
  end.writeUInt16LE(45, 14);
  for (const place of [24, 32]) end.writeBigUInt64LE(BigInt(count), place);
  end.writeBigUInt64LE(BigInt(size), 40);
  end.writeBigUInt64LE(BigInt(at), 48);
  end.write("PK\x06\x07", 56, "latin1");
  end.writeBigUInt64LE(BigInt(at + size), 64);
  end.writeUInt32LE(1, 72);
  end.write("PK\x05\x06", 76, "latin1");
  for (const place of [84, 86]) end.writeUInt16LE(Math.min(count, 0xffff), place);
  end.writeUInt32LE(full, 88);
  end.writeUInt32LE(full, 92);
  return end;
}
