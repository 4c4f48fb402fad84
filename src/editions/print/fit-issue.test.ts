import { describe, expect, it } from "vitest";
import { type Fitting, type Spot, adsUnder, continuedOver, fillersFor, roomUnder, spansOf } from "./fit-issue.ts";

const geometry: Fitting["geometry"] = { width: 210, height: 280, slug: 0, side: 15, top: 20, bottom: 20, gutter: 5, shift: 50 };
const article = (id: string) => ({ id, headline: id, size: 9, start: 0, grow: false, growBy: 0, room: 0, ad: null });
const spot = (kind: Spot["kind"], page: number, more: Partial<Spot> = {}): Spot => ({ kind, page, x: 0, y: 0, ...more });
const mm = 72 / 25.4;

describe("fillers", () => {
  it.each([
    [20, 0],
    [21, 3],
    [22, 2],
    [23, 1],
    [4, 0],
  ])("make %i pages a multiple of four with %i", (pages, count) => {
    const fillers = fillersFor(pages, [{ kind: "ad", ad: 0 }, { kind: "notes" }]);
    expect(fillers).toHaveLength(count);
    expect((pages + fillers.length) % 4).toBe(0);
  });
});

describe("the room under an article", () => {
  const span = (columns: number, end: Spot, pages = 1) => ({ columns, start: 4, end, pages });
  it("is what all columns leave free, shared out, less a line", () => {
    // two columns of 240 mm, the text ends half-way down the first: 360 mm are free
    const room = roomUnder([], "a", span(2, spot("end", 4, { x: 15 * mm, y: 140 * mm })), { geometry }, 12);
    expect(room / mm).toBeCloseTo((240 + 120) / 2 - 12 / mm, 1);
  });
  it("begins under what stands across the page", () => {
    const room = roomUnder(
      [spot("float", 4, { id: "a", y: 100 * mm })],
      "a",
      span(2, spot("end", 4, { x: 15 * mm, y: 140 * mm })),
      { geometry },
      12,
    );
    expect(room).toBeLessThan(((240 - 80 + 120) / 2) * mm);
  });
  it("is nothing where the text ends on another page than the last, or a picture stands at the foot", () => {
    expect(roomUnder([], "a", span(2, spot("end", 4, { x: 15 * mm, y: 140 * mm }), 2), { geometry }, 12)).toBe(0);
    expect(
      roomUnder([spot("float", 4, { id: "a", y: 260 * mm })], "a", span(2, spot("end", 4, { x: 15 * mm, y: 140 * mm })), { geometry }, 12),
    ).toBe(0);
  });
});

describe("house ads", () => {
  it("stand under the roomiest articles, each once, and only where they fit", () => {
    const placed = adsUnder(
      new Map([
        ["a", 500],
        ["b", 300],
        ["c", 400],
        ["d", 40],
      ]),
      [{ included: [] }, { included: ["x"] }],
    );
    expect([...placed]).toEqual([
      ["a", 0],
      ["c", 1],
    ]);
    expect(adsUnder(new Map([["a", 150]]), [{ included: ["x"] }]).size).toBe(0);
  });
});

describe("an article interrupted by a full page", () => {
  it("says on both sides where it goes on", () => {
    const spots = [
      spot("article", 4, { id: "a", columns: 3 }),
      spot("page", 5, { what: "plate", article: "a" }),
      spot("end", 7, { id: "a" }),
      spot("page", 8, { what: "back cover" }),
    ];
    expect(continuedOver(spots, spansOf(spots, { articles: [article("a")] }, 8))).toEqual({
      4: { from: null, to: 6 },
      6: { from: 4, to: null },
    });
  });
  it("says nothing where the page stands at its end", () => {
    const spots = [
      spot("article", 4, { id: "a", columns: 3 }),
      spot("end", 4, { id: "a" }),
      spot("page", 5, { what: "plate", article: "a" }),
      spot("page", 6, { what: "back cover" }),
    ];
    expect(continuedOver(spots, spansOf(spots, { articles: [article("a")] }, 6))).toEqual({});
  });
});
