import { bindSpaces } from "../../document/index.ts";
import { type ArticleView, authorsShown, byRole } from "../../editorial/index.ts";
import { messagesIn } from "../../messages/index.ts";
import { formatDay } from "../../values/index.ts";
import { renderCaption, escapeHtml, type BodyOptions, renderBodyInPieces } from "../../web/index.ts";
import type { EpubInput } from "./epub.ts";
import { afterText, breaksOf, pageBreak } from "./printed-pages.ts";
import { xhtml } from "./xhtml.ts";

/** `ids` are those of its elements: what a clip or a link may point to. */
export type ArticlePage = { xhtml: string; ids: ReadonlySet<string> };

export async function articlePage(article: ArticleView, input: EpubInput): Promise<ArticlePage> {
  const breaks = breaksOf(article, input.printed);
  const breakAt = (page: string) => pageBreak(page, article.language);
  const printed = (block: string | null) => (breaks.before.get(block) ?? []).map(breakAt).join("");
  const inner = [
    printed(null),
    head(article, input),
    lead(article, input),
    await text(article, input, {
      before: printed,
      within: (block) => (breaks.within.get(block) ?? []).map(({ at, page }) => ({ at, html: breakAt(page) })),
    }),
    printed(afterText),
    corrections(article, input),
  ].join("\n");
  const body = `<section id="article" epub:type="chapter" role="doc-chapter" aria-labelledby="headline">${inner}</section>`;
  const page = xhtml({ title: article.headline, language: article.language, kind: "article", body });
  return { xhtml: page, ids: new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!)) };
}

function head(article: ArticleView, { publication }: EpubInput): string {
  const { section, headline, standfirst, publishedOn, language, credits } = article;
  const label = section ? `<p class="label">${escapeHtml(section.name)}</p>` : "";
  const dek = standfirst ? `<p class="standfirst" id="standfirst">${escapeHtml(bindSpaces(standfirst, language))}</p>` : "";
  const day = formatDay(publishedOn, publication.language);
  const { editions: m } = messagesIn(publication.language);
  const written = m.written({ by: authorsShown(article, publication.language), day });
  const others = credits.length > 0 ? `<br/>${escapeHtml(m.credits(byRole(credits)))}` : "";
  return `<header>${label}<h1 id="headline">${escapeHtml(bindSpaces(headline, language))}</h1>${dek}<p class="byline" id="byline">${escapeHtml(written)}${others}</p></header>`;
}

function lead({ lead: picture, path }: ArticleView, { pictures, origin }: EpubInput): string {
  if (!picture || !pictures.has(picture.picture.id)) return "";
  const caption = renderCaption(picture.caption, picture.credit, { resolve: toTheWeb(origin, path), xml: true });
  return `<figure>${image(picture.picture.id, picture.alt)}${caption}</figure>`;
}

/** A link to the magazine’s own pages, or to a place on the article’s, leads to the web: the book holds neither under these names. */
const toTheWeb = (origin: string, path: string) => (href: string) =>
  href.startsWith("#") ? origin + path + href : href.startsWith("/") ? origin + href : href;

const image = (id: string, alt: string) => `<img src="images/${id}.jpg" alt="${escapeHtml(alt)}"/>`;

function text(
  { id, body, pictures, language, path }: ArticleView,
  { origin, recordings }: EpubInput,
  printed: Required<Pick<BodyOptions, "before" | "within">>,
): Promise<string> {
  return renderBodyInPieces(body, {
    pictures,
    language,
    withSentences: recordings?.has(id) ?? false,
    xml: true,
    bind: (text) => bindSpaces(text, language),
    end: '\n<p class="end" aria-hidden="true">■</p>',
    ...printed,
    resolve: toTheWeb(origin, path),
    picture: ({ id }, alt) => image(id, alt),
    noteMark: (id, number) => `<a epub:type="noteref" role="doc-noteref" href="#fn-${id}" id="fnref-${id}" class="fn">${number}</a>`,
    notes: (notes) => notes.map(footnote).join("\n"),
  });
}

/** An aside, which reading systems show beside its mark and leave out of the text's flow. */
const footnote = ({ id, number, html }: { id: string; number: number; html: string }) =>
  `<aside epub:type="footnote" role="doc-footnote" id="fn-${id}"><p><a href="#fnref-${id}" role="doc-backlink">${number}</a>. ${html}</p></aside>`;

const corrections = ({ corrections: all }: ArticleView, { publication }: EpubInput) =>
  all
    .map(
      ({ on, text: said }) =>
        `<p class="correction"><strong>${escapeHtml(messagesIn(publication.language).print.correction(formatDay(on, publication.language)))}</strong> ${escapeHtml(said)}</p>`,
    )
    .join("");
