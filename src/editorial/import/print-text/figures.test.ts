import { describe, expect, it } from "vitest";
import { figureAt } from "./figures.ts";
import { normaliseLines } from "./lines.ts";
import type { Chunk } from "./paragraphs.ts";

/** Each line is a paragraph of its own; those without an empty line between them touch. */
const figure = (text: string, at = 0) => {
  const chunks = normaliseLines(text).flatMap((line): Chunk[] => (line.text ? [{ lines: [line], text: line.text, indent: 0 }] : []));
  const found = figureAt(chunks, at, (words) => [{ type: "text", text: words }]);
  if (found?.block.type !== "figure") return found;
  const { credit, alt } = found.block.attrs;
  return [credit, found.block.content.length > 0 ? alt : "", found.used, ...(found.ask ? ["asked"] : [])];
};
const caption = "The yard in May, as it was before the flood";
const words = (length: number) =>
  `The yard ${"and its boats ".repeat(40)}`
    .slice(0, length - 1)
    .trimEnd()
    .padEnd(length - 1, "s") + "x";

describe("a picture’s credit that says so", () => {
  it.each<[string, string, unknown[]]>([
    ["has the caption that touches it", `Photo: Kit Lowell\n${caption}`, ["Kit Lowell", caption, 2]],
    ["has a short caption apart", `Photo: Kit Lowell\n\n${caption}`, ["Kit Lowell", caption, 2]],
    ["has no long caption apart", `Photo: Kit Lowell\n\n${words(150)}`, ["Kit Lowell", "", 1]],
    ["has a caption of two lines’ length", `Photo: Kit Lowell\n${words(210)}`, ["Kit Lowell", words(210), 2]],
    ["has no paragraph for a caption", `Photo: Kit Lowell\n${words(230)}`, ["Kit Lowell", "", 1]],
    ["has no subhead for a caption", `Photo: Kit Lowell\n\nWHAT CAME THEN\n\nThe boats lay there.`, ["Kit Lowell", "", 1]],
    ["has what is in capitals at the end", `Photo: Kit Lowell\n\nTHE YARD IN MAY`, ["Kit Lowell", "THE YARD IN MAY", 2]],
  ])("%s", (_what, text, said) => expect(figure(text)).toEqual(said));

  it("stands below its caption, too", () => {
    const above = "The boats lay there.\n\n";
    expect(figure(`${above}${caption}\nPhoto: Kit Lowell`, 1)).toEqual(["Kit Lowell", caption, 2]);
    expect(figure(`${above}${caption}\n\nPhoto: Kit Lowell`, 1)).toBeUndefined();
    expect(figure(`${above}${caption}\nPhoto: Kit Lowell\nIts crane`, 1)).toBeUndefined();
    expect(figure(`${above}${words(130)}\nPhoto: Kit Lowell`, 1)).toBeUndefined();
    // the first of all is the text’s beginning
    expect(figure(`${caption}\nPhoto: Kit Lowell`)).toBeUndefined();
  });
});

describe("a name over a line is a picture’s", () => {
  const two = "The yard in May, as it was before the flood. The boats were not yet there, and nor was the new crane.";
  it.each<[string, string, unknown[] | undefined]>([
    ["and is asked about", `Lena Marsh\n${caption}`, ["Lena Marsh", caption, 2, "asked"]],
    ["and is not where it is an archive", `Halmouth Archive\n${caption}`, ["Halmouth Archive", caption, 2]],
    ["where an archive signs a long one", `Halmouth Archive\n${words(310)}`, ["Halmouth Archive", words(310), 2]],
    ["but not over a paragraph, even an archive’s", `Halmouth Archive\n${words(330)}`, undefined],
    ["but not over a paragraph of one sentence", `Lena Marsh\n${words(210)}`, undefined],
    ["but not over a paragraph of two", `Lena Marsh\n${two}`, undefined],
    ["but not apart from it", `Lena Marsh\n\n${caption}`, undefined],
  ])("%s", (_what, text, said) => expect(figure(text)).toEqual(said));

  it.each<[string, boolean]>([
    ["Lena Marsh", true],
    ["The Halmouth Archive", true],
    ["Reuters", true],
    ["The Old Boats", false],
    ["Boats", false],
    ["Lena Marsh,", false],
    ["Lena Marsh of the Kell Yard and the Marl Yard and the Old Yard Shed", false],
    ["Ada Bea Cora Dora Ella Fina Gerda Hilda Ida", false],
    ["Lena rows", false],
  ])("“%s” names who made one: %s", (text, is) => expect(figure(`${text}\n${caption}`) !== undefined).toBe(is));
});
