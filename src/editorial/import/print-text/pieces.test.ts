import { describe, expect, it } from "vitest";
import { normaliseLines } from "./lines.ts";
import { measureOf } from "./measure.ts";
import { piecesOf } from "./pieces.ts";

const filled = [
  "These are words that fill a line from the margin to the other one",
  "and go on in the next, as the lines of every paragraph do that was",
  "set to a measure by somebody who knew how it is to be done by hand",
];
const page = filled.join("\n");
/** `around`: what else stands on the page, by which its measure is known. */
const pieces = (text: string, setting: Partial<Parameters<typeof piecesOf>[1]> = {}, around = page) => {
  const lines = normaliseLines(text);
  const all = [...lines, ...normaliseLines(around)];
  return piecesOf(lines, {
    measure: measureOf(all),
    speakers: () => false,
    early: false,
    colon: false,
    heading: undefined,
    ...setting,
  }).map(({ as, lines: own }) => `${as}: ${own.map((line) => line.text.trim()).join("/")}`);
};

describe("lines that touch are taken apart", () => {
  it.each<[string, string, string[]]>([
    [
      "at a colon, into what it leads to",
      "You will need:\na lamp\ntwo knives\na book",
      ["text: You will need:", "list: a lamp/two knives/a book"],
    ],
    [
      "at a list’s heading",
      "Equipment\nRope that is old\nOars and nets and sails",
      ["text: Equipment", "list: Rope that is old/Oars and nets and sails"],
    ],
    ["at a heading of steps", "Method\nFind the hole.\nCut it larger.", ["text: Method", "list: Find the hole./Cut it larger."]],
    ["at a heading over quantities", "For Six\n4 kg potatoes\n2 kg leeks", ["text: For Six", "list: 4 kg potatoes/2 kg leeks"]],
    ["below a Markdown heading", "# Of ropes\nThey are long.", ["text: # Of ropes", "text: They are long."]],
    ["below a credit", "Photo: Kit Lowell\nThe yard in May", ["text: Photo: Kit Lowell", "text: The yard in May"]],
    ["at an item", "It was so.\n- a lamp\n- a knife", ["text: It was so.", "text: - a lamp", "text: - a knife"]],
    ["where a sentence ends early", `They lay there.\n${page}`, ["text: They lay there.", `text: ${filled.join("/")}`]],
    [
      "where a line is set in",
      `${filled[0]} so.\n   Then ${filled[1]}\n${filled[2]}`,
      [`text: ${filled[0]} so.`, `text: Then ${filled[1]}/${filled[2]}`],
    ],
    ["at a short line over a paragraph", `The Nets\nThen ${page}`, ["text: The Nets", `text: Then ${filled.join("/")}`]],
  ])("%s", (_what, text, said) => expect(pieces(text)).toEqual(said));

  it("at who speaks", () => {
    expect(pieces("Varga: Why?\nHolm: So.", { speakers: (text) => /^(?:Varga|Holm):/.test(text) })).toEqual([
      "text: Varga: Why?",
      "text: Holm: So.",
    ]);
  });

  it("at who speaks, though nobody else had ended", () => {
    const speakers = (text: string) => /^(?:Varga|Holm):/.test(text);
    expect(pieces("Varga: Why is it\nHolm: So.", { speakers })).toEqual(["text: Varga: Why is it", "text: Holm: So."]);
  });

  it("at a table, whatever led to it leads to nothing more", () => {
    expect(pieces("Rye      4 kg\nWheat    2 kg\nOats     1 kg\na lamp\ntwo knives\na book", { colon: true })).toEqual([
      "table: Rye      4 kg/Wheat    2 kg/Oats     1 kg",
      "text: a lamp/two knives/a book",
    ]);
  });
});

describe("lines stay together", () => {
  it.each<[string, string]>([
    [
      "after a colon at the end of a full line",
      `These are words that fill a line to the margin, and they are these:\nboats, and ropes, and oars, and all that the men who row them are\nlooking for.`,
    ],
    ["under a line too long for a heading", `These Are the Nets That Lay There for a Year and Nine\nThen ${page}`],
    ["under a line that has no room for more", `The Nets and the Ropes of Marl\nExtraordinarily-long-winded-instructions came to\n${page}`],
  ])("%s", (_what, text) => expect(pieces(text)).toHaveLength(1));

  it("where nothing was set to a measure, if a long line goes on", () => {
    const apart = `\n${filled.join("\n\n")}`;
    expect(pieces("The har-\nbour is long.", {}, apart)).toHaveLength(1);
    expect(pieces("The boats that lay there for nine years and a day\nand rotted.", {}, apart)).toHaveLength(1);
    expect(pieces("The boats that lay there for nine years and a day.\nand rotted.", {}, apart)).toHaveLength(2);
    expect(pieces("The boats\nand the ropes.", {}, apart)).toHaveLength(2);
    expect(pieces("- the boats that lay there for nine years and a day\nand the ropes.", {}, apart)).toHaveLength(2);
  });
});
