import { expect, it } from "vitest";
import { normaliseLines } from "./lines.ts";
import type { Chunk } from "./paragraphs.ts";
import { takeWriterNote } from "./writer-note.ts";

const chunk = (text: string): Chunk => ({ lines: normaliseLines(text), text, indent: 0 });
const body = ["The boats lie in the yard.", "They are of oak.", "Nobody has come for them."];
const told = (texts: string[], byline = ["Ida Lowe"]) => {
  const { chunks, note, heading } = takeWriterNote(texts.map(chunk), byline);
  return { left: texts.length - chunks.length, note, heading };
};
const long = "and has written of boats, ".repeat(30);

it.each<[string, string[], string[], string]>([
  ["of its own writer", ["Ida Lowe lives in Kell."], ["Ida Lowe"], "Ida Lowe lives in Kell."],
  [
    "by the name of their books",
    ["Ida Lowe’s books are of boats. She teaches in Kell."],
    ["Ida Lowe"],
    "Ida Lowe’s books are of boats. She teaches in Kell.",
  ],
  [
    "that begins with the whole name, whatever it says",
    ["Ida Lowe would like to thank the yard."],
    ["Ida Lowe"],
    "Ida Lowe would like to thank the yard.",
  ],
  ["of somebody who writes, where nobody signed", ["Nora Feldt is a poet."], [], "Nora Feldt is a poet."],
  [
    "of two",
    ["Ida Lowe lives in Kell.", "Kit Lowell is a poet."],
    ["Ida Lowe", "Kit Lowell"],
    "Ida Lowe lives in Kell.\nKit Lowell is a poet.",
  ],
])("a note %s is taken", (_what, notes, byline, note) => {
  expect(told([...body, ...notes], byline)).toEqual({ left: notes.length, note, heading: undefined });
});

it.each<[string, string[], string[]]>([
  ["of somebody else who writes", ["Nora Feldt is a poet."], ["Ida Lowe"]],
  ["of somebody who writes nothing", ["Nora Feldt is my aunt."], []],
  ["as long as a page", [`Ida Lowe lives in Kell, ${long}as ever.`], ["Ida Lowe"]],
  ["as long as a page, under its own heading", [`About the author: she lives in Kell, ${long}as ever.`], ["Ida Lowe"]],
  ["of the writer that is a paragraph of the text", [`Ida Lowe went home ${"to where the boats lie ".repeat(12)}again.`], ["Ida Lowe"]],
  ["of nothing under a heading", ["About the author"], ["Ida Lowe"]],
])("a note %s is none", (_what, notes, byline) => {
  expect(told([...body, ...notes], byline)).toEqual({ left: 0, note: undefined, heading: undefined });
});

it("under a heading of its own it is taken whatever it says, and the heading is kept apart", () => {
  expect(told([...body, "About the author", "She knows boats."])).toEqual({
    left: 2,
    note: "She knows boats.",
    heading: "About the author",
  });
  expect(told(["They lie there.", "The author", "She knows boats."]).left).toBe(0);
  // in the middle of the text it is a heading of the text
  expect(told(["They lie there.", "Who knows?", "The author", ...body, ...body]).left).toBe(0);
});

it("the writer’s name alone at the end is no part of the text", () => {
  expect(told([...body, "Ida Lowe"])).toEqual({ left: 1, note: undefined, heading: "Ida Lowe" });
  expect(told([...body, "Ida Lowe", "Ida Lowe lives in Kell."])).toEqual({ left: 2, note: "Ida Lowe lives in Kell.", heading: "Ida Lowe" });
});

it("a text that is about its writer keeps its text", () => {
  expect(told(["Ida Lowe lives in Kell.", "Ida Lowe is a poet."]).left).toBe(1);
  expect(told([...body, ...Array.from({ length: 5 }, (_, at) => `Ida Lowe has lived in Kell for ${at} years.`)]).left).toBe(3);
  expect(told([...body, "Ida Lowe went home.", "Ida Lowe lives in Kell."]).left).toBe(1);
});
