import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { bodyOfText } from "../../src/document/index.ts";
import { checkIn, checkOut, holdPiece, liftHold, publishArticle, saveArticle } from "../../src/editorial/index.ts";
import { inTransaction } from "../../src/platform/index.ts";
import { writeToGuest } from "../../src/review/index.ts";
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
  await house.post(`/desk/articles/${id}/comments`, { words: "put it out", said: "@Ada Quill, who is nobody?" }, editor);
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

it("writes its bearer one letter of what the desk answers, with no way in, until they end that, the link is over or the piece is in the bin", async () => {
  const to = "ada@quill.example";
  const letters = () => lettersTo(house, to, "guest-comments");
  await house.query("delete from letters");
  const path = await make({ email: to });
  const { id: linkId } = (await house.query<{ id: string }>("select id from private_links order by made_at desc, id desc limit 1"))
    .rows[0]!;
  const write = () => writeToGuest(house.platform, { linkId });
  const thread = async () => {
    await ask(`${path}/comments`, { said: "Who lit it?", words: "The lamp" });
    const sql = "select thread_id as id from comments where link_id = $1 order by said_at desc limit 1";
    return (await house.query<{ id: string }>(sql, [linkId])).rows[0]!.id;
  };
  const answer = async (said: string, of: string) =>
    expect((await house.post(`/desk/articles/${id}/comments/${of}/answers`, { said }, editor)).status).toBe(303);
  const theirs = await thread();
  await answer("The keeper did.", theirs);
  await answer("Or his wife.", theirs);
  await house.post(`/desk/articles/${id}/comments`, { words: "", said: "@Ada Quill, one thing more." }, editor);
  await house.post(`/desk/articles/${id}/comments`, { words: "", said: "This is among us." }, editor);
  // what is said among the desk is not even waiting to be told
  const waiting =
    "select said from guest_comment_letters join comments on id = comment_id where guest_comment_letters.link_id = $1 order by said";
  const waits = ["@Ada Quill, one thing more.", "Or his wife.", "The keeper did."];
  expect((await house.query<{ said: string }>(waiting, [linkId])).rows.map(({ said }) => said).sort()).toEqual(waits);
  await Promise.all([write(), write()]);
  const [letter, ...more] = await letters();
  expect(more).toEqual([]);
  expect(letter!.subject).toBe("3 answers on “A lamp for nobody”: The Tidewater Review");
  for (const said of [
    "Odile Varga, ",
    "The keeper did.",
    "Or his wife.",
    "one thing more.",
    "on “The lamp”",
    "open the private link that you have",
  ])
    expect(letter!.text).toContain(said);
  expect(letter!.text).not.toMatch(/among us|\/private\/|\/desk\//);
  // their own words are no answer
  await ask(`${path}/comments/${theirs}/answers`, { said: "I see." });
  await write();
  expect(await letters()).toHaveLength(1);

  await answer("Waiting.", theirs);
  const ended = await ask(`${path}/letters`, {});
  expect(ended.headers.get("location")).toBe(`${path}?said=stopped`);
  expect(await (await ask(`${path}?said=stopped`)).text()).toContain("No more letters are written to you.");
  await answer("Not told.", theirs);
  await write();
  expect(await letters()).toHaveLength(1);
  expect(await house.text(`/desk/articles/${id}/links`, editor)).toContain("wants no letters of answers");
  await ask(`${path}/letters`, { letters: "yes" });
  await answer("Told again.", theirs);
  await write();
  expect((await letters()).map(({ subject }) => subject)).toContain("An answer on “A lamp for nobody”: The Tidewater Review");

  await answer("Too late.", theirs);
  await house.post(`/desk/articles/${id}/deletion`, { sure: "yes" }, editor);
  await write();
  await house.post(`/desk/articles/${id}/restoration`, {}, editor);
  await answer("Later still.", theirs);
  await house.post(`/desk/articles/${id}/links/${linkId}/revocation`, {}, editor);
  await write();
  expect(await letters()).toHaveLength(2);
});

it("writes nobody whose address is not known, and asks them nothing about letters", async () => {
  const path = await make();
  await house.query("delete from guest_comment_letters");
  await house.post(`/desk/articles/${id}/comments`, { words: "", said: "@Ada Quill, are you there?" }, editor);
  expect((await house.query("select from guest_comment_letters")).rows).toHaveLength(0);
  expect(await (await ask(path)).text()).not.toContain(`${path}/letters`);
});

it("shows what is said with its bearer, and not what the desk says among itself, nor lets it be answered", async () => {
  const path = await make();
  const begin = (said: string) => house.post(`/desk/articles/${id}/comments`, { words: "", said }, editor);
  await begin("Is this any good? Ask Ada Quillerton.");
  await begin("@Ada Quillerton, not for Ada.");
  await begin("@Ada Quill: who lit it?");
  await ask(`${path}/comments`, { said: "A word of mine." });
  const page = await (await ask(path)).text();
  expect(page).toContain("who lit it?");
  expect(page).toContain("A word of mine.");
  expect(page).not.toMatch(/any good|not for Ada/);
  const told = await ask(`${path}/comments`, undefined, { accept: "application/json" });
  expect(await told.text()).not.toMatch(/any good|not for Ada/);
  const among = await house.query<{ id: string }>(
    "select thread_id as id from comments join comment_threads on comment_threads.id = thread_id where article_id = $1 and said like 'Is this%'",
    [id],
  );
  const json = { accept: "application/json" };
  expect((await ask(`${path}/comments/${among.rows[0]!.id}/answers`, { said: "I heard that." }, json)).status).toBe(404);
  // somebody else's link does not show what was said with the first
  expect(await (await ask(await make({ name: "Ilse Roe" }))).text()).not.toMatch(/who lit it|A word of mine/);
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

it("shows what readers see once it is published, and nothing of what the desk changes in it afterwards", async () => {
  const path = await make();
  const by = await people("odile@tidewater.example");
  await publishArticle(house.platform, { articleId: id, by });
  const body = bodyOfText("The lamp burned.\n\nThe harbour master put it out.");
  await inTransaction(house.platform, (tx) =>
    saveArticle(house.platform, tx, { headline: "A lamp for him", byline: ["Ada Quill"], body }, { id, version: 1 }),
  );
  const page = await (await ask(path)).text();
  expect(page).toContain("Nobody put it out.");
  expect(page).not.toMatch(/harbour master/);
});

it("means by a name whoever is called so, and not somebody whose name only begins so or is a colleague’s", async () => {
  const [short, whole, colleague] = [await make({ name: "Odile" }), await make({ name: "Ada Quill" }), await make({ name: "Odile Varga" })];
  for (const said of ["@Odile Varga, the lawyers want four thousand.", "@Ada Quill: was it burning?", "@odile, is this your lamp?"])
    await house.post(`/desk/articles/${id}/comments`, { said, words: "" }, editor);
  const seen = async (path: string) =>
    ["four thousand", "was it burning", "is this your lamp"].filter((words) => page.get(path)!.includes(words));
  const page = new Map(await Promise.all([short, whole, colleague].map(async (path) => [path, await (await ask(path)).text()] as const)));
  expect(await seen(short)).toEqual(["is this your lamp"]);
  expect(await seen(whole)).toEqual(["was it burning"]);
  expect(await seen(colleague)).toEqual([]);
});

it("has no other verbs and no other addresses, whatever it lets its bearer do", async () => {
  const path = await make({ degree: "suggest" });
  const origin = house.platform.settings.origin;
  const tried = (method: string, at: string) =>
    house.masthead.fetch(new Request(origin + at, { method, headers: { origin, accept: "application/json" } }), {} as never);
  for (const method of ["PUT", "PATCH", "DELETE"]) expect((await tried(method, path)).status, method).toBe(404);
  for (const at of ["/edit", "/links", "/versions", "/pictures", "/publication", "/../articles", "/comments/x/resolution", "/%2e%2e/desk"])
    expect((await tried("GET", path + at)).status, at).toBe(404);
  const token = path.split("/").at(-1)!;
  // it is no key to anything but its piece
  for (const at of [`/desk/articles/${id}`, `/desk/articles/${id}/versions`, `/feeds/${token}`, `/calendar/${token}`])
    expect([302, 303, 401, 403, 404], at).toContain(
      (await ask(at, undefined, { cookie: `masthead=${token}; __Host-masthead=${token}` })).status,
    );
});

it("is not guessed: whoever tries many addresses is told to wait", async () => {
  const answers = [];
  for (let at = 0; at < 62; at += 1) answers.push((await ask(`/private/guess-${at}`)).status);
  expect(answers.at(-1)).toBe(429);
});

type Doc = {
  type: "doc";
  content: { type: string; attrs: Record<string, unknown>; content: { type: "text"; text: string; marks?: object[] }[] }[];
};
/** What the editor of a page by a private link opens with. */
const opened = async (path: string): Promise<{ doc: Doc; version: string; me: string }> => {
  const page = await (await ask(path)).text();
  const [, json] = /class="written-body">(.*?)<\/script>/s.exec(page)!;
  return { doc: JSON.parse(json!), version: /data-version="(\d+)"/.exec(page)![1]!, me: /data-me="([^"]+)"/.exec(page)![1]! };
};
const send = async (path: string, doc: unknown, version: string) => {
  const answer = await ask(`${path}/suggestions`, { bodyJson: JSON.stringify(doc), version }, { accept: "application/json" });
  return { status: answer.status, json: (await answer.json()) as { version?: number; type?: string; detail?: string } };
};
const kept = async () => {
  const { body } = await house.platform.db.selectFrom("articles").select("body").where("id", "=", id).executeTakeFirstOrThrow();
  const [row] = await house.platform.db.selectFrom("marked_bodies").select("marked").where("article_id", "=", id).execute();
  return { body: JSON.stringify(body), marked: JSON.stringify(row?.marked ?? null) };
};
const mine = (kind: "insertion" | "deletion", words: string, by = "") => ({
  type: "text" as const,
  text: words,
  marks: [{ type: kind, attrs: { id: "mine1", by, at: "" } }],
});

it("of a link to suggest keeps suggestions under its name, and the text stays what it was", async () => {
  const path = await make({ degree: "suggest" });
  const { doc, version, me } = await opened(path);
  const before = await kept();
  doc.content[1]!.content = [
    mine("deletion", "Nobody", "file:Odile Varga"),
    mine("insertion", "Ada", me),
    { type: "text", text: " put it out." },
  ];
  expect(await send(path, doc, version)).toMatchObject({ status: 200 });
  const after = await kept();
  expect(after.body).toBe(before.body);
  expect(after.marked).toContain(`"by":"${me}"`);
  expect(after.marked).not.toContain("file:");
  // at the desk it stands under the link’s name; nothing of it goes out
  const page = await house.text(`/desk/articles/${id}`, editor);
  expect(page).toContain(`${me}&quot;:&quot;Ada Quill`);
  await publishArticle(house.platform, { articleId: id, by: await people("odile@tidewater.example") });
  const { path: open } = (
    await house.query<{ path: string }>(
      "select '/' || to_char(published_on, 'YYYY/MM') || '/' || slug as path from article_publications where article_id = $1",
      [id],
    )
  ).rows[0]!;
  const read = await house.text(open, await house.be("publisher"));
  expect(read).toContain("Nobody put it out.");
  expect(read).not.toContain("Ada put it out");
  expect((await send(path, doc, version)).status).toBe(409);
});

it("keeps nothing but suggestions, whatever is sent by hand", async () => {
  const path = await make({ degree: "suggest" });
  const theirs = { id: "theirs", by: await people("odile@tidewater.example"), at: "2026-01-01T00:00:00.000Z" };
  const body = JSON.parse((await kept()).body) as Doc;
  body.content[0]!.content = [
    { type: "text", text: "The lamp burned", marks: [{ type: "deletion", attrs: theirs }] },
    { type: "text", text: "." },
  ];
  await house.query("insert into marked_bodies (article_id, marked, changed_at) values ($1, $2, now())", [id, JSON.stringify(body)]);
  const before = await kept();
  const { doc, version } = await opened(path);
  const changed = (change: (copy: Doc) => void) => {
    const copy = structuredClone(doc);
    change(copy);
    return copy;
  };
  const hand: [string, unknown][] = [
    ["words", changed((copy) => (copy.content[1]!.content[0]!.text = "Somebody put it out."))],
    ["a block left out", changed((copy) => copy.content.pop())],
    ["no block at all", { type: "doc", content: [] }],
    ["blocks moved", changed((copy) => copy.content.reverse())],
    ["a block of another kind", changed((copy) => (copy.content[1]!.type = "pullQuote"))],
    ["another’s suggestion accepted", changed((copy) => (copy.content[0]!.content = [{ type: "text", text: "." }]))],
    ["another’s suggestion refused", changed((copy) => (copy.content[0]!.content = [{ type: "text", text: "The lamp burned." }]))],
    ["a new id for a block", changed((copy) => (copy.content[1]!.attrs.id = "other"))],
    [
      "a block that nobody knows",
      changed((copy) => copy.content.push({ type: "script", attrs: { id: "x", suggested: { id: "mine", kind: "insert" } }, content: [] })),
    ],
    [
      "an address of a script",
      changed((copy) =>
        copy.content[1]!.content.push({
          ...mine("insertion", "here"),
          marks: [...mine("insertion", "").marks, { type: "link", attrs: { href: "javascript:alert(1)" } }],
        }),
      ),
    ],
    [
      "a picture of the house",
      changed((copy) =>
        copy.content.push({
          type: "figure",
          attrs: {
            id: "f",
            picture: "0190163d-8694-739b-aea5-966c26f8ad91",
            alt: "A",
            credit: "",
            suggested: { id: "mine", kind: "insert" },
          },
          content: [],
        }),
      ),
    ],
    ["no document", "nothing"],
    ["half of one", { type: "doc" }],
  ];
  for (const [what, sent] of hand) {
    const { status } = await send(path, sent, version);
    expect({ what, status: status === 403 || status === 422 }).toEqual({ what, status: true });
    // an older version is no way round: what is not theirs is not taken
    await send(path, sent, "0");
    expect({ what, ...(await kept()) }).toEqual({ what, ...before });
  }
  const commenting = await make({ degree: "comment" });
  // nor is who may only comment shown what others suggest, or who does
  expect((await opened(commenting)).doc).toEqual(JSON.parse(before.body));
  expect(await (await ask(commenting)).text()).not.toContain(theirs.by);
  const asked = changed((copy) => copy.content[1]!.content.push(mine("insertion", " Ever.")));
  expect((await send(commenting, asked, version)).status).toBe(403);
  expect(await kept()).toEqual(before);
});

it("stays open when whoever made it leaves, which they, and who takes their role away, are told before; one that is revoked is not told", async () => {
  const [path, left] = [await make(), await people("odile@tidewater.example")];
  const removal = async () => house.text(`/desk/staff/${left}/roles/editor/removal`, await house.be("publisher"));
  expect(await house.text("/desk/me/leaving", editor)).toMatch(/Private links that you made stay open.*“A lamp for nobody”/);
  expect(await removal()).toMatch(/Private links that they made stay open.*“A lamp for nobody”/);
  expect((await ask(path)).status).toBe(200);
  await house.query("update private_links set revoked_at = now(), revoked_by = made_by");
  expect(await removal()).not.toContain("Private links");
});

it("waits while somebody at the desk writes in the piece, and while it is held; what was changed elsewhere is laid together", async () => {
  const path = await make({ degree: "suggest" });
  const { doc, version } = await opened(path);
  const person = await people("odile@tidewater.example");
  doc.content[1]!.content.push(mine("insertion", " Ever."));
  const window = { id: "0190163d-8694-739b-aea5-966c26f8ad92", personId: person };
  await inTransaction(house.platform, (tx) => checkOut(house.platform, tx, { articleId: id, window, version: 1 }));
  expect((await send(path, doc, version)).json.type).toContain("piece-in-hand");
  await inTransaction(house.platform, (tx) => checkIn(tx, { articleId: id, window }));
  await holdPiece(house.platform, { articleId: id, why: "The lawyers read it.", by: person });
  const held = await send(path, doc, version);
  expect(held.json).toMatchObject({ type: expect.stringContaining("article-held"), detail: expect.not.stringContaining("lawyers") });
  await liftHold(house.platform, { articleId: id, why: "They read it.", by: person });
  const now = bodyOfText("The lamp burned all night.\n\nNobody put it out.");
  await inTransaction(house.platform, (tx) =>
    saveArticle(house.platform, tx, { headline: "A lamp for nobody", byline: [], body: now }, { id }),
  );
  expect((await send(path, doc, version)).status).toBe(200);
  expect((await kept()).marked).toMatch(/all night.*Ever/);
  const other = bodyOfText("The lamp burned all night.\n\nSomebody put it out.");
  await inTransaction(house.platform, (tx) =>
    saveArticle(house.platform, tx, { headline: "A lamp for nobody", byline: [], body: other }, { id }),
  );
  expect((await send(path, doc, version)).status).toBe(409);
});
