import { Plugin, PluginKey, type EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { type Deed, foundBy } from "./deeds.ts";
import { element } from "./element.ts";
import { words } from "./words.ts";

type Open = { from: number; search: string };
const key = new PluginKey<boolean>("slash");

/** A slash at the start of a block opens a list of what may stand there; what is typed behind it chooses among them. */
export function slashMenu(deeds: readonly Deed[]): Plugin {
  const offered = deeds.filter(({ group }) => group === "blocks" || group === "insert");
  let menu: Menu | undefined;
  return new Plugin({
    key,
    state: {
      init: () => false,
      // closed by Escape until the slash is gone
      apply: (tr, dismissed) => tr.getMeta(key) ?? (dismissed && tr.docChanged ? Boolean(slashAt(tr)) : dismissed),
    },
    view: (view) => {
      const here = (menu = new Menu(view, offered));
      return { update: () => here.update(), destroy: () => here.destroy() };
    },
    props: {
      handleKeyDown: (_view, event) => menu?.pressed(event) ?? false,
      handleDOMEvents: { blur: () => (menu?.hide(), false) },
    },
  });
}

/** The slash and the words behind it, where the cursor stands behind them and nothing stands before them. */
function slashAt({ selection }: Pick<EditorState, "selection">): Open | undefined {
  const { $from, empty } = selection;
  if (!empty || !$from.parent.isTextblock || $from.parent.type.spec.isolating) return undefined;
  const before = $from.parent.textBetween(0, $from.parentOffset, null, "\ufffc");
  const [whole, search] = /^\/([\p{L}\d ]{0,24})$/u.exec(before) ?? [];
  return whole === undefined || search === undefined ? undefined : { from: $from.start(), search };
}

class Menu {
  private readonly list = element("ul", { className: "slash", role: "listbox", id: "slash-menu", ariaLabel: words.slash, hidden: true });
  private found: Deed[] = [];
  private chosen = 0;
  private search: string | undefined;
  private readonly view: EditorView;
  private readonly deeds: readonly Deed[];

  constructor(view: EditorView, deeds: readonly Deed[]) {
    this.view = view;
    this.deeds = deeds;
    document.body.append(this.list);
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
  }

  update(): void {
    const open = key.getState(this.view.state) ? undefined : slashAt(this.view.state);
    if (!open || !this.view.hasFocus()) return this.hide();
    if (open.search !== this.search) this.look(open.search);
    if (this.found.length === 0) return this.hide();
    this.list.hidden = false;
    this.place(open.from);
    this.mark();
  }

  /** Below the slash, on the side to which the text goes on; above it where there is no room below. */
  private place(from: number): void {
    const { left, right, top, bottom } = this.view.coordsAtPos(from);
    const { offsetWidth: width, offsetHeight: height } = this.list;
    const page = document.documentElement.clientWidth;
    const at = this.view.dom.dir === "rtl" ? right - width : left;
    const isBelow = bottom + height + 4 <= innerHeight || top < height + 4;
    this.list.style.left = `${Math.max(4, Math.min(at, page - width - 4)) + scrollX}px`;
    this.list.style.top = `${(isBelow ? bottom + 4 : top - height - 4) + scrollY}px`;
  }

  hide(): void {
    this.list.hidden = true;
    this.search = undefined;
    this.view.dom.removeAttribute("aria-activedescendant");
  }

  destroy(): void {
    this.list.remove();
  }

  pressed(event: KeyboardEvent): boolean {
    if (this.list.hidden) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      this.chosen = (this.chosen + step + this.found.length) % this.found.length;
      this.mark();
      return true;
    }
    if (event.key === "Escape") {
      this.view.dispatch(this.view.state.tr.setMeta(key, true));
      return true;
    }
    if (event.key !== "Enter" && event.key !== "Tab") return false;
    this.take(this.found[this.chosen]);
    return true;
  }

  private look(search: string): void {
    this.search = search;
    this.found = foundBy(search, this.deeds);
    this.chosen = 0;
    this.list.replaceChildren(...this.found.map((deed, at) => this.option(deed, at)));
  }

  private option(deed: Deed, at: number): HTMLElement {
    const option = element("li", { role: "option", id: `slash-${at}`, textContent: deed.label });
    option.addEventListener("click", () => this.take(deed));
    return option;
  }

  private mark(): void {
    [...this.list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === this.chosen)));
    this.list.children[this.chosen]?.scrollIntoView({ block: "nearest" });
    this.view.dom.setAttribute("aria-activedescendant", `slash-${this.chosen}`);
  }

  /** What was typed to find it is taken away first. */
  private take(deed: Deed | undefined): void {
    const open = slashAt(this.view.state);
    if (!open || !deed) return;
    this.view.dispatch(this.view.state.tr.delete(open.from, open.from + open.search.length + 1));
    deed.does(this.view.state, this.view.dispatch, this.view);
    this.hide();
  }
}
