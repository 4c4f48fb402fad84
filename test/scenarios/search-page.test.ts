import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { indexArticle } from "../../src/archive/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

let house: DemoHouse;
beforeAll(async () => {
  house = await demoHouse();
  const { rows } = await house.query<{ id: string }>(
    "select distinct article_id as id from article_publications where withdrawn_at is null",
  );
  for (const { id } of rows) await indexArticle(house.platform, { articleId: id });
});
afterAll(() => house.close());

/** Stands behind the paywall of one article alone. */
const withheld = "upturned";
const suggested = async (typed: string) => {
  const answer = await house.get(`/search/suggestions?q=${encodeURIComponent(typed)}`);
  expect(answer.headers.get("content-type")).toBe("application/x-suggestions+json; charset=utf-8");
  const [asked, texts, , addresses] = (await answer.json()) as [string, string[], string[], string[]];
  expect(asked).toBe(typed);
  return texts.map((text, at) => ({ text, path: addresses[at]!.replace(house.platform.settings.origin, "") }));
};

describe("the search’s page", () => {
  it("is led to from the address it once had", async () => {
    const answer = await house.get("/search?words=wolf&year=2026");
    expect([answer.status, answer.headers.get("location")]).toEqual([301, "/search?year=2026&q=wolf"]);
  });

  it("says with each filter how many it would leave, and offers none that leaves nothing", async () => {
    const page = await house.text("/search?q=harbour");
    const counts = [...page.matchAll(/<option value="(\d{4})"[^>]*>\d{4} \((\d+)\)/g)].map(
      ([, year, many]) => [year!, Number(many)] as const,
    );
    expect(counts.length).toBeGreaterThan(0);
    for (const [year, many] of counts) {
      expect(many).toBeGreaterThan(0);
      const narrowed = await house.text(`/search?q=harbour&year=${year}`);
      expect(narrowed.match(/<li><p class="label">/g)?.length).toBe(Math.min(20, many));
    }
  });

  it("offers the archive’s own word for one that is typed wrongly", async () => {
    const page = await house.text("/search?q=harbuor");
    expect(page).toContain('<a href="/search?q=harbour">harbour</a>');
  });

  it("says past its last page that there is no more, and leads back to the last", async () => {
    const last = /<span>1 of (\d+)<\/span>/.exec(await house.text("/search?year=2026"))?.[1] ?? "1";
    const past = await house.text(`/search?year=2026&page=${Number(last) + 7}`);
    expect(past).toContain(
      `There are no more of them: page ${last} is the last. <a href="/search?year=2026&amp;page=${last}">To the last page</a>`,
    );
    expect(past).not.toContain(`of ${last}</span>`);
    expect(await house.text(`/search?year=2026&page=${last}`)).not.toContain("There are no more of them");
  });

  it("is told to browsers as a search engine", async () => {
    expect(await house.text("/")).toContain('<link rel="search" type="application/opensearchdescription+xml"');
    const told = await house.text("/opensearch.xml");
    expect(told).toContain(`template="${house.platform.settings.origin}/search?q={searchTerms}"`);
    expect(told).toContain(`template="${house.platform.settings.origin}/search/suggestions?q={searchTerms}"`);
    // by whole words, where the format has room for no more
    expect(told).toContain("<ShortName>The Tidewater</ShortName>");
  });

  it("says of small words that nobody looks for them", async () => {
    const small = "Words as small as these stand in every text";
    expect(await house.text("/search?q=the")).toContain(small);
    expect(await house.text("/search?q=zzyzx")).not.toContain(small);
  });
});

describe("what is offered while one types", () => {
  it("are names, titles and words that begin so, each leading where it says", async () => {
    const writers = await suggested("lena m");
    expect(writers).toContainEqual({ text: "Lena Marsh", path: "/contributors/lena-marsh" });
    for (const { path } of [...writers, ...(await suggested("harb"))]) expect([path, (await house.get(path)).status]).toEqual([path, 200]);
  });

  it("is nothing from behind the paywall, whoever asks", async () => {
    for (let letters = 2; letters <= withheld.length; letters++)
      expect((await suggested(withheld.slice(0, letters))).map(({ text }) => text)).not.toContain(withheld);
  });

  it.each(["", "a", "%", "'", "a & | !", "🙂🙂", "\\ :*", "constructor __proto__"])("takes %j as what was typed", async (typed) => {
    await expect(suggested(typed)).resolves.toBeInstanceOf(Array);
  });
});
