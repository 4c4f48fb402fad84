import { Fragment, type Node } from "prosemirror-model";
import { type EditorState, Selection, TextSelection, type Transaction } from "prosemirror-state";
import { itemAt } from "../../../values/index.ts";
import { type Attrs, type Author, heldBy, isForeign, newSuggestion } from "./author.ts";

type Placed = { node: Node; from?: Node };

/** Blocks that come stand beside those that go; what only changed its place is one suggestion at both. */
export function trackBlocks(tr: Transaction, state: EditorState, author: Author): Transaction {
  const [before, after] = [state.doc.content.content, tr.doc.content.content];
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && itemAt(before, start).eq(itemAt(after, start))) start += 1;
  let same = 0;
  while (same < most - start && itemAt(before, before.length - 1 - same).eq(itemAt(after, after.length - 1 - same))) same += 1;
  const old = before.slice(start, before.length - same);
  const now = after.slice(start, after.length - same);
  const placed = beside(old, now, author);
  const done = state.tr;
  const from = sizeOf(before.slice(0, start));
  done.replaceWith(from, from + sizeOf(old), Fragment.from(placed.map(({ node }) => node)));
  return done.setSelection(selectionIn(done, tr, { start, from, placed, count: now.length }));
}

const sizeOf = (nodes: readonly Node[]): number => nodes.reduce((size, { nodeSize }) => size + nodeSize, 0);

function beside(old: readonly Node[], now: readonly Node[], author: Author): Placed[] {
  const kept = commonOf(old, now);
  const [stay, come] = [new Set(kept.map(([a]) => a)), new Set(kept.map(([, b]) => b))];
  const one = newSuggestion(author);
  const moved = new Map<string, Attrs>();
  const whole = (node: Node): string => JSON.stringify(node.type.create({ ...node.attrs, suggested: null }, node.content).toJSON());
  const goneWords = new Set(old.flatMap((node, at) => (stay.has(at) ? [] : [whole(node)])));
  for (const [at, node] of now.entries()) if (!come.has(at) && goneWords.has(whole(node))) moved.set(whole(node), newSuggestion(author));
  const out: Placed[] = [];
  let [a, b] = [0, 0];
  for (const [nextA, nextB] of [...kept, [old.length, now.length] as const]) {
    for (; a < nextA; a += 1) out.push(...gone(itemAt(old, a), moved.get(whole(itemAt(old, a))) ?? one, author));
    for (; b < nextB; b += 1)
      out.push({ node: fresh(itemAt(now, b), moved.get(whole(itemAt(now, b))) ?? one, author), from: itemAt(now, b) });
    if (nextA < old.length) out.push({ node: itemAt(old, a), from: itemAt(now, b) });
    a += 1;
    b += 1;
  }
  return out;
}

/** What one suggested oneself and takes away again was never there. */
function gone(node: Node, attrs: Attrs, author: Author): Placed[] {
  const { by } = author;
  const held = heldBy(node);
  if (isForeign(author, held)) return [{ node }];
  if (held?.kind === "insert") return held.by === by ? [] : [{ node }];
  if (held?.kind === "delete") return [{ node }];
  // before it goes it is what it was: what was said of its attributes is not lost
  const was = held?.kind === "attrs" ? { ...node.attrs, ...held.was } : node.attrs;
  return [{ node: node.type.create({ ...was, suggested: { kind: "delete", ...attrs } }, node.content, node.marks) }];
}

function fresh(node: Node, attrs: Attrs, author: Author): Node {
  const held = heldBy(node);
  const own = held?.kind === "insert" && !isForeign(author, held) ? held : { kind: "insert", ...attrs };
  // it has an id of its own: both stand in the text until one goes
  return node.type.create({ ...node.attrs, id: null, suggested: own }, node.content, node.marks);
}

/** Pairs of places, rising, at which both hold the same block. */
function commonOf(old: readonly Node[], now: readonly Node[]): [number, number][] {
  const table = Array.from({ length: old.length + 1 }, () => Array.from({ length: now.length + 1 }, () => 0));
  const cell = (a: number, b: number): number => itemAt(itemAt(table, a), b);
  for (let a = old.length - 1; a >= 0; a -= 1)
    for (let b = now.length - 1; b >= 0; b -= 1)
      itemAt(table, a)[b] = itemAt(old, a).eq(itemAt(now, b)) ? cell(a + 1, b + 1) + 1 : Math.max(cell(a + 1, b), cell(a, b + 1));
  const pairs: [number, number][] = [];
  for (let a = 0, b = 0; a < old.length && b < now.length;) {
    if (itemAt(old, a).eq(itemAt(now, b))) pairs.push([a++, b++]);
    else if (cell(a + 1, b) >= cell(a, b + 1)) a += 1;
    else b += 1;
  }
  return pairs;
}

type Where = { start: number; from: number; placed: readonly Placed[]; count: number };

/** The selection stands in the block where it would have stood. */
function selectionIn(done: Transaction, tr: Transaction, { start, from, placed, count }: Where): Selection {
  const placeOf = (at: number): number => {
    const $at = tr.doc.resolve(at);
    const index = $at.index(0);
    if (index < start) return at;
    if (index >= start + count) return done.doc.content.size - (tr.doc.content.size - at);
    const block = tr.doc.child(index);
    const place = placed.findIndex((one) => one.from === block);
    const begins = from + sizeOf(placed.slice(0, place).map(({ node }) => node));
    return begins + (at - $at.posAtIndex(index, 0));
  };
  const { anchor, head } = tr.selection;
  const [$anchor, $head] = [done.doc.resolve(placeOf(anchor)), done.doc.resolve(placeOf(head))];
  return $anchor.parent.inlineContent && $head.parent.inlineContent ? TextSelection.between($anchor, $head) : Selection.near($head);
}
