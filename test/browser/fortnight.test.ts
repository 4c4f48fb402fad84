import type { BrowserContext, Locator, Page } from "@playwright/test";
import { afterAll, beforeAll, expect, it } from "vitest";
import { plainText } from "../../src/document/index.ts";
import { draftsOfIssue, issueByNumber, issuesAhead } from "../../src/editorial/index.ts";
import { type TaskName, enqueue, inTransaction, runJobs } from "../../src/platform/index.ts";
import { makePrintIssue } from "../../src/print/index.ts";
import { aDraft } from "../support/a-draft.ts";
import { tabTo, told } from "../support/by-keyboard.ts";
import { fromDocs, paste } from "../support/google-docs.ts";
import { toAnotherPage } from "../support/in-browser.ts";
import { type Killable, killable } from "../support/killable.ts";
import { deleted, inserted, par, run, wordFile } from "../support/office-files.ts";
import { dropFile, houseInBrowser, saved, selectWord, textOn } from "../support/writing-in-browser.ts";
import { long } from "../support/long.ts";

const demo = houseInBrowser();
/** The same magazine, answered by a process that can be killed. */
let server: Killable;
beforeAll(async () => {
  if (!long) return;
  server = await killable(demo.house);
  await server.start();
});
afterAll(() => server?.close());

const idIn = (page: Page) => new URL(page.url()).pathname.split("/").at(-1)!;
const kept = async (id: string) => {
  const row = await demo.house.platform.db.selectFrom("articles").select("body").where("id", "=", id).executeTakeFirstOrThrow();
  return plainText(row.body);
};
const says = (page: Page, words: RegExp) =>
  expect.poll(() => page.locator(".keeping-state").innerText(), { timeout: 20_000 }).toMatch(words);

