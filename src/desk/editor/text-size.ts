import type { EditorView } from "prosemirror-view";
import { countWords } from "../../document/index.ts";
import { bodyOf } from "./body.ts";
import { element } from "./element.ts";
import { counted, filled, words } from "./words.ts";

/** How many words there are, against what is wanted; counted when the hand rests. */
export class TextSize {
  readonly dom = element("p", { className: "text-size soft", role: "status" });
  private soon: ReturnType<typeof setTimeout> | undefined;
  private readonly wanted: number | undefined;

  constructor(wanted: number | undefined) {
    this.wanted = wanted;
  }

  show(view: EditorView): void {
    clearTimeout(this.soon);
    this.soon = setTimeout(() => {
      const count = countWords(bodyOf(view.state.doc));
      this.dom.textContent = this.wanted ? filled(words.countOf, { count, wanted: this.wanted }) : counted(words.count, count);
      this.dom.classList.toggle("bad", this.wanted !== undefined && count > this.wanted * 1.1);
    }, 400);
  }
}
