import type { BrowserContext, Page, Request, Response, Route } from "@playwright/test";
import { describe, expect, it } from "vitest";
import { plainText } from "../../src/document/index.ts";
import { draftById } from "../../src/editorial/index.ts";
import { aDraft } from "../support/a-draft.ts";
import { killable } from "../support/killable.ts";
import { long } from "../support/long.ts";
import { toAnotherPage } from "../support/in-browser.ts";
import { houseInBrowser } from "../support/writing-in-browser.ts";

const demo = houseInBrowser();

/** Somebody with a browser of their own; the text as its source, which is a field like any other, where it is not `visual`. */
async function be(name: string, { origin = demo.opened.origin, visual = false } = {}): Promise<{ context: BrowserContext; page: Page }> {
  const context = await demo.opened.browser.newContext({ baseURL: origin, viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(patience);
  if (!visual) await context.addInitScript(() => localStorage.setItem("masthead:source", "yes"));
  await demo.opened.be(context, name);
  return { context, page: await context.newPage() };
}

const text = (page: Page) => page.locator("textarea.text");
const state = (page: Page) => page.locator(".keeping-state");
/** What is saved within two seconds takes as long as a busy machine lets it. */
const patience = 30_000;
const timeout = 4 * patience;
const soon = <T>(what: () => T | Promise<T>) => expect.poll(what, { timeout: patience });
const says = (page: Page, words: RegExp) => soon(() => state(page).innerText()).toMatch(words);
const isSaved = (page: Page) => says(page, /^Saved/);
/** What was typed goes out before the hand has rested, and before the next try: as when another window is looked at. */
const looksAway = (page: Page) => page.evaluate(() => void document.dispatchEvent(new Event("visibilitychange")));
const inDatabase = async (id: string) => plainText((await draftById(demo.house.platform.db, id)).body);
const idIn = (page: Page) => new URL(page.url()).pathname.split("/").at(-1)!;

async function open(page: Page): Promise<string> {
  const id = await aDraft(demo.house.platform);
  await page.goto(`/desk/articles/${id}`);
  await text(page).waitFor();
  await isSaved(page);
  return id;
}

describe("words that are typed", { timeout }, () => {
  it("are all there after the server was killed in the middle of them, and started again", async () => {
    const server = await killable(demo.house);
    try {
      await server.start();
      const { context, page } = await be("Odile", { origin: server.origin });
      const id = await open(page);
      const words = Array.from({ length: 20 }, (_, at) => `word${at}`);
      await text(page).press("Control+End");
      for (const [at, word] of words.entries()) {
        await page.keyboard.type(` ${word}`, { delay: 15 });
        if (at === 6) {
          await looksAway(page);
          await isSaved(page);
        }
        // in the middle of a word, and perhaps of a save
        if (at === 10) await server.kill();
      }
      await looksAway(page);
      await says(page, /^Only here: the magazine’s server cannot be reached/);
      await page.keyboard.type(" last", { delay: 15 });
      await server.start();
      await looksAway(page);
      await isSaved(page);
      expect(await inDatabase(id)).toBe(`Lit. ${words.join(" ")} last`);
      await context.close();
    } finally {
      await server.close();
    }
  });

  it("are offered again where the page was closed while the server was away, and to nobody else", async () => {
    const { context, page } = await be("Odile");
    const id = await open(page);
    await demo.opened.fallSilent();
    await text(page).fill("Lit, and nobody could hear it.");
    await looksAway(page);
    await says(page, /^Only here/);
    page.on("dialog", (dialog) => void dialog.accept());
    // what it would still send as it goes might find a server that is back by then, and be saved
    await page.evaluate(() => void (globalThis.fetch = () => Promise.reject(new TypeError("nobody answers"))));
    const closed = page.waitForEvent("close");
    await page.close({ runBeforeUnload: true });
    await closed;
    await demo.opened.answer();
    const other = await context.newPage();
    await demo.opened.be(context, "Ines");
    await other.goto(`/desk/articles/${id}`);
    await isSaved(other);
    // a window that is gone holds its article for a moment more
    await soon(() => other.evaluate(async () => (await navigator.locks.query()).held?.length)).toBe(1);
    expect(await other.getByRole("button", { name: "Bring them back" }).count()).toBe(0);
    // her page lets go of it as herself, before somebody else is signed in
    await other.goto("/desk");
    await demo.opened.be(context, "Odile");
    // where a page that goes still holds it, they are offered once it does no more
    await soon(async () => {
      await other.goto(`/desk/articles/${id}`);
      await text(other).waitFor();
      return other
        .getByRole("button", { name: "Bring them back" })
        .waitFor({ timeout: 5000 })
        .then(
          () => "offered",
          async () => `${await state(other).innerText()} In the database: ${await inDatabase(id)}`,
        );
    }).toBe("offered");
    await other.getByRole("button", { name: "Bring them back" }).click();
    expect(await text(other).inputValue()).toBe("Lit, and nobody could hear it.");
    await looksAway(other);
    await soon(() => inDatabase(id)).toBe("Lit, and nobody could hear it.");
    await context.close();
  });

  it("of a new article are one draft, though the answer that it was made was lost", async () => {
    const { context, page } = await be("Odile");
    await page.goto("/desk/articles/new");
    let lost = 0;
    await page.route("**/autosave", async (route) => {
      lost += 1;
      if (lost > 1) return route.continue();
      await route.fetch();
      await route.abort();
    });
    await page.getByLabel("Headline", { exact: true }).fill("A Kite in a Tree");
    await looksAway(page);
    await says(page, /^Only here/);
    await text(page).fill("It stayed for a week.");
    await looksAway(page);
    await isSaved(page);
    const id = idIn(page);
    expect(await inDatabase(id)).toBe("It stayed for a week.");
    await page.getByLabel("Headline", { exact: true }).fill("A Kite in a Pine");
    await looksAway(page);
    await isSaved(page);
    const { rows } = await demo.house.query("select slug, headline from articles where headline like 'A Kite%'");
    expect(rows).toEqual([{ slug: "a-kite-in-a-pine", headline: "A Kite in a Pine" }]);
    // the button goes on from there
    await page.getByRole("button", { name: "Save", exact: true }).last().click();
    await page.getByText("Saved.", { exact: true }).waitFor();
    expect(idIn(page)).toBe(id);
    await context.close();
  });

  it("wait here while somebody is signed out, and never go out under another’s name", async () => {
    const { context, page } = await be("Odile");
    const id = await open(page);
    const cookies = await context.cookies();
    await context.clearCookies();
    await text(page).fill("Lit while nobody was signed in.");
    await looksAway(page);
    await says(page, /^Only here: you are signed out/);
    await demo.opened.be(context, "Ines");
    await looksAway(page);
    await says(page, /^Only here: Ines .* is signed in now/);
    expect(await inDatabase(id)).toBe("Lit.");
    await context.clearCookies();
    await context.addCookies(cookies);
    await text(page).press("End");
    await page.keyboard.type(" Then again.");
    await looksAway(page);
    await isSaved(page);
    expect(await inDatabase(id)).toBe("Lit while nobody was signed in. Then again.");
    await context.close();
  });
});

describe("words typed before the page’s script ran", { timeout }, () => {
  /** The page at `path`, its script on its way until `release`. */
  async function begin(page: Page, path: string, script: string): Promise<() => void> {
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route(`**/${script}*.js*`, async (route) => {
      await released;
      await route.continue();
    });
    await page.goto(path, { waitUntil: "commit" });
    return release;
  }

  it("are saved like any others, and of a new article nothing is said before", async () => {
    const { context, page } = await be("Odile");
    await page.goto("/desk/articles/new");
    await page.locator('form[data-state="new"]').waitFor();
    expect(await state(page).innerText()).toBe("");
    const release = await begin(page, "/desk/articles/new", "{write,autosave}");
    await page.getByLabel("Headline", { exact: true }).fill("A Bell in the Fog");
    await text(page).fill("It rang twice.");
    release();
    await says(page, /^Saved at/);
    expect(await inDatabase(idIn(page))).toBe("It rang twice.");
    await context.close();
  });

  it.runIf(long)("are shown as the source, where they would stand behind the visual editor", async () => {
    const { context, page } = await be("Odile", { visual: true });
    const id = await aDraft(demo.house.platform);
    const release = await begin(page, `/desk/articles/${id}`, "{write,autosave}");
    await text(page).fill("Lit twice.");
    release();
    await says(page, /^Saved at/);
    expect(await text(page).inputValue()).toBe("Lit twice.");
    expect(await inDatabase(id)).toBe("Lit twice.");
    await context.close();
  });

  it.runIf(long)("are saved, though the editor was there before what saves", async () => {
    const { context, page } = await be("Odile", { visual: true });
    const id = await aDraft(demo.house.platform);
    const release = await begin(page, `/desk/articles/${id}`, "autosave");
    await page.locator(".ProseMirror").click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" And dark.");
    release();
    await says(page, /^Saved at/);
    expect(await inDatabase(id)).toBe("Lit. And dark.");
    await context.close();
  });
});

it("of the visual editor are kept likewise", { timeout }, async () => {
  const { context, page } = await be("Odile", { visual: true });
  const id = await aDraft(demo.house.platform);
  await page.goto(`/desk/articles/${id}`);
  const written = page.locator(".ProseMirror");
  await written.click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" Then dark", { delay: 15 });
  await page.route("**/autosave", (route) => route.abort("connectionrefused"));
  await page.keyboard.type(" again.", { delay: 15 });
  await says(page, /^Only here/);
  await page.unroute("**/autosave");
  await looksAway(page);
  await isSaved(page);
  expect(await inDatabase(id)).toBe("Lit. Then dark again.");
  // another window of it is shut, to a file that falls on it too
  const other = await context.newPage();
  await other.goto(`/desk/articles/${id}`);
  await other.getByText(/^You have this article open in another window/).waitFor();
  const dataTransfer = await other.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(["Dropped."], "lamp.md", { type: "text/markdown" }));
    return data;
  });
  await other.locator(".ProseMirror").dispatchEvent("drop", { dataTransfer });
  expect(await other.getByText("lamp.md").count()).toBe(0);
  await context.close();
});

