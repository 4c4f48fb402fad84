import { isOneOf, isRecord, itemsOf, keysOf, recordOf } from "../values/index.ts";
import type { Marked } from "./suggestions.ts";

type Node = { type: string; attrs?: Record<string, unknown>; content?: Node[]; text?: string; marks?: Mark[] };
type Mark = { type: string; attrs?: Record<string, unknown> };
type IsOwn = (id: string) => boolean;

const ours = ["insertion", "deletion", "formatting", "comment"] as const;
const isNode = (value: unknown): value is Node => isRecord(value);
const isMark = (value: unknown): value is Mark => isRecord(value);
const nodesIn = ({ content }: Node): Node[] => itemsOf(content).filter(isNode);
const marksOf = ({ marks }: Node): Mark[] => itemsOf(marks).filter(isMark);
const isOf = (isOwn: IsOwn, given: unknown): boolean => isOwn(String(recordOf(given).id));
const suggestedOf = ({ attrs }: Node): Record<string, unknown> => recordOf(recordOf(attrs).suggested);
const isOwnNew = (isOwn: IsOwn, block: Node): boolean => suggestedOf(block).kind === "insert" && isOf(isOwn, suggestedOf(block));

/**
 * What somebody suggests who may do nothing else, laid over the text as it is held: of what they sent, their own suggestions
 * alone, on blocks that without them read as they are held. `isOwn`: whether a suggestion, by its id, is theirs or new.
 * `isSame`: without their own, all that was sent is what is held. `unfit`: how many blocks bear suggestions of theirs and read
 * otherwise.
 */
export function laidOver(held: Marked, sent: Marked, isOwn: IsOwn): { doc: Marked; isSame: boolean; unfit: number } {
  const blocks: Node[] = held.content.filter((block) => !isOwnNew(isOwn, block));
  const placeOf = new Map(blocks.map((block, at) => [idOf(block), at]));
  const placed = blocks.map((block) => [block]);
  const first: Node[] = [];
  let [last, unfit] = [-1, 0];
  for (const block of sent.content) {
    if (isOwnNew(isOwn, block)) {
      (placed[last] ?? first).push(plainWithin(block));
      continue;
    }
    const at = placeOf.get(idOf(block));
    const before = at === undefined ? undefined : blocks[at];
    const isFit = before !== undefined && reads(block, isOwn) === reads(before, isOwn);
    if (at !== undefined && isFit) placed[at]?.splice(0, 1, cleaned(block, isOwn));
    else if (hasOwn(block, isOwn)) unfit += 1;
    last = at ?? last;
  }
  const isSame = allOf(held, isOwn) === allOf(sent, isOwn);
  return { doc: { type: "doc", content: [...first, ...placed.flat()] }, isSame, unfit };
}

/** Within what is new as a whole nothing else is suggested, and nothing looked otherwise before. */
function plainWithin(node: Node): Node {
  const content = nodesIn(node).map((inner) => {
    const { suggested: _, ...attrs } = recordOf(inner.attrs);
    const marks = marksOf(inner).filter(({ type }) => type !== "formatting");
    return plainWithin({ ...inner, ...(inner.attrs && { attrs }), ...(inner.marks && { marks }) });
  });
  return Array.isArray(node.content) ? { ...node, content } : node;
}

function cleaned(node: Node, isOwn: IsOwn): Node {
  const isNew = marksOf(node).some(({ type, attrs }) => type === "insertion" && isOf(isOwn, attrs));
  if (isNew) return { ...plainWithin(node), marks: marksOf(node).filter(({ type }) => type !== "formatting") };
  return Array.isArray(node.content) ? { ...node, content: nodesIn(node).map((inner) => cleaned(inner, isOwn)) } : node;
}

const idOf = (block: Node): string => String(recordOf(block.attrs).id);
const reads = (block: Node, isOwn: IsOwn): string => JSON.stringify(without(block, isOwn));
/** A paragraph to begin in is no text. */
const allOf = ({ content }: Marked, isOwn: IsOwn): string =>
  JSON.stringify(content.flatMap((block) => without(block, isOwn)).filter((block) => block.type !== "paragraph" || block.content));

function hasOwn(node: Node, isOwn: IsOwn): boolean {
  const { kind } = suggestedOf(node);
  if (kind !== undefined && isOf(isOwn, suggestedOf(node))) return true;
  return (
    marksOf(node).some(({ type, attrs }) => isSuggestion(type) && isOf(isOwn, attrs)) || nodesIn(node).some((one) => hasOwn(one, isOwn))
  );
}

const isSuggestion = (type: string): boolean => type !== "comment" && isOneOf(ours, type);

/** A node as it was before somebody's own suggestions: what they would add is gone, what they would change stands as it did. */
function without(node: Node, isOwn: IsOwn): Node[] {
  if (isOwnNew(isOwn, node)) return [];
  const marks = marksOf(node).filter(({ type }) => type !== "comment");
  const own = marks.filter(({ type, attrs }) => isSuggestion(type) && isOf(isOwn, attrs));
  if (own.some(({ type }) => type === "insertion")) return [];
  const { suggested: _, ...rest } = recordOf(node.attrs);
  const suggested = suggestedOf(node);
  const isChanged = suggested.kind !== undefined && isOf(isOwn, suggested);
  const attrs = isChanged
    ? { ...rest, ...(suggested.kind === "attrs" && recordOf(suggested.was)) }
    : { ...rest, suggested: whatOf(suggested) };
  const looked = own.find(({ type }) => type === "formatting");
  const others = marks.filter((mark) => !own.includes(mark));
  const left = looked
    ? [...others.filter(({ type }) => isSuggestion(type)), ...itemsOf(recordOf(looked.attrs).was).filter(isMark)]
    : others;
  const content = joined(nodesIn(node).flatMap((inner) => without(inner, isOwn)));
  return [
    {
      type: node.type,
      attrs: sorted(attrs),
      ...(content.length > 0 && { content }),
      ...(node.text !== undefined && { text: node.text }),
      ...(left.length > 0 && { marks: left.map(plainMark).toSorted((a, b) => (a.type < b.type ? -1 : 1)) }),
    },
  ];
}

/** Who suggested it, and when, its first keeping says, whatever is sent. */
const whatOf = ({ by: _by, at: _at, ...what }: Record<string, unknown>): unknown => (keysOf(what).length > 0 ? sorted(what) : null);
const plainMark = ({ type, attrs }: Mark): Mark => {
  const { by: _by, at: _at, ...what } = recordOf(attrs);
  return { type, attrs: sorted(what) };
};

/** What is not set is left away; the same whatever order it came in. */
const sorted = (given: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(given)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([name, value]) => [name, isRecord(value) ? sorted(value) : value] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

function joined(nodes: Node[]): Node[] {
  const out: Node[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (node.text !== undefined && last?.text !== undefined && JSON.stringify(last.marks) === JSON.stringify(node.marks))
      out[out.length - 1] = { ...last, text: `${last.text}${node.text}` };
    else out.push(node);
  }
  return out;
}
