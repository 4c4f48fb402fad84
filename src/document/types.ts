import type { Messages } from "../messages/index.ts";

/**
 * An article's body as data. The shape is ProseMirror's JSON, so that the editor and every
 * edition walk the same tree; the names are the trade's.
 */
export type Mark =
  | { type: "emphasis" | "strong" | "code" | "superscript" | "subscript" | "smallCaps" }
  | { type: "link"; attrs: { href: string; title?: string } }
  | { type: "language"; attrs: { lang: string } };

export type Text = { type: "text"; text: string; marks?: Mark[] };
export type HardBreak = { type: "hardBreak" };
/** Stands in the sentence at the place of its number and holds its own text. */
export type Footnote = { type: "footnote"; attrs: { id: string }; content: (Text | HardBreak)[] };
export type Inline = Text | HardBreak | Footnote;

/** Every block's `id` is unique in its document and survives edits; comments, times and printed pages hang on it. */
type WithId = { id: string };

export type Paragraph = { type: "paragraph"; attrs: WithId; content: Inline[] };
export type Subhead = { type: "subhead"; attrs: WithId & { level: 1 | 2 }; content: Inline[] };
export type BlockQuote = { type: "blockQuote"; attrs: WithId & { attribution?: string }; content: Paragraph[] };
export type PullQuote = { type: "pullQuote"; attrs: WithId & { attribution?: string }; content: Inline[] };
export type ListItem = { type: "listItem"; attrs: WithId; content: (Paragraph | List)[] };
export type BulletList = { type: "bulletList"; attrs: WithId; content: ListItem[] };
export type OrderedList = { type: "orderedList"; attrs: WithId & { start?: number }; content: ListItem[] };
export type List = BulletList | OrderedList;
/** Picture, alt, caption (the content) and credit are four fields, never one. `picture` is a picture's id or, before import, its name. */
export type Figure = {
  type: "figure";
  attrs: WithId & { picture: string; alt: string; credit: string; width?: "column" | "wide" | "full" };
  content: Inline[];
};
/** Two to six pictures that are shown together; each says its own, and `caption` is of them all. The width of one within is of no account. */
export type Gallery = { type: "gallery"; attrs: WithId & { caption?: string; width?: "column" | "wide" | "full" }; content: Figure[] };
export type TableCell = { type: "tableCell" | "tableHeader"; attrs?: { align?: "start" | "center" | "end" }; content: Inline[] };
export type TableRow = { type: "tableRow"; content: TableCell[] };
/** The first row is the head when its cells are tableHeader. */
export type Table = { type: "table"; attrs: WithId & { caption?: string }; content: TableRow[] };
export type Separator = { type: "separator"; attrs: WithId };
/** Something elsewhere, given by its address; editions print it as a link with its title. Nothing is fetched. */
export type Embed = { type: "embed"; attrs: WithId & { url: string; title?: string } };
export type NoteBox = { type: "noteBox"; attrs: WithId & { title?: string }; content: (Paragraph | List)[] };
export type HouseAdPlacement = { type: "houseAd"; attrs: WithId & { slot?: string } };
/** Below this line stands what is not open to everybody. At most one, at the top level. */
export type PaywallLine = { type: "paywall"; attrs: WithId };

export type Block =
  | Paragraph
  | Subhead
  | BlockQuote
  | PullQuote
  | List
  | Figure
  | Gallery
  | Table
  | Separator
  | Embed
  | NoteBox
  | HouseAdPlacement
  | PaywallLine;

export type Body = { type: "doc"; content: Block[] };

/** A sentence of this room, said in the words of a language. */
export type Say = (m: Messages["desk"]["text"]) => string;

/** `place` is a path a person can follow: "block 4 (figure), alt". */
export type Problem = { place: string; path: (string | number)[]; problem: string; severity: "error" | "warning" };

/** A run of a block's plain text, [from, to) in UTF-16 units, with an id made of its words. */
export type Sentence = { id: string; block: string; text: string; from: number; to: number };
