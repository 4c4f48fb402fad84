import { isOneOf, isRecord, itemsOf, recordOf } from "../values/index.ts";
import type { Block, Body } from "./types.ts";

/**
 * The editor's document while others suggest: a body whose words bear what is suggested. `insertion` and `deletion` mark words,
 * `formatting` words that looked otherwise (`was`); a block's `suggested` says that the whole of it is new, is to go, or had
 * other attributes. `comment` marks what a thread is about. None of it is ever in a body.
 */
export type Marked = { type: "doc"; content: MarkedNode[] };
type MarkedNode = { type: string; attrs?: Record<string, unknown>; content?: MarkedNode[]; text?: string; marks?: MarkedMark[] };
type MarkedMark = { type: string; attrs?: Record<string, unknown> };

const isNode = (value: unknown): value is MarkedNode => isRecord(value);
const isMark = (value: unknown): value is MarkedMark => isRecord(value);
const isSuggestion = (value: unknown): value is Suggestion =>
  isRecord(value) && [value.id, value.by, value.at].every((part) => typeof part === "string");

/** Whether it is a document of the editor's at all. */
export const isMarked = (value: unknown): value is Marked => isRecord(value) && value.type === "doc" && Array.isArray(value.content);

/** Without what is suggested, or with all of it done; `all`: whatever is written, what would come and what would go. */
export type Side = "before" | "after" | "all";

const suggestionMarks = ["insertion", "deletion", "formatting"] as const;
const ours: readonly string[] = [...suggestionMarks, "comment"];
const blockKinds = ["insert", "delete", "attrs"] as const;

/** The document as a body's, with no trace of what is suggested or said of it. It may hold blocks without words. */
export function settled(doc: unknown, side: Side): MarkedNode {
  const { type, content } = recordOf(doc);
  return {
    type: String(type),
    content: itemsOf(content)
      .filter(isNode)
      .flatMap((node) => settledNode(node, side)),
  };
}

function settledNode(node: MarkedNode, side: Side): MarkedNode[] {
  const { type, text, attrs, content } = node;
  const { suggested: given, ...own } = recordOf(attrs);
  const suggested = recordOf(given);
  const marks = marksOf(node);
  if (side !== "all" && suggested.kind === (side === "before" ? "insert" : "delete")) return [];
  if (side !== "all" && marks.some((mark) => mark.type === (side === "before" ? "insertion" : "deletion"))) return [];
  const standing = suggested.kind === "attrs" && side === "before" ? { ...own, ...recordOf(suggested.was) } : own;
  const left = side === "before" ? marksBefore(marks) : marks.filter((mark) => !ours.includes(mark.type));
  const settledContent = Array.isArray(content) ? merged(content.filter(isNode).flatMap((inner) => settledNode(inner, side))) : undefined;
  return [
    {
      type,
      ...(attrs !== undefined && { attrs: standing }),
      ...(settledContent && { content: settledContent }),
      ...(text !== undefined && { text }),
      ...(left.length > 0 && { marks: left }),
    },
  ];
}

const marksOf = (node: unknown): MarkedMark[] => itemsOf(recordOf(node).marks).filter(isMark);
const nodesIn = (node: MarkedNode): MarkedNode[] => itemsOf(node.content).filter(isNode);

function marksBefore(marks: MarkedMark[]): MarkedMark[] {
  const looked = marks.find(({ type }) => type === "formatting");
  const stood = looked ? itemsOf(recordOf(looked.attrs).was).filter(isMark) : marks;
  return stood.filter(({ type }) => !ours.includes(type)).map(withoutNothing);
}

/** The editor says of a link that it has no title; a body does not. */
function withoutNothing({ type, attrs }: MarkedMark): MarkedMark {
  const said = Object.fromEntries(Object.entries(attrs ?? {}).filter(([, value]) => value !== null));
  return attrs ? { type, attrs: said } : { type };
}

/** Words that stand together and look alike are one piece. */
function merged(nodes: MarkedNode[]): MarkedNode[] {
  const out: MarkedNode[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (node.type === "text" && last?.type === "text" && JSON.stringify(last.marks) === JSON.stringify(node.marks))
      out[out.length - 1] = { ...last, text: `${last.text}${node.text}` };
    else out.push(node);
  }
  return out;
}

/** Who suggested it, and when, in ISO 8601. */
type Suggestion = { id: string; by: string; at: string };

/** Every suggestion by its id. */
export function suggestionsIn(doc: Marked): Map<string, Suggestion> {
  const found = new Map<string, Suggestion>();
  for (const attrs of eachIn(doc)) if (isSuggestion(attrs)) found.set(attrs.id, attrs);
  return found;
}

function* eachIn(node: MarkedNode): Generator<Record<string, unknown>> {
  const suggested = recordOf(recordOf(node.attrs).suggested);
  if (isOneOf(blockKinds, suggested.kind)) yield suggested;
  for (const { type, attrs } of marksOf(node)) if (isOneOf(suggestionMarks, type)) yield recordOf(attrs);
  for (const inner of nodesIn(node)) yield* eachIn(inner);
}

