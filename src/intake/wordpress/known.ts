import { itemsOf as listOf, lineOf, proseOf, recordOf } from "../../values/index.ts";
import type { ArchiveAuthor } from "../archive-post.ts";
import type { Source } from "../source/source.ts";
import { type Fields, declaresEntities, fieldsOf, metaOf, pathIn, shown, textOf } from "./fields.ts";
import { itemsOf } from "./items.ts";

/** `parent`: the post that it was uploaded to. `path`: its own page, on which `description` stood. */
export type Attachment = { url: string; alt: string; caption: string; description: string; credit: string; parent: string; path: string };

/** What must be known before the first article is read. All of it is short, however long the articles are. */
export type Known = {
  /** By login; by what a plugin's taxonomy calls them; by “guest-12”, the number of a plugin's post. */
  authors: Map<string, ArchiveAuthor>;
  attachments: Map<string, Attachment>;
  /** Pictures by the post that they were uploaded to. */
  ofPost: Map<string, Attachment[]>;
  /** The same by the end of its address, without sizes. */
  byFile: Map<string, Attachment>;
  /** Texts that several posts show (reusable blocks), by their numbers. */
  reused: Map<string, string>;
  /** The names of categories by the numbers that Yoast calls them by. */
  categories: Map<string, string>;
};

/** Reads all files once for what their articles refer to. */
export async function lookThrough(source: Source, files: readonly string[]): Promise<Known> {
  const known: Known = {
    authors: new Map(),
    attachments: new Map(),
    ofPost: new Map(),
    byFile: new Map(),
    reused: new Map(),
    categories: new Map(),
  };
  for (const file of files)
    for await (const item of itemsOf(source.stream(file), { file, head: (before) => readHead(before, file, known) }))
      note(item, file, known);
  return known;
}

function readHead(before: string, file: string, known: Known): void {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(before)) throw declaresEntities(file);
  const id = new Map<string, string>();
  for (const [, inner = ""] of before.matchAll(/<wp:author>([\s\S]{0,4000}?)<\/wp:author>/g)) {
    const author = fieldsOf(`<a>${inner}</a>`, file);
    const login = textOf(author["wp:author_login"]);
    const full = [author["wp:author_first_name"], author["wp:author_last_name"]].map(textOf).join(" ");
    const name = lineOf(textOf(author["wp:author_display_name"])) || lineOf(full) || login;
    id.set(textOf(author["wp:author_id"]), login);
    known.authors.set(login, { key: login, name, address: `/author/${login}/` });
  }
  for (const [number, login] of id) known.authors.set(`user-${number}`, known.authors.get(login) ?? { key: login, name: login });
  for (const [, inner = ""] of before.matchAll(/<wp:(?:category|term)>([\s\S]{0,20000}?)<\/wp:(?:category|term)>/g)) {
    const term = fieldsOf(`<a>${inner}</a>`, file);
    const nicename = textOf(term["wp:category_nicename"]) || textOf(term["wp:term_slug"]);
    known.categories.set(textOf(term["wp:term_id"]), nicename);
  }
}

/** The site's address, as a file begins with it; "" where it does not. Without a stroke at its end. */
export const siteIn = (head: string): string =>
  (/<wp:base_blog_url>([^<]*)</.exec(head)?.[1] ?? /<link>([^<]*)</.exec(head)?.[1] ?? "").trim().replace(/\/+$/, "");

