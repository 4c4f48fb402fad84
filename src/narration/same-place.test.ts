import { describe, expect, it } from "vitest";
import type { Body } from "../document/index.ts";
import { blockAt, secondOf } from "./same-place.ts";

const paragraph = (id: string) => ({ type: "paragraph" as const, attrs: { id }, content: [{ type: "text" as const, text: id }] });
const body: Body = {
  type: "doc",
  content: [
    paragraph("one"),
    { type: "blockQuote", attrs: { id: "quote" }, content: [paragraph("said"), paragraph("on")] },
    { type: "subhead", attrs: { id: "unsaid" }, content: [{ type: "text", text: "unsaid" }] },
    paragraph("last"),
  ],
} as Body;
const timings = [
  { block: "headline", start: 0 },
  { block: "one", start: 4 },
  { block: "one", start: 9 },
  { block: "said", start: 14 },
  { block: "on", start: 20 },
  { block: "last", start: 30 },
];

describe("one place in the text and in the recording", () => {
  it.each([
    ["one", 4],
    ["quote", 14],
    ["unsaid", 30],
    ["last", 30],
    ["nowhere", undefined],
  ])("block “%s” is said at second %s", (block, second) => expect(secondOf(body, timings, block)).toBe(second));

  it.each([
    [2, undefined],
    [4, "one"],
    [13.9, "one"],
    [21, "quote"],
    [29.9, "quote"],
    [400, "last"],
  ])("second %s stands in block “%s”", (second, block) => expect(blockAt(body, timings, second)).toBe(block));

  it("is nowhere in a recording without times", () => {
    expect(secondOf(body, [], "one")).toBeUndefined();
    expect(blockAt(body, [], 3)).toBeUndefined();
  });
});
