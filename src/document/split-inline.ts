import type { Inline } from "./types.ts";
import { itemAt } from "../values/index.ts";

/**
 * Cuts inline content at the edges of the ranges, which rise and do not overlap. Marks that
 * cross an edge go to both sides. A footnote stays with the words before it.
 */
export function splitInline<R extends { from: number; to: number }>(
  content: readonly Inline[],
  ranges: readonly R[],
): { range?: R; content: Inline[] }[] {
  const runs: { range?: R; content: Inline[] }[] = [];
  let [offset, passed] = [0, 0];
  const put = (node: Inline, range: R | undefined) => {
    const last = runs.at(-1);
    if (last && last.range === range) last.content.push(node);
    else runs.push({ ...(range && { range }), content: [node] });
  };
  for (const node of content) {
    if (node.type === "footnote") {
      put(node, runs.at(-1)?.range);
      continue;
    }
    const length = node.type === "text" ? node.text.length : 1;
    let at = 0;
    while (at < length) {
      while (passed < ranges.length && itemAt(ranges, passed).to <= offset + at) passed += 1;
      const next = ranges[passed];
      const range = next && next.from <= offset + at ? next : undefined;
      const edge = (range ? range.to : next?.from) ?? Infinity;
      const end = Math.min(length, edge - offset);
      put(node.type === "text" ? { ...node, text: node.text.slice(at, end) } : node, range);
      at = end;
    }
    offset += length;
  }
  return runs;
}
