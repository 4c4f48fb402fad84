import { afterAll, beforeAll, expect, it } from "vitest";
import type { BrowserContextOptions, Page } from "@playwright/test";
import { articleBySlug } from "../../src/editorial/index.ts";
import { must } from "../../src/values/index.ts";
import { axeFaults } from "../support/axe.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { type InBrowser, inBrowser } from "../support/in-browser.ts";
import { keepRecording } from "../support/kept-recording.ts";
import { itsTurns } from "../support/long.ts";

let house: DemoHouse;
let opened: InBrowser;
let path: string;
/** Sessions of one reader. */
let sessions: string[];

beforeAll(async () => {
  house = await demoHouse();
  sessions = [await house.be("print"), await house.be("print")];
  const article = must(await articleBySlug(house.platform.db, "what-an-oyster-knows-about-tuesdays"), "article");
  await keepRecording(house.platform, article);
  path = article.path;
  opened = await inBrowser(house);
});
afterAll(async () => {
  await opened?.close();
  await house?.close();
});

/** One more device of the same reader. */
async function onDevice(what: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> {
  const context = await opened.browser.newContext({ baseURL: opened.origin, viewport: { width: 390, height: 800 }, ...options });
  sessions.reverse();
  const [name = "", value = ""] = must(sessions[0], "session").split("=");
  await context.addCookies([{ name, value, url: opened.origin }]);
  try {
    await what(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Scrolls, and waits until the page has heard of it. */
async function scrollTo(page: Page, where: () => void): Promise<void> {
  await page.evaluate(() => {
    const heard = new Promise((done) => addEventListener("scroll", done, { once: true }));
    Object.assign(globalThis, { heard });
  });
  await page.evaluate(where);
  await page.evaluate("heard.then(() => undefined)");
}

const savedHere = (page: Page) => page.locator("form.save button");

it("a piece is saved by the keyboard without leaving it, and is so on every device", { timeout: 120_000 }, async () => {
  await onDevice(async (page) => {
    await page.goto(path);
    await savedHere(page).focus();
    await page.keyboard.press("Enter");
    await page.locator('form.save button[aria-pressed="true"]').waitFor();
    expect(new URL(page.url()).pathname).toBe(path);
  });
  await onDevice(async (page) => {
    await page.goto(path);
    await page.locator('form.save button[aria-pressed="true"]').click();
    await page.locator('form.save button[aria-pressed="false"]').waitFor();
    await page.goto("/account/saved");
    expect(await page.locator("main").innerText()).toContain("Nothing yet.");
  });
});

it("a piece is saved without a script, in the list that the form leads to", { timeout: 120_000 }, async () => {
  await onDevice(
    async (page) => {
      await page.goto(path);
      await savedHere(page).click();
      expect(new URL(page.url()).pathname).toBe("/account/saved");
      expect(await page.getByRole("status").innerText()).toMatch(/^Saved for later: /);
      await page.getByRole("status").getByRole("link").click();
      expect(new URL(page.url()).pathname).toBe(path);
    },
    { javaScriptEnabled: false },
  );
});

it("who stopped on one device goes on at another: in the text, in the recording, and from the account", { timeout: 180_000 }, async () => {
  let block = "";
  await onDevice(async (page) => {
    await page.clock.install();
    await page.goto(path);
    const told = page.waitForRequest((request) => request.url().endsWith("/account/places") && request.method() === "POST");
    await scrollTo(page, () => {
      const blocks = [...document.querySelectorAll("article .body > p[id]")];
      blocks[Math.floor(blocks.length / 2)]?.scrollIntoView({ block: "start" });
    });
    await page.clock.runFor(5000);
    const { part, ...place } = JSON.parse((await told).postData() ?? "{}") as { path: string; block: string; part: number };
    expect(place.path).toBe(path);
    expect(part).toBeGreaterThan(20);
    block = place.block;
    await expect.poll(() => house.query("select 1 from reading_places").then(({ rows }) => rows.length)).toBe(1);
  });
  await onDevice(async (page) => {
    await page.goto(path);
    expect(await page.locator(".go-on").getAttribute("href")).toBe(`#${block}`);
    const answer = await page.request.get(`/account/places?path=${path}`);
    const { seconds } = (await answer.json()) as { seconds: number };
    expect(seconds).toBeGreaterThan(10);
    const clock = `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
    await expect.poll(() => page.locator(".player").innerText()).toContain(clock);
    await page.goto("/account");
    await page.locator(".account-reading .shelf a").first().click();
    expect(page.url()).toBe(`${opened.origin}${path}#${block}`);
  });
});

it("whoever wants no place kept in this browser has it told to nobody", { timeout: 120_000 }, async () => {
  await house.query("delete from reading_places");
  await onDevice(async (page) => {
    await page.goto("/reading-settings");
    await page.locator('input[name="places"][value="off"]').check();
    await page.locator("form.reading-settings button").click();
    const told: string[] = [];
    page.on("request", (request) => request.url().endsWith("/account/places") && told.push(request.method()));
    await page.clock.install();
    await page.goto(path);
    await scrollTo(page, () => window.scrollTo(0, document.body.scrollHeight / 2));
    await page.clock.runFor(5000);
    await page.goto("/account");
    expect(told).toEqual([]);
    expect((await house.query("select 1 from reading_places")).rows).toEqual([]);
  });
});

it("an address is copied by a button, and drawn as a code", { timeout: 120_000 }, async () => {
  await onDevice(
    async (page) => {
      await page.goto("/account/feeds");
      await page.locator("form[action='/account/feeds/podcast'] button").click();
      const address = await page.locator("#secret-podcast").inputValue();
      expect(address).toMatch(/\/feeds\/[\w-]+\/podcast\.xml$/);
      await page.locator("#podcast .copy-line button").click();
      await page.locator("#podcast .copied", { hasText: "Copied" }).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
      await page.locator("#podcast summary").click();
      expect(await page.locator("#podcast .qr").isVisible()).toBe(true);
    },
    { permissions: ["clipboard-read", "clipboard-write"] },
  );
});

it("the account and what is behind it are read by everybody, at every width", { timeout: 240_000 }, async () => {
  await onDevice(async (page) => {
    for (const at of itsTurns(4, ["/account", "/account/saved", "/account/history", "/account/feeds"])) {
      await page.goto(at);
      for (const width of [320, 390, 768, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${at} at ${width}`).toBeLessThanOrEqual(0);
      }
      expect(await axeFaults(page), at).toEqual([]);
    }
  });
});
