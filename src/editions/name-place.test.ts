import { describe, expect, it } from "vitest";
import type { ArticleView } from "../editorial/index.ts";
import { namePlace } from "./name-place.ts";

const picture = (id: string, storageKey: string) => ({ id, storageKey });
const article = {
  headline: "Two Kettles",
  body: {
    type: "doc",
    content: [
      { type: "paragraph", attrs: { id: "aa11" }, content: [] },
      { type: "figure", attrs: { id: "bb22", picture: "p1", alt: "", credit: "" }, content: [] },
      { type: "blockQuote", attrs: { id: "cc33" }, content: [{ type: "paragraph", attrs: { id: "dd44" }, content: [] }] },
    ],
  },
  pictures: { p1: picture("p1-id", "pictures/kettle.png") },
  lead: { picture: picture("p2-id", "pictures/lead.png") },
} as unknown as ArticleView;
const other = { headline: "The Rain Committee", body: { type: "doc", content: [] }, pictures: {}, lead: null } as unknown as ArticleView;

describe("an edition’s error", () => {
  it.each([
    [
      "names the figure whose file is missing",
      "the picture pictures/kettle.png is not in storage",
      "“Two Kettles”, block 2 (figure): the picture pictures/kettle.png is not in storage",
    ],
    [
      "names the lead picture",
      "the picture pictures/lead.png is not in storage",
      "“Two Kettles”, its lead picture: the picture pictures/lead.png is not in storage",
    ],
    ["names the block by its id", "overset at b-aa11", "“Two Kettles”, block 1 (paragraph): overset at b-aa11"],
    ["names the outer block of what lies inside", "block dd44 is wrong", "“Two Kettles”, block 3 (quote): block dd44 is wrong"],
    ["takes no part of a word for an id", "xaa11y and aa11-1", "xaa11y and aa11-1"],
    ["is left alone where it names nothing", "the disk is full", "the disk is full"],
  ])("%s", (_what, message, named) => {
    expect(namePlace(message, [other, article])).toBe(named);
  });
  it("of one article alone names that, once", () => {
    expect(namePlace("the disk is full", [article])).toBe("“Two Kettles”: the disk is full");
    expect(namePlace("“Two Kettles” is too long", [article])).toBe("“Two Kettles” is too long");
  });
});
