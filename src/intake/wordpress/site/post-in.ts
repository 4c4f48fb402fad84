import { intakeSays } from "../../../messages/index.ts";
import type { ArchiveAuthor, ArchivePost, ArchiveTold } from "../../archive-post.ts";
import { itemsOf, recordOf } from "../../../values/index.ts";
import { type Fields, shown, shownText } from "../fields.ts";
import type { Known } from "../known.ts";
import { postOf } from "../wordpress.ts";
import { type Site, named, textIn, writtenIn } from "./known-of-site.ts";

type Making = { known: Known; site: Site; told: ArchiveTold; pages: Map<string, string[]> };
type Row = Record<string, unknown>;

/** A post or page as the REST API has it: put into the fields of an export, and read as those are. */
export function postIn(row: Row, { known, site, told, pages }: Making): ArchivePost {
  const authors = authorsOf(row, site);
  const post = postOf(fieldsOf(row), { known, told, pages });
  const problems = [...post.problems];
  const isLocked = recordOf(row.content).protected === true && textIn(recordOf(row.content).raw) === "";
  if (isLocked) problems.push(intakeSays.locksText);
  const lead = textIn(row.featured_media);
  if (lead && lead !== "0" && !known.attachments.has(lead)) problems.push(intakeSays.leadUnknown);
  return {
    ...post,
    authors,
    sections: named(row.categories, site.categories).filter(({ key, name }) => key !== "uncategorized" && name !== ""),
    topics: [...named(row.tags, site.tags), ...[...site.sorted].flatMap(([base, terms]) => named(row[base], terms))].filter(
      ({ name }) => name !== "",
    ),
    problems,
    source: { ...post.source, byline: authors.map(({ name }) => name) },
  };
}

/** Who wrote it: whom a plugin for several authors names, else its author, else whom a plugin tells search engines of. */
function authorsOf({ coauthors, authors, author, yoast_head_json }: Row, site: Site): ArchiveAuthor[] {
  const ofPress = itemsOf(authors).flatMap((one): ArchiveAuthor[] => {
    const { slug, display_name } = recordOf(one);
    const name = shown(textIn(display_name));
    return name ? [{ key: textIn(slug) || name, name }] : [];
  });
  const toldTo = shown(textIn(recordOf(yoast_head_json).author));
  const all = [named(coauthors, site.coauthors), ofPress, named([author], site.users), toldTo ? [{ key: toldTo, name: toldTo }] : []];
  const found = all.find((some) => some.length > 0) ?? [];
  return found.filter(({ name }, at) => found.findIndex((other) => other.name === name) === at);
}

/** A row of the REST API in the fields of an export. */
export function fieldsOf(row: Row): Fields {
  const { id, date, date_gmt, modified_gmt, slug, status, type, link, guid, title, content, excerpt, featured_media, meta } = row;
  const text = textIn(recordOf(content).raw) || parted(textIn(recordOf(content).rendered));
  const description = textIn(recordOf(row.yoast_head_json).description);
  const footnotes = textIn(recordOf(meta).footnotes);
  const beside = [
    ["_thumbnail_id", textIn(featured_media)],
    ...(description ? [["_yoast_wpseo_metadesc", description]] : []),
    ...(footnotes && textIn(recordOf(content).raw) ? [["footnotes", footnotes]] : []),
  ];
  return {
    title: writtenIn(title),
    link: textIn(link),
    guid: shown(writtenIn(guid)),
    "content:encoded": text,
    [shownText]: !textIn(recordOf(content).raw),
    "excerpt:encoded": excerptOf(recordOf(excerpt), text),
    "wp:post_id": textIn(id),
    "wp:post_date": textIn(date),
    "wp:post_date_gmt": textIn(date_gmt),
    "wp:post_modified_gmt": textIn(modified_gmt),
    "wp:post_name": textIn(slug),
    "wp:status": textIn(status) || "publish",
    "wp:post_type": textIn(type) || "post",
    "wp:post_password": recordOf(content).protected === true ? "locked" : "",
    "wp:postmeta": beside.map(([key, value]) => ({ "wp:meta_key": key, "wp:meta_value": value })),
  };
}

/** Where “more” was a site shows a mark that a link leads to. */
const parted = (html: string): string =>
  html
    .replace(/<p>\s*<span id="more-\d+">\s*<\/span>\s*<\/p>/g, "<!--more-->")
    .replace(/<p>\s*<span id="more-\d+">\s*<\/span>(?:\s*<br\s*\/?>)?/g, "<!--more--><p>")
    .replace(/<span id="more-\d+">\s*<\/span>/g, "<!--more-->");

/** What somebody wrote as the excerpt; what the site makes of the first words by itself is none. */
function excerptOf({ raw, rendered }: Row, text: string): string {
  if (typeof raw === "string") return raw;
  const words = shown(textIn(rendered).replace(/<a[^>]*class="[^"]*more-link[^>]*>[^]*?<\/a>/g, ""));
  const begun = words.replace(/\s*(?:\[?(?:…|\.\.\.)\]?)\s*[^]{0,80}$/, "");
  const plain = (from: string) => from.replace(/\s+/g, " ").trim();
  return plain(shown(text)).startsWith(plain(begun)) ? "" : words;
}
