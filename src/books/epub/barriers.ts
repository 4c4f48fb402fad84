import { type Block, check, inlineRuns } from "../../document/index.ts";
import type { ArticleView } from "../../editorial/index.ts";
import { placeOf } from "../../editions/index.ts";
import { firstOf } from "../../values/index.ts";

/**
 * What an editor's own words and pictures put in a reader's way (WCAG 2.1 A and AA, as far as the document shows it), each
 * with its article and block. What the book adds around them is the same in every book, and Ace looks at it.
 */
export const barriersIn = (articles: readonly ArticleView[], cover: { alt: string }): string[] => [
  ...(cover.alt.trim() ? [] : ["The cover has no description."]),
  ...articles.flatMap((article) => [
    ...(article.lead && !article.lead.alt.trim() ? [`“${article.headline}”, its lead picture: has no description.`] : []),
    ...(isLanguage(article.language) ? [] : [`“${article.headline}”: “${article.language}” is no language.`]),
    ...check(article.body)
      .map(({ place, problem }) => `“${article.headline}”, ${place}: ${problem}.`)
      .filter(matters),
    ...article.body.content.flatMap((block, at) => barriersOf(block).map((says) => `${placeOf(article, at)}: ${says}`)),
  ]),
];

/** A missing credit is the lawyers’ concern. */
const matters = (says: string) => !/: credit: /.test(says);

/** Words that, read out in a list of links, do not tell where the link leads (WCAG 2.4.4). */
const empty = new Set(["", "here", "click here", "link", "this link", "more", "read more", "this", "page", "click"]);

function barriersOf(block: Block): string[] {
  const vague = linksIn(block).filter((words) =>
    empty.has(
      words
        .trim()
        .toLowerCase()
        .replace(/[.…→]+$/, ""),
    ),
  );
  return [
    ...(block.type === "table" && !isHeaded(block) ? ["the table has neither a head row nor a head column."] : []),
    ...vague.map((words) => `the link “${words}” does not say where it leads.`),
  ];
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
