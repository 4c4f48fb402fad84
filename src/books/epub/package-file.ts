import { voiceSaid } from "../../narration/index.ts";
import { messagesIn } from "../../messages/index.ts";
import { type Role, relators } from "../../document/index.ts";
import { directionOf, fileAs, namedId, titleFileAs } from "../../values/index.ts";
import { attribute, escapeHtml } from "../../web/index.ts";
import type { Chapter, EpubInput } from "./epub.ts";
import { clockValue, durationOf } from "./overlay.ts";
import { activeClass, playingClass } from "./style.ts";
import { typefaceFiles } from "./typefaces.ts";
import { xml } from "./xhtml.ts";

const meta = (property: string, value: string, refines = "") =>
  `<meta property="${property}"${attribute("refines", refines)}>${escapeHtml(value)}</meta>`;

export function packageFile(input: EpubInput, chapters: readonly Chapter[]): string {
  const { language } = input.publication;
  const pages = directionOf(language) === "rtl" ? ' page-progression-direction="rtl"' : "";
  const metadata = [
    ...bibliographic(input),
    ...series(input),
    ...pagination(input),
    ...accessibility(input),
    ...media(input, chapters),
  ].join("");
  return xml(
    `<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${escapeHtml(language)}" dir="${directionOf(language)}" prefix="schema: http://schema.org/"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${metadata}</metadata><manifest>${manifest(input, chapters).join("")}</manifest><spine${pages}>${spine(chapters).join("")}</spine></package>`,
  );
}

/** Two books of one issue are two publications: each has its own name for good. */
const identifierOf = ({ issue, recordings }: EpubInput) => `urn:uuid:${namedId("epub", issue.id, recordings ? "narrated" : "text")}`;

/** They stand side by side on a reader’s shelf, with the same cover. */
function titleOf({ publication, issue, recordings }: EpubInput): string {
  const { editions: m } = messagesIn(publication.language);
  const title = m.titleAndIssue({ title: publication.title, issue: issue.wholeNumber });
  return recordings ? m.podcastTitle(title) : title;
}

/** The newest thing that is in it; a correction counts with the day it bears. */
function modified({ articles, issue }: EpubInput): string {
  const moments = articles.flatMap(({ revisedAt, corrections }) => [
    revisedAt.toISOString(),
    ...corrections.map(({ on }) => `${on}T00:00:00.000Z`),
  ]);
  const newest = moments.sort().at(-1) ?? `${issue.coverDate}T00:00:00.000Z`;
  return `${newest.slice(0, 19)}Z`;
}

function bibliographic(input: EpubInput): string[] {
  const { publication, issue, articles } = input;
  const creators = [...new Set(articles.flatMap(({ byline }) => byline.map(({ name }) => name)))];
  const languages = [...new Set([publication.language, ...articles.map(({ language }) => language)])];
  return [
    `<dc:identifier id="id">${identifierOf(input)}</dc:identifier>`,
    `<dc:title id="title">${escapeHtml(titleOf(input))}</dc:title>`,
    meta("file-as", titleFileAs(titleOf(input)), "#title"),
    ...languages.map((language) => `<dc:language>${escapeHtml(language)}</dc:language>`),
    `<dc:date>${issue.coverDate}</dc:date>`,
    `<dc:publisher>${escapeHtml(publication.title)}</dc:publisher>`,
    ...creators.flatMap(creator),
    ...contributorsOf(articles).flatMap(contributor),
    ...subjects(articles).map((name) => `<dc:subject>${escapeHtml(name)}</dc:subject>`),
    ...(issue.editorsNote ? [`<dc:description>${escapeHtml(issue.editorsNote)}</dc:description>`] : []),
    "<dc:type>periodical</dc:type>",
    meta("dcterms:modified", modified(input)),
  ];
}

const subjects = (articles: EpubInput["articles"]): string[] => [
  ...new Set(articles.flatMap(({ topics }) => topics.map(({ name }) => name))),
];

/** A writer, with the role as libraries code it and the name as they file it. */
const creator = (name: string, at: number): string[] => [
  `<dc:creator id="creator-${at + 1}">${escapeHtml(name)}</dc:creator>`,
  `<meta property="role" refines="#creator-${at + 1}" scheme="marc:relators">aut</meta>`,
  meta("file-as", fileAs(name), `#creator-${at + 1}`),
];

/** Who did something else for an article, once for each thing they did. */
function contributorsOf(articles: EpubInput["articles"]): { role: Role; name: string }[] {
  const all = articles.flatMap(({ credits }) => credits);
  return all.filter(({ role, slug }, at) => all.findIndex((other) => other.role === role && other.slug === slug) === at);
}

const contributor = ({ role, name }: { role: Role; name: string }, at: number): string[] => [
  `<dc:contributor id="contributor-${at + 1}">${escapeHtml(name)}</dc:contributor>`,
  `<meta property="role" refines="#contributor-${at + 1}" scheme="marc:relators">${relators[role]}</meta>`,
  meta("file-as", fileAs(name), `#contributor-${at + 1}`),
];

