import { createHash } from "node:crypto";
import { type Zippable, zipSync } from "fflate";
import type { ArticleView, IssueView, Publication } from "../../editorial/index.ts";
import { formatDay } from "../../values/index.ts";
import { renderCaption } from "../web/caption.ts";
import { attribute, escapeHtml } from "../web/escape.ts";
import { renderBody } from "../web/render-body.ts";

export type EpubInput = {
  publication: Publication;
  issue: IssueView;
  articles: ArticleView[];
  origin: string;
  /** JPEG bytes of the cover and of every picture by id. */
  cover: Buffer;
  pictures: ReadonlyMap<string, Buffer>;
};

const xml = (body: string) => `<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`;
const file = (at: number) => `article-${String(at + 1).padStart(2, "0")}.xhtml`;

/** An issue as EPUB 3.3: the same input gives the same bytes, so its dates come from the issue. */
export function makeEpubFile(input: EpubInput): Uint8Array {
  const { issue, articles, pictures, cover } = input;
  const text = (body: string) => new TextEncoder().encode(body);
  const files: Record<string, Uint8Array> = {
    "META-INF/container.xml": text(xml('<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>')),
    "EPUB/package.opf": text(packageFile(input)),
    "EPUB/nav.xhtml": text(navigation(input)),
    "EPUB/cover.xhtml": text(page("Cover", input, `<section epub:type="cover" role="doc-cover" aria-label="Cover"><img src="images/cover.jpg" alt="${escapeHtml(coverAlt(issue))}"/></section>`, "cover")),
    "EPUB/style.css": text(style),
    "EPUB/images/cover.jpg": cover,
  };
  articles.forEach((article, at) => (files[`EPUB/${file(at)}`] = text(articlePage(article, input))));
  for (const [id, bytes] of pictures) files[`EPUB/images/${id}.jpg`] = bytes;
  return zip(files);
}

const coverAlt = (issue: IssueView) => `Cover of issue ${issue.wholeNumber}${issue.cover?.alt ? `: ${issue.cover.alt}` : ""}`;

/** `mimetype` stands first and is not compressed; every date is the same, so that bytes are. */
function zip(files: Record<string, Uint8Array>): Uint8Array {
  const mtime = new Date("1980-01-02T00:00:00Z");
  const tree: Zippable = { mimetype: [new TextEncoder().encode("application/epub+zip"), { level: 0, mtime }] };
  for (const [name, bytes] of Object.entries(files)) tree[name] = [bytes, { level: name.endsWith(".jpg") ? 0 : 9, mtime }];
  return zipSync(tree);
}

function page(title: string, { publication }: EpubInput, body: string, type: string, language = publication.language): string {
  return xml(
    `<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}"><head><title>${escapeHtml(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head><body class="${type}">${body}</body></html>`,
  );
}

function articlePage(article: ArticleView, input: EpubInput): string {
  const { origin } = input;
  const html = renderBody(article.body, {
    pictures: article.pictures,
    resolve: (href) => (href.startsWith("/") ? origin + href : href),
    picture: (picture, alt) => `<img src="images/${picture.id}.jpg" alt="${escapeHtml(alt)}"/>`,
    noteMark: (id, number) => `<a epub:type="noteref" role="doc-noteref" href="#fn-${id}" id="fnref-${id}" class="fn">${number}</a>`,
    notes: (notes) => notes.map(({ id, number, html: note }) => `<aside epub:type="footnote" role="doc-footnote" id="fn-${id}"><p><a href="#fnref-${id}" role="doc-backlink">${number}</a>. ${note}</p></aside>`).join("\n"),
  });
  const lead = article.lead && input.pictures.has(article.lead.picture.id) ? `<figure><img src="images/${article.lead.picture.id}.jpg" alt="${escapeHtml(article.lead.alt)}"/>${renderCaption(article.lead.caption, article.lead.credit)}</figure>` : "";
  const corrections = article.corrections.map(({ on, text }) => `<p class="correction"><strong>Correction, ${formatDay(on, article.language)}.</strong> ${escapeHtml(text)}</p>`).join("");
  const section = article.section ? `<p class="label">${escapeHtml(article.section.name)}</p>` : "";
  const standfirst = article.standfirst ? `<p class="standfirst">${escapeHtml(article.standfirst)}</p>` : "";
  const head = `<header>${section}<h1>${escapeHtml(article.headline)}</h1>${standfirst}<p class="byline">Written by ${escapeHtml(article.writtenBy)} on ${formatDay(article.publishedOn, article.language)}</p></header>`;
  return page(article.headline, input, `<section epub:type="chapter" role="doc-chapter">${head}${lead}${html}${corrections}</section>`, "article", article.language);
}

function navigation(input: EpubInput): string {
  const { articles, issue } = input;
  const items = articles.map(({ headline, writtenBy }, at) => `<li><a href="${file(at)}">${escapeHtml(headline)} <span>${escapeHtml(writtenBy)}</span></a></li>`).join("");
  const landmarks = `<nav epub:type="landmarks" hidden="hidden" aria-label="Landmarks"><ol><li><a epub:type="cover" href="cover.xhtml">Cover</a></li><li><a epub:type="toc" href="#toc">Contents</a></li><li><a epub:type="bodymatter" href="${file(0)}">Begin reading</a></li></ol></nav>`;
  return page(`Issue ${issue.wholeNumber}`, input, `<nav epub:type="toc" role="doc-toc" id="toc" aria-labelledby="contents"><h1 id="contents">Contents</h1><ol>${items}</ol></nav>${landmarks}`, "contents");
}

