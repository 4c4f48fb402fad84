import type { StructuredText } from "mupdf";
import type { Layer, LayerLine, LayerWord } from "./layer.ts";

type Bounds = { x: number; y: number; width: number; height: number };
type Span = { from: number; to: number };

/** More than this of one page is no text that anybody reads. */
const mostLetters = 200_000;

/** The words of a page, with their places. Signs that stand for no letter are left out. */
export function layerOf(text: StructuredText, bounds: Bounds): Layer {
  const across = (points: number) => clamped(((points - bounds.x) / bounds.width) * 10_000);
  const down = (points: number) => clamped(((points - bounds.y) / bounds.height) * 10_000);
  const layer: Layer = [];
  let block: LayerLine[] = [];
  let line: { words: LayerWord[]; y: Span; size: number } | undefined;
  let word = "";
  let x: Span = { from: 0, to: 0 };
  let letters = 0;
  const endWord = () => {
    if (word && line) line.words.push([word, across(x.from), Math.max(1, across(x.to) - across(x.from))]);
    word = "";
  };
  text.walk({
    beginTextBlock: () => {
      block = [];
    },
    beginLine: ([, top, , bottom]) => {
      line = { words: [], y: { from: top, to: bottom }, size: 0 };
    },
    onChar: (sign, _origin, _font, size, [x0, , x1, , x2, , x3]) => {
      letters += 1;
      if (!line || letters > mostLetters) return;
      if (/[\s\u0000-\u001f\u007f-\u009f\ufffd\u200b]/.test(sign)) return endWord();
      const [from, to] = [Math.min(x0, x1, x2, x3), Math.max(x0, x1, x2, x3)];
      x = word ? { from: Math.min(x.from, from), to: Math.max(x.to, to) } : { from, to };
      word += sign;
      line.size = Math.max(line.size, Math.round(size * 10) / 10);
    },
    endLine: () => {
      endWord();
      if (line && line.words.length > 0)
        block.push({ y: down(line.y.from), h: Math.max(1, down(line.y.to) - down(line.y.from)), size: line.size, words: line.words });
      line = undefined;
    },
    endTextBlock: () => {
      if (block.length > 0) layer.push(block);
    },
  });
  return layer;
}

const clamped = (place: number): number => Math.max(0, Math.min(10_000, Math.round(place)));