function series({ publication, issue }: EpubInput): string[] {
  const issn = publication.issnOnline ?? publication.issnPrint;
  return [
    `<meta property="belongs-to-collection" id="series">${escapeHtml(publication.title)}</meta>`,
    meta("collection-type", "series", "#series"),
    meta("group-position", String(issue.wholeNumber), "#series"),
    ...(issn ? [meta("dcterms:identifier", `urn:issn:${issn}`, "#series")] : []),
  ];
}

/** Which printed thing the page numbers are those of. */
function pagination({ printed, publication, issue }: EpubInput): string[] {
  if (printed.length === 0) return [];
  const source = publication.issnPrint
    ? `urn:issn:${publication.issnPrint}#${issue.wholeNumber}`
    : messagesIn(publication.language).editions.bookPrinted({ title: publication.title, issue: issue.wholeNumber });
  return [
    `<dc:source id="printed">${escapeHtml(source)}</dc:source>`,
    meta("source-of", "pagination", "#printed"),
    meta("pageBreakSource", source),
  ];
}

/** What can be said for certain of every issue; a standard is claimed only for a book that was looked at. */
function accessibility({ publication, recordings, printed, articles, certifiedBy }: EpubInput): string[] {
  const silent = articles.filter(({ id }) => !recordings?.has(id));
  const whole = recordings !== undefined && silent.length === 0;
  const features = ["tableOfContents", "readingOrder", "structuralNavigation", "alternativeText", "displayTransformability"];
  const more = [...(recordings ? ["synchronizedAudioText"] : []), ...(printed.length > 0 ? ["pageNavigation", "pageBreakMarkers"] : [])];
  return [
    ...["textual", "visual", ...(recordings ? ["auditory"] : [])].map((mode) => meta("schema:accessMode", mode)),
    meta("schema:accessModeSufficient", "textual"),
    // who follows by ear and eye must find all of it
    ...(whole ? [meta("schema:accessModeSufficient", "textual,auditory")] : []),
    ...[...features, ...more].map((feature) => meta("schema:accessibilityFeature", feature)),
    meta("schema:accessibilityHazard", "none"),
    meta(
      "schema:accessibilitySummary",
      messagesIn(publication.language).editions.bookAccessible({
        aloud: recordings !== undefined,
        silent: whole ? [] : silent.map(({ headline }) => headline),
      }),
    ),
    ...(certifiedBy ? conformance(certifiedBy) : []),
  ];
}

/** EPUB Accessibility 1.1, 4.3: what it conforms to, word for word, and who says so. */
const conformance = (certifiedBy: string): string[] => [
  '<meta property="dcterms:conformsTo" id="conformance">EPUB Accessibility 1.1 - WCAG 2.1 Level AA</meta>',
  meta("a11y:certifiedBy", certifiedBy, "#conformance"),
];

/** Durations are the sums of the clips, to the millisecond: what a player adds up must come out. */
function media({ recordings, publication }: EpubInput, chapters: readonly Chapter[]): string[] {
  if (!recordings) return [];
  const clips = chapters.flatMap(({ overlay }) => overlay?.clips ?? []);
  const voices = [...new Set(chapters.flatMap(({ overlay }) => overlay?.voice ?? []))];
  return [
    meta("media:duration", clockValue(durationOf(clips))),
    ...chapters.flatMap(({ name, overlay }) =>
      overlay ? [meta("media:duration", clockValue(durationOf(overlay.clips)), `#${name}-overlay`)] : [],
    ),
    ...voices.map((voice) => meta("media:narrator", voiceSaid(voice, publication.language))),
    meta("media:active-class", activeClass),
    meta("media:playback-active-class", playingClass),
  ];
}

type Item = { id: string; href: string; type: string; properties?: string; overlay?: string };

const item = ({ id, href, type, properties, overlay }: Item) =>
  `<item id="${id}" href="${href}" media-type="${type}"${attribute("properties", properties)}${attribute("media-overlay", overlay)}/>`;

function manifest({ pictures, publication }: EpubInput, chapters: readonly Chapter[]): string[] {
  const page = (id: string, properties?: string) =>
    item({ id, href: `${id}.xhtml`, type: "application/xhtml+xml", ...(properties && { properties }) });
  return [
    page("nav", "nav"),
    page("cover"),
    ...chapters.flatMap(chapterItems),
    page("colophon"),
    item({ id: "style", href: "style.css", type: "text/css" }),
    ...(publication.books.typefaces ? typefaceFiles.map((href, at) => item({ id: `face-${at + 1}`, href, type: "font/ttf" })) : []),
    item({ id: "cover-image", href: "images/cover.jpg", type: "image/jpeg", properties: "cover-image" }),
    ...[...pictures.keys()].map((id) => item({ id: `p-${id}`, href: `images/${id}.jpg`, type: "image/jpeg" })),
  ];
}

function chapterItems({ name, overlay }: Chapter): string[] {
  const page = item({ id: name, href: `${name}.xhtml`, type: "application/xhtml+xml", ...(overlay && { overlay: `${name}-overlay` }) });
  if (!overlay) return [page];
  return [
    page,
    item({ id: `${name}-overlay`, href: `${name}.smil`, type: "application/smil+xml" }),
    item({ id: `${name}-audio`, href: overlay.file, type: "audio/mpeg" }),
  ];
}

const spine = (chapters: readonly Chapter[]) =>
  ["cover", "nav", ...chapters.map(({ name }) => name), "colophon"].map((id) => `<itemref idref="${id}"/>`);
