import { countWords } from "./count-words.ts";
import type { Block, Body } from "./types.ts";
import { itemAt } from "../values/index.ts";

type Cut = { opening: Body; cut: boolean };

/**
 * What a reader without a right may have: everything above the paywall line or, where there is
 * none, whole blocks until `words` are reached. Footnotes stand in their paragraphs and go with them.
 * At least one block that can be read is always withheld, however short the article and wherever its line.
 */
export function cutAtPaywall(body: Body, { words = 120 }: { words?: number } = {}): Cut {
  const last = body.content.findLastIndex(({ type }) => !["separator", "houseAd", "paywall"].includes(type));
  const line = body.content.findIndex(({ type }) => type === "paywall");
  // a line below which nothing stands is none
  const end = line >= 0 && line < last ? line : endOfOpening(body.content, { words, last });
  return { opening: { type: "doc", content: body.content.slice(0, end) }, cut: true };
}

function endOfOpening(blocks: Block[], { words, last }: { words: number; last: number }): number {
  let end = 0;
  for (let counted = 0; end < last && counted < words; end += 1) counted += countWords({ type: "doc", content: [itemAt(blocks, end)] });
  // an opening does not end on a subhead that announces what is cut
  while (end > 0 && ["subhead", "separator", "houseAd"].includes(itemAt(blocks, end - 1).type)) end -= 1;
  return end;
}
