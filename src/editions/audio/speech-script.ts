import { type Body, type Worded, sentenceId, sentencesOf, wordedBlocks } from "../../document/index.ts";
import type { ArticleView } from "../../editorial/index.ts";
import { formatDay } from "../../values/index.ts";
import type { Segment, SegmentKind } from "./narrate.ts";

/** What is read of an article and in which order: head, running text, quotes and lists; not pull quotes, boxes, tables, captions or ads. */
export function speechScript(article: ArticleView): Segment[] {
  const seen = new Map<string, number>();
  const head = (kind: SegmentKind, text: string): Segment => ({ id: `${kind}-${sentenceId(text, seen)}`, block: kind, kind, text, endsBlock: true });
  return [
    head("headline", article.headline),
    head("byline", `Written by ${article.writtenBy} on ${formatDay(article.publishedOn, article.language)}.`),
    ...(article.standfirst ? [head("standfirst", article.standfirst)] : []),
    ...bodySegments(article.body, article.language),
  ];
}

function bodySegments(body: Body, language: string): Segment[] {
  const blocks = new Map([...wordedBlocks(body)].map((block) => [block.id, block]));
  const sentences = sentencesOf(body, language).flatMap((sentence) => {
    const kind = kindOf(blocks.get(sentence.block)!);
    return kind ? [{ ...sentence, kind }] : [];
  });
  return sentences.map(({ id, block, kind, text }, at) => ({ id, block, kind, text, endsBlock: sentences[at + 1]?.block !== block }));
}

function kindOf({ kind, within }: Worded): SegmentKind | undefined {
  if (kind === "pullQuote" || within.type === "noteBox") return undefined;
  if (kind === "subhead") return "subhead";
  if (within.type === "blockQuote") return "quote";
  return within.type === "paragraph" ? "paragraph" : "list";
}
