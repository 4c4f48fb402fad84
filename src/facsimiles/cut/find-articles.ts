import type { Layer, LayerBlock, LayerLine } from "../pdf/layer.ts";

/** An article as it stands on its pages: the page it begins on, and its lines, as a text is copied out of a print view. */
export type FoundArticle = { page: number; text: string };

/** So much larger than the text is a headline. */
const [headlineTimes, mostHeadline] = [1.5, 40];
/** Words of text without which nothing is an article: a caption, an advertisement, a list of contents. */
const leastWords = 60;

type Placed = { lines: LayerLine[]; x: number; right: number; y: number; size: number };
/** `pulled`: what was set large between its columns’ lines, and is a headline of nothing. */
type Article = { page: number; head: string[]; blocks: string[]; pulled: string[] };

/**
 * The articles of an issue, as far as their headlines and columns allow: each begins with a headline, large above its columns, and
 * has what stands below it until the next, on the pages behind it too. The cover is none. Page numbers from 1.
 */
export function findArticles(pages: readonly { page: number; layer: Layer }[]): FoundArticle[] {
  const size = textSize(pages.map(({ layer }) => layer));
  if (size === 0) return [];
  const articles: Article[] = [];
  const isOfPage = furniture(pages);
  for (const { page, layer } of pages) {
    if (page === 1) continue;
    const blocks = splitHeads(layer, size * headlineTimes)
      .map(placed)
      .filter((block) => !isOfPage(block));
    const isHead = (block: Placed) =>
      block.size >= size * headlineTimes && wordsIn(block) <= mostHeadline && /\p{L}{2}/u.test(textIn(block));
    const large = joined(blocks.filter(isHead));
    const texts = blocks.filter((block) => !isHead(block));
    const own = large
      .filter((head) => !isPulled(head, texts))
      .map((head): { head: Placed; article: Article } => ({ head, article: { page, head: linesIn(head), blocks: [], pulled: [] } }));
    const before = articles.at(-1);
    for (const head of large.filter((one) => isPulled(one, texts))) (aboveOf(head, own)?.article ?? before)?.pulled.push(textIn(head));
    for (const text of inOrder(texts)) (aboveOf(text, own)?.article ?? before)?.blocks.push(linesIn(text).join("\n"));
    articles.push(...own.map(({ article }) => article));
  }
  return articles
    .filter(({ blocks }) => blocks.join(" ").split(/\s+/).length >= leastWords)
    .map(({ page, head, blocks, pulled }) => ({
      page,
      text: `${[head.join(" "), paragraphs(blocks), ...pulled].join("\n\n")}\n`,
    }));
}

/** In ten-thousandths of the page: what stands so far up or down may be its number, or what the magazine is called. */
const [headOfPage, footOfPage] = [900, 9100];

/** Whether a line stands on page after page, its number apart, at the same height: it is of the page, and of no article. */
function furniture(pages: readonly { layer: Layer }[]): (block: Placed) => boolean {
  const seen = new Map<string, number>();
  for (const { layer } of pages)
    for (const sign of new Set(layer.flatMap((block) => signOf(placed(block)) ?? []))) seen.set(sign, (seen.get(sign) ?? 0) + 1);
  return (block) => (seen.get(signOf(block) ?? "") ?? 0) >= 3;
}

function signOf(block: Placed): string | undefined {
  const [line, ...more] = block.lines;
  if (!line || more.length > 0 || (line.y > headOfPage && line.y + line.h < footOfPage)) return undefined;
  return `${line.y < headOfPage ? "head" : "foot"} ${textIn(block).replace(/\d+/g, "#")}`;
}

/** Large words in the middle of a sentence: the text right above goes on right below. What begins with an initial begins there. */
function isPulled(head: Placed, texts: readonly Placed[]): boolean {
  const column = texts.filter((text) => overlap(text, head)).toSorted((a, b) => a.y - b.y);
  const above = column.findLast(({ y }) => y < head.y);
  const below = column.find(({ y }) => y > head.y);
  if (!above || !below || endsSentence(textIn(above)) || !/^[\p{Ll}\d]/u.test(textIn(below))) return false;
  const isInitial = (text: Placed) => textIn(text).length <= 2 && text.size >= below.size * headlineTimes;
  return !texts.some((text) => isInitial(text) && text.y > head.y && text.y < below.y + 500);
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
  blocks.reduce((text, block) => `${text}${text === "" ? "" : endsSentence(text) ? "\n\n" : "\n"}${block}`, "");

const endsSentence = (text: string): boolean => /[.!?…:”"’»)]\s*$/.test(text);
