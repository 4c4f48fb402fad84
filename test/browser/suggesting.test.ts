import type { Locator, Page } from "@playwright/test";
import { expect, it } from "vitest";
import { plainText } from "../../src/document/index.ts";
import { axeInTurn } from "../support/axe.ts";
import { houseInBrowser, onArticle, saved, selectWord, textOn, twoParagraphs } from "../support/writing-in-browser.ts";
import { usually } from "../support/long.ts";

const demo = houseInBrowser();

type Work = { page: Page; text: Locator; list: Locator; id: string };

/** Odile, with a saved article of two paragraphs and “Suggest” on. */
async function suggesting(headline: string, work: (has: Work) => Promise<void>, width = 1280): Promise<void> {
  const id = await twoParagraphs(demo.house, headline);
  await onArticle(
    demo.opened,
    async (page) => {
      await page.getByRole("button", { name: "Suggest", exact: true }).click();
      await work({ page, text: textOn(page), list: page.getByRole("region", { name: "Suggestions" }), id });
    },
    { at: `/desk/articles/${id}`, width },
  );
}

const keptText = async (id: string): Promise<string> => {
  const { body } = await demo.house.platform.db.selectFrom("articles").select("body").where("id", "=", id).executeTakeFirstOrThrow();
  expect(JSON.stringify(body)).not.toMatch(/insertion|deletion|suggested|comment/);
  return plainText(body);
};

it("keeps what is suggested beside the text, which stays as it is until one accepts; what is accepted and refused can be undone", async () => {
  await suggesting("A Lamp Suggested", async ({ page, text, list, id }) => {
    await selectWord(page, text, "all night");
    await page.keyboard.type("till dawn");
    await page.keyboard.press("Control+End");
    for (const _ of "out.") await page.keyboard.press("Backspace");
    expect(await list.getByRole("listitem").count()).toBe(2);
    await saved(page);
    expect(await keptText(id)).toContain("The lamp burned all night.");
    expect(await keptText(id)).toContain("Nobody put it out.");

    await page.reload();
    expect(await text.locator("ins").innerText()).toBe("till dawn");
    expect(await text.locator("del").allInnerTexts()).toEqual(["all night", "out."]);
    expect(await list.innerText()).toContain("Replace “all night” with “till dawn”");
    expect(await list.innerText()).toContain("Odile");
    // “Suggest” is remembered for this article
    await expect.poll(() => page.getByRole("button", { name: "Suggest", exact: true }).getAttribute("aria-pressed")).toBe("true");

    // by keyboard alone
    await text.focus();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Control+Alt+j");
    await page.keyboard.press("Control+Alt+y");
    expect(await text.innerText()).toContain("The lamp burned till dawn.");
    await page.keyboard.press("Control+z");
    expect(await text.locator("del").count()).toBe(2);
    await page.keyboard.press("Control+Alt+y");
    await list.getByRole("button", { name: /^Refuse: Take out/ }).click();
    expect(await text.locator("ins, del").count()).toBe(0);
    await saved(page);
    expect(await keptText(id)).toContain("The lamp burned till dawn.");
    expect(await keptText(id)).toContain("Nobody put it out.");
    expect(await demo.house.platform.db.selectFrom("marked_bodies").selectAll().where("article_id", "=", id).execute()).toEqual([]);
  });
}, 120_000);

it("suggests that a block moves, and that others come; all of it is refused at once", async () => {
  await suggesting("A Lamp Moved", async ({ page, text, list, id }) => {
    await page.keyboard.press("Control+End");
    await text.click();
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Alt+ArrowUp");
    await expect.poll(() => list.innerText()).toMatch(/Move “(?:Nobody|The lamp)/);
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Enter");
    await page.keyboard.type("A new paragraph.");
    await saved(page);
    expect(await keptText(id)).not.toContain("new paragraph");
    await page.reload();
    await list.getByRole("button", { name: "Refuse all" }).click();
    expect((await text.innerText()).replace(/\s+/g, " ").trim()).toBe("The lamp burned all night. Nobody put it out.");
    await page.keyboard.press("Control+z");
    await list.getByRole("button", { name: "Accept all" }).click();
    expect((await text.innerText()).replace(/\s+/g, " ").trim()).toMatch(
      /^Nobody put it out. The lamp burned all night. A new paragraph.$/,
    );
  });
}, 120_000);

it("tells what was suggested to words that were changed elsewhere, and keeps the rest on its words", async () => {
  await suggesting("A Lamp Elsewhere", async ({ page, text, id }) => {
    await selectWord(page, text, "lamp");
    await page.keyboard.type("lantern");
    await selectWord(page, text, "Nobody");
    await page.keyboard.type("No one");
    await saved(page);
    const { body } = await demo.house.platform.db.selectFrom("articles").select("body").where("id", "=", id).executeTakeFirstOrThrow();
    const changed = JSON.parse(JSON.stringify(body).replace("burned all night", "burned for days"));
    await demo.house.platform.db
      .updateTable("articles")
      .set({ body: JSON.stringify(changed) })
      .where("id", "=", id)
      .execute();
    await page.reload();
    expect(await page.getByRole("status").filter({ hasText: "no longer have a place" }).innerText()).toContain("lantern");
    expect(await text.locator("ins").allInnerTexts()).toEqual(["No one"]);
    expect(await text.innerText()).toContain("burned for days");
  });
}, 120_000);

it.each(usually([390], [1280, 390]))(
  "passes axe with suggestions beside the text, %i wide",
  async (width) => {
    await suggesting(
      `A Lamp ${width} wide`,
      async ({ page, text, list }) => {
        await selectWord(page, text, "lamp");
        await page.keyboard.type("lantern");
        await list.waitFor();
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        expect(await axeInTurn(page)).toEqual([]);
        if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/suggest-${width}.png`, fullPage: true });
      },
      width,
    );
  },
  120_000,
);
