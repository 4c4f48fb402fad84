import type { Element } from "hast";
import { intakeSays } from "../../messages/index.ts";
import { htmlOfMarkdown } from "../../document/index.ts";
import { type Day, isDay, itemsOf, lineOf, recordOf } from "../../values/index.ts";
import { type ArchiveAuthor, type ArchivePost, type ArchiveTold, type Importer, countLeftOut, tellUnknown } from "../archive-post.ts";
import { bodyOf, leadOf } from "../body-of.ts";
import { nodesOf } from "../html-of.ts";
import { type Node, attributeOf, replaced } from "../nodes.ts";
import type { Source } from "../source/source.ts";
import { type Fields, asText, frontOf, linesOf, listOf, momentOf, textOf, valueOf } from "./front.ts";
import { type Place, addressesOf, placeOf } from "./places.ts";
import { expanded, withoutAttributes } from "./shortcodes.ts";
import { type Site, siteIn } from "./site.ts";

const isText = (name: string): boolean => /\.(?:md|markdown|mdx)$/i.test(name);
const mostText = 10_000_000;

/** A folder or zip of Markdown as Hugo, Jekyll or Eleventy make a site of it. */
export const markdown: Importer = {
  system: "Markdown",
  is: async (source) => source.names.some(isText) && (await siteIn(source)) !== undefined,
  siteOf: async (source) => addressOf(await siteIn(source)),
  async *read(source, told) {
    const site = await siteIn(source);
    if (!site) return;
    const places = source.names.filter(isText).flatMap((name) => placeOf(name, site) ?? []);
    const link = await linksIn(source, site, places);
    for (const place of places) {
      const front = frontOf(await source.text(place.name, mostText));
      if (!front) countLeftOut(told, intakeSays.textsWithoutHead);
      else if (/(?:^|\/)_index(?:\.\w+)?$/.test(place.name.replace(/\.\w+$/, "")) && !front.text.trim())
        countLeftOut(told, intakeSays.listPages);
      else yield postOf({ place, site, told, link, fields: front.fields, text: front.text, problem: front.problem });
    }
  },
};

/** Where the site is, as its settings say. */
function addressOf(site: Site | undefined): string | undefined {
  const said = site && textOf(site.settings, "baseURL", "baseurl", "url");
  return said && URL.canParse(said) && /^https?:/.test(said) ? new URL(said).origin : undefined;
}

