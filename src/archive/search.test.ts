import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FreshPlatform, freshPlatform } from "../../test/support/fresh-platform.ts";
import { publication } from "../../test/support/printed-issue.ts";
import { type Reader, decide, stranger } from "../access/index.ts";
import { fromMarkdown } from "../document/index.ts";
import {
  type Access,
  articleById,
  issueDates,
  placeArticle,
  planIssues,
  publishArticle,
  saveArticle,
  savePublication,
  withdrawArticle,
} from "../editorial/index.ts";
import { inTransaction } from "../platform/index.ts";
import { day } from "../values/index.ts";
import { archiveYears, indexArticle, searchArchive } from "./index.ts";

let house: FreshPlatform;
const articles: { id: string; headline: string; access: Access; issue: { wholeNumber: number } | null }[] = [];

/** Its opening says “harbour”, what is withheld “ambergris”. */
const text = `The harbour. ${"Some words of it. ".repeat(40)}\n\nBehind the paywall the harbour has ambergris, 100 % of it.\n\nAnd an end.`;

async function publish(
  headline: string,
  access: Access,
  wholeNumber?: number,
  fields: { language?: string; body?: string; section?: string; standfirst?: string } = {},
): Promise<string> {
  const { platform } = house;
  const id = await inTransaction(platform, async (tx) => {
    const body = fromMarkdown(fields.body ?? text).body;
    const made = await saveArticle(platform, tx, {
      headline,
      access,
      body,
      byline: ["Lena Marsh"],
      ...(fields.language && { language: fields.language }),
      ...(fields.section && { section: fields.section }),
      ...(fields.standfirst && { standfirst: fields.standfirst }),
    });
    const issue = (await issueDates(tx)).find((one) => one.wholeNumber === wholeNumber);
    if (issue) await placeArticle(platform, tx, { articleId: made, issueId: issue.id });
    return made;
  });
  await publishArticle(platform, { articleId: id });
  await indexArticle(platform, { articleId: id });
  return id;
}

beforeAll(async () => {
  house = await freshPlatform();
  await inTransaction(house.platform, async (tx) => {
    await savePublication(tx, publication);
    await planIssues(tx, 10, house.platform.clock.now());
  });
  for (const access of ["open", "registered", "subscribers"] as const)
    for (const wholeNumber of [undefined, 7, 8]) {
      const headline = `${access} in ${wholeNumber ?? "none"}`;
      const id = await publish(headline, access, wholeNumber);
      articles.push({ id, headline, access, issue: wholeNumber === undefined ? null : { wholeNumber } });
    }
});
afterAll(() => house.close());

const search = (reader: Reader, words: string, more: object = {}) => searchArchive(house.platform.db, reader, { words, ...more });

describe("the search finds what a reader may read", () => {
  it.each<[string, Reader]>([
    ["a stranger", stranger],
    ["a registered reader", { ...stranger, signedIn: true }],
    ["a subscriber", { ...stranger, signedIn: true, issues: "all" }],
    ["a reader of no. 7", { ...stranger, signedIn: true, issues: [7] }],
    ["a reader of no. 8 who signed out", { ...stranger, issues: [8] }],
    ["staff", { ...stranger, signedIn: true, staff: true }],
  ])("%s: behind the paywall what access opens, and no more", async (_who, reader) => {
    const canRead = articles.filter((article) => decide(reader, article).view === "whole").map(({ headline }) => headline);
    const { hits, total } = await search(reader, "ambergris");
    expect(hits.map(({ headline }) => headline).sort()).toEqual(canRead.sort());
    expect(total).toBe(canRead.length);
  });

  it("shows a stranger nothing of what is withheld", async () => {
    const { hits } = await search(stranger, "harbour");
    expect(hits).toHaveLength(articles.length);
    const closed = hits.filter(({ access }) => access !== "open");
    expect(JSON.stringify(closed)).not.toContain("ambergris");
    expect(closed[0]!.snippet.filter(({ found }) => found).map((part) => part.text.toLowerCase())).toContain("harbour");
  });
});

