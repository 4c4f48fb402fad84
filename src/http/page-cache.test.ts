import { brotliDecompressSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Packed, pack, tighter } from "./packed.ts";
import { type MadePage, pageCache } from "./page-cache.ts";

const page = (sign: string): Packed => ({ status: 200, headers: {}, identity: Buffer.from(sign.repeat(400)) });
const made = (sign: string, names: string[] = [], until = Infinity): MadePage => ({ page: page(sign), names: new Set(names), until });
const signOf = (packed: Packed | undefined) => packed?.identity?.toString("utf8", 0, 1);
const later = () => {
  let resolve: (made: MadePage) => void = () => undefined;
  const promise = new Promise<MadePage>((done) => {
    resolve = done;
  });
  return { promise, resolve };
};
/** Room for ten pages of 400 bytes with keys and names beside. */
const ofTen = { mostBytes: 4200 };

describe("the page cache", () => {
  it("lets go first of what nobody has read since, and spares what was read once for each reading", async () => {
    const cache = pageCache(ofTen);
    for (let at = 0; at < 10; at += 1) await cache.getOrMake(`p${at}`, async () => made("a"));
    cache.get("p0");
    await cache.getOrMake("new", async () => made("b"));
    expect(cache.get("p0")).toBeDefined();
    expect(cache.get("p1")).toBeUndefined();
    for (let at = 0; at < 12; at += 1) await cache.getOrMake(`more${at}`, async () => made("c"));
    for (let at = 0; at < 12; at += 1) await cache.getOrMake(`again${at}`, async () => made("c"));
    expect(cache.get("p0")).toBeUndefined();
  });

  it("makes room even when everything in it was read, and never holds more bytes than it may, the names counted", async () => {
    const ofTenNamed = { mostBytes: 5200 };
    const cache = pageCache(ofTenNamed);
    for (let at = 0; at < 30; at += 1) {
      await cache.getOrMake(`p${at}`, async () => made("a", ["article:1"]));
      cache.get(`p${at}`);
      expect(cache.stands().bytes).toBeLessThanOrEqual(ofTenNamed.mostBytes);
    }
    expect(cache.stands().pages).toBe(10);
  });

  it("keeps nothing that would take a tenth of its room", async () => {
    const cache = pageCache({ mostBytes: 3000 });
    expect(signOf(await cache.getOrMake("large", async () => made("a")))).toBe("a");
    expect(cache.get("large")).toBeUndefined();
  });

  it("packs tighter what is found again and again, the same page in fewer bytes, and brings back nothing that was dropped", async () => {
    const words = Array.from({ length: 4000 }, (_, at) => `${(at * 7919) % 613} boats`).join(" ");
    const packed = await pack(words, { "content-type": "text/html" });
    const cache = pageCache();
    for (const key of ["often", "dropped"])
      await cache.getOrMake(key, async () => ({ page: packed, names: new Set([key]), until: Infinity }));
    const before = cache.stands().bytes;
    for (let at = 0; at < 2; at += 1) expect(cache.get("often")).toBe(packed);
    cache.get("often");
    await expect.poll(() => cache.get("often")?.brotli?.length).toBeLessThan(packed.brotli!.length);
    const tight = cache.get("often")!;
    expect(brotliDecompressSync(tight.brotli!).toString()).toBe(words);
    expect({ ...tight, brotli: packed.brotli }).toEqual(packed);
    expect(before - cache.stands().bytes).toBe(packed.brotli!.length - tight.brotli!.length);
    for (let at = 0; at < 3; at += 1) cache.get("dropped");
    cache.drop("dropped");
    const left = cache.stands().bytes;
    await tighter(packed);
    expect([cache.get("dropped"), cache.stands().bytes]).toEqual([undefined, left]);
  });

  it("drops the pages that show what has changed, and no others", async () => {
    const cache = pageCache();
    await cache.getOrMake("one", async () => made("a", ["article:1", "offers"]));
    await cache.getOrMake("two", async () => made("b", ["article:2", "offers"]));
    cache.drop("article:1");
    expect([cache.get("one"), signOf(cache.get("two"))]).toEqual([undefined, "b"]);
    cache.drop("offers");
    expect(cache.stands()).toMatchObject({ pages: 0, bytes: 0, dropped: 2 });
  });

  it("lets nothing be kept outside that shows what changed while it was being made", async () => {
    const outer = { names: ["article:1"], until: Infinity };
    const outside = (): MadePage => ({ ...made("a", ["article:1"]), page: { ...page("a"), outer } });
    const cache = pageCache();
    expect((await cache.getOrMake("one", async () => outside()))?.outer).toEqual(outer);
    cache.clear();
    const { promise, resolve } = later();
    const making = cache.getOrMake("one", () => promise);
    cache.drop("article:1");
    resolve(outside());
    const answered = await making;
    expect([signOf(answered), answered?.outer]).toEqual(["a", undefined]);
  });

  it("takes no page that shows what changed while it was being made, and lets nobody wait for it who asks after that", async () => {
    for (const change of [
      (cache: ReturnType<typeof pageCache>) => cache.drop("article:1"),
      (cache: ReturnType<typeof pageCache>) => cache.clear(),
    ]) {
      const cache = pageCache();
      const { promise, resolve } = later();
      const answered: unknown[] = [];
      const ask = async (make: () => Promise<MadePage>) => answered.push(signOf(await cache.getOrMake("page", make)));
      const before = ask(() => promise);
      change(cache);
      const after = ask(async () => made("b", ["article:1"]));
      await new Promise(setImmediate);
      expect(answered).toEqual(["b"]);
      resolve(made("a", ["article:1"]));
      await Promise.all([before, after]);
      expect(answered).toEqual(["b", "a"]);
      expect(signOf(cache.get("page"))).toBe("b");
    }
  });

  it("keeps a page while whose making something else changed", async () => {
    const cache = pageCache();
    const { promise, resolve } = later();
    const asked = cache.getOrMake("page", () => promise);
    cache.drop("article:2");
    resolve(made("a", ["article:1"]));
    await asked;
    expect(signOf(cache.get("page"))).toBe("a");
  });

  it("makes a page once, however many ask for it at the same time", async () => {
    const cache = pageCache();
    let times = 0;
    const ask = () =>
      cache.getOrMake("page", async () => {
        times += 1;
        await new Promise((resolve) => setTimeout(resolve, 5));
        return made("a");
      });
    const answers = await Promise.all(Array.from({ length: 500 }, ask));
    expect(new Set(answers.map(signOf))).toEqual(new Set(["a"]));
    expect([times, cache.stands().joined]).toEqual([1, 499]);
  });

  it("tries once for all who ask where a page cannot be made, and again for those who ask after that", async () => {
    const cache = pageCache();
    let times = 0;
    const ask = () =>
      cache.getOrMake("page", async () => {
        times += 1;
        await new Promise((resolve) => setTimeout(resolve, 5));
        if (times === 1) throw new Error("away");
        return made("a");
      });
    const answers = await Promise.allSettled(Array.from({ length: 50 }, ask));
    expect(answers.every(({ status }) => status === "rejected")).toBe(true);
    expect(times).toBe(1);
    expect(signOf(await ask())).toBe("a");
    expect(times).toBe(2);
  });

  it("knows no page after the moment until which it is true", async () => {
    let now = 0;
    const cache = pageCache({ now: () => now });
    await cache.getOrMake("page", async () => made("a", [], 10));
    now = 9;
    expect(cache.get("page")).toBeDefined();
    now = 10;
    expect(cache.get("page")).toBeUndefined();
    expect(signOf(await cache.getOrMake("page", async () => made("b", [], 20)))).toBe("b");
    expect(cache.stands().pages).toBe(1);
  });

  it("after any drops and makings holds what it holds, and shows no page of which something was dropped", async () => {
    const name = fc.constantFrom("a", "b", "c", "d");
    const step = fc.oneof(
      fc.record({ make: fc.constantFrom("1", "2", "3", "4", "5", "6"), names: fc.uniqueArray(name) }),
      fc.record({ drop: name }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const cache = pageCache();
        const held = new Map<string, string[]>();
        for (const one of steps) {
          if ("drop" in one) {
            cache.drop(one.drop);
            for (const [key, names] of held) if (names.includes(one.drop)) held.delete(key);
          } else if (!held.has(one.make)) {
            await cache.getOrMake(one.make, async () => made("x", one.names));
            held.set(one.make, one.names);
          }
          expect(["1", "2", "3", "4", "5", "6"].filter((key) => cache.get(key)).toSorted()).toEqual([...held.keys()].toSorted());
        }
        cache.clear();
        expect(cache.stands()).toMatchObject({ pages: 0, bytes: 0 });
      }),
    );
  });
});
