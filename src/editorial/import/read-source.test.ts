import { describe, expect, it } from "vitest";
import { Refusal } from "../../values/index.ts";
import { readSource } from "./read-source.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const body = { type: "doc", content: [{ type: "paragraph", attrs: { id: "p1" }, content: [{ type: "text", text: "Text." }] }] };
const json = (fields: object) => readSource(bytes(JSON.stringify({ headline: "A Rope", body, ...fields })), "a.json");
const questions = (read: ReturnType<typeof readSource>) => read.asks.map(({ question }) => question).join();

describe("which kind a file is", () => {
  it.each<[string, string, string]>([
    ["front matter, whatever its name", "---\nheadline: A\n---\n\nText.", "markdown"],
    ["the ending .md", "# A\n\nText.", "markdown"],
    ["a byline as print has it, though its name ends in .md", "A Rope\n\nBy Ida Brandt on 12 October 2026\n\nText of it.", "print text"],
    ["braces", JSON.stringify({ headline: "A Rope", body }), "json"],
  ])("is known by %s", (_how, text, kind) => expect(readSource(bytes(text), "a.md").kind).toBe(kind));
});

describe("an exported article", () => {
  it("keeps its access and its day", () => {
    expect(json({ access: "open", publishedOn: "2026-11-24" })).toMatchObject({ source: { access: "open", date: "2026-11-24" }, asks: [] });
    expect(json({}).source).not.toHaveProperty("access");
  });
  it.each(["opne", "OPEN", "constructor", true, ["open"], { open: true }])("asks about access %j, and takes none", (access) => {
    expect(json({ access }).source.access).toBeUndefined();
    expect(questions(json({ access }))).toMatch(/is none of open, registered, subscribers/);
    expect(questions(json({ access }))).not.toContain("[object");
  });
  it.each(["2026-02-30", "03/04/2026", 2026])("asks about the day %j, and takes none", (publishedOn) => {
    expect(json({ publishedOn }).source.date).toBeUndefined();
    expect(questions(json({ publishedOn }))).toMatch(/is not a day/);
  });
  it.each<[string, string, string]>([
    ["no JSON", '{ "headline": ', "json-unreadable"],
    ["JSON of something else", '{ "name": "x" }', "json-unreadable"],
    [
      "a body with a link that runs a script",
      JSON.stringify({
        headline: "A",
        body: {
          type: "doc",
          content: [
            {
              ...body.content[0],
              content: [{ type: "text", text: "a", marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }] }],
            },
          ],
        },
      }),
      "document-invalid",
    ],
  ])("is refused where it is %s", (_what, text, code) => {
    const refused = (() => {
      try {
        readSource(bytes(text), "a.json");
      } catch (error) {
        return error;
      }
    })();
    expect(refused).toBeInstanceOf(Refusal);
    expect((refused as Refusal).code).toBe(code);
  });
});

describe("a Markdown file", () => {
  it("asks about an access that is none, with its line", () => {
    const read = readSource(bytes("---\nheadline: A\naccess: opne\n---\n\nText."), "a.md");
    expect(read.source.access).toBeUndefined();
    expect(read.asks).toEqual([{ place: "line 1", question: "access “opne” is none of open, registered, subscribers" }]);
  });
});
