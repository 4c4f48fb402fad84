import { cutAtPaywall, plainText } from "../document/index.ts";
import { articleById, namedWith } from "../editorial/index.ts";
import { recordingSizes } from "../editions/index.ts";
import { type Platform, sweep } from "../platform/index.ts";
import { dropEntry, indexedAs, putEntry } from "./entry.ts";

/** Job: writes the published article's entry anew, or takes away that of a withdrawn one. */
export async function indexArticle(platform: Platform, { articleId }: { articleId: string }): Promise<void> {
  const article = await articleById(platform.db, articleId);
  if (!article) return dropEntry(platform, articleId);
  const whole = plainText(article.body);
  await putEntry(platform, {
    id: articleId,
    path: article.path,
    publishedOn: article.publishedOn,
    access: article.access,
    language: article.language,
    headline: article.headline,
    standfirst: article.standfirst,
    opening: article.access === "open" ? whole : plainText(cutAtPaywall(article.body).opening),
    whole,
    words: article.words,
    wholeNumber: article.issue?.wholeNumber ?? null,
    section: article.section,
    contributors: [...article.byline, ...article.credits],
    names: namedWith(article),
    topics: article.topics.map(({ slug }) => slug),
    recorded: (await recordingSizes(platform.db, [articleId])).has(articleId),
  });
}

/** Job: writes anew what an older version of the software has indexed. */
export async function indexAnew(platform: Platform): Promise<void> {
  const old = await platform.db
    .selectFrom("archive_entries")
    .select(["id", "path"])
    .where("indexed_as", "<", indexedAs)
    .orderBy("published_on", "desc")
    .orderBy("id")
    .execute();
  await sweep(
    platform,
    old.map(({ id, path }) => ({ name: path, run: () => indexArticle(platform, { articleId: id }) })),
  );
}
