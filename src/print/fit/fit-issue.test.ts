import { describe, expect, it } from "vitest";
import { type Filler, type Fitting, fitted, settledOf, unfitted } from "./fit-issue.ts";
import { type Lead, type Option, bestOf, boxOf, chosenOptions, keptForAds } from "./openings.ts";
import { newPairs, pairsAfter } from "./pairs.ts";
import { adsUnder, fillersFor, firstRoom, nextRoom } from "./rooms.ts";
import { type Geometry, type Spot, continuedOver, roomOnLast, spansOf } from "./layout-spots.ts";

const geometry: Geometry = { width: 210, height: 280, slug: 0, side: 15, top: 20, bottom: 20, gutter: 5, shift: 50 };
const article = (id: string) => ({ id });
const spot = (kind: Spot["kind"], page: number, more: Partial<Spot> = {}): Spot => ({ kind, page, x: 0, y: 0, ...more });
const mm = 72 / 25.4;
const tall = 240 * mm;

describe("fillers", () => {
  it.each([
    [20, 0],
    [21, 3],
    [22, 2],
    [23, 1],
    [4, 0],
  ])("make %i pages a multiple of four with %i", (pages, count) => {
    const fillers = fillersFor(pages, [{ kind: "ad", ad: 0 }], { kind: "notes" });
    expect(fillers).toHaveLength(count);
    expect((pages + fillers.length) % 4).toBe(0);
  });
  it("are each ad once, and then notes", () => {
    const ad = (at: number): Filler => ({ kind: "ad", ad: at });
    expect(fillersFor(21, [ad(0), ad(2)], { kind: "notes" })).toEqual([ad(0), ad(2), { kind: "notes" }]);
  });
});

describe("the room on an article's last page", () => {
  const span = (columns: number, end: Spot, pages = 1) => ({ columns, start: 4, end, pages });
  const halfway = spot("end", 4, { x: 15 * mm, y: 140 * mm });
  it("is what all columns leave free", () => {
    // two columns of 240 mm, the text ends half-way down the first: 360 mm are free
    const { free, all } = roomOnLast([], "a", span(2, halfway), geometry);
    expect([free / mm, all / mm].map(Math.round)).toEqual([360, 480]);
    expect(roomOnLast([], "a", span(3, spot("end", 4, { x: 90 * mm, y: 140 * mm })), geometry).open).toBe(2);
  });
  it("is counted from the column on the right where lines run leftwards", () => {
    const inLeft = { ...span(2, halfway), leftward: true };
    const { free, open } = roomOnLast([], "a", inLeft, geometry);
    expect([Math.round(free / mm), open]).toEqual([120, 1]);
  });
  it("begins under what stands across the page", () => {
    const { free, all } = roomOnLast([spot("float", 4, { id: "a", y: 100 * mm })], "a", span(2, halfway), geometry);
    expect([free / mm, all / mm].map(Math.round)).toEqual([120 + 153, 306]);
  });
  it("is none where the text ends on another page than the last, or a picture stands at the foot", () => {
    expect(roomOnLast([], "a", span(2, halfway, 2), geometry).free).toBe(0);
    expect(roomOnLast([spot("float", 4, { id: "a", y: 260 * mm })], "a", span(2, halfway), geometry).free).toBe(0);
  });
  it("is filled by a block that is tried larger and smaller until a line more would be too much", () => {
    const limit = 300;
    let [room, tries] = [firstRoom(2 * 310, 2, 10), 0];
    for (let last = -1; room.room !== last && tries < 20; tries += 1) {
      last = room.room;
      // three columns share what is left; blocks are whole, so that a little of it is never used
      room = nextRoom(room, limit - room.room - (room.room > limit ? 3 : -3), 12.7);
    }
    expect(room.room).toBeLessThanOrEqual(limit);
    expect(room.room).toBeGreaterThan(limit - 12.7);
    expect(tries).toBeLessThan(8);
  });
});

