import type { Locator, Page } from "@playwright/test";
import { afterAll, beforeAll, expect } from "vitest";
import { type DemoHouse, demoHouse } from "./demo-house.ts";
import { type InBrowser, inBrowser } from "./in-browser.ts";

/** A demo and a browser beside it for the tests of a file; there once they run, and gone after them. */
export function houseInBrowser(): { house: DemoHouse; opened: InBrowser } {
  const at = {} as { house: DemoHouse; opened: InBrowser };
  beforeAll(async () => {
    at.house = await demoHouse();
    at.opened = await inBrowser(at.house);
  });
  afterAll(async () => {
    await at.opened?.close();
    await at.house?.close();
  });
  return at;
}

/** Odile, who writes, on the page of a new article; when `work` is done, no script may have thrown. What a page asks is answered with yes. */
export async function onNewArticle(
  opened: InBrowser,
  work: (page: Page) => Promise<void>,
  { width = 1280, mayAsk = true, timeout = 30_000 }: { width?: number; mayAsk?: boolean; timeout?: number } = {},
): Promise<void> {
  const context = await opened.browser.newContext({ viewport: { width, height: 900 }, baseURL: opened.origin });
  context.setDefaultTimeout(timeout);
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("dialog", (dialog) => {
    if (!mayAsk) wrong.push(`asked: ${dialog.message()}`);
    void dialog.accept();
  });
  try {
    await opened.be(context, "Odile");
    await page.goto("/desk/articles/new");
    await work(page);
    expect(wrong).toEqual([]);
  } finally {
    await context.close();
  }
}

/** Writes an article of two paragraphs, and saves it. Answers its id. */
export async function writeTwoParagraphs(page: Page, headline: string): Promise<string> {
  await page.getByLabel("Headline", { exact: true }).fill(headline);
  await textOn(page).click();
  await page.keyboard.type("The lamp burned all night.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Nobody put it out.");
  await saved(page);
  return new URL(page.url()).pathname.split("/").at(-1)!;
}

export const textOn = (page: Page) => page.getByRole("textbox", { name: "Text", exact: true });

/** Saves by the key, and waits until the page is there again. */
export async function saved(page: Page): Promise<void> {
  const version = () => page.locator('input[name="version"]').getAttribute("value");
  const before = await version();
  await page.keyboard.press("Control+s");
  await expect.poll(version, { timeout: 10_000 }).not.toBe(before);
  await textOn(page).waitFor();
}

/** Selects where these words stand last in a text, as by the mouse. */
export async function selectWord(page: Page, text: Locator, word: string): Promise<void> {
  await text.focus();
  await page.waitForTimeout(100);
  await text.evaluate((box, sought) => {
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent!.indexOf(sought);
      if (at >= 0) getSelection()!.setBaseAndExtent(node, at, node, at + sought.length);
    }
  }, word);
  await page.waitForTimeout(200);
}

/** Drops a file where its words stand for an article, and waits until they do. */
export async function dropFile(page: Page, name: string, file: Uint8Array): Promise<void> {
  await page.locator(".opening").evaluate(
    (target, { bytes, called }) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(bytes)], called));
      target.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    },
    { bytes: [...file], called: name },
  );
  await page.getByText(`“${name}” stands in the text`).waitFor();
}
