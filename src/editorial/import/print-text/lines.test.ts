import { describe, expect, it } from "vitest";
import { type Asked, joinLines, joinTwo, wordsOf } from "./join-lines.ts";
import { normaliseLines } from "./lines.ts";
import { isBroken, isFilled, measureOf } from "./measure.ts";

describe("a pasted text", () => {
  it.each<[string, string, string[]]>([
    ["a mark before the first sign", "\ufeffA rope", ["A rope"]],
    ["lines that end as on any machine", "A\rB\r\nC\u2028D\u2029E", ["A", "B", "C", "D", "E"]],
    ["ligatures", "a \ufb01sh and \ufb04uent \ufb05ones", ["a fish and ffluent stones"]],
    ["old-style figures and small capitals of Adobe’s faces", "\uf731\uf739 \uf761\uf77a", ["19 az"]],
    ["bullets of Adobe’s faces", "\uf0b7 a rope", ["• a rope"]],
    ["signs that the reader keeps for notes", "a rope\ue000", ["a rope"]],
    ["signs without width", "a ro\u200bpe\u2060", ["a rope"]],
    ["spaces that do not break", "a\u00a0rope\u202fis\u2007long", ["a rope is long"]],
    ["a soft hyphen at a line’s end", "har\u00ad\nbour", ["har-", "bour"]],
    ["a soft hyphen at a column’s end", "har\u00ad   The rope", ["har-   The rope"]],
    ["a soft hyphen in a word", "har\u00adbour", ["harbour"]],
  ])("has %s put right", (_what, text, said) => expect(normaliseLines(text).map((line) => line.text)).toEqual(said));

  it("has pages where form feeds stand, and no line of nothing before one", () => {
    expect(normaliseLines("One\n\f12\n\fThree\fFour").map(({ text, page, starts = false }) => [text, page, starts])).toEqual([
      ["One", 0, false],
      ["12", 1, true],
      ["Three", 2, true],
      ["Four", 3, true],
    ]);
  });
});

describe("a word cut at a line’s end", () => {
  const joined = (before: string, after: string, words = "") => {
    const asks: Asked[] = [];
    return [joinTwo(before, after, 1, new Set(words.split(" ")), asks), asks.length];
  };
  it.each<[string, string, string, string, number]>([
    ["har-", "bour", "", "harbour", 0],
    ["tide-", "mill", "tide-mill", "tide-mill", 1],
    ["sea-", "boots", "", "sea-boots", 1],
    ["sea-", "man", "seaman", "seaman", 0],
    ["Anglo-", "Saxon", "", "Anglo-Saxon", 1],
    ["rope-", "12 metres", "", "rope- 12 metres", 0],
    ["12-", "metre rope", "", "12- metre rope", 0],
    ["the rope", "is long", "", "the rope is long", 0],
  ])("%s %s, where “%s” is known, is %s", (before, after, words, said, asked) =>
    expect(joined(before, after, words)).toEqual([said, asked]),
  );

  it("is looked for among all of the text’s words", () => {
    expect([...wordsOf(normaliseLines("A Tide-mill\nof 12 boats"))]).toEqual(["a", "tide-mill", "of", "boats"]);
  });

  it("is joined in lines that are set to a measure", () => {
    expect(joinLines(normaliseLines("the  har-\n  bour   of\tMarl"), new Set(), [])).toBe("the harbour of Marl");
  });
});

describe("a measure", () => {
  const of = (text: string) => normaliseLines(text);
  const width = (text: string) => measureOf(of(text)).width(of(text)[0]!);
  const full = "x".repeat(60);
  it("is what nearly all lines are no longer than, and of few lines the longest", () => {
    expect(width(`${full}\n`.repeat(30) + "x".repeat(100))).toBe(60);
    expect(width(`${full}\n`.repeat(10) + "x".repeat(100))).toBe(100);
  });
  it("is eighty signs where no line was broken", () => {
    expect(width(`${full}\n\n`.repeat(10))).toBe(80);
    expect(width(`${"x".repeat(140)}\n`.repeat(10))).toBe(80);
    expect(width(`${full}\n${full}\n${full}`)).toBe(80);
  });
  it("is each column’s own", () => {
    const [line] = of(full).map((one) => ({ ...one, column: 3 }));
    expect(measureOf([line!]).width(line!)).toBe(60);
  });

  it.each<[string, string, boolean]>([
    ["forty signs, the next word has room", "a rope", true],
    ["forty signs, the next word has none", "extraordinarily", false],
  ])("%s", (_what, next, broken) => expect(isBroken(of("x".repeat(40))[0]!, of(next)[0]!, 60)).toBe(broken));
  it("is not left where a word is cut", () => expect(isBroken(of("har-")[0]!, of("bour")[0]!, 60)).toBe(false));

  it("is filled by lines that have no room for the next word", () => {
    expect(isFilled(of("the boats lie in the\nyard, and nobody has\ncome for them"))).toBe(true);
    expect(isFilled(of("the boats lie in the\nyard, and\nno one has come for"))).toBe(false);
  });
});
