import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wordedBlocks } from "../../src/document/index.ts";
import { keepEdition } from "../../src/editions/index.ts";
import { type IssueView, articleById, currentIssue, publishedArticles } from "../../src/editorial/index.ts";
import { personByEmail } from "../../src/people/index.ts";
import { mostSaved, shelfTasks } from "../../src/shelf/index.ts";
import { must } from "../../src/values/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { keepRecording } from "../support/kept-recording.ts";

let house: DemoHouse;
beforeAll(async () => {
  house = await demoHouse();
});
afterAll(() => house.close());

const part = (page: string, from: string, to: string) => page.slice(page.indexOf(from), page.indexOf(to));

/** Files as the newest issue and the oldest that is whole have them, without the hour it takes to make them. */
async function keepFiles(issue: IssueView): Promise<void> {
  const { platform } = house;
  const subject = { issueId: issue.id };
  const book = { subject, fingerprint: "1", mediaType: "application/epub+zip", body: Buffer.from("a book") };
  await keepEdition(platform, { kind: "epub", ...book, facts: { articles: [] } });
  await keepEdition(platform, { kind: "epub-narrated", ...book, facts: { articles: [], seconds: 5400 } });
  const facts = { articles: [], proof: false, findings: [], pageList: [], pages: 64 };
  await keepEdition(platform, {
    kind: "digital-issue",
    subject,
    fingerprint: "1",
    mediaType: "application/pdf",
    body: Buffer.from("a pdf"),
    facts,
  });
}

describe("the account opens on reading", () => {
  it("with the newest issue and every file of it that the reader may have", async () => {
    const issue = must(await currentIssue(house.platform.db), "issue");
    const before = await house.text("/account", await house.be("print"));
    expect(before).not.toContain("download");
    await keepFiles(issue);
    for (const { id } of issue.articles.slice(0, 2))
      await keepRecording(house.platform, must(await articleById(house.platform.db, id), "article"));
    const page = await house.text("/account", await house.be("print"));
    const reading = part(page, "account-reading", "subscriptions/");
    expect(reading).toContain("The newest of your issues");
    for (const file of ["issue.epub", "issue-narrated.epub", "issue.pdf"]) expect(reading).toContain(`${issue.path}/${file}" download`);
    expect(reading).toMatch(/Hear it<\/a> <span class="meta">2 recordings, \d+ minutes/);
    expect(page.indexOf("account-reading")).toBeLessThan(page.indexOf("It comes to you in print and digitally"));
  });

  it("with the newest of their own issues for whoever’s term is over, and with no file for whoever never paid", async () => {
    const over = part(await house.text("/account", await house.be("expired")), "account-reading", "It has ended");
    expect(over).toContain("The newest of your issues");
    const [, number] = /href="\/issues\/(\d+)"/.exec(over) ?? [];
    expect(Number(number)).toBeLessThan(must(await currentIssue(house.platform.db), "issue").wholeNumber);
    const none = part(await house.text("/account", await house.be("registered")), "account-reading", "You are signed in");
    expect(none).toContain("The newest issue");
    expect(none).not.toContain("download");
    expect(none).not.toContain("Hear it");
  });
});