/**
 * What an editor sent, with each suggestion under the name it was first kept with, whoever it says it is of; what is new is of
 * `by`, now, or (`isOutside`: never) came in a file under an author’s name. Undefined where nothing is suggested and nothing said of it.
 */
export function attributed(
  json: unknown,
  known: ReadonlyMap<string, Suggestion>,
  { by, at, isOutside = false }: Omit<Suggestion, "id"> & { isOutside?: boolean },
): Marked | undefined {
  let any = false;
  const own = (attrs: unknown): Record<string, unknown> => {
    const id = String(recordOf(attrs).id).slice(0, 64);
    const first = known.get(id);
    const inFile = isOutside ? undefined : ofFile(attrs);
    return { ...recordOf(attrs), id, by: first?.by ?? inFile?.by ?? by, at: first?.at ?? inFile?.at ?? at };
  };
  const walk = (given: unknown): MarkedNode => {
    const node = recordOf(given);
    const { suggested, ...attrs } = recordOf(node.attrs);
    const isSuggested = isOneOf(blockKinds, recordOf(suggested).kind);
    const marks = marksOf(node);
    any ||= isSuggested || marks.some(({ type }) => ours.includes(type));
    return {
      type: String(node.type),
      ...(node.attrs !== undefined && { attrs: { ...attrs, ...(isSuggested && { suggested: own(suggested) }) } }),
      ...(Array.isArray(node.content) && { content: node.content.map(walk) }),
      ...(typeof node.text === "string" && { text: node.text }),
      ...(marks.length > 0 && {
        marks: marks.map((mark) => (isOneOf(suggestionMarks, mark.type) ? { ...mark, attrs: own(mark.attrs) } : mark)),
      }),
    };
  };
  const doc = walk(json);
  return any ? { type: "doc", content: doc.content ?? [] } : undefined;
}

/** Whose a change is that came in a file, as the file tells: nobody’s who is known here. */
function ofFile(attrs: unknown): Omit<Suggestion, "id"> | undefined {
  const { by, at } = recordOf(attrs);
  if (typeof by !== "string" || !by.startsWith("file:")) return undefined;
  return { by: by.slice(0, 205), at: typeof at === "string" && !Number.isNaN(Date.parse(at)) ? new Date(at).toISOString() : "" };
}

/** What was suggested where the text has become another since: whose it is, and the words. */
export type Lost = Suggestion & { words: string };

/**
 * What is suggested, on a body that may have been changed elsewhere since: each block that reads as it did bears it again. What
 * stood on others is told. `reads`: a block of the editor's document as a body's, or undefined where it has none.
 */
export function fitted(marked: Marked, body: Body, reads: (block: MarkedNode) => Block | undefined): { doc: Marked; lost: Lost[] } {
  const free = new Map(body.content.map((block, at) => [at, wordsOf(block)]));
  const byId = new Map(body.content.map(({ attrs }, at) => [attrs.id, at]));
  const blocks: unknown[] = body.content;
  const standing = blocks.filter(isNode).map((block) => [block]);
  const first: MarkedNode[] = [];
  const lost: Lost[] = [];
  let last = -1;
  for (const block of marked.content) {
    const own = byId.get(String(recordOf(block.attrs).id));
    if (recordOf(recordOf(block.attrs).suggested).kind === "insert") {
      (standing[last] ?? first).push(block);
      continue;
    }
    const isBare = [...eachIn(block)].length === 0 && !isSaid(block);
    const read = isBare ? undefined : reads(block);
    const words = read && wordsOf(read);
    const at = isBare ? own : own !== undefined && free.get(own) === words ? own : [...free].find(([, other]) => other === words)?.[0];
    if (at !== undefined && !isBare) {
      standing[at] = [block];
      free.delete(at);
    } else if (!isBare) lost.push(...lostOf(block));
    last = at ?? own ?? last;
  }
  return { doc: { type: "doc", content: [...first, ...standing.flat()] }, lost };
}

/** A block without its ids, the same whatever order its fields came in. */
const wordsOf = (block: unknown): string =>
  JSON.stringify(block, (key, value: unknown) =>
    key === "id" ? undefined : isRecord(value) ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))) : value,
  );
const isSaid = (node: MarkedNode): boolean => marksOf(node).some(({ type }) => type === "comment") || nodesIn(node).some(isSaid);

function lostOf(block: MarkedNode): Lost[] {
  const found = suggestionsIn({ type: "doc", content: [block] });
  return [...found.values()].map(({ id, by, at }) => ({ id, by, at, words: markedWords(block, id) || allWords(block) }));
}

const allWords = (node: MarkedNode): string => node.text ?? nodesIn(node).map(allWords).join("");
function markedWords(node: MarkedNode, id: string): string {
  if (marksOf(node).some(({ attrs }) => recordOf(attrs).id === id)) return allWords(node);
  return nodesIn(node)
    .map((inner) => markedWords(inner, id))
    .join("");
}
