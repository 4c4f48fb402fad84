import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, it } from "vitest";
import { advancesOf } from "../faces/advances.ts";
import { emAtMost } from "./widest-words.ts";

const require = createRequire(import.meta.url);

const face = (name: string) =>
  advancesOf(readFileSync(require.resolve(`@expo-google-fonts/instrument-sans/${name}/InstrumentSans_${name}.ttf`)));

it.each(["400Regular", "600SemiBold"])("no letter of the sans is wider than it is taken to be (%s)", (name) => {
  const advances = face(name);
  const known = [...advances].filter(([letter]) => emAtMost(letter) < Infinity);
  expect(known.length).toBeGreaterThan(130);
  for (const [letter, wide] of known) expect(emAtMost(letter), letter).toBeGreaterThanOrEqual(wide);
});

it("of words in which one letter is of another script too much is said", () => {
  expect(emAtMost("The Keeper")).toBeGreaterThan(4);
  expect(emAtMost("Łódź")).toBe(Infinity);
  expect(emAtMost("錠前")).toBe(Infinity);
});
