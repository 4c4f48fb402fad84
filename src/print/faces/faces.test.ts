import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { facesFor } from "./faces-for.ts";
import { coverage, glyphsOf } from "./font-coverage.ts";
import { joined } from "./join-fonts.ts";
import { named } from "./name-font.ts";
import { tablesOf } from "./sfnt.ts";

const require = createRequire(import.meta.url);
const hebrew = (cut: string) => readFileSync(require.resolve(`@expo-google-fonts/noto-serif-hebrew/${cut}/NotoSerifHebrew_${cut}.ttf`));

describe("faces behind the magazine's own", () => {
  it.each([
    ["English, French and Polish", "“Þórður” sá Ærø, Łódź: ½ × 3 € – naïve\u00ad", "en", "", ""],
    ["Japanese", "灯台の光、カタカナ。", "ja", "Noto Serif JP part 1", ""],
    ["Chinese", "灯塔的光", "zh", "Noto Serif SC part 1", ""],
    ["Korean", "등대의 빛", "ko", "Noto Serif KR part 1", ""],
    ["Russian", "Свет маяка", "ru", "Noto Serif part 1", ""],
    ["Greek with its breathings", "Ἐν ἀρχῇ ἦν ὁ λόγος", "el", "Noto Serif part 1,Noto Serif part 2", ""],
    ["Greek whose letters are written in parts", "ω\u0313", "el", "Noto Serif part 1,Noto Serif part 2", "\u0313"],
    ["Arabic", "نور المنارة", "ar", "Noto Naskh Arabic", ""],
    ["Hebrew", "אור המגדלור", "he", "Noto Serif Hebrew", ""],
    ["Hindi", "प्रकाशस्तंभ की रोशनी", "hi", "Noto Serif Devanagari", ""],
    ["letters whose look is chosen", "A\ufe0e B\ufe0f", "en", "", ""],
    ["a letter of ASCII with its accent behind it", "Cak d\u0323ewa", "ms", "Noto Serif part 1", ""],
    ["all of ASCII", String.fromCharCode(...Array.from({ length: 94 }, (_, at) => 33 + at)), "en", "", ""],
    ["an emoji of several", "👩‍🚀 and ❤️", "en", "Noto Emoji", ""],
    ["a script that no face has", "შუქურა 海", "en", "Noto Serif JP part 1", "შუქრა"],
  ])("%s", async (_what, text, language, families, missing) => {
    const faces = await facesFor(text, () => [language]);
    expect(faces.serif.join(",")).toBe(families);
    expect(faces.missing.join("")).toBe(missing);
    const held = faces.blobs.flatMap((blob) => [...coverage(blob)]);
    for (const character of text
      .normalize("NFC")
      .match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Greek}\p{Script=Cyrillic}]/gu) ?? [])
      expect(held, character).toContain(character.codePointAt(0));
  });

  it("take the form of a Han character from the language that is spoken", async () => {
    expect((await facesFor("海", () => ["en", "zh"])).serif).toEqual(["Noto Serif SC part 1"]);
    expect((await facesFor("海", () => ["en"])).serif).toEqual(["Noto Serif JP part 1"]);
  });
});

describe("a face", () => {
  it("is told by the name it is given", () => {
    const font = named(hebrew("400Regular"), { family: "Of the House", weight: 600, italic: true });
    expect(tablesOf(font).get("name")!.swap16().toString("utf16le")).toContain("Of the House");
    expect(tablesOf(font).get("OS/2")!.readUInt16BE(4)).toBe(600);
    expect(coverage(font)).toEqual(coverage(hebrew("400Regular")));
  });

  it("joined of two has the letters of both, with their widths", () => {
    const [a, b] = [hebrew("400Regular"), hebrew("700Bold")];
    const both = joined([a, b]);
    const alef = "א".codePointAt(0)!;
    const widthOf = (font: Buffer, glyph: number) =>
      tablesOf(font)
        .get("hmtx")!
        .readUInt16BE(glyph * 4);
    expect(glyphsOf(both).size).toBe(glyphsOf(a).size);
    expect(widthOf(both, glyphsOf(both).get(alef)!)).toBe(widthOf(a, glyphsOf(a).get(alef)!));
    expect(tablesOf(both).get("maxp")!.readUInt16BE(4)).toBe(
      tablesOf(a).get("maxp")!.readUInt16BE(4) + tablesOf(b).get("maxp")!.readUInt16BE(4),
    );
    expect(() => glyphsOf(Buffer.alloc(40))).toThrow("no cmap");
  });
});

describe("the magazine's serif in print", () => {
  const cut = (name: string) => readFileSync(new URL(`./newsreader/newsreader-${name}.ttf`, import.meta.url));
  /** How thick a dash is, in units of the face: what is drawn for small sizes has no fine strokes. */
  const stroke = (font: Buffer) => {
    const tables = tablesOf(font);
    const [loca, glyph] = [tables.get("loca")!, glyphsOf(font).get("–".codePointAt(0)!)!];
    const long = tables.get("head")!.readInt16BE(50) === 1;
    const at = long ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2;
    return tables.get("glyf")!.readInt16BE(at + 8) - tables.get("glyf")!.readInt16BE(at + 4);
  };

  it("is drawn for its size: sturdy in text, finest in headlines", () => {
    const [text, deck, display] = ["text-400", "deck-400", "display-400"].map((name) => stroke(cut(name))) as [number, number, number];
    expect(text).toBeGreaterThan(deck);
    expect(deck).toBeGreaterThan(display);
  });

  it("has no old-style figures, so none are asked for", () => {
    expect(tablesOf(cut("text-400")).get("GSUB")!.includes("onum")).toBe(false);
    const templates = ["lib", "article", "issue"].map((name) => readFileSync(new URL(`../templates/${name}.typ`, import.meta.url), "utf8"));
    expect(templates.join("")).not.toContain("old-style");
    expect(readFileSync(new URL("../../site/styles/02-base.css", import.meta.url), "utf8")).not.toContain("oldstyle-nums");
  });
});
