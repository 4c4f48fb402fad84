import { glyphsOf } from "./font-coverage.ts";
import { fontOf, tableOf, tablesOf } from "./sfnt.ts";
import { firstOf } from "../../values/index.ts";

type Part = { glyphs: Buffer[]; advances: Buffer[]; letters: Map<number, number> };

/**
 * One face of several cuts of the same face, each of which holds other letters: a typesetter that had to look through a
 * hundred faces for each letter would take minutes. What tells letters how to stand next to each other is left behind,
 * so this is for scripts whose letters do without.
 */
export function joined(fonts: readonly Buffer[]): Buffer {
  const first = tablesOf(firstOf(fonts));
  const glyphs: Buffer[] = [];
  const advances: Buffer[] = [];
  const letters = new Map<number, number>();
  for (const font of fonts) {
    const part = partOf(font);
    const base = glyphs.length;
    glyphs.push(...part.glyphs.map((glyph) => moved(glyph, base)));
    advances.push(...part.advances);
    for (const [code, glyph] of part.letters) if (!letters.has(code)) letters.set(code, base + glyph);
  }
  const loca = Buffer.alloc(4 * (glyphs.length + 1));
  let offset = 0;
  for (const [at, glyph] of glyphs.entries()) {
    offset += glyph.length;
    loca.writeUInt32BE(offset, 4 * (at + 1));
  }
  const maxp = Buffer.from(tableOf(first, "maxp"));
  maxp.writeUInt16BE(glyphs.length, 4);
  const hhea = Buffer.from(tableOf(first, "hhea"));
  hhea.writeUInt16BE(glyphs.length, 34);
  const head = Buffer.from(tableOf(first, "head"));
  head.writeInt16BE(1, 50);
  const kept = ["OS/2", "name"].map((tag): [string, Buffer] => [tag, tableOf(first, tag)]);
  const post = Buffer.alloc(32);
  post.writeUInt32BE(0x00030000, 0);
  return fontOf(
    new Map([
      ...kept,
      ["cmap", cmapOf(letters)],
      ["glyf", Buffer.concat(glyphs)],
      ["head", head],
      ["hhea", hhea],
      ["hmtx", Buffer.concat(advances)],
      ["loca", loca],
      ["maxp", maxp],
      ["post", post],
    ]),
  );
}

function partOf(font: Buffer): Part {
  const tables = tablesOf(font);
  const of = (tag: string) => tableOf(tables, tag);
  const [head, loca, glyf, hmtx] = [of("head"), of("loca"), of("glyf"), of("hmtx")];
  const count = of("maxp").readUInt16BE(4);
  const long = head.readInt16BE(50) === 1;
  const at = (glyph: number) => (long ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2);
  const measured = of("hhea").readUInt16BE(34);
  return {
    glyphs: Array.from({ length: count }, (_, glyph) => evenly(glyf.subarray(at(glyph), at(glyph + 1)))),
    // behind the last that is measured, a glyph has its width and a side bearing of its own
    advances: Array.from({ length: count }, (_, glyph) =>
      glyph < measured
        ? hmtx.subarray(glyph * 4, glyph * 4 + 4)
        : Buffer.concat([
            hmtx.subarray(measured * 4 - 4, measured * 4 - 2),
            hmtx.subarray(measured * 2 + glyph * 2, measured * 2 + glyph * 2 + 2),
          ]),
    ),
    letters: glyphsOf(font),
  };
}

const evenly = (glyph: Buffer) => (glyph.length % 2 === 0 ? glyph : Buffer.concat([glyph, Buffer.alloc(1)]));

const [wordArguments, scaled, more, scaledTwice, matrix] = [1, 8, 32, 64, 128];

/** A glyph made of others names them by their numbers, which are others now. */
function moved(glyph: Buffer, base: number): Buffer {
  if (base === 0 || glyph.length < 10 || glyph.readInt16BE(0) >= 0) return glyph;
  const copy = Buffer.from(glyph);
  for (let at = 10; ;) {
    const flags = copy.readUInt16BE(at);
    copy.writeUInt16BE(copy.readUInt16BE(at + 2) + base, at + 2);
    at += 4 + (flags & wordArguments ? 4 : 2);
    if (flags & scaled) at += 2;
    else if (flags & scaledTwice) at += 4;
    else if (flags & matrix) at += 8;
    if (!(flags & more)) return copy;
  }
}

/** Format 12, a group a letter. */
function cmapOf(letters: ReadonlyMap<number, number>): Buffer {
  const sorted = [...letters].sort(([a], [b]) => a - b);
  const table = Buffer.alloc(12 + 16 + 12 * sorted.length);
  table.writeUInt16BE(1, 2);
  table.writeUInt16BE(3, 4);
  table.writeUInt16BE(10, 6);
  table.writeUInt32BE(12, 8);
  table.writeUInt16BE(12, 12);
  table.writeUInt32BE(16 + 12 * sorted.length, 16);
  table.writeUInt32BE(sorted.length, 24);
  for (const [at, [code, glyph]] of sorted.entries()) {
    table.writeUInt32BE(code, 28 + at * 12);
    table.writeUInt32BE(code, 32 + at * 12);
    table.writeUInt32BE(glyph, 36 + at * 12);
  }
  return table;
}
