import { Fragment, type Node, Slice } from "prosemirror-model";
import { type Command, type EditorState, Plugin, PluginKey, type Transaction } from "prosemirror-state";
import { ReplaceStep } from "prosemirror-transform";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import { schema } from "../schema.ts";
import { type Author, asItIs, heldBy } from "./author.ts";
import { tracked } from "./track.ts";

const key = new PluginKey<boolean>("suggesting");
const { insertion, deletion, formatting, comment } = schema.marks;

export const isSuggesting = (state: EditorState): boolean => key.getState(state) ?? false;

export const toggleSuggesting: Command = (state, dispatch) => {
  dispatch?.(state.tr.setMeta(key, !isSuggesting(state)));
  return true;
};

export const setSuggesting = (view: EditorView, on: boolean): void => view.dispatch(view.state.tr.setMeta(key, on));

/** A transaction as it is done: suggested, while that is on. What is typed into words that are to go does not go with them. */
export function asDone(tr: Transaction, state: EditorState, author: Author): Transaction {
  if (isSuggesting(state)) return tracked(tr, state, author);
  const [step] = tr.steps;
  if (tr.steps.length === 1 && step instanceof ReplaceStep && !tr.getMeta("history$") && !tr.getMeta(asItIs)) {
    const end = step.from + step.slice.size;
    if (step.slice.size > 0 && state.doc.rangeHasMark(Math.max(0, step.from - 1), step.to, deletion))
      tr.removeMark(step.from, end, deletion);
  }
  return tr;
}

/** Whether it is on; how blocks look that are suggested; and nothing that is suggested goes with what is copied. */
export function suggesting(): Plugin<boolean> {
  return new Plugin({
    key,
    state: { init: () => false, apply: (tr, on) => (tr.getMeta(key) === undefined ? on : tr.getMeta(key) === true) },
    props: {
      transformPasted: (slice) => new Slice(bare(slice.content), slice.openStart, slice.openEnd),
      decorations({ doc }) {
        const shown: Decoration[] = [];
        doc.forEach((node, at) => {
          const held = heldBy(node);
          if (held) shown.push(Decoration.node(at, at + node.nodeSize, { class: `suggested-${held.kind}`, "data-suggestion": held.id }));
        });
        return shown.length > 0 ? DecorationSet.create(doc, shown) : null;
      },
    },
  });
}

function bare(content: Fragment): Fragment {
  const nodes = content.content.map((node: Node) => {
    const marks = node.marks.filter(({ type }) => type !== insertion && type !== deletion && type !== formatting && type !== comment);
    if (node.isText) return node.mark(marks);
    const attrs = "suggested" in node.attrs ? { ...node.attrs, suggested: null } : node.attrs;
    return node.type.create(attrs, bare(node.content), marks);
  });
  return Fragment.from(nodes);
}
