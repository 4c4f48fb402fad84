import type { BrowserContext, Page } from "@playwright/test";
import { afterAll, beforeAll, expect, it } from "vitest";
import { draftById, draftsOfIssue, issueByNumber, issuesAhead } from "../../src/editorial/index.ts";
import { makePrintIssue } from "../../src/print/index.ts";
import { axeInTurn } from "../support/axe.ts";
import { tabTo, told } from "../support/by-keyboard.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { type InBrowser, inBrowser } from "../support/in-browser.ts";

let house: DemoHouse;
let opened: InBrowser;
let context: BrowserContext;
let page: Page;
let number: number;

const placed = async () => {
  const { db } = house.platform;
  return (await draftsOfIssue(db, (await issueByNumber(db, number))!.id)).map(({ headline }) => headline);
};
const begun = ["The lamp room", "A ferry at noon", "Salt in the wood"];

beforeAll(async () => {
  house = await demoHouse();
  const editor = await house.be("editor");
  number = (await issuesAhead(house.platform.db, 6)).find(({ state }) => state === "planned")!.wholeNumber;
  for (const title of begun) await house.post("/desk/pieces", { title }, editor);
  opened = await inBrowser(house);
  context = await opened.browser.newContext({ baseURL: opened.origin, viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  await opened.be(context, "Ines");
  await page.goto(`/desk/issues/${number}`);
});
afterAll(async () => {
  await context?.close();
  await opened?.close();
  await house?.close();
});

const isAccessible = async () => {
  expect(await axeInTurn(page)).toEqual([]);
};

it("an issue is planned by the keyboard alone: pieces come from the pool, move, go out and come back", async () => {
  await page.locator("[name=theme]").fill("Typed and not yet saved");
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  for (const [at, piece] of begun.entries()) {
    await tabTo(page, `Place “${piece}”`);
    await page.keyboard.press("Enter");
    await told(page, `“${piece}” stands at ${at + 1} of ${at + 1}.`);
  }
  expect(await placed()).toEqual(begun);
  // the handle of the piece that came last has the focus
  await page.keyboard.press("Home");
  await told(page, `“${begun[2]}” stands at 1 of 3.`);
  await page.keyboard.press("ArrowDown");
  await told(page, `“${begun[2]}” stands at 2 of 3.`);
  expect(await placed()).toEqual([begun[0], begun[2], begun[1]]);
  await page.keyboard.press("Delete");
  await told(page, `“${begun[2]}” is in the pool.`);
  expect(await placed()).toEqual([begun[0], begun[1]]);
  await tabTo(page, `Undo: “${begun[2]}” taken out`);
  await page.keyboard.press("Enter");
  await told(page, "Undone.");
  expect(await placed()).toEqual([begun[0], begun[2], begun[1]]);
  expect(await page.locator("[name=theme]").inputValue()).toBe("Typed and not yet saved");
  await isAccessible();
});

it("a piece is pulled to its place, and into the pool", async () => {
  const piece = (name: string) => page.locator("#plan [data-piece]", { hasText: name });
  await piece(begun[1]!).dragTo(piece(begun[0]!), { targetPosition: { x: 60, y: 4 } });
  await told(page, `“${begun[1]}” stands at 1 of 3.`);
  expect((await placed())[0]).toBe(begun[1]);
  await piece(begun[1]!).dragTo(page.locator("#plan [data-pool]"));
  await told(page, `“${begun[1]}” is in the pool.`);
  expect(await placed()).not.toContain(begun[1]);
});

it("while the server is away nothing moves, and that is said", async () => {
  const before = await placed();
  await context.setOffline(true);
  await page.getByRole("button", { name: `“${begun[0]}”: one down` }).click();
  await told(page, "The server does not answer. Nothing was moved.");
  await context.setOffline(false);
  expect(await placed()).toEqual(before);
});

it("on a phone it is whole", async () => {
  await page.setViewportSize({ width: 390, height: 800 });
  await isAccessible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.setViewportSize({ width: 1280, height: 900 });
});

it("its preflight is mended by the keyboard alone: a finding leads to the spot", { timeout: 180_000 }, async () => {
  const { platform } = house;
  const issue = (await issueByNumber(platform.db, number))!;
  const [draft] = await draftsOfIssue(platform.db, issue.id);
  const { rows } = await house.query<{ id: string }>("select id from pictures limit 1");
  const figure = { type: "figure", attrs: { id: "hcb5p3m9", picture: rows[0]!.id, alt: "", credit: "By hand" }, content: [] };
  const body = {
    type: "doc",
    content: [{ type: "paragraph", attrs: { id: "kkpp976i" }, content: [{ type: "text", text: "A word." }] }, figure],
  };
  await house.query("update articles set body = $1, version = version + 1 where id = $2", [JSON.stringify(body), draft!.id]);
  const set = async () => {
    await makePrintIssue(platform, { issueId: issue.id });
    await page.goto(`/desk/issues/${number}/print`);
  };
  await set();
  const finding = `A picture of “${draft!.headline}” has no description for those who cannot see it (alt).`;
  await isAccessible();
  await tabTo(page, finding);
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/desk/articles/${draft!.id}#at-body:hcb5p3m9.alt`);
  await expect.poll(() => page.evaluate(() => document.activeElement?.matches(".figure-tools .attribute")), { timeout: 10_000 }).toBe(true);
  await page.keyboard.type("A hand that holds a rope");
  await expect
    .poll(async () => JSON.stringify((await draftById(platform.db, draft!.id)).body), { timeout: 20_000 })
    .toContain("A hand that holds a rope");
  await set();
  expect(await page.getByText(finding).count()).toBe(0);
});
