import type { Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { en } from "../../src/messages/en/index.ts";
import { runJobs } from "../../src/platform/index.ts";
import { axeFaults } from "../support/axe.ts";
import { type InBrowser, inBrowser } from "../support/in-browser.ts";
import { moneyJobs } from "../support/money-jobs.ts";
import { type Mover, type TakeoverHouse, takeoverHouse } from "../support/takeover-house.ts";

const m = en.desk.takeover;
const pictures = process.env.PICTURES;
let t: TakeoverHouse;
let opened: InBrowser;
let page: Page;
const movers: Mover[] = [];

beforeAll(async () => {
  t = await takeoverHouse();
  for (let at = 0; at < 12; at += 1) movers.push(await t.moved());
  movers.push(await t.moved({ coupon: 50 }), await t.moved({}, { linked: false }));
  const cookie = await t.house.be("publisher");
  opened = await inBrowser(t.house);
  const context = await opened.browser.newContext({ baseURL: opened.origin, viewport: { width: 1280, height: 900 } });
  const given = cookie.split("; ").map((one) => ({ name: one.split("=")[0]!, value: one.slice(one.indexOf("=") + 1) }));
  await context.addCookies(given.map((one) => ({ ...one, url: opened.origin })));
  page = await context.newPage();
});
afterAll(async () => {
  await opened?.close();
  await t?.close();
});

const press = async (name: string, within = page.locator("main")) => {
  const answered = page.waitForEvent("framenavigated");
  await within.getByRole("button", { name, exact: true }).first().click();
  await answered;
  await page.waitForLoadState();
};
/** What the desk asked for is done; the editions of the demo are another test's. */
const work = () => {
  const { handlers } = t.house.masthead;
  const ours = { "take-over": handlers["take-over"], "undo-takeovers": handlers["undo-takeovers"] };
  return runJobs(t.house.platform, { ...moneyJobs(handlers), ...ours });
};
const row = (mover: Mover) => page.locator(`tr[id="${mover.sub}"]`);
const look = async (name: string) => {
  if (pictures) await page.screenshot({ path: `${pictures}/takeover-${name}.png`, fullPage: true });
};
/** Those whose subscription at Stripe ends with its period. */
const ending = () => movers.filter(({ sub }) => t.at(sub).cancel_at_period_end).length;

describe("what runs at Stripe, at the desk", { timeout: 180_000 }, () => {
  it("is a plan first, of which ten people are taken, stopped in the middle, gone on with and given back", async () => {
    await page.goto("/desk/takeover");
    await page.getByText(m.ready(12)).waitFor();
    expect(await row(movers[12]!).innerText()).toContain(m.does.ask);
    expect(await row(movers[13]!).innerText()).toContain(m.reasons.nobody);
    await look("plan");
    expect(await axeFaults(page)).toEqual([]);
    expect(ending()).toBe(0);
    // an address proves nothing: somebody says that it is they
    await press(m.confirm, row(movers[13]!));
    await page.getByText(m.ready(13)).waitFor();

    // ten are proposed; what is queued can be stopped before anything is done
    expect(await page.getByLabel(m.howMany).inputValue()).toBe("10");
    // as wide as a number, and not as the page
    expect((await page.getByLabel(m.howMany).boundingBox())?.width).toBeLessThan(200);
    await press(m.takeSome);
    await page.getByText(m.queued(10)).first().waitFor();
    await look("queued");
    await press(m.stop);
    await work();
    expect(ending()).toBe(0);

    await press(m.takeSome);
    await work();
    expect(ending()).toBe(10);
    await page.goto("/desk/takeover");
    await page.getByText(m.ready(3)).waitFor();
    await look("ten");

    const given = movers.find(({ sub }) => t.at(sub).cancel_at_period_end)!;
    await press(m.undoOne, row(given));
    expect(t.at(given.sub).cancel_at_period_end).toBe(false);
    expect(await t.renewalOf(given.subscription)).toBe("series");
    await press(m.agree, row(movers[12]!));
    await press(m.takeOne, row(movers[12]!));
    await work();
    expect(ending()).toBe(10);

    await press(m.undoAll);
    await work();
    expect(ending()).toBe(0);
    await page.goto("/desk/takeover");
    await page.setViewportSize({ width: 390, height: 844 });
    await look("back");
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over).toBe(0);
  });
});
