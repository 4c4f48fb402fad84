import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { BrowserContext, Page } from "@playwright/test";
import { cast } from "../../src/demo/index.ts";
import { articleById, publishArticle, withdrawArticle } from "../../src/editorial/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { oldIssueBrought } from "../support/every-place.ts";
import { type InBrowser, inBrowser } from "../support/in-browser.ts";
import { recordEverything } from "../support/recorded.ts";

const book = "/issues/46/read";
const printed = "/issues/3/pages/read";
let house: DemoHouse;
let opened: InBrowser;
let context: BrowserContext;
let page: Page;
let isSilent = false;
/** `leaving`: of the same reader as the first, in a session that is signed out. */
const cookies = { digital: "", leaving: "", print: "" };

beforeAll(async () => {
  house = await demoHouse();
  for (const [who, key] of [
    ["digital", "digital"],
    ["leaving", "digital"],
    ["print", "print"],
  ] as const)
    cookies[who] = await house.be(key);
  await recordEverything(house.platform);
  await oldIssueBrought(house);
  opened = await inBrowser(house);
});
afterEach(async () => {
  if (isSilent) await back();
});
afterAll(async () => {
  await opened?.close();
  await house?.close();
});

/** What a browser does by itself takes as long as the machine lets it. */
const soon = <T>(what: () => T | Promise<T>) => expect.poll(what, { timeout: 90_000 });
const away = async () => {
  await opened.fallSilent();
  isSilent = true;
};
const back = async () => {
  await opened.answer();
  isSilent = false;
};
async function be(who: keyof typeof cookies): Promise<void> {
  const [name = "", value = ""] = cookies[who].split("=");
  await context.addCookies([{ name, value, url: opened.origin }]);
}
/** A device on which nothing is kept yet. */
async function begin(): Promise<void> {
  context = await opened.browser.newContext({ baseURL: opened.origin, viewport: { width: 390, height: 844 } });
  page = await context.newPage();
  page.setDefaultTimeout(90_000);
}
async function keep(path = book): Promise<void> {
  await page.goto(path);
  await page.getByRole("link", { name: "Contents", exact: true }).click();
  await page.getByRole("button", { name: "Keep this issue to read offline" }).click();
  await soon(() => page.locator(".keep [role=status]").innerText()).toMatch(/^Kept on this device: [\d.]+ [kM]B/);
}
const keptHere = () => page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith("masthead-kept")));
/** Kept now, unless the test before has left it. */
async function have(path = book): Promise<void> {
  const there = await keptHere().catch((): string[] => []);
  if (!there.includes(`masthead-kept ${path}`)) await keep(path);
}
const titleOf = async () => (await page.goto(book), page.locator("h1").innerText());
/** The clock of the device, as the worker and the pages see it, is what was written down that much earlier. */
const daysAgo = (days: number) =>
  page.evaluate(async (since) => {
    const cache = await caches.open("masthead-kept /issues/46/read");
    const record = await (await cache.match("/offline/kept"))!.json();
    await cache.put("/offline/kept", new Response(JSON.stringify({ ...record, checkedAt: Date.now() - since * 86_400_000 })));
  }, days);

/** Of one reader, on one device, on which what is kept stays for the next test. */
function onOneDevice(): void {
  beforeAll(async () => {
    await begin();
    await be("digital");
  });
  afterAll(() => context.close());
}

