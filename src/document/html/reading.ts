import type { Element, Root } from "hast";
import type { Messages } from "../../messages/index.ts";
import { filled } from "../../values/index.ts";
import type { Block, Mark } from "../types.ts";
import { lineIn, type Node } from "./hast.ts";
import type { LookOf } from "./look.ts";
import type { Notes } from "./notes.ts";

/** How what was not taken is said in a language, with places for the values in braces. */
export type HtmlWords = Messages["desk"]["editor"]["html"];
/** What was not taken as it was; `words` are those that are not in the blocks. */
export type HtmlProblem = { problem: string; words?: string };
/** A picture as the page names it; its figure has `name` for its picture. */
export type HtmlPicture = { name: string; src: string; alt: string };

/** How words stand at a place: what every element round them said. */
export type Standing = {
  marks: readonly Mark[];
  language: string;
  /** Lines and spaces are kept. */
  verbatim?: boolean;
  /** Within a note no other begins, and what leads back to its number is left out. */
  inNote?: boolean;
};

export type Reading = {
  say: (problem: (m: HtmlWords) => string, words?: string) => void;
  newId: () => string;
  lookOf: LookOf;
  notes: Notes;
  holdsBlocks: ReadonlySet<Node>;
  parentOf: (node: Node) => Element | Root | undefined;
  /** Taken with what it belongs to: a credit, a caption. */
  taken: Set<Node>;
  pictureName: (src: string, alt: string) => string;
  /** The language of most of it, its first part alone: “en”. */
  language: string;
  paywall: boolean;
  base: string;
  depth: number;
  /** Lists that are being read, one in the other. */
  lists: number;
  /** The level that a subhead had on its page. */
  levels: Map<Block, number>;
  /** Blocks of what stands in an element: the door back to the whole, for its parts. */
  blocksIn: (nodes: readonly Node[], standing: Standing) => Block[];
};

/** Elements within one another; real pages have forty. */
const mostLevels = 160;

/** Goes one level down or, where there are too many, takes what is below as plain words. */
export function deepest(element: Element, reading: Reading, down: () => void, flat: (words: string) => void): void {
  if (reading.depth >= mostLevels) {
    reading.say((m) => filled(m.deep, { most: mostLevels }));
    return flat(lineIn(element));
  }
  reading.depth += 1;
  down();
  reading.depth -= 1;
}
