import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type IssueView, articleById, correctArticle, currentIssue, issueById, issuesAhead } from "../../src/editorial/index.ts";
import { type EditionRow, editionKinds, editionsOfIssue, makeChanged } from "../../src/production/index.ts";
import { makeEpub } from "../../src/books/index.ts";
import { newestEdition } from "../../src/editions/index.ts";
import { letterKind } from "../../src/newsletter/index.ts";
import { announce, enqueue, runJobs } from "../../src/platform/index.ts";
import { wordsIn } from "../../src/values/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

let house: DemoHouse;
let issue: IssueView;
/** Those that are made in a second; the others stand in the same table. */
const kinds = [...editionKinds.filter(({ kind }) => ["print-view", "print-view-opening", "epub"].includes(kind)), letterKind];
const tasks = new Set<string>(kinds.map(({ task }) => task));

beforeAll(async () => {
  house = await demoHouse();
  // three articles: of each the same is asked
  await house.query("delete from placements where position > 3");
  issue = (await currentIssue(house.platform.db))!;
  // what the sale asked for is not what this test asks for
  await house.query("select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))");
});
afterAll(() => house.close());

const rows = () => editionsOfIssue(house.platform, issue, kinds);
const told = (list: EditionRow[], making: string) =>
  list.filter((row) => row.making === making).map(({ kind, article }) => (article ? `${kind.name} of ${article.headline}` : kind.name));
const work = async () => {
  const handlers = Object.fromEntries(
    Object.entries(house.masthead.handlers).map(([name, handle]) => [name, tasks.has(name) ? handle : () => Promise.resolve()]),
  );
  await runJobs(house.platform, handlers as typeof house.masthead.handlers);
};
const sums = async () =>
  new Map((await rows()).map(({ kind, article, now }) => [`${kind.kind} ${article?.slug ?? ""}`, now.edition?.sha256]));

it("lists every edition of an issue, makes all of them at a press, and then only what a correction changed", async () => {
  const before = await rows();
  expect(before.every(({ making }) => making === "missing")).toBe(true);
  expect(before.filter(({ kind }) => kind.kind === "print-view")).toHaveLength(issue.articles.length);
  expect(before.filter(({ kind }) => kind.kind === "print-view-opening")).toHaveLength(issue.articles.length);
  const editor = await house.be("editor");
  const path = `/desk/issues/${issue.wholeNumber}/editions`;
  expect(await house.text(path, editor)).toContain("not made yet");
  expect(await makeChanged(house.platform, issue, kinds)).toBe(issue.articles.length + 2);
  expect(told(await rows(), "waiting")).toHaveLength(before.length);
  expect(await makeChanged(house.platform, issue, kinds)).toBe(0);
  await work();
  expect(told(await rows(), "made")).toHaveLength(before.length);
  const first = await sums();
  // the second article, so that neither the letter's text nor its place in the list changes
  const corrected = issue.articles[1]!;
  await correctArticle(house.platform, { articleId: corrected.id, text: "It was a Tuesday." });
  await house.query("select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))");
  const views = [`Print view of ${corrected.headline}`, `Print view with the offer of ${corrected.headline}`];
  expect(told(await rows(), "stale")).toEqual([...views, "EPUB"]);
  await house.post(path, {}, editor);
  await work();
  const second = await sums();
  expect(
    [...second]
      .filter(([name, sum]) => first.get(name) !== sum)
      .map(([name]) => name)
      .sort(),
  ).toEqual(["epub ", `print-view ${corrected.slug}`, `print-view-opening ${corrected.slug}`].sort());
});

it("says of a failure where it is, and makes it once that is mended", async () => {
  const article = (await articleById(house.platform.db, issue.articles[0]!.id))!;
  const { id, lead } = article;
  const key = lead!.picture.storageKey;
  const bytes = (await house.platform.storage.get(key))!;
  await house.platform.storage.delete(key);
  await house.query("delete from editions where article_id = $1 or kind = 'epub'", [id]);
  const place = `“${article.headline}”, its lead picture: the picture ${key} is not in storage`;
  await makeChanged(house.platform, issue, kinds);
  await house.query("update graphile_worker._private_jobs set attempts = max_attempts - 1");
  await work();
  const failed = (await rows()).filter(({ making }) => making === "failed");
  expect(failed.map(({ kind }) => kind.kind)).toContain("epub");
  for (const { why } of failed) expect(why).toContain(place);
  const page = await house.text(`/desk/issues/${issue.wholeNumber}/editions`, await house.be("editor"));
  expect(page).toContain(place);
  // cut off, as by a full disk
  await house.platform.storage.put(key, bytes.subarray(0, 200), "image/png");
  await makeChanged(house.platform, issue, kinds);
  await house.query("update graphile_worker._private_jobs set attempts = max_attempts - 1");
  await work();
  const cut = (await rows()).filter(({ making }) => making === "failed");
  expect(cut.map(({ kind }) => kind.kind)).toEqual(expect.arrayContaining(["epub", "print-view"]));
  const named = `“${article.headline}”, its lead picture: the picture ${key} cannot be read (`;
  for (const { why } of cut) expect(why).toMatch(/its file was cut off or changed; bring it back from a backup/);
  for (const { why } of cut) expect(why).toContain(named);
  await house.platform.storage.put(key, bytes, "image/png");
  await makeChanged(house.platform, issue, kinds);
  await work();
  expect(told(await rows(), "failed")).toEqual([]);
  expect(told(await rows(), "made")).toHaveLength((await rows()).length);
});

