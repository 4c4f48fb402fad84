import { afterAll, beforeAll, expect, it } from "vitest";
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

it.each([
  [1280, 900],
  [390, 844],
])("a visitor sees a price on the subscribe page without scrolling, at %i × %i", async (width, height) => {
  const page = await opened.browser.newPage({ viewport: { width, height } });
  await page.goto(`${opened.origin}/subscribe`);
  const price = page.locator(".offers .price", { hasText: /\d/ }).first();
  const { y, height: tall } = (await price.boundingBox())!;
  expect(await price.textContent()).toBe("€48.00");
  expect(y + tall).toBeLessThan(height);
  await page.close();
});
