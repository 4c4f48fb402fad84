import type { Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cast } from "../../src/demo/index.ts";
import { axeInTurn } from "../support/axe.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { type InBrowser, inBrowser } from "../support/in-browser.ts";
import { lettersTo } from "../support/letters.ts";

let house: DemoHouse;
let opened: InBrowser;

beforeAll(async () => {
  house = await demoHouse();
  await house.query("delete from graphile_worker._private_jobs");
  opened = await inBrowser(house);
});
afterAll(async () => {
  await opened?.close();
  await house?.close();
});

const closed = "/2026/11/the-bridge-nobody-would-own";
const behindTheWall = "biscuit tin";

/** A telephone, without a script unless it is said. */
const onPhone = (work: (page: Page) => Promise<void>, script = false): Promise<void> =>
  opened.onThePage(undefined, { width: 390, height: 844 }, work, script);

/** Nothing axe finds, and nothing that scrolls sideways. */
async function expectWhole(page: Page): Promise<void> {
  expect(await axeInTurn(page), page.url()).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth), page.url()).toBeLessThanOrEqual(390);
}

const behind = (page: Page) => page.locator(".body", { hasText: behindTheWall });

/** From the wall to the form of the digital offer. */
async function toForm(page: Page): Promise<void> {
  await page.goto(closed);
  expect(await behind(page).count()).toBe(0);
  await page.locator('a[href^="/subscribe?return="]').filter({ visible: true }).first().click();
  await page.locator('a[href^="/subscribe/digital?return="]').filter({ visible: true }).first().click();
}

async function fillIn(page: Page, email: string): Promise<void> {
  await page.locator('[name="payerName"]').fill("Una Berg");
  await page.locator("#email").fill(email);
}

async function pay(page: Page, card: string): Promise<void> {
  await page.locator('[name="card"]').fill(card);
  await page.locator('[name="expiry"]').fill("12/39");
  await page.locator('[name="check"]').fill("123");
  const agreed = page.locator('[name="agreed"]');
  if (!(await agreed.isChecked())) await agreed.check();
  await page.getByRole("button", { name: /^Pay / }).click();
}

/**
 * By the page's own history: the browser tells its tools of a page that it takes out of memory before it has let the
 * other go. The page that is left bears a mark; another stands there, whole, when the mark is another's or nobody's.
 */
async function step(page: Page, by: -1 | 1): Promise<void> {
  const left = crypto.randomUUID();
  await page.evaluate(
    ([mark, pages]) => {
      document.documentElement.dataset["left"] = mark;
      history.go(pages);
    },
    [left, by] as const,
  );
  const another = (mark: string) => document.readyState === "complete" && document.documentElement.dataset["left"] !== mark;
  await expect.poll(() => page.evaluate(another, left).catch(() => false), { timeout: 10_000 }).toBe(true);
}
const back = (page: Page) => step(page, -1);
const forth = (page: Page) => step(page, 1);

/** What stands highest in the window is the line at which the wall stood. */
const atTheLine = (page: Page) =>
  page.evaluate(() => {
    const top = document.querySelector("#rest")!.getBoundingClientRect().top;
    return top >= -1 && top < innerHeight / 2;
  });

const [good, declined, asking] = ["4242 4242 4242 4242", "4000 0000 0000 0002", "4000 0025 0000 3155"];

