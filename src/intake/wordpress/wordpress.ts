import { intakeSays } from "../../messages/index.ts";
import { type ArchivePost, type ArchiveStatus, type ArchiveTerm, type ArchiveTold, type Importer, countLeftOut } from "../archive-post.ts";
import { type Body, plainText } from "../../document/index.ts";
import type { Source } from "../source/source.ts";
import { isDay, itemsOf as listOf, recordOf } from "../../values/index.ts";
import { type Fields, fieldsOf, metaOf, momentOf, pathIn, shown, textOf } from "./fields.ts";
import { itemsOf } from "./items.ts";
import { type Known, authorsOf, lookThrough, siteIn } from "./known.ts";
import { textIn } from "./text-in.ts";

/** Exports of WordPress (WXR 1.0 to 1.2), as one file, several, or in a folder or zip among others. */
export const wordpress: Importer = {
  system: "WordPress",
  is: async (source) => (await exportsIn(source)).length > 0,
  siteOf,
  // WordPress.com, whatever a magazine’s own address there is
  pictureHosts: [".files.wordpress.com"],
  read,
};

async function siteOf(source: Source): Promise<string | undefined> {
  const [file = ""] = await exportsIn(source);
  return siteIn(await source.head(file)) || undefined;
}

const isExport = (head: string): boolean => /<rss[\s>]/i.test(head) && /wordpress\.org\/export\/|xmlns:wp=/i.test(head);

async function exportsIn(source: Source): Promise<string[]> {
  const found: string[] = [];
  for (const name of source.names)
    if ((source.kind === "file" || /\.(?:xml|wxr)$/i.test(name)) && isExport(await source.head(name))) found.push(name);
  return found;
}

async function* read(source: Source, told: ArchiveTold): AsyncGenerator<ArchivePost> {
  const files = await exportsIn(source);
  const known = await lookThrough(source, files);
  const pages = attachmentPages(known);
  const seen = new Set<string>();
  for (const file of files) {
    for await (const item of itemsOf(source.stream(file), { file })) {
      const fields = fieldsOf(item, file);
      countLeftOut(told, intakeSays.comments, listOf(fields["wp:comment"]).length);
      const post = isArticle(fields, told) ? postOf(fields, { known, told, pages }) : undefined;
      // exports by month overlap
      if (!post || seen.has(post.key)) continue;
      seen.add(post.key);
      yield post;
    }
  }
  if (told.leftOut.get(intakeSays.comments) === 0) told.leftOut.delete(intakeSays.comments);
}

const kept = new Set(["guest-author", "guest_author", "wp_block"]);

/** Whether it is read as an article or page, or counted. */
export function isArticle(fields: Fields, told: ArchiveTold): boolean {
  const [kind, status] = [textOf(fields["wp:post_type"]), textOf(fields["wp:status"])];
  if (kept.has(kind)) return false;
  if (kind === "attachment") countLeftOut(told, intakeSays.picturesAndFiles);
  else if (kind !== "post" && kind !== "page" && !isToRead(fields)) countLeftOut(told, intakeSays.ofKind({ name: kind }));
  else if (status === "trash" || status === "auto-draft" || status === "inherit") countLeftOut(told, intakeSays.inBin);
  else return true;
  return false;
}

/** Of a plugin's or a theme's own kind, with a text that somebody wrote to be read; what makes up the site itself is none. */
const isToRead = (fields: Fields): boolean =>
  !isOfTheSite(textOf(fields["wp:post_type"])) && /\p{L}/u.test(textOf(fields["content:encoded"]).replace(/<[^>]*>/g, " "));

export const isOfTheSite = (kind: string): boolean => ofTheSite.test(kind);
const ofTheSite =
  /^(?:wp_.*|nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|user_request|acf-.*|wpcf7.*|wpforms.*|shop_.*|product_variation|elementor.*|elementor_library|et_pb_.*|fl-builder.*|_pods.*|jp_.*|feedback|scheduled-action|amp_.*|tablepress_table|mc4wp-form|popup.*|(?:.*-|.*_)?(?:template|form|forms|log|logs|block|font_face|font_family)s?)$/i;

/** The pages that WordPress makes of pictures, by the post that each was uploaded to. */
export function attachmentPages({ attachments }: Known): Map<string, string[]> {
  const pages = new Map<string, string[]>();
  for (const [id, { parent, path }] of attachments)
    if (parent && parent !== "0")
      pages.set(parent, [...(pages.get(parent) ?? []), ...(path.length > 1 ? [path] : []), `/?attachment_id=${id}`]);
  return pages;
}

