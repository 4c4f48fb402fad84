import type { ArticleView } from "../../editorial/index.ts";
import { addressOfPicture, captionOf, textOf } from "./text-of.ts";
import type { Magazine } from "./wxr.ts";

type Row = Record<string, unknown>;
const visibilities = { open: "public", registered: "members", subscribers: "paid" } as const;

/** An article as Ghost’s importer takes a post; its text in cards of HTML, with the public preview between them. */
function postOf(article: ArticleView, { origin }: Magazine): Row {
  const line = "<!--members-only-->";
  const parts = textOf(article, { origin, more: line }).split(line);
  const cards = parts.flatMap((html, at) => [
    ...(at > 0 ? [{ type: "paywall", version: 1 }] : []),
    ...(html.trim() ? [{ type: "html", version: 1, html }] : []),
  ]);
  return {
    id: article.id,
    title: article.headline,
    slug: article.slug,
    lexical: JSON.stringify({ root: { children: cards, direction: null, format: "", indent: 0, type: "root", version: 1 } }),
    feature_image: article.lead ? addressOfPicture(article.lead.picture, origin) : null,
    type: "post",
    status: "published",
    visibility: visibilities[article.access],
    created_at: article.publishedAt.toISOString(),
    updated_at: article.revisedAt.toISOString(),
    published_at: article.publishedAt.toISOString(),
    custom_excerpt: article.standfirst || null,
  };
}

/** Tables of an export as they fill, beside the posts that are written one by one. */
type GhostTables = Record<"posts_meta" | "tags" | "posts_tags" | "users" | "posts_authors", Row[]>;
export const ghostTables = (): GhostTables => ({ posts_meta: [], tags: [], posts_tags: [], users: [], posts_authors: [] });

export const ghostHead = (at: Date): string => `{"db":[{"meta":{"exported_on":${at.getTime()},"version":"5.82.0"},"data":{"posts":[`;

/** A post, and what belongs to it in the other tables. */
export function ghostPostOf(article: ArticleView, tables: GhostTables, magazine: Magazine): string {
  const terms = [...(article.section ? [article.section] : []), ...article.topics];
  const put = (table: Row[], { name, slug }: { name: string; slug: string }, more: Row = {}) => {
    if (!table.some((row) => row.slug === slug)) table.push({ id: slug, name, slug, ...more });
  };
  terms.forEach((term, at) => {
    put(tables.tags, term, { visibility: "public" });
    tables.posts_tags.push({ post_id: article.id, tag_id: term.slug, sort_order: at });
  });
  article.byline.forEach((author, at) => {
    put(tables.users, author, { email: `${author.slug}@example.com`, status: "active" });
    tables.posts_authors.push({ post_id: article.id, author_id: author.slug, sort_order: at });
  });
  if (article.lead)
    tables.posts_meta.push({
      post_id: article.id,
      feature_image_alt: article.lead.alt,
      feature_image_caption: captionOf(article.lead, magazine.origin).replace(/^<figcaption[^>]*>|<\/figcaption>$/g, ""),
    });
  return JSON.stringify(postOf(article, magazine));
}

/** Behind the last post: the other tables, and the end. */
export const ghostFoot = (tables: GhostTables, { title, language }: Magazine): string => {
  const settings = [
    { key: "title", value: title },
    { key: "locale", value: language },
  ];
  const rest = Object.entries({ ...tables, settings }).map(([name, rows]) => `${JSON.stringify(name)}:${JSON.stringify(rows)}`);
  return `],${rest.join(",")}}}]}\n`;
};
