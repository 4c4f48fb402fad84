import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

const path = "/2026/11/the-last-boat-before-the-frost";
let house: DemoHouse;
let editor: string;
let desk: string;
beforeAll(async () => {
  house = await demoHouse();
  editor = await house.be("editor");
  const { rows } = await house.query<{ id: string }>("select id from articles where slug = 'the-last-boat-before-the-frost'");
  desk = `/desk/articles/${rows[0]!.id}`;
});
afterAll(() => house.close());

const status = async (address: string) => (await house.get(address)).status;

describe("an article’s life in public", () => {
  it("is seen before it is saved, by staff alone; what cannot be read is named by its line", async () => {
    const typed = { headline: "A <Lamp>", byline: "Nora Feldt", body: "Lit.\n\n<!-- paywall -->\n\n<table>\n\nOut." };
    const seen = await house.post("/desk/articles/preview", typed, editor);
    const html = await seen.text();
    expect(html).toContain("A &lt;Lamp&gt;");
    expect(html).toContain("Written by Nora Feldt");
    expect(html.indexOf("Here the opening ends")).toBeGreaterThan(html.indexOf("Lit."));
    expect(html).toMatch(/Line 5: /);
    expect((await house.query("select 1 from articles where headline like 'A <Lamp>%'")).rows).toEqual([]);
    expect((await house.post("/desk/articles/preview", typed)).status).not.toBe(200);
    expect((await house.post("/desk/articles/preview", typed, await house.be("circulation"))).status).toBe(403);
  });

  it("begins as the desk shows it: published, with nothing changed since", async () => {
    expect(await house.text("/desk/articles", editor)).not.toContain("changed since");
    const page = await house.text(`${desk}/publication`, editor);
    expect(page).toContain("What readers see is what stands in the article");
    expect(page).toContain(path);
    expect(page).not.toContain("Publish now");
  });

  it("is corrected on a page that says what a correction does, and never by an empty one", async () => {
    const empty = await house.post(`${desk}/corrections`, { text: "  " }, editor);
    expect(empty.status).toBe(422);
    expect(await empty.text()).toContain("Say what was wrong and what is right.");
    expect((await house.post(`${desk}/corrections`, { text: "The ferry has two funnels." }, editor)).status).toBe(303);
    expect(await house.text(path)).toContain("The ferry has two funnels.");
    expect(await house.text(`${desk}/corrections`, editor)).toMatch(/The ferry has two funnels\..*Noted by Odile Varga/);
  });

  it("ends with a reason, which the desk keeps and nobody else sees", async () => {
    const empty = await house.post(`${desk}/withdrawal`, { why: "" }, editor);
    expect(empty.status).toBe(422);
    expect(await status(path)).toBe(200);
    expect((await house.post(`${desk}/withdrawal`, { why: "Asked for by the master" }, editor)).status).toBe(303);
    expect(await status(path)).toBe(404);
    expect(await status(`${path}/print.pdf`)).toBe(404);
    expect(await house.text("/feed.xml")).not.toContain(path);
    expect(await house.text(`${desk}/publication`, editor)).toMatch(/withdrawn .* by Odile Varga: Asked for by the master/);
    expect((await house.get(`${desk}/withdrawal`, editor)).status).toBe(303);
  });

  it("begins again at the old address, with the old date, which its page says before", async () => {
    house.clock.advance({ days: 20 });
    expect(await house.text(`${desk}/publication`, editor)).toContain("15 November 2026, as it was first published");
    expect((await house.post(`${desk}/publication`, {}, editor)).status).toBe(303);
    const page = await house.text(path);
    expect(page).toContain("15 November 2026");
    expect(page).toContain("The ferry has two funnels.");
  });
});