type Making = { known: Known; told: ArchiveTold; pages: Map<string, string[]> };

export function postOf(fields: Fields, { known, told, pages }: Making): ArchivePost {
  const [id, slug] = [textOf(fields["wp:post_id"]), textOf(fields["wp:post_name"])];
  const there = textOf(fields["wp:post_type"]);
  const kind = there === "page" ? "page" : "post";
  const isOther = there !== kind && there !== "";
  const meta = metaOf(fields);
  const authors = authorsOf(fields, known);
  const { sections, topics } = termsOf(fields, known);
  const seo = seoOf(meta);
  const guid = textOf(fields.guid).trim();
  const text = textIn(fields, { known, told });
  const { subtitle, others } = ownFieldsOf(meta);
  const standfirst = text.standfirst || subtitle;
  const besides = standfirst === subtitle || !subtitle ? others : [intakeSays.subtitleOut({ words: subtitle }), ...others];
  const [publishedAt, updatedAt] = [publishedIn(fields), momentOf(textOf(fields["wp:post_modified_gmt"]))];
  const status = statusOf(fields);
  const title = shown(textOf(fields.title));
  const headline = title || opening(text.body) || "Untitled";
  const day = textOf(fields["wp:post_date"]).slice(0, 10);
  return {
    key: `${isOther ? there : kind}:${id}`,
    name: title || slug || `${there || kind} ${id}`,
    kind,
    ...(isOther && { kindThere: there }),
    status,
    addresses: [...new Set([...addressesOf(fields, { id, kind, slug, meta }), ...partsOf(fields), ...(pages.get(id) ?? [])])],
    ...(guid && { feedId: guid }),
    ...(publishedAt && { publishedAt }),
    ...(updatedAt && { updatedAt }),
    authors,
    sections,
    topics,
    ...(seo && { seo }),
    pictures: text.pictures,
    problems: [...untitled(title, headline), ...text.problems, ...besides],
    source: {
      headline,
      ...(standfirst && { standfirst }),
      byline: authors.map(({ name }) => name),
      ...(isDay(day) && { date: day }),
      ...(/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug) && { slug }),
      access: status === "private" || status === "password" || text.hasPaywall ? "subscribers" : "open",
      ...(text.lead && { lead: text.lead }),
      body: text.body,
      other: {},
    },
  };
}

const untitled = (title: string, headline: string): string[] =>
  title ? [] : [headline === "Untitled" ? intakeSays.noHeadline : intakeSays.firstWords];

/** The first words of a text, for what had no headline: a remark, a line of a chat, a picture. */
function opening(body: Body): string {
  const [line = ""] = plainText(body).trim().split("\n");
  return line.length <= 80 ? line : `${line.slice(0, 80).replace(/\s+\S*$/, "")} …`;
}

const statuses: Record<string, ArchiveStatus> = { publish: "published", future: "scheduled", private: "private" };

function statusOf(fields: Fields): ArchiveStatus {
  if (textOf(fields["wp:post_password"])) return "password";
  return statuses[textOf(fields["wp:status"])] ?? "draft";
}

function publishedIn(fields: Fields): string | undefined {
  const own = momentOf(textOf(fields["wp:post_date_gmt"]));
  const ofFeed = Date.parse(textOf(fields.pubDate));
  // a draft's is the day on which there was nothing yet
  const feed = Number.isFinite(ofFeed) && ofFeed > 0 ? new Date(ofFeed).toISOString() : undefined;
  return own ?? feed ?? momentOf(textOf(fields["wp:post_date"]));
}

type Named = { id: string; kind: "post" | "page"; slug: string; meta: Map<string, string[]> };

/** Where it stood, where it stands by its number, and where it stood under each name that it had before. */
function addressesOf(fields: Fields, { id, kind, slug, meta }: Named): string[] {
  const link = pathIn(textOf(fields.link));
  const bare = link.replace(/\/$/, "");
  const above = slug && bare.endsWith(`/${slug}`) ? bare.slice(0, -slug.length) : "";
  const before = above ? (meta.get("_wp_old_slug") ?? []).map((old) => `${above}${old}/`) : [];
  const byNumber = [`/?p=${id}`, ...(kind === "page" ? [`/?page_id=${id}`] : [])];
  const guid = pathIn(textOf(fields.guid));
  return [link, ...before, ...byNumber, guid].filter((path) => path.length > 1);
}

