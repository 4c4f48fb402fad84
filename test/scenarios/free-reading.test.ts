import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { saveFreeReading } from "../../src/access/index.ts";
import { type ArticleView, articleBySlug } from "../../src/editorial/index.ts";
import { hashOfToken } from "../../src/people/index.ts";
import { inTransaction } from "../../src/platform/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { testNow } from "../support/fresh-platform.ts";

let house: DemoHouse;
let paid: ArticleView;
let other: ArticleView;
let open: ArticleView;
let subscriber: string;
let registered: string;
/** Words that stand below the paywall lines only. */
const secret = "biscuit tin";

beforeAll(async () => {
  house = await demoHouse({ made: true });
  const { db } = house.platform;
  paid = (await articleBySlug(db, "the-bridge-nobody-would-own"))!;
  other = (await articleBySlug(db, "what-the-eel-remembers"))!;
  open = (await articleBySlug(db, "the-last-boat-before-the-frost"))!;
  subscriber = await house.be("digital");
  registered = await house.be("registered");
});
afterAll(() => house.close());
beforeEach(async () => {
  house.clock.set(testNow);
  await house.query("delete from article_gifts");
  await house.query("delete from metered_articles");
  await wanted({});
});

const wanted = (some: { giftsAMonth?: number; meteredAMonth?: number }) =>
  inTransaction(house.platform, (tx) => saveFreeReading(tx, { giftsAMonth: 3, giftDays: 14, meteredAMonth: 0, ...some }));
const give = (article: ArticleView, cookie: string) => house.post("/account/given", { article: article.slug }, cookie);
const linkIn = async (answer: Response): Promise<string> => /\/given\/[\w-]+/.exec(await answer.text())![0];
const openByMeter = (article: ArticleView, cookie: string) => house.post("/account/metered", { article: article.slug }, cookie);
const isWalled = (html: string) => html.includes('class="wall"');

