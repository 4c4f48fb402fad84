import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hunksOf, mergedBodies, withHunk } from "./merge-bodies.ts";
import type { Body } from "./types.ts";

/** A body of one paragraph for each word: "a b c". */
const body = (words: string): Body => ({
  type: "doc",
  content: words
    .split(" ")
    .filter(Boolean)
    .map((text) => ({ type: "paragraph", attrs: { id: `p${text}` }, content: [{ type: "text", text }] })),
});
const said = (of: Body | undefined) =>
  of?.content.map((block) => ("content" in block ? block.content.map((node) => ("text" in node ? node.text : "")).join("") : "")).join(" ");
const merged = (base: string, mine: string, theirs: string) => said(mergedBodies(body(base), body(mine), body(theirs)));

describe("what two made of one text", () => {
  it.each([
    ["a b c d", "A b c d", "a b c D", "A b c D"],
    ["a b c d", "a b c d e", "a b x d", "a b x d e"],
    ["a b c d", "b c d", "a b c", "b c"],
    ["a b c d", "a b c d", "a b", "a b"],
    // the same from both
    ["a b c d", "a x c d", "a x c D", "a x c D"],
    ["", "", "a", "a"],
  ])("%j, made %j and %j, is %j", (base, mine, theirs, expected) => expect(merged(base, mine, theirs)).toBe(expected));

  it.each([
    ["a b c", "a x c", "a y c"],
    ["a b c", "a x b c", "a y b c"],
    ["a b c", "a c", "a y c"],
    // beside each other: nobody knows which comes first
    ["a b c d", "a x c d", "a b y d"],
    // moved by one, changed by the other
    ["a b c d", "b c d a", "A b c d"],
  ])("%j, made %j and %j, is for somebody to decide", (base, mine, theirs) => expect(merged(base, mine, theirs)).toBeUndefined());
});

const text = fc.array(fc.constantFrom(..."abcdefgh"), { maxLength: 8 }).map((words) => words.join(" "));

describe("where two texts differ", () => {
  it("is not in the order of their keys", () => {
    const turned: Body = { type: "doc", content: [{ content: [{ text: "a", type: "text" }], attrs: { id: "x" }, type: "paragraph" }] };
    expect(hunksOf(body("a"), turned)).toEqual([]);
  });

  it("is told so that one becomes the other, taken from the end", () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [from, to] = [body(one), body(other)];
        expect(said(hunksOf(from, to).reduceRight((so, hunk) => withHunk(so, to, hunk), from))).toBe(said(to));
      }),
    );
  });

  it("brings a block back under a new id where its own stands elsewhere", () => {
    const [now, then] = [body("b a"), body("a b")];
    const back = hunksOf(now, then).reduceRight((so, hunk) => withHunk(so, then, hunk), now);
    expect(said(back)).toBe("a b");
    const [first] = hunksOf(now, then);
    const ids = withHunk(now, then, first!).content.map(({ attrs }) => attrs.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("is one block where one block is, among two that say the same", () => {
    expect(hunksOf(body("a s b s c"), body("a s x s c"))).toEqual([{ from: 2, to: 3, otherFrom: 2, otherTo: 3 }]);
    expect(hunksOf(body("a b"), body("a b"))).toEqual([]);
  });
});
