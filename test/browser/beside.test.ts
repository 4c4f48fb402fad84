import type { Page } from "@playwright/test";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readMarkdown, saveArticle } from "../../src/editorial/index.ts";
import { inTransaction } from "../../src/platform/index.ts";
import { axeInTurn } from "../support/axe.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { type InBrowser, inBrowser } from "../support/in-browser.ts";

let house: DemoHouse;
let opened: InBrowser;

beforeAll(async () => {
  house = await demoHouse();
  opened = await inBrowser(house);
});
afterAll(async () => {
  await opened?.close();
  await house?.close();
});

const write = async (source: string): Promise<string> => {
  const { body } = await readMarkdown(source);
  const fields = { headline: "A lamp", byline: ["Ida Brandt"], standfirst: "Somebody left it on.", body };
  return inTransaction(house.platform, (tx) => saveArticle(house.platform, tx, fields));
};

const visit = (name: string, work: (page: Page) => Promise<void>, width = 1280): Promise<void> =>
  opened.onThePage(name, { width, height: 900 }, work);

const accessible = async (page: Page) => expect(await axeInTurn(page)).toEqual([]);

it("what is missing leads into the text as one writes, and is told anew with each save", async () => {
  const id = await write("It burned all [night](/2026/11/nothing-stands-here).\n\n![A picture that is yet to be added](lamp.jpg)");
  await visit("Odile", async (page) => {
    await page.goto(`/desk/articles/${id}`);
    const list = page.getByRole("region", { name: "What is still missing" });
    await page.locator(".ProseMirror").waitFor();
    await list.getByRole("link", { name: /^A link that leads nowhere/ }).click();
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe("night");
    await list.getByRole("link", { name: "What a picture shows (alt)" }).click();
    const alt = page.locator(".ProseMirror .figure-tools .attribute");
    await expect.poll(() => alt.evaluate((field) => field === document.activeElement)).toBe(true);
    await alt.fill("A lamp in a window");
    await expect.poll(() => list.getByRole("link", { name: "What a picture shows (alt)" }).count(), { timeout: 15_000 }).toBe(0);
    await page.locator('[name="standfirst"]').fill("");
    await list.getByRole("link", { name: "A standfirst" }).click({ timeout: 15_000 });
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("at-standfirst");
    await accessible(page);
  });
});

it("the page, the letter and what is read aloud stand beside the text and follow it, where they were scrolled to", async () => {
  const id = await write(Array.from({ length: 40 }, (_, at) => `Paragraph ${at} of a lamp that was left on for no reason.`).join("\n\n"));
  await visit("Odile", async (page) => {
    await page.goto(`/desk/articles/${id}`);
    await page.locator(".ProseMirror").waitFor();
    await page.getByRole("link", { name: "The page", exact: true }).click();
    const pane = page.getByRole("complementary", { name: "Beside the text" });
    const shown = page.frameLocator(".pane iframe:not(.coming)");
    await shown.getByText("Paragraph 39 of a lamp").waitFor();
    const scrolled = () => page.locator(".pane iframe:not(.coming)").evaluate((frame: HTMLIFrameElement) => frame.contentWindow!.scrollY);
    await page.locator(".pane iframe").evaluate((frame: HTMLIFrameElement) => frame.contentWindow!.scrollTo(0, 300));
    await page.locator(".ProseMirror p").first().click();
    await page.keyboard.press("End");
    await page.keyboard.type(" It was blue.");
    await shown.getByText("It was blue.").waitFor({ timeout: 20_000 });
    await expect.poll(scrolled).toBe(300);
    for (const [name, words] of [
      ["The letter", "It was blue."],
      ["Read aloud", "It was blue."],
    ] as const) {
      await pane.getByRole("button", { name, exact: true }).click();
      await shown.getByText(words).first().waitFor();
    }
    await shown
      .getByRole("link", { name: /^Play: / })
      .first()
      .waitFor();
    await accessible(page);
    await pane.getByRole("button", { name: "Close it" }).click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Read aloud");
  });
});

const step = async (means: string) =>
  (await house.query<{ id: string }>("select id from piece_steps where means = $1 and ended_at is null", [means])).rows[0]!.id;
const stands = async (id: string) =>
  (await house.query<{ step_id: string }>("select step_id from piece_moves where article_id = $1 and left_at is null", [id])).rows[0]
    ?.step_id;

it("a card of the board is moved by pulling it and by the keyboard alone; to the last step it asks first where something is missing", async () => {
  const id = await write("It burned all night.");
  const [draft, ready] = [await step("draft"), await step("ready")];
  const { rows } = await house.query<{ id: string }>(
    "select id from piece_steps where ended_at is null and position > (select position from piece_steps where id = $1) order by position limit 1",
    [draft],
  );
  const after = rows[0]!.id;
  await visit(
    "Odile",
    async (page) => {
      await page.goto("/desk/pieces?search=lamp");
      const card = page.locator(`[data-piece="${id}"]`);
      const standsAt = (place: string) => page.locator(`[data-step="${place}"] [data-piece="${id}"][draggable="true"]`).waitFor();
      await standsAt(draft);
      await card.dragTo(page.locator(`[data-step="${after}"]`));
      await expect.poll(() => stands(id)).toBe(after);
      await standsAt(after);
      await card.locator("button").first().focus();
      await page.keyboard.press("Enter");
      await expect.poll(() => stands(id)).toBe(draft);
      await standsAt(draft);
      await house.query("update articles set standfirst = '' where id = $1", [id]);
      await page.locator(`[data-piece="${id}"]`).dragTo(page.locator(`[data-step="${ready}"]`));
      await page.getByRole("heading", { name: /^Not yet/ }).waitFor();
      await page.getByRole("link", { name: "A standfirst" }).waitFor();
      await accessible(page);
      expect(await stands(id)).toBe(draft);
      await page.getByRole("button", { name: /all the same$/ }).focus();
      await page.keyboard.press("Enter");
      await expect.poll(() => stands(id)).toBe(ready);
      await page.waitForURL(/\/desk\/pieces\?search=lamp/);
    },
    2200,
  );
});
