import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { piecesOf } from "./narrate.ts";
import { type Voice, cacheKeyOf, speaks } from "./voices/voice.ts";

describe("a sentence for a voice that takes so many signs", () => {
  it.each([
    ["One, two, three.", 99, ["One, two, three."]],
    ["One, two, three.", 10, ["One, two,", "three."]],
    ["One two; three four.", 12, ["One two;", "three four."]],
    ["One two three four.", 12, ["One two", "three four."]],
    ["Unbreakable.", 5, ["Unbre", "akabl", "e."]],
    ["", 5, [""]],
  ])("“%s” (%i) is cut behind a comma, or between words: %j", (text, most, pieces) => expect(piecesOf(text, most)).toEqual(pieces));
  it("loses no word, and no piece is longer", () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}[,;]?$/), { minLength: 1, maxLength: 40 }).map((list) => list.join(" "));
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 60 }), (text, most) => {
        const pieces = piecesOf(text, most);
        expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(most);
        expect(pieces.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });
});

describe("a voice", () => {
  const voice = (key: string, can: Partial<Voice["can"]> = {}) =>
    ({ key, label: key, can: { ascii: false, ipa: true, languages: ["en", "de"], mostCharacters: 500, atOnce: 1, ...can } }) as Voice;
  const speaking = { voice: "slt", language: "en" };
  it("says the same once; what would sound another way are kept apart", () => {
    const key = cacheKeyOf(voice("a"), "Words.", speaking);
    expect(cacheKeyOf(voice("a"), "Words.", { ...speaking, pronounce: [] })).toBe(key);
    const ipa = [{ word: "Words", ipa: "wɜːdz" }];
    const others = [
      cacheKeyOf(voice("b"), "Words.", speaking),
      cacheKeyOf(voice("a"), "Other words.", speaking),
      cacheKeyOf(voice("a"), "Words.", { ...speaking, voice: "rms" }),
      cacheKeyOf(voice("a"), "Words.", { ...speaking, language: "de" }),
      cacheKeyOf(voice("a"), "Words.", { ...speaking, pronounce: ipa }),
    ];
    expect(new Set([key, ...others]).size).toBe(6);
    const deaf = voice("a", { ipa: false });
    expect(cacheKeyOf(deaf, "Words.", { ...speaking, pronounce: ipa })).toBe(cacheKeyOf(deaf, "Words.", speaking));
  });
  it.each([
    ["en", true],
    ["en-GB", true],
    ["DE", true],
    ["fr", false],
    ["eng", false],
    ["", false],
  ])("speaks its own languages: %s %s", (language, does) => expect(speaks(voice("a"), language)).toBe(does));
  it("may speak any", () => expect(speaks(voice("a", { languages: "any" }), "fr")).toBe(true));
});
