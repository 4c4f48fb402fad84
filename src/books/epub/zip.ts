import { Buffer } from "node:buffer";
import { crc32 } from "node:zlib";
import { Deflate } from "fflate";
import { yieldEvery } from "../../platform/index.ts";

/** A file of an archive; its bytes are asked for when its turn comes, and let go after it. */
export type Part = { name: string; load: () => Uint8Array | Promise<Uint8Array> };

/** Nothing is gained by packing these again; `mimetype` must stand as it is (OCF 3.3, 4.3.3). */
const stored = /(^mimetype|\.(jpg|mp3))$/;

/** 1 January 1980: the same in every archive, so that bytes are. */
const day = 0x21;
/** Names are in UTF-8. */
const flags = 0x800;
/** What an archive without the 64-bit extension holds, which not every reading app knows. */
const most = 0xffff_ffff;

/**
 * A ZIP archive piece by piece: only one file of it is held at a time. The sizes stand before each file and not behind
 * it, as some readers cannot find their way otherwise where a file is stored unpacked. Packed by fflate, whose bytes are
 * the same on every machine. Throws where it would be larger than 4 GB.
 */
export async function* zipOf(parts: Iterable<Part>): AsyncGenerator<Uint8Array> {
  const entries: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const { head, entry, bytes } = await packed(part, at);
    entries.push(entry);
    at += head.length + bytes.length;
    yield head;
    yield bytes;
  }
  const directory = Buffer.concat(entries);
  yield directory;
  yield endOf({ count: entries.length, size: directory.length, at });
}

async function packed({ name, load }: Part, at: number) {
  const plain = await load();
  const asIs = stored.test(name);
  const bytes = asIs ? plain : await deflated(plain);
  if (at + bytes.length > most) throw new Error(`the book would be larger than 4 GB with ${name}`);
  const about = aboutOf({ packed: !asIs, crc: await sumOf(plain), size: bytes.length, whole: plain.length, name: Buffer.byteLength(name) });
  const head = Buffer.concat([Buffer.from("PK\x03\x04"), about, Buffer.from(name)]);
  const where = Buffer.alloc(14);
  where.writeUInt32LE(at, 10);
  const entry = Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), about, where, Buffer.from(name)]);
  return { head, entry, bytes };
}

/** What is looked at in one go, so that a recording of hours holds nobody up. */
export function* chunksOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 262_144) yield bytes.subarray(at, at + 262_144);
}

async function sumOf(bytes: Uint8Array): Promise<number> {
  const breathe = yieldEvery();
  let sum = 0;
  for (const chunk of chunksOf(bytes)) {
    sum = crc32(chunk, sum);
    await breathe();
  }
  return sum;
}

async function deflated(plain: Uint8Array): Promise<Uint8Array> {
  const breathe = yieldEvery();
  const parts: Uint8Array[] = [];
  const stream = new Deflate({ level: 9 }, (part) => void parts.push(part));
  for (let at = 0; at < plain.length; at += 32_768) {
    stream.push(plain.subarray(at, at + 32_768), at + 32_768 >= plain.length);
    await breathe();
  }
  if (plain.length === 0) stream.push(plain, true);
  return Buffer.concat(parts);
}

type About = { packed: boolean; crc: number; size: number; whole: number; name: number };

/** What the head of a file and its entry in the directory both say; sizes in bytes. */
function aboutOf({ packed: isPacked, crc, size, whole, name }: About): Buffer {
  const about = Buffer.alloc(26);
  about.writeUInt16LE(20, 0);
  about.writeUInt16LE(flags, 2);
  about.writeUInt16LE(isPacked ? 8 : 0, 4);
  about.writeUInt16LE(day, 8);
  about.writeUInt32LE(crc, 10);
  about.writeUInt32LE(size, 14);
  about.writeUInt32LE(whole, 18);
  about.writeUInt16LE(name, 22);
  return about;
}

function endOf({ count, size, at }: { count: number; size: number; at: number }): Buffer {
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return end;
}
