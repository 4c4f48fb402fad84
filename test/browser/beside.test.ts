import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type Page } from "@playwright/test";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readMarkdown, saveArticle } from "../../src/editorial/index.ts";
import { inTransaction } from "../../src/platform/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { type InBrowser, inBrowser } from "../support/in-browser.ts";

let house: DemoHouse;
let opened: InBrowser;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  house = await demoHouse();
  opened = await inBrowser(house);
  ({ browser, origin } = opened);
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

async function visit(name: string, work: (page: Page) => Promise<void>, width = 1280): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, baseURL: origin });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.goto("/demo");
  await page.getByRole("button", { name: `Be ${name}` }).click();
  await page.waitForURL(/\/desk|\/account|\/$/);
  try {
    await work(page);
  } finally {
    await context.close();
  }
}

const accessible = async (page: Page) =>
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);

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
