import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { once } from "node:events";
import { finished } from "node:stream/promises";
import { type ArticleView, articleBySlug, publicationOf, publishedArticles } from "../editorial/index.ts";
import type { Platform } from "../platform/index.ts";
import { ghostFoot, ghostHead, ghostPostOf, ghostTables } from "./elsewhere/ghost-json.ts";
import { type Magazine, wxrFoot, wxrHead, wxrItems } from "./elsewhere/wxr.ts";
import type { Out } from "./out.ts";

/** Other systems whose own form of an archive is written: what each is called, and its articles in that form, piece by piece. */
const systems = {
  wxr: { name: "WordPress", pieces: wxrPieces },
  ghost: { name: "Ghost", pieces: ghostPieces },
} as const;
type Elsewhere = keyof typeof systems;
export const elsewhere: readonly Elsewhere[] = ["wxr", "ghost"];

/** Every published article in a file that another system takes; it is whole under its name, or not there. Answers with an exit code. */
export async function exportElsewhere(platform: Platform, { as, file }: { as: Elsewhere; file: string }, out: Out): Promise<number> {
  const { title, language } = await publicationOf(platform.db);
  const { name, pieces } = systems[as];
  const part = `${file}.part`;
  let articles = 0;
  const count = () => void (articles += 1);
  try {
    const to = createWriteStream(part);
    for await (const piece of pieces(platform, { title, language, origin: platform.settings.origin }, count))
      if (!to.write(piece)) await once(to, "drain");
    to.end();
    await finished(to);
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  out.line(
    `${file}: ${articles} articles as ${name} takes them. Their pictures are fetched from here: leave the magazine up until they are.`,
  );
  return 0;
}

/** Some at a time; none whole in memory longer than it is written. */
async function* articlesOf({ db }: Platform, count: () => void): AsyncGenerator<ArticleView> {
  const limit = 50;
  for (let offset = 0; ; offset += limit) {
    const cards = await publishedArticles(db, { limit, offset });
    for (const { slug } of cards) {
      const article = await articleBySlug(db, slug);
      if (!article) continue;
      count();
      yield article;
    }
    if (cards.length < limit) return;
  }
}

async function* wxrPieces(platform: Platform, magazine: Magazine, count: () => void): AsyncGenerator<string> {
  const authors = new Map<string, { name: string; slug: string }>();
  for (let offset = 0, seen = 100; seen === 100; offset += 100) {
    const cards = await publishedArticles(platform.db, { limit: 100, offset });
    for (const author of cards.flatMap(({ byline }) => byline)) authors.set(author.slug, author);
    seen = cards.length;
  }
  yield wxrHead(magazine, [...authors.values()]);
  let number = 0;
  for await (const article of articlesOf(platform, count)) yield wxrItems(article, (number += 1), magazine);
  yield wxrFoot;
}

async function* ghostPieces(platform: Platform, magazine: Magazine, count: () => void): AsyncGenerator<string> {
  const tables = ghostTables();
  yield ghostHead(platform.clock.now());
  let separator = "";
  for await (const article of articlesOf(platform, count)) {
    yield separator + ghostPostOf(article, tables, magazine);
    separator = ",\n";
  }
  yield ghostFoot(tables, magazine);
}
