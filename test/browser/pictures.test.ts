import { afterAll, beforeAll, expect, it } from "vitest";
import { pictureCard, usesOfPicture } from "../../src/editorial/index.ts";
import { axeFaults } from "../support/axe.ts";
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

it.each([1280, 390])(
  "sets where one looks first by a press and a part by a pull, and both by numbers; passes axe, %i wide",
  async (width) => {
    const context = await opened.browser.newContext({ viewport: { width, height: 900 }, baseURL: opened.origin });
    const page = await context.newPage();
    const wrong: string[] = [];
    page.on("pageerror", (error) => wrong.push(error.message));
    page.on("console", (said) => said.type() === "error" && wrong.push(said.text()));
    const axe = () => axeFaults(page);
    await page.goto("/demo");
    await page.getByRole("button", { name: "Be Odile" }).click();
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
