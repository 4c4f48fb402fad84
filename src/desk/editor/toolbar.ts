import { isInTable } from "prosemirror-tables";
import type { EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { Deed } from "./deeds.ts";
import { element } from "./element.ts";
import { words } from "./words.ts";

const apple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** How a key is called on this machine: “Mod-Alt-1” is ⌘⌥1 there and Ctrl+Alt+1 here. */
function keyName(key: string): string {
  const named = key
    .replace("Mod", apple ? "⌘" : words.keys.ctrl)
    .replace("Alt", apple ? "⌥" : "Alt")
    .replace("Shift", apple ? "⇧" : words.keys.shift);
  return named
    .replaceAll("-", apple ? "" : "+")
    .replace("ArrowUp", "↑")
    .replace("ArrowDown", "↓")
    .replace("Backspace", "⌫")
    .replace(/(?<![a-z])[a-z]$/, (letter) => letter.toUpperCase());
}

type Stop = HTMLButtonElement | HTMLSelectElement;

/** One stop of the Tab key, arrows from button to button; Alt+F10 comes here from the text, Escape goes back. */
export class Toolbar {
  readonly dom = element("div", { className: "editor-bar", role: "toolbar", ariaLabel: words.toolbar });
  private readonly buttons: { button: HTMLButtonElement; deed: Deed }[];
  private readonly blocks: HTMLSelectElement;
  private readonly blockDeeds: readonly Deed[];
  private readonly table = element("span", { className: "bar-group" });

  constructor(view: EditorView, deeds: readonly Deed[], more: HTMLElement[] = []) {
    this.blockDeeds = deeds.filter(({ group }) => group === "blocks");
    this.blocks = this.blockChoice(view);
    this.blocks.hidden = this.blockDeeds.length === 0;
    this.buttons = deeds.filter(({ group }) => group !== "blocks").map((deed) => ({ deed, button: buttonOf(view, deed) }));
    const first = (...groups: Deed["group"][]) => this.some(({ first, group }) => Boolean(first) && groups.includes(group));
    this.table.append(...first("table"));
    this.dom.append(
      this.blocks,
      element("span", { className: "bar-group" }, ...first("marks", "insert"), ...this.rest()),
      this.table,
      element("span", { className: "bar-group end" }, ...first("review", "edit"), ...more),
    );
    for (const [at, stop] of this.stops().entries()) stop.tabIndex = at === 0 ? 0 : -1;
    this.dom.addEventListener("keydown", (event) => this.pressed(event, view));
    // a press on a button leaves the selection in the text
    this.dom.addEventListener("mousedown", (event) => {
      if (event.target !== this.blocks) event.preventDefault();
    });
    this.show(view.state);
  }

  focus(): void {
    this.stops()
      .find(({ tabIndex }) => tabIndex === 0)
      ?.focus();
  }

  show(state: EditorState): void {
    this.table.hidden = !isInTable(state);
    this.blocks.value = this.blockDeeds.findLast(({ isOn }) => isOn?.(state))?.name ?? "";
    for (const { button, deed } of this.buttons) {
      if (deed.isOn) button.ariaPressed = String(deed.isOn(state));
      button.ariaDisabled = String(!deed.does(state));
    }
  }

  private some(wanted: (deed: Deed) => boolean): HTMLButtonElement[] {
    return this.buttons.filter(({ deed }) => wanted(deed)).map(({ button }) => button);
  }

  private blockChoice(view: EditorView): HTMLSelectElement {
    const select = element("select", { ariaLabel: words.blocks });
    select.append(...this.blockDeeds.map(({ name, label }) => element("option", { value: name, textContent: label })));
    select.append(element("option", { value: "", textContent: words.otherBlock, hidden: true }));
    select.addEventListener("change", () => {
      const deed = this.blockDeeds.find(({ name }) => name === select.value);
      deed?.does(view.state, view.dispatch, view);
      view.focus();
      this.show(view.state);
    });
    return select;
  }

  /** What is wanted more seldom, in a box that opens below its button. */
  private rest(): HTMLElement[] {
    const groups = [words.insert, words.marks, words.blocks, words.review] as const;
    const kinds = ["insert", "marks", "edit", "review"] as const;
    const parts = kinds.map((kind, at) => {
      const held = this.some(({ first, group }) => !first && group === kind);
      return element("div", { role: "group", ariaLabel: groups[at] ?? "" }, ...held);
    });
    const box = element("div", { className: "bar-more", popover: "auto", id: "bar-more" }, ...parts);
    const open = element("button", { type: "button", textContent: words.more });
    open.setAttribute("popovertarget", box.id);
    // before what was pressed is done: closing gives the focus back to the bar
    box.addEventListener("click", () => box.hidePopover(), { capture: true });
    box.addEventListener("toggle", () => {
      if (!box.matches(":popover-open")) return;
      const { left, bottom } = open.getBoundingClientRect();
      box.style.insetInlineStart = `${Math.max(8, Math.min(left, innerWidth - box.offsetWidth - 8))}px`;
      box.style.insetBlockStart = `${bottom}px`;
      box.querySelector("button")?.focus();
    });
    return [open, box];
  }

  private stops(): Stop[] {
    const all = [...this.dom.querySelectorAll<Stop>("button, select")];
    return all.filter((stop) => stop.closest("[hidden], .bar-more") === null);
  }

  private pressed(event: KeyboardEvent, view: EditorView): void {
    const inBox = event.target instanceof Element ? event.target.closest(".bar-more") : null;
    if (event.key === "Escape" && !inBox) return view.focus();
    const stops: HTMLElement[] = inBox ? [...inBox.querySelectorAll("button")] : this.stops();
    const at = stops.findIndex((stop) => stop === document.activeElement);
    const [next, last] = inBox ? ["ArrowDown", "ArrowUp"] : ["ArrowRight", "ArrowLeft"];
    const places = new Map([
      [next, at + 1],
      [last, at - 1],
      ["Home", 0],
      ["End", stops.length - 1],
    ]);
    const to = places.get(event.key);
    if (to === undefined || at < 0) return;
    event.preventDefault();
    const stop = stops[(to + stops.length) % stops.length];
    if (!inBox) for (const one of stops) one.tabIndex = one === stop ? 0 : -1;
    stop?.focus();
  }
}

/** What was pressed asks for words of its own, and has the focus for them: typed into the text they would take the place of what is selected. */
function hasGoneElsewhere(button: HTMLElement): boolean {
  const at = document.activeElement;
  const isInBar = at === null || at === document.body || button.closest(".editor-bar")?.contains(at);
  return !isInBar || document.querySelector("dialog[open]") !== null;
}

function buttonOf(view: EditorView, deed: Deed): HTMLButtonElement {
  const keys = deed.keys?.[0] ? keyName(deed.keys[0]) : "";
  const button = element("button", { type: "button", tabIndex: -1, title: keys ? `${deed.label} (${keys})` : deed.label });
  button.append(element("span", {}, deed.sign ?? deed.label), ...(deed.first || !keys ? [] : [element("kbd", {}, keys)]));
  if (deed.sign) button.ariaLabel = deed.label;
  button.dataset.deed = deed.name;
  button.addEventListener("click", () => {
    deed.does(view.state, view.dispatch, view);
    if (!hasGoneElsewhere(button)) view.focus();
  });
  return button;
}
