import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { importCommand } from "../../src/cli/import.ts";
import { articleBySlug, draftBySlug, housePages, savePublication } from "../../src/editorial/index.ts";
import { whereItLeads } from "../../src/intake/index.ts";
import { type Platform, inTransaction } from "../../src/platform/index.ts";
import { type FreshPlatform, freshPlatform } from "../support/fresh-platform.ts";
import { testPublication } from "../support/test-publication.ts";
import { wpExport, wpItem } from "../support/wordpress-export.ts";
import { type WordPressSite, member, restPost, wordpressSite } from "../support/wordpress-site.ts";

const posts = () => [
  restPost(1, "The Weir", '<p>One.</p>\n<p><span id="more-1"></span></p>\n<p>Two.</p>', {
    categories: [4, 1],
    tags: [7],
    excerpt: { rendered: "<p>What the river does there.</p>" },
    yoast_head_json: { description: "Of a weir." },
    featured_media: 9,
  }),
  restPost(2, "The Lock", '<p>See <a href="https://old.example/2019/05/the-weir/">the weir</a>.</p>', { coauthors: [21, 22] }),
  restPost(3, "The Quay &#038; the Crane", "<p>Three.</p>", { slug: "the-quay", author: 8, yoast_head_json: { author: "Una Berg" } }),
  restPost(4, "Locked", "", { slug: "locked", content: { rendered: "", protected: true }, excerpt: { rendered: "", protected: true } }),
  restPost(5, "A Draft", "<p>Rendered.</p>", {
    slug: "a-draft",
    status: "draft",
    excerpt: { raw: "", rendered: "<p>Rendered.</p>", protected: false },
    content: { raw: "As it was [caption]written[/caption].", rendered: "<p>Rendered.</p>", protected: false },
  }),
];
const lists = () => ({
  users: [{ id: 1, name: "Ida Brandt", slug: "ida", description: "Writes of rivers.", link: "https://old.example/author/ida/" }],
  coauthors: [
    { id: 21, name: "Nils Ek", slug: "cap-nils", link: "https://old.example/author/nils/" },
    { id: 22, name: "Mo Lund", slug: "cap-mo", link: "https://old.example/author/mo/" },
  ],
  categories: [
    { id: 1, name: "Uncategorized", slug: "uncategorized", link: "https://old.example/category/uncategorized/" },
    { id: 4, name: "Essays &amp; More", slug: "essays", link: "https://old.example/subjects/essays/" },
  ],
  tags: [{ id: 7, name: "Rivers", slug: "rivers", link: "https://old.example/tag/rivers/" }],
  media: [
    {
      id: 9,
      source_url: "https://old.example/wp-content/uploads/weir.png",
      alt_text: "A weir",
      caption: { rendered: "<p>The weir in May</p>" },
      media_details: { image_meta: { credit: "Photo: Ola Vik" } },
      post: 1,
      link: "https://old.example/2019/05/the-weir/weir-2/",
    },
  ],
  posts: posts(),
  pages: [restPost(12, "About", "<p>We.</p>", { type: "page", link: "https://old.example/about/" })],
  comments: [{ id: 1 }, { id: 2 }, { id: 3 }],
  products: [{ id: 1 }],
  recipe: [
    restPost(31, "Eel Soup", "<p>Take an eel.</p>", {
      slug: "eel-soup",
      type: "recipe",
      link: "https://old.example/recipes/eel-soup/",
      dish: [5],
    }),
    restPost(32, "Nothing", "", { slug: "nothing", type: "recipe" }),
    restPost(33, "Bread", "<p>Take flour.</p>", { slug: "bread", type: "recipe", link: "https://old.example/recipes/bread/" }),
  ],
  event: [restPost(41, "A Regatta", "<p>On Sunday.</p>", { slug: "a-regatta", type: "event" })],
  dish: [{ id: 5, name: "Soups", slug: "soups", link: "https://old.example/dish/soups/" }],
  secret: [{ id: 1 }],
});

let house: FreshPlatform;
let site: WordPressSite;
beforeEach(async () => {
  house = await freshPlatform();
  site = await wordpressSite(lists());
  site.types = { recipe: "recipe", event: "event", wpcf7_contact_form: "products", secret: "secret" };
  site.taxonomies = { dish: "dish", language: "dish" };
  await inTransaction(house.platform, (tx) => savePublication(tx, testPublication));
});
afterEach(async () => {
  await site.close();
  await house.close();
});

