import type { Node } from "prosemirror-model";
import { type Command, type EditorState, NodeSelection, TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { mostInGallery, newBlockId } from "../../document/index.ts";
import { withBlock } from "./commands.ts";
import { schema } from "./schema.ts";

const { figure, gallery } = schema.nodes;

/** Pictures behind where the selection stands: one as it is, several as one block, more than it holds as several. */
export function insertFigures(view: EditorView, figures: readonly Node[]): void {
  const count = Math.ceil(figures.length / mostInGallery);
  for (let at = 0; at < count; at += 1) {
    const [from, to] = [at, at + 1].map((part) => Math.ceil((part * figures.length) / count));
    const held = figures.slice(from, to);
    const [only] = held;
    const block = held.length === 1 && only ? only : gallery.create({ id: newBlockId() }, held);
    view.dispatch(withBlock(view.state, block).scrollIntoView());
  }
}

/** How many more pictures the gallery that stands there takes. */
export function roomIn({ doc }: EditorState, at: number): number {
  const node = doc.nodeAt(at);
  return node?.type === gallery ? mostInGallery - node.childCount : 0;
}

/** Behind the pictures of the gallery that stands there, as many as it takes. */
export function addToGallery(view: EditorView, at: number, figures: readonly Node[]): void {
  const node = view.state.doc.nodeAt(at);
  if (node?.type !== gallery) return;
  view.dispatch(view.state.tr.insert(at + node.nodeSize - 1, figures.slice(0, roomIn(view.state, at))));
}

/** Its pictures one under the other; what was said of all is a paragraph behind them. */
export function takeApart(view: EditorView, at: number): void {
  const node = view.state.doc.nodeAt(at);
  if (node?.type !== gallery) return;
  const said = String(node.attrs.caption ?? "");
  const behind = said ? [schema.nodes.paragraph.create(null, schema.text(said))] : [];
  view.dispatch(view.state.tr.replaceWith(at, at + node.nodeSize, [...node.content.content, ...behind]));
}

type Place = { at: number; index: number; gallery: Node; start: number };

/** The picture of a gallery that is selected, or in whose caption the cursor stands. */
function pictureAt({ selection }: EditorState): Place | undefined {
  const { $from } = selection;
  const at = selection instanceof NodeSelection && selection.node.type === figure ? selection.from : undefined;
  if (at === undefined && $from.parent.type !== figure) return undefined;
  return placeOf($from.doc, at ?? $from.before());
}

function placeOf(doc: Node, at: number): Place | undefined {
  const $at = doc.resolve(at);
  return $at.parent.type === gallery ? { at, index: $at.index(), gallery: $at.parent, start: $at.before() } : undefined;
}

/** Within its gallery; false at the gallery's end, and for what stands in none. */
export const movePicture =
  (step: -1 | 1): Command =>
  (state, dispatch) => {
    const place = pictureAt(state);
    return place !== undefined && shift(state, dispatch, place, step);
  };

/** The same of the picture that stands there, selected or not. */
export const movePictureAt = (view: EditorView, at: number, step: -1 | 1): boolean => {
  const place = placeOf(view.state.doc, at);
  return place !== undefined && shift(view.state, view.dispatch, place, step);
};

function shift(state: EditorState, dispatch: EditorView["dispatch"] | undefined, place: Place, step: -1 | 1): boolean {
  const other = place.gallery.maybeChild(place.index + step);
  const own = place.gallery.maybeChild(place.index);
  if (!other || !own) return false;
  const from = step < 0 ? place.at - other.nodeSize : place.at;
  const tr = state.tr.replaceWith(from, from + own.nodeSize + other.nodeSize, step < 0 ? [own, other] : [other, own]);
  const by = step < 0 ? -other.nodeSize : other.nodeSize;
  const { selection } = state;
  const isOwn = selection.from >= place.at && selection.to <= place.at + own.nodeSize;
  if (isOwn)
    tr.setSelection(
      selection instanceof NodeSelection
        ? NodeSelection.create(tr.doc, selection.from + by)
        : TextSelection.create(tr.doc, selection.anchor + by, selection.head + by),
    );
  dispatch?.(tr);
  return true;
}

/** Of its gallery; the last that is left stands alone. */
export const removePicture: Command = (state, dispatch) => {
  const place = pictureAt(state);
  return place !== undefined && takeOut(state, dispatch, place);
};

export const removePictureAt = (view: EditorView, at: number): boolean => {
  const place = placeOf(view.state.doc, at);
  return place !== undefined && takeOut(view.state, view.dispatch, place);
};

function takeOut(state: EditorState, dispatch: EditorView["dispatch"] | undefined, { gallery: whole, index, at, start }: Place): boolean {
  const left = whole.childCount === 2 ? whole.maybeChild(1 - index) : undefined;
  const said = String(whole.attrs.caption ?? "");
  if (left) {
    const behind = said ? [schema.nodes.paragraph.create(null, schema.text(said))] : [];
    dispatch?.(state.tr.replaceWith(start, start + whole.nodeSize, [left, ...behind]));
  } else if (whole.childCount === 1) dispatch?.(state.tr.delete(start, start + whole.nodeSize));
  else dispatch?.(state.tr.delete(at, at + whole.child(index).nodeSize));
  return true;
}
