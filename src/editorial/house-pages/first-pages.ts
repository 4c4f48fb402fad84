import { fromMarkdown } from "../../document/index.ts";
import { type Messages, messagesIn } from "../../messages/index.ts";
import type { Platform, Tx } from "../../platform/index.ts";
import { mailboxOf } from "../../values/index.ts";
import { publicationOf } from "../publication.ts";
import type { Publication } from "../views.ts";
import { housePages } from "./read-pages.ts";
import { placePages, savePage } from "./save-page.ts";
import type { PageSaid } from "./views.ts";

type Known = { publication: Publication; writeTo: string; host: string };
type Words = Messages["firstPages"];
type First = Pick<PageSaid, "slug" | "below"> & { name: keyof Words["titles"]; text: (m: Words, known: Known) => string };

/** What only the magazine knows stands so in a first draft: “[… the address]”. A page in which one is left is not made public. */
export const leftToSay = /\[…\s[^\]]*\]/gu;
const asked = /(?<!\\)\[…\s[^\]]*\]/gu;

/** Words of a setting, as Markdown that says them and nothing else; its lines stay lines. */
const proseOf = (words: string): string =>
  words
    .trim()
    .replace(/[\\`*_[\]<>#|~]/g, "\\$&")
    .replace(/^([-+]|\d+[.)])(?=\s)/gm, "\\$1")
    .replace(/(\S)\n(?=\S)/g, "$1\\\n");

/** What is known, or what is still to be said in its place. */
const proseOr = (known: string, unknown: string): string => (known.trim() ? proseOf(known) : unknown);

const mail = (address: string): string => `[${address}](mailto:${address})`;
const atPost = ({ name, address }: Publication["seller"]): string => [name, address].filter(Boolean).join("\n");

const about = (m: Words, { publication: { title, about: words, tagline, issuesPerYear } }: Known) =>
  m.about({ about: proseOr(words || tagline, m.unknown.about), title, times: issuesPerYear });

const contact = (m: Words, { publication: { seller }, writeTo }: Known) =>
  m.contact({ mail: mail(seller.email || writeTo), post: proseOr(atPost(seller), m.unknown.post) });

const privacy = (m: Words, { publication: { title, seller }, writeTo, host }: Known) =>
  m.privacy({ publisher: proseOr(seller.name, m.unknown.publisher), title, mail: mail(seller.email || writeTo), host });

const imprint = (m: Words, { publication: { title, imprint: words, seller, issnPrint, issnOnline }, writeTo }: Known) => {
  const lines = [
    seller.registration && m.registered(proseOf(seller.registration)),
    seller.vatId && m.vat(proseOf(seller.vatId)),
    issnPrint && m.issnPrint(issnPrint),
    issnOnline && m.issnOnline(issnOnline),
  ];
  return m.imprint({
    words: proseOf(words || title),
    publisher: proseOr(atPost(seller), m.unknown.publisherAt),
    mail: mail(seller.email || writeTo),
    lines: lines.filter(Boolean).join("\\\n"),
  });
};

const writeForUs = (m: Words, { publication: { title }, writeTo }: Known) => m.writeForUs({ title, mail: mail(writeTo) });

const firstPages: First[] = [
  { slug: "about", name: "about", below: "people", text: about },
  { slug: "contact", name: "contact", below: "nothing", text: contact },
  { slug: "write-for-us", name: "writeForUs", below: "nothing", text: writeForUs },
  { slug: "privacy", name: "privacy", below: "nothing", text: privacy },
  { slug: "imprint", name: "imprint", below: "nothing", text: imprint },
];

/** Which of the pages that most magazines have are not there yet, as the magazine would call them. */
export const firstPagesMissing = (there: readonly { slug: string }[], language: string): string[] =>
  firstPages
    .filter(({ slug }) => !there.some((page) => page.slug === slug))
    .map(({ name }) => messagesIn(language).firstPages.titles[name]);

/** Drafts of the pages that most magazines have, as far as they are not there, with what is known filled in. Answers how many. */
export async function draftFirstPages(platform: Platform, tx: Tx, { by }: { by?: string } = {}): Promise<number> {
  const [there, publication] = [await housePages(tx), await publicationOf(tx)];
  const { mailFrom, origin } = platform.settings;
  const known = { publication, writeTo: mailboxOf(mailFrom)?.address ?? mailFrom, host: new URL(origin).host };
  const missing = firstPages.filter(({ slug }) => !there.some((page) => page.slug === slug));
  const last = Math.max(0, ...there.map(({ position }) => position));
  const m = messagesIn(publication.language).firstPages;
  for (const [at, { slug, name, below, text }] of missing.entries()) {
    const headline = m.titles[name];
    const { body } = fromMarkdown(text(m, known).replace(asked, (left) => `\\${left.slice(0, -1)}\\]`));
    const { id } = await savePage(platform, tx, { slug, headline, standfirst: "", language: publication.language, body, below }, { by });
    await placePages(tx, [{ id, inNavigation: false, inFooter: true, position: last + at + 1 }]);
  }
  return missing.length;
}
