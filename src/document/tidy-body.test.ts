import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyBlocks } from "../../test/support/any-blocks.ts";
import { anyBody } from "../../test/support/any-body.ts";
import { Refusal } from "../values/index.ts";
import { check } from "./check.ts";
import { placeholders } from "./placeholders.ts";
import { bodyOfEditor } from "./tidy-body.ts";

const text = (words: string) => ({ type: "text", text: words });
const paragraph = (id: string, ...content: unknown[]) => ({ type: "paragraph", attrs: { id }, content });
const sent = (...content: unknown[]) => bodyOfEditor(JSON.stringify({ type: "doc", content }));

it("takes every whole body as it is", () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      expect(bodyOfEditor(JSON.stringify(body))).toEqual(body);
    }),
  );
});

it("gives a body that can be kept, or says what is wrong, whatever is sent", () => {
  fc.assert(
    fc.property(anyBlocks, (content) => {
      try {
        const body = bodyOfEditor(JSON.stringify({ type: "doc", content }));
        expect(body.content.length === 0 ? [] : check(body).filter(({ severity }) => severity === "error")).toEqual([]);
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal);
      }
    }),
  );
});

describe("what is not written yet", () => {
  it("is left away where it holds nothing", () => {
    const list = { type: "bulletList", attrs: { id: "l" }, content: [{ type: "listItem", attrs: { id: "i" }, content: [paragraph("p")] }] };
    const blank = paragraph("s", text("  "), { type: "hardBreak" });
    const noted = paragraph("n", text("Words"), { type: "footnote", attrs: { id: "f" }, content: [] });
    expect(sent(paragraph("a", text("Words")), paragraph("b"), list, blank, noted).content).toEqual([
      paragraph("a", text("Words")),
      paragraph("n", text("Words")),
    ]);
  });

  it("is no second line where the opening ends", () => {
    const line = (id: string) => ({ type: "paywall", attrs: { id } });
    expect(sent(line("a"), paragraph("p", text("Words")), line("b")).content).toEqual([line("a"), paragraph("p", text("Words"))]);
  });

  it("is an empty body where nothing is written", () => {
    expect(sent(paragraph("a"))).toEqual({ type: "doc", content: [] });
  });

  it("is said of a picture of which nothing is said", () => {
    const [figure] = sent({ type: "figure", attrs: { id: "f", picture: "quay.jpg", alt: " " } }).content;
    expect(figure).toEqual({ type: "figure", attrs: { id: "f", picture: "quay.jpg", alt: placeholders.alt, credit: "" }, content: [] });
  });

  it("are cells, where a row is shorter than another", () => {
    const cell = (words: string) => ({ type: "tableCell", content: words ? [text(words)] : [] });
    const row = (...content: unknown[]) => ({ type: "tableRow", content });
    const [table] = sent({ type: "table", attrs: { id: "t" }, content: [row(cell("a"), cell("b")), row(cell("c"))] }).content;
    expect(table).toMatchObject({ content: [row(cell("a"), cell("b")), row(cell("c"), cell(""))] });
  });
});

describe("a gallery", () => {
  const figure = (id: string, ...content: unknown[]) => ({
    type: "figure",
    attrs: { id, picture: "quay.jpg", alt: "A quay", credit: "" },
    content,
  });
  const gallery = (...content: unknown[]) => ({ type: "gallery", attrs: { id: "g", caption: "Both" }, content });
  it("of which one picture is left is that picture, and what was said of all is said of it", () => {
    expect(sent(gallery(figure("a"))).content).toEqual([figure("a", text("Both"))]);
    expect(sent(gallery(figure("a", text("One.")))).content).toEqual([figure("a", text("One."), text(" Both"))]);
    expect(sent(gallery()).content).toEqual([]);
  });
  it("is refused with more pictures than can be seen as one", () => {
    expect(() => sent(gallery(..."abcdefg".split("").map((id) => figure(id))))).toThrow(/holds 7 pictures; a gallery has from 2 to 6/);
  });
});

it.each(["", "words", "[]", '{"type":"doc"', "null", '{"type":"page","content":[{"type":"separator"}]}'])("refuses %j", (json) => {
  expect(() => bodyOfEditor(json)).toThrow(Refusal);
});