describe("what is saved for later", () => {
  it("is saved by a press on the article, stands in the list and in the account, and is taken out there", async () => {
    const cookie = await house.be("digital");
    const [article] = await publishedArticles(house.platform.db, { limit: 1 });
    const { path, headline, slug } = must(article, "article");
    const page = await house.text(path, cookie);
    expect(page).toMatch(/<form class="save" method="post" action="\/account\/saved">/);
    const saved = await house.post("/account/saved", { article: slug, keep: "yes" }, cookie);
    const list = await house.text(must(saved.headers.get("location"), "location"), cookie);
    expect(list).toContain(`Saved for later: <a href="${path}">`);
    expect((await house.post("/account/saved", { article: slug, keep: "yes" }, cookie)).status).toBe(303);
    expect(await house.query("select 1 from saved_articles")).toMatchObject({ rows: { length: 1 } });
    expect(part(await house.text("/account", cookie), "account-reading", "subscriptions/")).toContain(`href="${path}"`);
    expect(await placeHere(path, cookie)).toMatchObject({ saved: true });
    expect(await house.text("/account/saved", await house.be("print"))).not.toContain(headline);
    await house.post("/account/saved", { article: slug, keep: "no" }, cookie);
    expect(await house.text("/account/saved", cookie)).toContain("Nothing yet.");
  });

  it("leads whoever is not signed in to the sign-in and back to the piece, and nothing is saved by an address alone", async () => {
    const [article] = await publishedArticles(house.platform.db, { limit: 1 });
    const { path, slug, headline } = must(article, "article");
    expect(await house.text(path)).toContain(`/sign-in?return=${encodeURIComponent(`/account/saved?ask=${slug}`)}`);
    expect((await house.post("/account/saved", { article: slug, keep: "yes" })).headers.get("location")).toContain("/sign-in");
    const cookie = await house.be("registered");
    expect(await house.text(`/account/saved?ask=${slug}`, cookie)).toContain(`Save “${headline}” for later`);
    expect(await house.query("select 1 from saved_articles")).toMatchObject({ rows: { length: 0 } });
    expect((await house.post("/account/saved", { article: "no-such-piece", keep: "yes" }, cookie)).status).toBe(404);
  });

  it("is no more than a list can hold, and the last is refused in a sentence", async () => {
    const cookie = await house.be("giver");
    const { db, clock } = house.platform;
    const rows = await publishedArticles(db, { limit: 2 });
    const filler = await db.selectFrom("articles").select("id").execute();
    const person = must(await personByEmail(db, "sofie@reader.example"), "Sofie").id;
    const values = filler
      .filter(({ id }) => id !== rows[0]!.id)
      .map(({ id }) => ({ person_id: person, article_id: id, saved_at: clock.now() }));
    await db.insertInto("saved_articles").values(values).execute();
    const missing = mostSaved - values.length;
    await house.query(`insert into articles select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'slug', 'filler-' || n))).*
      from articles a, generate_series(1, ${missing}) n where a.id = (select id from articles limit 1)`);
    await house.query(`insert into saved_articles select '${person}', id, now() from articles where slug like 'filler-%'`);
    const refused = await house.post("/account/saved", { article: rows[0]!.slug, keep: "yes" }, cookie);
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain(`You have saved ${mostSaved} pieces`);
  });
});

describe("how somebody pays", () => {
  it("is said to be charged where something renews, and to be kept where nothing does", async () => {
    const said = async (who: Parameters<typeof house.be>[0]) => house.text("/account", await house.be(who));
    expect(await said("digital")).toContain("The next renewal is charged to <strong>Play card");
    const giver = await said("giver");
    expect(giver).toContain("We keep <strong>Play card");
    expect(giver).not.toContain("renewal is charged");
  });
});

/** What a page’s script asks and tells. */
const placeHere = async (path: string, cookie: string) =>
  (await house.get(`/account/places?path=${encodeURIComponent(path)}`, cookie)).json() as Promise<Record<string, unknown>>;
const tell = (told: object | string, cookie = "") =>
  house.fetch("/account/places", {
    method: "POST",
    body: typeof told === "string" ? told : JSON.stringify(told),
    headers: { cookie, origin: house.platform.settings.origin },
  });

