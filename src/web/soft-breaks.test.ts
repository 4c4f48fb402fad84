import { describe, expect, it } from "vitest";
import { softBreaksIn, withSoftBreaks } from "./soft-breaks.ts";

const seen = (text: string) => text.replaceAll("\u00ad", "|");

describe("soft breaks in long words", () => {
  it.each([
    ["de", "Küstenmotorschiffsbesatzungsverzeichnisse", "Küsten|mo|tor|schiffs|be|sat|zungs|ver|zeichnisse"],
    ["de-AT", "DONAUDAMPFSCHIFFFAHRTSGESELLSCHAFT", "DONAUDAMPF|SCHIFF|FAHRTS|GE|SELL|SCHAFT"],
    ["nl", "Een arbeidsongeschiktheidsverzekering", "Een arbeids|on|ge|schikt|heids|ver|ze|kering"],
    ["en", "counterrevolutionaries", "counter|re|volu|tionaries"],
    ["fr", "anticonstitutionnellement", "anticons|ti|tu|tion|nel|lement"],
    ["es", "inconstitucionalmente", "incons|ti|tu|cio|nalmente"],
    ["pt-BR", "inconstitucionalissimamente", "incons|ti|tu|ci|o|na|lis|si|mamente"],
  ])("fall where %s breaks them: %s", (language, text, broken) => expect(seen(withSoftBreaks(text, language))).toBe(broken));

  it.each([
    ["de", "Wasserstands­anzeige Seezeichen", "a word that is short, or was broken by hand"],
    ["zz", "Küstenmotorschiffsbesatzung", "a language without patterns"],
    ["../de", "Küstenmotorschiffsbesatzung", "what is no language"],
    ["en", "Küstenmotorschiffsbesatzung", "letters that the language does not have"],
    ["de", "Schiff".repeat(11), "a word for which there is no room"],
    ["ar", "المستشفيات والمستوصفات", "a script that breaks no word"],
  ])("are in none of %s: %s (%s)", (language, text) => expect(withSoftBreaks(text, language)).toBe(text));

  it("stand between the tags of a page alone, and in no code", () => {
    const word = "Küstenmotorschiffsbesatzung";
    const html = `<p title="${word}">${word} &amp; <code>${word}</code> <a href="/${word}">${word}</a></p>`;
    const parted = withSoftBreaks(word, "de");
    expect(parted).not.toBe(word);
    expect(softBreaksIn(html, "de")).toBe(`<p title="${word}">${parted} &amp; <code>${word}</code> <a href="/${word}">${parted}</a></p>`);
  });

  it("take little longer than a look in a text of a hundred thousand words", () => {
    const html = `<p>${"Ein Boot lag am Steg, und niemand kam. ".repeat(12_500)}</p>`;
    const began = performance.now();
    expect(softBreaksIn(html, "de")).toBe(html);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
