import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, it } from "vitest";
import { glyphsOf } from "./faces/font-coverage.ts";
import { tableOf, tablesOf } from "./faces/sfnt.ts";
import { emAtMost } from "./widest-words.ts";

const require = createRequire(import.meta.url);

/** Em that each letter of a face takes. */
function advancesOf(name: string): Map<string, number> {
  const font = readFileSync(require.resolve(`@expo-google-fonts/instrument-sans/${name}/InstrumentSans_${name}.ttf`));
  const tables = tablesOf(font);
  const em = tableOf(tables, "head").readUInt16BE(18);
  const told = tableOf(tables, "hhea").readUInt16BE(34);
  const advance = (glyph: number) => tableOf(tables, "hmtx").readUInt16BE(4 * Math.min(glyph, told - 1));
  return new Map([...glyphsOf(font)].map(([code, glyph]) => [String.fromCodePoint(code), advance(glyph) / em]));
}

it.each(["400Regular", "600SemiBold"])("no letter of the sans is wider than it is taken to be (%s)", (face) => {
  const advances = advancesOf(face);
  const known = [...advances].filter(([letter]) => emAtMost(letter) < Infinity);
  expect(known.length).toBeGreaterThan(130);
  for (const [letter, wide] of known) expect(emAtMost(letter), letter).toBeGreaterThanOrEqual(wide);
});

it("of words in which one letter is of another script too much is said", () => {
  expect(emAtMost("The Keeper")).toBeGreaterThan(4);
  expect(emAtMost("Łódź")).toBe(Infinity);
  expect(emAtMost("錠前")).toBe(Infinity);
});