describe("where somebody stopped", () => {
  it("is told on every device of theirs, in the text and in the recording, and to nobody else", async () => {
    const { db } = house.platform;
    const issue = must(await currentIssue(db), "issue");
    const article = must(await articleById(db, issue.articles[0]!.id), "article");
    const { path } = article;
    const worded = [...wordedBlocks(article.body)];
    const at = worded.findIndex(({ id, within }) => id === within.attrs.id && worded.indexOf(worded.find((one) => one.id === id)!) > 3);
    const here = must(worded[at], "block");
    const [desk, phone] = [await house.be("digital"), await house.be("digital")];
    expect(await placeHere(path, desk)).toEqual({ kept: true, saved: false });
    expect((await tell({ path, block: `b-${here.id}`, part: 40 }, desk)).status).toBe(204);
    expect(await placeHere(path, phone)).toEqual({ kept: true, saved: false, block: `b-${here.id}`, seconds: 4 + at * 10 });
    // heard on from there, and read on from where it was heard
    expect((await tell({ path, seconds: 4 + at * 10 + 3.26, part: 41 }, phone)).status).toBe(204);
    expect(await placeHere(path, desk)).toEqual({ kept: true, saved: false, block: `b-${here.id}`, seconds: 4 + at * 10 + 3.3 });
    expect(await placeHere(path, await house.be("print"))).toEqual({ kept: true, saved: false });
    const account = part(await house.text("/account", phone), "account-reading", "newest-issue");
    expect(account).toContain(`href="${path}#b-${here.id}"`);
    expect(account).toContain("41% read");
    expect(await house.text("/account/history", await house.be("print"))).not.toContain(path);
    expect((await tell({ path, read: true }, desk)).status).toBe(204);
    expect(await placeHere(path, phone)).toEqual({ kept: true, saved: false });
    expect(await house.text("/account", phone)).not.toContain("Go on reading");
    expect(await house.text("/account/history", phone)).toContain("read to the end");
  });

  it("is neither told nor kept without a sign-in, and what names no place is refused", async () => {
    const issue = must(await currentIssue(house.platform.db), "issue");
    const { path } = issue.articles[1]!;
    expect((await house.get(`/account/places?path=${path}`)).status).toBe(401);
    expect((await tell({ path, read: true })).status).toBe(401);
    const cookie = await house.be("print");
    for (const told of [
      "",
      "{",
      "[]",
      { path },
      { path, block: "b-nowhere", part: 3 },
      { path, seconds: -1, part: 3 },
      { path, block: `"><b`, part: 1 },
    ])
      expect((await tell(told, cookie)).status, JSON.stringify(told)).toBe(422);
    expect((await tell({ path: "/2026/01/no-such-piece", read: true }, cookie)).status).toBe(404);
    expect((await tell({ path, read: true, more: "x".repeat(2000) }, cookie)).status).toBe(422);
    const foreign = await house.fetch("/account/places", {
      method: "POST",
      body: JSON.stringify({ path, read: true }),
      headers: { cookie, origin: "https://elsewhere.example" },
    });
    expect(foreign.status).toBe(403);
    expect(
      await house.query("select 1 from reading_places p join people on people.id = person_id where email = 'jonas@reader.example'"),
    ).toMatchObject({ rows: { length: 0 } });
  });

  it("is forgotten one by one, all at once, and a year after it was last read", async () => {
    const cookie = await house.be("print");
    const { articles } = must(await currentIssue(house.platform.db), "issue");
    for (const { path } of articles) expect((await tell({ path, seconds: 20, part: 10 }, cookie)).status).toBe(204);
    const count = async () =>
      (await house.query("select 1 from reading_places p join people on people.id = person_id where email = 'jonas@reader.example'")).rows
        .length;
    await house.post("/account/history/forgetting", { article: articles[0]!.slug }, cookie);
    expect(await count()).toBe(articles.length - 1);
    await house.query("update reading_places set last_at = last_at - interval '366 days' where article_id = $1", [articles[1]!.id]);
    await shelfTasks["forget-reading"].run(house.platform);
    expect(await count()).toBe(articles.length - 2);
    await house.post("/account/history/emptying", {}, cookie);
    expect(await count()).toBe(0);
  });

  it("is kept no longer once somebody has switched it off, and what was kept goes at once", async () => {
    const cookie = await house.be("print");
    const { articles } = must(await currentIssue(house.platform.db), "issue");
    const { path } = articles[0]!;
    await tell({ path, seconds: 20, part: 10 }, cookie);
    expect(await house.text("/account/history", cookie)).toContain(`href="${path}`);
    await house.post("/account/history", { keep: "no" }, cookie);
    expect(await placeHere(path, cookie)).toEqual({ kept: false, saved: false });
    expect((await tell({ path, seconds: 30, part: 12 }, cookie)).status).toBe(204);
    expect(await house.text("/account/history", cookie)).toContain("Nothing of what you read is kept here.");
    expect(
      (await house.query("select 1 from reading_places p join people on people.id = person_id where email = 'jonas@reader.example'")).rows,
    ).toEqual([]);
    await house.post("/account/history", { keep: "yes" }, cookie);
    await tell({ path, seconds: 40, part: 13 }, cookie);
    expect(await placeHere(path, cookie)).toMatchObject({ kept: true, seconds: 40 });
  });
});

