import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

let house: DemoHouse;
let path: string;
beforeAll(async () => {
  house = await demoHouse();
  const feed = JSON.parse(await house.text("/feed.json")) as { items: { url: string }[] };
  path = new URL(feed.items[0]!.url).pathname;
});
afterAll(() => house.close());

const post = (fields: Record<string, string>, origin = house.platform.settings.origin) =>
  house.fetch("/reading-settings", { method: "POST", body: new URLSearchParams(fields), headers: { origin, accept: "text/html" } });
const cookieOf = (answer: Response) => (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
const rootOf = (html: string) => /<html[^>]*>/.exec(html)?.[0] ?? "";

describe("how somebody likes to read", () => {
  it("is kept in their browser for a year and leads back to where they were", async () => {
    const answer = await post({ size: "large", face: "dyslexia", measure: "", shade: "sepia", return: path });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, path]);
    expect(answer.headers.get("set-cookie")).toMatch(
      /masthead-reading=large\.dyslexia\.\.sepia; Max-Age=31536000; .*HttpOnly; SameSite=Lax/i,
    );
    const elsewhere = await post({ shade: "dark", return: "https://elsewhere.example/" });
    expect(elsewhere.headers.get("location")).toBe("/account");
  });

  it("is in the page before it is painted, and in nobody else’s", async () => {
    const cookie = cookieOf(await post({ size: "larger", face: "sans", measure: "narrow", shade: "dark" }));
    const mine = await house.text(path, cookie);
    expect(rootOf(mine)).toContain('data-size="larger" data-face="sans" data-measure="narrow" data-shade="dark"');
    const everybodys = await house.text(path);
    expect(rootOf(everybodys)).not.toMatch(/data-(size|face|measure|shade)/);
    expect(mine.replace(rootOf(mine), "")).toBe(everybodys.replace(rootOf(everybodys), ""));
    // a page of one's own too
    const settings = await house.text("/reading-settings", cookie);
    expect(rootOf(settings)).toContain('data-shade="dark"');
    expect(settings).toMatch(/name="shade" value="dark" checked/);
  });

  it("has a fingerprint of its own: a browser that changed its mind is not told that nothing has changed", async () => {
    const ask = (cookie: string, etag = "") => house.fetch(path, { headers: { cookie, "if-none-match": etag } });
    const [plain, sepia] = [await ask(""), await ask("masthead-reading=...sepia")];
    const etag = (answer: Response) => answer.headers.get("etag") ?? "";
    expect(etag(plain)).not.toBe(etag(sepia));
    expect((await ask("masthead-reading=...sepia", etag(plain))).status).toBe(200);
    expect((await ask("masthead-reading=...sepia", etag(sepia))).status).toBe(304);
  });

  it("is given up with the usual of everything, and set by no other site", async () => {
    expect((await post({ size: "", face: "", measure: "", shade: "" })).headers.get("set-cookie")).toMatch(/masthead-reading=; Max-Age=0/);
    expect((await post({ shade: "sepia" }, "https://elsewhere.example")).status).toBe(403);
  });
});
