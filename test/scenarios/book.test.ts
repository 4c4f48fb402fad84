import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { articleBySlug, correctArticle } from "../../src/editorial/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

let house: DemoHouse;
let subscriber: string;
let closed: { slug: string; path: string; tail: string };

const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, " ")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ");

beforeAll(async () => {
  house = await demoHouse();
  subscriber = await house.be("digital");
  const contents = await house.text("/issues/46");
  const paths = [...contents.matchAll(/href="(\/\d{4}\/\d\d\/[^"#]+)"/g)].map((match) => match[1]!);
  const { rows } = await house.query<{ slug: string }>(
    "select slug from article_publications where access = 'subscribers' and replaced_at is null and withdrawn_at is null",
  );
  const path = paths.find((one) => rows.some(({ slug }) => one.endsWith(`/${slug}`)))!;
  // the last words of the article’s page as a subscriber reads it stand behind the wall
  const body = /<div class="body[\s\S]*?<\/article>/.exec(await house.text(path, subscriber))![0];
  const last = [...body.matchAll(/<p id="b-[^"]+">([\s\S]*?)<\/p>/g)].at(-1)![1]!;
  closed = { slug: path.split("/").at(-1)!, path, tail: plain(last).trim().split(" ").slice(-8).join(" ") };
});
afterAll(() => house.close());

const pieceIn = (html: string) => new RegExp(`<article class="piece" id="piece-${closed.slug}"[\\s\\S]*?</article>`).exec(html)![0];

describe("an issue from front to back", () => {
  it("has every article of the issue in its order, each told of in its contents", async () => {
    const [page, html] = [await house.text("/issues/46"), await house.text("/issues/46/read", subscriber)];
    const order = [...page.matchAll(/<h3><a href="\/\d{4}\/\d\d\/([^"#]+)"/g)].map((match) => match[1]);
    expect(order.length).toBeGreaterThan(5);
    expect([...html.matchAll(/<article class="piece" id="piece-([^"]+)"/g)].map((match) => match[1])).toEqual(order);
    expect([...html.matchAll(/<a href="#piece-([^"]+)"/g)].map((match) => match[1])).toEqual(order);
    expect(page).toContain('href="/issues/46/read"');
  });

  it("names who did what for a piece, and tells what was corrected in it to whoever may read it, as the piece’s own page does", async () => {
    const article = (await articleBySlug(house.platform.db, closed.slug))!;
    for (const text of ["The tide was at six.", "The harbour master is called Lund."])
      await correctArticle(house.platform, { articleId: article.id, text });
    const asideOf = (html: string) => /<aside class="corrections"[\s\S]*?<\/aside>/.exec(html)?.[0];
    const own = asideOf(await house.text(closed.path, subscriber));
    expect(plain(own ?? "")).toMatch(/tide was at six.*harbour master is called Lund/);
    expect(asideOf(pieceIn(await house.text("/issues/46/read", subscriber)))).toBe(own);
    expect(await house.text("/issues/46/read")).not.toContain("The tide was at six");
    await house.query("update article_publications set frozen = jsonb_set(frozen, '{credits}', $1) where article_id = $2", [
      JSON.stringify([{ role: "translator", name: "Ines Roth", slug: "ines-roth" }]),
      article.id,
    ]);
    const creditsIn = (html: string) => /<p class="meta credits">[\s\S]*?<\/p>/.exec(html)?.[0];
    const credits = creditsIn(await house.text(closed.path, subscriber));
    expect(plain(credits ?? "")).toContain("Ines Roth");
    expect(creditsIn(pieceIn(await house.text("/issues/46/read", subscriber)))).toBe(credits);
  });

  it("gives each address within it once, and leads to none that is not there", async () => {
    const html = await house.text("/issues/46/read", subscriber);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]!);
    expect(ids.length).toBeGreaterThan(100);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    const led = [...html.matchAll(/ href="#([^"]+)"/g)].map((match) => match[1]!);
    expect(led.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it("is cut for a stranger, and for whoever may read another issue alone, before it is rendered", async () => {
    const whole = pieceIn(await house.text("/issues/46/read", subscriber));
    expect(plain(whole)).toContain(closed.tail);
    expect(whole).not.toContain("The rest of this piece");
    for (const cookie of ["", await house.be("registered")]) {
      const html = await house.text("/issues/46/read", cookie);
      expect(plain(html)).not.toContain(closed.tail);
      expect(plain(pieceIn(html))).toContain("The rest of this piece is for subscribers.");
      expect(pieceIn(html)).toContain(`href="${closed.path}#rest"`);
      expect(pieceIn(html)).not.toContain("<audio");
    }
    // and nobody is shown the page that was kept for another
    expect(plain(await house.text("/issues/46/read", subscriber))).toContain(closed.tail);
    expect(plain(await house.text("/issues/46/read"))).not.toContain(closed.tail);
  });

  it("is found by no search engine in place of its articles, and is asked for by no other page", async () => {
    const html = await house.text("/issues/46/read");
    expect(html).toContain('<meta name="robots" content="noindex"');
    for (const path of ["/", closed.path, "/issues/46"]) expect(await house.text(path)).not.toMatch(/\/assets\/book\./);
  });

  it("is there for issues that have appeared, and for no other", async () => {
    const status = async (path: string) => (await house.get(path, subscriber)).status;
    expect(await Promise.all(["/issues/46/read", "/issues/4999/read", "/issues/46/pages/read", "/issues/47/read"].map(status))).toEqual([
      200, 404, 404, 404,
    ]);
  });

  it("is one long page where its reader would rather have it so", async () => {
    const { origin } = house.platform.settings;
    const answer = await house.fetch("/reading-settings", {
      method: "POST",
      body: new URLSearchParams({ flow: "scroll", return: "/issues/46/read" }),
      headers: { origin, accept: "text/html" },
    });
    const cookie = (answer.headers.get("set-cookie") ?? "").split(";")[0]!;
    expect(/<html[^>]*>/.exec(await house.text("/issues/46/read", cookie))![0]).toContain('data-flow="scroll"');
  });
});
