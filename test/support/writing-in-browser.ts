import type { Locator, Page } from "@playwright/test";
import { afterAll, beforeAll, expect } from "vitest";
import { bodyOfText } from "../../src/document/index.ts";
import { saveArticle } from "../../src/editorial/index.ts";
import { inTransaction } from "../../src/platform/index.ts";
import { type DemoHouse, demoHouse } from "./demo-house.ts";
import { type InBrowser, inBrowser, toAnotherPage } from "./in-browser.ts";

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

/** `strict`: nor may the browser have told of an error. */
type Writing = { at?: string; width?: number; mayAsk?: boolean; strict?: boolean };

/** Styles of what is pasted are read and never applied, and a request may be cut off on purpose; the browser says so of each. */
const isExpected = (said: string) => said.startsWith("Applying inline style violates") || said.includes("ERR_FAILED");

/** Odile, who writes, on the page of a new article, or of the one `at` this address; when `work` is done, no script may have thrown. What a page asks is answered with yes. */
export async function onArticle(
  opened: InBrowser,
  work: (page: Page) => Promise<void>,
  { at = "/desk/articles/new", width = 1280, mayAsk = true, strict = false }: Writing = {},
): Promise<void> {
  await opened.onThePage("Odile", { width, height: 900 }, async (page) => {
    const wrong: string[] = [];
    page.on("pageerror", (error) => wrong.push(error.message));
    page.on("console", (said) => strict && said.type() === "error" && !isExpected(said.text()) && wrong.push(said.text()));
    page.on("dialog", (dialog) => {
      if (!mayAsk) wrong.push(`asked: ${dialog.message()}`);
      void dialog.accept();
    });
    await page.goto(at);
    await textOn(page).waitFor();
    await work(page);
    expect(wrong).toEqual([]);
  });
}

/** An article of two paragraphs. Answers its id. */
export const twoParagraphs = ({ platform }: DemoHouse, headline: string): Promise<string> =>
  inTransaction(platform, (tx) =>
    saveArticle(platform, tx, { headline, byline: [], body: bodyOfText("The lamp burned all night.\n\nNobody put it out.") }),
  );

export const textOn = (page: Page) => page.getByRole("textbox", { name: "Text", exact: true });

/** Saves by the key, and waits until the page is there again. */
export async function saved(page: Page): Promise<void> {
  await toAnotherPage(page, () => page.keyboard.press("Control+s"));
  await page.getByText("Saved.", { exact: true }).waitFor();
  await textOn(page).waitFor();
}

/** A moment after a focus, and after a press of the mouse, the editor puts its own selection back: by timers, behind which this one comes. */
export const settled = (page: Page): Promise<void> => page.evaluate(() => new Promise((done) => setTimeout(done, 60)));

/** Selects where these words stand last in a text, as by the mouse. */
export async function selectWord(page: Page, text: Locator, word: string): Promise<void> {
  await text.focus();
  await settled(page);
  await text.evaluate((box, sought) => {
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent!.indexOf(sought);
      if (at >= 0) getSelection()!.setBaseAndExtent(node, at, node, at + sought.length);
    }
  }, word);
  await settled(page);
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