describe("house ads", () => {
  const ad = (...included: string[]) => ({ included });
  it("stand under the roomiest articles, each once, and only where they fit", () => {
    const rooms = new Map([
      ["a", 500],
      ["b", 300],
      ["c", 400],
      ["d", 40],
    ]);
    expect([
      ...adsUnder(
        rooms,
        new Map([
          [0, ad()],
          [2, ad("x")],
        ]),
      ),
    ]).toEqual([
      ["a", 0],
      ["c", 2],
    ]);
    expect(adsUnder(new Map([["a", 150]]), new Map([[0, ad("x")]])).size).toBe(0);
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

const lead: Lead = { style: "across", width: 180, aspect: 1.5, least: 70, usual: 100, most: 130 };
const option = (columns: 1 | 2 | 3, more: Lead | null = lead): Option => ({ columns, size: 10, lead: more });

describe("how an article is set", () => {
  it.each([
    ["takes a page less where a smaller picture gives what is missing", { pages: 2, free: 460 * mm, all: 480 * mm }, 1, 0.02],
    ["else fills what is left with a larger one", { pages: 2, free: 60 * mm, all: 480 * mm }, 2, 0],
    ["as far as that goes", { pages: 2, free: 300 * mm, all: 480 * mm }, 2, 0.5],
    ["and never less than a page", { pages: 1, free: 460 * mm, all: 480 * mm }, 1, 400 / 480],
  ])("%s", (_what, outcome, pages, empty) => {
    const best = bestOf(option(2), outcome, tall);
    expect(best.pages).toBe(pages);
    expect(best.empty).toBeCloseTo(empty, 2);
  });

  const empty = (share: number, columns: number) => ({ pages: 2, free: share * columns * tall, all: columns * tall });
  const tried = (first: number, second: number) => ({
    options: [option(1, null), option(2, null)],
    tried: [empty(first, 1), empty(second, 2)],
  });
  it("is the usual way unless another leaves much less empty, and not like the one before where little separates them", () => {
    expect(chosenOptions([tried(0.1, 0.08)], new Set(), tall)).toEqual([0]);
    expect(chosenOptions([tried(0.6, 0.1)], new Set(), tall)).toEqual([1]);
    expect(chosenOptions([tried(0.1, 0.1), tried(0.1, 0.06)], new Set(), tall)).toEqual([0, 1]);
  });
  it("stays the usual way where a house ad fills what it leaves, never two in a row", () => {
    const articles = [tried(0.5, 0), tried(0.5, 0), tried(0.1, 0), tried(0.5, 0)];
    const kept = keptForAds(articles, 2, tall);
    expect([...kept]).toEqual([0, 3]);
    expect(chosenOptions(articles, kept, tall)[0]).toBe(0);
  });
  it("gives a portrait no more width than it fills", () => {
    expect(boxOf({ ...lead, style: "beside", aspect: 0.5 }, 100)).toEqual({ style: "beside", w: 75, h: 100 });
    expect(boxOf({ ...lead, style: "bleed", width: 210 }, 100).w).toBe(210);
  });
});

describe("a figure across two of three columns", () => {
  const span = { columns: 3, start: 4, end: spot("end", 5), pages: 2 };
  const column = (at: number) => (15 + at * (170 / 3 + 5) + 1) * mm;
  const text = [0, 1, 2].map((at) => spot("block", 4, { id: `a/p${at}`, x: column(at), y: 30 * mm }));
  const at = (where: number, page = 4) => spot("pair", page, { id: "a/f", x: column(where), y: 20 * mm });
  const start = newPairs(["a/f"]);
  it("hangs over the next column, at whose first block its room is kept", () => {
    expect(pairsAfter(start, [...text, at(0)], span, geometry)).toEqual({ "a/f": { at: null, before: "a/p1", tries: 1 } });
  });
  it("is set a column earlier where it stands in the last", () => {
    expect(pairsAfter(start, [...text, at(2)], span, geometry)).toEqual({ "a/f": { at: "a/p1", before: null, tries: 1 } });
  });
  it("is settled when room and figure stand on one page and one height", () => {
    const pairs = { "a/f": { at: null, before: "a/p1", tries: 1 } };
    const free = (more: Partial<Spot>) => spot("free", 4, { id: "a/f", x: column(1), y: 20 * mm, ...more });
    expect(pairsAfter(pairs, [...text, at(0), free({})], span, geometry)).toEqual(pairs);
    for (const moved of [{ y: 90 * mm }, { x: column(2) }, { page: 5 }])
      expect(pairsAfter(pairs, [...text, at(0), free(moved)], span, geometry)["a/f"]!.tries, JSON.stringify(moved)).toBe(2);
  });
  it("stands across all columns when it does not come to rest, or there is no text beside it", () => {
    expect(pairsAfter({ "a/f": { at: null, before: "a/p1", tries: 5 } }, [...text, at(0)], span, geometry)).toEqual({ "a/f": null });
    expect(pairsAfter(start, [text[0]!, at(0)], span, geometry)).toEqual({ "a/f": null });
  });
});

describe("the passes", () => {
  /** A page that holds `size` mm of text in one column under its picture, set again and again until it says the same. */
  function settle(size: number): { picture: number; pages: number; passes: number; told: string[] } {
    const told: string[] = [];
    const one = { ...lead, least: 60, usual: 90, most: 140 };
    let data: Fitting = {
      phase: "measure",
      ads: [],
      fillers: [],
      fillerPool: [{ kind: "notes" }],
      continued: {},
      turned: {},
      plates: [],
      back: null,
      geometry,
      articles: [
        unfitted({
          id: "a",
          headline: "A",
          options: [option(1, one)],
          wide: [],
        }),
      ],
    };
    for (let passes = 1; passes < 40; passes += 1) {
      const settled = settledOf(data) as { articles: { a: { lead: { h: number } } } };
      const h = settled.articles.a.lead.h;
      const total = size + h;
      const pages = Math.ceil(total / 240);
      const spots = [
        spot("article", 1, { id: "a", columns: 1 }),
        spot("float", 1, { id: "a", y: (20 + h) * mm }),
        spot("block", 1, { id: "a/p", what: "paragraph" }),
        spot("end", pages, { id: "a", x: 70 * mm, y: (20 + (total - (pages - 1) * 240)) * mm }),
        spot("page", pages + 1, { what: "notes" }),
      ];
      told.push(`${data.phase} ${Object.keys(data.turned.a ?? {}).join() || "none"}`);
      const next = fitted(data, spots, pages + data.fillers.length);
      if (JSON.stringify(next) === JSON.stringify(data)) return { picture: h, pages, passes, told };
      data = next;
    }
    throw new Error("never settled");
  }
  it.each([
    ["grows its picture into what is left", 130, 1, 104, 110],
    ["gives up some of it for a page less", 165, 1, 70, 75],
    ["keeps within the largest", 260, 2, 136, 140],
  ])("%s", (_what, text, pages, least, most) => {
    const settled = settle(text);
    expect(settled.pages).toBe(pages);
    expect(settled.picture).toBeGreaterThanOrEqual(least);
    expect(settled.picture).toBeLessThanOrEqual(most);
    expect(settled.passes).toBeLessThan(12);
  });
  it("tell the words of what turns a page with the one that levels, and set the contents with the next", () => {
    expect(settle(260).told.slice(-3)).toEqual(["lead none", "level a/p", "whole a/p"]);
  });
});
