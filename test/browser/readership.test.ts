import { type Browser } from "@playwright/test";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { type InBrowser, inBrowser } from "../support/in-browser.ts";

let house: DemoHouse;
let opened: InBrowser;
let browser: Browser;
let path: string;

beforeAll(async () => {
  house = await demoHouse();
  opened = await inBrowser(house);
  ({ browser } = opened);
  const { rows } = await house.query<{ path: string }>(
    `select '/' || to_char(published_on, 'YYYY/MM/') || p.slug as path from article_publications p join articles a on a.id = p.article_id
     where withdrawn_at is null and replaced_at is null and a.access = 'open' order by published_on desc, p.slug limit 1`,
  );
  path = rows[0]!.path;
});
afterAll(async () => {
  await opened?.close();
  await house?.close();
});

type Reader = { name: string; wishes?: boolean; driven?: boolean };

/** Somebody reads the article to its end and stays for an hour; answers with what their browser kept, and every cookie that went out. */
async function read({ name, wishes = false, driven = false }: Reader): Promise<{ kept: string[]; sent: string[] }> {
  const userAgent = `Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 ${name}`;
  const context = await browser.newContext({ userAgent, viewport: { width: 1280, height: 900 } });
  if (!driven) await context.addInitScript("Object.defineProperty(Navigator.prototype, 'webdriver', { get: () => false })");
  if (wishes) await context.addInitScript("Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })");
  const page = await context.newPage();
  const sent: string[] = [];
  const answers: Promise<unknown>[] = [];
  page.on("request", (request) => {
    if (!request.url().endsWith("/reading")) return;
    sent.push(`${request.headers().cookie ?? "no cookie"} ${request.postData()}`);
    answers.push(request.response());
  });
  await page.clock.install();
  await page.goto(opened.origin + path);
  await page.clock.runFor(5000);
  await page.evaluate("scrollTo(0, document.body.scrollHeight)");
  await page.clock.runFor(3_600_000);
  // what was asked before this is heard of before it is answered
  await page.evaluate(() => fetch("/livez").then((answer) => answer.text()));
  await Promise.all(answers);
  const kept = await page.evaluate<string[]>("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]");
  const cookies = (await context.cookies()).map((cookie) => cookie.name);
  await context.close();
  return { kept: [...kept, ...cookies], sent };
}

const counted = async () => {
  await house.masthead.writeCounts();
  return (await house.query<{ opened: number; finished: number }>("select opened, finished from reading_days")).rows;
};

it("an article that is read to its end in Chromium is counted, without a cookie and without anything kept in the browser", async () => {
  const { kept, sent } = await read({ name: "Ann" });
  expect(sent.length).toBeGreaterThan(1);
  expect(sent.every((one) => one.startsWith("no cookie "))).toBe(true);
  // where one stopped reading is kept for whoever reads, and told to nobody
  expect(kept.filter((name) => name !== "masthead.reading-places")).toEqual([]);
  expect(await counted()).toEqual([{ opened: 1, finished: 1 }]);
  await read({ name: "Ben" });
  expect(await counted()).toEqual([{ opened: 2, finished: 2 }]);
});

it("a browser that asks not to be counted, or is driven by a program, tells nothing", async () => {
  const before = await counted();
  expect((await read({ name: "Cleo", wishes: true })).sent).toEqual([]);
  expect((await read({ name: "Dora", driven: true })).sent).toEqual([]);
  expect(await counted()).toEqual(before);
});
