import { execFileSync } from "node:child_process";
import type { Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeInTurn } from "../support/axe.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { type InBrowser, inBrowser, toAnotherPage } from "../support/in-browser.ts";
import { makeStopLink } from "../../src/subscriptions/stop-link.ts";
import { inTransaction } from "../../src/platform/index.ts";
import { lettersTo } from "../support/letters.ts";
import { long, usually } from "../support/long.ts";

let house: DemoHouse;
let opened: InBrowser;
let origin: string;

beforeAll(async () => {
  house = await demoHouse({ made: true });
  opened = await inBrowser(house);
  ({ origin } = opened);
});
afterAll(async () => {
  await opened?.close();
  await house?.close();
});

type Setting = { width?: number; dark?: boolean; script?: boolean };

async function visit(work: (page: Page) => Promise<void>, { width = 1280, dark = false, script = true }: Setting = {}): Promise<void> {
  const size = { width, height: 900 };
  const asking = async (page: Page) => {
    const foreign: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) foreign.push(request.url());
    });
    await page.emulateMedia({ colorScheme: dark ? "dark" : "light" });
    await work(page);
    expect(foreign).toEqual([]);
  };
  return opened.onThePage(undefined, size, asking, script);
}

async function expectAccessible(page: Page): Promise<void> {
  expect(await axeInTurn(page), page.url()).toEqual([]);
}

/** Nothing axe finds, and nothing that scrolls sideways. */
async function expectWhole(page: Page, path = new URL(page.url()).pathname): Promise<void> {
  await expectAccessible(page);
  // what sticks out is named, so that it can be mended
  const out = await page.evaluate(() =>
    document.documentElement.scrollWidth <= innerWidth
      ? []
      : [...document.querySelectorAll("body *")]
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !element.closest(".scroll, nav"))
          .map((element) => element.outerHTML.slice(0, 120)),
  );
  expect(out, `${path} scrolls sideways`).toEqual([]);
}

const lightAndDark = usually(
  [{ dark: true, width: 390 }],
  [
    { dark: false, width: 1280 },
    { dark: true, width: 390 },
  ],
);

const be = async (page: Page, name: string) => {
  await opened.be(page.context(), name);
};

// what stands at every address is walked by every-page.test.ts; here is what somebody has to do something for
describe("a page", () => {
  // every-page looks at both always, and here whole articles of the issue on sale
  it.runIf(long)("of an article passes axe for a stranger and for a subscriber", async () => {
    for (const name of [undefined, "Maren"]) {
      await visit(async (page) => {
        if (name) await be(page, name);
        await page.goto("/2026/11/the-bridge-nobody-would-own");
        await expectAccessible(page);
      });
    }
  });

  it("of a reader’s feeds passes axe, before and after one is made", async () => {
    await visit(
      async (page) => {
        await be(page, "Maren");
        await page.goto("/account/feeds");
        await expectAccessible(page);
        await page.getByRole("button", { name: "Make my podcast address" }).click();
        expect(await page.getByLabel("Address of your podcast").inputValue()).toMatch(/\/feeds\/[\w-]{43}\/podcast\.xml$/);
        await expectAccessible(page);
      },
      { width: 390 },
    );
  });

  it.each(lightAndDark)(
    "of a reader’s money passes axe: renewing, the way out of it, a payment (%o)",
    async (setting) => {
      await visit(async (page) => {
        await be(page, "Ada");
        const { rows: own } = await house.query<{ id: string }>(
          "select s.id from subscriptions s join people p on p.id = s.payer_id where p.email = 'ada@reader.example'",
        );
        await page.goto(`/account/subscriptions/${own[0]!.id}/renewing`);
        await page.getByRole("heading", { level: 1, name: /^Renew/ }).waitFor();
        await expectWhole(page);
        const { rows: renewing } = await house.query<{ id: string }>("select id from subscriptions where renewal = 'auto' limit 1");
        const link = await inTransaction(house.platform, (tx) => makeStopLink(house.platform, tx, renewing[0]!.id));
        await page.goto(new URL(link).pathname);
        await expectWhole(page);
        for (const [card, at, seen] of [
          ["4000000000000002", "payment", () => "/subscribe/digital"],
          ["4000002500003155", "confirmation", (id: string) => `/orders/${id}/confirmation`],
        ] as const) {
          await page.goto("/subscribe/digital");
          await page.getByLabel("Card number").fill(card);
          await page.getByLabel("Good until").fill("11/39");
          await page.getByLabel("Check digits").fill("123");
          // the consent and, where there is one already, that a second is meant
          for (const box of await page.getByRole("checkbox").all()) await box.check();
          await page.getByRole("button", { name: /^Pay/ }).click();
          const { rows: orders } = await house.query<{ id: string }>("select id from orders order by number desc limit 1");
          await page.goto(`/orders/${orders[0]!.id}/${at}`);
          expect(new URL(page.url()).pathname).toBe(seen(orders[0]!.id));
          await expectWhole(page);
        }
      }, setting);
    },
    120_000,
  );

  it.each(lightAndDark)(
    "of the desk passes axe with all of it unfolded: a subscription, an issue’s print, a letter that was just begun (%o)",
    async (setting) => {
      await visit(async (page) => {
        await be(page, "Ines");
        await page.goto(await writeMailing(page));
        await expectWhole(page);
        await page.goto("/desk/subscribers");
        await page.goto((await page.locator('td a[href^="/desk/subscriptions/"]').first().getAttribute("href"))!);
        for (const summary of await page.locator("summary").all()) await summary.click();
        await expectWhole(page);
        await page.goto("/desk/issues/46/print");
        await expectWhole(page);
      }, setting);
    },
    120_000,
  );
});

