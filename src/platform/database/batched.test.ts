import { expect, it } from "vitest";
import { batched, coalesced, groupedBy } from "./batched.ts";
import type { Db } from "./open.ts";

const [one, other] = [{}, {}] as Db[];

it("reads at once what is asked in one turn, each key once, of each database by itself", async () => {
  const loads: [unknown, string[]][] = [];
  const lengthOf = batched(async (db, keys: string[]) => {
    loads.push([db, keys]);
    return new Map(keys.filter((key) => key !== "nobody").map((key) => [key, key.length]));
  });
  const asked = [lengthOf(one!, "a"), lengthOf(one!, "bb"), lengthOf(one!, "a"), lengthOf(other!, "ccc"), lengthOf(one!, "nobody")];
  expect(await Promise.all(asked)).toEqual([1, 2, 1, 3, undefined]);
  expect(loads).toEqual([
    [one, ["a", "bb", "nobody"]],
    [other, ["ccc"]],
  ]);
});

it("remembers nothing beyond the turn, and tells a failure to everybody who asked in it and to nobody after", async () => {
  let count = 0;
  const next = coalesced(async () => {
    count += 1;
    if (count === 2) throw new Error("away");
    return count;
  });
  expect(await Promise.all([next(one!), next(one!)])).toEqual([1, 1]);
  expect(await Promise.allSettled([next(one!), next(one!)])).toMatchObject([{ status: "rejected" }, { status: "rejected" }]);
  expect(await next(one!)).toBe(3);
});

it("groups rows in their order", () => {
  expect([...groupedBy([3, 1, 4, 2], (number) => number % 2)]).toEqual([
    [1, [3, 1]],
    [0, [4, 2]],
  ]);
});
