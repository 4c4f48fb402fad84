import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeStopLink } from "../../src/subscriptions/stop-link.ts";
import { inTransaction } from "../../src/platform/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

let house: DemoHouse;
let paths: string[];

beforeAll(async () => {
  house = await demoHouse();
  paths = house.masthead.routes
    .filter(({ method, path }) => method === "GET" && !path.includes(":") && !path.includes("*"))
    .map(({ path }) => path)
    // said anew with each sign-in, or a file of its own
    .filter((path) => !["/sign-in", "/favicon.ico"].includes(path));
});
afterAll(() => house.close());

const text = /^(text\/|application\/(json|.*\+json|xml|.*\+xml))/;
const ask = (path: string, cookie: string, headers: Record<string, string>) =>
  house.fetch(path, { headers: { accept: "text/html", "accept-encoding": "gzip, deflate, br", ...(cookie && { cookie }), ...headers } });

async function encodingOf(answer: Response): Promise<string> {
  const bytes = Buffer.from(await answer.arrayBuffer());
  const encoding = answer.headers.get("content-encoding") ?? "";
  const whole = encoding === "br" ? brotliDecompressSync(bytes) : encoding === "gzip" ? gunzipSync(bytes) : bytes;
  expect(answer.headers.get("content-length") ?? String(bytes.length)).toBe(String(bytes.length));
  return whole.length < 500 || !text.test(answer.headers.get("content-type") ?? "") ? "small or no text" : encoding || "as it is";
}

describe("a page", () => {
  it.each(["publisher", "print", "stranger"] as const)(
    "goes out compressed, whatever its address, to a %s who comes from our own pages",
    async (who) => {
      const cookie = who === "stranger" ? "" : await house.be(who);
      const plain: string[] = [];
      let seen = 0;
      for (const path of paths) {
        const answer = await ask(path, cookie, { "sec-fetch-site": "same-origin" });
        if (answer.status >= 300 && answer.status !== 422) continue;
        const encoding = await encodingOf(answer);
        if (encoding === "small or no text") continue;
        seen += 1;
        if (encoding !== "br") plain.push(`${path}: ${encoding}`);
      }
      // what holds a code or a link is below
      expect(
        plain.filter(
          (line) => !/^\/(sign-in\/link|email\/answer|email\/new|newsletter\/confirmation|letters-to-the-editor\/confirmation):/.test(line),
        ),
      ).toEqual([]);
      expect(seen).toBeGreaterThan(who === "publisher" ? 45 : 12);
    },
  );

  it("of somebody's own goes as it is where another site led to it, or nobody knows who did", async () => {
    const cookie = await house.be("publisher");
    const squeezed: string[] = [];
    for (const path of paths)
      for (const headers of [{ "sec-fetch-site": "cross-site" }, { "sec-fetch-site": "same-site" }, {}] as Record<string, string>[]) {
        const answer = await ask(path, cookie, headers);
        const isKept = !answer.headers.get("cache-control")?.includes("no-store");
        if (!isKept && answer.headers.has("content-encoding")) squeezed.push(`${path} ${JSON.stringify(headers)}`);
      }
    expect(squeezed).toEqual([]);
    // an address typed or kept by the reader, and a visitor without a cookie, of whom nothing is told
    expect(await encodingOf(await ask("/account", cookie, { "sec-fetch-site": "none" }))).toBe("br");
    expect(await encodingOf(await ask("/search?q=bridge", "", { "sec-fetch-site": "cross-site" }))).toBe("br");
    expect(await encodingOf(await ask("/account", cookie, { "sec-fetch-site": "none", "accept-encoding": "gzip" }))).toBe("gzip");
    expect(await encodingOf(await ask("/account", cookie, { "sec-fetch-site": "none", "accept-encoding": "" }))).toBe("as it is");
  });

  it("of somebody's own is kept by nobody on the way, and every other only by who asks each time", { timeout: 180_000 }, async () => {
    const [publisher, reader] = [await house.be("publisher"), await house.be("print")];
    const kept: string[] = [];
    let seen = 0;
    for (const path of paths) {
      const isOwn = /^\/(?:account|desk)(?:\/|$)/.test(path);
      const answer = await ask(path, path.startsWith("/desk") ? publisher : reader, {});
      if (answer.status !== 200 || !answer.headers.get("content-type")?.startsWith("text/html")) continue;
      seen += 1;
      const says = answer.headers.get("cache-control") ?? "nothing";
      if (!says.includes("no-store") && (isOwn || says !== "private, no-cache")) kept.push(`${path}: ${says}`);
    }
    expect(kept).toEqual([]);
    expect(seen).toBeGreaterThan(60);
  });

  it("on which a key, a link or a code stands is compressed for nobody, by us or on the way", async () => {
    const reader = await house.be("print");
    const giver = await house.be("giver");
    const [gift] = (
      await house.query<{ id: string }>("select g.id from gifts g join orders o on o.id = g.order_id where g.claimed_at is null limit 1")
    ).rows;
    const { rows } = await house.query<{ id: string }>("select id from subscriptions where renewal = 'auto' limit 1");
    const stop = new URL(await inTransaction(house.platform, (tx) => makeStopLink(house.platform, tx, rows[0]!.id))).pathname;
    const sent = { "sec-fetch-site": "same-origin", "accept-encoding": "br", accept: "text/html", origin: house.platform.settings.origin };
    const post = (path: string, cookie: string) =>
      house.fetch(path, { method: "POST", body: new URLSearchParams(), headers: { ...sent, cookie } });
    const card = await post(`/account/gifts/${gift!.id}/link`, giver);
    const link = /gift-url">[^<]*(\/gifts\/[\w-]{30,})/.exec(await card.clone().text())?.[1];
    expect(link).toBeDefined();
    const pages: Record<string, Response> = {
      "the card of a gift": card,
      "the address of a feed": await post("/account/feeds/podcast", reader),
      "the link of a gift": await ask(link!, reader, sent),
      "the way out of a letter": await ask(stop, reader, sent),
      "the link of a sign-in": await ask("/sign-in/link?token=abc", "", sent),
      "the button of a newsletter": await ask("/newsletter/confirmation?token=abc", "", sent),
    };
    for (const [name, page] of Object.entries(pages)) {
      expect.soft(page.headers.get("cache-control"), name).toBe("no-store, no-transform");
      expect.soft(await encodingOf(page), name).toBe("as it is");
    }
  });
});
