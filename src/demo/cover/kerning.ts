import type { Typeface } from "./typeface.ts";

/** The change of distance between two glyphs, in font units. */
export type Kerning = (left: number, right: number) => number;

/** The pair kerning of a face's GPOS table; a face without one is set unkerned. */
export function kerningOf({ data, table }: Typeface): Kerning {
  const gpos = table("GPOS");
  if (gpos === undefined) return () => 0;
  const subtables = pairSubtables(data, gpos);
  return (left, right) => {
    for (const at of subtables) {
      const found = pairAdjustment(data, at, left, right);
      if (found !== undefined) return found;
    }
    return 0;
  };
}

/** Lookups that the `kern` feature names, extensions followed. */
function pairSubtables(data: DataView, gpos: number): number[] {
  const lookups = gpos + data.getUint16(gpos + 8);
  return [...kernLookups(data, gpos)].flatMap((index) => {
    const lookup = lookups + data.getUint16(lookups + 2 + index * 2);
    const kind = data.getUint16(lookup);
    const starts = Array.from({ length: data.getUint16(lookup + 4) }, (_, i) => lookup + data.getUint16(lookup + 6 + i * 2));
    if (kind === 2) return starts;
    if (kind !== 9) return [];
    return starts.filter((at) => data.getUint16(at + 2) === 2).map((at) => at + data.getUint32(at + 4));
  });
}

function kernLookups(data: DataView, gpos: number): Set<number> {
  const features = gpos + data.getUint16(gpos + 6);
  const found = new Set<number>();
  for (let i = 0; i < data.getUint16(features); i++) {
    const record = features + 2 + i * 6;
    const tag = data.getUint32(record);
    // "kern" in four bytes.
    if (tag !== 0x6b65726e) continue;
    const feature = features + data.getUint16(record + 4);
    for (let k = 0; k < data.getUint16(feature + 2); k++) {
      found.add(data.getUint16(feature + 4 + k * 2));
    }
  }
  return found;
}

function pairAdjustment(data: DataView, at: number, left: number, right: number): number | undefined {
  const index = coverageIndex(data, at + data.getUint16(at + 2), left);
  // Only faces that adjust the left glyph's advance alone are read; ours do.
  if (index < 0 || data.getUint16(at + 4) !== 4 || data.getUint16(at + 6) !== 0) return undefined;
  if (data.getUint16(at) === 1) return singlePair(data, at, index, right);
  const row = classOf(data, at + data.getUint16(at + 8), left);
  const column = classOf(data, at + data.getUint16(at + 10), right);
  return data.getInt16(at + 16 + (row * data.getUint16(at + 14) + column) * 2);
}

function singlePair(data: DataView, at: number, index: number, right: number): number | undefined {
  const set = at + data.getUint16(at + 10 + index * 2);
  for (let i = 0; i < data.getUint16(set); i++) {
    if (data.getUint16(set + 2 + i * 4) === right) return data.getInt16(set + 4 + i * 4);
  }
  return undefined;
}

function coverageIndex(data: DataView, at: number, glyph: number): number {
  const count = data.getUint16(at + 2);
  if (data.getUint16(at) === 1) {
    for (let i = 0; i < count; i++) if (data.getUint16(at + 4 + i * 2) === glyph) return i;
    return -1;
  }
  for (let i = 0; i < count; i++) {
    const range = at + 4 + i * 6;
    const first = data.getUint16(range);
    if (glyph >= first && glyph <= data.getUint16(range + 2)) {
      return data.getUint16(range + 4) + glyph - first;
    }
  }
  return -1;
}

function classOf(data: DataView, at: number, glyph: number): number {
  if (data.getUint16(at) === 1) {
    const index = glyph - data.getUint16(at + 2);
    return index >= 0 && index < data.getUint16(at + 4) ? data.getUint16(at + 6 + index * 2) : 0;
  }
  for (let i = 0; i < data.getUint16(at + 2); i++) {
    const range = at + 4 + i * 6;
    if (glyph >= data.getUint16(range) && glyph <= data.getUint16(range + 2)) {
      return data.getUint16(range + 4);
    }
  }
  return 0;
}
