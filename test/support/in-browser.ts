import { type Browser, type BrowserContext, type Page, chromium } from "@playwright/test";
import { cast } from "../../src/demo/index.ts";
import { listen } from "../../src/http/index.ts";
import { chromiumPath } from "./chromium.ts";
import type { DemoHouse } from "./demo-house.ts";

/** Debian's Chromium beside a house that answers on a port: `origin` is where. */
export type InBrowser = {
  browser: Browser;
  origin: string;
  /** Whoever has this context is one of the demo's people from now on, as after the demo's button, by a session of their own. */
  be: (context: BrowserContext, name: string) => Promise<void>;
  /**
   * One of the demo's people, or a stranger, on the page on which tests of a file go on one after the other, each as if it were alone: a page of its
   * own begins a process of its own, which takes as long as most of what is done in it. Where no script is to run, on another.
   */
  onThePage: (
    name: string | undefined,
    size: { width: number; height: number },
    work: (page: Page) => Promise<void>,
    script?: boolean,
  ) => Promise<void>;
  close: () => Promise<void>;
  /** The server is gone, as if it had been killed; `answer` brings it back at the same port. */
  fallSilent: () => Promise<void>;
  answer: () => Promise<void>;
};

/** One for all files of a worker, which goes with it: to start it takes longer than most of what is done in it. */
let running: Promise<Browser> | undefined;

/** The browser of this worker; each of its contexts knows nothing of the others. */
export async function sharedBrowser(): Promise<Browser> {
  if (running && !(await running).isConnected()) running = undefined;
  running ??= chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox", "--disable-background-networking"] });
  return running;
}

export async function inBrowser(house: DemoHouse): Promise<InBrowser> {
  const { platform, masthead, caughtUp } = house;
  // files that never change come as they come from a running server, heads and all
  const shortcut: typeof masthead.shortcut = (request, response) =>
    request.url?.startsWith("/assets/") === true && masthead.shortcut(request, response);
  const open = (port: number) =>
    listen((request, env) => caughtUp().then(() => masthead.fetch(request, env)), { port, host: "127.0.0.1", shortcut });
  let server = await open(0);
  const origin = `http://localhost:${server.port}`;
  platform.settings.origin = origin;
  const browser = await sharedBrowser();
  const be = async (context: BrowserContext, name: string) => {
    const person = cast.find((one) => one.key === name || one.name.startsWith(name));
    if (!person) throw new Error(`Nobody of the demo is called ${name}.`);
    const cookies = (await house.be(person.key)).split("; ");
    await context.addCookies(cookies.map((one) => ({ name: one.split("=")[0]!, value: one.slice(one.indexOf("=") + 1), url: origin })));
  };
  const standing = new Map<boolean, Page>();
  const onThePage: InBrowser["onThePage"] = async (name, size, work, script = true) => {
    const page = standing.get(script) ?? (await (await browser.newContext({ baseURL: origin, javaScriptEnabled: script })).newPage());
    standing.set(script, page);
    await page.setViewportSize(size);
    if (name) await be(page.context(), name);
    try {
      await work(page);
      await leaveNothing(page);
    } catch (error) {
      standing.delete(script);
      await page.context().close();
      throw error;
    }
  };
  const close = async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await server.close();
  };
  const fallSilent = () => server.close();
  const answer = async () => {
    server = await open(server.port);
  };
  return { browser, origin, be, onThePage, close, fallSilent, answer };
}

/**
 * What is done leads to another page, and it stands there, whole. Other waits may be answered by the page before: the player goes to
 * another without a load, under its address already while it is fetched, and a key that sends a form waits for no answer.
 */
export async function toAnotherPage(page: Page, work: () => Promise<unknown>): Promise<void> {
  await page.locator("main").evaluate((main) => main.setAttribute("data-left", ""));
  await work();
  await page.locator("main:not([data-left])").waitFor();
  await page.waitForLoadState();
}

/** What was listened to, what stood in the way of requests, what the site kept in the browser, and who was signed in, are gone. */
async function leaveNothing(page: Page): Promise<void> {
  page.removeAllListeners();
  await page.unrouteAll({ behavior: "ignoreErrors" });
  page.on("dialog", (dialog) => void dialog.accept());
  // an empty page of the same origin, and of the same process
  const headers = { "cross-origin-opener-policy": "same-origin", "content-type": "text/html" };
  await page.route("**/between", (route) => route.fulfill({ body: "<!doctype html>", headers }));
  await page.goto("/between");
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await page.context().clearCookies();
  page.removeAllListeners();
  await page.unrouteAll();
}
