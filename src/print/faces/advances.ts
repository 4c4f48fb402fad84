import { glyphsOf } from "./font-coverage.ts";
import { tableOf, tablesOf } from "./sfnt.ts";

/** Em that each letter of a face takes by itself: what is drawn together where two meet is not taken off. */
export function advancesOf(font: Buffer): Map<string, number> {
  const tables = tablesOf(font);
  const em = tableOf(tables, "head").readUInt16BE(18);
  const told = tableOf(tables, "hhea").readUInt16BE(34);
  const widths = tableOf(tables, "hmtx");
  return new Map(
    [...glyphsOf(font)].map(([code, glyph]) => [String.fromCodePoint(code), widths.readUInt16BE(4 * Math.min(glyph, told - 1)) / em]),
  );
}
