import type { Node } from "prosemirror-model";
import { NodeSelection, Selection, TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";

/** A place in the text: a block by its id, and what of it is meant. */
/** `nth`: which of the notes without words. */
export type Sought = { block?: string; part?: string; what?: string; words?: string; nth?: string };

/** Goes to the place: the field of a figure, an empty note, a link, words; where none of it is found, to the block, or to the text. */
export function seekIn(view: EditorView, sought: Sought): void {
  const at = sought.what === "suggestions" ? firstSuggested(view.state.doc) : placeOf(view.state.doc, sought.block);
  const node = at === undefined ? null : view.state.doc.nodeAt(at);
  if (at === undefined || !node) return emptyNote(view, sought);
  if (sought.part) return fieldOf(view, at, sought.part);
  const selection = selectionIn(view.state.doc, { node, at }, sought);
  view.dispatch(view.state.tr.setSelection(selection).scrollIntoView());
  view.focus();
}

function placeOf(doc: Node, block: string | undefined): number | undefined {
  let found: number | undefined;
  doc.descendants((node, at) => {
    if (found === undefined && block !== undefined && node.isBlock && node.attrs.id === block) found = at;
    return found === undefined;
  });
  return found;
}

const isSuggested = (node: Node): boolean =>
  Boolean(node.attrs.suggested) || node.marks.some(({ type }) => ["insertion", "deletion", "formatting"].includes(type.name));

function firstSuggested(doc: Node): number | undefined {
  let found: number | undefined;
  doc.descendants((node, at) => {
    if (found === undefined && isSuggested(node)) found = at;
    return found === undefined;
  });
  return found;
}

/** A note without words is in no saved text, and is found where it is written. */
function emptyNote(view: EditorView, { what, nth }: Sought): void {
  const places: number[] = [];
  view.state.doc.descendants((node, at) => {
    if (node.type.name === "footnote" && node.content.size === 0) places.push(at);
  });
  const at = what === "note" ? places[Number(nth ?? 0)] : undefined;
  view.focus();
  if (at !== undefined) view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, at)).scrollIntoView());
}

function fieldOf(view: EditorView, at: number, part: string): void {
  const dom = view.nodeDOM(at);
  if (!(dom instanceof HTMLElement)) return;
  view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, at)));
  const field = dom.querySelector<HTMLElement>(part === "credit" ? ".attribute.credit" : ".figure-tools .attribute");
  dom.scrollIntoView({ block: "center" });
  field?.focus();
}

function selectionIn(doc: Node, { node, at }: { node: Node; at: number }, { what, words = "" }: Sought): Selection {
  let found: Selection | undefined;
  node.descendants((inner, offset) => {
    if (found) return false;
    const from = at + 1 + offset;
    if (what === "note" && inner.type.name === "footnote" && inner.textContent === words) found = NodeSelection.create(doc, from);
    const isLink = what === "nowhere" && inner.marks.some(({ type, attrs }) => type.name === "link" && attrs.href === words);
    if (isLink) found = TextSelection.create(doc, from, from + inner.nodeSize);
    const start = what === "tk" && inner.isText ? (inner.text ?? "").search(/\bTK\b/) : -1;
    if (start >= 0) found = TextSelection.create(doc, from + start, from + start + 2);
    return !found;
  });
  if (found) return found;
  return node.isTextblock || !NodeSelection.isSelectable(node) ? Selection.near(doc.resolve(at + 1)) : NodeSelection.create(doc, at);
}
