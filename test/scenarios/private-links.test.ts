import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { bodyOfText } from "../../src/document/index.ts";
import { holdPiece, liftHold, publishArticle, saveArticle } from "../../src/editorial/index.ts";
import { inTransaction } from "../../src/platform/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { lettersTo } from "../support/letters.ts";

/** A piece for somebody without a seat at the desk: by a private link to it alone. */

let house: DemoHouse;
let editor: string;
let id: string;

const people = async (email: string) =>
  (await house.platform.db.selectFrom("people").select("id").where("email", "=", email).executeTakeFirstOrThrow()).id;
const make = async (fields: Record<string, string> = {}): Promise<string> => {
  const asked = { name: "Ada Quill", email: "", degree: "comment", endsOn: dayIn(7), ...fields };
  const page = await (await house.post(`/desk/articles/${id}/links`, asked, editor)).text();
  return /readonly value="[^"]*(\/private\/[\w-]+)"/.exec(page)![1]!;
};
const dayIn = (days: number) => new Date(house.platform.clock.now().valueOf() + days * 86_400_000).toISOString().slice(0, 10);
const ask = (path: string, fields?: Record<string, string>, headers: Record<string, string> = {}) =>
  house.masthead.fetch(
    new Request(house.platform.settings.origin + path, {
      redirect: "manual",
      ...(fields && { method: "POST", body: new URLSearchParams(fields) }),
      headers: { origin: house.platform.settings.origin, accept: "text/html", ...headers },
    }),
    {} as never,
  );
const said = async () =>
  await house.platform.db.selectFrom("comments").select(["author", "person_id", "said"]).orderBy("said_at").execute();

beforeAll(async () => {
  house = await demoHouse();
  editor = await house.be("editor");
});
beforeEach(async () => {
  id = await inTransaction(house.platform, (tx) =>
    saveArticle(house.platform, tx, {
      headline: "A lamp for nobody",
      byline: ["Ada Quill"],
      body: bodyOfText("The lamp burned.\n\nNobody put it out."),
    }),
  );
});
afterAll(() => house.close());

it("is made at the desk, shown once and kept as a hash; its page has the piece, nothing of the desk, and is kept, found and told nowhere", async () => {
  const path = await make({ email: "ada@quill.example" });
  const token = path.split("/").at(-1)!;
  const rows = (await house.query<{ all: string }>("select to_jsonb(private_links)::text as all from private_links")).rows;
  expect(rows.map(({ all }) => all).join()).not.toContain(token);
  expect(await house.text(`/desk/articles/${id}/links`, editor)).not.toContain(token);
  const [letter] = await lettersTo(house, "ada@quill.example", "private-link");
  expect(letter!.text).toContain(path);
  const answer = await ask(path, undefined, { cookie: "x=y", "accept-encoding": "br, gzip" });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("cache-control")).toBe("no-store, no-transform");
  expect(answer.headers.get("content-encoding")).toBeNull();
  expect(answer.headers.get("referrer-policy")).toBe("same-origin");
  expect(answer.headers.get("x-robots-tag")).toContain("noindex");
  const page = await answer.text();
  expect(page).toContain("Nobody put it out.");
  expect(page).not.toMatch(/(?:href|action)="\/desk/);
  const list = await house.text(`/desk/articles/${id}/links`, editor);
  expect(list).toContain("ada@quill.example");
  expect(list).not.toContain("not yet");
});

