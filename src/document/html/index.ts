import type { Root } from "hast";
import { htmlInEnglish } from "../../messages/index.ts";
import { filled } from "../../values/index.ts";
import { newBlockId } from "../block-id.ts";
import { textOf } from "../plain-text.ts";
import type { Block } from "../types.ts";
import { blocksIn } from "./blocks.ts";
import { type Node, type Tree, treeOf } from "./hast.ts";
import { looksIn } from "./look.ts";
import { notesIn } from "./notes.ts";
import { pictureNames } from "./picture-names.ts";
import type { HtmlPicture, HtmlProblem, HtmlWords, Reading, Standing } from "./reading.ts";
import { languageOf, primary } from "./standing.ts";

export type { HtmlPicture } from "./reading.ts";

/** `paywall`: what says “more” is the paywall line. `without`: what of it is no part of the text. `base`: the page's own address, for links that are given from it. `inWords`: in which problems are said. */
export type HtmlOptions = { paywall?: boolean; base?: string; without?: Iterable<Node>; newId?: () => string; inWords?: HtmlWords };
type HtmlRead = { blocks: Block[]; pictures: HtmlPicture[]; problems: HtmlProblem[] };

/**
 * An article's blocks from a page, a clipboard or what a word processor writes, given as hast. No word is lost: what is
 * not in the blocks is in the `words` of a problem. Notes stand in their sentences; a figure names its picture as
 * `pictures` does, with the address that it had. Needs neither a DOM nor Node; does not change the tree.
 */
export function blocksFromHtml(
  root: Root,
  { paywall = false, base = "", without = [], newId = newBlockId, inWords = htmlInEnglish }: HtmlOptions = {},
): HtmlRead {
  const tree = treeOf(root);
  const problems = new Map<string, string[]>();
  const pictures = pictureNames();
  const language = mostLanguage(tree);
  const reading: Reading = {
    say: (say, words) => {
      const problem = say(inWords);
      const told = problems.get(problem) ?? [];
      if (words) told.push(words);
      problems.set(problem, told);
    },
    newId,
    lookOf: looksIn(root),
    notes: notesIn(tree),
    holdsBlocks: tree.holdsBlocks,
    parentOf: (node) => tree.parent.get(node),
    taken: new Set(without),
    pictureName: pictures.name,
    language,
    paywall,
    base,
    depth: 0,
    lists: 0,
    levels: new Map(),
    blocksIn: (nodes, standing) => blocksIn(nodes, standing, reading),
  };
  const standing = { marks: [], language };
  const text = blocksIn(root.children, standing, reading);
  dropHeadOfNotes(text, reading);
  const blocks = onePaywall([...text, ...uncalled(reading, standing)]);
  level(blocks, reading);
  return {
    blocks,
    pictures: pictures.all(),
    problems: [...problems].map(([problem, words]) => ({ problem, ...(words.length > 0 && { words: words.join(" ") }) })),
  };
}

/** A note whose number went with something that was left out is kept as a paragraph. */
function uncalled(reading: Reading, standing: Standing): Block[] {
  const { called, read } = reading.notes;
  const left = [...called.values()].filter((holder) => !read.has(holder));
  if (left.length > 0) reading.say((m) => filled(m.uncalled, { count: left.length }));
  return left.flatMap((holder) => blocksIn(holder.children, { ...standing, inNote: true }, reading));
}

/** “Notes”, and the rule above it, when the notes below have gone into the text. */
function dropHeadOfNotes(blocks: Block[], { notes, say }: Reading): void {
  if (notes.read.size === 0) return;
  for (let last = blocks.at(-1); last; last = blocks.at(-1)) {
    const words = last.type === "subhead" ? textOf(last.content) : "";
    if (last.type !== "separator" && !/^\p{L}+$/u.test(words)) return;
    if (words) say((m) => m.headOfNotes, words);
    blocks.pop();
  }
}

function onePaywall(blocks: Block[]): Block[] {
  const first = blocks.findIndex(({ type }) => type === "paywall");
  return blocks.filter(({ type }, at) => type !== "paywall" || at === first);
}

/** The largest subheads that a page has are of our first level, all others of the second. */
function level(blocks: Block[], { levels, say }: Reading): void {
  const used = [...new Set(blocks.flatMap((block) => levels.get(block) ?? []))].sort((a, b) => a - b);
  for (const block of blocks) if (block.type === "subhead") block.attrs.level = levels.get(block) === used[0] ? 1 : 2;
  if (used.length > 2) say((m) => filled(m.levels, { count: used.length }));
}

/** The language that most of the words are in, as far as the page says; "" where it does not. */
function mostLanguage({ elements, parent }: Tree): string {
  const said = new Map<unknown, string>();
  const lengths = new Map<string, number>();
  for (const element of elements) {
    const own = languageOf(element);
    const language = own ? primary(own) : (said.get(parent.get(element)) ?? "");
    said.set(element, language);
    let length = 0;
    for (const child of element.children) if (child.type === "text") length += child.value.trim().length;
    lengths.set(language, (lengths.get(language) ?? 0) + length);
  }
  return [...lengths].sort(([, a], [, b]) => b - a)[0]?.[0] ?? "";
}
