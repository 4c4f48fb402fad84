import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BrowserContextOptions, Page } from "@playwright/test";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { type InBrowser, inBrowser } from "../support/in-browser.ts";
import { usually } from "../support/long.ts";

const book = "/issues/46/read";
let house: DemoHouse;
let opened: InBrowser;
let reader: string;

beforeAll(async () => {
  house = await demoHouse();
  reader = await house.be("digital");
  opened = await inBrowser(house);
});
afterAll(async () => {
  await opened?.close();
  await house?.close();
});

async function read(size: { width: number; height: number }, what: (page: Page) => Promise<void>, more?: BrowserContextOptions) {
  if (!more) return opened.onThePage("digital", size, what);
  const context = await opened.browser.newContext({ baseURL: opened.origin, viewport: size, ...more });
  const [name = "", value = ""] = reader.split("=");
  await context.addCookies([{ name, value, url: opened.origin }]);
  try {
    await what(await context.newPage());
  } finally {
    await context.close();
  }
}

const phone = { width: 390, height: 844 };
const desk = { width: 1440, height: 900 };
/** "12 of 214" as numbers. */
async function at(page: Page): Promise<[page: number, pages: number]> {
  const [, here, all] = /(\d+) of (\d+)/.exec(await page.locator(".turn [role=status]").innerText()) ?? [];
  return [Number(here), Number(all)];
}
/** What is seen of the issue: the text of the blocks that stand in the window. */
const seen = (page: Page) =>
  page.evaluate(() => {
    const box = document.querySelector(".book")!.getBoundingClientRect();
    const isSeen = ({ left, right, top, bottom }: DOMRect) =>
      Math.min(right, box.right) - Math.max(left, box.left) > 20 && Math.min(bottom, innerHeight) - Math.max(top, 0) > 10;
    return [...document.querySelectorAll(".book h1, .article-head h2, .body > *")]
      .filter((one) => [...one.getClientRects()].some(isSeen))
      .map((one) => one.textContent ?? "")
      .join("\n");
  });

