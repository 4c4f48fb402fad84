import { type Browser, type Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CastKey } from "../../src/demo/index.ts";
import { axeFaults } from "../support/axe.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { type InBrowser, inBrowser } from "../support/in-browser.ts";
import { addressOf, knownPlaces, pagesOf } from "../support/every-place.ts";
import { fillWithHostileText } from "../support/hostile-magazine.ts";
import { itsTurn, long } from "../support/long.ts";

const widths = [320, 390, 768, 1280];
/** What a gateway with pages of its own is needed for, and the demo’s has none: a payment that waits there, a refund that was given there. */
const gateway = ["/orders/:id/payment", "/desk/refunds/outside/:id/decision"];
/** What only a piece that is held has, an article that was saved since, and somebody who edits sections; the demo has none of them. */
const ofOthers = [
  "/desk/pieces/:id/hold/lifting",
  "/desk/articles/:id/versions/:version",
  "/desk/pages/:id/versions/:version",
  "/desk/staff/:id/sections",
];
/** A letter that holds a table of fourteen columns is as wide as that: no mail program pushes a part of a letter sideways. */
const wideLetters = ["/desk/articles/:id/beside/letter/preview"];
const without = [...gateway, ...ofOthers, ...wideLetters];
/** A letter as mail programs are given it: no page with a frame around it. */
const isLetter = (path: string) => path.endsWith("/preview");

const readers = ["print", "giver", "invoice", "member", "stopped", "registered"] as const;
const cookies = new Map<CastKey, string>();
let house: DemoHouse;
let opened: InBrowser;
let browser: Browser;
let origin: string;
let places: [string, string][];

beforeAll(async () => {
  house = await demoHouse();
  for (const who of ["publisher", ...readers] as const) cookies.set(who, await house.be(who));
  places = await knownPlaces(house, await fillWithHostileText(house), cookies.get("publisher")!);
  opened = await inBrowser(house);
  ({ browser, origin } = opened);
});
afterAll(async () => {
  await opened?.close();
  await house?.close();
});

/** What sticks out of the page at the width it has, and what scrolls within it without being reached by keys and named. */
const faultsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>("body *")];
    const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
    const isWithin = (element: Element): boolean =>
      !!element.parentElement && (scrolls(element.parentElement) || isWithin(element.parentElement));
    const { scrollWidth, clientWidth } = document.documentElement;
    const out =
      scrollWidth <= clientWidth ? [] : all.filter((one) => one.getBoundingClientRect().right > clientWidth + 1 && !isWithin(one));
    const innermost = out.filter((one) => !out.some((other) => other !== one && one.contains(other)));
    const unreached = all.filter(
      (one) =>
        scrolls(one) &&
        one.scrollWidth > one.clientWidth + 1 &&
        // what holds keys of its own is scrolled by them
        !one.matches("textarea, input, select, nav, [role=toolbar]") &&
        !(one.tabIndex === 0 && one.ariaLabel && (one.role || one.tagName === "SECTION")),
    );
    const said = (what: string) => (one: Element) => `${what}: ${one.outerHTML.slice(0, 140)}`;
    if (scrollWidth > clientWidth && innermost.length === 0) return [`the page is ${scrollWidth} wide`];
    return [...innermost.slice(0, 4).map(said("sticks out")), ...unreached.map(said("scrolls unreached or unnamed"))];
  });

/** As a reader may choose the site’s colours; the desk has no such choice. */
async function inSepia(page: Page): Promise<string[]> {
  await page.evaluate(() => void (document.documentElement.dataset.shade = "sepia"));
  const found = await axeFaults(page, "colours alone");
  await page.evaluate(() => void delete document.documentElement.dataset.shade);
  return found.map((fault) => `in sepia ${fault}`);
}

/**
 * Colours are the same at every width, and take longest to look at; in the dark nothing else differs. The usual run looks at everything
 * in its narrowest form, in the light, and at the desk without its colours.
 */
