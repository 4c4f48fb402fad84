import { describe, expect, it } from "vitest";
import type { Asked } from "./join-lines.ts";
import { normaliseLines } from "./lines.ts";
import { noteSigns, takeNotes } from "./notes.ts";

const read = (text: string) => {
  const asks: Asked[] = [];
  const { lines, notes } = takeNotes(normaliseLines(text), new Set(), asks);
  return {
    text: lines
      .map((line) => line.text.replace(new RegExp(noteSigns, "g"), "°"))
      .filter(Boolean)
      .join("/"),
    notes,
    asked: asks.length,
  };
};

describe("a note", () => {
  it.each<[string, string, string, string[], number]>([
    ["goes to its number", "A quay.1 And more.\n\n1 It is of stone.", "A quay.° And more.", ["It is of stone."], 0],
    ["goes to a number after a year", "In 1412,1 a quay.\n\n1 It is of stone.", "In 1412,° a quay.", ["It is of stone."], 0],
    ["of two lines is one", "A quay.1\n\n1 It is of\nstone.", "A quay.°", ["It is of stone."], 0],
    ["stands under a rule", "A quay.1\n———\n1 It is of stone.", "A quay.°", ["It is of stone."], 0],
    ["stands under its heading", "A quay.1\n\nNotes\n1. It is of stone.", "A quay.°", ["It is of stone."], 0],
    ["has its number on a line above it", "A quay.1\n\n  1\n     It is of stone.", "A quay.°", ["It is of stone."], 0],
    ["of three lines is one", "A quay.1\n\n1 It is\nof old\nstone.", "A quay.°", ["It is of old stone."], 0],
    ["begins a page", "A quay.1\n\f1 It is of stone.", "A quay.°", ["It is of stone."], 0],
    ["stands on another page than its number", "A quay.1\n\n\fNotes\n1. It is of stone.", "A quay.°", ["It is of stone."], 0],
    [
      "of a number that comes twice goes to the one that is left",
      "One.1\nTwo.1\n\nNotes\n1 First.\n1 Second.",
      "One.°/Two.°",
      ["First.", "Second."],
      0,
    ],
    [
      "goes to its place beside another",
      "A quay[1] and more[2].\n\n[1] Of stone.\n[2] Of oak.",
      "A quay° and more°.",
      ["Of stone.", "Of oak."],
      0,
    ],
    [
      "leaves a heading that has more under it",
      "A quay.1\n\n1 Of stone.\n\nNotes\nMore of it.",
      "A quay.°/Notes/More of it.",
      ["Of stone."],
      0,
    ],
    [
      "is none that is as long as a page",
      `A quay.1\n\n1 ${"It is of stone. ".repeat(30)}`,
      `A quay.1/1 ${"It is of stone. ".repeat(30).trim()}`,
      [],
      0,
    ],
    ["in a list, without its number in the text, is an item", "A quay.\n\n1. It is of stone.", "A quay./1. It is of stone.", [], 0],
    ["without its number in the text stays, and is asked about", "A quay.\n\n1 It is of stone.", "A quay./1 It is of stone.", [], 1],
    ["in the middle of a paragraph is none", "There were boats,1 and\n1 It was full", "There were boats,1 and/1 It was full", [], 0],
    ["at a line’s beginning alone is no mark of itself", "1 It is of stone.", "1 It is of stone.", [], 1],
  ])("%s", (_what, text, said, notes, asked) => expect(read(text)).toEqual({ text: said, notes, asked }));

  it("is asked about at its page’s foot alone, and where it has words", () => {
    expect(read("A quay.\n\n1 It is of stone.\n\nMore of the page.").asked).toBe(0);
    expect(read("A quay.\n\n1 Stone").asked).toBe(0);
  });

  it("of a sign goes to its own, however many there are", () => {
    const text = Array.from({ length: 25 }, (_, at) => `Quay ${at}, a quay* of it.`).join("\n");
    const notes = Array.from({ length: 25 }, (_, at) => `* Note ${at}.`);
    expect(read(`${text}\n\n${notes.join("\n")}`).notes).toEqual(notes.map((note) => note.slice(2)));
  });

  it("takes the number on its own page", () => {
    expect(read("One.1\n\n1 First note.\n\fTwo.1\n\n1 Second note.")).toEqual({
      text: "One.°/Two.°",
      notes: ["First note.", "Second note."],
      asked: 0,
    });
  });
});

describe("a number on a line by itself", () => {
  const lines = (text: string) => normaliseLines(text).map((line) => line.text);
  it("stays where no word bears it, where nothing is set in below it, or where the page ends", () => {
    expect(lines("The shed\n\n1\n   It is long.")).toEqual(["The shed", "", "1", "   It is long."]);
    expect(lines("The shed.1\n\n1\nIt is long.")).toEqual(["The shed.1", "", "1", "It is long."]);
    expect(lines("The shed.1\n\n1\n   12 metres")).toEqual(["The shed.1", "", "1", "   12 metres"]);
    expect(lines("The shed.1\n\n1\n   It is long.\n5\n   It is wide.").slice(4)).toEqual(["5", "   It is wide."]);
    expect(lines("The shed.1\n\n1\n\f   It is long.")).toEqual(["The shed.1", "", "1", "   It is long."]);
    expect(lines("The shed.1\n\n1\n   It is long.\n2\n   It is wide.")).toEqual([
      "The shed.1",
      "",
      "",
      "1 It is long.",
      "",
      "2 It is wide.",
    ]);
  });
});