describe("an article that a subscriber gives", () => {
  it("is read whole by whoever has the link, and by nobody else", async () => {
    expect(await house.text(paid.path, subscriber)).toContain(`/account/given?article=${paid.slug}`);
    const made = await give(paid, subscriber);
    const link = await linkIn(made.clone());
    // in a field that one tap marks, with what a script puts a button for copying behind
    expect(await made.text()).toMatch(
      /<p class="field" data-copy="[^"]+" data-copied="[^"]+"><label for="given">.*?<input id="given" value="http[^"]+" readonly/,
    );
    const given = await house.get(link);
    const html = await given.text();
    expect(html).toContain(secret);
    expect(html).toContain("A subscriber gave you this article. The link opens it until 8 December 2026.");
    // kept by nobody, found by no search engine, told to no other site
    expect(given.headers.get("cache-control")).toBe("no-store, no-transform");
    expect(given.headers.get("x-robots-tag")).toContain("noindex");
    expect(given.headers.get("referrer-policy")).toBe("same-origin");
    expect(html).toMatch(/<meta name="robots" content="[^"]*noindex/);
    expect(html).toContain(`<meta property="og:url" content="http://localhost:4000${paid.path}"`);
    // the page leads nowhere by which the link would be handed on
    expect(html).not.toContain("/given/");
    for (const cookie of ["", registered]) {
      const page = await house.text(paid.path, cookie);
      expect(page).not.toContain(secret);
      expect(isWalled(page)).toBe(true);
    }
  });

  it("is that one article’s page alone: no other, no recording, no file, no search", async () => {
    const link = await linkIn(await give(paid, subscriber));
    const html = await house.text(link);
    expect(html).not.toContain("audio.mp3");
    expect(html).not.toContain("print.pdf");
    for (const file of ["audio.mp3", "audio.json", "transcript.vtt"]) {
      expect.soft((await house.get(`${paid.path}/${file}`)).status, file).toBe(403);
      expect.soft((await house.get(`${link}/${file}`)).status, file).toBe(404);
    }
    expect(await house.text(`/search?q=${encodeURIComponent(`"${secret}"`)}`)).not.toContain(paid.path);
    expect(isWalled(await house.text(other.path))).toBe(true);
    expect(isWalled(await house.text(`${other.path}?given=${link.split("/").at(-1)}`))).toBe(true);
  });

  it("leads who may read it anyway to where it stands, with its recording", async () => {
    const link = await linkIn(await give(paid, subscriber));
    const led = await house.get(link, subscriber);
    expect([led.status, led.headers.get("location")]).toEqual([303, paid.path]);
  });

  it("is known by the hash of its token alone, and counted by whoever gave it", async () => {
    const link = await linkIn(await give(paid, subscriber));
    const token = link.split("/").at(-1)!;
    const { rows } = await house.query<{ all: string; token_hash: Buffer }>(
      "select to_jsonb(g)::text as all, token_hash from article_gifts g",
    );
    expect(rows[0]!.all).not.toContain(token);
    expect(rows[0]!.token_hash.equals(hashOfToken(token))).toBe(true);
    await house.text(link);
    await house.text(link, registered);
    expect(await house.text("/account/given", subscriber)).toContain("Opened: 2 times");
    expect(await house.text("/account/given", subscriber)).not.toContain(token);
  });

  it("ends with its day, or when it is taken back by who gave it and nobody else", async () => {
    const lasting = await linkIn(await give(paid, subscriber));
    house.clock.set("2026-12-08T10:00:00Z");
    expect((await house.get(lasting)).status).toBe(200);
    house.clock.set("2026-12-09T10:00:00Z");
    expect((await house.get(lasting)).status).toBe(410);
    house.clock.set(testNow);
    const before = (await house.query<{ id: string }>("select id from article_gifts")).rows.map(({ id }) => id);
    const link = await linkIn(await give(paid, subscriber));
    const { rows } = await house.query<{ id: string }>(`select id from article_gifts where id::text <> all('{${before.join()}}')`);
    expect((await house.post(`/account/given/${rows[0]!.id}/ending`, {}, registered)).status).toBe(404);
    expect((await house.get(link)).status).toBe(200);
    expect((await house.post(`/account/given/${rows[0]!.id}/ending`, {}, subscriber)).status).toBe(303);
    const over = await house.get(link);
    expect(over.status).toBe(410);
    expect([over.headers.get("cache-control"), over.headers.get("referrer-policy")]).toEqual(["no-store, no-transform", "same-origin"]);
    // the article as a stranger reads it, with why it is no more than that
    const html = await over.text();
    expect(html).not.toContain(secret);
    expect(isWalled(html)).toBe(true);
    expect(html).toContain("This link has ended. The article itself is still here");
    expect(html).not.toContain("/given/");
    expect((await house.get(link, subscriber)).headers.get("location")).toBe(paid.path);
  });

  it("is one of so many a month, also from two windows at once", async () => {
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => give(paid, subscriber)));
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 200, 200, 409, 409]);
    const [{ rows }] = [await house.query<{ count: number }>("select count(*)::int as count from article_gifts")];
    expect(rows[0]!.count).toBe(3);
    expect(await house.text("/account/given", subscriber)).toContain("none is left");
    // who came from an article for one more is told so, and not led to a list without a word
    const asked = await house.text(`/account/given?article=${other.slug}`, subscriber);
    expect(asked).toContain("You have given 3 articles this month, which is as many as a month has.");
    expect(asked).not.toContain('action="/account/given"');
    expect(asked).toContain("Opened: not yet");
    house.clock.set("2026-12-01T10:00:00Z");
    expect((await give(paid, subscriber)).status).toBe(200);
  });

  it("is given only by who reads it by a subscription, and only where the magazine wants it", async () => {
    expect((await give(paid, "")).headers.get("location")).toContain("/sign-in");
    expect((await give(paid, registered)).status).toBe(403);
    // staff read it as staff
    expect((await give(paid, await house.be("editor"))).status).toBe(403);
    expect((await give(open, subscriber)).status).toBe(403);
    const link = await linkIn(await give(paid, subscriber));
    await wanted({ giftsAMonth: 0 });
    expect((await give(paid, subscriber)).status).toBe(409);
    expect((await house.get(link)).status).toBe(410);
    expect(await house.text(paid.path, subscriber)).not.toContain("/account/given");
  });

  it("opens nothing when it is not public any more, nor by a link that was never made", async () => {
    expect((await house.get("/given/never-made")).status).toBe(404);
    const link = await linkIn(await give(other, subscriber));
    await house.query("update article_publications set withdrawn_at = now() where article_id = $1 and replaced_at is null", [other.id]);
    expect((await house.get(link)).status).toBe(404);
    await house.query("update article_publications set withdrawn_at = null where article_id = $1 and replaced_at is null", [other.id]);
  });
});

