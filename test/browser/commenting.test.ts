import type { Locator, Page } from "@playwright/test";
import { expect, it } from "vitest";
import { axeInTurn } from "../support/axe.ts";
import { houseInBrowser, onArticle, saved, selectWord, textOn, twoParagraphs } from "../support/writing-in-browser.ts";
import { usually } from "../support/long.ts";

const demo = houseInBrowser();

type Work = { page: Page; text: Locator; list: Locator; id: string };

/** Odile, with a saved article of two paragraphs. */
async function writing(headline: string, work: (has: Work) => Promise<void>, width = 1280): Promise<void> {
  const id = await twoParagraphs(demo.house, headline);
  await onArticle(
    demo.opened,
    (page) => work({ page, text: textOn(page), list: page.getByRole("region", { name: "Comments", exact: true }), id }),
    { at: `/desk/articles/${id}`, width, mayAsk: false },
  );
}

/** By keys alone. */
async function comment({ page, text, list }: Work, words: string, says: string): Promise<void> {
  const before = await list.getByRole("article").count();
  await selectWord(page, text, words);
  await page.keyboard.press("Control+Alt+m");
  await list.getByRole("textbox", { name: `Comment on “${words}”` }).waitFor();
  await page.keyboard.type(says);
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => list.getByRole("article").count()).toBe(before + 1);
}

const kept = async (id: string) => {
  const row = await demo.house.platform.db
    .selectFrom("articles")
    .select(["body", "version"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const marked = await demo.house.platform.db.selectFrom("marked_bodies").select("marked").where("article_id", "=", id).execute();
  return { text: JSON.stringify([row.body, marked]), version: row.version };
};

it("is said of a passage by keys, answered, resolved and opened again, and stays on its words as the text moves", async () => {
  await writing("A Lamp Said Of", async (at) => {
    const { page, text, list, id } = at;
    await comment(at, "lamp", "Which lamp?");
    // by the bar: what is typed is the comment, and no word of the text
    await selectWord(page, text, "put it out");
    await page
      .locator(".editor-bar")
      .getByRole("button", { name: /^Comment/ })
      .click();
    await page.keyboard.type("Passive, please.");
    expect(await text.innerText()).toContain("Nobody put it out.");
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => list.getByRole("article").count()).toBe(2);
    expect(await text.locator("mark.said").allInnerTexts()).toEqual(["lamp", "put it out"]);
    const { text: body, version } = await kept(id);
    expect(body).not.toMatch(/comment|said|Which/);

    // the focus is back in the text; the next comment is found, and answered
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Control+Alt+.");
    await page.keyboard.press("Control+Alt+m");
    await list.getByRole("textbox", { name: /^Answer: Comment by Odile Varga on “lamp”/ }).waitFor();
    await page.keyboard.type("The harbour lamp.");
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => list.innerText()).toContain("The harbour lamp.");

    // words before it, words in it, and its paragraph carried below the next
    await page.keyboard.press("Control+Home");
    await page.keyboard.type("For weeks. ");
    await selectWord(page, text, "amp");
    await page.keyboard.type("antern");
    expect(await text.locator("mark.said").first().innerText()).toBe("lantern");
    await page.keyboard.press("Alt+ArrowDown");
    expect(await text.locator("mark.said").allInnerTexts()).toEqual(["put it out", "lantern"]);
    await expect.poll(() => list.locator("li .what").allInnerTexts()).toEqual(["“put it out”", "“lamp”"]);
    await saved(page);
    expect((await kept(id)).version).toBeGreaterThan(version);
    await page.reload();
    await expect.poll(() => text.locator("mark.said").allInnerTexts()).toEqual(["put it out", "lantern"]);
    expect(await list.locator("li .what").allInnerTexts()).toEqual(["“put it out”", "“lantern”"]);

    await list.getByRole("button", { name: /^Resolved: Comment by Odile Varga on “put it out”/ }).click();
    await list.getByText("Resolved (1)").click();
    await list.getByRole("button", { name: /^Open again: / }).click();
    await expect.poll(() => list.getByText(/Resolved \(/).count()).toBe(0);
  });
}, 120_000);

it("stays in the list when its words are deleted, comes back with them, and is taken along by cutting and pasting", async () => {
  await writing("A Lamp Deleted", async (at) => {
    const { page, text, list } = at;
    await comment(at, "burned", "Too strong?");
    await selectWord(page, text, "The lamp burned all night.");
    await text.locator("p").first().click({ clickCount: 3 });
    await page.keyboard.press("Delete");
    await expect.poll(() => list.innerText()).toContain("no longer in the text");
    await saved(page);
    await page.reload();
    await expect.poll(() => list.innerText()).toMatch(/burned[\s\S]*no longer in the text[\s\S]*Too strong\?/);
    await page.goto(`${page.url().split("?")[0]}/versions`);
    await page.locator("main table a").first().click();
    await page.getByRole("button", { name: "Bring this version back" }).click();
    await expect.poll(() => text.locator("mark.said").allInnerTexts()).toEqual(["burned"]);
    expect(await list.innerText()).not.toContain("no longer in the text");

    await text.locator("p").first().click({ clickCount: 3 });
    await page.keyboard.press("Control+x");
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Control+v");
    await expect.poll(() => text.locator("mark.said").allInnerTexts()).toEqual(["burned"]);
    await saved(page);
  });
}, 120_000);

it("can be said while somebody else writes, and is seen by them without loading the page again", async () => {
  await writing("A Lamp Of Two", async (at) => {
    const context = await demo.opened.browser.newContext({ viewport: { width: 1280, height: 900 }, baseURL: demo.opened.origin });
    const page = await context.newPage();
    await demo.opened.be(context, "Ines");
    await page.goto(`/desk/articles/${at.id}`);
    await page.getByText("has this article in hand").waitFor();
    const list = page.getByRole("region", { name: "Comments", exact: true });
    await selectWord(page, page.locator(".paper [role=textbox]"), "Nobody");
    await list.getByRole("button", { name: "Comment", exact: true }).click();
    await page.keyboard.type("Somebody must have.");
    await list.getByRole("button", { name: "Send" }).click();
    await list.getByText("Somebody must have.").waitFor();
    await context.close();
    await at.page.evaluate(() => dispatchEvent(new Event("focus")));
    await at.list.getByText("Somebody must have.").waitFor();
    expect(await at.text.locator("mark.said").allInnerTexts()).toEqual(["Nobody"]);
    // nothing of it has to be saved
    await at.page.goto("/desk/articles");
  });
}, 120_000);

it.each(usually([390], [1280, 390]))(
  "passes axe with comments beside the text, %i wide",
  async (width) => {
    await writing(
      `A Lamp Said Of At ${width}`,
      async (at) => {
        const { page, list } = at;
        await comment(at, "lamp", "Which lamp?");
        await list.getByRole("button", { name: "About the whole piece" }).click();
        // a name that is begun is offered
        await page.keyboard.type("@Cal");
        await list.getByRole("option", { name: "Ines Calder" }).waitFor();
        await page.keyboard.press("Enter");
        expect(await list.getByRole("textbox", { name: "Comment on the whole piece" }).inputValue()).toBe("@Ines Calder ");
        await page.keyboard.type("It could begin later.");
        await list.getByRole("button", { name: "Send" }).click();
        await list.getByText("It could begin later.").waitFor();
        await list.getByRole("button", { name: /^Answer: Comment by Odile Varga on “lamp”/ }).click();
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        expect(await axeInTurn(page)).toEqual([]);
        if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/comments-${width}.png`, fullPage: true });
      },
      width,
    );
  },
  120_000,
);
