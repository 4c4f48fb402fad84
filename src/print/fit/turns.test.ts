import { expect, it } from "vitest";
import { type Turned, turnedAfter } from "./turns.ts";
import type { Span, Spot } from "./layout-spots.ts";

const mm = 72 / 25.4;
const geometry = { width: 210, height: 280, slug: 0, side: 16, top: 20, bottom: 20, gutter: 6, shift: 0 };
const at = (kind: Spot["kind"], page: number, more: Partial<Spot>): Spot => ({ kind, page, x: 20 * mm, y: 20 * mm, ...more });
/** Its second paragraph begins sixty millimetres over the foot of the second column; the third as many under the head of the next page. */
const spots = [
  at("block", 2, { id: "a/1", what: "paragraph" }),
  at("block", 2, { id: "a/2", what: "paragraph", x: 120 * mm, y: 200 * mm }),
  at("block", 3, { id: "a/3", what: "paragraph", y: 80 * mm }),
  at("end", 3, { id: "a", x: 120 * mm, y: 90 * mm }),
];
const spans = new Map<string, Span>([["a", { columns: 2, start: 2, pages: 2, end: spots[3]! }]]);
const told = (before: Turned, ...words: [word: number, page: number][]) =>
  turnedAfter(before, { spots, words: words.map(([word, page]) => at("word", page, { id: "a/2", at: word })), spans, geometry });
const near = { a: { "a/2": { near: 0.5 } } };

it("the words of a paragraph that turns the page are told about where it does", () => {
  expect(told({})).toEqual(near);
  const column = { ...spots[2]!, x: 120 * mm };
  const words: Spot[] = [];
  expect(turnedAfter({}, { spots: [spots[0]!, spots[1]!, column], words, spans, geometry })).toEqual({ a: { "a/2": { near: 0.17 } } });
});

it("those stay told where the last on one page and the first on the next are among them, and else all are", () => {
  expect(told(near, [40, 2], [41, 2], [42, 3])).toEqual(near);
  const all = { a: { "a/2": { near: null } } };
  expect(told(near, [40, 3], [41, 3])).toEqual(all);
  expect(told(near, [40, 2], [41, 2])).toEqual(all);
  expect(told(all, [40, 2], [41, 2])).toEqual(all);
});

it("of a paragraph over three pages all words are told", () => {
  const long = [spots[1]!, at("block", 4, { id: "a/3", what: "paragraph" })];
  const over = new Map<string, Span>([["a", { columns: 2, start: 2, pages: 3, end: spots[3]! }]]);
  expect(turnedAfter({}, { spots: long, words: [], spans: over, geometry })).toEqual({ a: { "a/2": { near: null } } });
});
