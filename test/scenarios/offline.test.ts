import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { correctArticle, publishArticle, withdrawArticle } from "../../src/editorial/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { oldIssueBrought } from "../support/every-place.ts";
import { recordEverything } from "../support/recorded.ts";

let house: DemoHouse;
let digital: string;
let print: string;
beforeAll(async () => {
  house = await demoHouse();
  [digital, print] = [await house.be("digital"), await house.be("print")];
});
afterAll(() => house.close());

type Part = { keep: string; insteadOf: string[] };
type Edition = { sign: string; pieces: string };
type List = { reader: string; path: string; edition: Edition; pictures: Part[]; recordings: Part[] };
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
    expect(await rights()).toEqual({ reader: null, open: [], now: {} });
    const { reader } = await json<List>(list, digital);
    expect(await rights(digital)).toMatchObject({ reader, open: [46, 45] });
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

  it("stands as something else once anything in it is another, and as other pieces once one is withdrawn: told with the right to it, and where it is listed", async () => {
    const now = async (issues = "46,45") => (await json<{ now: Record<string, Edition> }>(`/offline/rights?issues=${issues}`, digital)).now;
    const [first, again] = [await now(), await now()];
    expect(Object.keys(first).toSorted()).toEqual(["/issues/45/read", "/issues/46/read"]);
    expect(again).toEqual(first);
    const of46 = () => now("46").then((all) => all["/issues/46/read"]!);
    expect((await json<List>(list, digital)).edition).toEqual(first["/issues/46/read"]);
    // whoever may not read it is not told that it changed
    expect(Object.keys((await json<{ now: object }>("/offline/rights?issues=46", await house.be("registered"))).now)).toEqual([]);

    const { rows } = await house.query<{ id: string }>(
      "select article_id as id from placements join issues on issues.id = issue_id where whole_number = 46",
    );
    const articleId = rows[0]!.id;
    await correctArticle(house.platform, { articleId, text: "It was a Tuesday." });
    const corrected = await of46();
    expect(corrected.sign).not.toBe(first["/issues/46/read"]!.sign);
    expect(corrected.pieces).toBe(first["/issues/46/read"]!.pieces);
    const other = (await now())["/issues/45/read"];
    expect(other).toEqual(first["/issues/45/read"]);

    await recordEverything(house.platform);
    const recorded = await of46();
    expect(recorded.sign).not.toBe(corrected.sign);

    await withdrawArticle(house.platform, { articleId, why: "a mistake" });
    expect((await of46()).pieces).not.toBe(corrected.pieces);
    await publishArticle(house.platform, { articleId });
    expect((await of46()).pieces).toBe(corrected.pieces);

    await house.query("update issues set theme = 'Of Tides' where whole_number = 46");
    expect((await of46()).sign).not.toBe(recorded.sign);
    // an issue of which nothing is public any more is not there
    for (const { id } of rows) await withdrawArticle(house.platform, { articleId: id, why: "a mistake" });
    expect(Object.keys(await now())).toEqual(["/issues/45/read"]);
    expect((await house.get(list, digital)).status).toBe(404);
  });

  it("is listed with an address of its own for each recording and printed page as it is now", async () => {
    await recordEverything(house.platform);
    await oldIssueBrought(house);
    const { recordings } = await json<List>("/issues/45/read/offline.json", digital);
    const { pictures, edition } = await json<List>("/issues/3/pages/read/offline.json", digital);
    expect(recordings.length).toBeGreaterThan(0);
    expect(pictures.length).toBeGreaterThan(1);
    for (const { keep, insteadOf } of [...recordings, ...pictures]) {
      expect(keep).toMatch(/\?of=[\w-]{10}$/);
      expect(insteadOf).toEqual([keep.split("?")[0]]);
      expect((await house.get(keep, digital)).status, keep).toBe(200);
    }
    expect((await json<{ now: Record<string, Edition> }>("/offline/rights?issues=3", digital)).now["/issues/3/pages/read"]).toEqual(
      edition,
    );
  });
});
