import { baseKeymap } from "prosemirror-commands";
import { keymap } from "prosemirror-keymap";
import { redo, undo } from "prosemirror-history";
import type { Node } from "prosemirror-model";
import { EditorState, Selection, type Transaction } from "prosemirror-state";
import { StepMap } from "prosemirror-transform";
import { EditorView, type NodeView } from "prosemirror-view";
import { element } from "../element.ts";
import { words } from "../words.ts";
import type { At } from "./attribute-field.ts";

const fromOutside = "from outside";

/**
 * A note's mark in the sentence. While it is selected its words stand below it in an editor of their own, whose steps are done
 * to the whole text: they are undone with it.
 */
export class FootnoteView implements NodeView {
  readonly dom = element("span", { className: "footnote" });
  private node: Node;
  private readonly outer: EditorView;
  private readonly at: At;
  private inner: EditorView | undefined;

  constructor(node: Node, outer: EditorView, at: At) {
    this.node = node;
    this.outer = outer;
    this.at = at;
    this.say();
  }

  selectNode(): void {
    this.dom.classList.add("ProseMirror-selectednode");
    if (!this.inner) this.open();
    // a new one is there to be written
    if (this.node.content.size === 0) this.inner?.focus();
  }

  deselectNode(): void {
    this.dom.classList.remove("ProseMirror-selectednode");
    this.close();
  }

  /** Its words are gone into, from the keyboard. */
  enter(): void {
    this.inner?.focus();
  }

  update(node: Node): boolean {
    if (!node.sameMarkup(this.node)) return false;
    this.node = node;
    this.say();
    this.follow(node);
    return true;
  }

  destroy(): void {
    this.close();
  }

  stopEvent({ target }: Event): boolean {
    return target instanceof globalThis.Node && (this.inner?.dom.contains(target) ?? false);
  }

  ignoreMutation(): boolean {
    return true;
  }

  private say(): void {
    this.dom.ariaLabel = `${words.note}: ${this.node.textContent}`;
    this.dom.role = "note";
    this.dom.toggleAttribute("data-empty", this.node.content.size === 0);
  }

  private open(): void {
    const box = element("span", { className: "footnote-box" });
    this.dom.append(box);
    const leave = () => (this.leave(), true);
    this.inner = new EditorView(box, {
      state: EditorState.create({
        doc: this.node,
        plugins: [
          keymap({
            "Mod-z": () => undo(this.outer.state, this.outer.dispatch),
            "Mod-y": () => redo(this.outer.state, this.outer.dispatch),
          }),
          keymap({ Escape: leave, Enter: leave, Tab: leave }),
          keymap(baseKeymap),
        ],
      }),
      attributes: { role: "textbox", "aria-label": words.note },
      dispatchTransaction: (tr) => this.send(tr),
      handleDOMEvents: {
        mousedown: () => {
          if (this.outer.hasFocus()) this.inner?.focus();
          return false;
        },
      },
    });
  }

  private close(): void {
    this.inner?.destroy();
    this.inner = undefined;
    this.dom.querySelector(".footnote-box")?.remove();
  }

  /** Back into the sentence, behind the mark. */
  private leave(): void {
    const at = this.at();
    if (at === undefined) return;
    const { doc, tr } = this.outer.state;
    this.outer.dispatch(tr.setSelection(Selection.near(doc.resolve(at + this.node.nodeSize))));
    this.outer.focus();
  }

  private send(tr: Transaction): void {
    const at = this.at();
    if (!this.inner || at === undefined) return;
    const { state, transactions } = this.inner.state.applyTransaction(tr);
    this.inner.updateState(state);
    if (tr.getMeta(fromOutside)) return;
    const offset = StepMap.offset(at + 1);
    const outer = this.outer.state.tr;
    for (const { steps } of transactions)
      for (const step of steps) {
        const moved = step.map(offset);
        if (moved) outer.step(moved);
      }
    if (outer.docChanged) this.outer.dispatch(outer);
  }

  /** What was changed outside (undone, say) is changed in the open note too, and nothing else of it. */
  private follow(node: Node): void {
    if (!this.inner) return;
    const { state } = this.inner;
    const start = node.content.findDiffStart(state.doc.content);
    const ends = node.content.findDiffEnd(state.doc.content);
    if (start === null || !ends) return;
    const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
    this.inner.dispatch(state.tr.replace(start, ends.b + overlap, node.slice(start, ends.a + overlap)).setMeta(fromOutside, true));
  }
}
