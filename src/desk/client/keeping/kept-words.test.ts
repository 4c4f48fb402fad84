import { expect, it } from "vitest";
import { saysMore } from "./kept-words.ts";

const now = { headline: "A lamp", slug: "a-lamp", text: "Lit.\n" };

it.each<[string, Record<string, string>, boolean]>([
  ["what stands in the form", now, false],
  ["a text whose last line was not ended", { ...now, text: "Lit." }, false],
  ["no address, where the save gave one", { ...now, slug: "" }, false],
  ["another address", { ...now, slug: "lamps" }, true],
  ["no headline", { ...now, headline: "" }, true],
  ["another word", { ...now, text: "Lit again." }, true],
  ["a field that is there no more", { ...now, deck: "Of light" }, true],
])("words that are kept say more than the form, or not: %s", (_what, fields, more) => {
  expect(saysMore({ at: "2026-11-30T12:00:00Z", fields }, now)).toBe(more);
});
