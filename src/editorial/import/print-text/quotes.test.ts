import { describe, expect, it } from "vitest";
import { normaliseLines } from "./lines.ts";
import type { Chunk } from "./paragraphs.ts";
import { announcesQuote, isMarkedQuote, quoteOf, quotedParagraphs } from "./quotes.ts";

const chunk = (text: string, more: Partial<Chunk> = {}): Chunk => ({
  lines: normaliseLines(text),
  text: text.replaceAll("\n", " "),
  indent: 0,
  ...more,
});
const said = "The rope is nine metres long, he knew.";

describe("a quotation is announced", () => {
  it.each<[string, string, string, boolean]>([
    ["by a word of saying", "He wrote:", said, true],
    ["by a colon alone, where it is long", "There was a rope:", `${said} ${said} ${said}`, true],
    ["by no colon alone, where it is short", "There was a rope:", said, false],
    ["by no word of saying, where it is a word or two", "He wrote:", "It is long.", false],
    ["by no word of saying without a colon", "He wrote.", `${said} ${said} ${said}`, false],
    ["by none before an item", "He wrote:", `- ${said}`, false],
    ["by none before what is no sentence", "He wrote:", "The rope, and what it was for in the year of the flood", false],
    ["by none before nothing", "He wrote:", "", false],
  ])("%s", (_what, text, next, is) => expect(announcesQuote(text, next ? chunk(next) : undefined)).toBe(is));

  it("is marked by its sign, or by its margin", () => {
    const long = `${said} ${said}`;
    expect(isMarkedQuote(chunk("> It is long."))).toBe(true);
    expect(isMarkedQuote(chunk(long, { indent: 3 }))).toBe(true);
    expect(isMarkedQuote(chunk(long, { indent: 2 }))).toBe(false);
    expect(isMarkedQuote(chunk("It is long.", { indent: 3 }))).toBe(false);
    expect(isMarkedQuote(chunk(`- ${long}`, { indent: 3 }))).toBe(false);
  });
});

describe("a quotation goes on", () => {
  const used = (...chunks: Chunk[]) => quotedParagraphs(chunks, 0).used;
  it.each<[string, Chunk[], number]>([
    ["where the next is marked too", [chunk("> One."), chunk("> Two."), chunk("Three.")], 2],
    ["where both are lines", [chunk("One", { stays: true }), chunk("Two", { stays: true }), chunk("Three")], 2],
    ["where it was not closed", [chunk("“One."), chunk("“Two.”"), chunk("Three.")], 2],
    ["where each is quoted whole", [chunk("“One.”"), chunk("“Two.”"), chunk("Three.")], 2],
    ["not where it was closed", [chunk("“One,” he said, “two.”"), chunk("“Three.”")], 1],
    ["with the line that names who said it, and ends there", [chunk("One."), chunk("— Ida Lowe"), chunk("— Kit Lowell")], 2],
    ["not with what is too long to be a name", [chunk("One."), chunk(`— Ida Lowe${", who was there when it was said".repeat(3)}`)], 1],
  ])("%s", (_what, chunks, count) => expect(used(...chunks)).toBe(count));

  it("to the name that stands on its own last line", () => {
    expect(quotedParagraphs([chunk("It is long.\n— Ida Lowe")], 0)).toEqual({ texts: ["It is long.", "— Ida Lowe"], used: 1 });
    expect(quotedParagraphs([chunk("— Ida Lowe")], 0).texts).toEqual(["— Ida Lowe"]);
  });

  it("and has that name as its own", () => {
    const quote = (...texts: string[]) => quoteOf(texts, (text) => [{ type: "text", text }]);
    expect(quote("> It is long.", "> — Ida Lowe")).toMatchObject({
      attrs: { attribution: "Ida Lowe" },
      content: [{ content: [{ text: "It is long." }] }],
    });
    expect(quote("— Ida Lowe")).toMatchObject({ content: [{ content: [{ text: "— Ida Lowe" }] }] });
  });
});