const kindOf = (item: string): string => /<wp:post_type>\s*(?:<!\[CDATA\[)?([\w-]+)/.exec(item)?.[1] ?? "";

function note(item: string, file: string, known: Known): void {
  const kind = kindOf(item);
  if (kind === "attachment") return noteAttachment(fieldsOf(item, file), known);
  if (kind === "guest-author" || kind === "guest_author") return noteGuest(fieldsOf(item, file), known);
  if (kind === "wp_block") {
    const fields = fieldsOf(item, file);
    known.reused.set(textOf(fields["wp:post_id"]), textOf(fields["content:encoded"]));
  }
}

function noteAttachment(fields: Fields, known: Known): void {
  const meta = metaOf(fields);
  const one = (key: string) => meta.get(key)?.[0] ?? "";
  const attachment = {
    url: textOf(fields["wp:attachment_url"]).trim(),
    alt: lineOf(one("_wp_attachment_image_alt")),
    caption: textOf(fields["excerpt:encoded"]),
    description: shown(textOf(fields["content:encoded"])),
    credit: shown(one("_media_credit") || one("_image_credit") || one("photo_credit") || creditIn(one("_wp_attachment_metadata"))),
    parent: textOf(fields["wp:post_parent"]),
    path: pathIn(textOf(fields.link)),
  };
  known.attachments.set(textOf(fields["wp:post_id"]), attachment);
  known.byFile.set(fileOf(attachment.url), attachment);
  const { parent, url } = attachment;
  if (parent && parent !== "0" && /\.(?:jpe?g|png|gif|webp|avif|tiff?|bmp|svg)(?:$|\?)/i.test(url))
    known.ofPost.set(parent, [...(known.ofPost.get(parent) ?? []), attachment]);
}

/** What the camera's file says of its maker, as PHP keeps it. */
const creditIn = (serialized: string): string => /"credit";s:\d+:"([^"]{1,200})"/.exec(serialized)?.[1] ?? "";

/** Co-Authors Plus and Molongui keep guests as posts of a kind of their own. */
function noteGuest(fields: Fields, known: Known): void {
  const meta = metaOf(fields);
  const one = (...keys: string[]) => keys.map((key) => meta.get(key)?.[0] ?? "").find(Boolean) ?? "";
  const login = one("cap-user_login") || textOf(fields["wp:post_name"]).replace(/^cap-/, "");
  const name = lineOf(one("cap-display_name")) || shown(textOf(fields.title));
  const bio = proseOf(shown(one("cap-description", "_molongui_guest_author_bio") || textOf(fields["content:encoded"])));
  const guest = { key: login, name, ...(bio && { bio }), address: `/author/${login}/` };
  known.authors.set(login, guest);
  known.authors.set(`guest-${textOf(fields["wp:post_id"])}`, guest);
  // a guest who is linked to a member's account is that member
  const linked = one("cap-linked_account");
  if (linked) known.authors.set(linked, { ...guest, key: linked });
}

/** What an address of a picture ends with, without the size that WordPress made of it. */
export const fileOf = (address: string): string =>
  originalOf(address)
    .replace(/[?#].*$/, "")
    .split("/")
    .slice(-3)
    .join("/");

export const originalOf = (address: string): string => address.replace(/-(?:\d{2,5}x\d{2,5}|scaled)(?=\.\w{3,4}(?:$|\?))/, "");

/** Who wrote it: what the plugins for several authors say, else its creator. */
export function authorsOf(fields: Fields, known: Known): ArchiveAuthor[] {
  const terms = listOf(fields.category).filter((one) => ["author", "byline"].includes(textOf(recordOf(one)["@domain"])));
  const ofTerms = terms.map((term) => {
    const [nicename, words] = [textOf(recordOf(term)["@nicename"]).replace(/^cap-/, ""), shown(textOf(term))];
    return known.authors.get(nicename) ?? known.authors.get(words) ?? { key: nicename || words, name: words || nicename };
  });
  const ofMolongui = (metaOf(fields).get("_molongui_author") ?? []).flatMap((key) => known.authors.get(key) ?? []);
  const login = textOf(fields["dc:creator"]);
  const creator = login ? [known.authors.get(login) ?? { key: login, name: login, address: `/author/${login}/` }] : [];
  const all = ofTerms.length > 0 ? ofTerms : ofMolongui.length > 0 ? ofMolongui : creator;
  return all.filter(({ name }, at) => all.findIndex((other) => other.name === name) === at);
}
