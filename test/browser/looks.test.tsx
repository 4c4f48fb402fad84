import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stranger } from "../../src/access/index.ts";
import { fromMarkdown } from "../../src/document/index.ts";
import {
  type ArticleCard,
  type IssueView,
  articleById,
  currentIssue,
  issuesOnSale,
  pageLinks,
  publicationOf,
  publishArticle,
  saveSource,
} from "../../src/editorial/index.ts";
import { currentOffers } from "../../src/offers/index.ts";
import { inTransaction, today } from "../../src/platform/index.ts";
import { makeAssets } from "../../src/site/assets/assets.ts";
import { htmlOf } from "../../src/site/frame/frame.tsx";
import { FrontPage } from "../../src/site/pages/front.tsx";
import type { Visit } from "../../src/site/visit/visit.ts";
import { must } from "../../src/values/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { type InBrowser, inBrowser } from "../support/in-browser.ts";
import { itsTurns } from "../support/long.ts";

/** LOOKS=folder keeps a picture of each page at each width, by day and by night. */
const folder = process.env.LOOKS ?? "";
const verse = "Das Wasser wartet vor dem unteren Tor und steigt\\\nund steigt\\\nund fällt.";
const longest = "Küstenmotorschiffsbesatzungsverzeichnisse";

let house: DemoHouse;
let opened: InBrowser;
let context: BrowserContext;
let page: Page;
let visit: Visit;
let issue: IssueView;
let cookie: string;
let past: IssueView[];

beforeAll(async () => {
  house = await demoHouse();
  cookie = await house.be("digital");
  opened = await inBrowser(house);
  const { db } = house.platform;
  issue = must(await currentIssue(db), "issue");
  past = (await issuesOnSale(db)).filter(({ id, cover }) => id !== issue.id && cover);
  visit = {
    path: "/",
    back: "/",
    person: undefined,
    reader: stranger,
    publication: await publicationOf(db),
    tried: undefined,
    pages: await pageLinks(db),
    sections: [],
    origin: opened.origin,
    demo: false,
    sells: true,
    writeTo: "letters@halmouth.example",
    home: "GB",
    asset: (await makeAssets()).url,
    chosen: {},
  };
  context = await opened.browser.newContext({ baseURL: opened.origin });
  page = await context.newPage();
  if (folder) mkdirSync(folder, { recursive: true });
});
afterAll(async () => {
  await opened?.close();
  await house?.close();
});

/** So many pieces, of those that the issue has in turn. */
const pieces = (count: number, changed: Partial<ArticleCard> = {}): ArticleCard[] =>
  Array.from({ length: count }, (_, at) => {
    const one = must(issue.articles[at % issue.articles.length], "articles");
    return {
      ...one,
      id: `${one.id}-${at}`,
      headline: changed.headline ? `${changed.headline} ${at}` : one.headline,
      ...("lead" in changed && { lead: null }),
      ...(changed.language && { language: changed.language }),
    };
  });

async function front(articles: ArticleCard[], pastIssues: IssueView[]): Promise<void> {
  const { db, clock } = house.platform;
  const offers = await currentOffers(db, today(clock, "UTC"), { isReturning: false });
  const html = htmlOf(
    <FrontPage
      {...{ visit, offers }}
      issue={{ ...issue, articles }}
      past={pastIssues}
      newest={[]}
      ad={undefined}
      section={undefined}
      letters={false}
    />,
  );
  await page.route(`${opened.origin}/`, (route) => route.fulfill({ body: html, contentType: "text/html; charset=utf-8" }));
  await page.goto("/");
  await page.unroute(`${opened.origin}/`);
}

