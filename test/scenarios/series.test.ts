import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fromMarkdown } from "../../src/document/index.ts";
import {
  type ArticleCard,
  allSeries,
  articleById,
  dropPart,
  partsOfSeries,
  publishedArticles,
  saveSource,
} from "../../src/editorial/index.ts";
import { fromJson } from "../../src/editorial/import/from-json.ts";
import { inTransaction } from "../../src/platform/index.ts";
import { decidedOf, jsonFile, markdownOf } from "../../src/transfer/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

let house: DemoHouse;
let editor: string;
let parts: ArticleCard[];
let id: string;
beforeAll(async () => {
  house = await demoHouse();
  editor = await house.be("editor");
  // the demo’s own
  await house.query("delete from series_parts");
  await house.query("delete from series");
  parts = (await publishedArticles(house.platform.db, { limit: 3 })).slice(0, 3);
});
afterAll(() => house.close());

const post = (path: string, fields: Record<string, string>) => house.post(path, fields, editor);

const order = async () => [...(await house.text("/series/shorelines")).matchAll(/<h2><a href="([^"]+)"/g)].map(([, to]) => to);

describe("a series", () => {
  it("is begun with an article, or by its name alone, and takes others by their address", async () => {
    const [first, second, third] = parts as [ArticleCard, ArticleCard, ArticleCard];
    await post(`/desk/articles/${first.id}/series`, { series: "", name: "Shorelines" });
    const { rows } = await house.query<{ id: string }>("select id from series");
    id = rows[0]!.id;
    expect((await post(`/desk/series/${id}/parts`, { address: `https://elsewhere.example${second.path}?a=b` })).status).toBe(303);
    await post(`/desk/articles/${third.id}/series`, { series: id, name: "" });
    expect(await order()).toEqual([first.path, second.path, third.path]);
    expect(await house.text(`/desk/articles/${first.id}`, editor)).toContain(`/desk/articles/${first.id}/series`);
  });

  it("is called by its name nowhere while it has drafts alone", async () => {
    await post("/desk/series", { name: "Not told yet" });
    for (const page of ["/series/not-told-yet", "/series/not-told-yet/feed.xml"]) expect((await house.get(page)).status, page).toBe(404);
    await house.query("delete from series where slug = 'not-told-yet'");
  });

  it("says what it is, on a page of its own with a picture and a feed", async () => {
    await post(`/desk/series/${id}`, { name: "Shorelines, twice", says: "Where land gives up." });
    const page = await house.text("/series/shorelines");
    expect(await house.text("/llms.txt")).toContain("\n\n## Series\n\n- [Shorelines, twice](http://localhost:4000/series/shorelines)\n");
    for (const words of ["<h1>Shorelines, twice</h1>", "Where land gives up.", "3 parts", 'href="/series/shorelines/feed.xml"'])
      expect(page).toContain(words);
    if (parts.some(({ lead }) => lead)) expect(page).toMatch(/series-head[\s\S]*<img/);
    const feed = await house.text("/series/shorelines/feed.xml");
    for (const { path } of parts) expect(feed).toContain(`<link>${house.platform.settings.origin}${path}</link>`);
    expect((feed.match(/<item>/g) ?? []).length).toBe(3);
    expect(await house.text("/sitemap.xml")).toContain(`<loc>${house.platform.settings.origin}/series/shorelines</loc>`);
  });

  it("is told on each part: which it is, and what stands before and after it", async () => {
    const [first, second, third] = parts as [ArticleCard, ArticleCard, ArticleCard];
    const page = await house.text(second.path);
    expect(page.replace(/<[^>]+>/g, "")).toContain("Part 2 of 3 of the series Shorelines, twice");
    const nav = /<nav class="in-issue" aria-label="Parts of Shorelines, twice">([\s\S]*?)<\/nav>/.exec(page)![1]!;
    expect([...nav.matchAll(/href="([^"]+)"/g)].map(([, to]) => to)).toEqual([first.path, third.path]);
    expect(await house.text(first.path)).toMatch(/Part 1 of 3/);
  });

  it("is put in another order, and parts are taken out", async () => {
    const [first, second, third] = parts as [ArticleCard, ArticleCard, ArticleCard];
    await post(`/desk/series/${id}/parts/${third.id}`, { move: "up" });
    expect(await order()).toEqual([first.path, third.path, second.path]);
    await post(`/desk/series/${id}/parts/${first.id}`, { move: "down" });
    expect(await order()).toEqual([third.path, first.path, second.path]);
    await post(`/desk/series/${id}/parts/${third.id}`, { move: "up" });
    expect(await order()).toEqual([third.path, first.path, second.path]);
    await post(`/desk/series/${id}/parts/${first.id}`, { move: "out" });
    expect(await order()).toEqual([third.path, second.path]);
    expect((await house.query("select position from series_parts order by position")).rows).toEqual([{ position: 1 }, { position: 2 }]);
  });

  it("shows and counts nothing that is not public", async () => {
    const [, second, third] = parts as [ArticleCard, ArticleCard, ArticleCard];
    await post(`/desk/articles/${third.id}/withdrawal`, { why: "a test" });
    await house.query("update article_publications set withdrawn_at = now() where article_id = $1", [third.id]);
    expect(await order()).toEqual([second.path]);
    expect(await house.text(second.path)).toContain("Part 1 of 1");
    expect(await house.text("/series/shorelines/feed.xml")).not.toContain(third.path);
    expect(await house.text(`/desk/series/${id}`, editor)).toContain("not public yet");
  });

  it("goes out with the text of a part, as Markdown and as JSON, and comes in with it", async () => {
    const { platform } = house;
    const view = (await articleById(platform.db, parts[1]!.id))!;
    const decided = await decidedOf(platform.db, view);
    expect(decided).toMatchObject({ series: "Shorelines, twice", part: 2 });
    const markdown = markdownOf(view, decided);
    expect(markdown).toContain("series: Shorelines, twice\npart: 2\n");
    for (const read of [fromMarkdown(markdown), fromJson(jsonFile(view, decided), "a.json")])
      expect(read).toMatchObject({ series: "Shorelines, twice", part: 2, problems: [] });
    const { problems, ...source } = fromMarkdown(markdown.replace("part: 2", "part: 1").replace(/^slug: .*$/m, "slug: a-third"));
    expect(problems).toEqual([]);
    const saved = await inTransaction(platform, (tx) => saveSource(platform, tx, source));
    expect((await partsOfSeries(platform.db, id)).map((part) => part.id)).toEqual([saved, parts[2]!.id, parts[1]!.id]);
    await inTransaction(platform, (tx) => saveSource(platform, tx, { ...source, slug: "another", series: "Of its own", part: 3 }));
    expect((await allSeries(platform.db)).map(({ name, parts: count }) => [name, count])).toEqual([
      ["Of its own", 1],
      ["Shorelines, twice", 3],
    ]);
    await inTransaction(platform, (tx) => dropPart(tx, { seriesId: id, articleId: saved }));
  });

  it.each([
    ["a name in a list, as other programs write it", "series: [Winters]", { series: "Winters" }, []],
    ["a part without a series", "part: 2", {}, []],
    ["a part that is no number", "series: Winters\npart: last", { series: "Winters" }, ["part “last” is no number"]],
    ["a part before the first", "series: Winters\npart: 0", { series: "Winters" }, ["part “0” is no number"]],
  ])("is read from front matter with %s", (_what, lines, said, says) => {
    const { problems, series, part } = fromMarkdown(`---\nheadline: A\n${lines}\n---\n\nText.`);
    expect({ ...(series && { series }), ...(part && { part }) }).toEqual(said);
    expect(problems.map(({ problem }) => problem.split(";")[0])).toEqual(says);
  });

  it.each([
    ["without a name", "/desk/series", { name: "" }, "A series needs a name"],
    ["of a name that there is", "/desk/series", { name: "Shorelines" }, "There is a series"],
    ["with a part that is nowhere", "", { address: "nowhere-at-all" }, "There is no article at “nowhere-at-all”"],
  ])("is refused %s", async (_what, path, fields, says) => {
    const answer = await post(path || `/desk/series/${id}/parts`, fields);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(says);
  });

  it("is nobody’s to change who is no editor", async () => {
    expect((await house.post("/desk/series", { name: "Mine" }, await house.be("print"))).status).toBe(403);
  });

  it("is ended, and its articles stay", async () => {
    await post(`/desk/series/${id}/end`, {});
    expect((await house.get("/series/shorelines")).status).toBe(404);
    expect((await house.get("/series/shorelines/feed.xml")).status).toBe(404);
    expect(await house.text(parts[1]!.path)).not.toContain("Part 1 of 1");
  });
});

describe("the desk’s language", () => {
  it("is each person’s own, whatever the magazine’s, and kept with them", async () => {
    const langOf = async (cookie: string) => /<html lang="([\w-]+)"/.exec(await house.text("/desk/me", cookie))?.[1];
    const publisher = await house.be("publisher");
    expect([await langOf(editor), await langOf(publisher)]).toEqual(["en", "en"]);
    await post("/desk/me/language", { language: "de" });
    expect([await langOf(editor), await langOf(publisher)]).toEqual(["de", "en"]);
    const page = await house.text("/desk/series", editor);
    expect(page).toContain("<h1>Serien</h1>");
    // told when it is read, and not in the magazine’s
    const [mailed] = (await house.query<{ id: string }>("select subscription_id as id from copies where state = 'mailed' limit 1")).rows;
    const story = await house.text(`/desk/subscriptions/${mailed!.id}?all`, editor);
    expect(story).toContain("Etiketten von Nr. 46 festgeschrieben");
    expect(story).toMatch(/mit Etikett → verschickt.*<\/table>/s);
    expect(/<html lang="([\w-]+)"/.exec(await house.text("/"))?.[1]).toBe("en");
    expect(await house.text("/desk/pages/new", editor)).toMatch(/name="language"[^>]*value="en"|value="en"[^>]*name="language"/);
  });

  it("is one that the desk speaks", async () => {
    expect((await post("/desk/me/language", { language: "fr" })).status).toBe(404);
  });
});
