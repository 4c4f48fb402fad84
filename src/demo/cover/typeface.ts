import { itemAt } from "../../values/index.ts";

/** What setting a line needs of a TrueType file; all lengths in font units. */
export interface Typeface {
  readonly unitsPerEm: number;
  /** The number of the glyph for a character, 0 if the face lacks it. */
  glyphOf: (character: string) => number;
  advance: (glyph: number) => number;
  /** Closed outlines as on-curve and off-curve points, y upwards. */
  outline: (glyph: number) => Contour[];
  /** Where a table of the file starts, or nothing. */
  table: (tag: string) => number | undefined;
  readonly data: DataView;
}

export type Contour = { readonly x: number; readonly y: number; readonly on: boolean }[];

/** Reads a static TrueType face (glyf outlines). A file of another kind is refused. */
export function readTypeface(file: Buffer): Typeface {
  const data = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const tables = tableList(data);
  const table = (tag: string) => tables.get(tag);
  const need = (tag: string) => {
    const at = tables.get(tag);
    if (at === undefined) throw new Error(`The typeface has no ${tag} table: give a TrueType file.`);
    return at;
  };
  const unitsPerEm = data.getUint16(need("head") + 18);
  const measured = data.getUint16(need("hhea") + 34);
  const advance = (glyph: number) => data.getUint16(need("hmtx") + Math.min(glyph, measured - 1) * 4);
  const characters = characterMap(data, need("cmap"));
  const glyphOf = (character: string) => characters(character.codePointAt(0) ?? 0);
  const start = glyphStarts(data, need("head"), need("loca"), need("glyf"));
  const outline = (glyph: number) => glyphOutline(data, start, glyph);
  return { unitsPerEm, glyphOf, advance, outline, table, data };
}

function tableList(data: DataView): Map<string, number> {
  const tables = new Map<string, number>();
  for (let i = 0; i < data.getUint16(4); i++) {
    const at = 12 + i * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((k) => data.getUint8(at + k)));
    tables.set(tag, data.getUint32(at + 8));
  }
  return tables;
}

/** The format-4 map: characters of the basic plane, in ranges. */
function characterMap(data: DataView, cmap: number): (code: number) => number {
  let map = 0;
  for (let i = 0; i < data.getUint16(cmap + 2); i++) {
    const at = cmap + data.getUint32(cmap + 8 + i * 8);
    if (data.getUint16(at) === 4) map = at;
  }
  if (map === 0) throw new Error("The typeface has no map of characters in format 4.");
  const twice = data.getUint16(map + 6);
  return (code) => {
    for (let i = 0; i < twice; i += 2) {
      if (data.getUint16(map + 14 + i) < code) continue;
      const first = data.getUint16(map + 16 + twice + i);
      if (first > code) return 0;
      const delta = data.getUint16(map + 16 + twice * 2 + i);
      const rangeAt = map + 16 + twice * 3 + i;
      const range = data.getUint16(rangeAt);
      if (range === 0) return (code + delta) & 0xffff;
      const glyph = data.getUint16(rangeAt + range + (code - first) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

/** Where a glyph's description starts; nothing for glyphs without ink. */
function glyphStarts(data: DataView, head: number, loca: number, glyf: number) {
  const long = data.getInt16(head + 50) === 1;
  const offset = (i: number) => (long ? data.getUint32(loca + i * 4) : data.getUint16(loca + i * 2) * 2);
  return (glyph: number) => (offset(glyph) === offset(glyph + 1) ? undefined : glyf + offset(glyph));
}

type Start = (glyph: number) => number | undefined;

function glyphOutline(data: DataView, start: Start, glyph: number): Contour[] {
  const at = start(glyph);
  if (at === undefined) return [];
  const contours = data.getInt16(at);
  return contours < 0 ? compositeOutline(data, start, at + 10) : simpleOutline(data, at, contours);
}

function simpleOutline(data: DataView, at: number, contours: number): Contour[] {
  const ends = Array.from({ length: contours }, (_, i) => data.getUint16(at + 10 + i * 2));
  const count = (ends.at(-1) ?? -1) + 1;
  let p = at + 10 + contours * 2;
  p += 2 + data.getUint16(p);
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = data.getUint8(p++);
    const repeats = flag & 8 ? data.getUint8(p++) : 0;
    for (let k = 0; k <= repeats; k++) flags.push(flag);
  }
  const xs = coordinates(data, p, flags, 2, 16);
  const ys = coordinates(data, xs.next, flags, 4, 32);
  const points = flags.map((f, i) => ({ x: itemAt(xs.values, i), y: itemAt(ys.values, i), on: (f & 1) === 1 }));
  return ends.map((end, i) => points.slice(i === 0 ? 0 : itemAt(ends, i - 1) + 1, end + 1));
}

/** Deltas: one byte with its sign in `same`, two bytes, or none where `same` says unchanged. */
function coordinates(data: DataView, from: number, flags: number[], short: number, same: number) {
  let p = from;
  let value = 0;
  const values = flags.map((flag) => {
    if (flag & short) value += flag & same ? data.getUint8(p++) : -data.getUint8(p++);
    else if (!(flag & same)) {
      value += data.getInt16(p);
      p += 2;
    }
    return value;
  });
  return { values, next: p };
}

/** Accented letters: parts placed side by side, never turned in the faces we carry. */
function compositeOutline(data: DataView, start: Start, from: number): Contour[] {
  const all: Contour[] = [];
  let p = from;
  let flags: number;
  do {
    flags = data.getUint16(p);
    const part = data.getUint16(p + 2);
    const words = (flags & 1) !== 0;
    const dx = words ? data.getInt16(p + 4) : data.getInt8(p + 4);
    const dy = words ? data.getInt16(p + 6) : data.getInt8(p + 5);
    p += words ? 8 : 6;
    p += flags & 8 ? 2 : flags & 64 ? 4 : flags & 128 ? 8 : 0;
    const outline = glyphOutline(data, start, part);
    all.push(...outline.map((c) => c.map((pt) => ({ ...pt, x: pt.x + dx, y: pt.y + dy }))));
  } while (flags & 32);
  return all;
}
