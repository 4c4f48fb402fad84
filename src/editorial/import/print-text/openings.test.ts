import { describe, expect, it } from "vitest";
import { type Line, normaliseLines } from "./lines.ts";
import { casesOf, joinDropped, withoutCapitals } from "./openings.ts";

const cases = casesOf(normaliseLines("There was Arne, who came to the house where his boat lay.\nARNE HOLM\nTHE ROPE OF MARL"));

describe("an opening in capitals", () => {
  const set = (text: string, opens: boolean) => {
    const asked: unknown[] = [];
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

  it("keeps German’s nouns after their articles, and its adjectives small", () => {
    const german = casesOf(normaliseLines("Der Wirt und die alte Frau kamen mit dem Boot, das nicht von hier ist."));
    const said = (text: string) => withoutCapitals(text, true, german, () => undefined);
    expect(said("ALS DER KELLNER KAM, war es still")).toBe("Als der Kellner kam, war es still");
    expect(said("ALS DIE ALTE KAM, war es still")).toBe("Als die alte kam, war es still");
    expect(withoutCapitals("WHEN IM KELLER STOOD on it", true, cases, () => undefined)).toBe("When im keller stood on it");
  });

  it("takes for a name what is never small, and never begins the line alone", () => {
    const read = (text: string) => [...casesOf(normaliseLines(text)).names.values()];
    expect(read("Boats lie in Marl. There they rot.")).toEqual(["Marl"]);
    const roses = casesOf(normaliseLines("There was a rose, and she was called Rose."));
    expect(withoutCapitals("WHEN ROSE CAME to it", true, roses, () => undefined)).toBe("When rose came to it");
  });

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
    ["A\nmend it", "amend", ["", "Amend it"]],
    ["I\nhad seen it", "", ["", "I had seen it"]],
    ["I\nlex grows", "lex", ["", "Ilex grows"]],
    ["I\nbis flies", "", ["", "Ibis flies"]],
    ["T\n   he shed is long\n   and cold", "", ["", "The shed is long", "and cold"]],
    [" he shed is long\nT and cold", "", [" he shed is long", "T and cold"]],
    ["    he shed is\n    long and\nT   cold, and\n    dark", "", ["The shed is", "long and", "cold, and", "dark"]],
    ["     he shed is long\nT " + "and cold ".repeat(30).trim(), "", ["     he shed is long", "T " + "and cold ".repeat(30).trim()]],
    ["T\nheir boats", "heir", ["", "Their boats"]],
    ["T   he shed is long", "", ["T   he shed is long"]],
    ["T   he shed is long\n    and cold in winter\nas they all are", "", ["The shed is long", "and cold in winter", "as they all are"]],
    ["T   The shed is long\n    and cold in winter", "", ["T   The shed is long", "    and cold in winter"]],
    ["    he shed is\nT   long and\n    cold, and\ndark", "", ["The shed is", "long and", "cold, and", "dark"]],
    ["     he shed is long\nT and cold in winter", "", ["The shed is long", "and cold in winter"]],
    ["Words before it\n     he shed is long\nT and cold", "", ["Words before it", "     he shed is long", "T and cold"]],
  ])("%j goes to its word", (text, words, lines) => expect(joined(text, words)).toEqual(lines));

  it("begins its page or its column, whatever stands before", () => {
    const begins = (lines: Line[]) => lines.map((line, at) => ({ ...line, ...(at === 1 && { starts: true }) }));
    const column = (lines: Line[]) => lines.map((line, at) => ({ ...line, column: Math.min(at, 1) }));
    for (const change of [begins, column])
      expect(joined("Words.\n     he shed is long\nT and cold", "", change)).toEqual(["Words.", "The shed is long", "and cold"]);
    const [, set] = joinDropped(normaliseLines("\fT\nHE SHED is long"), new Set());
    expect(set).toMatchObject({ text: "THE SHED is long", starts: true });
  });

  it("has its lines on its own page, in its own column", () => {
    const paged = (lines: Line[]) => lines.map((line, at) => ({ ...line, page: at }));
    const apart = (lines: Line[]) => lines.map((line, at) => ({ ...line, column: at }));
    expect(joined("T\nHE SHED is long", "", paged)).toEqual(["T", "HE SHED is long"]);
    for (const change of [paged, apart]) expect(joined("T   he shed is\n    long", "", change)).toEqual(["T   he shed is", "    long"]);
    expect(joined("     he shed is\nT long", "", apart)).toEqual(["     he shed is", "T long"]);
  });
});
