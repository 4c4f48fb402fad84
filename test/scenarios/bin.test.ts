import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { bodyOfText } from "../../src/document/index.ts";
import {
  arrangeIssue,
  checkIn,
  checkOut,
  failedPublications,
  holdPiece,
  liftHold,
  movePiece,
  publishArticle,
  saveArticle,
  saveTerms,
  setEmbargo,
  undoArrangement,
} from "../../src/editorial/index.ts";
import { emptyBin } from "../../src/editorial/bin/empty-bin.ts";
import { inTransaction } from "../../src/platform/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

/** A draft that is deleted lies in the bin for a month, and then is gone. */

let house: DemoHouse;
let editor: string;
let by: string;
let id: string;
let publisherId: string;

const status = async (path: string, cookie = editor) => (await house.get(path, cookie)).status;
const bin = (cookie = editor) => house.post(`/desk/articles/${id}/deletion`, { sure: "yes" }, cookie);
const write = (headline: string, body = bodyOfText("The lamp burned.")) =>
  inTransaction(house.platform, (tx) => saveArticle(house.platform, tx, { headline, byline: ["Ida Brandt"], body }, { by }));
const ask = async () => (await house.text(`/desk/articles/${id}/deletion`, editor)).replaceAll(/\s+/g, " ");
const isThere = async () => (await house.query("select id from articles where id = $1", [id])).rows.length === 1;

beforeAll(async () => {
  house = await demoHouse();
  editor = await house.be("editor");
  publisherId = (await house.query<{ id: string }>("select person_id as id from role_grants where role = 'publisher' limit 1")).rows[0]!.id;
  by = (await house.query<{ id: string }>("select id from people where email = 'odile@tidewater.example'")).rows[0]!.id;
});
beforeEach(async () => {
  id = await write("A lamp that nobody wants");
});
afterAll(() => house.close());

it("is asked about first, stands nowhere at the desk but in the bin, and comes back as it was", async () => {
  const body = bodyOfText("The lamp.");
  const [block] = body.content;
  if (block?.type !== "paragraph") throw new Error("no paragraph");
  block.content = [{ type: "text", text: "The lamp.", marks: [{ type: "link", attrs: { href: `article:${id}` } }] }];
  await write("A keeper’s answer", body);
  const link = { name: "Ada Quill", email: "", degree: "read", endsOn: house.platform.clock.now().toISOString().slice(0, 10) };
  const made = await (await house.post(`/desk/articles/${id}/links`, link, editor)).text();
  const path = /\/private\/[\w-]+/.exec(made)![0];
  expect((await house.get(path)).status).toBe(200);
  expect(await ask()).toContain("These lead to it, and would lead nowhere: “A keeper’s answer”.");
  await house.post(`/desk/articles/${id}/comments`, { said: "Why not?", words: "" }, editor);
  expect((await bin()).headers.get("location")).toMatch(/^\/desk\/bin\?/);
  for (const path of [`/desk/articles/${id}`, `/desk/articles/${id}/comments`, `/desk/articles/${id}/links`, `/desk/pieces/${id}`])
    expect(await status(path)).toBe(404);
  for (const list of ["/desk/articles?search=nobody+wants", "/desk/pieces?search=nobody+wants", "/desk/pieces/list?search=nobody+wants"])
    expect(await house.text(list, editor)).not.toContain("A lamp that nobody wants");
  expect((await house.get(path)).status).toBe(410);
  const page = await house.text("/desk/bin", editor);
  expect(page).toContain("A lamp that nobody wants");
  expect(page).toContain("Odile Varga");
  // whoever still has it open saves nothing into it
  expect((await house.post(`/desk/articles/${id}`, { headline: "Still here", body: "Words.", version: "1" }, editor)).status).toBe(404);
  expect((await house.post(`/desk/articles/${id}/restoration`, {}, editor)).status).toBe(303);
  expect(await house.text(`/desk/articles/${id}`, editor)).toContain("Why not?");
  expect((await house.post(`/desk/articles/${id}/restoration`, {}, editor)).status).toBe(404);
  const log = await house.text("/desk/log?search=deletion", await house.be("publisher"));
  expect(log).toContain("Odile Varga");
});

