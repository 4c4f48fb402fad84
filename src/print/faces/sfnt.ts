import { must } from "../../values/index.ts";

/** The tables of a TrueType file by their tags. */
export function tablesOf(font: Buffer): Map<string, Buffer> {
  const count = font.readUInt16BE(4);
  return new Map(
    Array.from({ length: count }, (_, at): [string, Buffer] => {
      const entry = 12 + at * 16;
      const start = font.readUInt32BE(entry + 8);
      return [font.toString("latin1", entry, entry + 4), font.subarray(start, start + font.readUInt32BE(entry + 12))];
    }),
  );
}

/** One of a face's tables, which no face is without. Throws an Error where this one is. */
export const tableOf = (tables: ReadonlyMap<string, Buffer>, tag: string): Buffer => must(tables.get(tag), `table ${tag} in a font`);

/** A TrueType file of these tables. */
export function fontOf(tables: ReadonlyMap<string, Buffer>): Buffer {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const head = Buffer.alloc(12 + 16 * sorted.length);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(sorted.length, 4);
  const power = 2 ** Math.floor(Math.log2(sorted.length));
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE(sorted.length * 16 - power * 16, 10);
  const parts = [head];
  let offset = head.length;
  for (const [at, [tag, table]] of sorted.entries()) {
    const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
    head.write(tag, 12 + at * 16, "latin1");
    head.writeUInt32BE(sumOf(padded), 16 + at * 16);
    head.writeUInt32BE(offset, 20 + at * 16);
    head.writeUInt32BE(table.length, 24 + at * 16);
    parts.push(padded);
    offset += padded.length;
  }
  return Buffer.concat(parts);
}

function sumOf(table: Buffer): number {
  let sum = 0;
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0;
  return sum;
}
