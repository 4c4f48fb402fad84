import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { importCommand } from "../../src/cli/import.ts";
import {
  articleBySlug,
  askedPublication,
  binArticle,
  draftBySlug,
  housePages,
  publishArticle,
  publishWhatIsDue,
  publishedArticles,
  saveArticle,
  savePublication,
  takePublicationBack,
} from "../../src/editorial/index.ts";
import { whereItLeads } from "../../src/intake/index.ts";
import { findOrCreatePerson } from "../../src/people/index.ts";
import { compose } from "../../src/masthead.ts";
import { type Platform, inTransaction } from "../../src/platform/index.ts";
import { type FreshPlatform, freshPlatform } from "../support/fresh-platform.ts";
import { testPublication } from "../support/test-publication.ts";
import { wpExport, wpItem, wpPicture } from "../support/wordpress-export.ts";

let house: FreshPlatform;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "masthead-archive-"));
});
beforeEach(async () => {
  house = await freshPlatform();
  await inTransaction(house.platform, (tx) => savePublication(tx, testPublication));
  return () => house.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

async function command(...argv: string[]) {
  const [lines, problems]: [string[], string[]] = [[], []];
  const out = { line: (text: string) => void lines.push(text), problem: (text: string) => void problems.push(text) };
  const askSite = async (platform: Platform) => {
    const { fetch } = await compose(platform);
    return async (request: Request) => fetch(request, {} as never);
  };
  const code = await importCommand(argv, async () => house.platform, out, askSite);
  return { code, said: lines.join("\n"), problems: problems.join("\n") };
}
async function bring(xml: string, ...options: string[]) {
  const path = join(folder, "export.xml");
  writeFileSync(path, xml);
  return command(path, ...options);
}
it("is not brought in before there is a magazine to publish it, as drafts it is", async () => {
  await house.platform.db.deleteFrom("publications").execute();
  const path = join(folder, "export.xml");
  writeFileSync(path, wpExport(wpItem({ id: 1, title: "The Weir", content: "One." })));
  await expect(command(path)).rejects.toThrow(/There is no magazine here yet, and nothing was imported\. Say first: masthead setup/);
  expect(await countOf("articles")).toBe(0);
  expect((await command(path, "--dry-run")).code).toBe(0);
  expect((await command(path, "--drafts")).code).toBe(0);
  expect(await countOf("articles")).toBe(1);
});

const slugs = async () => (await house.platform.db.selectFrom("articles").select("slug").orderBy("slug").execute()).map(({ slug }) => slug);
const countOf = async (table: "articles" | "contributors" | "sections" | "topics" | "house_pages" | "pictures" | "import_items") =>
  (await house.platform.db.selectFrom(table).select("id").execute()).length;

const weir = (content = "One. See <a href='https://www.old.example/2020/01/the-lock/?utm_source=x'>the lock</a>.") =>
  wpItem({
    id: 1,
    title: "The Weir",
    slug: "the-weir",
    link: "https://old.example/2019/05/the-weir-there/",
    content,
    terms: [
      ["category", "essays", "Essays"],
      ["post_tag", "rivers", "Rivers"],
    ],
  });
const archive = (...more: string[]) =>
  wpExport(
    weir(),
    wpItem({ id: 2, title: "Notes", status: "draft", content: "First." }),
    wpItem({ id: 3, title: "Notes", status: "draft", content: "Second." }),
    wpItem({ id: 5, title: "About us", kind: "page", slug: "about", link: "https://old.example/about-us/", content: "<p>We.</p>" }),
    wpItem({
      id: 6,
      title: "The Lock",
      slug: "the-lock",
      link: "https://old.example/2020/01/the-lock/",
      date: "2020-01-09 06:00:00",
      content: "Two.",
    }),
    wpPicture(4, "https://old.example/b.jpg", "B"),
    ...more,
  );

it("an archive is told first, then brought in public on its old days, and brought in again without doubles", async () => {
  expect(await bring(archive(), "--dry-run")).toMatchObject({
    code: 0,
    said: expect.stringMatching(/4 articles and 1 pages[\s\S]*3 published[\s\S]*2 draft[\s\S]*left out: 1 pictures/) as string,
  });
  expect(await slugs()).toEqual([]);
  const { said, problems } = await bring(archive());
  expect(problems).toBe("");
  expect(said).toMatch(/5 articles and pages are here/);
  expect(await slugs()).toEqual(["notes", "notes-2", "the-lock", "the-weir"]);
  expect((await publishedArticles(house.platform.db)).map(({ path }) => path)).toContain("/2019/05/the-weir");
  expect(await articleBySlug(house.platform.db, "the-weir")).toMatchObject({
    publishedAt: new Date("2019-05-03T06:00:00Z"),
    feedId: "https://old.example/?p=1",
    section: { name: "Essays" },
    topics: [{ name: "Rivers" }],
  });
  expect((await housePages(house.platform.db)).map(({ path }) => path)).toEqual(["/about"]);
  expect((await bring(archive())).said).toMatch(/5 here already/);
  expect(await countOf("articles")).toBe(4);
});

it("what is neither posts nor pages there is told, and comes in where the publisher says as what", async () => {
  const pie = (id: number, title: string) =>
    wpItem({
      id,
      title,
      kind: "recipe",
      slug: `pie-${id}`,
      link: `https://old.example/recipes/pie-${id}/`,
      content: "Flour and eel.",
      terms: [["course", "mains", "Mains"]],
    });
  const xml = archive(
    pie(20, "Eel Pie"),
    pie(21, "Kelp Pie"),
    wpItem({ id: 22, title: "The Long Film", kind: "film", slug: "the-long-film", content: "Two hours of fog." }),
    wpItem({ id: 23, title: "Menu", kind: "nav_menu_item", content: "Not words of anybody." }),
    wpItem({ id: 24, title: "Form 1", kind: "wpforms", content: "Your name" }),
    wpItem({ id: 25, title: "Bare", kind: "film", content: "<!-- wp:spacer -->" }),
  );
  const told = await bring(xml, "--dry-run");
  expect(told.said).toMatch(/4 articles and 1 pages[^]*of the kind “recipe”: 2, 6 words, as “Eel Pie”[^]*of the kind “film”: 1, 4 words/);
  for (const kind of ["nav_menu_item", "wpforms", "film"]) expect(told.said).toContain(`left out: 1 of the kind “${kind}”`);
  await bring(xml);
  expect(await slugs()).toEqual(["notes", "notes-2", "the-lock", "the-weir"]);
  expect(await countOf("import_items")).toBe(5);

  await bring(xml, "--kinds", "recipe, film=page");
  expect(await slugs()).toEqual(["notes", "notes-2", "pie-20", "pie-21", "the-lock", "the-weir"]);
  expect(await articleBySlug(house.platform.db, "pie-20")).toMatchObject({ headline: "Eel Pie", topics: [{ name: "Mains" }] });
  expect((await housePages(house.platform.db)).map(({ path }) => path)).toEqual(["/about", "/the-long-film"]);
  expect(await whereItLeads(house.platform.db, "/recipes/pie-21/")).toMatch(/\/pie-21$/);
  // said otherwise later, what is here stays what it is, and nothing comes twice
  await bring(xml, "--kinds", "recipe=page,film=page");
  await bring(xml);
  expect([await slugs(), await countOf("house_pages")]).toEqual([["notes", "notes-2", "pie-20", "pie-21", "the-lock", "the-weir"], 2]);
  await expect(bring(xml, "--kinds", "recipe=letter")).rejects.toThrow(/recipe can come in as article or as page/);
});

it("links between its own articles lead by their ids, and every old address leads in one step", async () => {
  await bring(archive());
  const { db } = house.platform;
  const lock = await draftBySlug(db, "the-lock");
  const { body } = await db.selectFrom("articles").select("body").where("slug", "=", "the-weir").executeTakeFirstOrThrow();
  expect(JSON.stringify(body)).toContain(`"href":"article:${lock?.id}"`);
  const lead = (path: string) => whereItLeads(db, path);
  for (const old of [
    "/2019/05/the-weir-there/",
    "/2019/05/the-weir-there",
    "/?p=1",
    "/2019/05/the-weir-there/amp/",
    "/2019/05/The-Weir-There/feed/?x=1",
  ])
    expect(await lead(old), old).toBe("/2019/05/the-weir");
  expect(await lead("/about-us/")).toBe("/about");
  expect(await lead("/?page_id=5")).toBe("/about");
  expect(await lead("/author/ida/")).toBe("/contributors/ida-brandt");
  expect(await lead("/category/essays/page/3/")).toBe("/sections/essays");
  expect(await lead("/tag/rivers/feed/")).toBe("/topics/rivers/feed.xml");
  expect(await lead("/feed/")).toBe("/feed.xml");
  expect(await lead("/?p=2"), "a draft is nobody’s").toBe(undefined);
  expect(await lead("/?p=99")).toBe(undefined);
});

it("a reader at an old address is led on once, whatever its form, and at an address of nobody’s finds nothing", async () => {
  await bring(archive());
  const { fetch } = await compose(house.platform);
  const asked = async (path: string) => {
    const answer = await fetch(new Request(`http://localhost:4000${path}`), {} as never);
    return [answer.status, answer.headers.get("location")];
  };
  for (const old of [
    "/2019/05/the-weir-there/",
    "/2019/05/the-weir-there",
    "/?p=1",
    "/2019/05/the-weir-there/amp/",
    "/2019/05/the-weir-there/amp?x=1",
  ])
    expect(await asked(old), old).toEqual([301, "/2019/05/the-weir"]);
  expect(await asked("/2020/01/the-lock/"), "its address without the slash").toEqual([301, "/2020/01/the-lock"]);
  expect(await asked("/category/essays/")).toEqual([301, "/sections/essays"]);
  expect(await asked("/author/ida")).toEqual([301, "/contributors/ida-brandt"]);
  expect(await asked("/about-us/")).toEqual([301, "/about"]);
  expect((await asked("/2019/05/the-weir"))[0]).toBe(200);
  expect((await asked("/sections/essays"))[0]).toBe(200);
  expect((await asked("/contributors/ida-brandt"))[0]).toBe(200);
  expect((await asked("/about"))[0]).toBe(200);
  expect((await asked("/?p=2"))[0], "a draft").toBe(200);
  expect((await asked("/2019/05/nobody"))[0]).toBe(404);
  expect((await asked("/nobody/"))[0]).toBe(301);
  const feed = await (await fetch(new Request("http://localhost:4000/feed.xml"), {} as never)).text();
  expect(feed).toContain('<guid isPermaLink="false">https://old.example/?p=1</guid>');
});

it("what is changed there is changed here, but never what was edited here", async () => {
  await bring(archive());
  const { platform } = house;
  const lock = (await draftBySlug(platform.db, "the-lock"))!;
  await inTransaction(platform, (tx) => saveArticle(platform, tx, { ...lock, headline: "The Lock, edited" }, { id: lock.id }));
  const later = archive().replace("Two.", "Two, and more.").replace("One. See", "One, as we now know. See");
  expect((await bring(later)).said).toMatch(
    /1 changed there since, and so here[\s\S]*1 changed there and edited here[\s\S]*The Lock: it was changed there and edited here/,
  );
  expect((await draftBySlug(platform.db, "the-lock"))?.headline).toBe("The Lock, edited");
  expect(JSON.stringify((await articleBySlug(platform.db, "the-weir"))?.body)).toContain("as we now know");
  expect((await bring(archive(wpItem({ id: 7, title: "New", slug: "new", content: "Now." })))).said).toMatch(
    /1 article or page is here with it/,
  );
});

it("what was deleted here and changed there stays in the bin as it is, and goes with what is taken back", async () => {
  const [, id = ""] = /--take-back (\S+)/.exec((await bring(archive())).said) ?? [];
  const { platform } = house;
  const articleId = (await draftBySlug(platform.db, "notes"))!.id;
  await inTransaction(platform, async (tx) => {
    const by = await findOrCreatePerson(platform, tx, { email: "ida@old.example", name: "Ida Brandt" });
    await binArticle(platform, tx, { articleId, by });
  });
  const held = async () => (await platform.db.selectFrom("articles").selectAll().where("id", "=", articleId).execute())[0];
  const before = await held();
  expect((await bring(archive())).said).toMatch(/5 here already/);
  expect((await bring(archive().replace("First.", "First, and more."))).said).toMatch(/1 changed there and edited here/);
  expect(await held()).toEqual(before);
  await command("--take-back", id);
  expect(await held()).toBe(undefined);
});

it("is taken back whole, but what somebody edited since stays and is named", async () => {
  const before = await Promise.all((["articles", "contributors", "sections", "topics", "house_pages"] as const).map(countOf));
  const [, id = ""] = /--take-back (\S+)/.exec((await bring(archive())).said) ?? [];
  const { platform } = house;
  const lock = (await draftBySlug(platform.db, "the-lock"))!;
  await inTransaction(platform, (tx) => saveArticle(platform, tx, { ...lock, headline: "Edited" }, { id: lock.id }));
  expect((await command("--take-back", id)).said).toMatch(/4 taken back; 1 stay[\s\S]*The Lock: it was not taken back: it was edited here/);
  expect(await slugs()).toEqual(["the-lock"]);
  expect(await whereItLeads(platform.db, "/?p=1")).toBe(undefined);
  await platform.db.deleteFrom("articles").execute();
  expect((await command("--take-back", id)).code).toBe(0);
  expect(await Promise.all((["articles", "contributors", "sections", "topics", "house_pages"] as const).map(countOf))).toEqual(before);
});

it("as drafts, and without a paywall, where it is asked for", async () => {
  const more = wpExport(wpItem({ id: 1, title: "A", slug: "a", content: "One.\n\n<!--more-->\n\nTwo." }));
  await bring(more, "--drafts", "--open");
  const draft = await draftBySlug(house.platform.db, "a");
  expect(draft).toMatchObject({ publication: "none", access: "open" });
  expect(draft?.body.content.map(({ type }) => type)).toEqual(["paragraph", "paragraph"]);
});

it("an archive that was broken off leaves nothing behind", async () => {
  const broken = wpExport(
    wpItem({ id: 9, title: "New", slug: "new", content: "Text." }),
    wpItem({ id: 10, title: "Cut", content: "Text." }),
  );
  const { code, problems } = await bring(broken.slice(0, broken.lastIndexOf("</item>")));
  expect({ code, problems }).toMatchObject({
    code: 1,
    problems: expect.stringMatching(/export\.xml was broken off.*Nothing was imported/) as string,
  });
  expect(await slugs()).toEqual([]);
  expect(await countOf("import_items")).toBe(0);
});

it("every link that leads nowhere is listed with its words and where it stands, and none that leads somewhere", async () => {
  const link = (href: string, words: string) => `<a href="${href}">${words}</a>`;
  const good = [
    ["https://www.old.example/2019/05/the-weir-there/?utm_source=x#a", "the weir"],
    ["/category/essays/page/2/", "essays"],
    ["/issues", "issues"],
    ["https://elsewhere.example/nothing", "elsewhere"],
    ["mailto:ida@old.example", "a letter"],
  ].map(([href = "", words = ""]) => link(href, words));
  const bad = [
    link("https://old.example/2011/01/forgotten/", "what was <em>forgotten</em> there"),
    link("/nobody-stands-here", "nobody"),
    link("http://localhost:4000/2019/05/never", "never"),
    link("https://old.example/?p=2", "a draft there"),
  ];
  const content = (links: string[]) => `<p>See ${links.join(", and ")}.</p><ul><li>${links.join(" ")}</li></ul>`;
  const more = [
    wpItem({ id: 20, title: "All well", slug: "all-well", content: content(good) }),
    wpItem({ id: 21, title: "Astray", slug: "astray", content: content([...good, ...bad]) }),
    wpItem({ id: 23, title: "Begun", status: "draft", slug: "begun", content: `<p>${bad[1]}</p>` }),
    wpItem({ id: 22, title: "Page astray", kind: "page", slug: "page-astray", content: `<p>${bad[1]}</p>` }),
  ];
  await bring(archive());
  expect(await command("--links")).toMatchObject({ code: 0, problems: "", said: expect.stringMatching(/Every link/) as string });
  await bring(archive(...more));
  const { code, said, problems } = await command("--links");
  expect(code).toBe(1);
  expect(problems).toMatch(/^10 links lead nowhere/);
  const astray = await draftBySlug(house.platform.db, "astray");
  expect(said.split("\n")).toEqual([
    `“Astray”: http://localhost:4000/desk/articles/${astray?.id}`,
    ...[0, 1].flatMap(() => [
      "  “what was forgotten there” leads to /2011/01/forgotten",
      "  “nobody” leads to /nobody-stands-here",
      "  “never” leads to http://localhost:4000/2019/05/never",
      "  “a draft there” leads to an article that readers cannot see",
    ]),
    expect.stringMatching(/^“Begun”, not public: /) as string,
    "  “nobody” leads to /nobody-stands-here",
    expect.stringMatching(/^“Page astray”: http:\/\/localhost:4000\/desk\/pages\/\S+$/),
    "  “nobody” leads to /nobody-stands-here",
  ]);
  const { platform } = house;
  await inTransaction(platform, async (tx) => {
    const by = await findOrCreatePerson(platform, tx, { email: "ida@old.example", name: "Ida Brandt" });
    await binArticle(platform, tx, { articleId: (await draftBySlug(tx, "begun"))!.id, by });
  });
  expect((await command("--links")).problems, "what is in the bin").toMatch(/^9 links lead nowhere/);
});

it("an hour taken back here stays so when the archive comes again, and what is public is called no draft", async () => {
  const { platform, clock } = house;
  const day = (days: number) => new Date(clock.now().valueOf() + days * 86_400_000).toISOString().slice(0, 19).replace("T", " ");
  const later = (content: string) => wpExport(wpItem({ id: 1, title: "Ahead", slug: "ahead", status: "future", date: day(3), content }));
  const asked = async () => askedPublication(platform.db, (await draftBySlug(platform.db, "ahead"))!.id);
  const [first, second, third] = ["Text.", "Text, and more.", "Text, and more still."].map(later);
  await bring(first!);
  expect(await asked()).not.toBe(undefined);
  const by = await inTransaction(platform, (tx) => findOrCreatePerson(platform, tx, { email: "ida@old.example", name: "Ida Brandt" }));
  const articleId = (await draftBySlug(platform.db, "ahead"))!.id;
  await takePublicationBack(platform, { articleId, by });
  expect((await bring(second!)).said).toMatch(/Ahead: it was to be published at .*; here it is a draft/);
  expect(JSON.stringify((await draftBySlug(platform.db, "ahead"))?.body)).toContain("and more.");
  expect(await asked()).toBe(undefined);
  await publishArticle(platform, { articleId, by });
  expect((await bring(third!)).said).not.toMatch(/here it is a draft/);
  expect(JSON.stringify((await articleBySlug(platform.db, "ahead"))?.body)).toContain("and more still.");
});

it("a page that was to be published at an hour is a draft, and said to be", async () => {
  const about = wpItem({
    id: 5,
    title: "About us",
    kind: "page",
    slug: "about",
    status: "future",
    date: "2099-01-01 06:00:00",
    content: "We.",
  });
  expect((await bring(wpExport(about))).said).toMatch(/About us: it was to be published at 2099-01-01T.*; here it is a draft/);
});

it("what was to be published at an hour is published at it, but as a draft where that is past or drafts are wished", async () => {
  const { platform, clock } = house;
  const later = (id: number, slug: string, date: string) => wpItem({ id, title: slug, slug, status: "future", date, content: "Text." });
  const day = (days: number) => new Date(clock.now().valueOf() + days * 86_400_000).toISOString().slice(0, 19).replace("T", " ");
  const xml = wpExport(later(1, "ahead", day(3)), later(2, "past", day(-3)));
  const [, id = ""] = /--take-back (\S+)/.exec((await bring(xml, "--drafts")).said) ?? [];
  const asked = async (slug: string) => askedPublication(platform.db, (await draftBySlug(platform.db, slug))!.id);
  expect(await asked("ahead")).toBe(undefined);
  await command("--take-back", id);
  const { said } = await bring(xml);
  expect(said).toMatch(/past: it was to be published at .*; here it is a draft/);
  expect(said).not.toMatch(/ahead: /);
  expect(await asked("past")).toBe(undefined);
  expect(await asked("ahead")).toMatchObject({ goesAt: new Date(`${day(3).replace(" ", "T")}Z`), failedWhy: null });
  await bring(xml.replace(day(3), day(4)));
  expect(await asked("ahead"), "another hour there").toMatchObject({ goesAt: new Date(`${day(4).replace(" ", "T")}Z`) });
  clock.advance({ days: 5 });
  await publishWhatIsDue(platform);
  expect((await articleBySlug(platform.db, "ahead"))?.publishedAt).toEqual(clock.now());
});
