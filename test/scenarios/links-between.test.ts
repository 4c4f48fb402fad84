import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { formOf } from "../support/form-of.ts";

let house: DemoHouse;
let editor: string;
let desk: string;
let target: { id: string; desk: string };
const path = "/2026/11/the-last-boat-before-the-frost";
beforeAll(async () => {
  house = await demoHouse();
  editor = await house.be("editor");
  desk = `/desk/articles/${await idOf("the-last-boat-before-the-frost")}`;
  const made = { headline: "The Weir Keeper", byline: "Nora Feldt", access: "open", body: "Water over stone." };
  expect((await house.post("/desk/articles", made, editor)).status).toBe(303);
  const id = await idOf("the-weir-keeper");
  target = { id, desk: `/desk/articles/${id}` };
  await publish(target.desk);
});
afterAll(() => house.close());

const idOf = async (slug: string) => (await house.query<{ id: string }>("select id from articles where slug = $1", [slug])).rows[0]!.id;
const publish = async (of: string) => expect((await house.post(`${of}/publication`, {}, editor)).status).toBe(303);
const form = async (of: string) => formOf(await house.text(of, editor), of);
const save = async (of: string, fields: Record<string, string>) =>
  expect((await house.post(of, { ...(await form(of)), ...fields }, editor)).status).toBe(303);
const kept = async () => JSON.stringify((await house.query("select body from articles where id = $1", [desk.split("/").at(-1)!])).rows);
let first: string;

describe("a link to another article", () => {
  it("is typed by its address, kept by its id, and shown at the desk by its address", async () => {
    const [, found = ""] = /href="(\/\d{4}\/\d{2}\/the-weir-keeper)"/.exec(await house.text("/contributors/nora-feldt")) ?? [];
    first = found;
    await save(desk, { body: `Read of the [weir](${first}), and the [sea](https://example.org${first}).` });
    expect(await kept()).toContain(`"href":"article:${target.id}"`);
    expect(await kept()).toContain(`"href":"https://example.org${first}"`);
    expect((await form(desk)).body).toContain(`[weir](${first})`);
    await publish(desk);
    expect(await house.text(path)).toContain(`<a href="${first}">weir</a>`);
  });

  it("saved as it stands, is no new version", async () => {
    const version = async () => (await form(desk)).version;
    const before = await version();
    await save(desk, {});
    expect(await version()).toBe(before);
  });

  it("follows it to a new address, on the page and at the desk, without being touched", async () => {
    await save(target.desk, { slug: "the-keeper-of-the-weir" });
    await publish(target.desk);
    const moved = first.replace("the-weir-keeper", "the-keeper-of-the-weir");
    expect(await house.text(path)).toContain(`<a href="${moved}">weir</a>`);
    expect((await form(desk)).body).toContain(`[weir](${moved})`);
    await save(desk, { body: `By the old address: [weir](${first}).` });
    expect(await kept()).toContain(`"href":"article:${target.id}"`);
  });

  it("is plain words to readers while the other is not public, told at the desk, and not lost there", async () => {
    await publish(desk);
    expect((await house.post(`${target.desk}/withdrawal`, { why: "To be checked." }, editor)).status).toBe(303);
    const page = await house.text(path);
    expect(page).toContain("By the old address: weir.");
    expect(page).not.toContain("article:");
    expect(await house.text(desk, editor)).toContain(`article:${target.id}`);
    await save(desk, {});
    expect(await kept()).toContain(`"href":"article:${target.id}"`);
    await publish(target.desk);
    expect(await house.text(path)).toMatch(/<a href="[^"]+the-keeper-of-the-weir">weir<\/a>/);
  });

  it("is found by its headline, drafts too, by whom they may be known", async () => {
    const made = { headline: "Unseen Water", byline: "Nora Feldt", body: "Still." };
    expect((await house.post("/desk/articles", made, editor)).status).toBe(303);
    const found = await (await house.get("/desk/articles/found?search=unseen", editor)).json();
    expect(found).toMatchObject([{ headline: "Unseen Water", path: `article:${await idOf("unseen-water")}` }]);
  });
});