describe("two who write at one article", { timeout }, () => {
  it("do so one after the other; who takes it over loses nothing of either", async () => {
    const [odile, ines] = [await be("Odile"), await be("Ines")];
    const id = await open(odile.page);
    await text(odile.page).fill("Lit by Odile.");
    await looksAway(odile.page);
    await isSaved(odile.page);
    await ines.page.goto(`/desk/articles/${id}`);
    await ines.page.getByText(/^Odile .* has this article in hand since/).waitFor();
    expect(await text(ines.page).isEditable()).toBe(false);
    const shutButtons = ines.page.locator("form[data-write] button:disabled");
    expect(await ines.page.getByRole("button", { name: "Save", exact: true }).last().isEnabled()).toBe(false);
    expect(await shutButtons.evaluateAll((all) => all.filter((one) => Number(getComputedStyle(one).opacity) > 0.6).length)).toBe(0);
    await ines.page.getByRole("button", { name: "Take it over" }).click();
    await soon(() => text(ines.page).isEditable()).toBe(true);
    await text(ines.page).fill("Lit by Ines.");
    await looksAway(ines.page);
    await isSaved(ines.page);
    await text(odile.page).fill("Lit by Odile, and bright.");
    await looksAway(odile.page);
    await says(odile.page, /^Ines .* took this article over/);
    expect(await text(odile.page).isEditable()).toBe(false);
    expect(await inDatabase(id)).toBe("Lit by Ines.");
    const { rows } = await demo.house.query<{ text: string }>(
      "select said #>> '{body,content,0,content,0,text}' as text from article_versions where article_id = $1 order by number nulls last",
      [id],
    );
    expect(rows.map((row) => row.text)).toEqual(["Lit.", "Lit by Odile.", "Lit by Odile, and bright."]);
    // closing gives it back
    await ines.page.close();
    await odile.page.goto(`/desk/articles/${id}`);
    await soon(() => text(odile.page).inputValue()).toBe("Lit by Ines.\n");
    expect(await text(odile.page).isEditable()).toBe(true);
    await Promise.all([odile.context.close(), ines.context.close()]);
  });

  it("may be one person in two windows, and a page that is loaded again is not a second one", async () => {
    const { context, page } = await be("Odile");
    const id = await open(page);
    const hers = async (answer: Response) =>
      answer.url().endsWith("/check-out") && ((await answer.json()) as { isOurs: boolean }).isOurs === true;
    const inHand = page.waitForResponse(hers);
    await page.reload();
    await inHand;
    expect(await text(page).isEditable()).toBe(true);
    const other = await context.newPage();
    await other.goto(`/desk/articles/${id}`);
    await other.getByText(/^You have this article open in another window/).waitFor();
    expect(await page.getByText(/in another window/).count()).toBe(0);
    await text(page).fill("Lit in the first.");
    await looksAway(page);
    await isSaved(page);
    expect(await inDatabase(id)).toBe("Lit in the first.");
    await context.close();
  });

  it("is let go by a page that goes, however long the browser still holds on to the page", async () => {
    const { context, page } = await be("Odile");
    await open(page);
    const held = () => page.evaluate(async () => (await navigator.locks.query()).held?.length);
    await soon(held).toBe(1);
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pagehide")));
    await soon(held).toBe(0);
    await context.close();
  });

  it("shows what the page before it still saved as it was loaded again, and takes it for nobody else’s", async () => {
    const { context, page } = await be("Odile");
    const id = await open(page);
    page.on("dialog", (dialog) => void dialog.accept());
    let late: Request | undefined;
    let [isRead, isBack] = [false, false];
    // the page that goes tries again until another stands in its place
    await page.route("**/autosave", (route) => {
      if (isBack) return route.continue();
      late ??= route.request();
      return route.abort();
    });
    await text(page).fill("Lit as she went.");
    await looksAway(page);
    await soon(() => late).toBeDefined();
    // the page is read before what its forerunner sent is written
    await page.route(`**/desk/articles/${id}`, async (route) => {
      if (isRead) return route.continue();
      isRead = true;
      const read = await route.fetch();
      const headers = { "content-type": late!.headers()["content-type"]!, origin: demo.opened.origin };
      const saved = await context.request.post(late!.url(), { data: late!.postDataBuffer()!, headers });
      expect(saved.status()).toBe(200);
      await route.fulfill({ response: read });
    });
    await page.reload();
    isBack = true;
    await soon(() => text(page).inputValue()).toBe("Lit as she went.\n");
    await soon(() => page.locator(".notice").count()).toBe(0);
    await text(page).fill("Lit as she came back.");
    await looksAway(page);
    await isSaved(page);
    expect(await inDatabase(id)).toBe("Lit as she came back.");
    await context.close();
  });

  it("says nothing of words that are saved by the button in the moment in which they are typed", async () => {
    const { context, page } = await be("Odile");
    const id = await open(page);
    const slow = async (route: Route) => (await new Promise((resolve) => setTimeout(resolve, 800)), route.continue());
    await page.route(`**/desk/articles/${id}`, (route) => (route.request().method() === "POST" ? slow(route) : route.continue()));
    await text(page).evaluate((area: HTMLTextAreaElement) => {
      // which is set otherwise than it was typed
      area.value = "Lit, and saved at once.\n\n\n\nAgain.";
      area.dispatchEvent(new Event("input", { bubbles: true }));
      area.form!.requestSubmit();
    });
    await page.getByText("Saved.", { exact: true }).waitFor();
    await isSaved(page);
    expect(await page.locator(".notice").allInnerTexts()).toEqual(["Saved."]);
    expect(await inDatabase(id)).toBe("Lit, and saved at once.\n\nAgain.");
    // nor of what was saved as it was typed
    await text(page).fill("Lit.\n\n\n\nAgain.");
    await looksAway(page);
    await isSaved(page);
    await toAnotherPage(page, () => text(page).press("Control+s"));
    await isSaved(page);
    expect(await page.locator(".notice").allInnerTexts()).toEqual(["Saved."]);
    await context.close();
  });
});
