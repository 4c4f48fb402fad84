import { afterAll, beforeAll, expect, it } from "vitest";
import { fromMarkdown, plainText } from "../../src/document/index.ts";
import {
  articleBySlug,
  correctArticle,
  draftById,
  issueDates,
  planIssues,
  publishArticle,
  saveArticle,
  savePublication,
  withdrawArticle,
} from "../../src/editorial/index.ts";
import { inTransaction, jobsOverview } from "../../src/platform/index.ts";
import { day } from "../../src/values/index.ts";
import { type FreshPlatform, freshPlatform } from "../support/fresh-platform.ts";

let house: FreshPlatform;
let articleId: string;

beforeAll(async () => {
  house = await freshPlatform();
  const { platform } = house;
  await inTransaction(platform, async (tx) => {
    await savePublication(tx, {
      title: "The Test",
      tagline: "",
      about: "",
      imprint: "",
      language: "en",
      timeZone: "Europe/London",
      currency: "EUR",
      issuesPerYear: 24,
      issnPrint: null,
      issnOnline: null,
      firstIssueOn: day("2025-01-01"),
      look: {},
    });
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

it("publishes once, however often it is asked to, and makes each edition’s job once", async () => {
  const { platform } = house;
  await publishArticle(platform, { articleId });
  await publishArticle(platform, { articleId });
  const view = await articleBySlug(platform.db, "a-rope-of-ones-own");
  expect(view).toMatchObject({ path: "/2026/11/a-rope-of-ones-own", writtenBy: "Nora Feldt and Lena Marsh", publishedOn: "2026-11-24" });
  const { rows: jobs } = await jobsOverview(platform.db);
  expect(jobs.map(({ task }) => task).sort()).toEqual([
    "index-article",
    "make-audio",
    "make-card",
    "make-digital-issue",
    "make-print-issue",
    "make-print-view",
    "renew-epubs",
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

it("takes a withdrawn article off its address at once", async () => {
  const { platform } = house;
  await withdrawArticle(platform, { articleId, why: "a mistake" });
  expect(await articleBySlug(platform.db, "a-rope-of-ones-own")).toBeUndefined();
  await expect(withdrawArticle(platform, { articleId, why: "twice" })).rejects.toMatchObject({ code: "article-not-public" });
});
