import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

let house: DemoHouse;
let digital: string;
let print: string;
beforeAll(async () => {
  house = await demoHouse();
  [digital, print] = [await house.be("digital"), await house.be("print")];
});
afterAll(() => house.close());

type List = { reader: string; path: string; pictures: { keep: string; insteadOf: string[] }[] };
const json = async <T>(path: string, cookie = ""): Promise<T> => (await house.get(path, cookie)).json() as Promise<T>;
const list = "/issues/46/read/offline.json";

describe("an issue that is kept to be read offline", () => {
  it("is listed for those who are signed in and may read all of it, and for nobody else", async () => {
    const kept = await json<List>(list, digital);
    expect(kept.path).toBe("/issues/46/read");
    expect(kept.pictures.length).toBeGreaterThan(3);
    for (const cookie of ["", await house.be("registered")]) {
      const refused = await house.get(list, cookie);
      expect(refused.status).toBe(403);
      expect(await refused.text()).not.toContain("/pictures/");
    }
    expect((await house.get(list, digital)).headers.get("cache-control")).toBe("no-store");
    expect((await house.get("/issues/47/read/offline.json", digital)).status).toBe(404);
    expect((await house.get("/issues/46/pages/read/offline.json", digital)).status).toBe(404);
  });

  it("names every picture that its page shows, in whatever size, and one of them to keep", async () => {
    const { pictures } = await json<List>(list, digital);
    const known = new Set(pictures.flatMap(({ keep, insteadOf }) => [keep, ...insteadOf]));
    const html = await house.text("/issues/46/read", digital);
    const shown = [...html.matchAll(/\/pictures\/[\w.-]+/g)].map(([path]) => path);
    expect(shown.length).toBeGreaterThan(3);
    expect(shown.filter((path) => !known.has(path))).toEqual([]);
    for (const { keep } of pictures) expect([200, 303], keep).toContain((await house.get(keep)).status);
  });

  it("is one reader’s, by a name that is the same in each of their browsers and tells nobody who they are", async () => {
    const [one, again, other] = [await json<List>(list, digital), await json<List>(list, digital), await json<List>(list, print)];
    expect(one.reader).toBe(again.reader);
    expect(one.reader).not.toBe(other.reader);
    const { rows } = await house.query<{ id: string }>("select id from people");
    expect(rows.some(({ id }) => one.reader.includes(id))).toBe(false);
  });

  it("may be read as long as the magazine says so: to a stranger, to one of another issue and after the end it says no", async () => {
    const rights = (cookie = "", issues = "46,45,nothing,4e1,99999999999") =>
      json<{ reader: string | null; open: number[] }>(`/offline/rights?issues=${issues}`, cookie);
    expect(await rights()).toEqual({ reader: null, open: [] });
    const { reader } = await json<List>(list, digital);
    expect(await rights(digital)).toEqual({ reader, open: [46, 45] });
    expect((await rights(await house.be("registered"))).open).toEqual([]);
  });

  it("is shown by a worker at the root of the site, which is looked after anew each time, and under no looser policy", async () => {
    const worker = await house.get("/service-worker.js");
    expect(worker.headers.get("content-type")).toMatch(/^text\/javascript/);
    expect(worker.headers.get("cache-control")).toBe("no-cache");
    expect(worker.headers.get("content-security-policy")).toContain("default-src 'none'; script-src 'self'");
    expect(await worker.text()).toContain('addEventListener("fetch"');
  });

  it("has a page of its own that says nothing of who asks for it, and an app’s manifest in the magazine’s name and colours", async () => {
    const [mine, anybodys] = [await house.text("/offline", digital), await house.text("/offline")];
    expect(mine).toBe(anybodys);
    const manifest = await json<{ name: string; icons: { src: string; sizes: string }[]; background_color: string }>(
      "/manifest.webmanifest",
    );
    expect([manifest.name, manifest.background_color]).toEqual(["The Tidewater Review", "#fbf8f1"]);
    expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(["192x192", "512x512"]);
    for (const { src } of manifest.icons) expect((await house.get(src)).headers.get("content-type")).toBe("image/png");
  });
});
