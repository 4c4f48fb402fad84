import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "@playwright/test";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { type InBrowser, inBrowser } from "../support/in-browser.ts";

let house: DemoHouse;
let opened: InBrowser;
let reader: string;
let path: string;

beforeAll(async () => {
  house = await demoHouse();
  reader = await house.be("print");
  const { rows } = await house.query<{ slug: string }>("select slug from articles where slug = 'what-an-oyster-knows-about-tuesdays'");
  path = await pathOf(rows[0]!.slug);
  opened = await inBrowser(house);
});
afterAll(async () => {
  await opened?.close();
  await house?.close();
});

const pathOf = async (slug: string) => {
  const site = await house.text("/contributors/ingrid-sol");
  return new RegExp(`href="([^"]+/${slug})"`).exec(site)![1]!;
};

async function read(width: number, what: (page: Page) => Promise<void>, settings?: { javaScriptEnabled: boolean }): Promise<void> {
  if (!settings) return opened.onThePage("print", { width, height: 900 }, what);
  const context = await opened.browser.newContext({ baseURL: opened.origin, viewport: { width, height: 900 }, ...settings });
  const [name = "", value = ""] = reader.split("=");
  await context.addCookies([{ name, value, url: opened.origin }]);
  try {
    await what(await context.newPage());
  } finally {
    await context.close();
  }
}

describe("an article that is read", { timeout: 120_000 }, () => {
  it("has its notes beside the line that calls them where there is room", async () => {
    await read(1400, async (page) => {
      await page.goto(path);
      const [call, note, body] = await Promise.all([".fn a", ".notes li", ".body"].map((one) => page.locator(one).first().boundingBox()));
      expect(Math.abs(call!.y - note!.y)).toBeLessThan(30);
      expect(note!.x).toBeGreaterThan(body!.x + body!.width);
      expect(note!.x + note!.width).toBeLessThan(1400);
    });
  });

  it("opens them in place where there is none, and closes them again", async () => {
    await read(390, async (page) => {
      await page.goto(path);
      const call = page.locator(".fn a").first();
      await call.click();
      const note = page.locator(".note-here");
      expect(await note.innerText()).toContain("fifteen oysters");
      expect(await call.getAttribute("aria-expanded")).toBe("true");
      await call.click();
      expect(await note.count()).toBe(0);
    });
  });

  it("shows each reading setting at once, keeps it, and has it before the first paint of the next page", async () => {
    await read(390, async (page) => {
      await page.goto(path);
      await page.getByRole("link", { name: "Reading settings" }).first().click();
      const dialog = page.getByRole("dialog", { name: "Reading settings" });
      const kept = page.waitForResponse((answer) => answer.url().endsWith("/reading-settings") && answer.request().method() === "POST");
      await dialog.getByLabel("Sepia").check();
      await kept;
      const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(await paper()).toBe("rgb(244, 233, 210)");
      await dialog.getByRole("button", { name: "Read like this" }).click();
      expect(await page.getByRole("dialog").count()).toBe(0);
      const answer = await page.goto("/");
      expect(await answer!.text()).toContain('data-shade="sepia"');
      expect(await paper()).toBe("rgb(244, 233, 210)");
    });
  });

  it("comes in the face for dyslexia with the choice, and on the next page, and asks for nothing of it before", async () => {
    await read(390, async (page) => {
      const faces = () => page.evaluate(async () => (await document.fonts.load("16px Lexend")).length);
      await page.goto(path);
      expect(await faces()).toBe(0);
      await page.getByRole("link", { name: "Reading settings" }).first().click();
      const kept = page.waitForResponse((answer) => answer.url().endsWith("/reading-settings") && answer.request().method() === "POST");
      await page.getByRole("dialog", { name: "Reading settings" }).getByLabel("For dyslexia").check();
      await kept;
      await expect.poll(faces).toBe(1);
      await page.goto("/");
      expect(await faces()).toBe(1);
    });
  });

  it("shows each choice at once on the settings’ own page, too, and has the last of them on the next page", async () => {
    await read(390, async (page) => {
      await page.goto("/reading-settings");
      const chosen = () => page.evaluate(() => ({ ...document.documentElement.dataset }));
      const size = () => page.locator(".body").evaluate((body) => Number.parseFloat(getComputedStyle(body).fontSize));
      const usual = await size();
      const form = page.locator("form.reading-settings");
      await expect
        .poll(async () => {
          await form.getByLabel("Small", { exact: true }).check();
          await form.getByLabel("Largest").check();
          return (await chosen())["size"];
        })
        .toBe("largest");
      expect(await size()).toBeGreaterThan(usual);
      for (const shade of ["Light", "Sepia", "Dark"]) await form.getByLabel(shade, { exact: true }).check();
      expect(await chosen()).toMatchObject({ size: "largest", shade: "dark" });
      await page.goto(path);
      expect(await chosen()).toMatchObject({ size: "largest", shade: "dark" });
    });
  });

  it("is set by its form where no script runs", async () => {
    await read(
      320,
      async (page) => {
        await page.goto(path);
        await page.getByRole("link", { name: "Reading settings" }).first().click();
        await page.getByLabel("Largest").check();
        await page.getByRole("button", { name: "Read like this" }).click();
        expect(new URL(page.url()).pathname).toBe(path);
        expect(await page.locator("html").getAttribute("data-size")).toBe("largest");
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      },
      { javaScriptEnabled: false },
    );
  });

  it("leads back to where it was left, on this browser alone", async () => {
    await read(390, async (page) => {
      await page.goto(path);
      await page.locator(".body h2").nth(1).scrollIntoViewIfNeeded();
      await page.evaluate(() => scrollBy(0, 500));
      await page.waitForFunction(() => localStorage.getItem("masthead.reading-places")?.includes("b-"));
      const [, block] = JSON.parse(await page.evaluate(() => localStorage.getItem("masthead.reading-places")!))[0] as [string, string];
      await page.goto("/");
      expect(await page.locator(".continue a").getAttribute("href")).toBe(`${path}#${block}`);
      await page.goto(path);
      expect(await page.getByRole("link", { name: "Go on where you stopped" }).getAttribute("href")).toBe(`#${block}`);
      // and is forgotten where they would rather have it so
      await page.goto("/reading-settings");
      await page.getByLabel("Not kept").check();
      await page.getByRole("button", { name: "Read like this" }).click();
      await page.goto(path);
      expect(await page.getByRole("link", { name: "Go on where you stopped" }).count()).toBe(0);
      expect(await page.evaluate(() => localStorage.getItem("masthead.reading-places"))).toBe("[]");
    });
  });

  it("keeps nothing of who was signed in for whoever sits there next", async () => {
    await read(390, async (page) => {
      const goesOn = async () => {
        await page.goto("/");
        return page.locator(".continue a").count();
      };
      await goesOn();
      await page.evaluate(() => localStorage.setItem("masthead.reading-places", '[["/2026/11/a-piece", "b-1", "A piece"]]'));
      expect(await goesOn()).toBe(1);
      await page.context().clearCookies();
      expect(await goesOn()).toBe(0);
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
    });
  });
});
