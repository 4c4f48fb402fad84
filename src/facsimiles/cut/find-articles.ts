import type { Layer, LayerBlock, LayerLine } from "../pdf/layer.ts";

/** An article as it stands on its pages: the page it begins on, and its lines, as a text is copied out of a print view. */
export type FoundArticle = { page: number; text: string };

/** So much larger than the text is a headline. */
const [headlineTimes, mostHeadline] = [1.5, 40];
/** Words of text without which nothing is an article: a caption, an advertisement, a list of contents. */
const leastWords = 60;

type Placed = { lines: LayerLine[]; x: number; right: number; y: number; size: number };
type Article = { page: number; head: string[]; blocks: string[] };

/**
 * The articles of an issue, as far as their headlines and columns allow: each begins with a headline, large above its columns, and
 * has what stands below it until the next, on the pages behind it too. The cover is none. Page numbers from 1.
 */
export function findArticles(pages: readonly { page: number; layer: Layer }[]): FoundArticle[] {
  const size = textSize(pages.map(({ layer }) => layer));
  if (size === 0) return [];
  const articles: Article[] = [];
  for (const { page, layer } of pages) {
    if (page === 1) continue;
    const blocks = splitHeads(layer, size * headlineTimes).map(placed);
    const isHead = (block: Placed) =>
      block.size >= size * headlineTimes && wordsIn(block) <= mostHeadline && /\p{L}{2}/u.test(textIn(block));
    const heads = joined(blocks.filter(isHead));
    const texts = blocks.filter((block) => !isHead(block));
    const own = heads.map((head): { head: Placed; article: Article } => ({ head, article: { page, head: linesIn(head), blocks: [] } }));
    const before = articles.at(-1);
    for (const text of inOrder(texts)) (aboveOf(text, own)?.article ?? before)?.blocks.push(linesIn(text).join("\n"));
    articles.push(...own.map(({ article }) => article));
  }
  return articles
    .filter(({ blocks }) => blocks.join(" ").split(/\s+/).length >= leastWords)
    .map(({ page, head, blocks }) => ({ page, text: `${head.join(" ")}\n\n${paragraphs(blocks)}\n` }));
}

/** The size in which most of the letters are set. */
function textSize(layers: readonly Layer[]): number {
  const letters = new Map<number, number>();
  for (const line of layers.flat(2)) {
    const size = Math.round(line.size * 2) / 2;
    letters.set(size, (letters.get(size) ?? 0) + line.words.reduce((sum, [word]) => sum + word.length, 0));
  }
  return [...letters].reduce<[number, number]>((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
}

/** What is set together, large and small, is parted where its size jumps. */
function splitHeads(layer: Layer, least: number): LayerBlock[] {
  return layer.flatMap((block) => {
    const parts: LayerBlock[] = [];
    for (const line of block) {
      const last = parts.at(-1);
      if (last?.[0] && last[0].size >= least === line.size >= least) last.push(line);
      else parts.push([line]);
    }
    return parts;
  });
}

function placed(lines: LayerLine[]): Placed {
  const lefts = lines.map(({ words }) => Math.min(...words.map(([, x]) => x)));
  const rights = lines.map(({ words }) => Math.max(...words.map(([, x, width]) => x + width)));
  return {
    lines,
    x: Math.min(...lefts),
    right: Math.max(...rights),
    y: Math.min(...lines.map(({ y }) => y)),
    size: Math.max(...lines.map(({ size }) => size)),
  };
}

const linesIn = ({ lines }: Placed): string[] => lines.map(({ words }) => words.map(([word]) => word).join(" "));
const textIn = (block: Placed): string => linesIn(block).join(" ");
const wordsIn = ({ lines }: Placed): number => lines.reduce((sum, { words }) => sum + words.length, 0);

/** Lines of one headline that came as several blocks: of one size, one right below the other. */
function joined(heads: readonly Placed[]): Placed[] {
  const all: Placed[] = [];
  for (const head of heads.toSorted((a, b) => a.y - b.y)) {
    const last = all.at(-1);
    const bottom = last?.lines.at(-1);
    const isNext =
      last && bottom && Math.abs(last.size - head.size) < 1 && overlap(last, head) && head.y - (bottom.y + bottom.h) < bottom.h;
    if (isNext) all[all.length - 1] = placed([...last.lines, ...head.lines]);
    else all.push(head);
  }
  return all;
}

const overlap = (a: Pick<Placed, "x" | "right">, b: Pick<Placed, "x" | "right">): boolean => a.x < b.right && b.x < a.right;

/** The lowest headline above it in its own column; else the last that begins above it, whose columns go on beside it. */
function aboveOf<T extends { head: Placed }>(text: Placed, heads: readonly T[]): T | undefined {
  const above = heads.filter(({ head }) => head.y <= text.y);
  return above.findLast(({ head }) => overlap(head, text)) ?? above.at(-1);
}

/** Column by column, from the top: a column is what begins at about the same place. */
function inOrder(blocks: readonly Placed[]): Placed[] {
  const columns: Placed[][] = [];
  for (const block of blocks.toSorted((a, b) => a.x - b.x)) {
    const column = columns.find(([first]) => first && Math.abs(first.x - block.x) < 600);
    if (column) column.push(block);
    else columns.push([block]);
  }
  return columns.flatMap((column) => column.toSorted((a, b) => a.y - b.y));
}

/** A block that ends within a sentence goes on in the next: a column ended there, and no paragraph. */
const paragraphs = (blocks: readonly string[]): string =>
  blocks.reduce((text, block) => `${text}${text === "" ? "" : /[.!?…:”"’»)]\s*$/.test(text) ? "\n\n" : "\n"}${block}`, "");