describe("where somebody is signed in", () => {
  const agents = {
    here: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    phone:
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
  };
  const named = async (cookie: string, agent: string) => {
    const [{ id } = { id: "" }] = (
      await house.query<{ id: string }>(
        "select s.id from sessions s join people p on p.id = s.person_id where p.email = 'maren@reader.example' and s.ended_at is null and s.user_agent = ''",
      )
    ).rows;
    await house.query("update sessions set user_agent = $2 where id = $1", [id, agent]);
    return { cookie, id };
  };

  it("is told by name and last use, ended one by one and all others at once, and by its owner alone", async () => {
    await house.query("update sessions set ended_at = now()");
    const here = await named(await house.be("digital"), agents.here);
    const phone = await named(await house.be("digital"), agents.phone);
    const third = await named(await house.be("digital"), "");
    const page = await house.text("/account", here.cookie);
    const devices = part(page, 'id="devices"', "</main>");
    expect(devices).toContain("Firefox on Linux");
    expect(devices).toContain("Safari on an iPhone");
    expect(devices).toContain("A browser that does not say its name");
    expect(devices).toMatch(/This browser, signed in since/);
    expect(devices).toMatch(/Last used [^<]+, signed in since/);
    expect(devices).not.toContain(`/account/sessions/${here.id}/ending`);
    expect(devices).toContain("Sign out 2 other browsers");
    const stranger = await house.be("registered");
    expect((await house.post(`/account/sessions/${phone.id}/ending`, {}, stranger)).status).toBe(404);
    expect((await house.get("/account", phone.cookie)).status).toBe(200);
    const ended = await house.post(`/account/sessions/${phone.id}/ending`, {}, here.cookie);
    expect(ended.headers.get("location")).toContain("/account?done=session");
    expect((await house.get("/account", phone.cookie)).status).toBe(303);
    expect((await house.get("/account", third.cookie)).status).toBe(200);
    await house.post("/account/sessions/others/ending", {}, here.cookie);
    expect((await house.get("/account", third.cookie)).status).toBe(303);
    expect((await house.get("/account", here.cookie)).status).toBe(200);
  });
});

it("the issues of a subscription stand there by number and day, as many as are said", async () => {
  const page = await house.text("/account", await house.be("print"));
  const [, said, from, to] = /All (\d+) issues of it: no\. (\d+) to no\. (\d+)/.exec(page) ?? [];
  const rows = [...page.matchAll(/<tr><th scope="row">(\d+)<\/th><td>[^<]+<\/td><td>[^<]+<\/td><td>[^<]+<\/td><\/tr>/g)].map(([, n]) =>
    Number(n),
  );
  expect(Number(said)).toBe(Number(to) - Number(from) + 1);
  expect(rows).toEqual(Array.from({ length: Number(said) }, (_, at) => Number(from) + at));
});
