import type { Browser, BrowserContext, Page } from "@playwright/test";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runJobs } from "../../src/platform/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { type InBrowser, inBrowser } from "../support/in-browser.ts";
import { wpExport, wpItem } from "../support/wordpress-export.ts";
import { long } from "../support/long.ts";

let house: DemoHouse;
let opened: InBrowser;
let browser: Browser;
let cookie: string;

beforeAll(async () => {
  house = await demoHouse();
  cookie = await house.be("editor");
  opened = await inBrowser(house);
  ({ browser } = opened);
});
afterAll(async () => {
  await opened?.close();
  await house?.close();
});

async function editorIn(context: BrowserContext): Promise<Page> {
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, url: opened.origin }]);
  return context.newPage();
}

const archive = (id: number) =>
  Buffer.from(wpExport(wpItem({ id, title: `The Weir ${id}`, slug: `the-weir-${id}`, content: "One.\n\nTwo." })));

async function bring(page: Page, id: number): Promise<void> {
  await page.goto(`${opened.origin}/desk/archives`);
  await page.setInputFiles("input[type=file]", { name: `old-${id}.xml`, mimeType: "text/xml", buffer: archive(id) });
  await page.getByRole("button", { name: "See what it is" }).click();
  await page.waitForURL(/\/archives\/[0-9a-f-]{36}/);
}

/** The time goes by after which the page asks what became of it. */
const looksAgain = (page: Page) => page.clock.runFor(4000);

async function work(): Promise<void> {
  const own = ["look-at-archive", "bring-archive"] as const;
  await runJobs(house.platform, Object.fromEntries(own.map((task) => [task, house.masthead.handlers[task]])) as never);
}

it("the page of an archive follows what becomes of it, in place, and says once what was done", async () => {
  const context = await browser.newContext();
  const page = await editorIn(context);
  await page.clock.install();
  await bring(page, 1);
  const notice = page.getByText("It is here, and being looked through.");
  await notice.waitFor();
  expect(new URL(page.url()).search).toBe("");
  await page.evaluate("window.opened = true");
  await work();
  await looksAgain(page);
  await page.getByText("The archive waits for you.").first().waitFor();
  expect(await page.evaluate("window.opened")).toBe(true);
  expect(await page.locator(".only-said[role=status]").textContent()).toBe("The archive waits for you.");
  expect(await page.locator("[data-under-way]").count()).toBe(0);
  await page.reload();
  expect(await notice.count()).toBe(0);

  // what is typed into the form that was put in place is guarded, and stays
  await bring(page, 2);
  await work();
  await looksAgain(page);
  await page.getByText("The archive waits for you.").first().waitFor();
  await page.getByRole("button", { name: "Bring it in" }).waitFor();
  const asked = page.waitForEvent("dialog");
  await page.locator("form.fields input[type=text], form.fields input:not([type])").first().fill("https://typed.example");
  const left = page.goto(`${opened.origin}/desk/archives`).catch(() => undefined);
  await (await asked).accept();
  await left;
  await context.close();
});

it.runIf(long)("what was typed meanwhile is not taken out of somebody’s hands by what is put in place", async () => {
  const context = await browser.newContext();
  const page = await editorIn(context);
  await page.clock.install();
  await bring(page, 3);
  await page.evaluate(`document.querySelector("main").append(Object.assign(document.createElement("input"), { id: "mine" }))`);
  await page.fill("#mine", "half a word");
  await page.evaluate("document.activeElement.blur()");
  await work();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await looksAgain(page);
  expect(asked).toEqual([]);
  expect(await page.inputValue("#mine")).toBe("half a word");
  await context.close();
});

it("without a script the page is loaded again by itself, without the notice", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await editorIn(context);
  await bring(page, 4);
  await work();
  await page.getByText("The archive waits for you.").waitFor();
  expect(new URL(page.url()).search).toBe("");
  expect(await page.getByText("It is here, and being looked through.").count()).toBe(0);
  await context.close();
});
