import type { Page } from "@playwright/test";
import { expect, it } from "vitest";
import { axeInTurn } from "../support/axe.ts";
import { toAnotherPage } from "../support/in-browser.ts";
import { houseInBrowser, onArticle } from "../support/writing-in-browser.ts";
import { usually } from "../support/long.ts";

const demo = houseInBrowser();

const writing = (work: (page: Page) => Promise<void>, width = 1280): Promise<void> => onArticle(demo.opened, work, { width });

const held = (page: Page, name: string) => page.locator(`[name="${name}"]`).inputValue();

it("finds contributors as one types, several, moves and takes them off by keys, and asks before somebody is new", async () => {
  await writing(async (page) => {
    await page.locator('[name="headline"]').fill("By several hands");
    const by = page.getByRole("combobox", { name: "Written by" });
    expect(await by.getAttribute("id")).toBe("at-byline");
    await by.fill("lena m");
    await page.getByRole("option", { name: /^Lena Marsh · \d+ articles?$/ }).waitFor();
    await by.press("Enter");
    await by.fill("nora feldt");
    await page.getByRole("option", { name: /^Nora Feldt ·/ }).waitFor();
    await by.press("Enter");
    expect(await held(page, "byline")).toBe("Lena Marsh, Nora Feldt");
    await page.getByRole("button", { name: "Nora Feldt", exact: true }).press("Alt+ArrowLeft");
    expect(await held(page, "byline")).toBe("Nora Feldt, Lena Marsh");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Nora Feldt");
    await by.fill("Wren Abelard");
    await page.getByRole("option", { name: "New contributor: “Wren Abelard”" }).waitFor();
    await by.press("Enter");
    await page.getByRole("button", { name: "Take Lena Marsh off" }).click();
    expect(await held(page, "byline")).toBe("Nora Feldt, Wren Abelard");
    await page.getByText("Photographs, translation …").click();
    await page.getByRole("combobox", { name: "What they did" }).first().selectOption("translator");
    const translated = page.getByRole("combobox", { name: "Names", exact: true }).first();
    await translated.fill("lena");
    await page.getByRole("option", { name: /^Lena Marsh/ }).waitFor();
    await translated.press("Enter");
    // a draft has its address before it is saved by the button
    await toAnotherPage(page, () => page.getByRole("button", { name: "Save", exact: true }).first().click());
    expect(page.url()).toMatch(/\/desk\/articles\/[0-9a-f-]{36}/);
    const { rows } = await demo.house.query<{ role: string; name: string }>(
      `select role, c.name from bylines b join contributors c on c.id = b.contributor_id join articles a on a.id = b.article_id
       where a.headline = 'By several hands' order by position`,
    );
    expect(rows).toEqual([
      { role: "author", name: "Nora Feldt" },
      { role: "author", name: "Wren Abelard" },
      { role: "translator", name: "Lena Marsh" },
    ]);
  });
});

it("a name that was typed and not chosen is asked about when the form is saved, and stands there still", async () => {
  await writing(async (page) => {
    await page.locator('[name="headline"]').fill("By somebody");
    await page.getByRole("combobox", { name: "Written by" }).fill("Nora Fe");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Save", exact: true }).first().click();
    await page.getByText("Nora Fe is in no byline yet. Nothing was saved.").first().waitFor();
    expect(await page.getByRole("button", { name: "Nora Fe", exact: true }).count()).toBe(1);
    expect((await demo.house.query("select 1 from contributors where slug = 'nora-fe'")).rows).toEqual([]);
  });
});

it("topics are typed the same way", async () => {
  await writing(async (page) => {
    await page.locator('[name="headline"]').fill("Of ferries");
    const topics = page.getByRole("combobox", { name: "Topics" });
    for (const name of ["Ferries", "Ice"]) {
      await topics.fill(name);
      await page.getByRole("option", { name: `New topic: “${name}”` }).waitFor();
      await topics.press("Enter");
    }
    expect(await held(page, "topics")).toBe("Ferries, Ice");
    await page.getByRole("button", { name: "Ice", exact: true }).press("Delete");
    expect(await held(page, "topics")).toBe("Ferries");
  });
});

it.each(usually([390], [390, 1280]))("passes axe with names in it, %i wide", async (width) => {
  await writing(async (page) => {
    const by = page.getByRole("combobox", { name: "Written by" });
    await by.fill("nora feldt");
    await page.getByRole("option", { name: /^Nora Feldt ·/ }).waitFor();
    await by.press("Enter");
    await by.fill("ma");
    await page.getByRole("option").first().waitFor();
    expect(await axeInTurn(page)).toEqual([]);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/names-${width}.png`, fullPage: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }, width);
});
