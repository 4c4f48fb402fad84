import { type Block, type Checked, checked, inlineRuns } from "../../document/index.ts";
import type { ArticleView } from "../../editorial/index.ts";
import { placeOf } from "../../editions/index.ts";
import { type Messages, messagesIn } from "../../messages/index.ts";
import { firstOf } from "../../values/index.ts";

type Desk = Messages["desk"];

/**
 * What an editor's own words and pictures put in a reader's way (WCAG 2.1 A and AA, as far as the document shows it), each
 * with its article and block. What the book adds around them is the same in every book, and Ace looks at it.
 */
export const barriersIn = (articles: readonly ArticleView[], cover: { alt: string }, m: Desk = messagesIn("en").desk): string[] => [
  ...(cover.alt.trim() ? [] : [m.books.noCover]),
  ...articles.flatMap((article) => [
    ...(article.lead && !article.lead.alt.trim() ? [m.books.noLead(article.headline)] : []),
    ...(isLanguage(article.language) ? [] : [m.books.noLanguage(article)]),
    ...checked(article.body)
      .filter(matters)
      .map(({ says }) => m.books.amiss({ headline: article.headline, what: says(m.text) })),
    ...article.body.content.flatMap((block, at) => barriersOf(block, placeOf(article, at, m.preflight), m.books)),
  ]),
];

/** A missing credit is the lawyers’ concern. */
const matters = ({ path }: Checked) => path.at(-1) !== "credit";

/** Words that, read out in a list of links, do not tell where the link leads (WCAG 2.4.4). */
const empty = new Set(["", "here", "click here", "link", "this link", "more", "read more", "this", "page", "click"]);

function barriersOf(block: Block, place: string, m: Desk["books"]): string[] {
  const vague = linksIn(block).filter((words) =>
    empty.has(
      words
        .trim()
        .toLowerCase()
        .replace(/[.…→]+$/, ""),
    ),
  );
  return [...(block.type === "table" && !isHeaded(block) ? [m.noHead(place)] : []), ...vague.map((words) => m.vague({ place, words }))];
}

const isHeaded = ({ content }: Extract<Block, { type: "table" }>) =>
  firstOf(content).content.some(({ type }) => type === "tableHeader") ||
  content.every(({ content: [first] }) => first?.type === "tableHeader");

/** The words of each link; marks split a link’s text, and its pieces stand together. */
function linksIn(block: Block): string[] {
  const links: string[] = [];
  for (const run of inlineRuns({ type: "doc", content: [block] })) {
    let last: string | undefined;
    for (const node of run.flatMap((inline) => (inline.type === "footnote" ? inline.content : [inline]))) {
      const link = node.type === "text" ? node.marks?.find((mark) => mark.type === "link") : undefined;
      const href = link?.type === "link" ? link.attrs.href : undefined;
      if (href && node.type === "text") {
        if (href === last) links.push(`${links.pop()}${node.text}`);
        else links.push(node.text);
      }
      last = href;
    }
  }
  return links;
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
