import type { IssueView } from "../../editorial/index.ts";
import { formatDay } from "../../values/index.ts";
import { escapeHtml } from "../../web/index.ts";
import type { EpubInput } from "./epub.ts";
import { xhtml } from "./xhtml.ts";

const coverAlt = ({ wholeNumber, cover }: IssueView) => `Cover of issue ${wholeNumber}${cover?.alt ? `: ${cover.alt}` : ""}`;

export function coverPage({ issue, publication }: EpubInput): string {
  const body = `<section epub:type="cover" aria-label="Cover"><img role="doc-cover" src="images/cover.jpg" alt="${escapeHtml(coverAlt(issue))}"/></section>`;
  return xhtml({ title: "Cover", language: publication.language, kind: "cover", body });
}

/** Who publishes it, which issue it is, and where it stands on the web. */
export function colophonPage({ issue, publication, origin }: EpubInput): string {
  const { language, title, imprint, issnOnline, issnPrint, books } = publication;
  const lines = [
    `${title}, issue ${issue.wholeNumber}, volume ${issue.volume}, number ${issue.number}, ${formatDay(issue.coverDate, language)}.`,
    imprint,
    issnOnline ? `ISSN ${issnOnline} (online)` : "",
    issnPrint ? `ISSN ${issnPrint} (print)` : "",
    books.typefaces ? "Set in Newsreader and Instrument Sans, which come with this book under the SIL Open Font License 1.1." : "",
  ].filter(Boolean);
  const paragraphs = lines.map((line) => `<p>${escapeHtml(line).replace(/\n/g, "<br/>")}</p>`).join("");
  const body = `<section epub:type="colophon" role="doc-colophon" aria-labelledby="colophon"><h1 id="colophon">Colophon</h1>${paragraphs}<p><a href="${escapeHtml(origin + issue.path)}">This issue on the web</a></p></section>`;
  return xhtml({ title: "Colophon", language, kind: "colophon", body });
}