describe("an issue kept to be read offline", { timeout: 180_000 }, () => {
  describe("and gone on with", () => {
    onOneDevice();

    it("shows everything else as it is now, and nothing that was there before", async () => {
      await have();
      await house.query("update publications set tagline = tagline, title = 'The Ebb'");
      try {
        await page.goto("/");
        expect(await page.title()).toBe("The Ebb");
        await page.goto(book);
        expect(await page.title()).toContain("The Ebb");
        const kept = await page.evaluate(async () => {
          const names = await caches.keys();
          const all = await Promise.all(
            names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)),
          );
          return all.flat().filter((path) => !/^\/(assets|pictures)\/|^\/look\.css$/.test(path));
        });
        expect(kept.toSorted()).toEqual([book, "/offline", "/offline/kept"]);
      } finally {
        await house.query("update publications set title = 'The Tidewater Review'");
      }
    });

    it("stays open for 30 days without a connection, then closes, and opens again with one", async () => {
      await have();
      await away();
      await daysAgo(29);
      expect(await titleOf()).not.toContain("Kept on this device");
      await daysAgo(31);
      expect(await titleOf()).toBe("Kept on this device");
      expect(await page.locator(".kept-here li").innerText()).toContain("Closed: it was last checked on");
      // a clock that was set back opens nothing
      await daysAgo(-3);
      expect(await titleOf()).toBe("Kept on this device");
      await back();
      await page.goto("/offline");
      await soon(() => page.locator(".kept-here li").innerText()).toContain("Open until");
      await away();
      expect(await titleOf()).not.toContain("Kept on this device");
    });

    it("is read whole when the server is gone: every article, with its pictures, in the magazine’s type", async () => {
      await have();
      await page.goto(book);
      // a recording that is not kept says so in place of its player
      const textOf = () => page.locator(".piece > :not(.not-here)").allInnerTexts();
      const online = await textOf();
      await away();
      await page.goto(book);
      expect(await textOf()).toEqual(online);
      expect(await page.locator(".piece").count()).toBeGreaterThan(5);
      const pictures = await page.evaluate(async () => {
        const all = [...document.querySelectorAll<HTMLImageElement>(".book img")];
        for (const one of all) one.loading = "eager";
        await Promise.all(all.map((one) => one.decode().catch(() => undefined)));
        return all.map((one) => one.naturalWidth);
      });
      expect(pictures.length).toBeGreaterThan(5);
      expect(pictures.filter((width) => width === 0)).toEqual([]);
      expect(await page.evaluate(async () => (await document.fonts.load("16px Newsreader")).length)).toBeGreaterThan(0);
      await page.keyboard.press("ArrowRight");
      expect(await page.locator(".turn [role=status]").innerText()).toMatch(/^2 of/);
      // what was not kept says so, and leads to what was
      await page.goto("/issues");
      expect(await page.locator("body").innerText()).toContain("That page needs a connection");
      await page.getByRole("link", { name: /^Issue 46/ }).click();
      await page.waitForURL(book);
      expect(await page.locator(".piece").count()).toBeGreaterThan(5);
      // and is given up without a line as well
      await page.getByRole("link", { name: "Contents", exact: true }).click();
      // by its key: the lines above it still find their height, and a pointer might meet another place
      await page.locator(".keep [data-remove]").press("Enter");
      await soon(keptHere).not.toContain(`masthead-kept ${book}`);
    });

    it("is an old one as it was printed as well, turned by the same keys", async () => {
      await page.goto(printed);
      expect(await page.locator(".turn [role=status]").innerText()).toMatch(/^1 of [34]$/);
      await page.keyboard.press("ArrowRight");
      expect(await page.locator(".turn [role=status]").innerText()).toMatch(/^2 of/);
      await have(printed);
      await away();
      await page.goto(printed);
      const widths = () =>
        page.evaluate(() =>
          [...document.querySelectorAll<HTMLImageElement>(".leaf img")].map((one) => ((one.loading = "eager"), one.naturalWidth)),
        );
      await soon(async () => (await widths()).filter((width) => width > 500).length).toBe(2);
      expect(await page.locator(".leaf details").first().textContent()).toContain("Quay");
    });

    it("tells how large it is, and is removed by itself and with everything", async () => {
      await have(printed);
      await keep();
      await page.getByRole("link", { name: "What is kept on this device" }).click();
      await soon(() => page.locator(".kept-here li", { hasText: "Issue 46" }).innerText()).toMatch(
        /\d [kM]B\. Open until \d+ \p{Lu}\p{L}+ 20\d\d without/u,
      );
      // its list begins where the page does
      const begins = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((one) => one.getBoundingClientRect().left);
      expect(await begins(".kept-here li")).toBe(await begins(".kept-here h1"));
      expect(await page.locator("[data-all]").innerText()).toMatch(/in all\. This browser gives the magazine about [\d.]+ [MG]B/);
      await page.getByRole("button", { name: /^Remove Issue 46/ }).click();
      await soon(keptHere).toEqual([`masthead-kept ${printed}`]);
      await page.getByRole("button", { name: "Remove everything" }).click();
      await soon(() => page.evaluate(() => caches.keys())).toEqual([]);
      // what there is nothing to do with is not there to be pressed
      await soon(() => page.getByRole("button", { name: "Remove everything" }).isVisible()).toBe(false);
      // nor does looking for what was kept bring an empty cache back
      await page.goto("/issues");
      expect(await page.evaluate(() => caches.keys())).toEqual([]);
    });

    it("closes when its reader’s right has ended, and its pages are gone from the device", async () => {
      await keep();
      const { email } = cast.find(({ key }) => key === "digital")!;
      const { rows } = await house.query<{ id: string; recipient_id: string }>(
        "select id, recipient_id from subscriptions where recipient_id = (select id from people where email = $1)",
        [email],
      );
      expect(rows.length).toBeGreaterThan(0);
      const other = await house.query<{ id: string }>("select id from people where email = 'thea@reader.example'");
      for (const { id } of rows) await house.query("update subscriptions set recipient_id = $1 where id = $2", [other.rows[0]!.id, id]);
      try {
        await page.goto("/offline");
        await soon(() => page.locator(".kept-here li").innerText()).toContain("Closed: your right to read it has ended");
        const left = await page.evaluate(async () =>
          (await (await caches.open("masthead-kept /issues/46/read")).keys()).map(({ url }) => new URL(url).pathname),
        );
        expect(left).toEqual(["/offline/kept"]);
        await away();
        await page.goto(book);
        expect(await page.locator(".piece").count()).toBe(0);
      } finally {
        for (const { id, recipient_id } of rows)
          await house.query("update subscriptions set recipient_id = $1 where id = $2", [recipient_id, id]);
      }
    });
  });

  describe("and corrected since", () => {
    onOneDevice();
    const recorded = () =>
      page.evaluate(async () => (await caches.match("/offline/kept", { cacheName: "masthead-kept /issues/46/read" }))?.json());
    const editionHere = async () => (await recorded())?.edition;

    it("is brought up to date by the next page that is opened, whichever it is; what was withdrawn is gone from the device", async () => {
      await keep();
      const { edition: before, bytes } = await recorded();
      expect(bytes).toBeGreaterThan(0);
      const { rows } = await house.query<{ id: string }>(
        "select article_id as id from placements join issues on issues.id = issue_id where whole_number = 46 order by position desc limit 1",
      );
      const articleId = rows[0]!.id;
      const { headline } = (await articleById(house.platform.db, articleId))!;
      await withdrawArticle(house.platform, { articleId, why: "a mistake" });
      await house.query("update issues set theme = 'Of Tides' where whole_number = 46");
      await house.caughtUp();
      try {
        // the first page that the worker sees: it asks then, and not again for a minute
        await page.goto("/issues");
        await soon(editionHere).not.toEqual(before);
        await soon(async () => (await recorded())?.isWhole).toBe(true);
        await away();
        expect(await titleOf()).toBe("Of Tides");
        const headlines = await page.locator(".piece h2").allInnerTexts();
        expect(headlines.length).toBeGreaterThan(5);
        expect(headlines).not.toContain(headline);
        expect(await page.locator(".keep [role=status]").innerText()).toMatch(/^Kept on this device: [\d.]+ [kM]B, as it stood on \d+ /);
      } finally {
        await back();
        await publishArticle(house.platform, { articleId });
        await house.query("update issues set theme = 'Salt' where whole_number = 46");
        await house.caughtUp();
      }
      // and by the issue itself, as often as it is opened; what is read meanwhile does not move
      const { sign } = await editionHere();
      await page.goto(book);
      await soon(async () => (await editionHere())?.sign !== sign && (await recorded())?.isWhole).toBe(true);
      await away();
      expect(await titleOf()).toBe("Salt");
      await page.locator(".piece", { hasText: headline }).first().waitFor({ state: "attached" });
    });
  });

  describe("and read as one likes", () => {
    onOneDevice();
    const rootOf = () => page.evaluate(() => ({ ...document.documentElement.dataset }));
    const settings = async () => {
      // by its key, as the page may still find its height
      await page.locator(".book-bar a[data-dialog]").press("Enter");
      await page.locator("dialog.reading-dialog").waitFor({ timeout: 20_000 });
    };
    const choose = (name: string, value: string) =>
      page.locator(`dialog [name=${name}][value="${value}"]`).check({ timeout: 20_000, force: true });

    it("is set without a line within the issue, shown so at once and before first paint from then on, and told once there is one", async () => {
      await have();
      await page.goto(book);
      await away();
      await page.goto(book);
      await settings();
      expect(new URL(page.url()).pathname).toBe(book);
      await choose("shade", "dark");
      await choose("face", "dyslexia");
      await choose("size", "large");
      expect(await rootOf()).toMatchObject({ shade: "dark", face: "dyslexia", size: "large" });
      const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      const dark = await paper();
      await page.keyboard.press("Escape");
      await page.locator("dialog").waitFor({ state: "detached", timeout: 20_000 });
      // as the page was sent, before any script of it ran
      const inPage = async () => (await page.goto(book))!.text().then((html) => html.slice(0, 300));
      const first = await inPage();
      for (const said of ['data-shade="dark"', 'data-face="dyslexia"', 'data-size="large"']) expect(first).toContain(said);
      expect(await paper()).toBe(dark);
      const faces = await page.evaluate(async () => (await document.fonts.load("16px Lexend")).length);
      expect(faces).toBeGreaterThan(0);
      await settings();
      expect(await page.locator('dialog [name=shade][value="dark"]').isChecked()).toBe(true);
      await choose("shade", "sepia");
      // the page that stands for all others is shown so as well
      await page.goto("/issues");
      expect(await rootOf()).toMatchObject({ shade: "sepia", size: "large" });
      await back();
      // and the magazine’s own, with the first that is opened with a line
      await page.goto("/issues");
      expect(await page.locator("h1").innerText()).not.toBe("Kept on this device");
      expect(await rootOf()).toMatchObject({ shade: "sepia", face: "dyslexia", size: "large" });
      const cookie = (await context.cookies()).find(({ name }) => name.includes("masthead-reading"))?.value;
      expect(decodeURIComponent(cookie ?? "")).toBe("large.dyslexia..sepia");
      // chosen back with a line, it holds without one
      await page.goto(book);
      await settings();
      await choose("shade", "");
      await choose("face", "");
      await choose("size", "");
      await soon(async () => (await context.cookies()).some(({ name }) => name.includes("masthead-reading"))).toBe(false);
      await away();
      await page.goto(book);
      const { shade, face, size } = await rootOf();
      expect([shade, face, size]).toEqual([undefined, undefined, undefined]);
    });
  });

  describe("with its recordings", () => {
    onOneDevice();
    const isKnownAway = () => page.locator("html[data-away]").waitFor({ state: "attached", timeout: 20_000 });

    it("is heard when the server is gone, where its recordings were wanted: whole, and from the middle", async () => {
      await page.goto(book);
      const paths = await page
        .locator(".piece audio")
        .evaluateAll((all) => all.map((one) => new URL((one as HTMLAudioElement).src).pathname));
      expect(paths.length).toBeGreaterThan(5);
      await page.getByRole("link", { name: "Contents", exact: true }).click();
      await page.locator("[name=recordings]").check({ timeout: 20_000 });
      await page.getByRole("button", { name: "Keep this issue to read offline" }).click();
      await soon(() => page.locator(".keep [role=status]").innerText()).toMatch(/^Kept on this device: [\d.]+ [kM]B/);
      const online = await page.evaluate(async (path) => (await (await fetch(path)).blob()).size, paths[0]!);
      await away();
      await page.goto(book);
      const sizes = await page.evaluate((all) => Promise.all(all.map(async (path) => (await (await fetch(path)).blob()).size)), paths);
      expect(sizes[0]).toBe(online);
      expect(sizes.filter((size) => size < 1000)).toEqual([]);
      const heard = await page
        .locator(".piece audio")
        .first()
        .evaluate(async (one) => {
          const audio = one as HTMLAudioElement;
          const until = (event: string) =>
            new Promise((done, fail) => {
              audio.addEventListener(event, done, { once: true });
              audio.addEventListener("error", () => fail(new Error(audio.error?.message)), { once: true });
            });
          const known = until("loadedmetadata");
          audio.preload = "auto";
          audio.load();
          await known;
          const sought = until("seeked");
          audio.currentTime = audio.duration / 2;
          await sought;
          audio.muted = true;
          const goesOn = until("timeupdate");
          await audio.play();
          await goesOn;
          return { seconds: audio.duration, at: audio.currentTime / audio.duration };
        });
      expect(heard.seconds).toBeGreaterThan(3);
      expect(heard.at).toBeGreaterThan(0.4);
      await isKnownAway();
      expect(await page.locator(".not-here").count()).toBe(0);
    });

    it("gives back the room of its recordings where it is kept anew without them", async () => {
      await page.goto(book);
      await page.getByRole("link", { name: "Contents", exact: true }).click();
      const heard = () =>
        page.evaluate(
          async () =>
            (await (await caches.open("masthead-kept /issues/46/read")).keys()).filter(({ url }) => url.includes("/audio.mp3")).length,
        );
      const isKeptWith = () =>
        page.evaluate(
          async () => (await (await caches.match("/offline/kept", { cacheName: "masthead-kept /issues/46/read" }))?.json())?.withRecordings,
        );
      const keepWith = async (isWanted: boolean) => {
        // a box that is as it is wanted is left as it is, and what was wanted last is ticked before it is shown
        await page.locator(".keep").waitFor();
        await page.locator("[name=recordings]").setChecked(isWanted, { timeout: 20_000 });
        // by its key: the lines above it still find their height, and a pointer might meet another place
        await page.locator("[data-keep]").press("Enter");
        await soon(isKeptWith).toBe(isWanted);
        // it can be pressed again once it is kept
        await soon(() => page.locator("[data-keep]").isEnabled()).toBe(true);
        expect(await page.locator(".keep [role=status]").innerText()).toMatch(/^Kept on this device/);
      };
      if ((await heard()) === 0) await keepWith(true);
      expect(await heard()).toBeGreaterThan(5);
      await keepWith(false);
      await soon(heard).toBe(0);
    });

    it("is not offered where it is not kept, and the way out leads to what is, until there is a line", async () => {
      await page.goto(book);
      await page.locator("[name=recordings]").waitFor({ state: "attached" });
      const players = page.locator(".piece > audio");
      const all = await players.count();
      const out = page.locator(".book-bar a[data-out]");
      const [word, to] = [await out.innerText(), await out.getAttribute("href")];
      await away();
      await page.goto(book);
      await isKnownAway();
      expect(await page.locator(".not-here").allInnerTexts()).toEqual(
        Array.from({ length: all }, () => "Listening needs a connection: this recording is not kept here."),
      );
      expect(await players.evaluateAll((every) => every.filter((one) => one.checkVisibility()).length)).toBe(0);
      expect(await out.innerText()).toBe("Kept on this device");
      await out.press("Enter");
      await page.waitForURL("/offline", { timeout: 20_000 });
      await page.goto(book);
      await isKnownAway();
      await back();
      // as the browser says it
      await page.evaluate(() => window.dispatchEvent(new Event("online")));
      await soon(() => page.locator(".not-here").count()).toBe(0);
      expect(await players.evaluateAll((every) => every.filter((one) => one.checkVisibility()).length)).toBe(all);
      expect([await out.innerText(), await out.getAttribute("href")]).toEqual([word, to]);
    });
  });

  describe("by one after another", () => {
    beforeAll(begin);
    afterAll(() => context.close());

    it("is gone with the sign-out, and is not shown to whoever signs in after its reader", async () => {
      await be("leaving");
      await keep();
      await page.goto("/account");
      await page.getByRole("button", { name: "Sign out", exact: true }).first().click();
      await soon(keptHere).toEqual([]);
      await away();
      await page.goto(book).catch(() => undefined);
      expect(await page.locator(".piece").count()).toBe(0);
      await back();
      // the browser may still be on its way to the page on which it says that there is no connection
      await soon(() => page.goto("about:blank").then(Boolean, () => true)).toBe(false);
      await be("digital");
      await keep();
      // without a sign-out: another reader's cookie stands where its was
      await be("print");
      await page.goto("/offline");
      await soon(keptHere).toEqual([]);
      await soon(() => page.locator(".kept-here").innerText()).toContain("Nothing is kept on this device");
    });
  });
});