/** Somebody of the demo with a browser of their own, at one of the two doors. */
async function be(name: string, baseURL: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await demo.opened.browser.newContext({ baseURL, viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.goto("/demo");
  await page.getByRole("button", { name: `Be ${name}` }).click();
  await page.waitForLoadState();
  return { context, page };
}

async function writtenBy(page: Page, name: string): Promise<void> {
  const by = page.getByRole("combobox", { name: "Written by" });
  await by.fill(name);
  await page.getByRole("option", { name: new RegExp(`^${name} ·`) }).waitFor();
  await by.press("Enter");
}

/** What came from a writer as a Word file with tracked changes: they are taken, and it is saved. */
async function takeWordFile(page: Page): Promise<string> {
  const changed = `${run("The weir ")}${deleted(1, "Ada Holt", "never ")}${inserted(2, "Ada Holt", run("always "))}${run("keeps hours.")}`;
  await page.goto("/desk/articles/new");
  await textOn(page).waitFor();
  await dropFile(page, "weir.docx", wordFile({ body: par(run("The Weir at Night"), "Title") + par(changed) }));
  await writtenBy(page, "Nora Feldt");
  const changes = page.getByRole("region", { name: "Suggestions" });
  await changes.getByRole("button", { name: /^Accept: Replace “never ” with “always ”/ }).click();
  await saved(page);
  expect(await kept(idIn(page))).toBe("The weir always keeps hours.");
  return idIn(page);
}

/** What came from Google Docs by the clipboard; the server is killed while one writes on. */
async function pasteAndBeCutOff(page: Page): Promise<string> {
  await page.goto("/desk/articles/new");
  await page.getByLabel("Headline", { exact: true }).fill("Forty Metres of Hawser");
  await writtenBy(page, "Lena Marsh");
  const text = textOn(page);
  await text.click();
  await page.keyboard.type("Ropes are sold by the metre.");
  await page.keyboard.press("Enter");
  await paste(text, fromDocs);
  await text.locator("figure img").waitFor();
  await says(page, /^Saved/);
  await selectWord(page, text, "metre.");
  await page.keyboard.press("ArrowRight");
  const words = Array.from({ length: 24 }, (_, at) => `word${at}`);
  for (const [at, word] of words.entries()) {
    await page.keyboard.type(` ${word}`, { delay: 15 });
    if (at === 12) await server.kill();
  }
  await says(page, /^Only here: the magazine’s server cannot be reached/);
  await server.start();
  await says(page, /^Saved/);
  const id = idIn(page);
  const all = await kept(id);
  expect(all).toContain(`Ropes are sold by the metre. ${words.join(" ")}`);
  for (const pasted of ["Of ropes", "She never sold one, and kept them dry.", "hemp", "Hawser"]) expect(all).toContain(pasted);
  return id;
}

async function suggest(page: Page, id: string): Promise<void> {
  await page.getByRole("button", { name: "Suggest", exact: true }).click();
  await selectWord(page, textOn(page), "metre");
  await page.keyboard.type("fathom");
  await saved(page);
  expect(await kept(id)).toContain("by the metre.");
}

/** By keys: to the next suggestion, and yes. */
async function accept(page: Page, id: string): Promise<void> {
  await page.goto(`/desk/articles/${id}`);
  await textOn(page).locator("ins").waitFor();
  await expect.poll(() => textOn(page).isEditable()).toBe(true);
  await textOn(page).focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Control+Alt+j");
  await page.keyboard.press("Control+Alt+y");
  await expect.poll(() => textOn(page).locator("ins, del").count()).toBe(0);
  await expect.poll(() => kept(id), { timeout: 20_000 }).toContain("by the fathom.");
}

async function plan(page: Page, number: number, headlines: string[]): Promise<void> {
  await page.goto(`/desk/issues/${number}`);
  for (const [at, headline] of headlines.entries()) {
    await tabTo(page, `Place “${headline}”`);
    await page.keyboard.press("Enter");
    await told(page, `“${headline}” stands at ${at + 1} of ${at + 1}.`);
  }
  // the handle of the piece that came last has the focus
  await page.keyboard.press("Home");
  await told(page, `“${headlines.at(-1)}” stands at 1 of ${headlines.length}.`);
  const { db } = demo.house.platform;
  const placed = await draftsOfIssue(db, (await issueByNumber(db, number))!.id);
  expect(placed.map(({ headline }) => headline)).toEqual([...headlines].reverse());
}

/** By keys: each finding leads by Enter to where it is mended; set again, the issue has neither. */
async function mendPreflight(page: Page, number: number, headline: string): Promise<void> {
  const { platform } = demo.house;
  const { id: issueId } = (await issueByNumber(platform.db, number))!;
  const [noCover, noCredit] = ["The issue has no cover.", `A picture of “${headline}” has no credit.`];
  const follow = async (finding: string) => {
    await page.goto(`/desk/issues/${number}/print`);
    await tabTo(page, finding);
    await page.keyboard.press("Enter");
  };
  await makePrintIssue(platform, { issueId });
  await follow(noCredit);
  await page.waitForURL("**/desk/articles/*#at-body:*.credit");
  await expect.poll(() => page.evaluate(() => document.activeElement?.matches(".attribute.credit")), { timeout: 10_000 }).toBe(true);
  await page.keyboard.type("Nora Feldt");
  await says(page, /^Saved at/);
  await follow(noCover);
  await page.waitForURL(`**/desk/issues/${number}#at-cover`);
  await tabTo(page, "Choose a picture");
  // opened, the first picture follows “none” among the choices
  for (const key of ["Enter", "Shift+Tab", "ArrowDown", "Enter"]) await page.keyboard.press(key);
  await page.locator("#at-cover").getByText("Another picture").waitFor();
  await makePrintIssue(platform, { issueId });
  await page.goto(`/desk/issues/${number}/print`);
  const preflight = await page.locator("main").innerText();
  for (const finding of [noCover, noCredit]) expect(preflight).not.toContain(finding);
}

async function sellAtAnHour(page: Page, number: number): Promise<void> {
  await page.goto(`/desk/issues/${number}`);
  await page.getByRole("button", { name: "Put on sale" }).click();
  await page.locator('[name="at"]').fill("2026-12-08T07:00");
  await page.getByRole("button", { name: `Put issue ${number} on sale` }).click();
  await page.getByText(/^It goes on sale/).waitFor();
}

/** The hour comes: the jobs look what is due, and what follows from a sale follows. */
async function comes(hour: string): Promise<void> {
  const { platform, masthead, clock } = demo.house;
  clock.set(hour);
  const run = async (...names: TaskName[]) =>
    runJobs(platform, Object.fromEntries(names.map((name) => [name, masthead.handlers[name]])) as typeof masthead.handlers);
  await inTransaction(platform, (tx) => enqueue(tx, "put-on-sale-what-is-due", {}));
  await run("put-on-sale-what-is-due", "release-copies");
  await inTransaction(platform, (tx) => enqueue(tx, "count-new-copies", {}));
  await run("count-new-copies");
}

// each of its days stands alone in writing, autosave, suggesting, commenting, planning and readership
it.runIf(long)(
  "a fortnight at the desk: two pieces written, cut off, suggested to, planned, mended, sold at an hour and counted",
  async () => {
    const { house, opened } = demo;
    const number = (await issuesAhead(house.platform.db, 6)).find(({ state }) => state === "planned")!.wholeNumber;
    const odile = await be("Odile", server.origin);
    await takeWordFile(odile.page);
    const ropes = await pasteAndBeCutOff(odile.page);
    await suggest(odile.page, ropes);
    // gone from its page, she has it in hand no more
    await odile.page.goto("/desk");
    await odile.context.close();

    const { context, page } = await be("Ines", opened.origin);
    await accept(page, ropes);
    await plan(page, number, ["The Weir at Night", "Forty Metres of Hawser"]);
    await mendPreflight(page, number, "Forty Metres of Hawser");
    await sellAtAnHour(page, number);
    const issuePage = (await issueByNumber(house.platform.db, number))!.path;
    await comes("2026-12-08T05:59:00Z");
    expect((await house.get(issuePage)).status).toBe(404);
    await comes("2026-12-08T08:00:00Z");
    await page.goto(issuePage);
    await page.getByRole("link", { name: "Forty Metres of Hawser" }).first().click();
    expect(await page.locator(".body").innerText()).toContain("Ropes are sold by the fathom.");
    await page.goto("/desk/numbers/copies");
    const row = page.getByRole("row", { name: new RegExp(`^No\\. ${number}`) });
    await row.first().waitFor();
    expect(await row.allInnerTexts()).toEqual([expect.any(String), expect.stringMatching(/\s[1-9]\d*\s/)]);
    await context.close();
  },
  180_000,
);

it("an article is opened, written on, saved and published by the keyboard alone", async () => {
  const id = await aDraft(demo.house.platform);
  const context = await demo.opened.browser.newContext({ baseURL: demo.opened.origin, viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const { keyboard } = page;
  const press = async (name: string, shows: Locator) => {
    await tabTo(page, name);
    // what it shows may be named on the page before as well
    await toAnotherPage(page, () => keyboard.press("Enter"));
    await shows.waitFor();
  };
  const link = (name: string) => page.getByRole("link", { name, exact: true });
  await page.goto("/demo");
  await press("Be Odile", link("Articles"));
  await press("Articles", link("A lamp"));
  await press("A lamp", textOn(page));
  await tabTo(page, "Text");
  await keyboard.press("Control+End");
  await keyboard.press("Enter");
  await keyboard.type("And nobody put it out.");
  await saved(page);
  expect(await kept(id)).toBe("Lit.\n\nAnd nobody put it out.");
  await press("Publish", page.getByRole("button", { name: "Publish now" }));
  await press("Publish now", link("Read it"));
  await press("Read it", page.locator(".body").getByText("And nobody put it out."));
  expect(new URL(page.url()).pathname).toMatch(/^\/2026\/1[12]\/a-lamp$/);
  await context.close();
}, 120_000);
