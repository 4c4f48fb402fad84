import type { BrowserContext, Page } from "@playwright/test";
import { afterAll, beforeAll, expect, it } from "vitest";
import { cookieName } from "../../src/http/index.ts";
import { openSession } from "../../src/people/index.ts";
import { inTransaction } from "../../src/platform/index.ts";
import { axeInTurn } from "../support/axe.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { type InBrowser, inBrowser } from "../support/in-browser.ts";

/** A passkey of a virtual authenticator, in Debian's Chromium: made at the desk, signed in by, and asked for again. */

let house: DemoHouse;
let opened: InBrowser;
let context: BrowserContext;
let page: Page;
/** Whether the authenticator says that its owner touched it and was known to it. */
let verify: (known: boolean) => Promise<void>;

beforeAll(async () => {
  house = await demoHouse();
  opened = await inBrowser(house);
  context = await opened.browser.newContext({ baseURL: opened.origin, viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  const { authenticatorId } = await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  verify = async (known) => void (await devtools.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: known }));
});
afterAll(async () => {
  await opened?.close();
  await house?.close();
});

async function expectAccessible(): Promise<void> {
  expect(await axeInTurn(page)).toEqual([]);
}

it("is added at the desk, with recovery codes, and told by its name", async () => {
  await page.goto("/demo");
  await page.getByRole("button", { name: "Be Odile" }).click();
  await page.goto("/desk/me");
  await page.getByLabel("What you call it").fill("My laptop");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.getByRole("heading", { name: "Recovery codes" }).waitFor();
  expect(await page.locator("li code").count()).toBe(10);
  await page.getByRole("link", { name: "I have written them down" }).click();
  await page.getByText("My laptop", { exact: false }).first().waitFor();
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    // every button of the lists is within the page, without pushing
    const edges = await page.locator(".held button").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right));
    expect([edges.length, edges.filter((edge) => edge > width)]).toEqual([2, []]);
  }
});

it("is made once by what keeps one already, and says so", async () => {
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.getByText("There is a passkey of yours already", { exact: false }).waitFor();
});

it("heads nothing with the names of columns where a list has found nothing", async () => {
  await page.goto("/desk/articles");
  expect(await page.locator("th").first().isVisible()).toBe(true);
  await page.goto("/desk/articles?search=neverwritten");
  expect(await page.locator("th:visible").count()).toBe(0);
});

it("begins with a way past the rooms, by which the keys reach the page", async () => {
  await page.goto("/desk/me");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("main")?.id)).toBe("main");
});

it("signs in by itself, at the desk too; a letter alone no longer opens the desk", async () => {
  // as a letter opens it
  const { platform } = house;
  const { rows } = await house.query<{ id: string }>("select id from people where email = 'odile@tidewater.example'");
  const token = await inTransaction(platform, (tx) => openSession(platform, tx, { personId: rows[0]!.id, userAgent: "" }));
  const letter = `${cookieName("masthead", platform.settings.secure)}=${token}`;
  expect((await house.get("/desk/articles", letter)).headers.get("location")).toContain("/desk/proof");
  await context.clearCookies();
  await page.goto("/sign-in?return=/desk/articles");
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await page.waitForURL("**/desk/articles");
  await page.getByRole("heading", { name: "Articles", level: 1 }).waitFor();
});

it("is asked for again before one’s own sign-in is changed", async () => {
  house.clock.advance({ minutes: 16 });
  await page.goto("/desk/me");
  await page.getByRole("heading", { name: "Is it you?" }).waitFor();
  await expectAccessible();
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await page.getByRole("heading", { name: "Your sign-in" }).waitFor();
});

it("opens nothing where its owner was not known to it, and its answer is good once", async () => {
  await verify(false);
  house.clock.advance({ minutes: 16 });
  await page.goto("/desk/me");
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await page.getByRole("alert").filter({ hasText: "The passkey did not open" }).waitFor();
  // nor where a page asks for less than we do, and so is answered
  await page.route("**/desk/proof/passkey/options", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...(await answer.json()), userVerification: "discouraged" } });
  });
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await page.getByRole("alert").filter({ hasText: "This passkey did not open" }).waitFor();
  await page.unroute("**/desk/proof/passkey/options");
  await verify(true);
  const sent = page.waitForRequest((request) => request.method() === "POST" && request.url().endsWith("/desk/proof/passkey"));
  await page.getByRole("button", { name: "Use a passkey" }).click();
  const body = (await sent).postData() ?? "";
  await page.getByRole("heading", { name: "Your sign-in" }).waitFor();
  const again = await page.evaluate(async (form) => {
    const answer = await fetch("/desk/proof/passkey", {
      method: "POST",
      body: new URLSearchParams(form),
      headers: { accept: "application/json" },
    });
    return `${answer.status} ${await answer.text()}`;
  }, body);
  expect(again).toMatch(/^422 .*This passkey did not open/s);
});

it("opens nothing five minutes after it was asked for", async () => {
  house.clock.advance({ minutes: 16 });
  await page.goto("/desk/me");
  await page.route("**/desk/proof/passkey", async (route) => {
    house.clock.advance({ minutes: 5 });
    await route.continue();
  });
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await page.getByRole("alert").filter({ hasText: "This passkey did not open" }).waitFor();
  await page.unroute("**/desk/proof/passkey");
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await page.getByRole("heading", { name: "Your sign-in" }).waitFor();
});

it("that is removed opens nothing", async () => {
  await page.goto("/desk/me");
  await page.getByRole("button", { name: "Remove: My laptop" }).click();
  // the last of what they have: what it takes along is said
  await page.getByText("The passkey is removed. It was the last of what you have", { exact: false }).waitFor();
  await context.clearCookies();
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await page.getByText("This passkey did not open").waitFor();
});

it("shows the longest name of a country whole where an address is typed, in as many lines as it takes", async () => {
  await page.setViewportSize({ width: 390, height: 900 });
  await page.goto("/subscribe/print");
  const country = page.locator("#country");
  const heights = await country.evaluate((select: HTMLSelectElement) => {
    select.style.inlineSize = "12rem";
    const names = [...select.options].map(({ text, index }) => ({ length: text.length, index })).sort((a, b) => a.length - b.length);
    return [names[0], names.at(-1)].map((name) => ((select.selectedIndex = name?.index ?? 0), select.offsetHeight));
  });
  expect(heights[1]).toBeGreaterThan(1.4 * (heights[0] ?? Infinity));
});
