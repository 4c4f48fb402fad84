import { mkdirSync } from "node:fs";
import type { Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFaults } from "../support/axe.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { type InBrowser, inBrowser } from "../support/in-browser.ts";
import { magazines, turnInto } from "../support/magazine-in.ts";
import { long } from "../support/long.ts";

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

  async function each(width: number, look: (page: Page, name: string) => Promise<void>): Promise<void> {
    const context = await opened.browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    for (const [name, path, reader] of pages) {
      await context.clearCookies();
      if (reader)
        await context.addCookies(
          cookie.split("; ").map((one) => ({ name: one.split("=")[0]!, value: one.slice(one.indexOf("=") + 1), url: opened.origin })),
        );
      const answer = await page.goto(opened.origin + path);
      expect([200, 402], `${name} ${path}`).toContain(answer?.status());
      await look(page, name);
    }
    await context.close();
  }

  it("runs its own way on every page, and none of them moves sideways", async () => {
    const amiss: string[] = [];
    for (const width of [320, 1280])
      await each(width, async (page, name) => {
        if (pictures) {
          mkdirSync(pictures, { recursive: true });
          await page.screenshot({ path: `${pictures}/${language}-${name}-${width}.png`, fullPage: true });
        }
        const html = page.locator("html");
        expect([await html.getAttribute("lang"), await html.getAttribute("dir")], name).toEqual([language, dir]);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (over > 0) amiss.push(`${name} at ${width}: ${over} px`);
      });
    expect(amiss).toEqual([]);
  });

  it.runIf(long)("breaks no rule of accessibility", async () => {
    const amiss: string[] = [];
    await each(390, async (page, name) => {
      amiss.push(...(await axeFaults(page)).map((fault) => `${name}: ${fault}`));
    });
    expect(amiss).toEqual([]);
  });
});