describe("from the wall, on a phone, without a script,", () => {
  it("a new address pays and is back at the line, with the rest below it", async () => {
    await onPhone(async (page) => {
      await toForm(page);
      await fillIn(page, "phone@reader.example");
      await pay(page, good);
      expect(new URL(page.url()).hash).toBe("#rest");
      expect(await atTheLine(page)).toBe(true);
      expect(await page.getByRole("status").first().textContent()).toMatch(/Order \d+ is paid/);
      expect(await behind(page).count()).toBe(1);
      await page.goto(closed);
      expect(await behind(page).count()).toBe(1);
    });
  });

  it("an address that has an account does, and opens the account by the code on the same page", async () => {
    const { email } = cast.find(({ key }) => key === "print")!;
    await onPhone(async (page) => {
      await toForm(page);
      await fillIn(page, email);
      await pay(page, good);
      expect(await behind(page).count()).toBe(1);
      await page.getByText("Read in other browsers too").click();
      await page.getByRole("button", { name: "Send me a code" }).click();
      expect(new URL(page.url()).pathname).toBe(closed);
      const [code] = /\b\d{6}\b/.exec((await lettersTo(house, email, "sign-in"))[0]!.text)!;
      await page.locator('[name="code"]').fill(code);
      await page.getByRole("button", { name: "Sign in" }).click();
      // he has print and digital: he is asked what becomes of it, and reads on
      await page.getByRole("heading", { level: 1, name: "You have this already" }).waitFor();
      await page.getByRole("link", { name: "Back to what you were reading" }).click();
      expect(new URL(page.url()).hash).toBe("#rest");
      expect(await behind(page).count()).toBe(1);
      await page.goto("/account");
      expect(await page.textContent("main")).toContain("Digital");
      await page.getByRole("link", { name: "Say what becomes of it" }).click();
      await page.getByRole("button", { name: "Begin when the present one ends" }).click();
      expect(await page.getByRole("status").textContent()).toMatch(/It begins with no. \d+, when what you have has ended/);
    });
  });

  it("a subscriber types the code where the wall stands; free issues ask for it on the page on which they are ordered", async () => {
    const { email } = cast.find(({ key }) => key === "digital")!;
    await onPhone(async (page) => {
      await page.goto(closed);
      await page.locator("#wall-email").fill(email);
      await page.locator("form.already").getByRole("button").click();
      await page.locator("#code").waitFor();
      const codeTo = async (to: string) => /\b\d{6}\b/.exec((await lettersTo(house, to, "sign-in"))[0]!.text)![0];
      await page.locator("#code").fill(await codeTo(email));
      await page.getByRole("button", { name: "Sign in" }).click();
      expect(new URL(page.url()).hash).toBe("#rest");
      expect(await behind(page).count()).toBe(1);
    });
    await onPhone(async (page) => {
      await page.goto("/subscribe/taste");
      await fillIn(page, "tastes@reader.example");
      await page.getByRole("button", { name: "Send me a code" }).click();
      const [code] = /\b\d{6}\b/.exec((await lettersTo(house, "tastes@reader.example", "sign-in"))[0]!.text)!;
      await page.locator("#code").fill(code);
      await page.locator('[name="agreed"]').check();
      await page.getByRole("button", { name: "Order, free of charge" }).click();
      await page.getByRole("heading", { level: 1, name: "Thank you" }).waitFor();
    });
  });

  it("Back at every step shows a page of ours with what was typed, and makes no second order", async () => {
    await onPhone(async (page) => {
      await toForm(page);
      await fillIn(page, "back@reader.example");
      await pay(page, declined);
      expect(await page.textContent("main")).toContain("declined");
      await back(page);
      await page.reload();
      expect(await page.locator("#email").inputValue()).toBe("back@reader.example");
      expect(await page.locator('[name="card"]').inputValue()).toBe("");
      await pay(page, asking);
      await back(page);
      expect(await page.locator("#email").inputValue()).toBe("back@reader.example");
      await forth(page);
      await page.getByRole("button", { name: "No, do not pay" }).click();
      expect(await page.locator('[name="payerName"]').inputValue()).toBe("Una Berg");
      await pay(page, asking);
      await page.getByRole("button", { name: "Yes, it is me" }).click();
      expect(new URL(page.url()).hash).toBe("#rest");
      for (const _step of [1, 2, 3]) {
        await back(page);
        await expect.poll(() => page.locator("main").count(), { message: page.url() }).toBe(1);
      }
      await page.goto("/subscribe/digital");
      await fillIn(page, "back@reader.example");
      await pay(page, good);
      expect(await page.textContent("main")).toContain("You have just bought");
      const { rows } = await house.query<{ paid: number }>(
        "select count(*)::int as paid from orders join people on people.id = payer_id where email = 'back@reader.example' and status = 'paid'",
      );
      expect(rows).toEqual([{ paid: 1 }]);
    });
  });
});

it("what is typed and not sent yet is there again after a look elsewhere, all but the card", async () => {
  await onPhone(async (page) => {
    await toForm(page);
    await fillIn(page, "typed@reader.example");
    await page.locator('[name="card"]').fill(good);
    const form = page.url();
    await page.goto("/issues");
    await page.goto(form);
    expect(await page.locator("#email").inputValue()).toBe("typed@reader.example");
    expect(await page.locator('[name="card"]').inputValue()).toBe("");
    await expectWhole(page);
    await pay(page, good);
    await page.getByText("Read in other browsers too").click();
    await expectWhole(page);
    await page.goto("/sign-in");
    expect(await page.locator("#email").inputValue()).toBe("typed@reader.example");
    await expectWhole(page);
    await page.goto("/gift/digital");
    await expectWhole(page);
  }, true);
});

it("what is typed is there in another language of the magazine too, with the way back, but for what was agreed to in other words", async () => {
  const publisher = await house.be("publisher");
  await house.post("/desk/settings", { otherLanguages: "de" }, publisher);
  try {
    await onPhone(async (page) => {
      await page.goto(`/de/subscribe/digital?return=${encodeURIComponent(closed)}`);
      await fillIn(page, "wechselt@reader.example");
      await page.locator('[name="agreed"]').check();
      await page.locator('.language-switch a[hreflang="en"]').click();
      await page.waitForURL(`**/subscribe/digital?return=${encodeURIComponent(closed)}`);
      await expect.poll(() => page.locator("#email").inputValue()).toBe("wechselt@reader.example");
      expect(await page.locator("html").getAttribute("lang")).toBe("en");
      expect(await page.locator('[name="agreed"]').isChecked()).toBe(false);
    }, true);
  } finally {
    await house.post("/desk/settings", { otherLanguages: "" }, publisher);
  }
});

it("the pages that ask for a code, and what becomes of an order paid twice, have nothing axe finds", async () => {
  const { email } = cast.find(({ key }) => key === "stopped")!;
  await onPhone(async (page) => {
    await page.goto(closed);
    await page.locator("#wall-email").fill(email);
    await page.locator("form.already").getByRole("button").click();
    await page.locator("#code").waitFor();
    await expectWhole(page);
    await page.goto("/subscribe/taste");
    await fillIn(page, "axe@reader.example");
    await expectWhole(page);
    await page.getByRole("button", { name: "Send me a code" }).click();
    await expectWhole(page);
    for (const _time of [1, 2]) {
      await page.context().clearCookies();
      await page.goto("/subscribe/digital");
      await fillIn(page, "axe-twice@reader.example");
      await pay(page, good);
    }
    await page.getByRole("button", { name: "Send me a code" }).click();
    const [code] = /\b\d{6}\b/.exec((await lettersTo(house, "axe-twice@reader.example", "sign-in"))[0]!.text)!;
    await page.locator('[name="code"]').fill(code);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("heading", { level: 1, name: "You have this already" }).waitFor();
    await expectWhole(page);
    await page.getByRole("link", { name: "Give it to somebody" }).click();
    await expectWhole(page);
  }, true);
});
