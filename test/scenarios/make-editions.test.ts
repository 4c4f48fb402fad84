import { afterAll, beforeAll, expect, it } from "vitest";
import { type IssueView, articleById, correctArticle, currentIssue } from "../../src/editorial/index.ts";
import { type EditionRow, editionKinds, editionsOfIssue, makeChanged } from "../../src/production/index.ts";
import { makeEpub } from "../../src/books/index.ts";
import { newestEdition } from "../../src/editions/index.ts";
import { letterKind } from "../../src/newsletter/index.ts";
import { runJobs } from "../../src/platform/index.ts";
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
