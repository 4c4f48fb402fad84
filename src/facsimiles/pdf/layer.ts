/**
 * The text layer of a page: what stands in its blocks, line by line, and where. Places are ten-thousandths of the page’s width
 * and height, from the top left.
 */
export type Layer = LayerBlock[];
export type LayerBlock = LayerLine[];
/** `size`: of the type, in points. */
export type LayerLine = { y: number; h: number; size: number; words: LayerWord[] };
/** The word, where it begins, and how wide it is. */
export type LayerWord = [text: string, x: number, width: number];

/** A word of the page’s text: from where to where it stands there, and its boxes on the page, of which a divided word has two. */
type Placed = { start: number; end: number; boxes: Box[] };
export type Box = { x: number; y: number; width: number; height: number };

/** What divides a word at the end of a line. */
const hyphen = /[-\u2010\u00ad]$/;

/** The page as running text, a paragraph for each block, with the place of each of its words. */
export function textOf(layer: Layer): { text: string; words: Placed[] } {
  const words: Placed[] = [];
  let text = "";
  for (const block of layer) {
    if (text) text += "\n\n";
    let divided = false;
    for (const [at, line] of block.entries())
      for (const [place, word] of line.words.entries()) {
        const [said, x, width] = word;
        const box = { x, y: line.y, width, height: line.h };
        const isLast = place === line.words.length - 1;
        const next = isLast ? block[at + 1]?.words[0]?.[0] : undefined;
        const isDivided = next !== undefined && said.length > 1 && hyphen.test(said) && /^\p{Ll}/u.test(next);
        const part = isDivided ? said.replace(hyphen, "") : said;
        const last = words.at(-1);
        if (divided && last) {
          text += part;
          last.end = text.length;
          last.boxes.push(box);
        } else {
          if (text && !text.endsWith("\n")) text += " ";
          words.push({ start: text.length, end: text.length + part.length, boxes: [box] });
          text += part;
        }
        divided = isDivided;
      }
  }
  return { text, words };
}