/** Where a text is had, by the path or the name by which others lead to it. */
async function linksIn(source: Source, site: Site, places: readonly Place[]): Promise<(path: string) => string | undefined> {
  const byName = new Map<string, string>();
  for (const place of places) {
    const front = frontOf(await source.head(place.name));
    const fields = front?.fields ?? {};
    const [address] = addressesOf(place, fields, site, dayOf(place, fields) ?? "").addresses;
    const path = place.name.slice(site.root.length).replace(/\.\w+$/, "");
    const names = [
      path,
      path.replace(/^content\//, ""),
      `${place.day}-${place.stem}`,
      place.stem,
      path.replace(/\/index$/, "").replace(/^content\//, ""),
    ];
    for (const name of names) if (address && !byName.has(name)) byName.set(name, address);
  }
  return (path) => {
    const [bare = "", ...anchor] = path.split("#");
    const name = bare
      .replace(/^\.?\//, "")
      .replace(/\.(?:md|markdown|mdx)$/i, "")
      .replace(/\/(?:_?index)?$/, "");
    const address = byName.get(name) ?? byName.get(name.split("/").at(-1) ?? "");
    return address && [address, ...anchor].join("#");
  };
}

type Text = {
  place: Place;
  site: Site;
  told: ArchiveTold;
  link: (path: string) => string | undefined;
  fields: Fields;
  text: string;
  problem: string | undefined;
};

const daySaid = (fields: Fields): string => textOf(fields, "date", "publishDate", "published_at", "publish_date", "pubDate", "created");

function dayOf({ day }: Place, fields: Fields): Day | undefined {
  const said = daySaid(fields);
  const [own = ""] = /^\d{4}-\d\d-\d\d/.exec(said) ?? [momentOf(said)?.slice(0, 10)];
  const padded = (own || day).replace(/-(\d)(?=-|$)/g, "-0$1");
  return isDay(padded) ? padded : undefined;
}

function postOf(given: Text): ArchivePost {
  const { place, site, told, fields } = given;
  const access = accessOf(fields);
  const { body, pictures, problems } = bodyFrom(given, access !== "open");
  const headline = lineOf(textOf(fields, "title", "headline", "name")) || lineOf(place.stem.replaceAll("-", " ")) || "Untitled";
  const [date, authors] = [dayOf(place, fields), authorsOf(fields, site)];
  const { addresses, problem } = addressesOf(place, fields, site, date ?? "");
  const lead = leadFor(given, pictures);
  const standfirst = textOf(fields, "standfirst", "subtitle", "dek", "deck", "summary", "excerpt", "description");
  const description = lineOf(textOf(fields, "description", "seo.description", "meta_description"));
  const [publishedAt, updatedAt] = [
    momentOf(daySaid(fields)) ?? (date && momentOf(date)),
    momentOf(textOf(fields, "lastmod", "updated", "last_modified_at", "modified")),
  ];
  const language = textOf(fields, "lang", "language") || place.language;
  for (const name of internal(fields)) tellUnknown(told, intakeSays.frontField, name);
  return {
    key: `file:${place.name.slice(site.root.length)}`,
    name: headline,
    kind: place.isPost && !/^pages?$/.test(textOf(fields, "type", "layout")) ? "post" : "page",
    status: isDraft(place, fields) ? "draft" : "published",
    addresses,
    ...(publishedAt && { publishedAt }),
    ...(updatedAt && { updatedAt }),
    authors,
    ...termsOf(given),
    ...(description && description !== standfirst && { seo: { description } }),
    pictures: lead && !pictures.includes(lead.picture) ? [...pictures, lead.picture] : pictures,
    problems: [...(given.problem ? [intakeSays.badFront({ why: given.problem })] : []), ...(problem ? [problem] : []), ...problems],
    source: {
      headline,
      ...(standfirst && { standfirst }),
      byline: authors.map(({ name }) => name),
      ...(date && { date }),
      ...slugIn(addresses),
      ...(/^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/.test(language) && { language }),
      access,
      ...(lead && { lead: lead.lead }),
      body,
      other: {},
    },
  };
}

const isDraft = (place: Place, fields: Fields): boolean =>
  place.isDraft || fields.draft === true || fields.published === false || textOf(fields, "status") === "draft";

function slugIn([own = ""]: string[]): { slug?: string } {
  const slug =
    own
      .replace(/\/$|\.html?$/g, "")
      .split("/")
      .at(-1) ?? "";
  return /^[a-z0-9][a-z0-9-]*$/.test(slug) ? { slug } : {};
}

/** “more” ends what a list shows; it is the line of the paywall only where there is a paywall. */
function bodyFrom({ place, site, told, link, text }: Text, hasPaywall: boolean) {
  const expanding = { link, unknown: (name: string, whole: string) => tellUnknown(told, name, whole) };
  const plain = withoutAttributes(expanded(hasPaywall ? text : text.replace(/^[ \t]*<!--\s*more\s*-->[ \t]*$/gim, ""), expanding));
  const linked = plain.replace(/\]\(([^()\s]+\.(?:md|markdown)(?:#[^()\s]*)?)\)/gi, (whole, path: string) => {
    const address = /^https?:/.test(path) ? undefined : link(path);
    return address ? `](${address})` : whole;
  });
  const srcOf = (src: string) => site.partOf(src, place.name) ?? src;
  return bodyOf(replaced(nodesOf(htmlOfMarkdown(linked)), titled), { srcOf });
}

/** What Markdown says behind a picture’s address stands below it. */
function titled(element: Element): Node[] | undefined {
  const title = element.tagName === "img" ? attributeOf(element, "title") : "";
  if (!title) return undefined;
  const caption: Element = { type: "element", tagName: "figcaption", properties: {}, children: [{ type: "text", value: title }] };
  return [{ type: "element", tagName: "figure", properties: {}, children: [element, caption] }];
}

function accessOf(fields: Fields): "open" | "registered" | "subscribers" {
  const said = textOf(fields, "access", "visibility", "audience").toLowerCase();
  if (/^(?:members|registered|free)$/.test(said)) return "registered";
  const isPaid = ["premium", "paid", "members_only", "subscribers_only", "paywall"].some((name) => fields[name] === true);
  return isPaid || /^(?:paid|subscribers?|premium|tiers|only_paid)$/.test(said) ? "subscribers" : "open";
}

function authorsOf(fields: Fields, { authors }: Site): ArchiveAuthor[] {
  const said = fields.authors ?? fields.author ?? fields.byline ?? valueOf(fields, "taxonomies.authors");
  const names = typeof said === "string" ? listOf(said, /\s*(?:,|;|&|\band\b)\s*/) : listOf(said);
  return names.map(
    (name) => authors.get(name) ?? [...authors.values()].find((one) => one.name === name) ?? { key: name.toLowerCase(), name },
  );
}

/** Folders and tags that say only that a text is one. */
const general = /^(?:posts?|blog|articles?|news|all|nav|content|entries|writing|stories)$/i;

function termsOf({ place, fields }: Text): Pick<ArchivePost, "sections" | "topics"> {
  const term = (name: string) => ({ key: name.toLowerCase(), name });
  const taxonomies = recordOf(fields.taxonomies);
  const said = listOf(fields.categories ?? fields.category ?? fields.section ?? taxonomies.categories);
  const [folder = ""] = place.folder.split("/");
  const sections = said.length > 0 ? said : folder && !general.test(folder) ? [folder] : [];
  const tags = [...listOf(fields.tags ?? fields.tag ?? taxonomies.tags), ...listOf(fields.topics)];
  return { sections: sections.map(term), topics: [...new Set(tags)].filter((name) => !general.test(name)).map(term) };
}

function leadFor({ place, site, fields }: Text, pictures: ArchivePost["pictures"]) {
  const named = "feature_image featured_image featuredImage image cover hero banner thumbnail header.image header.teaser".split(" ");
  const said = [...named.map((name) => valueOf(fields, name)), itemsOf(fields.images)[0], ...itemsOf(fields.resources)].find(
    (one) => asText(one) || textOf(recordOf(one), "src", "image", "url", "path"),
  );
  const own = recordOf(said);
  const src = asText(said) || textOf(own, "src", "image", "url", "path");
  if (!src || /^(?:true|false)$/.test(src)) return undefined;
  const alt = lineOf(textOf(own, "alt", "title") || textOf(fields, "image_alt", "imageAlt", "alt", "feature_image_alt"));
  const credit = textOf(own, "credit", "attribution") || textOf(fields, "image_credit", "photo_credit", "credit");
  const words = textOf(own, "caption") || textOf(fields, "image_caption", "caption", "feature_image_caption");
  const caption = `${words}${credit && ` <small class="credit">${credit}</small>`}`;
  return leadOf({ src, alt, caption }, pictures, (one) => site.partOf(one, place.name) ?? one);
}

const read = new Set(
  "title headline name date publishDate published_at publish_date pubDate created lastmod updated last_modified_at modified draft published status slug url permalink aliases redirect_from redirects author authors byline categories category section tags tag topics taxonomies lang language access visibility audience premium paid members_only subscribers_only paywall standfirst subtitle dek deck summary excerpt description feature_image featured_image featuredImage image cover hero banner thumbnail header images resources image_alt imageAlt alt feature_image_alt image_credit photo_credit credit image_caption caption feature_image_caption type layout weight seo meta_description".split(
    " ",
  ),
);

/** Fields with words in them that nothing here reads, as they are written. */
const internal = (fields: Fields): string[] =>
  Object.entries(fields).flatMap(([name, value]) =>
    read.has(name) ? [] : linesOf(value).flatMap((line) => (/\p{L}\s+\p{L}/u.test(line) ? [`${name}: ${line}`] : [])),
  );
