import { afterAll, beforeAll, expect, it } from "vitest";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { type InBrowser, inBrowser } from "../support/in-browser.ts";

let house: DemoHouse;
let open: InBrowser;
let cookie: string;

beforeAll(async () => {
  house = await demoHouse();
  house.clock.set("2026-11-29T10:00:00Z");
  cookie = await house.be("editor");
  open = await inBrowser(house);
});
afterAll(async () => {
  await open.close();
  await house.close();
});

async function atLine() {
  const [name = "", value = ""] = cookie.split("=");
  const context = await open.browser.newContext();
  await context.addCookies([{ name, value, url: open.origin }]);
  const page = await context.newPage();
  await page.goto(`${open.origin}/desk/calendar/issues`);
  return page;
}

it("a day on the line is pushed by keys and asks what follows", async () => {
  const page = await atLine();
  const handle = page.getByRole("link", { name: "No. 48 appears 15 December 2026" });
  await handle.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  expect(await page.getByRole("status").last().textContent()).toMatch(/No\. 48 would appear on Friday,? 18 December 2026/);
  await page.keyboard.press("Escape");
  expect(await handle.getAttribute("href")).toContain("onSaleOn=2026-12-15");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Enter");
  await page.waitForURL(/onSaleOn=2026-12-22/);
  expect(await page.getByText("7 days later").count()).toBe(1);
  await page.context().close();
});

it("a day on the line is pulled and asks what follows", async () => {
  const page = await atLine();
  const box = (await page.getByRole("link", { name: "No. 48 closes 5 December 2026" }).boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 6, y);
  await page.mouse.move(x + 8, y);
  await page.mouse.up();
  await page.waitForURL(/closeOn=2026-12-07/);
  expect(await page.getByText("It closes on 7 December 2026 instead of 5 December 2026").count()).toBe(1);
  await page.context().close();
});
