import { SearchQuery, setSearchState } from "prosemirror-search";
import type { Command } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { button, element, labelled } from "./element.ts";
import { goToPlace, placeHere, placesIn, queryOf, replaceEverywhere, replaceHere } from "./finding.ts";
import { counted, filled, words } from "./words.ts";

/** Milliseconds after which what is typed is looked for. */
const rest = 200;

/** Finds in the text and puts other words there; Enter goes on to the next place, Escape back to the text. */
export class FindBar {
  readonly dom = element("div", { className: "find-bar", role: "search", ariaLabel: words.findBar, hidden: true });
  private readonly find = element("input", { type: "search" });
  private readonly replace = element("input", { type: "text" });
  private readonly matchCase = element("input", { type: "checkbox" });
  private readonly wholeWords = element("input", { type: "checkbox" });
  private readonly status = element("span", { className: "soft", role: "status" });
  private view: EditorView | undefined;
  /** Where the text was left for this bar: what is typed here is looked for from there on. */
  private from = 0;
  private soon: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    // pressed before the hand rested: what is typed is looked for first, and that goes to the first place
    const go = (step: 1 | -1) => () => (this.soon === undefined ? this.run(goToPlace(step)) : this.ask());
    const [next, previous] = [go(1), go(-1)];
    const put = (how: typeof replaceHere) => () => {
      if (this.soon !== undefined) this.ask();
      this.run(how(this.replace.value));
    };
    this.dom.append(
      labelled(words.findWhat, this.find),
      labelled(words.replaceBy, this.replace),
      element("label", {}, this.matchCase, words.matchCase),
      element("label", {}, this.wholeWords, words.wholeWords),
      button(words.previous, previous),
      button(words.next, next),
      button(words.replace, put(replaceHere)),
      button(words.replaceAll, put(replaceEverywhere)),
      button(words.close, () => this.close()),
      this.status,
    );
    for (const field of [this.matchCase, this.wholeWords]) field.addEventListener("input", () => this.ask());
    // in a long text a letter alone stands at thousands of places
    this.find.addEventListener("input", () => {
      clearTimeout(this.soon);
      this.soon = setTimeout(() => this.ask(), rest);
    });
    // what is typed here is nothing of the article
    this.dom.addEventListener("input", (event) => event.stopPropagation());
    this.dom.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.close();
      // the form around it is not sent
      if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
      event.preventDefault();
      (event.shiftKey ? previous : next)();
    });
  }

  /** As a command: opens with what is selected. */
  readonly open: Command = (state, _dispatch, view) => {
    if (!view) return true;
    const { from, to } = state.selection;
    const selected = state.doc.textBetween(from, to);
    this.view = view;
    this.from = from;
    this.dom.hidden = false;
    if (selected && selected.length < 80) this.find.value = selected;
    this.find.focus();
    this.find.select();
    this.ask();
    return true;
  };

  private ask(): void {
    clearTimeout(this.soon);
    this.soon = undefined;
    const query = queryOf({ words: this.find.value, matchCase: this.matchCase.checked, wholeWords: this.wholeWords.checked });
    if (this.view) this.view.dispatch(setSearchState(this.view.state.tr, query));
    this.run(goToPlace(1, this.from));
  }

  private run(command: Command): void {
    const { view } = this;
    if (!view) return;
    command(view.state, view.dispatch, view);
    const places = placesIn(view.state);
    const [at, count] = [placeHere(view.state, places) + 1, places.length];
    const said = at > 0 ? filled(words.foundAt, { at, count }) : counted(words.places, count);
    this.status.textContent = this.find.value ? said : "";
    this.show(view);
  }

  /** The text is not gone into while one types here, so the editor does not scroll by itself. */
  private show(view: EditorView): void {
    const here = view.dom.querySelector(".ProseMirror-active-search-match, .footnote.ProseMirror-selectednode")?.getBoundingClientRect();
    const covered = this.dom.getBoundingClientRect().bottom;
    if (here && (here.top < covered || here.bottom > innerHeight)) scrollBy({ top: here.top - (covered + innerHeight) / 2 });
  }

  private close(): void {
    clearTimeout(this.soon);
    this.soon = undefined;
    this.dom.hidden = true;
    if (this.view) this.view.dispatch(setSearchState(this.view.state.tr, new SearchQuery({ search: "" })));
    this.view?.focus();
  }
}
