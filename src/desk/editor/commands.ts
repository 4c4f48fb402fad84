import { Fragment, type Node } from "prosemirror-model";
import { type Command, type EditorState, NodeSelection, Selection, TextSelection, type Transaction } from "prosemirror-state";
import { schema } from "./schema.ts";

const { nodes } = schema;

/** Where the block of the top level that the selection stands in begins, and the block. */
function blockAt({ doc, selection }: EditorState): { at: number; node: Node } | undefined {
  const { $from } = selection;
  const at = $from.depth > 0 ? $from.before(1) : $from.pos;
  const node = doc.nodeAt(at);
  return node ? { at, node } : undefined;
}

/** A block of its own in place of an empty paragraph, or behind the block in which the selection stands; the cursor goes on in it, or behind it. */
export const insertBlock =
  (make: () => Node): Command =>
  (state, dispatch) => {
    const here = blockAt(state);
    if (!here) return false;
    dispatch?.(withBlock(state, make()).scrollIntoView());
    return true;
  };

export function withBlock(state: EditorState, block: Node): Transaction {
  const here = blockAt(state);
  if (!here) return state.tr.insert(state.doc.content.size, block);
  const isBlank = here.node.type === nodes.paragraph && here.node.content.size === 0;
  const at = isBlank ? here.at : here.at + here.node.nodeSize;
  const tr = isBlank ? state.tr.replaceWith(at, at + here.node.nodeSize, block) : state.tr.insert(at, block);
  const end = at + block.nodeSize;
  // somewhere to go on writing
  if (end >= tr.doc.content.size) tr.insert(end, nodes.paragraph.create());
  const within =
    block.isLeaf || block.type === nodes.figure || block.type === nodes.gallery
      ? undefined
      : Selection.findFrom(tr.doc.resolve(at), 1, true);
  return tr.setSelection(within ?? Selection.near(tr.doc.resolve(end)));
}

/** At most one; where there is one already, it comes here. */
export const putPaywall: Command = (state, dispatch) => {
  const here = blockAt(state);
  if (!here) return false;
  const tr = state.tr;
  state.doc.forEach((node, at) => {
    if (node.type === nodes.paywall) tr.delete(tr.mapping.map(at), tr.mapping.map(at + node.nodeSize));
  });
  const [from, behind] = [tr.mapping.map(here.at), tr.mapping.map(here.at + here.node.nodeSize)];
  const isBlank =
    here.node.type === nodes.paragraph && here.node.content.size === 0 && here.at + here.node.nodeSize < state.doc.content.size;
  dispatch?.((isBlank ? tr.replaceWith(from, behind, nodes.paywall.create()) : tr.insert(behind, nodes.paywall.create())).scrollIntoView());
  return true;
};

/** Opened for its words at once. */
export const insertFootnote: Command = (state, dispatch) => {
  const { $from, to } = state.selection;
  if (!$from.parent.inlineContent || !$from.parent.canReplaceWith($from.index(), $from.index(), nodes.footnote)) return false;
  if (dispatch) {
    // what was marked stays in the sentence; the note stands behind it
    const tr = state.tr.insert(to, nodes.footnote.create());
    dispatch(tr.setSelection(NodeSelection.create(tr.doc, to)).scrollIntoView());
  }
  return true;
};

/** Three columns with a head and two rows. */
export const insertTable: Command = insertBlock(() => {
  const row = (kind: typeof nodes.tableCell): Node =>
    nodes.tableRow.create(
      null,
      [0, 1, 2].map(() => kind.create()),
    );
  return nodes.table.create(null, [row(nodes.tableHeader), row(nodes.tableCell), row(nodes.tableCell)]);
});

/** The blocks of the top level over which the selection goes. */
function blocksAt({ doc, selection: { $from, $to } }: EditorState): { first: number; at: number; nodes: Node[] } {
  const first = $from.index(0);
  const last = $to.depth > 0 ? $to.index(0) : $to.index(0) - 1;
  return { first, at: $from.posAtIndex(first, 0), nodes: doc.children.slice(first, last + 1) };
}

/** The blocks over which the selection goes change places with their neighbour; the selection goes with them. */
export const moveBlock =
  (step: -1 | 1): Command =>
  (state, dispatch) => {
    const { first, at, nodes: own } = blocksAt(state);
    const other = state.doc.maybeChild(step < 0 ? first - 1 : first + own.length);
    if (!other || own.length === 0) return false;
    const size = own.reduce((sum, { nodeSize }) => sum + nodeSize, other.nodeSize);
    const from = step < 0 ? at - other.nodeSize : at;
    const tr = state.tr.replaceWith(from, from + size, Fragment.from(step < 0 ? [...own, other] : [other, ...own]));
    const shift = step < 0 ? -other.nodeSize : other.nodeSize;
    const { selection } = state;
    const moved =
      selection instanceof NodeSelection
        ? NodeSelection.create(tr.doc, selection.from + shift)
        : TextSelection.create(tr.doc, selection.anchor + shift, selection.head + shift);
    dispatch?.(tr.setSelection(moved).scrollIntoView());
    return true;
  };

export const removeBlock: Command = (state, dispatch) => {
  const here = blockAt(state);
  if (!here) return false;
  const tr = state.tr.delete(here.at, here.at + here.node.nodeSize);
  if (tr.doc.content.size === 0) tr.insert(0, nodes.paragraph.create());
  dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(Math.min(here.at, tr.doc.content.size)))).scrollIntoView());
  return true;
};
