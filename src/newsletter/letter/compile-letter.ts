import { type HouseAd, paragraphsOf } from "../../ads/index.ts";
import { bindSpaces } from "../../document/index.ts";
import { type ArticleCard, type ArticleView, type IssueView, authorsShown, byRole, logoOf, namedShown } from "../../editorial/index.ts";
import { type LetterColours, letterButton, letterColours, letterSans, letterSerif, letterShell } from "../../platform/index.ts";
import type { Messages } from "../../messages/index.ts";
import { type Day, directionOf, formatDay, must } from "../../values/index.ts";
import { escapeHtml } from "../../web/index.ts";
import { captionOf, letterBody, letterInline, letterPicture } from "./letter-body.ts";
import { textOf } from "./letter-text.ts";
import { type CompiledLetter, type LetterInput, issueLabel, messagesOf, pageOf, slot, withheld } from "./letter-words.ts";
import { wrap } from "./text-body.ts";

/** Gmail cuts a letter off at 102,400 bytes, and with it the way to unsubscribe. */
const mostBytes = 96_000;

/** A letter of an issue, of an article or of its own, once for a class of readers; `addressTo` makes it somebody’s. */
export function compileLetter(given: LetterInput): CompiledLetter {
  const input = cleaned(given);
  const blocks = input.article ? bodyOf(input) : [];
  let html = htmlOf(input, blocks, false);
  if (Buffer.byteLength(html) > mostBytes) html = shortened(input, blocks);
  return { subject: input.words.subject, html, text: textOf(input) };
}

/** With as many blocks as it holds: each more makes it longer, so half of what is left is tried each time. */
function shortened(input: LetterInput, blocks: string[]): string {
  let [held, html, past] = [0, htmlOf(input, [], true), blocks.length];
  while (held + 1 < past) {
    const middle = (held + past) >> 1;
    const tried = htmlOf(input, blocks.slice(0, middle), true);
    if (Buffer.byteLength(tried) <= mostBytes) [held, html] = [middle, tried];
    else past = middle;
  }
  return html;
}

/** The compiled letter with one reader’s own words in it. */
export function addressTo({ subject, html, text }: CompiledLetter, reader: { why: string; unsubscribe: string }): CompiledLetter {
  const into = (body: string, as: (value: string) => string) =>
    body.replaceAll(slot("why"), () => as(reader.why)).replaceAll(slot("unsubscribe"), () => as(reader.unsubscribe));
  return { subject, html: into(html, escapeHtml), text: into(text, (value) => wrap(value)) };
}

/** Without the signs that the slots are made of, wherever somebody’s text holds them. */
function cleaned<T>(value: T): T {
  if (typeof value === "string") return value.replace(/[\u{E000}\u{E001}]/gu, "") as T;
  if (Array.isArray(value)) return value.map(cleaned) as T;
  if (value === null || typeof value !== "object" || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner)])) as T;
}

