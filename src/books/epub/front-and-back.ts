import { messagesIn } from "../../messages/index.ts";
import { formatDay } from "../../values/index.ts";
import { escapeHtml } from "../../web/index.ts";
import type { EpubInput } from "./epub.ts";
import { xhtml } from "./xhtml.ts";

export function coverPage({ issue, publication }: EpubInput): string {
  const m = messagesIn(publication.language).editions;
  const alt = m.coverOf({ issue: issue.wholeNumber, shows: issue.cover?.alt });
  const body = `<section epub:type="cover" aria-label="${escapeHtml(m.cover)}"><img role="doc-cover" src="images/cover.jpg" alt="${escapeHtml(alt)}"/></section>`;
  return xhtml({ title: m.cover, language: publication.language, kind: "cover", body });
}

/** Who publishes it, which issue it is, and where it stands on the web. */
export function colophonPage({ issue, publication, origin }: EpubInput): string {
  const { language, title, imprint, issnOnline, issnPrint, books } = publication;
  const m = messagesIn(language).editions;
  const lines = [
    m.bookOf({ ...issue, title, day: formatDay(issue.coverDate, language) }),
    imprint,
    issnOnline ? m.issnOnline(issnOnline) : "",
    issnPrint ? m.issnPrint(issnPrint) : "",
    books.typefaces ? m.bookSetIn : "",
  ].filter(Boolean);
  const paragraphs = lines.map((line) => `<p>${escapeHtml(line).replace(/\n/g, "<br/>")}</p>`).join("");
  const body = `<section epub:type="colophon" role="doc-colophon" aria-labelledby="colophon"><h1 id="colophon">${escapeHtml(m.colophon)}</h1>${paragraphs}<p><a href="${escapeHtml(origin + issue.path)}">${escapeHtml(m.issueOnWeb)}</a></p></section>`;
  return xhtml({ title: m.colophon, language, kind: "colophon", body });
}
