import { describe, expect, it } from "vitest";
import type { Spot } from "./layout-spots.ts";
import { type Laid, pageListOf, pageMapOfLayout } from "./page-list.ts";

const spot = (kind: Spot["kind"], page: number, more: Partial<Spot> = {}): Spot => ({ kind, page, x: 0, y: 0, ...more });
const spots = [
  spot("page", 1, { what: "cover" }),
  spot("page", 2, { what: "colophon" }),
  spot("page", 3, { what: "contents" }),
  spot("article", 4, { id: "a", columns: 2 }),
  spot("block", 4, { id: "a/p1", y: 100 }),
  spot("block", 4, { id: "a/p2", y: 300 }),
  spot("block", 5, { id: "a/p2", y: 20 }),
  spot("page", 5, { what: "plate", article: "a" }),
  spot("end", 6, { id: "a" }),
  spot("article", 7, { id: "b", columns: 1 }),
  spot("end", 7, { id: "b" }),
  spot("page", 8, { what: "notes" }),
  spot("page", 9, { what: "filler ad" }),
  spot("page", 12, { what: "back cover" }),
];
const laid: Laid = {
  spots,
  pages: 12,
  data: {
    articles: [
      { id: "a", headline: "The Upper Gate" },
      { id: "b", headline: "The Lower" },
    ],
    fillers: [{ kind: "notes" }, { kind: "ad", ad: 1 }],
    back: 0,
    ads: [
      { headline: "Twelve locks a year", included: [] },
      { headline: "The key fits", included: [] },
    ],
  } as unknown as Laid["data"],
};

describe("the pages of an issue", () => {
  it("are each what stands on them", () => {
    expect(pageListOf(laid).map(({ page, what, title }) => `${page} ${what} ${title}`.trim())).toEqual([
      "1 cover",
      "2 colophon",
      "3 contents",
      "4 article The Upper Gate",
      "5 plate The Upper Gate",
      "6 article The Upper Gate",
      "7 article The Lower",
      "8 notes",
      "9 house ad The key fits",
      "10 blank",
      "11 blank",
      "12 back cover Twelve locks a year",
    ]);
  });
  it("that only fill up are told apart", () => {
    expect(pageListOf(laid).flatMap(({ page, filler }) => (filler ? [page] : []))).toEqual([8, 9, 10, 11]);
  });
  it("before the first article are the contents", () => {
    const late = spots.map((one) => (one.kind === "article" && one.id === "a" ? { ...one, page: 5 } : one));
    expect(pageListOf({ ...laid, spots: late })[3]).toMatchObject({ page: 4, what: "contents" });
  });
  it("of an article are counted, and each block stands where its first line does", () => {
    expect(pageMapOfLayout(laid)).toMatchObject({
      a: {
        page: 4,
        pages: 3,
        blocks: [
          { id: "p1", page: 4 },
          { id: "p2", page: 4 },
        ],
      },
      b: { page: 7, pages: 1, blocks: [] },
    });
  });
});
