import { createHash, randomBytes } from "node:crypto";

/** `instant` runs ahead of the clock's `now` where more were made in it than can be counted. */
let last = { now: Number.NaN, instant: Number.NaN, count: 0 };
const most = 0xfff;

/**
 * A UUIDv7 (RFC 9562): sorts by the instant it was made at, and those of one process and instant in the order they
 * were made in (its section 6.2, a counter in rand_a, which borrows the next millisecond when it is full); 62 bits stay random.
 */
export function newId(now: Date): string {
  const bytes = randomBytes(16);
  last = following(now.valueOf(), bytes.readUInt16BE(6) & 0x7ff);
  bytes.writeUIntBE(last.instant, 0, 6);
  bytes.writeUInt16BE(last.count, 6);
  return hyphenate(stamp(bytes, 0x70));
}

function following(now: number, seed: number): typeof last {
  const borrowed = now >= last.now && now <= last.instant;
  if (!borrowed) return { now, instant: now, count: seed };
  if (last.count < most) return { now, instant: last.instant, count: last.count + 1 };
  return { now, instant: last.instant + 1, count: seed };
}

/** Milliseconds since 1970 at which a UUIDv7 was made; one more for each two thousand that were made in one. */
export const instantOf = (id: string): number => Number.parseInt(id.replace("-", "").slice(0, 12), 16);

/** The same name gives the same id: for seeds and for everything that is made again. UUIDv8. */
export function namedId(...names: string[]): string {
  const hash = createHash("sha256").update(names.join("\u0000")).digest();
  return hyphenate(stamp(hash.subarray(0, 16), 0x80));
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const isId = (text: string): boolean => uuid.test(text);

function stamp(bytes: Buffer, version: number): Buffer {
  bytes[6] = (bytes.readUInt8(6) & 0x0f) | version;
  bytes[8] = (bytes.readUInt8(8) & 0x3f) | 0x80;
  return bytes;
}

function hyphenate(bytes: Buffer): string {
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
