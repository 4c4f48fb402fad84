import type { ArticleView } from "../../editorial/index.ts";
import { escapeHtml, withoutForbidden } from "../../web/index.ts";
import { addressOfPicture, captionOf, textOf } from "./text-of.ts";

export type Magazine = { title: string; language: string; origin: string };

const cdata = (text: string): string => `<![CDATA[${withoutForbidden(text).replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
const field = (name: string, text: string | number): string => `<${name}>${typeof text === "number" ? text : cdata(text)}</${name}>`;
const plain = (name: string, text: string): string => `<${name}>${escapeHtml(withoutForbidden(text))}</${name}>`;
const meta = (key: string, value: string): string =>
  `<wp:postmeta>${field("wp:meta_key", key)}${field("wp:meta_value", value)}</wp:postmeta>`;
const term = (domain: string, { slug, name }: { slug: string; name: string }): string =>
  `<category domain="${domain}" nicename="${escapeHtml(slug)}">${cdata(name)}</category>`;
const dayAndHour = (moment: Date): string => moment.toISOString().slice(0, 19).replace("T", " ");

/** What stands before the first article of an export as WordPress takes one (WXR 1.2). */
export const wxrHead = ({ title, language, origin }: Magazine, authors: readonly { name: string; slug: string }[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8" ?>',
    '<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">',
    `<channel>${plain("title", title)}${plain("link", origin)}${plain("language", language)}<wp:wxr_version>1.2</wp:wxr_version>${plain("wp:base_site_url", origin)}${plain("wp:base_blog_url", origin)}`,
    ...authors.map(
      ({ name, slug }, at) =>
        `<wp:author>${field("wp:author_id", at + 1)}${field("wp:author_login", slug)}${field("wp:author_email", "")}${field("wp:author_display_name", name)}</wp:author>`,
    ),
    "",
  ].join("\n");

export const wxrFoot = "</channel>\n</rss>\n";

/** An article, and before it the picture that leads it. `number`: counts articles from 1; ids are made of it. */
export function wxrItems(article: ArticleView, number: number, { origin }: Magazine): string {
  const [id, pictureId] = [number * 2, number * 2 + 1];
  const { lead, byline, section, topics, slug } = article;
  const [first, ...others] = byline;
  const item = [
    plain("title", article.headline),
    plain("link", origin + article.path),
    `<pubDate>${article.publishedAt.toUTCString()}</pubDate>`,
    field("dc:creator", first?.slug ?? ""),
    `<guid isPermaLink="false">${escapeHtml(article.feedId ?? article.id)}</guid>`,
    field("content:encoded", textOf(article, { origin, more: "<!--more-->" })),
    field("excerpt:encoded", escapeHtml(article.standfirst)),
    field("wp:post_id", id),
    field("wp:post_date", dayAndHour(article.publishedAt)),
    field("wp:post_date_gmt", dayAndHour(article.publishedAt)),
    field("wp:comment_status", "closed"),
    field("wp:ping_status", "closed"),
    field("wp:post_name", slug),
    field("wp:status", "publish"),
    field("wp:post_parent", 0),
    field("wp:menu_order", 0),
    field("wp:post_type", "post"),
    field("wp:post_password", ""),
    ...(section ? [term("category", section)] : []),
    ...topics.map((topic) => term("post_tag", topic)),
    // the plugins for several authors read them so
    ...(others.length > 0 ? byline.map((author) => term("author", { slug: `cap-${author.slug}`, name: author.name })) : []),
    ...(lead ? [meta("_thumbnail_id", String(pictureId))] : []),
    meta("masthead_access", article.access),
  ];
  return `${lead ? attachment(lead, { id: pictureId, parent: id, article, origin }) : ""}<item>${item.join("\n")}</item>\n`;
}

type Attached = { id: number; parent: number; article: ArticleView; origin: string };

function attachment(lead: NonNullable<ArticleView["lead"]>, { id, parent, article, origin }: Attached): string {
  const url = addressOfPicture(lead.picture, origin);
  return `<item>${[
    plain("title", lead.picture.name),
    plain("link", url),
    field("dc:creator", article.byline[0]?.slug ?? ""),
    field("content:encoded", ""),
    field("excerpt:encoded", captionOf(lead, origin).replace(/^<figcaption[^>]*>|<\/figcaption>$/g, "")),
    field("wp:post_id", id),
    field("wp:post_date", dayAndHour(article.publishedAt)),
    field("wp:post_name", `${article.slug}-picture`),
    field("wp:status", "inherit"),
    field("wp:post_parent", parent),
    field("wp:post_type", "attachment"),
    field("wp:post_password", ""),
    field("wp:attachment_url", url),
    meta("_wp_attachment_image_alt", lead.alt),
  ].join("\n")}</item>\n`;
}
