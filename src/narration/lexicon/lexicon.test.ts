import { wordsIn } from "../../values/index.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { speechText } from "../words/speech-text.ts";
import { phonesOf } from "./ipa.ts";
import { type LexiconEntry, applyLexicon, lexiconProblem } from "./lexicon.ts";
import { fromPls, toPls } from "./pls.ts";

const entry = (grapheme: string, kind: LexiconEntry["kind"], said = "", anyCase = false): LexiconEntry => ({
  grapheme,
  kind,
  said,
  anyCase,
});
const said = (text: string, ...entries: LexiconEntry[]) => speechText(applyLexicon(text, entries).text);

describe("the lexicon", () => {
  it.each([
    ["by other words", "The Skarv left Sund.", [entry("Sund", "substitute", "Soond")], "The Skarv left Soond."],
    ["by other words with numbers", "See the MV12.", [entry("MV12", "substitute", "boat no. 12")], "See the boat number twelve."],
    ["as a word", "from SOLAS on", [entry("SOLAS", "word")], "from Solas on"],
    ["letter by letter", "a NATO map", [entry("NATO", "letters")], "a N A T O map"],
    ["in this case only", "Nice is nice", [entry("Nice", "substitute", "Neece")], "Neece is nice"],
    ["in any case", "Eels and eels", [entry("eels", "substitute", "eeels", true)], "eeels and eeels"],
    ["whole words only", "Sunday in Sund", [entry("Sund", "substitute", "Soond")], "Sunday in Soond"],
    [
      "the longer first",
      "Port Sund, Sund",
      [entry("Sund", "substitute", "Soond"), entry("Port Sund", "substitute", "the port")],
      "the port, Soond",
    ],
    [
      "the longer first, though both begin alike",
      "Port Sund, Port",
      [entry("Port", "substitute", "Poort"), entry("Port Sund", "substitute", "the sound")],
      "the sound, Poort",
    ],
    ["the article’s before the magazine’s", "Sund", [entry("Sund", "substitute", "ours"), entry("Sund", "substitute", "theirs")], "ours"],
    ["with a hyphen", "to Halmouth-on-Sea.", [entry("Halmouth-on-Sea", "substitute", "Hammuth on Sea")], "to Hammuth on Sea."],
    ["with signs in it", "C++ and R&D", [entry("R&D", "substitute", "research")], "C plus plus and research"],
  ] as const)("says a word %s", (_how, text, entries, wanted) => expect(said(text, ...entries)).toBe(wanted));

  it("hands sounds on to the voice, and leaves the word for voices that have none", () => {
    expect(applyLexicon("The Ægir and the Ægir", [entry("Ægir", "phonetic", "ˈɛːjɪr")]).pronounce).toEqual([
      { word: "Ægir", ipa: "ˈɛːjɪr" },
    ]);
    expect(said("the Ægir", entry("Ægir", "phonetic", "ˈɛːjɪr"))).toBe("the Ægir");
  });

  it("says why an entry cannot stand", () => {
    expect(wordsIn(lexiconProblem(entry("", "word")) ?? "", "en")).toMatch(/Write the word/);
    expect(wordsIn(lexiconProblem(entry("a", "substitute")) ?? "", "en")).toMatch(/what is said/);
    expect(wordsIn(lexiconProblem(entry("a", "phonetic")) ?? "", "en")).toMatch(/IPA/);
    expect(lexiconProblem(entry("BBC", "letters"))).toBeUndefined();
  });
});

describe("IPA", () => {
  it.each([
    ["ˈbɹɒdski", "b r aa1 d s k iy0"],
    ["ˈɛːjɪr", "eh1 y ih0 r"],
    ["ˈtʃɛstə", "ch eh1 s t ah0"],
    ["/nəʊˈðʌmbɹiə/", "n ow0 dh ah1 m b r iy0 ah0"],
    ["☃", ""],
  ])("%s becomes phones", (ipa, phones) => expect(phonesOf(ipa).join(" ")).toBe(phones));
});

describe("a pronunciation lexicon (PLS)", () => {
  const entries = [
    entry("BBC", "letters"),
    entry("SOLAS", "word", "Solas"),
    entry("R&D", "substitute", "research & development", true),
    entry("Ægir", "phonetic", "ˈɛːjɪr"),
  ];

  it("comes back as it went out", () => {
    const { entries: back, problems } = fromPls(toPls(entries, "en"));
    expect(problems).toEqual([]);
    expect(back).toEqual([entries[0], { ...entries[1]!, said: "" }, entries[2], entries[3]]);
  });

  it("of another program is read: several graphemes, aliases, its own alphabet", () => {
    const xml = `<?xml version="1.0"?><lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="x-sampa" xml:lang="en-GB">
      <lexeme><grapheme>colour</grapheme><grapheme>color</grapheme><phoneme alphabet="ipa">ˈkʌlə</phoneme></lexeme>
      <lexeme><grapheme>W3C</grapheme><alias>World Wide Web Consortium</alias></lexeme>
      <lexeme><grapheme>judgment</grapheme><phoneme>"dZVdZ.m@nt</phoneme></lexeme></lexicon>`;
    const { entries: read, problems } = fromPls(xml);
    expect(read).toEqual([
      entry("colour", "phonetic", "ˈkʌlə"),
      entry("color", "phonetic", "ˈkʌlə"),
      entry("W3C", "substitute", "World Wide Web Consortium"),
    ]);
    expect(problems).toEqual(["“judgment”: its sounds are not in IPA."]);
  });

  it("is read without signs that no database holds", () => {
    const xml = "<lexicon><lexeme><grapheme>Hal\0\u0007mouth</grapheme><alias> Hal\nmuth\0 </alias></lexeme></lexicon>";
    expect(fromPls(xml).entries).toMatchObject([{ grapheme: "Hal mouth", said: "Hal muth" }]);
  });

  it("that is none is refused in a sentence", () => {
    expect(() => fromPls("<lexicon><lexeme></lexicon>")).toThrow("well-formed");
    expect(() => fromPls("<rss/>")).toThrow("no pronunciation lexicon");
    expect(() => fromPls('<!DOCTYPE x [<!ENTITY a "b">]><lexicon/>')).toThrow("document type");
  });

  it("takes any word that an editor may write, and finds it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 100 }), fc.string({ unit: "grapheme" }), (word, text) => {
        const entries = [entry(word, "phonetic", "a", true)];
        if (lexiconProblem(entries[0]!)) return;
        applyLexicon(text, entries);
        expect(applyLexicon(` ${word} `, entries).pronounce).toEqual([{ word, ipa: "a" }]);
      }),
    );
  });
});