describe("the meter", () => {
  it("is off until the magazine wants it", async () => {
    expect(await house.text(paid.path, registered)).not.toContain("/account/metered");
    expect((await openByMeter(paid, registered)).status).toBe(409);
    expect(isWalled(await house.text(paid.path, registered))).toBe(true);
  });

  it("is explained at the wall, opens one article when it is asked to, and costs nothing again in the same month", async () => {
    await wanted({ meteredAMonth: 2 });
    const stranger = await house.text(paid.path);
    expect(stranger).toContain("Whoever signs in reads 2 articles a month without a subscription.");
    // and where: the field below is not for subscribers alone
    expect(stranger).toContain("<strong>Sign in to read on</strong>");
    expect(stranger).not.toContain("Already a subscriber?");
    expect(await house.text(paid.path, registered)).toContain("2 are left this month.");
    // nobody is told that nothing opens what the button beside it does
    expect(await house.text(paid.path, registered)).not.toContain("Nothing that belongs to this address");
    // looking at the wall uses nothing up
    expect(await house.text(paid.path, registered)).toContain("2 are left this month.");
    const led = await openByMeter(paid, registered);
    expect([led.status, led.headers.get("location")]).toEqual([303, `${paid.path}#rest`]);
    const page = await house.get(paid.path, registered);
    expect(page.headers.get("cache-control")).toBe("no-store");
    const html = await page.text();
    expect(html).toContain(secret);
    expect(html).toContain("one is left");
    expect((await openByMeter(paid, registered)).status).toBe(303);
    expect(await house.text(other.path, registered)).toContain("one is left this month.");
  });

  it("ends at its number, and begins anew with the month", async () => {
    await wanted({ meteredAMonth: 1 });
    expect((await openByMeter(paid, registered)).status).toBe(303);
    expect((await openByMeter(other, registered)).status).toBe(409);
    expect(await house.text(other.path, registered)).toContain(
      "You have read as many articles as are open to you this month without a subscription: 1.",
    );
    expect(await house.text(other.path, registered)).toContain("Nothing that belongs to this address");
    house.clock.set("2026-12-01T10:00:00Z");
    expect(isWalled(await house.text(paid.path, registered))).toBe(true);
    expect((await openByMeter(other, registered)).status).toBe(303);
  });

  it("goes by account: another behind the same address has all of theirs, and sees nothing of this one’s", async () => {
    await wanted({ meteredAMonth: 1 });
    await openByMeter(paid, registered);
    expect(await house.text(paid.path, registered)).toContain(secret);
    const beside = await house.signIn("beside@reader.example");
    for (const cookie of ["", beside]) {
      const page = await house.text(paid.path, cookie);
      expect(page).not.toContain(secret);
      expect(isWalled(page)).toBe(true);
    }
    expect((await openByMeter(other, beside)).status).toBe(303);
    expect((await openByMeter(paid, "")).headers.get("location")).toContain("/sign-in");
  });

  it("opens the page alone: recordings, files and the whole issue stay closed", async () => {
    await wanted({ meteredAMonth: 1 });
    await openByMeter(paid, registered);
    const html = await house.text(paid.path, registered);
    expect(html).not.toContain("audio.mp3");
    expect(html).not.toContain("print.pdf");
    for (const file of ["audio.mp3", "audio.json", "transcript.vtt"])
      expect.soft((await house.get(`${paid.path}/${file}`, registered)).status, file).toBe(403);
    const pdf = await house.get(`${paid.path}/print.pdf`, registered);
    expect(house.pdfText(Buffer.from(await pdf.arrayBuffer()))).not.toContain(secret);
    expect((await house.get(`${paid.issue!.path}/issue.epub`, registered)).status).toBe(403);
    expect(await house.text(`/search?q=${encodeURIComponent(`"${secret}"`)}`, registered)).not.toContain(paid.path);
  });

  it("counts two windows that press at once as one reader", async () => {
    await wanted({ meteredAMonth: 1 });
    const answers = await Promise.all([openByMeter(paid, registered), openByMeter(other, registered)]);
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([303, 409]);
  });

  it("says nothing to who reads anyway, and takes nothing from them", async () => {
    await wanted({ meteredAMonth: 1 });
    expect((await openByMeter(paid, subscriber)).status).toBe(303);
    const { rows } = await house.query<{ count: number }>("select count(*)::int as count from metered_articles");
    expect(rows[0]!.count).toBe(0);
    expect(await house.text(paid.path, subscriber)).not.toContain("without a subscription");
  });
});

describe("what the publisher decides", () => {
  it("is set at the desk, and a number that cannot stand is refused beside its field", async () => {
    const publisher = await house.be("publisher");
    const values = { giftsAMonth: "4", giftDays: "7", meteredAMonth: "2" };
    expect((await house.post("/desk/free-reading", values, publisher)).status).toBe(303);
    expect(await house.text("/desk/free-reading", publisher)).toContain('value="7"');
    const refused = await house.post("/desk/free-reading", { ...values, giftDays: "0" }, publisher);
    expect(refused.status).toBe(422);
    expect(await house.text(paid.path)).toContain("reads 2 articles a month");
    expect((await house.post("/desk/free-reading", values, registered)).status).toBe(403);
  });
});
