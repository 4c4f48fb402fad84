import { sql } from "kysely";
import { cutAtPaywall, plainText } from "../document/index.ts";
import { articleById, namedWith } from "../editorial/index.ts";
import type { Platform } from "../platform/index.ts";
import { firstOf, ownOf } from "../values/index.ts";

/** PostgreSQL's dictionaries by the first part of a language tag; others are searched word for word. */
const dictionaries: Record<string, string> = {
  en: "english",
  de: "german",
  fr: "french",
  es: "spanish",
  it: "italian",
  nl: "dutch",
  pt: "portuguese",
  da: "danish",
  sv: "swedish",
  nb: "norwegian",
  nn: "norwegian",
  no: "norwegian",
  fi: "finnish",
};

export function dictionaryOf(language: string): string {
  const first = firstOf(language.split("-")).toLowerCase();
  return ownOf(dictionaries, first) ?? "simple";
}

/** Job: writes the published article's entry anew, or takes away that of a withdrawn one. */
export async function indexArticle(platform: Platform, { articleId }: { articleId: string }): Promise<void> {
  const { db, clock } = platform;
  const article = await articleById(db, articleId);
  if (!article) {
    await db.deleteFrom("archive_entries").where("article_id", "=", articleId).execute();
    return;
  }
  const others = article.credits.map(({ name }) => name);
  const head = [article.headline, article.standfirst, article.writtenBy, ...others].join("\n");
  const whole = plainText(article.body);
  const opening = article.access === "open" ? whole : plainText(cutAtPaywall(article.body).opening);
  const dictionary = dictionaryOf(article.language);
  const vector = (body: string) =>
    sql<string>`setweight(to_tsvector(${dictionary}::regconfig, ${head}), 'A') || setweight(to_tsvector(${dictionary}::regconfig, ${body}), 'C')`;
  const row = {
    path: article.path,
    published_on: article.publishedOn,
    access: article.access,
    language: article.language,
    headline: article.headline,
    standfirst: article.standfirst,
    opening,
    whole,
    words: article.words,
    whole_number: article.issue?.wholeNumber ?? null,
    section: article.section?.name ?? "",
    section_slug: article.section?.slug ?? "",
    contributors: namedWith(article),
    contributor_slugs: [...new Set([...article.byline, ...article.credits].map(({ slug }) => slug))],
    opening_vector: vector(opening),
    whole_vector: vector(whole),
    indexed_at: clock.now(),
  };
  await db
    .insertInto("archive_entries")
    .values({ article_id: articleId, ...row })
    .onConflict((conflict) => conflict.column("article_id").doUpdateSet(row))
    .execute();
}