/** Where a text that was shown in several parts had the second and each later one. */
function partsOf(fields: Fields): string[] {
  const link = pathIn(textOf(fields.link));
  const breaks = textOf(fields["content:encoded"]).match(/<!--nextpage-->/g) ?? [];
  return link.length > 1 && !link.includes("?") ? breaks.map((_, at) => `${link.replace(/\/$/, "")}/${at + 2}/`) : [];
}

/** Categories, the main one first, are what sections are made of; tags and what else a site sorts by are topics. */
function termsOf(fields: Fields, known: Known): { sections: ArchiveTerm[]; topics: ArchiveTerm[] } {
  const terms = listOf(fields.category).map((one) => ({
    // before 1.1 a tag was called so, and every term stood there once more, with its name alone
    domain: textOf(recordOf(one)["@domain"]).replace(/^tag$/, "post_tag"),
    key: textOf(recordOf(one)["@nicename"]),
    name: shown(textOf(one)),
  }));
  const primary = known.categories.get(metaOf(fields).get("_yoast_wpseo_primary_category")?.[0] ?? "");
  const sections = terms
    .filter(({ domain, key, name }) => domain === "category" && key !== "uncategorized" && name)
    .sort((a, b) => Number(b.key === primary) - Number(a.key === primary))
    .map(({ key, name }) => ({ key, name, address: `/category/${key}/` }));
  const topics = terms
    .filter(({ domain, name }) => isTopic(domain) && name)
    .map(({ domain, key, name }) => ({
      key: domain === "post_tag" ? key : `${domain}:${key}`,
      name,
      address: `/${domain === "post_tag" ? "tag" : domain}/${key}/`,
    }));
  return { sections, topics };
}

/** Whether what a site sorts by says what an article is about. */
export const isTopic = (domain: string): boolean => domain !== "" && !notTopics.has(domain);
const notTopics = new Set(["category", "author", "byline", "post_format", "nav_menu", "language", "post_translations"]);

/** What fields of one's own, of themes and of plugins are called that hold a line below the headline. */
const subtitles =
  /^_?(?:wps_|kia_|secondary_|post_|article_|entry_)?(?:standfirst|sub_?-?title|sub_?-?head(?:ing|line)?|dek|deck|strapline|secondary_title)$/i;
/** What plugins keep beside a post that is nothing written to be read there. */
const ofPlugins =
  /^(?:_|yoast|rank_math|aioseo|seopress|jetpack|wpcom|wp_|et_|fl_|elementor|cs_|amp|snap|publicize|enclosure|footnotes$|cap-|classic-editor|sharing|switch_|dsq_|om_|views$|post_views|litespeed|ampforwp|custom_css|slide_template|panels_data|ast-|site-|inline_featured)/i;

/**
 * Fields that somebody filled in beside a text: the line below the headline where there is no excerpt, and the others that have words
 * in them, told.
 */
function ownFieldsOf(meta: Map<string, string[]>): { subtitle: string; others: string[] } {
  const named = [...meta].flatMap(([name, values]) => values.map((value) => ({ name, words: shown(value), value })));
  const subtitle = named.find(({ name, words }) => subtitles.test(name) && words)?.words ?? "";
  const others = named
    .filter(({ name }) => !subtitles.test(name) && !ofPlugins.test(name))
    .filter(({ value, words }) => /\p{L}{2,}\s+\p{L}+/u.test(words) && !/^[aOs]:\d+:|^[[{]/.test(value.trim()))
    .map(({ name, words }) => intakeSays.fieldOut({ name, words }));
  return { subtitle, others: [...new Set(others)] };
}

/** What plugins showed to search engines; what they fill in themselves (%%title%%) is nothing that anybody wrote. */
function seoOf(meta: Map<string, string[]>): ArchivePost["seo"] {
  const one = (...keys: string[]) => keys.map((key) => shown(meta.get(key)?.[0] ?? "")).find((words) => words && !/%\S/.test(words));
  const title = one("_yoast_wpseo_title", "rank_math_title", "_aioseo_title", "_seopress_titles_title");
  const description = one("_yoast_wpseo_metadesc", "rank_math_description", "_aioseo_description", "_seopress_titles_desc");
  return title || description ? { ...(title && { title }), ...(description && { description }) } : undefined;
}