it("the search weighs for a stranger what they may read, and for a subscriber all of it", async () => {
  const rest = "Some words of it. ".repeat(40);
  await publish("Seen twice", "subscribers", undefined, { body: `A lighthouse, a lighthouse. ${rest}\n\nNothing more.\n\nAn end.` });
  await publish("Seen once", "subscribers", undefined, { body: `A lighthouse. ${rest}\n\n${"Lighthouse. ".repeat(50)}\n\nAn end.` });
  const order = async (reader: Reader) => (await search(reader, "lighthouse")).hits.map(({ headline }) => headline);
  expect(await order(stranger)).toEqual(["Seen twice", "Seen once"]);
  expect(await order({ ...stranger, signedIn: true, issues: "all" })).toEqual(["Seen once", "Seen twice"]);
});

describe("the search", () => {
  it("finds words by their stem in the article’s language, and names by section and year", async () => {
    await publish("Möwen", "open", undefined, { language: "de", body: "Die Häuser am Hafen.", section: "Reise" });
    const found = async (words: string, more: object) => (await search(stranger, words, more)).hits.map(({ headline }) => headline);
    expect(await found("Haus", { language: "de" })).toEqual(["Möwen"]);
    expect(await found("", { section: "reise" })).toEqual(["Möwen"]);
    expect(await found("", { contributor: "nobody" })).toEqual([]);
    expect(await found("", { section: "reise", year: "2026" })).toEqual(["Möwen"]);
    expect(await found("", { section: "reise", year: "2025" })).toEqual([]);
    expect(await archiveYears(house.platform.db)).toEqual(["2026"]);
  });

  it.each(["'", '"', '"unclosed', "%", "a & | ! b", "(((", "<->", "\\", "; drop table people", "🙂", "-", "constructor", " "])(
    "takes %j as words, and nothing else",
    async (words) => {
      await expect(search(stranger, words)).resolves.toMatchObject({ page: 1 });
    },
  );

  it.each(["constructor", "__proto__", "xx", ""])("takes the language %j", async (language) => {
    await expect(search(stranger, "harbour", { language })).resolves.toMatchObject({ page: 1 });
  });

  it.each([0, -1, 1.5, 9e9, Number.NaN])("has a page %f or the nearest", async (page) => {
    const results = await search(stranger, "harbour", { page });
    expect(Number.isInteger(results.page) && results.page >= 1 && results.page <= 500).toBe(true);
  });

  it("forgets what is withdrawn, and finds what was corrected by its new words", async () => {
    const id = await publish("For a while", "open", undefined, { body: "A walrus." });
    expect((await search(stranger, "walrus")).total).toBe(1);
    await withdrawArticle(house.platform, { articleId: id, why: "a mistake" });
    await indexArticle(house.platform, { articleId: id });
    expect(await articleById(house.platform.db, id)).toBeUndefined();
    expect((await search(stranger, "walrus")).total).toBe(0);
  });
});

describe("what is typed wrongly or not to its end", () => {
  const headlines = async (words: string, more: object = {}, reader = stranger) =>
    (await search(reader, words, more)).hits.map(({ headline }) => headline);

  it("is found by how its last word begins, and by the archive’s own word that is one slip away", async () => {
    await publish("Of a zeppelin", "open", undefined, { body: "A zeppelin over the harbour." });
    expect(await headlines("zepp")).toEqual(["Of a zeppelin"]);
    expect(await headlines("harbour zepp")).toEqual(["Of a zeppelin"]);
    for (const slip of ["zepelin", "zeppelinn", "zeppalin", "zepeplin"]) {
      const found = await search(stranger, slip);
      expect([slip, found.instead, found.hits.map(({ headline }) => headline)]).toEqual([slip, "zeppelin", ["Of a zeppelin"]]);
    }
    expect(await headlines("zappolin")).toEqual([]);
  });

  it("is told from small words, which are looked for nowhere", async () => {
    for (const words of ["the", "of the", '"and"', '"']) expect([words, (await search(stranger, words)).areSmall]).toEqual([words, true]);
    for (const words of ["zappolin", "the zappolin", ""])
      expect([words, (await search(stranger, words)).areSmall]).toEqual([words, undefined]);
    expect((await search(stranger, "the", { alsoIn: ["de"] })).areSmall).toBeUndefined();
  });

  it("is corrected by no word that stands behind the paywall or was withdrawn", async () => {
    await publish("Closed", "subscribers", undefined, {
      body: `An opening. ${"Some words of it. ".repeat(40)}\n\nAn okapi stands there.\n\nAnd an end.`,
    });
    const id = await publish("Open for a while", "open", undefined, { body: "A pangolin." });
    const words = async () => (await house.platform.db.selectFrom("archive_words").select("word").execute()).map(({ word }) => word);
    expect(await words()).toContain("pangolin");
    expect(await words()).not.toContain("okapi");
    for (const reader of [stranger, { ...stranger, signedIn: true, issues: "all" as const }])
      expect((await search(reader, "okappi")).instead).toBeUndefined();
    await withdrawArticle(house.platform, { articleId: id, why: "a mistake" });
    await indexArticle(house.platform, { articleId: id });
    expect(await words()).not.toContain("pangolin");
    expect(await words()).toContain("opening");
  });
});

