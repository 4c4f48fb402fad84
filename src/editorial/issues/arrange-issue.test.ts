import { expect, it } from "vitest";
import { type Arranging, type Placed, arranged } from "./arrange-issue.ts";

const placed = (ids: string): Placed[] => [...ids].map((articleId) => ({ articleId, columns: null, opener: null }));
const after = (asked: Arranging, ids = "abc") =>
  arranged(placed(ids), asked)
    .map(({ articleId }) => articleId)
    .join("");

it.each<[string, Arranging, string]>([
  ["one up", { articleId: "c", to: "by", places: -1 }, "acb"],
  ["one down", { articleId: "a", to: "by", places: 1 }, "bac"],
  ["nowhere from the first place up", { articleId: "a", to: "by", places: -1 }, "abc"],
  ["nowhere from the last place down", { articleId: "c", to: "by", places: 1 }, "abc"],
  ["before another", { articleId: "c", to: "before", before: "a" }, "cab"],
  ["to the end", { articleId: "a", to: "before", before: null }, "bca"],
  ["before itself: nowhere", { articleId: "b", to: "before", before: "b" }, "abc"],
  ["before one that is gone by now: to the end", { articleId: "a", to: "before", before: "x" }, "bca"],
  ["in, before another", { articleId: "d", to: "before", before: "b" }, "adbc"],
  ["out", { articleId: "b", to: "out" }, "ac"],
  ["out, where it does not stand: nothing", { articleId: "x", to: "out" }, "abc"],
  ["up, where it does not stand: nothing", { articleId: "x", to: "by", places: -1 }, "abc"],
])("a piece goes %s", (_how, asked, wanted) => expect(after(asked)).toBe(wanted));

it("how a piece is printed changes what was asked of it and nothing else", () => {
  const [first] = arranged([{ articleId: "a", columns: 2, opener: "full" }], { articleId: "a", to: "set", opener: "type" });
  expect(first).toEqual({ articleId: "a", columns: 2, opener: "type" });
});