/** The page of an issue's letter, written at the desk the first time. */
async function writeMailing(page: Page): Promise<string> {
  await page.goto("/desk/newsletter");
  const written = page.locator('td a[href^="/desk/newsletter/"]').first();
  if ((await written.count()) > 0) return (await written.getAttribute("href"))!;
  await page.getByRole("button", { name: "Write it" }).first().click();
  expect(new URL(page.url()).pathname).toMatch(/^\/desk\/newsletter\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/** Bytes on the wire, heads of answers among them, of an article’s page by whoever comes for the first time. */
const mostOfArticle = 60_000;

/** What a page asks for, its pictures apart. */
async function askedFor(page: Page, path: string) {
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  const asked = new Map<string, { url: string; type: string; bytes: number }>();
  network.on("Network.responseReceived", ({ requestId, type, response }) => asked.set(requestId, { url: response.url, type, bytes: 0 }));
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) =>
    Object.assign(asked.get(requestId) ?? {}, { bytes: encodedDataLength }),
  );
  await network.send("Network.clearBrowserCache");
  await page.goto(path, { waitUntil: "networkidle" });
  await network.detach();
  return [...asked.values()].filter(({ url, type }) => type !== "Image" && !url.startsWith("data:"));
}

/** The rules of a sheet that find something on the page; what they say of a part that a state alone shows is asked of the element. */
async function dressedBy(href: string): Promise<string[]> {
  const sheet = await new CSSStyleSheet().replace(await (await fetch(href)).text());
  const selectors = (rules: CSSRuleList): string[] =>
    [...rules].flatMap((rule) =>
      rule instanceof CSSStyleRule ? [rule.selectorText] : rule instanceof CSSGroupingRule ? selectors(rule.cssRules) : [],
    );
  const element = (selector: string) => selector.replace(/::[\w-]+(?:\([^)]*\))?|:hover|:focus[\w-]*/g, "").replace(/([>+~] *)$/, "$1*");
  const found = (selector: string) => document.querySelector(selector.replace(/[^,]+/g, element)) !== null;
  return selectors(sheet.cssRules).filter(found);
}

