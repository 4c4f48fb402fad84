import { afterAll, beforeAll, expect, it } from "vitest";
import { fromMarkdown, plainText } from "../../src/document/index.ts";
import {
  articleBySlug,
  correctArticle,
  draftById,
  issueDates,
  placeArticle,
  planIssues,
  publishArticle,
  putIssueOnSale,
  reasonsAgainstPuttingOnSale,
  saveArticle,
  savePublication,
  withdrawArticle,
} from "../../src/editorial/index.ts";
import { wordsIn } from "../../src/values/index.ts";
import { inTransaction, jobsOverview } from "../../src/platform/index.ts";
import { type FreshPlatform, freshPlatform } from "../support/fresh-platform.ts";
import { testPublication } from "../support/test-publication.ts";

let house: FreshPlatform;
let articleId: string;

beforeAll(async () => {
  house = await freshPlatform();
  const { platform } = house;
  await inTransaction(platform, async (tx) => {
    await savePublication(tx, testPublication);
    await planIssues(tx, 60, platform.clock.now());
    const { body } = fromMarkdown("First paragraph, **strong** and plain.\n\n## A subhead\n\nSecond paragraph.");
    articleId = await saveArticle(platform, tx, {
      headline: "A Rope of One’s Own",
      byline: ["Nora Feldt", "Lena Marsh"],
      section: "Work",
      body,
    });
  });
});
afterAll(() => house.close());

it("plans twenty-four issues a year, on the 1st and the 15th", async () => {
  const issues = await issueDates(house.platform.db);
  expect(issues).toHaveLength(60);
  expect(issues.slice(44, 48).map(({ coverDate }) => coverDate)).toEqual(["2026-11-01", "2026-11-15", "2026-12-01", "2026-12-15"]);
});

it("refuses to save over somebody else’s changes", async () => {
  const { platform } = house;
  const draft = await draftById(platform.db, articleId);
  const again = inTransaction(platform, (tx) =>
    saveArticle(platform, tx, { ...draft, slug: draft.slug, lead: null }, { id: articleId, version: draft.version - 1 }),
  );
  await expect(again).rejects.toMatchObject({ code: "article-changed" });
});

it("takes straight quotes and hyphens for dashes no further than the editor’s door", async () => {
  const { platform } = house;
  const id = await inTransaction(platform, (tx) =>
    saveArticle(platform, tx, {
      headline: 'The "Marit" 1914-18',
      standfirst: "It's here...",
      byline: ["Lena Marsh"],
      language: "de",
      body: fromMarkdown('Er sagte "*nie*" -- und ging.').body,
    }),
  );
  const draft = await draftById(platform.db, id);
  expect([draft.headline, draft.standfirst]).toEqual(["The „Marit“ 1914–18", "It’s here…"]);
  expect(plainText(draft.body)).toBe("Er sagte „nie“ – und ging.");
});

const refused = (code: string, says: RegExp) => ({ code, detail: expect.stringMatching(says) as string });
const save = (fields: Partial<Parameters<typeof saveArticle>[2]>) =>
  inTransaction(house.platform, (tx) =>
    saveArticle(house.platform, tx, { headline: "Another", byline: ["Lena Marsh"], body: fromMarkdown("Text.").body, ...fields }),
  );

it("publishes nothing that is incomplete, and says every reason", async () => {
  const { platform } = house;
  const figure = { type: "figure" as const, attrs: { id: "f1", picture: "harbour.jpg", alt: "The harbour", credit: "" }, content: [] };
  const id = await save({
    headline: "Unfinished",
    byline: [],
    body: { type: "doc", content: [...fromMarkdown("Text.").body.content, figure] },
  });
  const asked = publishArticle(platform, { articleId: id });
  await expect(asked).rejects.toMatchObject(
    refused("article-incomplete", /Nobody stands in its byline.*“harbour.jpg” was named but not uploaded/),
  );
  expect(await articleBySlug(platform.db, "unfinished")).toBeUndefined();
});

it("puts no issue on sale that is incomplete: neither it nor any of its articles is public", async () => {
  const { platform } = house;
  const issue = (await issueDates(platform.db)).find(({ wholeNumber }) => wholeNumber === 50)!;
  const empty = inTransaction(platform, (tx) => reasonsAgainstPuttingOnSale(tx, issue.id));
  expect((await empty).map((why) => wordsIn(why, "en")).join(" ")).toMatch(/no article yet.*no cover/);
  const [whole, unfinished] = [await save({ headline: "Whole" }), await save({ headline: "By nobody", byline: [] })];
  for (const articleId of [whole, unfinished])
    await inTransaction(platform, (tx) => placeArticle(platform, tx, { articleId, issueId: issue.id }));
  await expect(putIssueOnSale(platform, { issueId: issue.id })).rejects.toMatchObject(
    refused("issue-incomplete", /no cover.*“By nobody”: Nobody/),
  );
  expect(await articleBySlug(platform.db, "whole")).toBeUndefined();
  expect((await issueDates(platform.db)).find(({ id }) => id === issue.id)!.state).toBe("open");
});