async function bring(...argv: string[]) {
  const { platform } = house;
  const [lines, problems]: [string[], string[]] = [[], []];
  const out = { line: (text: string) => void lines.push(text), problem: (text: string) => void problems.push(text) };
  const settings = { ...platform.settings, importHosts: [site.host], importPassword: member.password };
  const opened: Platform = { ...platform, settings };
  const code = await importCommand(argv, async () => opened, out);
  return { code, said: lines.join("\n"), problems: problems.join("\n") };
}
const slugs = async () => (await house.platform.db.selectFrom("articles").select("slug").orderBy("slug").execute()).map(({ slug }) => slug);
const problemsOf = async (key: string) =>
  (await house.platform.db.selectFrom("import_items").select("problems").where("key", "=", key).executeTakeFirstOrThrow()).problems;
const folder = () => join(house.platform.settings.dataDir, "imports", site.host.replace(":", "-"));

it("a site is asked page by page, told, and brought in as its export would be", async () => {
  expect(await bring(site.address, "--dry-run")).toMatchObject({
    code: 0,
    problems: "",
    said: expect.stringMatching(
      /4 articles and 1 pages[\s\S]*1 with a paywall line[\s\S]*category Essays & More: 1[\s\S]*left out: 3 comments[\s\S]*1 of the kind “wpcf7_contact_form”/,
    ) as string,
  });
  expect(await slugs()).toEqual([]);
  expect((await bring(site.address)).problems).toBe("");
  const { db } = house.platform;
  expect(await slugs()).toEqual(["locked", "the-lock", "the-quay", "the-weir"]);
  expect(await articleBySlug(db, "the-weir")).toMatchObject({
    publishedAt: new Date("2019-05-03T06:00:00Z"),
    feedId: "https://old.example/?p=1",
    access: "subscribers",
    standfirst: "What the river does there.",
    section: { name: "Essays & More" },
    topics: [{ name: "Rivers" }],
    byline: [{ name: "Ida Brandt" }],
  });
  const bylines = async (slug: string) => (await articleBySlug(db, slug))?.byline.map(({ name }) => name);
  expect(await bylines("the-lock"), "of a plugin for several").toEqual(["Nils Ek", "Mo Lund"]);
  expect(await articleBySlug(db, "the-quay")).toMatchObject({
    headline: "The Quay & the Crane",
    standfirst: "",
    byline: [{ name: "Una Berg" }],
  });
  expect(await draftBySlug(db, "locked")).toMatchObject({ publication: "none" });
  expect((await problemsOf("post:4")).join("; ")).toContain("a password opens it there");
  expect((await housePages(db)).map(({ path }) => path)).toEqual(["/about"]);
  expect(await whereItLeads(db, "/subjects/essays/")).toBe("/sections/essays-more");
  expect(await whereItLeads(db, "/author/nils/")).toBe("/contributors/nils-ek");
  expect(await whereItLeads(db, "/?p=2")).toBe("/2019/05/the-lock");
});

it("kinds of a plugin are counted, and come in as what the magazine says, with what they are sorted by, as from its export", async () => {
  site.failing.set("/wp-json/wp/v2/secret", 401);
  const { said } = await bring(site.address, "--dry-run");
  expect(said).toMatch(/“recipe”: 2, 5 words, as “Eel Soup”/);
  expect(said).toMatch(/“event”: 1/);
  expect(said).toMatch(/left out: 1 of the kind “recipe”/);
  expect(said).not.toContain("secret");
  const { problems } = await bring(site.address, "--kinds", "recipe,event=page");
  expect(problems).toBe("");
  expect(await slugs()).toEqual(["bread", "eel-soup", "locked", "the-lock", "the-quay", "the-weir"]);
  expect(await articleBySlug(house.platform.db, "eel-soup")).toMatchObject({ topics: [{ name: "Soups" }] });
  expect(await whereItLeads(house.platform.db, "/dish/soups/")).toBe("/topics/soups");
  expect((await housePages(house.platform.db)).map(({ path }) => path)).toEqual(expect.arrayContaining(["/a-regatta", "/about"]));
  expect(site.asked.filter((path) => path.includes("/recipe?"))).toHaveLength(4);
  const xml = join(mkdtempSync(join(tmpdir(), "masthead-wxr-")), "export.xml");
  const item = wpItem({ id: 31, title: "Eel Soup", slug: "eel-soup", kind: "recipe", content: "Take an eel." });
  writeFileSync(xml, wpExport(item).replaceAll("https://old.example", site.address));
  const again = await bring(xml, "--kinds", "recipe");
  rmSync(join(xml, ".."), { recursive: true });
  expect(again.said).toMatch(/1 (?:here already|changed|left)/);
  expect((await slugs()).filter((slug) => slug.startsWith("eel"))).toEqual(["eel-soup"]);
});

