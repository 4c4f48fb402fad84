import { describe, expect, it } from "vitest";
import { blockTexts, passageIn, placeOf } from "./index.ts";

const lamp = { block: "aa", text: "The lamp burned all night, and the lamp was cold by dawn." };
const other = { block: "bb", text: "Nobody put it out." };
const burned = passageIn(lamp, 4, 15);

describe("a passage", () => {
  it("keeps what stands around it, and is found where it stood", () => {
    expect(burned).toEqual({ block: "aa", words: "lamp burned", before: "The ", after: " all night, and the lamp was col" });
    expect(placeOf(burned, [other, lamp])).toEqual({ at: 1, from: 4, to: 15 });
  });

  it("is found where words were put before it, in its block or before it, and where its block was moved and named anew", () => {
    const changed = { ...lamp, text: `For weeks, it was said, ${lamp.text}` };
    expect(placeOf(burned, [other, changed])).toEqual({ at: 1, from: 28, to: 39 });
    expect(placeOf(burned, [{ ...lamp, block: "zz" }, other])).toEqual({ at: 0, from: 4, to: 15 });
  });

  it("is gone with its words: the same words elsewhere are others", () => {
    const first = passageIn(lamp, 0, 8);
    expect(first.words).toBe("The lamp");
    const gone = { ...lamp, text: "It burned all night. Then came the day. The lamp, somebody said, had been another’s." };
    expect(placeOf(first, [gone])).toBeUndefined();
    expect(placeOf(burned, [{ block: "cc", text: "A lamp burned in the tower." }])).toBeUndefined();
    expect(placeOf({ ...burned, words: "" }, [lamp])).toBeUndefined();
  });

  it("of a whole block, without anything around it, is that block and no part of another", () => {
    const whole = passageIn(other, 0, other.text.length);
    expect(placeOf(whole, [{ block: "zz", text: `He said it: ${other.text}` }])).toBeUndefined();
    expect(placeOf(whole, [lamp, { ...other, block: "zz" }])).toEqual({ at: 1, from: 0, to: 18 });
  });
});

it("the runs of a body are those of its blocks, of lists and cells too, without notes", () => {
  const words = (text: string) => ({ type: "text", text });
  const item = {
    type: "listItem",
    attrs: { id: "item" },
    content: [{ type: "paragraph", attrs: { id: "inner" }, content: [words("one")] }],
  };
  const cell = { type: "tableCell", content: [words("two")] };
  const doc = {
    type: "doc",
    content: [
      { type: "bulletList", attrs: { id: "list" }, content: [item] },
      { type: "table", attrs: { id: "table" }, content: [{ type: "tableRow", content: [cell] }] },
      {
        type: "paragraph",
        attrs: { id: "last" },
        content: [words("a"), { type: "footnote", attrs: { id: "n" }, content: [words("note")] }, { type: "hardBreak" }, words("b")],
      },
    ],
  };
  expect(blockTexts(doc)).toEqual([
    { block: "inner", text: "one" },
    { block: "table", text: "two" },
    { block: "last", text: "a\nb" },
  ]);
});