describe("an article’s page", () => {
  it("is 60 kB and six requests at most, its pictures apart, and asks for nothing twice", async () => {
    for (const [path, who] of [
      ["/2026/11/the-bridge-nobody-would-own", undefined],
      ["/2026/11/the-last-boat-before-the-frost", undefined],
      ["/2026/11/the-last-boat-before-the-frost", "Maren"],
    ] as const)
      await visit(async (page) => {
        if (who) await be(page, who);
        // what the page before still asks for is not this one's
        await page.goto("about:blank");
        const rest = await askedFor(page, path);
        expect(rest.map(({ url }) => url).filter((url, at, all) => all.indexOf(url) !== at)).toEqual([]);
        // a reader's account is asked once where they stopped, when the page stands
        const files = rest.filter(({ type }) => type !== "Fetch");
        expect(rest.length - files.length).toBeLessThanOrEqual(1);
        const told = files.map(({ url, bytes }) => `${bytes} ${url}`).join("\n");
        expect(files.length, told).toBeLessThanOrEqual(6);
        expect(
          files.reduce((sum, { bytes }) => sum + bytes, 0),
          told,
        ).toBeLessThan(mostOfArticle);
      });
  });

  it("sets the figures of a column as wide as one another", async () => {
    await visit(async (page) => {
      await page.goto("/2026/11/the-bridge-nobody-would-own");
      const widths = await page.evaluate(async () => {
        const table = document.createElement("table");
        // as on the sheet at the desk, where the words of a table are in the serif
        table.style.fontFamily = "var(--serif)";
        document.querySelector(".body")!.append(table);
        const cell = table.insertRow().insertCell();
        cell.className = "end";
        const widthsIn = (fontFamily: string) =>
          ["1111", "8888"].map((textContent) => {
            const sum = Object.assign(document.createElement("span"), { textContent });
            sum.style.fontFamily = fontFamily;
            cell.append(sum);
            return sum.getBoundingClientRect().width;
          });
        for (const family of ["Newsreader", "Instrument Sans"]) await document.fonts.load(`16px "${family}"`, "18");
        return { column: widthsIn(""), serif: widthsIn("Newsreader") };
      });
      const [ones, eights] = widths.column;
      expect(ones).toBe(eights);
      // it is the serif that has come, and no other in its place
      expect(widths.serif[0]).not.toBe(widths.serif[1]);
    });
  });

  it("has nothing on it that only the sheet of the other pages dresses", async () => {
    await visit(async (page) => {
      await page.goto("/");
      const href = await page.locator('link[href*="/rooms."]').getAttribute("href");
      for (const path of ["the-bridge-nobody-would-own", "the-last-boat-before-the-frost", "a-rope-of-ones-own"])
        for (const who of [undefined, "Maren"]) {
          if (who) await be(page, who);
          await page.goto(`/2026/11/${path}`);
          expect(await page.locator('link[rel="stylesheet"]').count()).toBe(1);
          expect(await page.evaluate(dressedBy, href!), `${path} ${who}`).toEqual([]);
        }
    });
  });
});

describe("a reader", () => {
  it("subscribes, reads, and takes the money back, without a script", async () => {
    await visit(
      async (page) => {
        await page.goto("/2026/11/the-bridge-nobody-would-own");
        await page.locator(".wall").getByRole("link", { name: "Choose Digital", exact: true }).click();
        await page.getByLabel("Name", { exact: true }).fill("Ivo Lark");
        await page.getByLabel("E-mail").fill("ivo@reader.example");
        await page.getByLabel("Card number").fill("4242424242424242");
        await page.getByLabel("Good until").fill("11/39");
        await page.getByLabel("Check digits").fill("123");
        await page.getByRole("checkbox").check();
        await page.getByRole("button", { name: /^Pay/ }).click();
        await page.getByText("Here is the rest.").waitFor();
        expect(await page.locator(".body").innerText()).toContain("biscuit tin");
        await page.locator("summary", { hasText: "Read in other browsers too" }).click();
        await page.getByRole("button", { name: "Send me a code" }).click();
        const [letter] = await lettersTo(house, "ivo@reader.example", "sign-in");
        await page.getByLabel("Code").fill(/\b\d{6}\b/.exec(letter!.text)![0]);
        await page.getByRole("button", { name: "Sign in" }).click();
        await page.goto("/2026/11/the-bridge-nobody-would-own");
        expect(await page.locator(".body").innerText()).toContain("biscuit tin");
        await page.getByRole("link", { name: "Account", exact: true }).click();
        await page.locator("summary", { hasText: "Refund me" }).click();
        await page.getByRole("button", { name: /^Refund me/ }).click();
        expect(await page.getByRole("status").innerText()).toContain("€48.00 goes back the way you paid");
        await page.goto("/2026/11/the-bridge-nobody-would-own");
        expect(await page.locator(".body").innerText()).not.toContain("biscuit tin");
      },
      { script: false },
    );
  });
});