it("is refused with the reason: published, in an issue, held, or in somebody else’s hands", async () => {
  await inTransaction(house.platform, (tx) =>
    checkOut(house.platform, tx, {
      articleId: id,
      window: { id: "0190163d-8694-739b-aea5-966c26f8ad93", personId: publisherId },
      version: 1,
    }),
  );
  expect(await ask()).toContain("Somebody else is writing in it");
  expect((await bin()).status).toBe(422);
  await inTransaction(house.platform, (tx) =>
    checkIn(tx, { articleId: id, window: { id: "0190163d-8694-739b-aea5-966c26f8ad93", personId: publisherId } }),
  );
  await holdPiece(house.platform, { articleId: id, why: "The lawyers read it.", by });
  expect((await bin()).status).toBe(422);
  await liftHold(house.platform, { articleId: id, why: "They read it.", by });
  const issue = (await house.query<{ id: string }>("select id from issues where whole_number = 47")).rows[0]!.id;
  await house.query("insert into placements (article_id, issue_id, position) values ($1, $2, 99)", [id, issue]);
  expect(await ask()).toContain("It stands in no. 47");
  expect((await bin()).status).toBe(422);
  await house.query("delete from placements where article_id = $1", [id]);
  await publishArticle(house.platform, { articleId: id, by });
  expect(await house.text(`/desk/articles/${id}`, editor)).not.toContain("/deletion");
  expect((await bin()).status).toBe(422);
  expect(await isThere()).toBe(true);
});

it("goes no way, into no hands and into no issue while it lies there, not by undoing either", async () => {
  const { platform } = house;
  const issueId = (await house.query<{ id: string }>("select id from issues where whole_number = 48")).rows[0]!.id;
  const arrange = (to: { to: "before"; before: null } | { to: "out" }) =>
    inTransaction(platform, (tx) => arrangeIssue(platform, tx, { issueId, articleId: id, by, ...to }));
  await arrange({ to: "before", before: null });
  await arrange({ to: "out" });
  await bin();
  const refused = { code: "article-missing" };
  await expect(inTransaction(platform, (tx) => undoArrangement(platform, tx, { issueId, by }))).rejects.toMatchObject(refused);
  await expect(arrange({ to: "before", before: null })).rejects.toMatchObject(refused);
  await expect(movePiece(platform, { articleId: id, holder: { kind: "person", id: by }, by })).rejects.toMatchObject(refused);
  await expect(saveTerms(platform, { articleId: id, wantedWords: 900, fee: null, dueOn: null, by })).rejects.toMatchObject(refused);
  await expect(holdPiece(platform, { articleId: id, why: "The lawyers read it.", by })).rejects.toMatchObject(refused);
  await expect(setEmbargo(platform, { articleId: id, until: null, by })).rejects.toMatchObject(refused);
});

it("is not told any more as one that could not be published at its hour", async () => {
  await house.query(
    "insert into asked_publications (id, article_id, goes_at, asked_at, failed_at, failed_why) values (gen_random_uuid(), $1, now(), now(), now(), 'No picture.')",
    [id],
  );
  const told = async () => (await failedPublications(house.platform.db)).some((one) => one.id === id);
  expect(await told()).toBe(true);
  await bin();
  expect(await told()).toBe(false);
});

it("is gone after a month, with all that hangs on it but its pictures; what was taken out again stays", async () => {
  await house.post(`/desk/articles/${id}/comments`, { said: "Why not?", words: "" }, editor);
  const link = { name: "Ada Quill", email: "", degree: "read", endsOn: house.platform.clock.now().toISOString().slice(0, 10) };
  await house.post(`/desk/articles/${id}/links`, link, editor);
  const pictures = async () => (await house.query("select id from pictures")).rows.length;
  await house.query("update articles set lead_picture_id = (select id from pictures limit 1) where id = $1", [id]);
  const before = await pictures();
  await bin();
  house.clock.advance({ days: 29 });
  await emptyBin(house.platform);
  expect(await isThere()).toBe(true);
  await house.post(`/desk/articles/${id}/restoration`, {}, await house.signIn("odile@tidewater.example"));
  house.clock.advance({ days: 2 });
  await emptyBin(house.platform);
  expect(await isThere()).toBe(true);
  editor = await house.signIn("odile@tidewater.example");
  await bin();
  house.clock.advance({ days: 31 });
  await emptyBin(house.platform);
  expect(await isThere()).toBe(false);
  for (const table of ["article_versions", "comment_threads", "private_links", "marked_bodies"])
    expect((await house.query(`select 1 from ${table} where article_id = $1`, [id])).rows).toEqual([]);
  expect(await pictures()).toBe(before);
});
