import { describe, expect, it } from "vitest";
import { importJson, readSource } from "../index.ts";

type Block = { type: string; text?: string; caption?: string; credit?: string; items?: string[]; rows?: string[][] };
const told = ({ type, text, caption, credit }: Block) => (type === "figure" ? `figure: ${caption} / ${credit}` : `${type}: ${text}`);
const read = (text: string) =>
  importJson(readSource(Buffer.from(`Written by Ida Lowe on June 9, 2023\n\nThe Quay\n\n${text}`), "a.txt")) as unknown as {
    blocks: Block[];
    "note about the writer"?: string;
    asks: { question: string }[];
  };
const blocks = (text: string) => read(text).blocks.map(told);
const long = "A paragraph that is long enough to be told as one, with a second half\nthat says no more than the first, and an end.";
const asOne = long.replace("\n", " ");

describe("over a page’s end", () => {
  const over = (before: string, next: string) =>
    blocks(`${long}\n\n${before}\n\n12   The Harbour Quarterly, Spring 1998\n\n${next}\n\n${long}`).slice(1, -1);
  it("a paragraph goes on that has no end, and one that begins in lower case", () => {
    expect(over("Words of a paragraph that goes on over the page’s end, as they\noften do, to the", "Sound and further.")).toHaveLength(1);
    expect(over("A short line that ends.", "and yet goes on.")).toEqual(["paragraph: A short line that ends. and yet goes on."]);
  });
  it.each([
    ["an item", "Words of a paragraph that goes on over the page’s end, as they\noften do, to the", "- a lamp"],
    ["a credit", "Words of a paragraph that goes on over the page’s end, as they\noften do, to the", "Photo: Kit Lowell"],
    [
      "a colon",
      "Words of a paragraph that goes on over the page’s end, as they\noften do, to this:",
      "Sound and further, for a line that is longer than a heading would be.",
    ],
    ["a heading", "Words of a paragraph that goes on over the page’s end, as they\noften do, to the", "What Came Then"],
    ["an end", "Words of a paragraph that goes on to the page’s end, and has its own\nend there.", "Another one begins here, as they do."],
  ])("%s parts it from what comes", (_what, before, next) => expect(over(before, next).length).toBeGreaterThan(1));
  it("a caption is parted from the heading that follows", () => {
    expect(over("Photo: Kit Lowell\nThe yard in January, seen from the crane that nobody had climbed", "What Came Then")).toEqual([
      "figure: The yard in January, seen from the crane that nobody had climbed / Kit Lowell",
      "heading: What Came Then",
    ]);
  });
});

describe("among indented paragraphs", () => {
  const para = (words: string) =>
    `   ${words} is how it begins, and then it goes on for some lines\nthat are filled to the margin as lines of a paragraph are when one\nsets them to it, and ends.`;
  const first = `${["One", "Two", "Three", "Four"].map(para).join("\n")}\n   Five is how it begins, and then it goes on until the page’s end, as\nfull a line as there is, with a stop that only looks like the very end.`;
  const page = "12   The Harbour Quarterly, Spring 1998";
  it("what begins a page without an indent goes on from the last, and what has one is new", () => {
    const goesOn = "Words that stand at the margin go on with it, and are filled to the\nsame margin as the others.";
    expect(blocks(`${first}\n\n${page}\n\n${goesOn}\n`)).toHaveLength(5);
    expect(blocks(`${first}\n\n${page}\n\n   ${goesOn}\n`)).toHaveLength(6);
    const ended = first.replace("with a stop that only looks like the very end.", "and ends.");
    expect(blocks(`${ended}\n\n${page}\n\n${goesOn}\n`)).toHaveLength(6);
  });
});

describe("a picture", () => {
  it.each([
    ["is its credit and its caption", "Photo: Kit Lowell\nThe rope in May", "figure: The rope in May / Kit Lowell"],
    ["is its caption and its credit", "The rope in May\nPhoto: Kit Lowell", "figure: The rope in May / Kit Lowell"],
    ["has no caption in a quotation", "Photo: Kit Lowell\n\n“It is a rope,” she said.", "figure:  / Kit Lowell"],
    ["has an archive’s name", "Halmouth Archive\nThe rope in May", "figure: The rope in May / Halmouth Archive"],
    ["is none with a sentence above it", "What the Rope Was\nThe rope was long.", "heading: What the Rope Was"],
  ])("%s", (_what, text, said) => expect(blocks(`${long}\n\n${text}\n\n${long}\n`)[1]).toBe(said));
});

describe("a subhead", () => {
  it.each([
    ["by its signs", "## of ropes", "heading: of ropes"],
    ["by its weight", "**of ropes**", "heading: of ropes"],
    ["by its capital and its length", "Of ropes", "heading: Of ropes"],
    ["never in lower case", "of ropes", "paragraph: of ropes"],
    ["never over what is shorter", "Of ropes and more\n\nNo.", "paragraph: Of ropes and more"],
  ])("is one %s", (_what, text, said) => expect(blocks(`${long}\n\n${text}\n\n${long}\n`)[1]).toBe(said));
});

describe("the note about the writer", () => {
  const note = (text: string) => read(`${long}\n\n${long}\n\n${text}\n`)["note about the writer"];
  it.each<[string, string | undefined]>([
    ["Ida Lowe lives in Kell.", "Ida Lowe lives in Kell."],
    ["Ida Lowe’s last book is Knots.", "Ida Lowe’s last book is Knots."],
    ["Lowe is a writer.", "Lowe is a writer."],
    ["Lowe went home.", undefined],
    ["Nora Feldt lives in Kell.", undefined],
    ["Ida Lowe lives in Kell", undefined],
    ["About the author: she lives in Kell.", "About the author: she lives in Kell."],
    ["The author lives in Kell.", "The author lives in Kell."],
  ])("“%s” is %j", (text, said) => expect(note(text)).toBe(said));
  it("is no part of the text", () => expect(blocks(`${long}\n\nIda Lowe lives in Kell.\n`)).toEqual([`paragraph: ${asOne}`]));
});
