import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { type ArticleSource, blocksFromHtml, type HtmlPicture } from "../../../document/index.ts";
import type { Messages } from "../../../messages/index.ts";
import { isDay, lineOf } from "../../../values/index.ts";
import { aroundIn, elementsIn, mainPart, propertyOf, wordsOf } from "./main-part.ts";

/** What a page says of its article, and what of it is unsure. `leftOut`: words that are not in the article. */
export type ReadPage = { source: ArticleSource; asks: string[]; leftOut: string[]; pictures: HtmlPicture[] };

/** An article from a whole page: its main part, with the headline, the names and the day that the page gives it. */
export const readPage = (html: string, m: Messages["desk"]): ReadPage => readTree(fromHtml(html), m);

/** The same from a page that is a tree already. */
export function readTree(root: Root, { asked, editor }: Messages["desk"]): ReadPage {
  const meta = metaOf(root);
  const base = meta.get("base") ?? "";
  const part = mainPart(root);
  const around = aroundIn(part);
  const head = headIn(root, part, around);
  const inside: Root["children"] = part.type === "root" ? part.children : [part];
  // a style sheet in the page's head says what its classes mean
  const styles = part.type === "root" ? [] : [...elementsIn(root)].filter(({ tagName }) => tagName === "style");
  const without = [...around, ...head.taken];
  const { blocks, problems, pictures } = blocksFromHtml(
    { type: "root", children: [...styles, ...inside] },
    { base, without, inWords: editor.html },
  );
  const headline = head.headline || lineOf(meta.get("og:title") ?? meta.get("title") ?? "");
  const date = (meta.get("article:published_time") ?? meta.get("date") ?? "").slice(0, 10);
  const language = languageOf(root);
  return {
    source: {
      headline,
      ...(head.standfirst && { standfirst: head.standfirst }),
      byline: head.byline.length > 0 ? head.byline : namesIn(meta.get("author") ?? meta.get("article:author") ?? ""),
      ...(isDay(date) && { date }),
      ...(language && { language }),
      body: { type: "doc", content: blocks },
      other: {},
    },
    asks: [
      ...(headline ? [] : [asked.giveHeadline]),
      ...problems.map(({ problem, words }) => (words ? asked.leftOut({ problem, words: shortened(words) }) : problem)),
    ],
    leftOut: [...[...around].map(wordsOf).filter(Boolean), ...problems.flatMap(({ words }) => words ?? [])],
    pictures,
  };
}

const shortened = (words: string): string => (words.length > 120 ? `${words.slice(0, 119)}…` : words);

/** Names and addresses of what the page says of itself, first one first. */
function metaOf(root: Root): Map<string, string> {
  const said = new Map<string, string>();
  const put = (name: string, value: string) => name && value && !said.has(name) && said.set(name, value);
  for (const element of elementsIn(root)) {
    if (element.tagName === "meta")
      put((propertyOf(element, "property") || propertyOf(element, "name")).toLowerCase(), propertyOf(element, "content"));
    if (element.tagName === "title") put("title", wordsOf(element));
    if (element.tagName === "base") put("base", propertyOf(element, "href"));
    if (element.tagName === "link" && propertyOf(element, "rel") === "canonical") put("canonical", propertyOf(element, "href"));
  }
  const base = [said.get("base"), said.get("canonical"), said.get("og:url")].find(
    (one) => one && /^https?:/i.test(one) && URL.canParse(one),
  );
  said.delete("base");
  if (base) said.set("base", base);
  return said;
}

const languageOf = (root: Root): string => {
  const html = [...elementsIn(root)].find(({ tagName }) => tagName === "html");
  const said = html ? propertyOf(html, "lang") : "";
  return /^[a-z]{2,3}(?:-[a-zA-Z]{2,4})?$/.test(said) ? said : "";
};

type Head = { headline: string; standfirst: string; byline: string[]; taken: Element[] };
const isStandfirst = (element: Element) =>
  /(?:^|[\s_-])(?:standfirst|dek|subtitle|subheading|article-lead|MsoSubtitle)(?:$|[\s_-])/i.test(propertyOf(element, "className"));
const isByline = (element: Element) =>
  /(?:^|[\s_-])(?:byline|author-name|p-author)(?:$|[\s_-])/i.test(propertyOf(element, "className")) ||
  propertyOf(element, "rel") === "author";

/** What stands over the text: a field of its own, and not said again in the body. */
function headIn(root: Root, part: Element | Root, around: ReadonlySet<Element>): Head {
  const inPart = [...elementsIn(part, around)];
  const firsts = inPart.filter(({ tagName }) => tagName === "h1");
  const titled = inPart.find((one) => /(?:^|\s)(?:MsoTitle|title)(?:$|\s)/.test(propertyOf(one, "className")));
  const outside = firsts.length === 0 ? [...elementsIn(root)].find(({ tagName }) => tagName === "h1") : undefined;
  // a heading of the first level among others of it is a part's, not the whole's
  const own = [titled, firsts.length === 1 ? firsts[0] : undefined, outside].find((one) => one && wordsOf(one).length <= 300);
  const standfirst =
    own && inPart.find((one) => isStandfirst(one) && ["p", "h2", "h3", "div"].includes(one.tagName) && wordsOf(one).length <= 600);
  const byline = inPart.find((one) => isByline(one) && wordsOf(one).length <= 160);
  return {
    headline: own ? wordsOf(own) : "",
    standfirst: standfirst ? wordsOf(standfirst) : "",
    byline: byline ? namesIn(wordsOf(byline)) : [],
    taken: [own, standfirst, byline].filter((one) => one !== undefined),
  };
}

const namesIn = (said: string): string[] =>
  lineOf(said)
    .replace(/^(?:words |written |text )?by:?\s+/i, "")
    .split(/\s*(?:,|;|\band\b|&)\s*/)
    .filter((name) => name && name.length <= 80 && !/^https?:/.test(name));
