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

describe("a print view that is not made yet", () => {
  const jobs = async () =>
    (
      await house.query<{ priority: number; run_at: Date }>("select priority, run_at from graphile_worker.jobs where key = $1", [
        `make-print-view:${id}`,
      ])
    ).rows;

  it("is for a browser a page that waits and looks again, for a program an answer to come back, and comes before others", async () => {
    const before = await jobs();
    expect(before).toMatchObject([{ priority: 4 }]);
    const page = await house.get(`${path}/print.pdf`);
    expect([page.status, page.headers.get("cache-control")]).toEqual([202, "no-store"]);
    expect(await page.text()).toMatch(/<noscript><meta http-equiv="refresh"[^]*<h1>The print view is still being made<\/h1>/);
    expect(await jobs()).toMatchObject([{ priority: 1, run_at: before[0]!.run_at }]);
    const told = await house.fetch(`${path}/print.pdf`, { headers: { accept: "*/*" } });
    expect([told.status, told.headers.get("retry-after")]).toEqual([503, "30"]);
  });

  it("is asked for once where nobody has, and not again once it failed", async () => {
    await house.query("select graphile_worker.remove_job($1)", [`make-print-view:${id}`]);
    for (const at of [1, 2]) expect([at, (await house.get(`${path}/print.pdf`)).status]).toEqual([at, 202]);
    expect(await jobs()).toHaveLength(1);
    await house.query("update graphile_worker._private_jobs set attempts = 3, priority = 4 where key = $1", [`make-print-view:${id}`]);
    expect((await house.get(`${path}/print.pdf`)).status).toBe(202);
    expect(await jobs()).toMatchObject([{ priority: 4 }]);
    await house.query("update graphile_worker._private_jobs set attempts = max_attempts where key = $1", [`make-print-view:${id}`]);
    const over = await house.get(`${path}/print.pdf`);
    expect(over.status).toBe(404);
    expect(await over.text()).toContain("Its page can be printed.");
  });
});

it("a file that is for subscribers says on its page what opens it", async () => {
  const answer = await house.get("/issues/46/issue.epub");
  expect(answer.status).toBe(403);
  expect((await answer.text()).split("<main")[1]).toMatch(/href="\/subscribe">Subscribe<[^]*href="\/sign-in">Sign in</);
});

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
