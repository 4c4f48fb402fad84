import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { articleBySlug } from "../../src/editorial/index.ts";
import { makePrintView } from "../../src/print/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

const path = "/2026/11/the-last-boat-before-the-frost";
let house: DemoHouse;
let editor: string;
let desk: string;
let id: string;
beforeAll(async () => {
  house = await demoHouse();
  editor = await house.be("editor");
  id = (await articleBySlug(house.platform.db, "the-last-boat-before-the-frost"))!.id;
  desk = `/desk/articles/${id}`;
});
afterAll(() => house.close());

describe("a print view in which something is wrong", () => {
  it("is neither offered on the article’s page nor given, and the desk says why and what cures it", async () => {
    await makePrintView(house.platform, { articleId: id });
    expect(await house.text(path)).toContain("/print.pdf");
    expect(await house.text(desk, editor)).not.toContain("no print view");
    expect((await house.post(`${desk}/corrections`, { text: "The boat was called შ." }, editor)).status).toBe(303);
    await makePrintView(house.platform, { articleId: id });
    expect(await house.text(path)).toContain("The boat was called შ.");
    expect(await house.text(path)).not.toContain("/print.pdf");
    expect((await house.get(`${path}/print.pdf`)).status).not.toBe(200);
    expect(await house.text(desk, editor)).toMatch(/Readers are offered no print view[^]*შ/);
  });
});