describe("an editor", () => {
  it("pastes a print text, corrects it, publishes it, and reads it", async () => {
    const text = `Written by Nora Feldt on 3 November 2026\n\nA Quay Is Painted\n\nThe quay at Marl was painted on Monday, by four people, in a green that nobody had chosen and everybody had expected for some years.\n\nIt is dry now.\n\nWritten by Nora Feldt on 3 November 2026\n`;
    await visit(async (page) => {
      await be(page, "Odile");
      await page.goto("/desk/import");
      await page.locator('textarea[name="text"]').fill(text);
      await page.getByRole("button", { name: "See what it is" }).click();
      expect(await page.locator('[name="headline"]').inputValue()).toBe("A Quay Is Painted");
      await page.locator('select[name="access"]').selectOption("open");
      await page.getByRole("button", { name: "Save as a draft" }).click();
      await page.getByRole("button", { name: "Publish", exact: true }).click();
      await page.getByRole("button", { name: "Publish now" }).click();
      await page.getByRole("link", { name: "Read it" }).click();
      expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("A Quay Is Painted");
      expect(await page.locator(".body").innerText()).toContain("It is dry now.");
    });
  });

  it("writes the source with buttons, sees it as it will read, and loses no word that was not saved", async () => {
    await visit(async (page) => {
      await be(page, "Odile");
      await page.goto("/desk/articles/new");
      await page.getByRole("button", { name: "Source" }).click();
      const text = page.locator("textarea.text");
      await page.getByLabel("Headline", { exact: true }).fill("A Lamp Left On");
      await text.fill("Nobody put it out.\n\nIt burned all night.");
      await text.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(0, 6));
      await page.keyboard.press("Control+b");
      await page.getByRole("button", { name: "Opening ends" }).click();
      expect(await text.inputValue()).toBe("**Nobody** put it out.\n\n<!-- paywall -->\n\nIt burned all night.");
      const preview = page.getByRole("region", { name: "As it will read" });
      await preview.getByText("Here the opening ends").waitFor();
      expect(await preview.locator("strong").textContent()).toBe("Nobody");

      // it is a draft by itself, and can be left and come back to
      await expect.poll(() => page.locator(".keeping-state").innerText()).toMatch(/^Saved at/);
      await page.goto("/desk/articles");
      await page.getByRole("link", { name: "A Lamp Left On" }).click();
      expect(await page.locator('[name="headline"]').inputValue()).toBe("A Lamp Left On");
      await page.keyboard.press("Control+s");
      await page.getByText("Saved.", { exact: true }).waitFor();
      await page.goto("/desk/articles/new");
      expect(await page.getByRole("button", { name: "Bring them back" }).count()).toBe(0);
    });
  });
});

describe("the browser’s own print command", () => {
  it("says who wrote it and when, the magazine and the page, on every page", async () => {
    await visit(async (page) => {
      await page.goto("/2026/11/the-last-boat-before-the-frost");
      const pages = execFileSync("pdftotext", ["-layout", "-", "-"], { input: await page.pdf({ preferCSSPageSize: true }) })
        .toString()
        .split("\f")
        .slice(0, -1);
      expect(pages.length).toBeGreaterThan(1);
      for (const [at, text] of pages.entries()) {
        expect(text).toMatch(/Written by Nora Feldt on \d{1,2} \w+ 2026\s+The Tidewater Review/);
        expect(text).toMatch(new RegExp(`\\b${at + 1} ?/ ?${pages.length}\\s*$`));
      }
    });
  });
});