it("keeps the book for readers where Ace cannot be asked, without its claim, and goes on asking", async () => {
  const { platform } = house;
  await house.query(`update publications set books = '{"certifiedBy": "Ida Brandt"}'`);
  const book = async () => (await editionsOfIssue(platform, issue, kinds)).find(({ kind }) => kind.kind === "epub")!;
  house.clock.advance({ minutes: 1 });
  expect((await book()).making).toBe("stale");
  Object.assign(platform.settings, { aceCommand: "/no/such/ace" });
  await expect(makeEpub(platform, { issueId: issue.id })).rejects.toThrow(/Ace could not be asked: .*ENOENT.*kept without its claim/);
  const { making, now } = await book();
  expect([making, now.edition!.facts.claim]).toEqual(["stale", { claims: false, why: [expect.stringContaining("ENOENT")] }]);
  expect((await newestEdition(platform.db, "epub", { issueId: issue.id }))!.sha256).toBe(now.edition!.sha256);
  Object.assign(platform.settings, { aceCommand: undefined });
  house.clock.advance({ minutes: 1 });
  await makeEpub(platform, { issueId: issue.id });
  const made = await book();
  expect([made.making, wordsIn(made.why ?? "", "en")]).toEqual([
    "made",
    expect.stringContaining("Claims no standard of accessibility. No Ace"),
  ]);
});

describe("of an issue that is not on sale", () => {
  const printed = editionKinds.filter(({ of }) => of === "issue");
  let planned: IssueView;
  const allRows = () => editionsOfIssue(house.platform, planned, printed);
  const row = async (kind: string) => (await allRows()).find((one) => one.kind.kind === kind)!;
  const told = async (kind: string) => {
    const { making, why } = await row(kind);
    return [making, wordsIn(why, "en")];
  };
  const forget = () => house.query("select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))");
  const jobs = async () => (await house.query<{ task: string }>("select task_identifier as task from graphile_worker.jobs")).rows;
  const again = async () => {
    planned = (await issueById(house.platform.db, planned.id))!;
  };

  beforeAll(async () => {
    const [next] = await issuesAhead(house.platform.db, 1);
    planned = next!;
    await house.query("update placements set issue_id = $1 where issue_id = $2", [planned.id, issue.id]);
    await house.query("update issues set cover_picture_id = (select cover_picture_id from issues where id = $2) where id = $1", [
      planned.id,
      issue.id,
    ]);
    await again();
  });
  beforeEach(forget);

  it("the first press makes everything, though an article that was just published asks for its own", async () => {
    expect([planned.state === "on sale", planned.articles.length]).toEqual([false, 3]);
    for (const { id } of planned.articles) await announce(house.platform.db, "article-published", { articleId: id });
    // what it asks for makes nothing of an issue that is not on sale
    expect((await row("print-issue")).making).toBe("missing");
    await makeChanged(house.platform, planned, printed);
    const { rows: asked } = await house.query<{ task: string }>(
      "select tasks.identifier as task from graphile_worker._private_jobs as jobs join graphile_worker._private_tasks as tasks on tasks.id = task_id where payload->>'issueId' = $1 order by 1",
      [planned.id],
    );
    expect(asked.map(({ task }) => task)).toEqual(
      expect.arrayContaining(["make-digital-issue", "make-epub", "make-narrated-epub", "make-print-issue"]),
    );
    expect((await allRows()).map(({ making }) => making)).toEqual(printed.map(() => "waiting"));
  });

  it("a book waits for the pages that it lists, says so, and goes on by itself once they are set", async () => {
    await enqueue(house.platform.db, "make-print-issue", { issueId: planned.id });
    await enqueue(house.platform.db, "make-epub", { issueId: planned.id });
    await house.masthead.handlers["make-epub"](house.platform, { issueId: planned.id }, undefined as never);
    expect(await told("epub")).toEqual(["waiting", "First the printed issue is set, whose pages it lists; then it goes on by itself."]);
    await house.query("select graphile_worker.remove_job($1)", [`make-print-issue:${planned.id}`]);
    expect((await jobs()).map(({ task }) => task)).toEqual(["make-epub"]);
    await house.query("update graphile_worker._private_jobs set run_at = now()");
    await work();
    expect((await row("epub")).making).toBe("made");
  });

  it("a narrated book waits for its recordings, says so, and goes on by itself once they are there", async () => {
    await house.query("delete from editions where kind = 'audio'");
    await enqueue(house.platform.db, "make-audio", { articleId: planned.articles[0]!.id });
    await house.masthead.handlers["make-narrated-epub"](house.platform, { issueId: planned.id }, undefined as never);
    expect(await told("epub-narrated")).toEqual(["waiting", "First its articles are recorded; then it goes on by itself."]);
    expect((await jobs()).map(({ task }) => task).sort()).toEqual(["make-audio", "make-narrated-epub"]);
  });

  it("a book without a cover is none, and the page says why and what to do", async () => {
    await house.query("update issues set cover_picture_id = null where id = $1", [planned.id]);
    await again();
    const why = "A book has a cover, and the issue has none. Choose one with the issue, then it can be made.";
    expect([await told("epub"), await told("epub-narrated")]).toEqual([
      ["none", why],
      ["none", why],
    ]);
    await makeChanged(house.platform, planned, printed);
    expect((await jobs()).filter(({ task }) => task.includes("epub"))).toEqual([]);
    expect(await house.text(`/desk/issues/${planned.wholeNumber}/editions`, await house.be("editor"))).toContain(why);
  });
});
