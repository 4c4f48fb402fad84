import { XMLParser } from "fast-xml-parser";
import { fromHtml } from "hast-util-from-html";
import { type ArticleSource, blocksFromHtml } from "../../../document/index.ts";
import { isDay, itemsOf as listOf, lineOf, proseOf, recordOf } from "../../../values/index.ts";
import { wordsOf } from "../page/main-part.ts";
import { itemsOf } from "./items.ts";
import { type Attachment, expand, paragraphed } from "./shortcodes.ts";

/** A post of an archive as an article; `kind` is what it was there: a post, a page. `problems`: what of it was not taken as it was. */
type ArchivePost = { name: string; kind: string; status: string; source: ArticleSource; problems: string[]; pictures: string[] };
/** What an archive holds besides: how many of each that is no article, and what shortcodes nobody knew, with an example each. */
export type ArchiveTold = { leftOut: Map<string, number>; unknown: Map<string, string> };

/** A stream of the same export, as often as it is asked for. */
type Parts = () => AsyncIterable<string>;

export const isWordPress = (head: string): boolean => /<rss[\s>]/i.test(head) && /wordpress\.org\/export\/|xmlns:wp=/i.test(head);

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true,
  isArray: (name) => ["category", "wp:postmeta"].includes(name),
});

/** The fields of one item. Refused as an Error where it declares entities. */
function fieldsOf(item: string): Record<string, unknown> {
  return recordOf(recordOf(parser.parse(item)).item);
}

/** The words that a page would show of this HTML. */
const shown = (html: string): string => wordsOf(fromHtml(html, { fragment: true }));
function textOf(value: unknown): string {
  const text = typeof value === "string" ? value : recordOf(value)["#text"];
  return typeof text === "string" ? text : "";
}

const metaOf = (fields: Record<string, unknown>): Map<string, string> =>
  new Map(listOf(fields["wp:postmeta"]).map((one) => [textOf(recordOf(one)["wp:meta_key"]), textOf(recordOf(one)["wp:meta_value"])]));

/** What must be known before the first article is read: who the authors are, and which pictures there are. */
type Known = { authors: Map<string, string>; attachments: Map<string, Attachment> };

async function lookThrough(parts: Parts): Promise<Known> {
  const known: Known = { authors: new Map(), attachments: new Map() };
  const authors = (before: string) => {
    for (const [, inner = ""] of before.matchAll(/<wp:author>([\s\S]{0,4000}?)<\/wp:author>/g)) {
      const author = recordOf(recordOf(parser.parse(`<a>${inner}</a>`)).a);
      const login = textOf(author["wp:author_login"]);
      known.authors.set(login, lineOf(textOf(author["wp:author_display_name"])) || login);
    }
  };
  for await (const item of itemsOf(parts(), authors)) {
    if (!/<wp:post_type>\s*(?:<!\[CDATA\[)?attachment/.test(item)) continue;
    const fields = fieldsOf(item);
    const alt = lineOf(metaOf(fields).get("_wp_attachment_image_alt") ?? "");
    known.attachments.set(textOf(fields["wp:post_id"]), {
      url: textOf(fields["wp:attachment_url"]),
      alt,
      caption: lineOf(textOf(fields["excerpt:encoded"])),
    });
  }
  return known;
}

/** Every post and page of an export, one at a time, however long it is. Throws an Error for what is broken, with where. */
export async function* readWordPress(parts: Parts, told: ArchiveTold): AsyncGenerator<ArchivePost> {
  const known = await lookThrough(parts);
  const count = (what: string) => told.leftOut.set(what, (told.leftOut.get(what) ?? 0) + 1);
  for await (const item of itemsOf(parts())) {
    const fields = fieldsOf(item);
    const [kind, status] = [textOf(fields["wp:post_type"]), textOf(fields["wp:status"])];
    for (const _ of item.matchAll(/<wp:comment>/g)) count("comments");
    if (kind !== "post" && kind !== "page") count(kind === "attachment" ? "pictures and files" : `of the kind “${kind}”`);
    else if (status === "trash" || status === "auto-draft") count("in the bin or begun by themselves");
    else yield postOf(fields, { kind, status, known, told });
  }
}

type Making = { kind: string; status: string; known: Known; told: ArchiveTold };

function postOf(fields: Record<string, unknown>, { kind, status, known, told }: Making): ArchivePost {
  const { html, unknown } = expand(textOf(fields["content:encoded"]), (id) => known.attachments.get(id));
  for (const [name, example] of unknown) if (!told.unknown.has(name)) told.unknown.set(name, example);
  const { blocks, problems, pictures } = blocksFromHtml(fromHtml(paragraphed(html), { fragment: true }), {
    paywall: true,
    base: textOf(fields.link),
  });
  const featured = known.attachments.get(metaOf(fields).get("_thumbnail_id") ?? "");
  const [login, slug, date] = [textOf(fields["dc:creator"]), textOf(fields["wp:post_name"]), textOf(fields["wp:post_date"]).slice(0, 10)];
  const section = listOf(fields.category).find((one) => recordOf(one)["@domain"] === "category");
  const isLocked = status === "private" || textOf(fields["wp:post_password"]) !== "";
  const standfirst = proseOf(shown(textOf(fields["excerpt:encoded"])));
  const headline = lineOf(shown(textOf(fields.title))) || "Untitled";
  const body = { type: "doc" as const, content: blocks };
  return {
    name: slug || headline,
    kind,
    status,
    pictures: [...pictures.map(({ src }) => src), ...(featured ? [featured.url] : [])],
    problems: problems.map(({ problem, words }) => (words ? `${problem}: “${words.slice(0, 120)}”` : problem)),
    source: {
      headline,
      ...(standfirst && { standfirst }),
      byline: [known.authors.get(login) ?? login].filter(Boolean),
      ...(isDay(date) && { date }),
      ...(section ? { section: lineOf(shown(textOf(section))) } : {}),
      ...(/^[a-z0-9][a-z0-9-]*$/.test(slug) && { slug }),
      access: isLocked || blocks.some(({ type }) => type === "paywall") ? "subscribers" : "open",
      body,
      other: {},
    },
  };
}