describe("the order and the filters", () => {
  it("puts names and titles first, and of equals the newer", async () => {
    const found = async () => (await search(stranger, "heron")).hits.map(({ headline }) => headline);
    await publish("In the text alone", "open", undefined, { body: `${"Heron. ".repeat(30)}` });
    await publish("The heron", "open", undefined, { body: "A bird." });
    expect((await found())[0]).toBe("The heron");
    for (const name of ["Older", "Newer"]) await publish(name, "open", undefined, { body: "One kingfisher." });
    await house.platform.db
      .updateTable("archive_entries")
      .set({ published_on: day("2024-01-01") })
      .where("headline", "=", "Older")
      .execute();
    const equal = (await search(stranger, "kingfisher")).hits.map(({ headline }) => headline);
    expect(equal).toEqual(["Newer", "Older"]);
  });

  it("narrows to an issue, what is recorded and what is open to the reader, and says how many each would leave", async () => {
    const reader = { ...stranger, signedIn: true, issues: [7] };
    const { facets, total } = await search(reader, "harbour", { issue: "7" });
    expect(total).toBe(3);
    expect([facets?.get("issue")?.get("7"), facets?.get("issue")?.get("8")]).toEqual([3, 3]);
    const open = await search(reader, "harbour", { readable: true });
    expect(open.hits.every(({ access, wholeNumber }) => access !== "subscribers" || wholeNumber === 7)).toBe(true);
    expect((await search(stranger, "harbour", { recorded: true })).total).toBe(0);
    expect((await search(stranger, "harbour", { topic: "no-such-topic" })).total).toBe(0);
  });

  it("shows the standfirst of what has the words there alone", async () => {
    await publish("Bottles", "subscribers", undefined, { standfirst: "Every winter the quern brings letters." });
    const [hit] = (await search(stranger, "querns")).hits;
    expect(hit!.snippet).toEqual([
      { text: "Every winter the ", found: false },
      { text: "quern", found: true },
      { text: " brings letters.", found: false },
    ]);
  });

  it("shows whole sentences", async () => {
    await publish("Sentences", "open", undefined, {
      body: `First of all. The narwhal swims, e.g. in Greenland. ${"And then some more of it. ".repeat(20)}`,
    });
    const [hit] = (await search(stranger, "narwhal")).hits;
    const said = hit!.snippet.map(({ text: part }) => part).join("");
    expect(said).toMatch(/^The narwhal swims, e\.g\. in Greenland\. .*\.$/);
    expect(hit!.snippet.filter(({ found }) => found)).toEqual([{ text: "narwhal", found: true }]);
  });

  it.each<[string, Reader]>([
    ["a stranger", stranger],
    ["a subscriber", { ...stranger, signedIn: true, issues: "all" }],
    ["a reader of no. 7", { ...stranger, signedIn: true, issues: [7] }],
  ])("says “at least” of words that stand nearly everywhere, and shows %s the same", async (_who, reader) => {
    for (const [words, filters] of [["harbour"], ["Lena"], ["harbour", { issue: "7" }], ["ambergris"]] as const) {
      const all = await search(reader, words, filters);
      const counted = await search(reader, words, { ...filters, mostCounted: Math.max(0, all.total - 1) });
      expect(counted).toEqual({ ...all, total: Math.max(0, all.total - 1), ...(all.total > 0 && { atLeast: true }) });
    }
  });

  it("finds a phrase where its words stand in order", async () => {
    await publish("In order", "open", undefined, { body: "A quiet lagoon." });
    await publish("Out of order", "open", undefined, { body: "A lagoon, quiet." });
    expect((await search(stranger, '"quiet lagoon"')).hits.map(({ headline }) => headline)).toEqual(["In order"]);
  });
});
