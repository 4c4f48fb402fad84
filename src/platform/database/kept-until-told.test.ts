import { describe, expect, it } from "vitest";
import { keptUntilTold } from "./kept-until-told.ts";
import { named, tellTables, witnessed } from "./what-is-read.ts";

const allTold = () =>
  Promise.resolve(
    new Map([
      ["offers", true],
      ["jobs", false],
    ]),
  );

/** Counts how often it was read; `hold` keeps the next reading open until it is called again. */
function counting(sql = "select * from offers") {
  let [count, open] = [0, Promise.resolve()];
  const kept = keptUntilTold(allTold, async () => {
    tellTables(sql);
    named("offer:1");
    count += 1;
    const own = count;
    await open;
    return own;
  });
  const hold = (): (() => void) => {
    let letGo = () => {};
    open = new Promise((resolve) => (letGo = resolve));
    return letGo;
  };
  return { kept, hold };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

async function twice(kept: { get: () => Promise<number> }): Promise<number> {
  await kept.get();
  await settled();
  return kept.get();
}

describe("what is kept until it is told to have changed", () => {
  it("is read once, by however many at once", async () => {
    const { kept } = counting();
    expect(await Promise.all([kept.get(), kept.get()])).toEqual([1, 1]);
    await settled();
    expect(await kept.get()).toBe(1);
  });

  it.each([
    ["its table", "offers", 2],
    ["its finer name", "offer:1", 2],
    ["another", "articles", 1],
  ])("is read anew when %s has changed, and not before", async (_what, name, count) => {
    const { kept } = counting();
    await twice(kept);
    kept.drop(name);
    expect(await kept.get()).toBe(count);
  });

  it("is read anew when all may have changed", async () => {
    const { kept } = counting();
    await twice(kept);
    kept.clear();
    expect(await kept.get()).toBe(2);
  });

  it("is not kept where a table’s changes are not told", async () => {
    expect(await twice(counting("select * from offers join jobs on true").kept)).toBe(2);
  });

  describe.each([
    ["some of it changed", (kept: { drop: (name: string) => void }) => kept.drop("offers")],
    ["all may have changed", (kept: { clear: () => void }) => kept.clear()],
  ])("that was being read when %s,", (_what, change) => {
    it("is not kept", async () => {
      const { kept, hold } = counting();
      const letGo = hold();
      const first = kept.get();
      change(kept);
      letGo();
      expect(await first).toBe(1);
      await settled();
      expect(await kept.get()).toBe(2);
    });

    it("is given to nobody who asked after that", async () => {
      const { kept, hold } = counting();
      const letGo = hold();
      const first = kept.get();
      change(kept);
      const second = kept.get();
      letGo();
      expect(await Promise.all([first, second])).toEqual([1, 2]);
    });
  });

  it("is told to whoever is told of what is read, whether it was kept or not", async () => {
    const { kept } = counting();
    const heard = async () => {
      const all: string[] = [];
      await witnessed({ table: (table) => void all.push(table), name: (name) => void all.push(name) }, () => kept.get());
      return all;
    };
    expect(await heard()).toEqual(["offers", "offer:1"]);
    await settled();
    expect(await heard()).toEqual(["offers", "offer:1"]);
  });

  it("is asked again after it could not be read", async () => {
    let isAway = true;
    const kept = keptUntilTold(allTold, () => (isAway ? Promise.reject(new Error("away")) : Promise.resolve(1)));
    await expect(kept.get()).rejects.toThrow("away");
    isAway = false;
    await settled();
    expect(await kept.get()).toBe(1);
  });
});
