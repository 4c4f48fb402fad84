import type { Page } from "@playwright/test";
import { expect, it } from "vitest";
import { makePrivateLink } from "../../src/review/index.ts";
import { bodyOfText } from "../../src/document/index.ts";
import { saveArticle } from "../../src/editorial/index.ts";
import { inTransaction } from "../../src/platform/index.ts";
import { dayOf } from "../../src/values/index.ts";
import { axeInTurn } from "../support/axe.ts";
import { houseInBrowser, settled, textOn } from "../support/writing-in-browser.ts";
import { long } from "../support/long.ts";

const demo = houseInBrowser();

/** A piece of two paragraphs, and a private link to it. */
async function aLink(degree: "comment" | "suggest"): Promise<{ id: string; path: string }> {
  const { platform } = demo.house;
  const by = (await platform.db.selectFrom("people").select("id").where("email", "=", "odile@tidewater.example").executeTakeFirstOrThrow())
    .id;
  return inTransaction(platform, async (tx) => {
    const body = bodyOfText("The lamp burned.\n\nNobody put it out.");
    const id = await saveArticle(platform, tx, { headline: "A lamp for a guest", byline: ["Ada Quill"], body });
    const endsOn = dayOf(platform.clock.now(), "UTC");
    return { id, path: await makePrivateLink(platform, tx, { articleId: id, name: "Ada Quill", email: "", degree, endsOn, by }) };
  });
}

async function asGuest(path: string, work: (page: Page) => Promise<void>, width = 1280): Promise<void> {
  const context = await demo.opened.browser.newContext({ viewport: { width, height: 900 }, baseURL: demo.opened.origin });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on("pageerror", (error) => wrong.push(error.message));
  try {
    await page.goto(new URL(path).pathname);
    await work(page);
    expect(wrong).toEqual([]);
  } finally {
    await context.close();
  }
}

it("suggests by a private link, takes it back, and what was written while the server was away comes when it is there", async () => {
  const { id, path } = await aLink("suggest");
  const marked = async () => {
    const row = await demo.house.platform.db.selectFrom("marked_bodies").select("marked").where("article_id", "=", id).executeTakeFirst();
    return JSON.stringify(row?.marked ?? "");
  };
  await asGuest(path, async (page) => {
    await textOn(page).getByText("Nobody put it out.").click();
    await settled(page);
    await page.keyboard.press("End");
    await page.keyboard.type(" Ever.");
    await expect.poll(marked).toContain(" Ever.");
    await page
      .getByRole("status", { name: "State of your suggestions" })
      .getByText(/^Kept at/)
      .waitFor();
    const list = page.getByRole("region", { name: "Suggestions" });
    expect(await list.getByRole("button").allInnerTexts()).toEqual(
      ["Add “Ever.”", "Take back"].map((one) => one.replace("“Ever.”", "“ Ever.”")),
    );
    expect(await axeInTurn(page)).toEqual([]);
    await list.getByRole("button", { name: /^Take back/ }).click();
    await expect.poll(marked).toBe('""');
    await page.context().setOffline(true);
    await textOn(page).getByText("Nobody put it out.").click();
    await settled(page);
    await page.keyboard.press("End");
    await page.keyboard.type(" So they said.");
    await page.getByText(/^Only here/).waitFor();
    await page.context().setOffline(false);
    await page.reload();
    await expect.poll(marked).toContain("So they said.");
    await page.locator("ins").getByText("So they said.").waitFor();
  });
});

it.runIf(long)("what never came to the magazine is not lost to what is written next by the same private link", async () => {
  const { id, path } = await aLink("suggest");
  const marked = async () =>
    JSON.stringify(await demo.house.platform.db.selectFrom("marked_bodies").select("marked").where("article_id", "=", id).execute());
  await asGuest(path, async (page) => {
    const write = async (behind: string, words: string) => {
      await textOn(page).getByText(behind).click();
      await settled(page);
      await page.keyboard.press("End");
      await page.keyboard.type(words);
    };
    const onlyHere = () => page.getByText(/^Only here/).waitFor();
    await page.route("**/suggestions", (route) => route.abort());
    await write("Nobody put it out.", " So they said.");
    await onlyHere();
    await page.reload();
    await onlyHere();
    await write("The lamp burned.", " All night.");
    expect(await textOn(page).innerText()).not.toContain("All night.");
    await page.unroute("**/suggestions");
    await page.reload();
    await expect.poll(marked).toContain("So they said.");
    await page.locator("ins").getByText("So they said.").waitFor();
    await write("The lamp burned.", " All night.");
    await expect.poll(marked).toMatch(/All night\..*So they said\./);
  });
});

it("comments on selected words by a private link, and writes nothing into the text", async () => {
  const { id, path } = await aLink("comment");
  await asGuest(
    path,
    async (page) => {
      const text = textOn(page);
      await text.getByText("Nobody put it out.").click();
      await settled(page);
      await page.keyboard.type("No.");
      expect(await text.innerText()).not.toContain("No.");
      await page.keyboard.press("Home");
      await page.keyboard.press("Shift+End");
      await page.keyboard.press("Control+Alt+m");
      await page.getByRole("textbox", { name: /^Comment on/ }).waitFor();
      await page.keyboard.type("A fine beginning.");
      await page.keyboard.press("Control+Enter");
      await page.getByRole("article", { name: /^Comment by Ada Quill/ }).waitFor();
      expect(await page.getByRole("button", { name: /^Resolved/ }).count()).toBe(0);
      expect(await axeInTurn(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    },
    390,
  );
  const rows = await demo.house.platform.db
    .selectFrom("comments")
    .innerJoin("comment_threads", "comment_threads.id", "thread_id")
    .select(["author", "said", "words"])
    .where("article_id", "=", id)
    .execute();
  expect(rows).toEqual([{ author: "Ada Quill", said: "A fine beginning.", words: "Nobody put it out." }]);
});
