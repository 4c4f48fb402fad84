import { describe, expect, it } from "vitest";
import { importJson, readSource } from "../index.ts";
import { setOpenings } from "./blocks.ts";
import type { Asked } from "./join-lines.ts";
import { normaliseLines } from "./lines.ts";
import type { Chunk } from "./paragraphs.ts";

type Block = { type: string; text: string; level?: number; caption?: string; items?: string[] };
const read = (text: string) =>
  importJson(readSource(Buffer.from(`Written by Ida Lowe on June 9, 2023\n\nThe Quay\n\n${text}`), "a.txt")) as unknown as {
    blocks: Block[];
    body: { content: { attrs: { start?: number } }[] };
  };
const long = "A paragraph that is long enough to be told as one, with a second half that says no more than the first, and an end.";
const blocks = (text: string) =>
  read(`${long}\n\n${text}\n\n${long}\n`)
    .blocks.slice(1, -1)
    .map(({ type, text: said }) => `${type}: ${said}`);

describe("words in capitals open", () => {
  const chunk = (text: string, more: Partial<Chunk> = {}): Chunk => ({ lines: normaliseLines(text), text, indent: 0, ...more });
  const cases = { names: new Map<string, string>(), lower: new Set<string>(), german: false, english: true };
  const set = (before: string, more: Partial<Chunk> = {}) => {
    const asks: Asked[] = [];
    const chunks = [chunk(before), chunk("THE boat is of oak, and as long as three men and a dog.", more)];
    setOpenings(chunks, cases, asks);
    return chunks[1]!.text.slice(0, 8);
  };
  it.each([
    ["under a rule", "* * *", "The boat"],
    ["under a heading", "The End", "The boat"],
    ["and not after a paragraph", "There was an end.", "THE boat"],
    ["and not under a picture", "Photo: Kit Lowell", "THE boat"],
  ])("%s", (_what, before, said) => expect(set(before)).toBe(said));
  it.each<[string, Partial<Chunk>]>([
    ["verse", { stays: true }],
    ["a list", { items: [] }],
    ["a table", { cells: [] }],
    ["a box", { box: { lines: [] } }],
  ])("no %s", (_what, more) => expect(set("The End", more)).toBe("THE boat"));
});

describe("numbers before short lines", () => {
  it.each<[string, string, string[]]>([
    [
      "are subheads’, with a paragraph under each",
      `1. The nets\n\n${long}\n\n2. The stove?`,
      ["heading: 1. The nets", `paragraph: ${long}`, "heading: 2. The stove?"],
    ],
    ["are a list’s where one alone stands so", "1. The nets", ["ordered list: 1. The nets"]],
    ["are a list’s where they touch", "1. The nets\n\n2. The stove", ["ordered list: 1. The nets\n2. The stove"]],
    [
      "are a list’s before sentences",
      `1. He mends nets.\n\n${long}\n\n2. He cooks.`,
      ["ordered list: 1. He mends nets.", `paragraph: ${long}`, "ordered list: 2. He cooks."],
    ],
    [
      "are a list’s before long lines",
      `1. The nets ${"of hemp ".repeat(9)}\n\n${long}\n\n2. The stoves ${"of iron ".repeat(9)}`,
      [
        `ordered list: 1. The nets ${"of hemp ".repeat(9).trim()}`,
        `paragraph: ${long}`,
        `ordered list: 2. The stoves ${"of iron ".repeat(9).trim()}`,
      ],
    ],
  ])("%s", (_what, text, said) => expect(blocks(text)).toEqual(said));

  it("go on where a list was cut", () => {
    expect(read(`${long}\n\n3. a rope\n4. a lamp\n\n${long}\n`).body.content[1]!.attrs.start).toBe(3);
    expect(read(`${long}\n\n1. a rope\n2. a lamp\n\n${long}\n`).body.content[1]!.attrs.start).toBeUndefined();
  });
});

describe("a subhead", () => {
  it("is of the first or the second level by its signs", () => {
    const levels = read(`${long}\n\n## The nets\n\n${long}\n\n### The stove\n\n${long}\n`).blocks.flatMap(({ level }) => level ?? []);
    expect(levels).toEqual([1, 2]);
  });
  it.each([
    ["one that is too long", "Extraordinarily long-winded instructions concerning weatherbeaten lanterns"],
    ["one of too many words", "It is as it was, so it is to be as it is by us all in it"],
    ["one that is quoted", "“The nets are old”"],
    ["one that ends with a comma", "The nets,"],
  ])("%s is none", (_what, text) => expect(blocks(text)).toEqual([`paragraph: ${text}`]));
  it("may stand over a list that is shorter", () => {
    expect(blocks("Equipment for a voyage of a long, long winter\n\nrope\noil")[0]).toBe(
      "heading: Equipment for a voyage of a long, long winter",
    );
  });
});
