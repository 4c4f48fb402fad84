import { describe, expect, it } from "vitest";
import { importJson, readSource } from "../index.ts";

type Block = { type: string; text?: string; caption?: string; credit?: string; title?: string; blocks?: Block[] };
type Read = { headline: string; byline: string[]; standfirst?: string; blocks: Block[]; asks: { question: string }[] };

const told = ({ type, text, caption, credit, title, blocks }: Block): string =>
  type === "figure"
    ? `figure: ${caption} / ${credit}`
    : type === "box"
      ? `box ${title}: ${blocks!.map(told).join(" | ")}`
      : `${type}: ${text}`;
const read = (text: string) => importJson(readSource(Buffer.from(text), "a.txt")) as unknown as Read;
const blocksOf = (text: string) => read(`Written by Ida Lowe on June 9, 2023\n\nThe Quay\n\n${text}`).blocks.map(told);

const long =
  "A paragraph that is long enough to be told as one, with a second half\nthat says no more than the first, and, as every paragraph that is\nset to a measure has one, an end to it.";

describe("columns", () => {
  const left = ["The left column begins with words", "that fill it from margin to margin", "and go on for three lines of it."];
  const right = ["The right column has words of its", "own and stands beside the left one", "until it ends as that one did too."];
  const beside = (a: string[], b: string[]) => a.map((line, at) => `${line.padEnd(45)}${b[at] ?? ""}`.trimEnd()).join("\n");

  it("under a wide gap begin anew", () => {
    const more = ["Below the picture the left column", "begins a second time and goes on", "for as long as there is a sheet."];
    const last = ["Below the picture the right column", "goes on as well and has the end of", "the text, which is this last line."];
    expect(blocksOf(`${beside(left, right)}\n\n\n\n\n${beside(more, last)}\n`).map((text) => text.slice(0, 40))).toEqual([
      "paragraph: The left column begins with w",
      "paragraph: The right column has words of",
      "paragraph: Below the picture the left co",
      "paragraph: Below the picture the right c",
    ]);
  });

  it("end above a picture whose caption is longer than a column", () => {
    const caption = "Photo: Kit Lowell\nThe yard in January, seen from the crane that nobody had climbed in nine years";
    expect(blocksOf(`${beside(left, right)}\n\n${caption}\n`).at(-1)).toBe(
      "figure: The yard in January, seen from the crane that nobody had climbed in nine years / Kit Lowell",
    );
  });

  it("end above a picture at the page’s foot, though its caption is short", () => {
    expect(blocksOf(`${beside(left, right)}\n\nPhoto: Kit Lowell\nThe yard in January\n`).at(-1)).toBe(
      "figure: The yard in January / Kit Lowell",
    );
  });

  it("go on below an empty row where the words of one of them do", () => {
    const cut = beside([...left.slice(0, 2), "and go on below an empty row, with"], right);
    const more = beside(
      ["And the left column goes on to the", "end of the page beside the other’s", "rows, as it did above its own gap."],
      ["The right one has a paragraph more", "beside it, which was set below the", "empty row as well and ends with it."],
    );
    expect(blocksOf(`${cut}\n\nwords of its own.\n\n${more}\n`)[0]).toMatch(/below an empty row, with words of its own\.$/);
  });

  it("go on below a heading of their own kind: a short line over both, and one too long to be a heading is none", () => {
    const more = beside(
      ["Under the heading the left column", "has three more lines that it fills", "and then an end, as all of it has."],
      right,
    );
    expect(blocksOf(`${beside(left, right)}\n\nThe Chain\n\n${more}\n`).map((text) => text.slice(0, 30))).toEqual([
      "paragraph: The left column beg",
      "paragraph: The right column ha",
      "heading: The Chain",
      "paragraph: Under the heading t",
      "paragraph: The right column ha",
    ]);
  });
});

describe("the beginning", () => {
  it("of nothing but a byline is no article, and no error", () => {
    expect(read("Written by Ida Lowe on June 9, 2023\n")).toMatchObject({ headline: "", byline: ["Ida Lowe"], blocks: [] });
    expect(read("The Quay\n")).toMatchObject({ headline: "The Quay", blocks: [] });
  });

  it.each([
    [
      "two lines of a headline that is set as a sentence",
      "How the old man\nFound a boat at last",
      "How the old man Found a boat at last",
      undefined,
    ],
    ["a title and what stands below it", "Fish Pie for a Wake\nServes twelve", "Fish Pie for a Wake", "Serves twelve"],
    ["a short title and what stands below it", "Fish Pie\nServes twelve", "Fish Pie", "Serves twelve"],
  ])("tells %s", (_what, top, headline, standfirst) => {
    const got = read(`${top}\n\n${long}\n\n${long}\n`);
    expect([got.headline, got.standfirst]).toEqual([headline, standfirst]);
  });

  it.each([
    ["a sentence that tells", "What he said was short. He said it twice.", undefined],
    ["one that announces", "How a town lost its clock and found another", "How a town lost its clock and found another"],
    ["a subhead that is set as titles are", "The Small Bridges", undefined],
    ["one word", "Prologue", undefined],
    ["the heading of a list", "What to take\n\n- a lamp\n- a knife", undefined],
    ["a credit", "Photo: Kit Lowell", undefined],
    ["a question", "Q: Why not?\n\nA: Because.\n\nQ: And then?\n\nA: Nothing.", undefined],
  ])("takes %s for what it is: “%s”", (_what, first, standfirst) => {
    expect(read(`Written by Ida Lowe on June 9, 2023\n\nThe Quay\n\n${first}\n\n${long}\n\n${long}\n`).standfirst).toBe(standfirst);
  });
});

describe("boxes", () => {
  const box = (inner: string) => blocksOf(`${long}\n\n[Sidebar]\nOn Straw\n\n${inner}\n[End of sidebar]\n\n${long}\n`)[1];
  it("hold in paragraphs what they cannot hold as it is", () => {
    expect(box("The Kinds\n\nRye is best, and whoever says otherwise has never slept on wheat.\n")).toBe(
      "box On Straw: paragraph: The Kinds | paragraph: Rye is best, and whoever says otherwise has never slept on wheat.",
    );
    expect(box("> Rye is best, and whoever says otherwise sells wheat.\n")).toBe(
      "box On Straw: paragraph: Rye is best, and whoever says otherwise sells wheat.",
    );
    expect(box("Photo: Kit Lowell\nA bale\n")).toBe("box On Straw: paragraph: A bale (Kit Lowell)");
    expect(box("Rye      4 kg     dry\nWheat    2 kg     wet\nOats     1 kg     wet\n")).toBe(
      "box On Straw: paragraph: Rye – 4 kg – dry | paragraph: Wheat – 2 kg – wet | paragraph: Oats – 1 kg – wet",
    );
  });
});
