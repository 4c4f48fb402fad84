import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BrowserContext, Page } from "@playwright/test";
import type { CastKey } from "../../src/demo/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { type InBrowser, inBrowser } from "../support/in-browser.ts";
import { pagesOf } from "../support/every-place.ts";
import { long } from "../support/long.ts";

let house: DemoHouse;
let opened: InBrowser;
let article: string;
let draft: string;
const cookies = new Map<CastKey, string>();

beforeAll(async () => {
  house = await demoHouse();
  for (const who of ["publisher", "print"] as const) cookies.set(who, await house.be(who));
  article = /href="(\/\d{4}\/\d\d\/[^"]+)"/.exec(await house.text("/"))![1]!;
  draft = `/desk/articles/${(await house.query<{ id: string }>("select id from articles where slug = 'what-an-oyster-knows-about-tuesdays'")).rows[0]!.id}`;
  opened = await inBrowser(house);
});
afterAll(async () => {
  await opened?.close();
  await house?.close();
});

/** What the browser refused on these pages, as its own console tells it. */
async function refusedOn(who: CastKey | undefined, work: (page: Page, context: BrowserContext) => Promise<void>): Promise<string[]> {
  const context = await opened.browser.newContext({ baseURL: opened.origin });
  const [name = "", value = ""] = (who ? cookies.get(who)! : "").split("=");
  if (name) await context.addCookies([{ name, value, url: opened.origin }]);
  const page = await context.newPage();
  const refused: string[] = [];
  const note = (text: string) => /Content Security Policy|Trusted/.test(text) && refused.push(`${page.url()}: ${text}`);
  page.on("console", (said) => note(said.text()));
  page.on("pageerror", (error) => note(error.message));
  try {
    await work(page, context);
  } finally {
    await context.close();
  }
  return refused;
}

describe("browsers that know Trusted Types", { timeout: 300_000 }, () => {
  it("refuse markup made of a text, an address of a script, and a policy of another name", async () => {
    const told = await refusedOn(undefined, async (page) => {
      await page.goto("/");
      const done = await page.evaluate(() => {
        const tried = (what: () => unknown) => {
          try {
            what();
            return "done";
          } catch (error) {
            return (error as Error).name;
          }
        };
        type Types = { trustedTypes: { createPolicy: (name: string, rules: object) => unknown } };
        return [
          tried(() => (document.createElement("div").innerHTML = "<b>here</b>")),
          tried(() => (document.createElement("script").src = "/elsewhere.js")),
          tried(() => (globalThis as never as Types).trustedTypes.createPolicy("another", { createHTML: (html: string) => html })),
        ];
      });
      expect(done).toEqual(["TypeError", "TypeError", "TypeError"]);
    });
    expect(told.length).toBeGreaterThan(0);
  });

  // every-page.test.ts asks the same of every page, as it walks them
  it.runIf(long)("refuse nothing on pages of the site and of the desk", async () => {
    const plain = (part: RegExp) => pagesOf(house, part).filter((path) => !path.includes(":"));
    const walk = (all: readonly string[]) => async (page: Page) => {
      for (const path of all) await page.goto(path);
    };
    const [site, desk] = [
      [...plain(/^\/(?!desk)/), article, "/issues/46"],
      [...plain(/^\/desk/), draft, "/desk/issues/47"],
    ];
    expect(Math.min(site.length, desk.length)).toBeGreaterThan(15);
    expect(await refusedOn("print", walk(site))).toEqual([]);
    expect(await refusedOn("publisher", walk(desk))).toEqual([]);
  });

  it("let the reading settings open over a page, and take its answer in", async () => {
    const told = await refusedOn("print", async (page) => {
      await page.goto(article);
      await page.locator("a[data-dialog]").first().click();
      await page.locator("dialog.reading-dialog form.reading-settings").waitFor();
    });
    expect(told).toEqual([]);
  });

  it("let the desk's preview of a text stand as it is typed", async () => {
    const told = await refusedOn("publisher", async (page) => {
      await page.goto(draft);
      const asked = page.waitForResponse((answer) => answer.url().endsWith("/preview"));
      await page.locator(".as-read > summary").click();
      await asked;
      await page.locator(".preview p").first().waitFor();
    });
    expect(told).toEqual([]);
  });
});
