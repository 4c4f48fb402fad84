import { SearchQuery, findNext, findPrev, getSearchState, replaceAll, replaceNext, setSearchState } from "prosemirror-search";
import type { Command, EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { button, element, labelled } from "./element.ts";
import { words } from "./words.ts";

/** Finds in the text and puts other words there; Enter goes on to the next place, Escape back to the text. */
export class FindBar {
  readonly dom = element("div", { className: "find-bar", role: "search", ariaLabel: words.findBar, hidden: true });
  private readonly find = element("input", { type: "search" });
  private readonly replace = element("input", { type: "text" });
  private readonly status = element("span", { className: "soft", role: "status" });
  private view: EditorView | undefined;

  constructor() {
    const run = (command: Command) => () => {
      const { view } = this;
      if (view) command(view.state, view.dispatch, view);
      this.count();
    };
    this.dom.append(
      labelled(words.findWhat, this.find),
      labelled(words.replaceBy, this.replace),
      button(words.previous, run(findPrev)),
      button(words.next, run(findNext)),
      button(words.replace, run(replaceNext)),
      button(words.replaceAll, run(replaceAll)),
      this.status,
      button(words.close, () => this.close()),
    );
    for (const field of [this.find, this.replace]) field.addEventListener("input", () => this.ask());
    this.dom.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.close();
      // the form around it is not sent
      if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
      event.preventDefault();
      run(event.shiftKey ? findPrev : findNext)();
    });
  }

  /** As a command: opens with what is selected. */
  readonly open: Command = (state, _dispatch, view) => {
    if (!view) return true;
    const { from, to } = state.selection;
    const selected = state.doc.textBetween(from, to);
    this.view = view;
    this.dom.hidden = false;
    if (selected && selected.length < 80) this.find.value = selected;
    this.find.focus();
    this.find.select();
    this.ask();
    return true;
  };

  private ask(): void {
    const query = new SearchQuery({ search: this.find.value, replace: this.replace.value });
    if (this.view) this.view.dispatch(setSearchState(this.view.state.tr, query));
    this.count();
  }

  private count(): void {
    const query = this.view && getSearchState(this.view.state)?.query;
    this.status.textContent = this.view && query?.valid ? words.found(placesOf(query, this.view.state)) : "";
  }

  private close(): void {
    this.dom.hidden = true;
    this.find.value = "";
    this.ask();
    this.view?.focus();
  }
}

function placesOf(query: SearchQuery, state: EditorState): number {
  let count = 0;
  for (let place = query.findNext(state); place; place = query.findNext(state, place.to)) count += 1;
  return count;
}
