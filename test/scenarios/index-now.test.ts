import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { publishedArticles } from "../../src/editorial/index.ts";
import { followersOf } from "../../src/platform/index.ts";
import { tellSearchEngines } from "../../src/web/index-now.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

const key = "0123456789abcdef";
const told: { path: string; body: unknown }[] = [];
let answers = 200;
const service = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on("data", (part: Buffer) => parts.push(part));
  request.on("end", () => {
    told.push({ path: request.url ?? "", body: JSON.parse(Buffer.concat(parts).toString()) as unknown });
    response.writeHead(answers).end();
  });
});
let house: DemoHouse;
let article: { id: string; path: string };

beforeAll(async () => {
  house = await demoHouse();
  article = (await publishedArticles(house.platform.db, { limit: 1 }))[0]!;
  await new Promise<void>((listening) => service.listen(0, "127.0.0.1", listening));
});
beforeEach(() => {
  told.length = 0;
  answers = 200;
  const { port } = service.address() as AddressInfo;
  house.platform.settings.indexNow = { key, address: `http://127.0.0.1:${port}/indexnow` };
  house.platform.settings.demo = false;
});
afterAll(async () => {
  service.close();
  await house.close();
});
const tell = () => tellSearchEngines(house.platform, { articleId: article.id });

describe("IndexNow", () => {
  it("follows what is published and what is withdrawn", () => {
    for (const event of ["article-published", "article-withdrawn"] as const) expect(followersOf(event)).toContain("tell-search-engines");
  });

  it("is told where the article stands, and the key is where it says", async () => {
    await tell();
    const { origin } = house.platform.settings;
    expect(told).toEqual([
      {
        path: "/indexnow",
        body: { host: new URL(origin).host, key, keyLocation: `${origin}/${key}.txt`, urlList: [origin + article.path] },
      },
    ]);
    expect(await house.text(`/${key}.txt`)).toBe(key);
  });

  it("is told of what was withdrawn where it stood", async () => {
    await house.query("update article_publications set withdrawn_at = now() where article_id = $1", [article.id]);
    await tell();
    await house.query("update article_publications set withdrawn_at = null where article_id = $1 and replaced_at is null", [article.id]);
    expect(told).toMatchObject([{ body: { urlList: [house.platform.settings.origin + article.path] } }]);
  });

  it("is told nothing without a key, nor by a demo, and no key is shown then", async () => {
    house.platform.settings.demo = true;
    await tell();
    house.platform.settings.demo = false;
    house.platform.settings.indexNow = undefined;
    await tell();
    expect(told).toEqual([]);
    expect((await house.get(`/${key}.txt`)).status).toBe(404);
  });

  it("is asked again where it was busy, and not where another try mends nothing", async () => {
    answers = 503;
    await expect(tell()).rejects.toThrow("IndexNow answered 503.");
    answers = 403;
    await tell();
    expect(told).toHaveLength(2);
  });
});
