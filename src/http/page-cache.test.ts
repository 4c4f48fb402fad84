import { describe, expect, it } from "vitest";
import type { Packed } from "./packed.ts";
import { pageCache } from "./page-cache.ts";

const page = (sign: string): Packed => ({ status: 200, headers: {}, identity: Buffer.from(sign.repeat(400)) });

describe("the page cache", () => {
  it("lets go first of what nobody has read since, and spares what was read once for each reading", () => {
    const cache = pageCache(4000);
    for (let at = 0; at < 10; at += 1) cache.put(`p${at}`, page("a"), cache.generation);
    cache.get("p0");
    cache.put("new", page("b"), cache.generation);
    expect(cache.get("p0")).toBeDefined();
    expect(cache.get("p1")).toBeUndefined();
    for (let at = 0; at < 12; at += 1) cache.put(`more${at}`, page("c"), cache.generation);
    for (let at = 0; at < 12; at += 1) cache.put(`again${at}`, page("c"), cache.generation);
    expect(cache.get("p0")).toBeUndefined();
  });

  it("makes room even when everything in it was read", () => {
    const cache = pageCache(4000);
    for (let at = 0; at < 30; at += 1) {
      cache.put(`p${at}`, page("a"), cache.generation);
      cache.get(`p${at}`);
    }
    expect(Array.from({ length: 30 }, (_, at) => cache.get(`p${at}`)).filter(Boolean).length).toBe(10);
  });

  it("takes no page whose making began before something was published", () => {
    const cache = pageCache();
    const { generation } = cache;
    cache.clear();
    cache.put("late", page("a"), generation);
    expect(cache.get("late")).toBeUndefined();
  });
});
