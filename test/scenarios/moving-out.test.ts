import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportCommand } from "../../src/cli/export.ts";
import { plainText } from "../../src/document/index.ts";
import { type ArticleView, articleBySlug, publishedArticles } from "../../src/editorial/index.ts";
import type { ArchivePost, Importer } from "../../src/intake/archive-post.ts";
import { ghost } from "../../src/intake/ghost/ghost.ts";
import { wordpress } from "../../src/intake/wordpress/wordpress.ts";
import { archiveOf } from "../support/archive-of.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

let house: DemoHouse;
let folder: string;
let articles: ArticleView[];
beforeAll(async () => {
  house = await demoHouse();
  folder = mkdtempSync(join(tmpdir(), "masthead-out-"));
  const cards = await publishedArticles(house.platform.db, { limit: 1000 });
  articles = (await Promise.all(cards.map(({ slug }) => articleBySlug(house.platform.db, slug)))).flatMap((one) => one ?? []);
}, 120_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await house.close();
});

const words = (text: string): string[] => (text.normalize("NFKC").match(/[\p{L}\p{N}]+/gu) ?? []).sort();
/** Of an article, all that is read of it as text: a figure’s caption and credit and a note are in it. */
const textOf = (one: { body: ArticleView["body"] }): string =>
  plainText(one.body) + JSON.stringify(one.body).replace(/.*?"(?:credit|attribution|title|caption)":"([^"]*)"|.*/g, " $1");

describe.each<[string, Importer]>([
  ["wxr", wordpress],
  ["ghost", ghost],
])("masthead export %s", (as, importer) => {
  let posts: Map<string, ArchivePost>;
  beforeAll(async () => {
    const file = join(folder, as);
    const lines: string[] = [];
    const out = { line: (text: string) => void lines.push(text), problem: (text: string) => void lines.push(text) };
    expect(await exportCommand([as, "-o", file], async () => house.platform, out)).toBe(0);
    expect(lines.join()).toContain(`${articles.length} articles`);
    const read = await archiveOf(importer, { export: readFileSync(file) });
    posts = new Map(read.posts.map((post) => [post.source.slug ?? "", post]));
  }, 120_000);

  it("writes what its own reader reads back: headline, standfirst, names, day, section, topics, the picture and its words", () => {
    expect(posts.size).toBe(articles.length);
    for (const article of articles) {
      const { source, sections, topics, ...post } = posts.get(article.slug)!;
      expect(source.headline).toBe(article.headline);
      expect(source.standfirst ?? "").toBe(article.standfirst);
      expect(source.byline).toEqual(article.byline.map(({ name }) => name));
      expect(post.publishedAt).toBe(article.publishedAt.toISOString().replace(".000Z", "Z"));
      expect([...sections, ...topics].map(({ name }) => name)).toEqual([
        ...(article.section ? [article.section.name] : []),
        ...article.topics.map(({ name }) => name),
      ]);
      expect(source.lead?.alt).toBe(article.lead?.alt);
      expect(post.pictures.every(({ src }) => src.startsWith(house.platform.settings.origin))).toBe(true);
    }
  });

  it("loses no word, and no line of the paywall", () => {
    for (const article of articles) {
      const { source } = posts.get(article.slug)!;
      const [before, after] = [words(textOf(article)), new Set(words(textOf(source)))];
      expect(
        before.filter((word) => !after.has(word)),
        article.slug,
      ).toEqual([]);
      const lines = (body: ArticleView["body"]) => body.content.filter(({ type }) => type === "paywall").length;
      expect(lines(source.body), article.slug).toBe(lines(article.body));
    }
  });
});
