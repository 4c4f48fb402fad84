import { fromHtml } from "hast-util-from-html";
import { wordsShown } from "../../editorial/index.ts";
import { xmlReader } from "../../platform/index.ts";
import { itemsOf, messageOf, proseOf, recordOf } from "../../values/index.ts";
import { refuse } from "../refusals.ts";

export type Fields = Record<string, unknown>;
/** Of fields whose text is what the site shows, and not what was written. */
export const shownText = "content:isShown";

const read = xmlReader({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true,
  isArray: (name) => ["category", "wp:postmeta", "wp:comment"].includes(name),
});

/** The fields of one element of an export. Refuses "archive-broken", and "archive-unsafe" where it declares entities. */
export function fieldsOf(element: string, file: string): Fields {
  try {
    const [only] = Object.values(recordOf(read(element)));
    return recordOf(only);
  } catch (error) {
    const title = /<title>([\s\S]{0,200}?)<\/title>/.exec(element)?.[1];
    if (/entit/i.test(messageOf(error))) throw declaresEntities(file);
    throw refuse("archive-broken", ({ desk: { intake: m } }) =>
      title === undefined ? m.badItemUntitled({ name: file }) : m.badItem({ name: file, other: title }),
    );
  }
}

export const declaresEntities = (file: string) => refuse("archive-unsafe", (m) => m.desk.intake.entities({ name: file }));

export function textOf(value: unknown): string {
  const text = typeof value === "string" ? value : recordOf(value)["#text"];
  return typeof text === "string" ? text : "";
}

/** The words that a page would show of this HTML, all of them, as one line. */
export const shown = (html: string): string =>
  proseOf(wordsShown(fromHtml(html, { fragment: true })))
    .replace(/\s+/g, " ")
    .trim();

/** What programs wrote beside a post, by its key; of what stands more than once, all. */
export function metaOf(fields: Fields): Map<string, string[]> {
  const meta = new Map<string, string[]>();
  for (const one of itemsOf(fields["wp:postmeta"])) {
    const key = textOf(recordOf(one)["wp:meta_key"]);
    meta.set(key, [...(meta.get(key) ?? []), textOf(recordOf(one)["wp:meta_value"])]);
  }
  return meta;
}

/** The path of an address with its query; "" where it is none. */
export function pathIn(address: string): string {
  const url = URL.canParse(address.trim()) ? new URL(address.trim()) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url.pathname + url.search : "";
}

/** “2019-05-03 06:00:00” in GMT as a moment; what has no date there is all noughts. */
export function momentOf(gmt: string): string | undefined {
  const iso = `${gmt.trim().replace(" ", "T")}Z`;
  return /^[1-9]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(iso) && Number.isFinite(Date.parse(iso)) ? iso : undefined;
}