const coloursOf = ({ publication }: LetterInput): LetterColours => ({
  ...letterColours,
  ...Object.fromEntries(Object.entries(publication.look).filter(([, colour]) => /^#[0-9a-f]{6}$/i.test(colour))),
});
const bodyOf = (input: LetterInput) =>
  letterBody(must(input.article, "article").article.body, {
    pictures: must(input.article, "article").article.pictures,
    origin: input.origin,
    colours: coloursOf(input),
    language: must(input.article, "article").article.language,
  });

function htmlOf(input: LetterInput, blocks: string[], shortened: boolean): string {
  const { publication, origin, words, issue, article } = input;
  const colours = coloursOf(input);
  const rows = [
    issue ? issueRow(issue, input, colours) : noteRow(noteOf(input, colours), colours),
    article ? articleRow(input, { blocks, shortened, colours }) : "",
    issue ? contentsRow(issue, input, colours) : "",
    input.ad ? adRow(input.ad, input, colours) : "",
  ];
  return letterShell({
    language: publication.language,
    title: words.subject,
    preheader: words.preheader,
    colours,
    rows: rows.join("\n"),
    head: `<a class="ink" href="${origin}/" style="color:${colours.ink};text-decoration:none">${mastheadOf(publication, origin)}</a>`,
    foot: footHtml(input, colours),
  });
}

const label = (text: string, { accent }: LetterColours) =>
  `<p class="accent" style="margin:0 0 8px;font:600 12px/1.3 ${letterSans};letter-spacing:.07em;text-transform:uppercase;color:${accent}">${escapeHtml(text)}</p>`;
const meta = (text: string, { softInk }: LetterColours) =>
  `<p class="soft" style="margin:0 0 18px;font:14px/1.45 ${letterSans};color:${softInk}">${escapeHtml(text)}</p>`;
const plain = (text: string, { ink }: LetterColours) =>
  `<p class="ink" style="margin:0 0 16px;font:18px/1.5 ${letterSerif};color:${ink}">${escapeHtml(text).replace(/\n/g, "<br>")}</p>`;
const headline = (text: string, url: string, { ink }: LetterColours, level: 1 | 2 = 1) =>
  `<h${level} class="ink headline" style="margin:0 0 12px;font:500 36px/1.06 ${letterSerif};letter-spacing:-.02em;color:${ink}"><a class="ink" href="${url}" style="color:${ink};text-decoration:none">${escapeHtml(text)}</a></h${level}>`;

const noteOf = ({ words, pictures, origin, publication: { language } }: LetterInput, colours: LetterColours) =>
  letterBody(words.note, { pictures, origin, colours, language }).join("\n");
const noteRow = (note: string, colours: LetterColours) =>
  note ? `<tr><td class="line" style="padding:26px 0 8px;border-bottom:1px solid ${colours.rule}">${note}</td></tr>` : "";

/** The cover beside what the issue says of itself; one below the other where the screen is narrow. */
function issueRow(issue: IssueView, input: LetterInput, colours: LetterColours): string {
  const { publication, origin } = input;
  const m = messagesOf(input);
  const url = origin + issue.path;
  const says =
    label(issueLabel(issue, input), colours) + headline(issue.theme || m.issue(issue.wholeNumber), url, colours) + noteOf(input, colours);
  const apart = directionOf(publication.language) === "rtl" ? "0 0 16px 28px" : "0 28px 16px 0";
  const cover = issue.cover
    ? `<td class="stack cover" width="200" valign="top" style="width:200px;padding:${apart}"><a class="soft" href="${url}" style="color:${colours.softInk};text-decoration:none">${letterPicture(issue.cover, m.cover({ number: issue.wholeNumber, shows: issue.cover.alt }), origin, 200)}</a></td>`
    : "";
  return `<tr><td style="padding:28px 0 12px"><table role="presentation" width="100%" cellspacing="0" cellpadding="0" border="0"><tr>${cover}<td class="stack" valign="top">${says}${letterButton({ label: m.readIssue, url }, colours)}</td></tr></table></td></tr>`;
}

type Setting = { blocks: string[]; shortened: boolean; colours: LetterColours };

function articleRow(input: LetterInput, { blocks, shortened, colours }: Setting): string {
  const { article, view } = must(input.article, "article");
  const { origin, publication, issue } = input;
  const m = messagesOf(input);
  const day = (on: Day) => formatDay(on, publication.language);
  const url = origin + article.path;
  // what the letter says itself runs its own way, beside an article that runs the other
  const ours = (html: string) => runningIn(publication.language, article.language, html);
  const lead = article.lead
    ? letterPicture(article.lead.picture, article.lead.alt, origin) +
      captionOf(letterInline(article.lead.caption, { origin, colours, language: article.language }), article.lead.credit, colours)
    : "";
  const standfirst = article.standfirst
    ? `<p class="ink" style="margin:0 0 14px;font:italic 21px/1.35 ${letterSerif};color:${colours.ink}">${escapeHtml(bindSpaces(article.standfirst, article.language))}</p>`
    : "";
  const corrections =
    view === "whole" ? article.corrections.map(({ on, text }) => meta(m.correction({ day: day(on), text }), colours)) : [];
  const inner = [
    ours(label(labelOf(article, issue, m), colours)),
    headline(bindSpaces(article.headline, article.language), url, colours, issue ? 2 : 1),
    standfirst,
    ours(
      meta(
        `${m.written({ by: authorsShown(article, publication.language), day: day(article.publishedOn) })} · ${m.minutes(article.minutes)}`,
        colours,
      ),
    ),
    ...(article.credits.length > 0 ? [ours(meta(m.credits(byRole(article.credits)), colours))] : []),
    lead,
    ...blocks,
    ...(shortened ? [ours(plain(m.tooLong, colours))] : corrections.map(ours)),
    ours(wayOn(input, { shortened, colours })),
  ];
  return `<tr><td lang="${article.language}" dir="${directionOf(article.language)}" class="line" style="text-align:${directionOf(article.language) === "rtl" ? "right" : "left"};padding:26px 0 10px;${issue ? `border-top:1px solid ${colours.rule}` : ""}">${inner.join("\n")}</td></tr>`;
}

/** Words of one language within a text that runs the other way. */
const runningIn = (language: string, around: string, html: string): string =>
  directionOf(language) === directionOf(around) || html === ""
    ? html
    : `<div lang="${language}" dir="${directionOf(language)}">${html}</div>`;

const labelOf = (article: ArticleView, issue: IssueView | null, m: Messages["mailing"]) =>
  [article.section?.name, !issue && article.issue && m.issue(article.issue.wholeNumber)].filter(Boolean).join(" · ");

/** What a reader with a right may do next, and what one without. */
function wayOn(input: LetterInput, { shortened, colours }: { shortened: boolean; colours: LetterColours }): string {
  const { article, view } = input.article!;
  const m = messagesOf(input);
  const url = input.origin + article.path;
  if (view === "opening")
    return (
      rule(colours) +
      plain(withheld(article, m), colours) +
      letterButton(
        article.access === "registered" ? { label: m.signInAndRead, url } : { label: m.subscribe, url: `${input.origin}/subscribe` },
        colours,
      )
    );
  return letterButton({ label: shortened ? m.readOn : m.readOrHear, url }, colours);
}

const rule = (colours: LetterColours) =>
  `<table role="presentation" width="100%" cellspacing="0" cellpadding="0" border="0" style="margin:8px 0 18px"><tr><td class="line" style="border-top:1px solid ${colours.rule};font-size:1px;line-height:1px">&nbsp;</td></tr></table>`;

function contentsRow(issue: IssueView, input: LetterInput, colours: LetterColours): string {
  const { article, origin, publication } = input;
  const m = messagesOf(input);
  const others = issue.articles.filter(({ id }) => id !== article?.article.id);
  if (others.length === 0) return "";
  const titleOf = (card: ArticleCard) =>
    `<h3 class="ink" style="margin:0 0 5px;font:500 23px/1.15 ${letterSerif};letter-spacing:-.01em;color:${colours.ink}"><a class="ink" href="${origin}${card.path}" style="color:${colours.ink};text-decoration:none">${escapeHtml(bindSpaces(card.headline, card.language))}</a></h3>${card.standfirst ? `<p class="ink" style="margin:0 0 6px;font:17px/1.4 ${letterSerif};color:${colours.ink}">${escapeHtml(bindSpaces(card.standfirst, card.language))}</p>` : ""}`;
  const item = (card: ArticleCard) =>
    `<tr><td class="line" style="padding:16px 0 2px;border-top:1px solid ${colours.rule}">${card.section ? label(card.section.name, colours) : ""}${runningIn(card.language, publication.language, titleOf(card))}${meta(`${namedShown(card, input.publication.language)} · ${m.minutes(card.minutes)}`, colours)}</td></tr>`;
  return `<tr><td style="padding:18px 0 8px"><h2 class="ink" style="margin:0 0 14px;font:600 15px/1.3 ${letterSans};color:${colours.ink}">${escapeHtml(article ? m.alsoInIssue : m.inIssue)}</h2><table role="presentation" width="100%" cellspacing="0" cellpadding="0" border="0">${others.map(item).join("")}</table></td></tr>`;
}

function adRow(ad: HouseAd, input: LetterInput, colours: LetterColours): string {
  const { origin } = input;
  const included =
    ad.included.length > 0
      ? `<ul style="margin:0 0 18px;padding:0 0 0 22px">${ad.included.map((line) => `<li class="ink" style="margin:0 0 4px;font:17px/1.4 ${letterSerif};color:${colours.ink}">${escapeHtml(line)}</li>`).join("")}</ul>`
      : "";
  const target = ad.target.startsWith("/") ? origin + ad.target : ad.target;
  return `<tr><td class="line" style="padding:22px 0 6px;border-top:1px solid ${colours.rule}"><h2 class="ink" style="margin:0 0 8px;font:500 25px/1.15 ${letterSerif};color:${colours.ink}">${escapeHtml(ad.headline)}</h2>${paragraphsOf(
    ad,
  )
    .map((text) => plain(text, colours))
    .join("")}${included}${letterButton({ label: ad.button || messagesOf(input).subscribe, url: target }, colours)}</td></tr>`;
}

function footHtml(input: LetterInput, { softInk }: LetterColours): string {
  const { publication } = input;
  const m = messagesOf(input);
  const link = (url: string, text: string) => `<a class="soft" href="${url}" style="color:${softInk}">${text}</a>`;
  const page = pageOf(input);
  return [
    `${slot("why")} ${link(slot("unsubscribe"), escapeHtml(m.unsubscribe))}`,
    page && link(page, escapeHtml(m.readOnWeb)),
    escapeHtml(publication.imprint).replace(/\n/g, "<br>"),
  ]
    .filter(Boolean)
    .join("<br><br>");
}

/** The logo, as high as its title would be, or the title in letters. */
function mastheadOf({ look, title }: LetterInput["publication"], origin: string): string {
  const logo = logoOf(look);
  if (!logo) return escapeHtml(title);
  const scale = Math.min(44 / logo.height, 400 / logo.width);
  const [width, height] = [Math.round(logo.width * scale), Math.round(logo.height * scale)];
  return `<img src="${origin}${logo.src}" width="${width}" height="${height}" alt="${escapeHtml(title)}" style="border:0;max-width:100%;height:auto">`;
}
