import {
  type Block,
  type BlockQuote,
  type Body,
  type Figure,
  type List,
  type Paragraph,
  type Sentence,
  type Table,
  sentencesIn,
  textOf,
  type Gallery,
} from "../../document/index.ts";
import { runWithoutYielding } from "../../platform/index.ts";
import type { SegmentKind } from "./segment.ts";
import type { Manner } from "./speech-script.ts";

type Piece = { id: string; text: string; words: string; inText: boolean };
/** A block that can be read: its sentences, and whether it usually is. */
export type Reading = { block: string; kind: SegmentKind; usual: "read" | "skip"; pieces: Piece[] };

/** Every block of the body that has words, in order. */
export const readingsOf = (body: Body, language: string, manner: Manner): Reading[] =>
  runWithoutYielding(readingsIn(body, language, manner));

export function* readingsIn(body: Body, language: string, manner: Manner): Generator<Sentence, Reading[]> {
  const sentences = new Map<string, Sentence[]>();
  for (const sentence of sentencesIn(body, language)) {
    yield sentence;
    const held = sentences.get(sentence.block);
    if (held) held.push(sentence);
    else sentences.set(sentence.block, [sentence]);
  }
  return body.content.flatMap((block) => ofBlock(block, sentences, manner)).filter(({ pieces }) => pieces.length > 0);
}

type Sentences = ReadonlyMap<string, Sentence[]>;

const worded = (block: string, kind: SegmentKind, sentences: Sentences, usual: "read" | "skip" = "read", before = ""): Reading => ({
  block,
  kind,
  usual,
  pieces: (sentences.get(block) ?? []).map(({ id, text }, at) => ({
    id,
    text,
    words: at === 0 ? before + text : text,
    inText: true,
  })),
});
const beside = (block: string, kind: SegmentKind, text: string, usual: "read" | "skip"): Reading => ({
  block,
  kind,
  usual,
  pieces: text ? [{ id: `${kind}-${block}`, text, words: text, inText: false }] : [],
});

function ofBlock(block: Block, sentences: Sentences, manner: Manner): Reading[] {
  switch (block.type) {
    case "paragraph":
      return [worded(block.attrs.id, "paragraph", sentences)];
    case "subhead":
      return [worded(block.attrs.id, "subhead", sentences)];
    case "blockQuote":
      return quote(block, sentences, manner);
    case "bulletList":
    case "orderedList":
      return list(block, sentences);
    case "pullQuote":
      // the page does not mark the sentences of a pull quote: they stand in the text already
      return [beside(block.attrs.id, "aside", textOf(block.content), "skip")];
    case "noteBox":
      return [
        beside(block.attrs.id, "aside", block.attrs.title ?? "", "skip"),
        ...block.content
          .flatMap((inner) => ofBlock(inner, sentences, manner))
          .map((reading) => ({ ...reading, kind: "aside" as const, usual: "skip" as const })),
      ];
    case "figure":
      return [beside(block.attrs.id, "caption", captionOf(block, manner), usualOf(manner))];
    case "gallery":
      return [
        beside(block.attrs.id, "caption", saidOfAll(block), usualOf(manner)),
        ...block.content.flatMap((figure) => ofBlock(figure, sentences, manner)),
      ];
    case "table":
      return [beside(block.attrs.id, "table", tableText(block), "skip")];
    case "embed":
      return [beside(block.attrs.id, "aside", block.attrs.title ?? "", "skip")];
    default:
      return [];
  }
}

function quote({ attrs, content }: BlockQuote, sentences: Sentences, { quotes }: Manner): Reading[] {
  const inner = content.map((paragraph: Paragraph) => worded(paragraph.attrs.id, "quote", sentences));
  const said = quotes === "announced" ? announced(inner) : inner;
  return [...said, beside(attrs.id, "attribution", attrs.attribution ?? "", "read")];
}

function announced(inner: Reading[]): Reading[] {
  const pieces = inner.flatMap((reading) => reading.pieces);
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first) first.words = `Quote. ${first.words}`;
  if (last) last.words = `${last.words.replace(/([^.!?…”"’])$/, "$1.")} End quote.`;
  return inner;
}

/** The number of an ordered item is said with its first sentence. */
function list(block: List, sentences: Sentences): Reading[] {
  const first = block.type === "orderedList" ? (block.attrs.start ?? 1) : undefined;
  return block.content.flatMap((item, at) =>
    item.content.flatMap((part, index) =>
      part.type === "paragraph"
        ? [worded(part.attrs.id, "list", sentences, "read", first !== undefined && index === 0 ? `${first + at}. ` : "")]
        : list(part, sentences),
    ),
  );
}

const usualOf = (manner: Manner): "read" | "skip" => (manner.captions === "skip" ? "skip" : "read");

/** Before its pictures are said: how many there are, and what is said of them together. */
const saidOfAll = ({ attrs, content }: Gallery): string => {
  const caption = attrs.caption?.trim() ?? "";
  return caption ? `${content.length} pictures. ${caption.replace(/([^.!?…])$/, "$1.")}` : "";
};

function captionOf({ attrs, content }: Figure, { captions }: Manner): string {
  const [caption, credit] = [textOf(content).trim(), attrs.credit.trim()];
  const shown = captions === "described" ? [attrs.alt.trim(), caption] : [caption || attrs.alt.trim()];
  const words = [...shown, credit && `Picture: ${credit}`].filter(Boolean).map((part) => part.replace(/([^.!?])$/, "$1."));
  return words.length > 0 ? `Picture. ${words.join(" ")}` : "";
}

/** Row by row, each cell with its column's name. */
function tableText({ attrs, content }: Table): string {
  const cells = content.map((row) => row.content.map((cell) => textOf(cell.content).trim()));
  const headed = content[0]?.content.every(({ type }) => type === "tableHeader");
  const [names = [], ...rows] = headed ? cells : [[], ...cells];
  const read = rows.map(
    (row) =>
      `${row
        .map((cell, at) => (names[at] && at > 0 ? `${names[at]}: ${cell}` : cell))
        .filter(Boolean)
        .join(", ")}.`,
  );
  return [attrs.caption ? `Table: ${attrs.caption}.` : "Table.", ...read].join(" ");
}
