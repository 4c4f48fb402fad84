import { type Mark, type Node } from "prosemirror-model";
import { closeHistory } from "prosemirror-history";
import type { Command, EditorState, Transaction } from "prosemirror-state";
import { TextSelection } from "prosemirror-state";
import { schema } from "../schema.ts";
import { itemsOf, must } from "../../../values/index.ts";
import { type Attrs, type Held, asItIs, attrsOf, heldBy } from "./author.ts";

const { insertion, deletion, formatting } = schema.marks;

/** One suggestion as it stands in the text: all places that bear its id. */
export type Found = Attrs & { from: number; to: number; added: string; removed: string; kind: Kind };
type Kind = "replaced" | "added" | "removed" | "looks" | "says" | "moved";

const marksOf = (node: Node): Mark[] => node.marks.filter(({ type }) => type === insertion || type === deletion || type === formatting);

const known = new WeakMap<Node, Found[]>();

/** In the order of the text. */
export function suggestionsOf(doc: Node): Found[] {
  const held = known.get(doc) ?? foundIn(doc);
  known.set(doc, held);
  return held;
}

function foundIn(doc: Node): Found[] {
  const found = new Map<string, Found>();
  const note = (attrs: Attrs, place: { at: number; node: Node; does: "insert" | "delete" | "attrs" | "looks" }) => {
    const { id, by, at } = attrs;
    const one = found.get(id) ?? { id, by, at, from: place.at, to: place.at, added: "", removed: "", kind: "looks" };
    const text = place.node.isText ? (place.node.text ?? "") : place.node.textContent || place.node.type.name;
    if (place.does === "insert") one.added += text;
    if (place.does === "delete") one.removed += text;
    one.to = place.at + place.node.nodeSize;
    one.kind = kindOf(one, place.does);
    found.set(id, one);
  };
  doc.descendants((node, at) => {
    const held = heldBy(node);
    if (held) note(held, { at, node, does: held.kind });
    for (const mark of marksOf(node))
      note(must(attrsOf(mark), "suggestion"), {
        at,
        node,
        does: mark.type === insertion ? "insert" : mark.type === deletion ? "delete" : "looks",
      });
    return true;
  });
  return [...found.values()];
}

function kindOf({ added, removed, kind }: Found, does: "insert" | "delete" | "attrs" | "looks"): Kind {
  if (added && added === removed) return "moved";
  if (added && removed) return "replaced";
  if (added) return "added";
  if (removed) return "removed";
  return does === "attrs" ? "says" : kind;
}

/** Takes a suggestion into the text, or out of it; without an id, all of them. */
export const settle =
  (accept: boolean, id?: string): Command =>
  (state, dispatch) => {
    const { doc } = state;
    if (!suggestionsOf(doc).some((one) => id === undefined || one.id === id)) return false;
    if (!dispatch) return true;
    const [tr, places] = [state.tr, placesOf(doc, id)];
    // from the end, so that what stands before keeps its place
    for (const place of places.toReversed()) settleAt(tr, place, accept);
    if (tr.doc.content.size === 0) tr.insert(0, schema.nodes.paragraph.create());
    dispatch(closeHistory(tr.setMeta(asItIs, true)));
    return true;
  };

type Place = { at: number; node: Node; held: Held | undefined; marks: Mark[] };

function placesOf(doc: Node, id?: string): Place[] {
  const places: Place[] = [];
  doc.descendants((node, at) => {
    const given = heldBy(node);
    const held = given && (id === undefined || given.id === id) ? given : undefined;
    const marks = marksOf(node).filter((mark) => id === undefined || mark.attrs.id === id);
    if (held || marks.length > 0) places.push({ at, node, held, marks });
    return true;
  });
  return places;
}

function settleAt(tr: Transaction, { at, node, held, marks }: Place, accept: boolean): void {
  const size = tr.doc.nodeAt(at)?.nodeSize ?? 0;
  const goes = accept ? deletion : insertion;
  if (held?.kind === (accept ? "delete" : "insert") || marks.some(({ type }) => type === goes)) return void tr.delete(at, at + size);
  if (held) {
    if (held.kind === "attrs" && !accept) for (const [name, value] of Object.entries(held.was ?? {})) tr.setNodeAttribute(at, name, value);
    tr.setNodeAttribute(at, "suggested", null);
  }
  for (const mark of marks) {
    if (mark.type === formatting && !accept) lookAgain(tr, { at, node, mark });
    unmark(tr, at, node, mark);
  }
}

// a note is marked without the words in it
const unmark = (tr: Transaction, at: number, node: Node, mark: Mark) =>
  node.isText ? tr.removeMark(at, at + node.nodeSize, mark) : tr.removeNodeMark(at, mark);
const addTo = (tr: Transaction, at: number, node: Node, mark: Mark) =>
  node.isText ? tr.addMark(at, at + node.nodeSize, mark) : tr.addNodeMark(at, mark);

function lookAgain(tr: Transaction, { at, node, mark }: { at: number; node: Node; mark: Mark }): void {
  const ours = [insertion, deletion, formatting, schema.marks.comment];
  for (const one of node.marks) if (!ours.some((type) => type === one.type)) unmark(tr, at, node, one);
  for (const was of itemsOf(mark.attrs.was)) addTo(tr, at, node, schema.markFromJSON(was));
}

/** To the next suggestion from where the selection stands, or the one before; round from the end. */
export const goTo =
  (step: 1 | -1): Command =>
  ({ doc, selection, tr }, dispatch) => {
    const all = suggestionsOf(doc);
    const found =
      step > 0
        ? (all.find(({ from }) => from > selection.from) ?? all[0])
        : (all.findLast(({ from }) => from < selection.from) ?? all.at(-1));
    if (!found) return false;
    dispatch?.(tr.setSelection(TextSelection.near(doc.resolve(found.from), 1)).scrollIntoView());
    return true;
  };

/** The suggestion that the selection stands in or touches. */
export function suggestionAt({ doc, selection }: EditorState): Found | undefined {
  return suggestionsOf(doc).find(({ from, to }) => from <= selection.to && to >= selection.from);
}

export const settleHere =
  (accept: boolean): Command =>
  (state, dispatch, view) => {
    const found = suggestionAt(state);
    return found ? settle(accept, found.id)(state, dispatch, view) : false;
  };
