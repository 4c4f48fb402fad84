import { type Browser, chromium } from "@playwright/test";
import { listen } from "../../src/http/index.ts";
import { chromiumPath } from "./chromium.ts";
import type { DemoHouse } from "./demo-house.ts";

/** Debian's Chromium beside a house that answers on a port: `origin` is where. */
export type InBrowser = {
  browser: Browser;
  origin: string;
  close: () => Promise<void>;
  /** The server is gone, as if it had been killed; `answer` brings it back at the same port. */
  fallSilent: () => Promise<void>;
  answer: () => Promise<void>;
};

export async function inBrowser({ platform, masthead, caughtUp }: DemoHouse): Promise<InBrowser> {
  const open = (port: number) => listen((request, env) => caughtUp().then(() => masthead.fetch(request, env)), { port, host: "127.0.0.1" });
  let server = await open(0);
  const origin = `http://localhost:${server.port}`;
  platform.settings.origin = origin;
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    args: ["--no-sandbox", "--disable-background-networking"],
  });
  const close = async () => {
    await browser.close();
    await server.close();
  };
  const fallSilent = () => server.close();
  const answer = async () => {
    server = await open(server.port);
  };
  return { browser, origin, close, fallSilent, answer };
}
