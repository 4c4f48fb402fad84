import { fromMarkdown } from "../../document/index.ts";
import type { Platform, Tx } from "../../platform/index.ts";
import { mailboxOf } from "../../values/index.ts";
import { publicationOf } from "../publication.ts";
import type { Publication } from "../views.ts";
import { housePages } from "./read-pages.ts";
import { placePages, savePage } from "./save-page.ts";
import type { PageSaid } from "./views.ts";

type Known = { publication: Publication; writeTo: string; host: string };
type First = Pick<PageSaid, "slug" | "headline" | "below"> & { text: (known: Known) => string };

/** What only the magazine knows stands so in a first draft: “[… the address]”. A page in which one is left is not made public. */
const toSay = (what: string): string => `\\[… ${what}\\]`;
export const leftToSay = /\[…\s[^\]]*\]/gu;

const orToSay = (known: string, what: string): string => (known.trim() ? proseOf(known) : toSay(what));

/** Words of a setting, as Markdown that says them and nothing else; its lines stay lines. */
const proseOf = (words: string): string =>
  words
    .trim()
    .replace(/[\\`*_[\]<>#|~]/g, "\\$&")
    .replace(/^([-+]|\d+[.)])(?=\s)/gm, "\\$1")
    .replace(/(\S)\n(?=\S)/g, "$1\\\n");

const mail = (address: string): string => `[${address}](mailto:${address})`;

const about = ({ publication: { title, about: words, tagline, issuesPerYear } }: Known) => `
${orToSay(words || tagline, "in one paragraph: what the magazine is about, and for whom it is made")}

${title} appears ${issuesPerYear === 1 ? "once a year" : `${issuesPerYear} times a year`}. ${toSay("who makes it, where, and since when")}
`;

const contact = ({ publication: { seller }, writeTo }: Known) => `
## Subscriptions and accounts

Write to ${mail(seller.email || writeTo)}. Most of what concerns a subscription (the address, a holiday, a copy that did not come, stopping) can also be done under [your account](/account).

## The editors

${toSay("how the editors are reached: an address of mail, a telephone, the hours")}

## By post

${orToSay([seller.name, seller.address].filter(Boolean).join("\n"), "the postal address")}
`;

const privacy = ({ publication: { title, seller }, writeTo, host }: Known) => `
${orToSay(seller.name, "the name of who publishes")} publishes ${title} and answers for what is kept here. Questions go to ${mail(seller.email || writeTo)}.

## What is kept of you

Whoever only reads leaves nothing with us: no cookie is set for reading, and no other company is asked for anything while you read.

If you sign in, we keep your address of e-mail and, where you gave it, your name; one cookie says that you are signed in, and ends when you sign out. If you subscribe, we keep what was ordered, what was paid and when, and where printed copies go, for as long as the law wants books to be kept. Card numbers never come to ${host}: the payment company asks for them itself. If you ask for the newsletter, we keep when and how you asked, and when you left it.

If you send a letter to the editor, we keep your name, your address of e-mail and your place for the editors alone, until the letter is printed or declined.

## How readers are counted

How many read and hear an article, and how far, is counted on our own server: as sums by day, without a cookie and without your address. Whoever asks not to be tracked is not counted.

## Your rights

You may ask what we keep of you, have it corrected or deleted, and complain to the authority that watches over it. ${toSay("which authority that is, and who else is responsible where the law wants one named")}
`;

const imprint = ({ publication: { title, imprint: words, seller, issnPrint, issnOnline }, writeTo }: Known) => {
  const lines = [
    seller.registration && `Registered: ${proseOf(seller.registration)}`,
    seller.vatId && `VAT: ${proseOf(seller.vatId)}`,
    issnPrint && `ISSN (print): ${issnPrint}`,
    issnOnline && `ISSN (online): ${issnOnline}`,
  ];
  return `
${proseOf(words || title)}

${orToSay([seller.name, seller.address].filter(Boolean).join("\n"), "who publishes, with the postal address")}

E-mail: ${mail(seller.email || writeTo)}

${lines.filter(Boolean).join("\\\n")}

Responsible for what is printed: ${toSay("name and address")}
`;
};

const writeForUs = ({ publication: { title }, writeTo }: Known) => `
${toSay("what is wanted: which subjects, how long, and what is not")}

## How to offer something

Send a paragraph that says what the piece is about and why it belongs in ${title}, and one that says who you are, to ${mail(writeTo)}. ${toSay("when an answer can be expected")}

## What we pay

${toSay("the fee, and when it is paid")}

## What happens to your text

An editor reads it with you before it is printed; nothing appears under your name that you have not seen. ${toSay("which rights the magazine takes, and which stay yours")}
`;

const firstPages: First[] = [
  { slug: "about", headline: "About", below: "people", text: about },
  { slug: "contact", headline: "Contact", below: "nothing", text: contact },
  { slug: "write-for-us", headline: "How to write for us", below: "nothing", text: writeForUs },
  { slug: "privacy", headline: "Privacy", below: "nothing", text: privacy },
  { slug: "imprint", headline: "Imprint", below: "nothing", text: imprint },
];

/** Which of the pages that most magazines have are not there yet. */
export const firstPagesMissing = (there: readonly { slug: string }[]): string[] =>
  firstPages.filter(({ slug }) => !there.some((page) => page.slug === slug)).map(({ headline }) => headline);

/** Drafts of the pages that most magazines have, as far as they are not there, with what is known filled in. Answers how many. */
export async function draftFirstPages(platform: Platform, tx: Tx, { by }: { by?: string } = {}): Promise<number> {
  const [there, publication] = [await housePages(tx), await publicationOf(tx)];
  const { mailFrom, origin } = platform.settings;
  const known = { publication, writeTo: mailboxOf(mailFrom)?.address ?? mailFrom, host: new URL(origin).host };
  const missing = firstPages.filter(({ slug }) => !there.some((page) => page.slug === slug));
  const last = Math.max(0, ...there.map(({ position }) => position));
  for (const [at, { slug, headline, below, text }] of missing.entries()) {
    const { body } = fromMarkdown(text(known));
    const { id } = await savePage(platform, tx, { slug, headline, standfirst: "", language: publication.language, body, below }, { by });
    await placePages(tx, [{ id, inNavigation: false, inFooter: true, position: last + at + 1 }]);
  }
  return missing.length;
}
