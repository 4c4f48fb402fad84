import { afterAll, beforeAll, expect, it } from "vitest";
import { pictureCard, usesOfPicture } from "../../src/editorial/index.ts";
import { axeInTurn } from "../support/axe.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { type InBrowser, inBrowser } from "../support/in-browser.ts";
import { usually } from "../support/long.ts";

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

it.each(usually([390], [1280, 390]))(
  "sets where one looks first by a press and a part by a pull, and both by numbers; passes axe, %i wide",
  async (width) => {
    const context = await opened.browser.newContext({ viewport: { width, height: 900 }, baseURL: opened.origin });
    const page = await context.newPage();
    const wrong: string[] = [];
    page.on("pageerror", (error) => wrong.push(error.message));
    page.on("console", (said) => said.type() === "error" && wrong.push(said.text()));
    const axe = () => axeInTurn(page);
    await opened.be(context, "Odile");
    await page.goto("/desk/pictures");
    expect(await axe()).toEqual([]);
    await page.locator("ul.pictures a").nth(2).click();
    await page.waitForURL(/pictures\/[0-9a-f-]{36}$/);
    const id = page.url().split("/").at(-1)!;
    expect(await axe()).toEqual([]);
    const box = (await page.locator("[data-look]").boundingBox())!;
    const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
    await page.mouse.click(...at(0.25, 0.6));
    expect(await page.locator("[name=focusX]").inputValue()).toBe("25");
    expect(await page.locator("[name=focusY]").inputValue()).toBe("60");
    await page.locator("[name=focusX]").focus();
    await page.keyboard.press("ArrowUp");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Saved.").waitFor();
    expect(await pictureCard(house.platform.db, id)).toMatchObject({ focus: { x: 26, y: 60 } });

    const again = (await page.locator("[data-look]").boundingBox())!;
    await page.mouse.move(again.x + again.width * 0.1, again.y + again.height * 0.2);
    await page.mouse.down();
    await page.mouse.move(again.x + again.width * 0.6, again.y + again.height * 0.7, { steps: 4 });
    await page.mouse.up();
    const part = await Promise.all(["left", "top", "width", "height"].map((name) => page.locator(`[name=${name}]`).inputValue()));
    expect(part.map((value) => Math.round(Number(value) / 5) * 5)).toEqual([10, 20, 50, 50]);
    await page.getByRole("button", { name: "Cut it out" }).click();
    await page.getByText("This is the part.").waitFor();
    expect((await usesOfPicture(house.platform.db, id)).filter(({ what }) => what === "cut").length).toBeGreaterThan(0);
    expect(await axe()).toEqual([]);
    expect(wrong).toEqual([]);
    await context.close();
  },
  90_000,
);

it("is cut in the text, for its place there alone, by numbers and by a pull; a part of a part is one of the whole, and Undo takes it back", async () => {
  const context = await opened.browser.newContext({ viewport: { width: 1280, height: 900 }, baseURL: opened.origin });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on("pageerror", (error) => wrong.push(error.message));
  await opened.be(context, "Odile");
  await page.goto("/desk/articles/new");
  const text = page.getByRole("textbox", { name: "Text", exact: true });
  const shown = async () =>
    (await text.locator("figure img").getAttribute("src"))!.split("/").find((part) => /^[0-9a-f-]{36}$/.test(part)) ?? "";
  const dialog = page.getByRole("dialog");
  const cropped = async (work: () => Promise<void>): Promise<string> => {
    const before = await shown();
    await text.locator("figure").hover();
    await text.getByRole("button", { name: "Crop", exact: true }).click();
    await work();
    await dialog.getByRole("button", { name: "Apply" }).click();
    await dialog.waitFor({ state: "detached" });
    await expect.poll(shown).not.toBe(before);
    return shown();
  };
  await text.click();
  await page.getByRole("toolbar").getByRole("button", { name: "Picture", exact: true }).click();
  await dialog.locator(".found-pictures li button").first().click();
  const whole = await shown();
  await text.locator("figure").hover();
  await text.getByRole("button", { name: "Crop", exact: true }).click();
  expect(await dialog.locator(".looked .part").isVisible()).toBe(false);
  await dialog.getByRole("button", { name: "Apply" }).click();
  await dialog.waitFor({ state: "detached" });
  expect(await shown(), "all of it is no part").toBe(whole);
  const half = await cropped(async () => {
    expect(await axeInTurn(page)).toEqual([]);
    await dialog.getByLabel("Width").fill("2");
    await dialog.getByRole("button", { name: "Apply" }).click();
    await dialog.getByText("a twentieth of it each way at least").waitFor();
    await dialog.getByLabel("Width").fill("50");
    await dialog.getByLabel("From the left").fill("50");
  });
  expect(await pictureCard(house.platform.db, half)).toMatchObject({ cutFrom: whole });
  const quarter = await cropped(async () => {
    await expect
      .poll(() => dialog.locator(".looked img").evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0))
      .toBe(true);
    const box = (await dialog.locator(".looked").boundingBox())!;
    await page.mouse.move(box.x + 1, box.y + 1);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height - 1, { steps: 4 });
    await page.mouse.up();
    expect(Math.abs(Number(await dialog.getByLabel("Width").inputValue()) - 50)).toBeLessThan(2);
  });
  const { rows } = await house.query<{ cut_from: string; cut: string }>("select cut_from, cut from pictures where id = $1", [quarter]);
  expect(rows[0]!.cut_from).toBe(whole);
  const [left = 0, top = 0, width = 0, height = 0] = rows[0]!.cut.split(" ").map(Number);
  expect([Math.abs(left - 500) < 15, top < 15, Math.abs(width - 250) < 15, height > 970]).toEqual([true, true, true, true]);
  await text.locator("figcaption .caption").click();
  await page.keyboard.press("Control+z");
  await expect.poll(shown).toBe(half);
  expect(wrong).toEqual([]);
  await context.close();
}, 90_000);