describe("the player", () => {
  it("marks the sentence being read, starts from a tapped one, and works by keyboard", async () => {
    const path = "/2026/11/the-last-boat-before-the-frost";
    await visit(async (page) => {
      await page.goto(path);
      const audio = () =>
        page.evaluate(() => {
          const { paused, currentTime } = document.querySelector("audio")!;
          return { paused, currentTime };
        });
      await page.getByRole("button", { name: "Listen to this article" }).press("Enter");
      await page.getByRole("button", { name: "Pause" }).waitFor();
      await expect.poll(async () => (await audio()).currentTime).toBeGreaterThan(0.3);
      await page.getByRole("button", { name: "Pause" }).press("Enter");
      expect((await audio()).paused).toBe(true);
      const { timings } = (await (await page.request.get(`${path}/audio.json`)).json()) as {
        timings: { id: string; start: number; end: number }[];
      };
      const sentence = page.locator(".body .s").nth(5);
      const id = await sentence.getAttribute("id");
      const timing = timings.find((one) => one.id === id)!;
      await sentence.click({ position: { x: 8, y: 8 } });
      await expect.poll(async () => (await audio()).currentTime).toBeGreaterThanOrEqual(timing.start);
      await expect.poll(() => page.locator(".reading").getAttribute("id")).toBe(id);
      expect((await audio()).currentTime).toBeLessThan(timing.end);
      await expectAccessible(page);
    });
  }, 300_000);

  it("steps by sentence and part from the keyboard, is set faster, and remembers the place", async () => {
    await visit(async (page) => {
      await page.goto("/2026/11/the-last-boat-before-the-frost");
      const { timings, chapters } = (await (await page.request.get("/2026/11/the-last-boat-before-the-frost/audio.json")).json()) as {
        timings: { start: number }[];
        chapters: { start: number }[];
      };
      const at = () => page.evaluate(() => document.querySelector("audio")!.currentTime);
      await page.getByRole("button", { name: "Listen to this article" }).click();
      // one line until more is asked for
      expect(await page.getByRole("button", { name: "Next sentence" }).isVisible()).toBe(false);
      await page.getByRole("button", { name: "More of the player" }).click();
      await page.getByRole("button", { name: "Next sentence" }).click();
      await expect.poll(at).toBeGreaterThanOrEqual(timings[1]!.start);
      await page.keyboard.press("Shift+ArrowRight");
      await expect.poll(at).toBeGreaterThanOrEqual(chapters[1]!.start);
      await page.keyboard.press(">");
      await page.keyboard.press("k");
      expect(await page.evaluate(() => document.querySelector("audio")!.playbackRate)).toBe(1.15);
      const stopped = await at();
      await page.reload();
      await page.getByRole("button", { name: "Listen to this article" }).click();
      await expect.poll(at).toBeGreaterThanOrEqual(stopped - 0.3);
      expect(await page.getByLabel("Speed").inputValue()).toBe("1.15");

      // left before the browser has said that it stepped
      await page.evaluate(() => {
        const audio = document.querySelector("audio")!;
        for (const event of ["timeupdate", "pause"]) audio.addEventListener(event, (late) => late.stopImmediatePropagation(), true);
        audio.currentTime = 20;
        location.reload();
      });
      await page.waitForFunction(() => !document.querySelector("audio")?.currentTime);
      await page.getByRole("button", { name: "Listen to this article" }).click();
      await expect.poll(at).toBeGreaterThanOrEqual(19.7);
      expect(await at()).toBeLessThan(stopped - 10);
    });
  });

  it("plays an issue from the article that was chosen, and goes on to the next by itself", async () => {
    await visit(async (page) => {
      await be(page, "Maren");
      await page.goto("/issues/46");
      const playing = page.locator(".contents > li[aria-current] h3");
      const [first, second] = await page.locator(".contents > li[data-path] h3").allInnerTexts();
      await page
        .getByRole("button", { name: /^Play the issue from/ })
        .first()
        .click();
      await expect.poll(() => playing.innerText()).toBe(first);
      await expect.poll(() => page.evaluate(() => document.querySelector("audio")!.currentTime)).toBeGreaterThan(0.1);
      await page.evaluate(() => {
        const audio = document.querySelector("audio")!;
        audio.currentTime = audio.duration - 0.3;
      });
      await expect.poll(() => playing.innerText(), { timeout: 15_000 }).toBe(second);
      await expectAccessible(page);
    });
  });

  it("goes on from an article to the next of its issue, and follows the listener to the page that is opened", async () => {
    await visit(async (page) => {
      await page.goto("/2026/11/the-last-boat-before-the-frost");
      const playing = () =>
        page.evaluate(() => {
          const { paused, dataset, currentTime } = document.querySelector("audio")!;
          return { paused, path: dataset.path, currentTime };
        });
      const towardsTheEnd = () =>
        page.evaluate(() => {
          const audio = document.querySelector("audio")!;
          audio.currentTime = audio.duration - 0.3;
        });
      await page.getByRole("button", { name: "Listen to this article" }).press("Enter");
      await page.getByRole("button", { name: "More of the player" }).click();
      await page.getByRole("button", { name: "A Rope of One’s Own" }).waitFor();
      await expectAccessible(page);
      await towardsTheEnd();
      await expect.poll(async () => (await playing()).path, { timeout: 15_000 }).toBe("/2026/11/a-rope-of-ones-own");
      expect(await page.locator(".player [role=status]").textContent()).toBe("Now: A Rope of One’s Own, by Hamish Crewe. 2 of 3.");
      expect(await page.locator(".reading").count()).toBe(0);
      expect(await page.evaluate(() => [navigator.mediaSession.metadata!.title, navigator.mediaSession.metadata!.artist])).toEqual([
        "A Rope of One’s Own",
        "Hamish Crewe",
      ]);
      await expect.poll(async () => (await playing()).currentTime, { timeout: 15_000 }).toBeGreaterThan(2);
      const left = (await playing()).currentTime;
      let send = () => {};
      const sent = new Promise<void>((resolve) => (send = resolve));
      await page.route("**/a-rope-of-ones-own", (route) => sent.then(() => route.continue()));
      await toAnotherPage(page, async () => {
        await page.getByRole("link", { name: "2 of 3: A Rope of One’s Own" }).click();
        await page.waitForURL("**/a-rope-of-ones-own");
        // under its address the page before still stands, which says nothing of this
        await expect.poll(async () => (await playing()).currentTime, { timeout: 15_000 }).toBeGreaterThan(left + 0.3);
        expect(await page.locator(".reading").count()).toBe(0);
        send();
      });
      await expect.poll(async () => (await playing()).currentTime, { timeout: 15_000 }).toBeGreaterThanOrEqual(left - 0.3);
      expect(await playing()).toMatchObject({ paused: false, path: "/2026/11/a-rope-of-ones-own" });
      await page.locator(".reading").waitFor();
      await page.getByRole("button", { name: "More of the player" }).click();
      const toggle = page.getByRole("button", { name: "Play it by itself" });
      await toggle.press("Space");
      expect(await toggle.getAttribute("aria-pressed")).toBe("false");
      await towardsTheEnd();
      await expect.poll(async () => (await playing()).paused, { timeout: 15_000 }).toBe(true);
      expect((await playing()).path).toBe("/2026/11/a-rope-of-ones-own");
    });
  });

  it("goes on while other pages of the magazine are read, without a break and named in the bar", async () => {
    await visit(
      async (page) => {
        await page.goto("/2026/11/the-last-boat-before-the-frost");
        await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
        await page.getByRole("button", { name: "Listen to this article" }).click();
        const sound = () =>
          page.evaluate(() => ({
            paused: document.querySelector("audio")!.paused,
            at: document.querySelector("audio")!.currentTime,
            same: "sameDocument" in globalThis,
            title: document.title,
          }));
        await expect.poll(async () => (await sound()).at).toBeGreaterThan(0.5);
        const { at } = await sound();
        await page.getByRole("link", { name: "Past issues" }).first().click();
        await page.getByRole("heading", { level: 1, name: "Past issues" }).waitFor();
        expect(await sound()).toMatchObject({ paused: false, same: true, title: "Past issues · The Tidewater Review" });
        expect((await sound()).at).toBeGreaterThanOrEqual(at);
        // dressed as where it is opened by itself
        expect(await page.locator('link[href*="/rooms."]').count()).toBe(1);
        expect(
          await page
            .locator(".covers")
            .first()
            .evaluate((covers) => getComputedStyle(covers).display),
        ).toBe("grid");
        // the bar says whose words they are, and leads back to them
        const name = page.locator(".dock .now a");
        expect(await name.innerText()).toContain("The Last Boat Before the Frost");
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
        await expectAccessible(page);
        await name.click();
        await page.locator("main .player").waitFor();
        expect(await page.locator(".dock").count()).toBe(0);
        await page.locator("main .reading").waitFor();
        expect(await sound()).toMatchObject({ paused: false, same: true });
        // what is more than read comes as a whole page
        await page.getByRole("link", { name: "Sign in" }).first().click();
        await page.waitForURL(/\/sign-in/);
        expect(await page.evaluate(() => "sameDocument" in globalThis)).toBe(false);
      },
      { width: 390 },
    );
  });

  it("is one voice: another article’s begins when it is asked for, and the one before ends", async () => {
    await visit(async (page) => {
      await page.goto("/2026/11/a-rope-of-ones-own");
      await page.getByRole("button", { name: "Listen to this article" }).click();
      await expect.poll(() => page.evaluate(() => document.querySelector("audio")!.currentTime)).toBeGreaterThan(0.2);
      await page.locator('a[rel="next"]').click();
      await page.locator(".dock .now a").waitFor();
      await page.locator("main p.tools button").click();
      await expect
        .poll(() => page.evaluate(() => document.querySelector("audio")?.dataset.path))
        .toBe("/2026/11/fog-and-other-correspondence");
      expect(await page.locator("audio").count()).toBe(1);
      expect(await page.locator(".dock").count()).toBe(0);
    });
  });

  it("is the browser’s own where no script runs, and says that the voice is synthetic", async () => {
    await visit(
      async (page) => {
        await page.goto("/2026/11/the-last-boat-before-the-frost");
        expect(await page.locator("audio[controls]").count()).toBe(1);
        expect(await page.locator(".player").textContent()).toMatch(/synthetic voice/i);
      },
      { script: false },
    );
  });
});
