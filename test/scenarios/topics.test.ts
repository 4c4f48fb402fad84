import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { formOf } from "../support/form-of.ts";

let house: DemoHouse;
let editor: string;
const path = "/2026/11/the-last-boat-before-the-frost";
let desk: string;
beforeAll(async () => {
  house = await demoHouse();
  editor = await house.be("editor");
  const { rows } = await house.query<{ id: string }>("select id from articles where slug = 'the-last-boat-before-the-frost'");
  desk = `/desk/articles/${rows[0]!.id}`;
});
afterAll(() => house.close());

const save = async (fields: Record<string, string>) =>
  expect((await house.post(desk, { ...formOf(await house.text(desk, editor), desk), ...fields }, editor)).status).toBe(303);
const publish = async () => expect((await house.post(`${desk}/publication`, {}, editor)).status).toBe(303);
const topic = async (slug: string) => (await house.query<{ id: string }>("select id from topics where slug = $1", [slug])).rows[0]!.id;

describe("what an article is about", () => {
  it("is typed beside it, and shown to nobody before it is published", async () => {
    await save({ topics: "Ferries, Ice and snow; Ferries" });
    expect(formOf(await house.text(desk, editor), desk).topics).toBe("Ferries, Ice and snow");
    for (const page of ["/topics/ferries", "/topics/ferries/feed.xml"]) expect((await house.get(page)).status, page).toBe(404);
    expect(await house.text(path)).not.toContain("/topics/");
  });

  it("stands on its page and in every feed, with a page and a feed of each topic", async () => {
    await publish();
    const page = await house.text(path);
    expect(page).toContain('<a href="/topics/ferries" rel="tag">Ferries</a> · <a href="/topics/ice-and-snow" rel="tag">Ice and snow</a>');
    expect(page).toContain('"keywords":["Ferries","Ice and snow"]');
    expect(await house.text("/topics/ferries")).toContain(`href="${path}"`);
    const feed = await house.text("/topics/ferries/feed.xml");
    expect(feed).toContain("<title>Ferries · ");
    expect([...feed.matchAll(/<item>/g)]).toHaveLength(1);
    expect(await house.text("/feed.xml")).toContain("<category>Ice and snow</category>");
    expect(await house.text("/atom.xml")).toContain('<category term="ice-and-snow" label="Ice and snow"');
    expect(await house.text("/feed.json")).toMatch(/"tags":\[[^\]]*"Ferries","Ice and snow"\]/);
    expect(await house.text("/sitemap.xml")).toContain("/topics/ferries</loc>");
  });

  it("a form that does not show topics leaves them; saved as it stands, it is no new version", async () => {
    const version = async () =>
      (await house.query<{ version: number }>("select version from articles where id = $1", [desk.split("/").at(-1)!])).rows[0]!.version;
    const before = await version();
    await save({});
    await save({ topics: "ferries; ICE and snow" });
    expect(await version()).toBe(before);
    const { topics: _, ...without } = formOf(await house.text(desk, editor), desk);
    await house.post(desk, { ...without, standfirst: "Otherwise." }, editor);
    expect(formOf(await house.text(desk, editor), desk).topics).toBe("Ferries, Ice and snow");
  });

  it("comes back with what readers see", async () => {
    await save({ topics: "Lamps" });
    const held = await house.query<{ version: number }>("select version from articles where id = $1", [desk.split("/").at(-1)!]);
    const back = await house.post(`${desk}/discarding`, { version: String(held.rows[0]!.version), sure: "yes" }, editor);
    expect(back.status).toBe(303);
    expect(formOf(await house.text(desk, editor), desk).topics).toBe("Ferries, Ice and snow");
  });

  it("renamed at the desk it reads so everywhere at once, at its old address", async () => {
    const address = `/desk/topics/${await topic("ice-and-snow")}`;
    expect((await house.post(address, { name: "ferries" }, editor)).status).toBe(422);
    expect((await house.post(address, { name: "Winter" }, editor)).status).toBe(303);
    expect(await house.text(path)).toContain('<a href="/topics/ice-and-snow" rel="tag">Winter</a>');
    await save({ topics: "Ferries, winter" });
    expect((await house.query("select 1 from topics where slug = 'winter'")).rows).toEqual([]);
  });

  it("merged, two are one: articles, addresses and feeds follow, and what is typed by the old name is the new", async () => {
    const [from, into] = [await topic("ice-and-snow"), await topic("ferries")];
    expect((await house.post(`/desk/topics/${from}/merger`, { into: "" }, editor)).status).toBe(422);
    expect((await house.post(`/desk/topics/${from}/merger`, { into }, editor)).status).toBe(303);
    expect(await house.text(path)).toMatch(/Topics: <a href="\/topics\/ferries" rel="tag">Ferries<\/a><\/p>/);
    const led = await house.get("/topics/ice-and-snow");
    expect([led.status, led.headers.get("location")]).toEqual([301, "/topics/ferries"]);
    expect((await house.get("/topics/ice-and-snow/feed.xml")).status).toBe(301);
    await save({ topics: "Ice and snow" });
    expect(formOf(await house.text(desk, editor), desk).topics).toBe("Ferries");
    expect((await house.post(`/desk/topics/${from}`, { name: "Snow" }, editor)).status).toBe(404);
  });

  it("what was published under the merged name alone is found under the new", async () => {
    await save({ topics: "Tides" });
    await publish();
    await house.post(`/desk/topics/${await topic("tides")}/merger`, { into: await topic("ferries") }, editor);
    expect(await house.text("/topics/ferries")).toContain(`href="${path}"`);
  });

  it("narrows the desk’s articles, its board and its pieces, also by an old address, and is found by its words", async () => {
    const id = desk.split("/").at(-1)!;
    for (const room of ["articles", "pieces", "pieces/list"]) {
      const shows = async (asked: string) => (await house.text(`/desk/${room}?${asked}`, editor)).includes(id);
      expect([room, await shows("topic=ferries"), await shows("topic=ice-and-snow"), await shows("search=FERR")]).toEqual([
        room,
        true,
        true,
        true,
      ]);
      expect([room, await shows("topic=winter")]).toEqual([room, false]);
      expect(await house.text(`/desk/${room}?topic=ferries`, editor)).toMatch(/<option value="ferries" selected[^>]*>Ferries/);
    }
    expect(await house.text("/desk/articles?topic=winter", editor)).toContain("No article has this topic.");
    expect(await house.text("/desk/topics", editor)).toContain('href="/desk/articles?topic=ferries"');
  });

  it("is an editor’s and the publisher’s", async () => {
    expect((await house.get("/desk/topics", editor)).status).toBe(200);
    expect((await house.get("/desk/topics", await house.be("circulation"))).status).toBe(403);
    expect(await (await house.get("/desk/articles/topics?search=fer", editor)).json()).toEqual([{ name: "Ferries", count: 1 }]);
  });
});