it("lets its bearer comment and answer under its name, and tells whoever made it", async () => {
  const path = await make();
  await house.post(`/desk/articles/${id}/comments`, { words: "put it out", said: "Who is nobody?" }, editor);
  const [thread] = await house.platform.db.selectFrom("comment_threads").select("id").where("article_id", "=", id).execute();
  expect((await ask(`${path}/comments/${thread!.id}/answers`, { said: "The keeper." })).headers.get("location")).toBe(`${path}?said=yes`);
  await ask(`${path}/comments`, { said: "I like it.", words: "lamp" });
  expect((await said()).filter(({ author }) => author)).toMatchObject([
    { author: "Ada Quill", said: "The keeper.", person_id: null },
    { author: "Ada Quill", said: "I like it." },
  ]);
  const page = await house.text(`/desk/articles/${id}/comments`, editor);
  expect(page.replace(/\s+/g, " ")).toMatch(/Ada Quill<\/strong> \(by private link\)/);
  const asked = await house.query<{ email: string }>(
    "select email from comment_letters join people on people.id = person_id join comments on comments.id = comment_id where said = 'I like it.'",
  );
  expect(asked.rows).toHaveLength(1);
  const log = await house.text("/desk/log?search=private", await house.be("publisher"));
  expect(log).toContain("by a private link");
  expect(log).not.toContain(path);
  // words that do not stand in the text are told on the form, with what was typed
  const refused = await ask(
    `${path}/comments`,
    { said: "This too.", words: "no such words" },
    { referer: house.platform.settings.origin + path },
  );
  const again = await ask(refused.headers.get("location")!.split("#")[0]!, undefined, {
    cookie: refused.headers.getSetCookie()[0]!.split(";")[0]!,
  });
  expect(await again.text()).toContain("This too.");
});

it("opens this piece alone: a thread of another piece is not there, and a link for reading says nothing", async () => {
  const path = await make();
  const other = await house.query<{ id: string }>("select id from articles where headline <> 'A lamp for nobody' limit 1");
  await house.post(`/desk/articles/${other.rows[0]!.id}/comments`, { said: "Elsewhere.", words: "" }, editor);
  const [elsewhere] = await house.platform.db
    .selectFrom("comment_threads")
    .select("id")
    .where("article_id", "=", other.rows[0]!.id)
    .execute();
  expect((await ask(`${path}/comments/${elsewhere!.id}/answers`, { said: "Here." })).status).toBe(404);
  expect(await (await ask(path)).text()).not.toContain("Elsewhere.");
  const reading = await make({ degree: "read" });
  expect(await (await ask(reading)).text()).not.toContain("<form");
  expect((await ask(`${reading}/comments`, { said: "All the same." }, { accept: "application/json" })).status).toBe(403);
});

it("is over once it is revoked or its day is past, and an address that is none was never one; each says what to do", async () => {
  const [revoked, past] = [await make(), await make({ endsOn: dayIn(0) })];
  const [link] = await house.platform.db.selectFrom("private_links").select("id").where("article_id", "=", id).orderBy("made_at").execute();
  expect((await house.post(`/desk/articles/${id}/links/${link!.id}/revocation`, {}, editor)).status).toBe(303);
  for (const answer of [await ask(revoked), await ask(`${revoked}/comments`, { said: "Still here." })]) {
    expect(answer.status === 303 ? 410 : answer.status).toBe(410);
  }
  expect(await (await ask(revoked)).text()).toContain("Ask whoever sent it for another one");
  expect((await ask(past)).status).toBe(200);
  await house.query("update private_links set ends_on = ends_on - 2");
  expect((await ask(past)).status).toBe(410);
  expect((await ask("/private/never-made")).status).toBe(404);
  expect((await house.post(`/desk/articles/${id}/links`, { name: "", degree: "read", endsOn: "2001-01-01" }, editor)).status).toBe(422);
});

it("stays open for reading while the piece is held, and leads on to what is published, where nothing more is said", async () => {
  const path = await make();
  const by = await people("odile@tidewater.example");
  await holdPiece(house.platform, { articleId: id, why: "The lawyers read it.", by });
  const held = await (await ask(path)).text();
  expect(held).toContain("Nobody put it out.");
  expect(held).not.toContain("lawyers");
  await liftHold(house.platform, { articleId: id, why: "They read it.", by });
  await publishArticle(house.platform, { articleId: id, by });
  const published = await (await ask(path)).text();
  expect(published).toMatch(/read it as it appeared/);
  expect(published).not.toContain("<form");
  expect((await ask(`${path}/comments`, { said: "One more thing." }, { accept: "application/json" })).status).toBe(409);
});

it("is not guessed: whoever tries many addresses is told to wait", async () => {
  const answers = [];
  for (let at = 0; at < 62; at += 1) answers.push((await ask(`/private/guess-${at}`)).status);
  expect(answers.at(-1)).toBe(429);
});