async function axeAt(page: Page, width: number): Promise<string[]> {
  const ofDesk = page.url().includes("/desk");
  if (width === 1280) return long ? axeFaults(page, "without colours") : [];
  if (width !== 320) return [];
  if (!long && ofDesk) return axeFaults(page, "without colours");
  const light = await axeFaults(page, "all");
  if (!long) return light;
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await axeFaults(page, "colours alone");
  await page.emulateMedia({ colorScheme: "light" });
  const sepia = ofDesk ? [] : await inSepia(page);
  return [...light, ...dark.map((fault) => `in the dark ${fault}`), ...sepia];
}

/** `wholly`: at every width, and by axe; otherwise at the narrowest alone, where pages that do not fit are found. */
async function walk(page: Page, path: string, wholly: boolean): Promise<string[]> {
  const answer = await page.goto(path);
  const { pathname, search } = new URL(page.url());
  if (![200, 402, 409, 422].includes(answer?.status() ?? 0) || pathname + search !== path)
    return [`${path} answers ${answer?.status()} at ${pathname}${search}`];
  const top = await page.evaluate(() => new Promise<number>((resolve) => requestAnimationFrame(() => resolve(scrollY))));
  const found = answer?.status() === 200 && top > 0 ? [`${path} opens ${top} below its top`] : [];
  for (const width of wholly ? widths : widths.slice(0, 1)) {
    await page.setViewportSize({ width, height: 900 });
    const faults = [...(await faultsOf(page)), ...(isLetter(path) || !wholly ? [] : await axeAt(page, width))];
    found.push(...faults.map((fault) => `${path} at ${width}: ${fault}`));
  }
  return found;
}

/** Every fault of these pages for this person, on one page of the browser. Of `nth` of them one has its whole turn today; in the long run all. */
async function walkAll(who: CastKey | undefined, paths: readonly string[], nth = 5): Promise<string[]> {
  const context = await browser.newContext({ baseURL: origin });
  const [name, value] = (who ? cookies.get(who)! : "").split("=");
  if (name && value) await context.addCookies([{ name, value, url: origin }]);
  const page = await context.newPage();
  const found: string[] = [];
  // what the policy of the page refused it
  const noted = (text: string) => /Content Security Policy|Trusted/.test(text) && found.push(`${page.url()}: ${text}`);
  page.on("console", (said) => noted(said.text()));
  // a script that ends in the middle leaves buttons that do nothing
  page.on("pageerror", (error) => found.push(`${page.url()}: ${error.message}`));
  try {
    for (const [at, path] of paths.entries()) found.push(...(await walk(page, path, itsTurn(nth, at))));
  } finally {
    await context.close();
  }
  return found;
}

const all = (part: RegExp) =>
  pagesOf(house, part)
    .filter((route) => !without.includes(route))
    .map((route) => addressOf(route, places));

const words = /^\/desk\/(?:articles|pieces|pages|pictures|topics|issues|calendar)(?:\/|$)/;

describe("every page fits every screen, and anybody can reach all of it, whatever people typed", { timeout: 300_000 }, () => {
  it("of the site", async () => {
    const paths = all(/^\/(?!desk|account)/);
    expect(paths.length).toBeGreaterThan(20);
    expect(await walkAll(undefined, [...paths, "/search?q=wolf", "/?nothing=here"])).toEqual([]);
    expect(await walkAll("print", [addressOf("/:year{[0-9]{4}}/:month{[0-9]{2}}/:slug", places), "/issues/46"], 1)).toEqual([]);
  });

  it("of an account", async () => {
    const paths = all(/^\/account/);
    expect(paths.length).toBeGreaterThan(4);
    expect(await walkAll("print", paths)).toEqual([]);
    for (const [at, who] of readers.slice(1).entries()) if (itsTurn(3, at)) expect(await walkAll(who, ["/account"])).toEqual([]);
  });

  it("of the desk, where words and issues are made", async () => {
    const paths = all(words);
    expect(paths.length).toBeGreaterThan(25);
    expect(await walkAll("publisher", paths)).toEqual([]);
  });

  it("of the rest of the desk", async () => {
    const paths = all(/^\/desk/).filter((path) => !words.test(path));
    expect(paths.length).toBeGreaterThan(25);
    expect(await walkAll("publisher", paths)).toEqual([]);
  });
});
