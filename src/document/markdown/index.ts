import type { FootnoteDefinition, PhrasingContent, Root } from "mdast";
import { fromMarkdown as parse } from "mdast-util-from-markdown";
import { gfmFromMarkdown, gfmToMarkdown } from "mdast-util-gfm";
import { type Options, toMarkdown as print } from "mdast-util-to-markdown";
import { gfm } from "micromark-extension-gfm";
import { textInEnglish } from "../../messages/index.ts";
import type { Inline, Say } from "../types.ts";
import type { ArticleSource, SourceProblem } from "./article-source.ts";
import { blocksFrom } from "./blocks-from.ts";
import { type Tell, readFrontMatter, writeFrontMatter } from "./front-matter.ts";
import type { Reading } from "./inline-from.ts";
import { overLimits } from "./limits.ts";
import { captionFrom } from "./figure.ts";
import { inlineTo, toMdast } from "./to-mdast.ts";

export { type ArticleSource, type Opener, openers, type SourceProblem } from "./article-source.ts";
export { readYaml } from "./read-yaml.ts";
export { htmlOfMarkdown } from "./to-html.ts";

const nothing = { headline: "", byline: [], other: {}, body: { type: "doc" as const, content: [] } };

/** An article from Markdown with front matter. Never throws for text: what is wrong is in `problems`, by line, in the words of a language. */
export function fromMarkdown(source: string, inWords: Parameters<Say>[0] = textInEnglish): ArticleSource & { problems: SourceProblem[] } {
  const problems: SourceProblem[] = [];
  const plain = source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const over = overLimits(plain);
  if (over) return { ...nothing, problems: [{ line: over.line, problem: over.says(inWords) }] };
  const tell: Tell = (line, says) => problems.push({ line, problem: says(inWords) });
  const { fields, text, linesBefore } = readFrontMatter(plain, tell);
  const tree = parse(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const headline = fields.headline || takeHeadline(tree);
  const reading = readingOf(tree, linesBefore, tell);
  const body = { type: "doc" as const, content: blocksFrom(tree.children, reading) };
  return { ...fields, headline, body, problems };
}

/** Without one in the front matter, a first heading of the first level is the headline. */
function takeHeadline(tree: Root): string {
  const [first] = tree.children;
  if (first?.type !== "heading" || first.depth !== 1) return "";
  tree.children.shift();
  return first.children.map((node) => ("value" in node ? node.value : "")).join("");
}

function readingOf(tree: Root, linesBefore: number, tell: Tell): Reading {
  const notes = new Map<string, PhrasingContent[]>();
  for (const node of tree.children) if (node.type === "footnoteDefinition") notes.set(node.identifier, phrasesOf(node));
  return {
    say: (node, says) => tell((node.position?.start.line ?? 1) + linesBefore, (m) => says(m.markdown)),
    footnote: (identifier) => notes.get(identifier),
  };
}

function phrasesOf({ children }: FootnoteDefinition): PhrasingContent[] {
  return children.flatMap((block, at): PhrasingContent[] =>
    block.type === "paragraph" ? [...(at > 0 ? [{ type: "break" } as const] : []), ...block.children] : [],
  );
}

const printOptions: Options = {
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  bullet: "-",
  emphasis: "*",
  rule: "*",
  listItemIndent: "one",
};

/** The article as Markdown that `fromMarkdown` reads back to the same body, block ids apart. */
export function toMarkdown(article: ArticleSource): string {
  const caption = (content: Inline[]) => printInline(content);
  return `${writeFrontMatter(article)}\n${print(toMdast(article.body, caption), printOptions)}`;
}

/** One line of Markdown, for captions and corrections. */
export function printInline(content: readonly Inline[]): string {
  const notes: FootnoteDefinition[] = [];
  const children = inlineTo(content, { notes, caption: printInline });
  return print({ type: "root", children: [{ type: "paragraph", children }] }, printOptions).trim();
}

/** Inline content from one line of Markdown; what cannot be held is dropped. */
export function readInline(markdown: string): Inline[] {
  return captionFrom(markdown, { say: () => undefined, footnote: () => undefined });
}
