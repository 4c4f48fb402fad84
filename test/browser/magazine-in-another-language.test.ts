import { mkdirSync } from "node:fs";
import type { Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { unzipSync } from "fflate";
import { epubOf, makeEpub } from "../../src/books/index.ts";
import { issueByNumber } from "../../src/editorial/index.ts";
import { messagesIn } from "../../src/messages/index.ts";
import { declare } from "../../src/rights/index.ts";
import { axeFaults } from "../support/axe.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { type InBrowser, inBrowser } from "../support/in-browser.ts";
import { lettersTo } from "../support/letters.ts";
import { magazines, turnInto } from "../support/magazine-in.ts";
import { itsTurns, long } from "../support/long.ts";

/** Where pictures of the pages are kept, for whoever wants to look at them. */
const pictures = process.env["PICTURES"];

describe.each([
  { language: "de" as const, dir: "ltr" },
  { language: "ar" as const, dir: "rtl" },
])("a magazine in $language", { timeout: 300_000 }, ({ language, dir }) => {
  let house: DemoHouse;
  let opened: InBrowser;
  let cookie: string;
  let pages: [name: string, path: string, reader: boolean][];
  const magazine = magazines[language];

  beforeAll(async () => {
    house = await demoHouse();
    cookie = await house.be("print");
    const { number, paths } = await turnInto(house, language);
    opened = await inBrowser(house);
    pages = [
      ["front", "/", false],
      ["issue", `/issues/${number}`, false],
      ["article", paths[0]!, false],
      ["wall", paths[1]!, false],
      ["rest", paths[1]!, true],
      ["subscribe", "/subscribe", false],
      ["checkout", "/subscribe/digital", false],
      ["gift", "/gift", false],
      ["account", "/account", true],
      ["archive", "/archive", false],
      ["search", `/search?q=${encodeURIComponent(magazine.articles[1]!.headline.split(" ")[0]!)}`, false],
      ["sign-in", "/sign-in", false],
      ["newsletter", "/newsletter", false],
    ];
  }, 300_000);
  afterAll(async () => {
    await opened?.close();
    await house?.close();
  });

  const cookiesOf = (header: string) =>
    header.split("; ").map((one) => ({ name: one.split("=")[0]!, value: one.slice(one.indexOf("=") + 1), url: opened.origin }));

  async function each(width: number, look: (page: Page, name: string) => Promise<void>): Promise<void> {
    const context = await opened.browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    for (const [name, path, reader] of itsTurns(2, pages)) {
      await context.clearCookies();
      if (reader) await context.addCookies(cookiesOf(cookie));
      const answer = await page.goto(opened.origin + path);
      expect([200, 402], `${name} ${path}`).toContain(answer?.status());
      await look(page, name);
    }
    await context.close();
  }

  /** What is wider than the window, and words of these elements that are broken though they are short. */
  const amissIn = (page: Page, within: string) =>
    page.evaluate((selector) => {
      const { scrollWidth, clientWidth } = document.documentElement;
      const found = scrollWidth > clientWidth ? [`${scrollWidth} of ${clientWidth} px`] : [];
      const range = document.createRange();
      for (const element of document.querySelectorAll(selector))
        for (const node of element.childNodes)
          for (const { 0: word, index } of (node.nodeType === 3 ? (node.textContent ?? "") : "").matchAll(/[\p{L}\p{M}]+/gu)) {
            if (word.length > 17) continue;
            range.setStart(node, index);
            range.setEnd(node, index + word.length);
            if (new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom))).size > 1) found.push(`“${word}” is broken`);
          }
      return found;
    }, within);

  /** Words and addresses that have no width where they stand: nobody sees them. */
  const unseenIn = (page: Page) =>
    page.evaluate(() => {
      const found: string[] = [];
      const range = document.createRange();
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        if (!node.parentElement?.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })) continue;
        for (const { 0: word, index } of (node.textContent ?? "").matchAll(/[\p{L}\p{N}@.]{3,}/gu)) {
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          if (range.getBoundingClientRect().width < 1) found.push(word);
        }
      }
      return found;
    });

  it("binds its long words into a book, sets its contents on their own side, and keeps the words of a letter’s rows whole", async () => {
    const { platform } = house;
    const issue = (await issueByNumber(platform.db, Number(pages[1]![1].split("/").at(-1))))!;
    await makeEpub(platform, { issueId: issue.id });
    const edition = (await epubOf(platform.db, "epub", issue))!;
    const files = unzipSync(new Uint8Array((await platform.storage.get(edition.storageKey))!));
    const context = await opened.browser.newContext({ viewport: { width: 390, height: 900 } });
    const page = await context.newPage();
    await page.route(`${opened.origin}/EPUB/**`, (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      const contentType = name.endsWith(".css") ? "text/css" : name.endsWith(".xhtml") ? "application/xhtml+xml" : "image/jpeg";
      return route.fulfill({ body: Buffer.from(files[name]!), contentType });
    });
    const texts = Object.keys(files).filter((name) => name.endsWith(".xhtml"));
    expect(texts.length).toBeGreaterThan(4);
    for (const name of texts) {
      await page.goto(`${opened.origin}/${name}`);
      expect(await amissIn(page, "h1, nav a"), name).toEqual([]);
    }
    await page.goto(`${opened.origin}/EPUB/nav.xhtml`);
    const sides = await page.evaluate(() => [
      ...new Set([...document.querySelectorAll("nav li a span")].map((one) => getComputedStyle(one).textAlign)),
    ]);
    expect(sides).toEqual([dir === "rtl" ? "right" : "left"]);
    await page.goto("about:blank");
    const declared = {
      kind: "cancellation" as const,
      name: "Änne Grünfeld",
      email: "aenne@reader.example",
      contract: "10007",
      wish: "",
      reason: "",
    };
    await declare(platform, declared, { ip: "10.0.0.1" });
    const [letter] = await lettersTo(house, declared.email, "declaration");
    for (const width of [390, 640]) {
      await page.setViewportSize({ width, height: 900 });
      await page.setContent(letter!.html ?? "");
      expect(await amissIn(page, "td"), `letter at ${width}`).toEqual([]);
      const [what, value] = await page
        .locator("td.soft.line, td.ink.line")
        .evaluateAll((cells) =>
          cells.map((cell) => getComputedStyle(cell)).map((style) => [style.textAlign, style.paddingLeft, style.paddingRight]),
        );
      expect([what!.slice(1), value![0]]).toEqual(dir === "rtl" ? [["24px", "0px"], "left"] : [["0px", "24px"], "right"]);
    }
    await context.close();
  });

  it("runs its own way on every page, and none of them moves sideways", async () => {
    const amiss: string[] = [];
    for (const width of long ? [320, 1280] : [320])
      await each(width, async (page, name) => {
        if (pictures) {
          mkdirSync(pictures, { recursive: true });
          await page.screenshot({ path: `${pictures}/${language}-${name}-${width}.png`, fullPage: true });
        }
        const html = page.locator("html");
        expect([await html.getAttribute("lang"), await html.getAttribute("dir")], name).toEqual([language, dir]);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (over > 0) amiss.push(`${name} at ${width}: ${over} px`);
        amiss.push(...(await unseenIn(page)).map((word) => `${name} at ${width}: ${word} is not seen`));
      });
    expect(amiss).toEqual([]);
  });

  it.runIf(language === "de")(
    "is written in its own language: the editor’s bar, the menu behind a slash, and what is set as one types",
    async () => {
      const context = await opened.browser.newContext({ viewport: { width: 390, height: 900 }, baseURL: opened.origin });
      const page = await context.newPage();
      await context.addCookies(cookiesOf(await house.be("publisher")));
      await page.goto("/desk/articles/new");
      const bar = page.getByRole("toolbar", { name: "Auszeichnungen und Blöcke" });
      await bar.waitFor();
      const said = await bar
        .locator("button")
        .evaluateAll((buttons) => buttons.map((one) => one.ariaLabel ?? one.getAttribute("title")?.replace(/ \([^)]*\)$/, "")));
      const [english, german] = [messagesIn("en"), messagesIn("de")].map(({ desk }) => new Set<unknown>(Object.values(desk.editor)));
      expect(said.length).toBeGreaterThan(20);
      expect(said.filter((words) => english!.has(words) && !german!.has(words))).toEqual([]);
      await page.getByRole("textbox", { name: "Text", exact: true }).click();
      await page.keyboard.type('Sie sagt "Ja" und bleibt.');
      await page.keyboard.press("Enter");
      await page.keyboard.type("/zit");
      await page.getByRole("listbox").getByRole("option", { name: "Zitat", exact: true }).waitFor();
      await page.keyboard.press("Escape");
      expect(await page.getByRole("textbox", { name: "Text", exact: true }).innerText()).toContain("„Ja“");
      for (const width of [390, 800, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await amissIn(page, ".desk-rooms :is(p, a), button, .button, label, summary, h1, h2"), `at ${width}`).toEqual([]);
      }
      await context.close();
    },
  );

  it.runIf(long)("breaks no rule of accessibility", async () => {
    const amiss: string[] = [];
    await each(390, async (page, name) => {
      amiss.push(...(await axeFaults(page)).map((fault) => `${name}: ${fault}`));
    });
    expect(amiss).toEqual([]);
  });
});