/** Stable for one issue of one magazine. */
function identifier({ publication, issue }: EpubInput): string {
  const hash = createHash("sha256").update(`${publication.title}\0${issue.id}`).digest("hex");
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

function packageFile(input: EpubInput): string {
  const { publication, issue, articles, pictures } = input;
  const modified = articles.map(({ revisedAt }) => revisedAt.toISOString()).sort().at(-1) ?? `${issue.coverDate}T00:00:00.000Z`;
  const creators = [...new Set(articles.flatMap(({ byline }) => byline.map(({ name }) => name)))];
  const meta = (property: string, value: string) => `<meta property="${property}">${escapeHtml(value)}</meta>`;
  const metadata = [
    `<dc:identifier id="id">${identifier(input)}</dc:identifier>`,
    `<dc:title>${escapeHtml(`${publication.title}, issue ${issue.wholeNumber}`)}</dc:title>`,
    `<dc:language>${escapeHtml(publication.language)}</dc:language>`,
    `<dc:date>${issue.coverDate}</dc:date>`,
    `<dc:publisher>${escapeHtml(publication.title)}</dc:publisher>`,
    ...creators.map((name) => `<dc:creator>${escapeHtml(name)}</dc:creator>`),
    "<dc:type>periodical</dc:type>",
    meta("dcterms:modified", `${modified.slice(0, 19)}Z`),
    `<meta property="belongs-to-collection" id="series">${escapeHtml(publication.title)}</meta>`,
    '<meta refines="#series" property="collection-type">series</meta>',
    `<meta refines="#series" property="group-position">${issue.wholeNumber}</meta>`,
    ...["textual", "visual"].map((mode) => meta("schema:accessMode", mode)),
    meta("schema:accessModeSufficient", "textual"),
    ...["tableOfContents", "readingOrder", "structuralNavigation", "alternativeText", "displayTransformability"].map((feature) => meta("schema:accessibilityFeature", feature)),
    meta("schema:accessibilityHazard", "none"),
    meta("schema:accessibilitySummary", "Every picture has a description. The text reflows and its order is the reading order. Footnotes link both ways."),
  ];
  const item = (id: string, href: string, type: string, properties = "") => `<item id="${id}" href="${href}" media-type="${type}"${attribute("properties", properties)}/>`;
  const manifest = [
    item("nav", "nav.xhtml", "application/xhtml+xml", "nav"),
    item("cover", "cover.xhtml", "application/xhtml+xml"),
    item("style", "style.css", "text/css"),
    item("cover-image", "images/cover.jpg", "image/jpeg", "cover-image"),
    ...articles.map((_, at) => item(`a${at + 1}`, file(at), "application/xhtml+xml")),
    ...[...pictures.keys()].map((id) => item(`p-${id}`, `images/${id}.jpg`, "image/jpeg")),
  ];
  const spine = ['<itemref idref="cover"/>', '<itemref idref="nav"/>', ...articles.map((_, at) => `<itemref idref="a${at + 1}"/>`)];
  return xml(
    `<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${publication.language}" prefix="schema: http://schema.org/"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${metadata.join("")}</metadata><manifest>${manifest.join("")}</manifest><spine>${spine.join("")}</spine></package>`,
  );
}

/** No colours but a rule’s: the reader’s own day and night stand. */
const style = `body{font-family:Newsreader,Georgia,serif;line-height:1.5;margin:0 5%}
h1{font-weight:500;line-height:1.1;letter-spacing:-.02em;margin:.2em 0 .5em;hyphens:none}
h2,h3{line-height:1.2;margin:1.6em 0 .4em;hyphens:none}
p{margin:0;text-indent:0}p+p{text-indent:1.3em}
.label,.byline,figcaption,.credit,.correction,table{font-family:sans-serif;font-size:.85em}
.label{letter-spacing:.06em;text-transform:uppercase}
.standfirst{font-style:italic;font-size:1.2em;margin:0 0 .8em}
.byline{margin:0 0 1.6em}
img{max-width:100%;height:auto}figure{margin:1.2em 0}
.credit{display:block}
blockquote{margin:1.2em 0 1.2em 1em;padding-left:1em;border-left:2px solid}
.pull{font-size:1.35em;line-height:1.25;text-align:center;margin:1.4em 0;padding:.7em 0;border-top:1px solid;border-bottom:1px solid}
.note{border-top:2px solid;margin:1.6em 0;padding:.8em 0}.note-title{font-weight:bold}
.sc{font-variant:small-caps}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.3em .8em .3em 0;border-bottom:1px solid}
td.end,th.end{text-align:right}
.fn{vertical-align:super;font-size:.7em;line-height:0;text-decoration:none}
body.cover{margin:0;text-align:center}body.cover img{max-height:100vh}
nav ol{list-style:none;padding:0}nav li{margin:.6em 0}nav span{display:block;font-size:.85em}
`;
