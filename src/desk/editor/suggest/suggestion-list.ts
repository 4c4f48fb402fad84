import type { Node } from "prosemirror-model";
import { type EditorState, TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { formatMoment } from "../../../values/index.ts";
import { button, element } from "../element.ts";
import { filled, words } from "../words.ts";
import { type Found, settle, suggestionAt, suggestionsOf } from "./settle.ts";

type Guest = { by: string; takeBack: string };

/** What is suggested, in the order of the text, each with who and when, to be taken or refused. */
export class SuggestionList {
  readonly dom = element("section", { className: "suggestions", ariaLabel: words.review, hidden: true });
  private readonly view: EditorView;
  private readonly names: Readonly<Record<string, string>>;
  private readonly zone: string;
  private readonly guest: Guest | undefined;
  private shown: Node | undefined;

  /** `zone`: whose clocks are shown. `guest`: who takes back their own alone. */
  constructor(
    view: EditorView,
    { names, zone, guest }: { names: Readonly<Record<string, string>>; zone: string; guest?: Guest | undefined },
  ) {
    this.view = view;
    this.guest = guest;
    this.names = names;
    this.zone = zone;
  }

  show(state: EditorState): void {
    if (state.doc !== this.shown) this.list(suggestionsOf(state.doc));
    this.shown = state.doc;
    if (this.dom.hidden) return;
    const here = suggestionAt(state)?.id;
    for (const item of this.dom.querySelectorAll("li")) {
      if (item.dataset.suggestion === here) item.ariaCurrent = "true";
      else item.ariaCurrent = null;
    }
  }

  private list(found: Found[]): void {
    this.dom.hidden = found.length === 0;
    if (found.length === 0) return this.dom.replaceChildren();
    const all = element("p", { className: "actions" }, this.does(words.acceptAll, true), this.does(words.refuseAll, false));
    const items = found.map((one) => this.item(one));
    this.dom.replaceChildren(element("h2", { textContent: words.review }), element("ol", {}, ...items), ...(this.guest ? [] : [all]));
  }

  private item(one: Found): HTMLElement {
    const what = `${words.suggested[one.kind]} ${said(one)}`;
    const who =
      this.names[one.by] ??
      (one.by.startsWith("file:") ? filled(words.inFile, { author: one.by.slice(5) || words.somebody }) : words.somebody);
    const go = button(what, () => this.goTo(one), "what");
    const when = one.at ? `, ${formatMoment(new Date(one.at), this.zone, document.documentElement.lang)}` : "";
    const does = this.choicesOf(one).map(({ label, accept }) => {
      const button = this.does(label, accept, one.id);
      button.ariaLabel = `${label}: ${filled(words.suggestionOf, { what, who })}`;
      return button;
    });
    const item = element(
      "li",
      {},
      go,
      element("span", { className: "soft" }, `${who}${when}`),
      element("span", { className: "actions" }, ...does),
    );
    item.dataset.suggestion = one.id;
    return item;
  }

  private choicesOf({ by }: Found): { label: string; accept: boolean }[] {
    if (!this.guest) return [true, false].map((accept) => ({ label: accept ? words.accept : words.refuse, accept }));
    return by === this.guest.by ? [{ label: this.guest.takeBack, accept: false }] : [];
  }

  private does(label: string, accept: boolean, id?: string): HTMLButtonElement {
    return button(label, () => {
      settle(accept, id)(this.view.state, this.view.dispatch);
      this.view.focus();
    });
  }

  private goTo({ from }: Found): void {
    const { doc, tr } = this.view.state;
    this.view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(from), 1)).scrollIntoView());
    this.view.focus();
  }
}

const short = (text: string): string => {
  if (text.length > 60) return filled(words.cutShort, { words: text.slice(0, 57) });
  return text && filled(words.quoted, { words: text });
};
function said({ kind, added, removed }: Found): string {
  if (kind === "replaced") return `${short(removed)} ${words.becomes} ${short(added)}`;
  return short(added || removed);
}
