import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { articleById, draftById, publishedArticles } from "../../src/editorial/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

let house: DemoHouse;
let editor: string;
let first: { id: string; path: string; headline: string };
let other: { id: string; slug: string };
beforeAll(async () => {
  house = await demoHouse();
  editor = await house.be("editor");
  const [one, two] = await publishedArticles(house.platform.db, { access: "open", limit: 2 });
  first = one!;
  other = { id: two!.id, slug: two!.path.split("/").at(-1)! };
});
afterAll(() => house.close());

const at = (id: string, more = "") => `/desk/articles/${id}/translations${more}`;
const begin = (language: string, id = first.id) => house.post(at(id, "/new"), { language }, editor);
const madeBy = (answer: Response) => /articles\/([\w-]+)/.exec(answer.headers.get("location") ?? "")![1]!;
const alternates = (html: string) =>
  [...html.matchAll(/<link rel="alternate" hreflang="([\w-]+)" href="([^"]+)"/g)].map(([, language, href]) => [
    language,
    new URL(href!).pathname,
  ]);
let german: string;

describe("a translation", () => {
  it("is begun as a draft of the same text, in the other language, and is a translation of it", async () => {
    german = madeBy(await begin("de"));
    const [own, original] = [await draftById(house.platform.db, german), await draftById(house.platform.db, first.id)];
    expect(own).toMatchObject({ language: "de", headline: original.headline, byline: original.byline, publication: "none" });
    expect(own.body).toEqual(original.body);
    expect(own.slug).not.toBe(original.slug);
    const page = await house.text(at(german), editor);
    expect(page).toContain("written first");
    expect(page).toMatch(/>German</);
  });

  it("leads nowhere before it is public, and its original neither", async () => {
    expect(alternates(await house.text(first.path))).toEqual([]);
    expect(await house.text(first.path)).not.toContain('class="languages');
  });

  it("once public, is found from the original and the other way round, and the original is for everybody else", async () => {
    await house.post(`/desk/articles/${german}/publication`, {}, editor);
    const { path } = (await articleById(house.platform.db, german))!;
    const wanted = [
      ["en", first.path],
      ["de", path],
      ["x-default", first.path],
    ];
    const [original, own] = [await house.text(first.path), await house.text(path)];
    expect([alternates(original), alternates(own)]).toEqual([wanted, wanted]);
    expect(original).toMatch(
      new RegExp(`<ul class="languages meta"><li><a href="${path}" hreflang="de" lang="de" dir="ltr" rel="alternate">Deutsch</a>`),
    );
    expect(own).toContain(`<a href="${first.path}" hreflang="en" lang="en" dir="ltr" rel="alternate">English</a>`);
    expect(own).toMatch(/<article class="sheet" lang="de"/);
    const map = await house.text("/sitemap.xml");
    const { origin } = house.platform.settings;
    const both = wanted.slice(0, 2).map(([language, to]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${origin}${to}"/>`);
    for (const one of [first.path, path])
      expect([both.join(""), both.toReversed().join("")]).toContain(
        new RegExp(`<loc>${origin}${one}</loc><lastmod>[\\d-]+</lastmod>(.*?)</url>`).exec(map)?.[1],
      );
  });

  it("is there once in a language, and in a language that there is", async () => {
    for (const [language, says] of [
      ["de", /is in that language already/],
      ["xx", /“xx” is not a language/],
    ] as const) {
      const answer = await begin(language);
      expect(answer.status).toBe(422);
      expect(await answer.text()).toMatch(says);
    }
  });

  it("of a translation is one of what was written first", async () => {
    const french = madeBy(await begin("fr", german));
    const rows = await house.query<{ original_id: string }>("select original_id from article_translations where article_id = $1", [french]);
    expect(rows.rows).toEqual([{ original_id: first.id }]);
  });

  it("stands by itself again when it is withdrawn, or let go", async () => {
    await house.post(at(german, "/end"), {}, editor);
    expect(alternates(await house.text(first.path))).toEqual([]);
  });
});

describe("two articles that are there already", () => {
  const link = (original: string, id = german) => house.post(at(id), { original }, editor);

  it("are linked by the address of the one that was written first, or all of it", async () => {
    expect((await link(`http://localhost:4000${first.path}?a=b`)).status).toBe(303);
    expect(alternates(await house.text(first.path)).map(([language]) => language)).toEqual(["en", "de", "x-default"]);
  });

  it.each([
    ["nowhere", () => link("nowhere-at-all", other.id), /There is no article at “nowhere-at-all”/],
    ["to itself", () => link(other.slug, other.id), /no translation of itself/],
    ["in a language that is there already", () => link(first.path, other.id), /is in that language already/],
    [
      "of which others are translations",
      () => link(other.slug, first.id),
      /Others are translations of this one|is in that language already/,
    ],
  ])("are not linked %s, and it is said why", async (_where, work, says) => {
    const answer = await work();
    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(says);
  });

  it("are nobody’s to link who has no piece of theirs at the desk", async () => {
    const reader = await house.be("print");
    for (const more of ["", "/new", "/end"])
      expect((await house.post(at(german, more), { language: "nl", original: other.slug }, reader)).status).toBe(403);
    expect((await house.get(at(german), reader)).status).toBe(403);
  });
});

describe("a magazine of several languages", () => {
  const settings = (otherLanguages: string) => house.post("/desk/settings", { otherLanguages }, publisher);
  let publisher: string;
  beforeAll(async () => {
    publisher = await house.be("publisher");
  });

  it("is spoken in an article’s own on its page, once it names them", async () => {
    const { path } = (await articleById(house.platform.db, german))!;
    const langOf = async (at: string) => /<html lang="([\w-]+)"/.exec(await house.text(at))?.[1];
    expect([await langOf(path), await langOf(first.path), await langOf("/")]).toEqual(["en", "en", "en"]);
    expect(await house.text(path), "what is the page’s own within it").toMatch(
      /<article[^>]* lang="de"[\s\S]*class="tools meta" lang="en" dir="ltr"/,
    );
    await settings("de, fr de");
    expect((await house.query("select other_languages as named from publications")).rows).toEqual([{ named: ["de", "fr"] }]);
    expect([await langOf(path), await langOf(first.path), await langOf("/")]).toEqual(["de", "en", "en"]);
    expect(await house.text(path)).toMatch(/<time[^>]*>\d+\. [A-Z]\p{L}+ \d{4}</u);
  });

  it("is not of a language that there is not", async () => {
    const answer = await settings("de, xx");
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("“xx” is not a language");
    expect((await house.query("select other_languages as named from publications")).rows).toEqual([{ named: ["de", "fr"] }]);
  });
});