/** What sticks out, what is larger than the rank above it, and rows that end before the page does. */
const faults = (): Promise<string[]> =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const found = scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide`] : [];
    const boxes = (within: ParentNode, what: string) => [...within.querySelectorAll(what)].map((one) => one.getBoundingClientRect());
    for (const heading of document.querySelectorAll("h1, h2, h3"))
      if (heading.scrollWidth > heading.clientWidth + 1 && !heading.classList.contains("visually-hidden"))
        found.push(`“${heading.textContent}” is cut`);
    const [field] = boxes(document, ".foot input");
    if (field && field.width < 120) found.push(`${field.width} are left for an address in the footer`);
    for (const link of document.querySelectorAll(".foot nav a"))
      if (clientWidth > 1000 && link.getBoundingClientRect().height > 40) found.push(`“${link.textContent}” is broken in the footer`);
    for (const nav of document.querySelectorAll(".top nav"))
      if (new Set(boxes(nav, "a:not(.button)").map(({ top }) => Math.round(top))).size > 1)
        found.push(`“${nav.textContent}” is broken at the head`);
    const rows = [...document.querySelectorAll(".row-of-four")];
    for (const row of rows) {
      const ends = boxes(row, ".card").map(({ right }) => right);
      if (clientWidth > 480 && Math.max(...ends) < row.getBoundingClientRect().right - 2)
        found.push(`a row of ${ends.length} ends before the page`);
    }
    const tallest = rows.map((row) => Math.max(0, ...boxes(row, "img").map(({ height }) => height)));
    if (clientWidth > 480 && tallest.slice(1).some((height) => height > (tallest[0] ?? 0) + 1) && rows[0]?.children.length === 4)
      found.push(`pictures grow down the page: ${tallest.join(", ")}`);
    return found;
  });

async function look(name: string): Promise<string[]> {
  const found: string[] = [];
  for (const width of [320, 390, 600, 768, 1280, 1920]) {
    await page.setViewportSize({ width, height: 1000 });
    found.push(...(await faults()).map((fault) => `${name} at ${width}: ${fault}`));
    if (!folder || width === 320 || width === 600) continue;
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
    }
    await page.emulateMedia({ colorScheme: "light" });
  }
  return found;
}

describe("the front page", { timeout: 240_000 }, () => {
  it.each(itsTurns(3, [0, 1, 2, 3, 4, 5, 6, 7, 8, 13, 20, 30]))("has no hole and nothing that sticks out with %i pieces", async (count) => {
    await front(pieces(count), past.slice(0, count % 3));
    expect(await page.locator(".front-lead .card, .row-of-four .card").count()).toBe(count);
    expect(await look(`front-of-${count}`)).toEqual([]);
  });

  it("holds a headline with a word of forty letters, and pieces without a picture", async () => {
    // in English, which has no such letters, it is broken by the browser; in German by us
    for (const language of ["en", "de"]) {
      await front(pieces(8, { headline: longest, language }), past);
      expect(await look(`front-long-words-${language}`)).toEqual([]);
    }
    await front(pieces(8, { lead: null }), []);
    expect(await look("front-no-pictures")).toEqual([]);
  });
});

describe("an article", { timeout: 120_000 }, () => {
  it("breaks a headline’s long word with a hyphen on a telephone, and gives the word whole to whoever copies it", async () => {
    const { platform } = house;
    const { problems: _, ...source } = fromMarkdown(
      `---\nheadline: ${longest}\nbyline: Lena Marsh\nlanguage: de\naccess: open\n---\n\nÜber ${longest}.\n\n${verse}\n`,
    );
    const id = await inTransaction(platform, (tx) => saveSource(platform, tx, source));
    await publishArticle(platform, { articleId: id });
    await page.goto(must(await articleById(platform.db, id), "article").path);
    expect(await look("article-long-word")).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    const lines = await page.locator("h1").evaluate((h1) => {
      const [text] = h1.childNodes;
      const ends: string[] = [];
      const range = document.createRange();
      let last = Number.NaN;
      for (let at = 0; at < (text?.textContent?.length ?? 0); at++) {
        range.setStart(text!, at);
        range.setEnd(text!, at + 1);
        const box = range.getBoundingClientRect();
        if (box.width > 0 && box.bottom > last + 2) ends.push(text!.textContent!.charAt(at - 1));
        if (box.width > 0) last = box.bottom;
      }
      return ends;
    });
    // each line but the last ends where a soft hyphen stands
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.every((end) => end === "\u00ad")).toBe(true);
    // a line of verse that has no room goes on further in than those that begin
    const lefts = await page.locator(".verse").evaluate((p) => {
      const [range, texts] = [document.createRange(), document.createTreeWalker(p, NodeFilter.SHOW_TEXT)];
      const found: number[][] = [];
      while (texts.nextNode()) {
        range.selectNode(texts.currentNode);
        found.push([...range.getClientRects()].map(({ left }) => Math.round(left)));
      }
      return found;
    });
    const [first = 0, turned = 0] = lefts[0] ?? [];
    expect(turned).toBeGreaterThan(first + 10);
    expect(lefts.map(([begins]) => begins)).toEqual([first, first, first]);
    const copied = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector("article .body")!);
      const event = new ClipboardEvent("copy", { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
      document.dispatchEvent(event);
      return [event.clipboardData?.getData("text/plain"), event.clipboardData?.getData("text/html")];
    });
    expect(copied[0]?.trim().split("\n")[0]).toBe(`Über ${longest}.`);
    expect(copied[1]).toContain(`Über ${longest}.`);
  });
});

describe("on paper", { timeout: 120_000 }, () => {
  /** What asks for something, where nobody can press it. */
  const asking = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("button, .button, input, select, nav, .player")]
        .filter((one) => one.checkVisibility())
        .map((one) => one.outerHTML.slice(0, 80)),
    );

  it("an article, an issue, an account and an invoice are what there is to read, without a button", async () => {
    const [name = "", value = ""] = cookie.split("=");
    await context.addCookies([{ name, value, url: opened.origin }]);
    await page.emulateMedia({ media: "print" });
    try {
      await page.goto("/account");
      const [invoice] = await page
        .locator('a[href^="/account/invoices/"]')
        .evaluateAll((all) => all.map((one) => one.getAttribute("href")));
      // every issue of the subscription, which a click opens on a screen
      expect(await page.locator("details .list-table tr").first().isVisible()).toBe(true);
      const article = must(issue.articles[0], "article").path;
      for (const path of ["/account", article, issue.path, must(invoice, "invoice")]) {
        await page.goto(path);
        expect(await asking(), path).toEqual([]);
        expect(await page.locator("h1").first().isVisible(), path).toBe(true);
      }
    } finally {
      await page.emulateMedia({ media: null });
      await context.clearCookies();
    }
  });
});
