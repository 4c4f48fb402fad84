import { describe, expect, it } from "vitest";
import { type Line, normaliseLines } from "./lines.ts";
import { casesOf, joinDropped, withoutCapitals } from "./openings.ts";

const cases = casesOf(normaliseLines("There was Arne, who came to the house where his boat lay.\nARNE HOLM\nTHE ROPE OF MARL"));

describe("an opening in capitals", () => {
  const set = (text: string, opens: boolean) => {
    const asked: string[] = [];
    return [withoutCapitals(text, opens, cases, (question) => asked.push(question)), asked.length];
  };
  it.each<[string, boolean, string, number]>([
    ["The shed is long", true, "The shed is long", 0],
    ["A boat of two masts", true, "A boat of two masts", 0],
    ["1911 WAS THE year of it", true, "1911 WAS THE year of it", 0],
    ["NATO ships are grey", true, "NATO ships are grey", 0],
    ["THE shed is long", true, "The shed is long", 0],
    ["THE shed is long", false, "THE shed is long", 0],
    ["THE BBC came once", false, "THE BBC came once", 0],
    ["NATO UNESCO OPEC all agree", false, "NATO UNESCO OPEC all agree", 0],
    ["WHEN I CAME to the house", true, "When I came to the house", 0],
    ["IN 1911 THE boat lay", true, "In 1911 the boat lay", 0],
    ["WHEN ARNE CAME to the house", true, "When Arne came to the house", 0],
    ["WHEN THE U.S. CAME to it", true, "When the U.S. came to it", 0],
    ["WHEN HOLM CAME to it", true, "When holm came to it", 1],
    ["“WHERE HIS BOAT,” she said, “lay”", true, "“Where his boat,” she said, “lay”", 0],
  ])("“%s”, %s at the beginning, is “%s”", (text, opens, said, asked) => expect(set(text, opens)).toEqual([said, asked]));

  it("learns no names from what is all in capitals", () => {
    expect([...casesOf(normaliseLines("THE ROPE OF MARL\nARNE HOLM")).names]).toEqual([]);
  });
});

describe("a dropped capital", () => {
  const joined = (text: string, words = "", change: (lines: Line[]) => Line[] = (lines) => lines) =>
    joinDropped(change(normaliseLines(text)), new Set(words.split(" "))).map((line) => line.text);

  it.each<[string, string, string[]]>([
    ["T\nHE SHED is long", "", ["", "THE SHED is long"]],
    ["T\n\nThe boats lie there", "", ["T", "", "The boats lie there"]],
    ["T", "", ["T"]],
    ["He said so. There was a plan\nB\nut nobody knew it", "", ["He said so. There was a plan", "B", "ut nobody knew it"]],
    ["A\nfathom is long", "", ["", "A fathom is long"]],
    ["A\ngainst the wind", "", ["", "Against the wind"]],
    ["I\nn the house", "", ["", "In the house"]],
    ["O\npens of gold", "pens", ["", "O pens of gold"]],
    ["T\nheir boats", "heir", ["", "Their boats"]],
    ["T   he shed is long", "", ["T   he shed is long"]],
    ["T   he shed is long\n    and cold in winter\nas they all are", "", ["The shed is long", "and cold in winter", "as they all are"]],
    ["T   The shed is long\n    and cold in winter", "", ["T   The shed is long", "    and cold in winter"]],
    ["    he shed is\nT   long and\n    cold, and\ndark", "", ["The shed is", "long and", "cold, and", "dark"]],
    ["     he shed is long\nT and cold in winter", "", ["The shed is long", "and cold in winter"]],
    ["Words before it\n     he shed is long\nT and cold", "", ["Words before it", "     he shed is long", "T and cold"]],
  ])("%j goes to its word", (text, words, lines) => expect(joined(text, words)).toEqual(lines));

  it("has its lines on its own page, in its own column", () => {
    const paged = (lines: Line[]) => lines.map((line, at) => ({ ...line, page: at }));
    const apart = (lines: Line[]) => lines.map((line, at) => ({ ...line, column: at }));
    expect(joined("T\nHE SHED is long", "", paged)).toEqual(["T", "HE SHED is long"]);
    for (const change of [paged, apart]) expect(joined("T   he shed is\n    long", "", change)).toEqual(["T   he shed is", "    long"]);
    expect(joined("     he shed is\nT long", "", apart)).toEqual(["     he shed is", "T long"]);
  });
});