describe("an issue read as a book", { timeout: 120_000 }, () => {
  it("is turned by keys, by buttons, by the edges of the window and by a swipe, and by nothing beyond its ends", async () => {
    await read({ ...phone }, async (page) => {
      await page.goto(book);
      const [first, pages] = await at(page);
      expect([first, pages > 30]).toEqual([1, true]);
      expect(await page.getByRole("button", { name: "Page before" }).isDisabled()).toBe(true);
      const turned = async (how: () => Promise<unknown>) => (await how(), at(page).then(([here]) => here));
      expect(await turned(() => page.keyboard.press("ArrowRight"))).toBe(2);
      expect(await turned(() => page.keyboard.press("PageDown"))).toBe(3);
      expect(await turned(() => page.keyboard.press("ArrowLeft"))).toBe(2);
      expect(await turned(() => page.getByRole("button", { name: "Next page" }).click())).toBe(3);
      expect(await turned(() => page.mouse.click(380, 600))).toBe(4);
      expect(await turned(() => page.mouse.click(10, 600))).toBe(3);
      expect(await turned(() => page.mouse.click(195, 600))).toBe(3);
      const swipe = (from: number, to: number) =>
        page.evaluate(
          ([start, end]) => {
            const target = document.querySelector(".book")!;
            const touch = (clientX: number) => new Touch({ identifier: 1, target, clientX, clientY: 400 });
            target.dispatchEvent(new TouchEvent("touchstart", { touches: [touch(start!)], bubbles: true }));
            target.dispatchEvent(new TouchEvent("touchend", { changedTouches: [touch(end!)], bubbles: true }));
          },
          [from, to],
        );
      expect(await turned(() => swipe(300, 100))).toBe(4);
      expect(await turned(() => swipe(100, 300))).toBe(3);
      expect(await turned(() => swipe(300, 280))).toBe(3);
      expect(await turned(() => page.keyboard.press("End"))).toBe(pages);
      expect(await turned(() => page.keyboard.press("ArrowRight"))).toBe(pages);
      expect(await turned(() => page.keyboard.press("Home"))).toBe(1);
    });
  });

  it("shows every word of it on one of its pages, and cuts none at the edge", async () => {
    for (const size of usually([phone], [phone, desk]))
      await read(size, async (page) => {
        await page.goto(book);
        await page.evaluate(() => document.fonts.ready);
        const all = await page.locator(".body > p").count();
        const found = new Set<string>();
        for (let [turn, isLast] = [1, false]; !isLast; turn += 1) {
          const cut = await page.evaluate(() => {
            const { left, right } = document.querySelector(".book")!.getBoundingClientRect();
            const paragraphs = [...document.querySelectorAll(".body > p")];
            const here = paragraphs.flatMap((one) =>
              [...one.getClientRects()].filter((box) => box.right > left + 1 && box.left < right - 1).map((box) => [one.id, box] as const),
            );
            return { ids: here.map(([id]) => id), out: here.filter(([, box]) => box.left < left - 1 || box.right > right + 1).length };
          });
          expect(cut.out, `page ${turn}`).toBe(0);
          for (const id of cut.ids) found.add(id);
          isLast = await page.getByRole("button", { name: "Next page" }).isDisabled();
          await page.keyboard.press("ArrowRight");
        }
        expect(found.size).toBe(all);
      });
  });

  it("has who spoke a quotation on the page of its last line, however tall the window is", async () => {
    await read(desk, async (page) => {
      await page.goto(book);
      await page.evaluate(() => document.fonts.ready);
      for (let height = 560; height <= 900; height += 20) {
        await page.setViewportSize({ width: 1280, height });
        const apart = await page.evaluate(
          () =>
            [...document.querySelectorAll(".body blockquote footer, .pull footer")].filter((footer) => {
              const [its, last] = [footer.getClientRects()[0], [...(footer.previousElementSibling?.getClientRects() ?? [])].at(-1)];
              return its && last && its.top < last.top;
            }).length,
        );
        expect([height, apart]).toEqual([height, 0]);
      }
    });
  });

  it("is opened by its contents at a piece, and Back leads to the contents again", async () => {
    await read(desk, async (page) => {
      await page.goto(book);
      const link = page.locator(".book-contents a").nth(3);
      const headline = (await link.innerText()).trim();
      await link.click();
      await expect.poll(() => seen(page)).toContain(headline);
      expect((await at(page))[0]).toBeGreaterThan(2);
      await page.getByRole("link", { name: "Contents", exact: true }).click();
      await expect.poll(async () => (await at(page))[0]).toBeLessThan(3);
    });
  });

  it("finds words in it, without marks and capitals, and leads to them", async () => {
    await read(phone, async (page) => {
      await page.goto(book);
      await page.locator(".find summary").click();
      const field = page.getByRole("searchbox", { name: "Words to look for" });
      await field.fill("zzzz");
      await expect.poll(() => page.locator(".finds [role=status]").innerText()).toBe("Nothing of this issue says that.");
      const words = await page.evaluate(() =>
        document.querySelectorAll(".body > p")[40]!.textContent.trim().split(" ").slice(4, 8).join(" "),
      );
      await field.fill(words.toUpperCase());
      await expect.poll(() => page.locator(".finds li").count()).toBeGreaterThan(0);
      await page.locator(".finds li a").first().click();
      await expect.poll(() => seen(page)).toContain(words);
      expect(await page.locator(".find").getAttribute("open")).toBeNull();
    });
  });

  it("is opened where it was left, in another size of type and as one long page too", async () => {
    await read(phone, async (page) => {
      await page.goto(book);
      for (let turn = 0; turn < 9; turn += 1) await page.keyboard.press("ArrowRight");
      await page.waitForFunction(() => localStorage.getItem("masthead.book-places")?.includes("b-"));
      const [, block] = JSON.parse(await page.evaluate(() => localStorage.getItem("masthead.book-places")!))[0] as [string, string];
      const words = await page.evaluate((id) => document.getElementById(id)!.textContent, block);
      await page.reload();
      await expect.poll(() => seen(page)).toContain(words);
      expect((await at(page))[0]).toBe(10);
      await page.getByRole("link", { name: "Reading settings" }).click();
      const dialog = page.getByRole("dialog", { name: "Reading settings" });
      await dialog.getByLabel("Largest").check();
      await expect.poll(() => seen(page)).toContain(words);
      expect((await at(page))[0]).toBeGreaterThan(10);
      const kept = page.waitForResponse((answer) => answer.url().endsWith("/reading-settings") && answer.request().method() === "POST");
      await dialog.getByLabel("As one long page").check();
      await kept;
      await dialog.getByRole("button", { name: "Read like this" }).click();
      expect(await page.locator(".turn").isVisible()).toBe(false);
      await page.reload();
      await expect.poll(() => seen(page)).toContain(words);
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000);
    });
  });

  it("is one page that scrolls, with its contents, where no script runs, and no wider than 320 pixels", async () => {
    await read(
      { width: 320, height: 600 },
      async (page) => {
        await page.goto(book);
        expect(await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight > 10_000])).toEqual([
          320,
          true,
        ]);
        await page.locator(".book-contents a").nth(2).click();
        expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000);
        await page.locator(".find summary").click();
        await page.getByRole("searchbox").fill("water");
        await page.getByRole("button", { name: "Search" }).click();
        expect(page.url()).toContain("/search?issue=46&q=water");
      },
      { javaScriptEnabled: false },
    );
  });

  it("is turned the other way where one writes from the right", async () => {
    await house.query("update publications set language = 'ar'");
    await read(phone, async (page) => {
      await page.goto(book);
      const number = () =>
        page
          .locator(".turn [role=status]")
          .innerText()
          .then((said) => Number(/\d+/.exec(said)![0]));
      await page.keyboard.press("ArrowLeft");
      expect(await number()).toBe(2);
      await page.mouse.click(10, 600);
      expect(await number()).toBe(3);
      await page.keyboard.press("PageDown");
      await page.keyboard.press("PageDown");
      const shown = await seen(page);
      expect(shown.length).toBeGreaterThan(100);
      await page.keyboard.press("ArrowRight");
      expect(await number()).toBe(4);
    });
    await house.query("update publications set language = 'en'");
  });
});