it("is the same archive as its export: what came by one way comes by the other without doubles", async () => {
  const xml = join(mkdtempSync(join(tmpdir(), "masthead-wxr-")), "export.xml");
  const old = (text: string) => text.replaceAll("https://old.example", site.address);
  writeFileSync(xml, old(wpExport(wpItem({ id: 1, title: "The Weir", slug: "the-weir", content: "One." }))));
  await bring(xml);
  expect(await slugs()).toEqual(["the-weir"]);
  await bring(site.address);
  rmSync(join(xml, ".."), { recursive: true });
  expect(await slugs()).toEqual(["locked", "the-lock", "the-quay", "the-weir"]);
  const again = await bring(site.address);
  expect(again.said).toMatch(/5 here already/);
});

it("broken off it keeps what it has, and goes on behind it", async () => {
  site.failing.set("/wp-json/wp/v2/posts?page=2", 503);
  const first = await bring(site.address);
  expect(first).toMatchObject({
    code: 1,
    problems: expect.stringMatching(/it answered 503\. What came until now is kept; go on later\. Nothing was imported/) as string,
  });
  expect(readdirSync(folder())).toContain("posts-00001.json");
  site.failing.clear();
  site.asked.length = 0;
  expect((await bring(site.address)).code).toBe(0);
  expect(site.asked.filter((path) => /\/(?:users|media|tags)\?/.test(path))).toEqual([]);
  expect(site.asked.filter((path) => path.includes("/posts?")).map((path) => /[?&]page=(\d)/.exec(path)?.[1])).toEqual(["2"]);
  expect(await slugs()).toEqual(["locked", "the-lock", "the-quay", "the-weir"]);
});

it("with an application password drafts come too, as they were written, and the password is not kept", async () => {
  const { said, problems } = await bring(site.address, "--user", "ida");
  expect(problems).toBe("");
  expect(said).toContain("1 draft");
  expect(await draftBySlug(house.platform.db, "a-draft")).toMatchObject({ publication: "none" });
  const { body } = await house.platform.db.selectFrom("articles").select("body").where("slug", "=", "a-draft").executeTakeFirstOrThrow();
  expect(JSON.stringify(body)).toContain("As it was");
  expect(existsSync(join(folder(), ".login"))).toBe(false);
});

it("a password that is not known there is told before anything is asked", async () => {
  expect(await bring(site.address, "--user", "nobody")).toMatchObject({
    code: 1,
    problems: expect.stringContaining("does not know nobody with this application password") as string,
  });
  expect(site.asked.some((path) => path.includes("/posts"))).toBe(false);
});

it.each<[string, string, RegExp]>([
  ["a site without WordPress", "/wp-json/", /has no REST API of WordPress that is open/],
  ["a site that keeps its posts to itself", "/wp-json/wp/v2/posts", /does not give its posts: it answered 401/],
])("%s is told, and nothing is made", async (_what, path, says) => {
  site.failing.set(path, path === "/wp-json/" ? 404 : 401);
  if (path === "/wp-json/") site.failing.set("/", 404);
  const { code, problems } = await bring(site.address);
  expect([code, problems]).toEqual([1, expect.stringMatching(says)]);
  expect(await slugs()).toEqual([]);
});

it("nothing inside the house is asked that the machine’s owner did not allow", async () => {
  for (const address of ["http://127.0.0.1", "http://localhost", "http://10.0.0.8", "http://169.254.169.254"]) {
    const { code, problems } = await bring(address);
    expect([code, problems], address).toEqual([1, expect.stringMatching(/inside a house/)]);
  }
  expect(site.asked).toEqual([]);
});
