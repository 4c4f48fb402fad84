import type { Locator, Page } from "@playwright/test";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Body, Gallery } from "../../src/document/index.ts";
import { axeInTurn } from "../support/axe.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { type InBrowser, inBrowser } from "../support/in-browser.ts";
import { saved, settled } from "../support/writing-in-browser.ts";

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

const sent = (page: Page): Promise<Body> =>
  page.evaluate(() => {
    const body = new FormData(document.querySelector<HTMLFormElement>("form[data-write]")!).get("bodyJson");
    return JSON.parse(typeof body === "string" ? body : "");
  });
const galleryIn = async (page: Page): Promise<Gallery> => (await sent(page)).content.find(({ type }) => type === "gallery") as Gallery;
const altsOf = async (page: Page) => (await galleryIn(page)).content.map(({ attrs }) => attrs.alt);

/** As files fall onto the text. */
const drop = (text: Locator, names: string[]) =>
  text.evaluate(async (target, given) => {
    const data = new DataTransfer();
    for (const [at, name] of given.entries()) {
      const canvas = Object.assign(document.createElement("canvas"), { width: 90, height: 60 });
      const ink = canvas.getContext("2d")!;
      ink.fillRect(3, 3, 20 + 7 * at, 20);
      const blob = await new Promise<Blob>((resolve) => canvas.toBlob((made) => resolve(made!), "image/png"));
      data.items.add(new File([blob], name, { type: "image/png" }));
    }
    const { left, top } = target.getBoundingClientRect();
    const at = { clientX: left + 20, clientY: top + 20, bubbles: true, cancelable: true };
    target.dispatchEvent(new DragEvent("drop", { ...at, dataTransfer: data }));
  }, names);

it("makes a gallery of pictures that fall together, each with its words and all with one caption; moved by keys, taken out, added to, taken apart", async () => {
  const context = await opened.browser.newContext({ viewport: { width: 1280, height: 900 }, baseURL: opened.origin });
  const page = await context.newPage();
  page.on("dialog", (dialog) => void dialog.accept());
  await opened.be(context, "Odile");
  await page.goto("/desk/articles/new");
  const text = page.getByRole("textbox", { name: "Text", exact: true });
  await page.getByLabel("Headline", { exact: true }).fill("Three Lamps");
  await text.click();
  await page.keyboard.type("Before it.");
  await drop(text, ["one.png", "two.png", "three.png"]);
  await text.locator(".gallery .held img:not(.ProseMirror-separator)").nth(2).waitFor();
  for (const [at, alt] of ["One lamp", "Two lamps", "Three lamps"].entries())
    await text.getByLabel("What it shows, for those who cannot see it").nth(at).fill(alt);
  await text.getByLabel("Credit").first().fill("Nora Feldt");
  await text.getByLabel("Caption for all of them").fill("Lamps of the quay");
  expect(await altsOf(page)).toEqual(["One lamp", "Two lamps", "Three lamps"]);
  expect((await galleryIn(page)).attrs.caption).toBe("Lamps of the quay");

  await text.locator(".gallery .held .caption").nth(2).click();
  await settled(page);
  await page.keyboard.press("Alt+ArrowUp");
  expect(await altsOf(page)).toEqual(["One lamp", "Three lamps", "Two lamps"]);
  await page.keyboard.type("Third.");
  expect((await galleryIn(page)).content[1]?.content).toEqual([{ type: "text", text: "Third." }]);
  await text.locator(".gallery .held figure").first().hover();
  await text.getByRole("button", { name: "Later" }).first().click();
  expect(await altsOf(page)).toEqual(["Three lamps", "One lamp", "Two lamps"]);

  await page.getByRole("button", { name: "Add pictures" }).click();
  const dialog = page.getByRole("dialog", { name: "Add pictures" });
  await dialog.locator(".found button").nth(3).click();
  await dialog.getByText("1 chosen, of 3 at most").waitFor();
  expect(await axeInTurn(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Apply" }).click();
  expect(await altsOf(page)).toHaveLength(4);
  await text.locator(".gallery .held figure").first().hover();
  await text.getByRole("button", { name: "Take out" }).first().click();
  await saved(page);
  const kept = await galleryIn(page);
  expect(kept.content.map(({ attrs }) => attrs.alt).slice(0, 2)).toEqual(["One lamp", "Two lamps"]);
  expect(kept.content.every(({ attrs }) => /^[0-9a-f-]{36}$/.test(attrs.picture))).toBe(true);
  expect(await axeInTurn(page)).toEqual([]);

  await text.getByRole("button", { name: "As single pictures" }).click();
  expect((await sent(page)).content.map(({ type }) => type)).toEqual(["paragraph", "figure", "figure", "figure", "paragraph"]);
  expect((await sent(page)).content.at(-1)).toMatchObject({ content: [{ type: "text", text: "Lamps of the quay" }] });
  await context.close();
}, 120_000);