it("gives one address to one article", async () => {
  await expect(save({ slug: "a-rope-of-ones-own" })).rejects.toMatchObject({ code: "slug-taken" });
  const [one, other] = [await save({ headline: "The Same" }), await save({ headline: "The Same" })];
  const slugs = await Promise.all([one, other].map(async (id) => (await draftById(house.platform.db, id)).slug));
  expect(slugs).toEqual(["the-same", "the-same-2"]);
});

it("takes no article whose body cannot be set, or that has no headline", async () => {
  await expect(save({ headline: " " })).rejects.toMatchObject({ code: "article-invalid" });
  await expect(save({ body: { type: "doc", content: [{ type: "paragraph", attrs: { id: "p" }, content: [] }] } })).rejects.toMatchObject({
    code: "article-invalid",
  });
});

it("keeps what is not public away from readers, and what is closed closed unless it was said", async () => {
  const id = await save({ headline: "A draft" });
  expect(await articleBySlug(house.platform.db, "a-draft")).toBeUndefined();
  expect((await draftById(house.platform.db, id)).access).toBe("subscribers");
  const asked = correctArticle(house.platform, { articleId: id, text: "It was Tuesday." });
  await expect(asked).rejects.toMatchObject({ code: "article-not-public" });
});

it("publishes once, however often it is asked to, and makes each edition’s job once", async () => {
  const { platform } = house;
  await publishArticle(platform, { articleId });
  await publishArticle(platform, { articleId });
  const view = await articleBySlug(platform.db, "a-rope-of-ones-own");
  expect(view).toMatchObject({ path: "/2026/11/a-rope-of-ones-own", writtenBy: "Nora Feldt and Lena Marsh", publishedOn: "2026-11-24" });
  const rows = await platform.db.selectFrom("article_publications").select("id").where("article_id", "=", articleId).execute();
  expect(rows).toHaveLength(1);
  const { rows: jobs } = await jobsOverview(platform.db);
  expect(jobs.map(({ task }) => task).sort()).toEqual([
    "index-article",
    "make-audio",
    "make-card",
    "make-digital-issue",
    "make-print-issue",
    "make-print-view",
    "renew-epubs",
    "tell-search-engines",
  ]);
});

it("changes the revision when a correction is noted, and keeps the day of publication", async () => {
  const { platform, clock } = house;
  const before = await articleBySlug(platform.db, "a-rope-of-ones-own");
  clock.advance({ days: 2 });
  await correctArticle(platform, { articleId, text: "The rope was of hemp." });
  const after = await articleBySlug(platform.db, "a-rope-of-ones-own");
  expect(after!.revision).not.toBe(before!.revision);
  expect(after).toMatchObject({ publishedOn: "2026-11-24", corrections: [{ text: "The rope was of hemp.", on: "2026-11-26" }] });
});

it("asks why an article is withdrawn, and what a correction corrects", async () => {
  await expect(withdrawArticle(house.platform, { articleId, why: " " })).rejects.toMatchObject({ code: "article-invalid" });
  await expect(correctArticle(house.platform, { articleId, text: " " })).rejects.toMatchObject({ code: "article-invalid" });
  expect(await articleBySlug(house.platform.db, "a-rope-of-ones-own")).toBeDefined();
});

it("shows what was published until it is published again", async () => {
  const { platform } = house;
  const id = await save({ headline: "Two Versions" });
  await publishArticle(platform, { articleId: id });
  const { version } = await draftById(platform.db, id);
  house.clock.advance({ minutes: 1 });
  await inTransaction(platform, (tx) =>
    saveArticle(
      platform,
      tx,
      { headline: "Two versions, changed", byline: ["Lena Marsh"], body: fromMarkdown("Text.").body },
      { id, version },
    ),
  );
  expect((await articleBySlug(platform.db, "two-versions"))!.headline).toBe("Two Versions");
  expect((await draftById(platform.db, id)).publication).toBe("behind");
  await publishArticle(platform, { articleId: id });
  expect((await articleBySlug(platform.db, "two-versions"))!.headline).toBe("Two versions, changed");
});

it("takes a withdrawn article off its address at once", async () => {
  const { platform } = house;
  await withdrawArticle(platform, { articleId, why: "a mistake" });
  expect(await articleBySlug(platform.db, "a-rope-of-ones-own")).toBeUndefined();
  await expect(withdrawArticle(platform, { articleId, why: "twice" })).rejects.toMatchObject({ code: "article-not-public" });
});

it("puts an article that comes back after a withdrawal at its old address, with its old day", async () => {
  const { platform } = house;
  await publishArticle(platform, { articleId });
  expect(await articleBySlug(platform.db, "a-rope-of-ones-own")).toMatchObject({
    path: "/2026/11/a-rope-of-ones-own",
    publishedOn: "2026-11-24",
  });
});
