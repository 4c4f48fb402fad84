import { namedShown } from "../../editorial/index.ts";
import { messagesIn } from "../../messages/index.ts";
import { directionOf } from "../../values/index.ts";
import { escapeHtml } from "../../web/index.ts";
import type { Chapter, EpubInput } from "./epub.ts";
import { pageId } from "./printed-pages.ts";
import { xhtml } from "./xhtml.ts";

/** Contents as a page of the book, landmarks and the printed pages for the reading system. */
export function navigation(input: EpubInput, chapters: readonly Chapter[]): string {
  const { issue, publication } = input;
  const body = contents(input, chapters) + landmarks(input, chapters) + pageList(input, chapters);
  return xhtml({
    title: messagesIn(publication.language).editions.titleAndIssue({ title: publication.title, issue: issue.wholeNumber }),
    language: publication.language,
    kind: "contents",
    body,
  });
}

function contents({ issue, publication }: EpubInput, chapters: readonly Chapter[]): string {
  const entry = ({ article, name }: Chapter) => {
    const { headline, language } = article;
    const marked =
      language === publication.language
        ? ""
        : ` lang="${escapeHtml(language)}" xml:lang="${escapeHtml(language)}" dir="${directionOf(language)}"`;
    return `<li><a href="${name}.xhtml"${marked}>${escapeHtml(headline)} <span>${escapeHtml(namedShown(article, language))}</span></a></li>`;
  };
  const items = inSections(chapters).map(({ section, chapters: own }) =>
    section && own.length > 1
      ? `<li><span class="section">${escapeHtml(section)}</span><ol>${own.map(entry).join("")}</ol></li>`
      : own.map(entry).join(""),
  );
  const m = messagesIn(publication.language).editions;
  const note = issue.editorsNote ? `<p>${escapeHtml(issue.editorsNote)}</p>` : "";
  return `${issue.theme ? `<p class="label">${escapeHtml(issue.theme)}</p>` : ""}<nav epub:type="toc" role="doc-toc" id="toc" aria-labelledby="contents"><h1 id="contents">${escapeHtml(m.contents)}</h1><ol>${items.join("")}<li><a href="colophon.xhtml">${escapeHtml(m.colophon)}</a></li></ol></nav>${note}`;
}

type Group = { section: string | undefined; chapters: Chapter[] };

/** Neighbours of one section stand together under its name; the order of the pages stays. */
function inSections(chapters: readonly Chapter[]): Group[] {
  const groups: Group[] = [];
  for (const chapter of chapters) {
    const section = chapter.article.section?.name;
    const last = groups.at(-1);
    if (last && last.section === section) last.chapters.push(chapter);
    else groups.push({ section, chapters: [chapter] });
  }
  return groups;
}

function landmarks({ publication }: EpubInput, [first]: readonly Chapter[]): string {
  const m = messagesIn(publication.language).editions;
  const item = (type: string, href: string, label: string) => `<li><a epub:type="${type}" href="${href}">${escapeHtml(label)}</a></li>`;
  const items = [
    item("cover", "cover.xhtml", m.cover),
    item("toc", "#toc", m.contents),
    item("bodymatter", `${first?.name}.xhtml`, m.beginReading),
    item("colophon", "colophon.xhtml", m.colophon),
  ];
  return `<nav epub:type="landmarks" hidden="hidden" aria-labelledby="landmarks"><h2 id="landmarks">${escapeHtml(m.landmarks)}</h2><ol>${items.join("")}</ol></nav>`;
}

function pageList({ printed, publication }: EpubInput, chapters: readonly Chapter[]): string {
  const names = new Map(chapters.map(({ article, name }) => [article.id, name]));
  const items = printed.flatMap(({ page, article }) =>
    names.has(article) ? [`<li><a href="${names.get(article)}.xhtml#${pageId(page)}">${escapeHtml(page)}</a></li>`] : [],
  );
  if (items.length === 0) return "";
  return `<nav epub:type="page-list" role="doc-pagelist" hidden="hidden" aria-labelledby="pages"><h2 id="pages">${escapeHtml(messagesIn(publication.language).editions.printedPages)}</h2><ol>${items.join("")}</ol></nav>`;
}
