import { type Browser, type BrowserContext, chromium } from "@playwright/test";
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
  const open = (port: number) => listen((request, env) => caughtUp().then(() => masthead.fetch(request, env)), { port, host: "127.0.0.1" });
  let server = await open(0);
  const origin = `http://localhost:${server.port}`;
  platform.settings.origin = origin;
  const browser = await sharedBrowser();
  const be = async (context: BrowserContext, name: string) => {
    const person = cast.find((one) => one.name.startsWith(name));
    if (!person) throw new Error(`Nobody of the demo is called ${name}.`);
    const cookies = (await house.be(person.key)).split("; ");
    await context.addCookies(cookies.map((one) => ({ name: one.split("=")[0]!, value: one.slice(one.indexOf("=") + 1), url: origin })));
  };
  const close = async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await server.close();
  };
  const fallSilent = () => server.close();
  const answer = async () => {
    server = await open(server.port);
  };
  return { browser, origin, be, close, fallSilent, answer };
}
