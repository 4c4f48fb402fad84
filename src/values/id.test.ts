import { describe, expect, it } from "vitest";
import { instantOf, newId } from "./id.ts";

const at = (ms: number) => new Date(Date.UTC(2026, 10, 24, 10) + ms);

describe("an id", () => {
  it("sorts in the order in which it was made, however many are made in one instant", () => {
    const ids = [...Array.from({ length: 10_000 }, () => newId(at(0))), newId(at(1)), newId(at(2)), newId(at(60_000))];
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    expect(instantOf(ids.at(-1)!)).toBe(at(60_000).valueOf());
  });

  it("is of its own instant where a clock was put back", () => {
    newId(at(5000));
    expect(instantOf(newId(at(1000)))).toBe(at(1000).valueOf());
    expect(newId(at(1000)) < newId(at(5000))).toBe(true);
  });
});
