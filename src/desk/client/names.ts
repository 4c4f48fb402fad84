import * as z from "zod/mini";
import { bylineText, namesIn, topicsIn } from "../articles/byline.ts";
import { element } from "../editor/element.ts";

type Found = { name: string; count: number };
const foundSchema = z.array(z.object({ name: z.string(), count: z.number() }));

const same = (a: string, b: string) => a.localeCompare(b, undefined, { sensitivity: "base" }) === 0;

/**
 * A field of several names, as one types: what it holds stands as a row of its own for each, taken off and moved by keys or by
 * hand, and what is typed finds those that there are. The field itself goes on holding them in one line, which is what is sent.
 */
class Names {
  private names: string[] = [];
  private options: { name: string; says: string; isNew: boolean }[] = [];
  private active = -1;
  private asked = 0;
  private readonly list = element("ul", { className: "chips" });
  private readonly box = element("ul", {
    className: "slash found-names",
    role: "listbox",
    hidden: true,
    id: `names-${crypto.randomUUID()}`,
  });
  private readonly told = element("span", { className: "only-said", role: "status" });
  private readonly typed = element("input", {
    type: "text",
    role: "combobox",
    autocomplete: "off",
    ariaExpanded: "false",
    ariaAutoComplete: "list",
  });
  private readonly isTopics: boolean;
  private readonly source: HTMLInputElement;
  private readonly words: Record<string, string>;

  constructor(source: HTMLInputElement, words: Record<string, string>) {
    this.source = source;
    this.words = words;
    this.isTopics = source.name === "topics";
    // what leads to the field leads to where it is typed
    this.typed.id = source.id || `${this.box.id}-typed`;
    source.removeAttribute("id");
    this.typed.setAttribute("aria-controls", this.box.id);
    this.typed.title = this.says("keys");
    const label = source.closest("label");
    if (label) label.htmlFor = this.typed.id;
    else this.typed.ariaLabel = source.ariaLabel;
    this.box.ariaLabel = label?.textContent?.trim() ?? source.ariaLabel ?? "";
    source.type = "hidden";
    (label ?? source).after(element("div", { className: "many" }, this.list, this.typed, this.box, this.told));
    this.listen();
    this.read();
  }

  private says(word: string, values: Record<string, string> = {}): string {
    return (this.words[word] ?? word).replace(/\{(\w+)\}/g, (all, value: string) => values[value] ?? all);
  }

  private listen(): void {
    this.typed.addEventListener("input", () => void this.seek().catch(() => this.close()));
    this.typed.addEventListener("keydown", (event) => this.onKey(event));
    this.typed.addEventListener("focus", () => void this.seek().catch(() => this.close()));
    this.typed.addEventListener("blur", () => this.left());
    // a press on an option would take the focus, and close the list, before it is a click
    this.box.addEventListener("mousedown", (event) => event.preventDefault());
    const { form } = this.source;
    form?.addEventListener("input", (event) => {
      if (event.target === form) this.read();
    });
    // a name that nobody chose yet is sent as it is typed: it is asked about, and never lost
    form?.addEventListener("formdata", ({ formData }) => {
      const typed = this.typed.value.trim();
      if (typed) formData.set(this.source.name, this.line([...this.names, typed]));
    });
  }

  private line(names: string[]): string {
    return this.isTopics ? names.join(", ") : bylineText(names);
  }

  private read(): void {
    const held = this.isTopics ? topicsIn(this.source.value) : namesIn(this.source.value);
    if (held.length === this.names.length && held.every((name, at) => name === this.names[at])) return;
    this.names = held;
    this.draw();
  }

  private keep(names: string[]): void {
    this.names = names;
    this.source.value = this.line(names);
    this.draw();
    this.source.dispatchEvent(new Event("input", { bubbles: true }));
  }

  private draw(): void {
    this.list.replaceChildren(...this.names.map((name, at) => this.chip(name, at)));
    this.list.hidden = this.names.length === 0;
  }

  private chip(name: string, at: number): HTMLLIElement {
    const held = element("button", { type: "button", className: "name", textContent: name, title: this.says("keys") });
    held.addEventListener("keydown", (event) => this.onChipKey(event, at));
    const off = element("button", { type: "button", className: "off", textContent: "×", ariaLabel: this.says("remove", { name }) });
    off.addEventListener("click", () => this.take(at));
    const made = element("li", { draggable: true }, held, off);
    made.addEventListener("dragstart", (event) => event.dataTransfer?.setData("text/plain", String(at)));
    made.addEventListener("dragover", (event) => event.preventDefault());
    made.addEventListener("drop", (event) => {
      event.preventDefault();
      event.stopPropagation();
      const from = Number(event.dataTransfer?.getData("text/plain"));
      if (this.names[from] !== undefined) this.move(from, at);
    });
    return made;
  }

  private take(at: number): void {
    const name = this.names[at] ?? "";
    this.keep(this.names.filter((_, other) => other !== at));
    this.told.textContent = this.says("taken", { name });
    this.chips()[Math.min(at, this.names.length - 1)]?.focus();
    if (this.names.length === 0) this.typed.focus();
  }

  private move(from: number, to: number): void {
    const name = this.names[from];
    if (name === undefined || to < 0 || to >= this.names.length || from === to) return;
    const rest = this.names.filter((_, at) => at !== from);
    this.keep([...rest.slice(0, to), name, ...rest.slice(to)]);
    this.told.textContent = this.says("moved", { name, place: String(to + 1), all: String(this.names.length) });
    this.chips()[to]?.focus();
  }

  private chips = () => [...this.list.querySelectorAll<HTMLButtonElement>(".name")];

  private onChipKey(event: KeyboardEvent, at: number): void {
    const back = getComputedStyle(this.list).direction === "rtl" ? "ArrowRight" : "ArrowLeft";
    const isArrow = event.key.startsWith("Arrow");
    const to = event.key === back || event.key === "ArrowUp" ? at - 1 : at + 1;
    if (event.key === "Delete" || event.key === "Backspace") this.take(at);
    else if (isArrow && event.altKey) this.move(at, to);
    else if (isArrow) (this.chips()[to] ?? (to > at ? this.typed : undefined))?.focus();
    else return;
    event.preventDefault();
  }

  private async seek(): Promise<void> {
    const search = this.typed.value.trim();
    const mine = (this.asked += 1);
    if (!search) return this.close();
    const answer = await fetch(`${this.source.dataset.many}?search=${encodeURIComponent(search)}`);
    const found: Found[] = answer.ok ? z.parse(foundSchema, await answer.json()) : [];
    if (mine !== this.asked || document.activeElement !== this.typed) return;
    this.open(search, found);
  }

  private open(search: string, found: Found[]): void {
    const known = found.filter(({ name }) => !this.names.some((held) => same(held, name)));
    const isKnown = [...found.map(({ name }) => name), ...this.names].some((name) => same(name, search));
    const counted = (count: number) => (count === 1 ? this.says("one") : this.says("articles", { articles: String(count) }));
    this.options = [
      ...known.map(({ name, count }) => ({ name, says: `${name} · ${counted(count)}`, isNew: false })),
      ...(isKnown ? [] : [{ name: search, says: this.says("newName", { name: search }), isNew: true }]),
    ];
    this.active = this.options.length > 0 ? 0 : -1;
    this.box.replaceChildren(
      ...this.options.map(({ says }, at) => {
        const option = element("li", { id: `${this.box.id}-${at}`, role: "option", textContent: says });
        option.addEventListener("click", () => this.choose(at));
        return option;
      }),
    );
    this.show();
  }

  private show(): void {
    this.box.hidden = this.options.length === 0;
    this.typed.ariaExpanded = String(!this.box.hidden);
    [...this.box.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === this.active)));
    if (this.active >= 0) this.typed.setAttribute("aria-activedescendant", `${this.box.id}-${this.active}`);
    else this.typed.removeAttribute("aria-activedescendant");
    this.box.children[this.active]?.scrollIntoView({ block: "nearest" });
  }

  private close(): void {
    this.options = [];
    this.active = -1;
    this.show();
  }

  private choose(at: number): void {
    const chosen = this.options[at];
    if (!chosen) return;
    if (chosen.isNew && !this.isTopics) this.sayNew(chosen.name);
    this.typed.value = "";
    this.close();
    this.keep([...this.names, chosen.name]);
    this.told.textContent = this.says("put", { name: chosen.name });
  }

  /** That somebody is new was asked here, and is not asked again when the form is saved. */
  private sayNew(name: string): void {
    const said = this.source.form?.elements.namedItem("addedAsTyped");
    if (said instanceof HTMLInputElement) said.value = bylineText([...namesIn(said.value), name]);
  }

  private onKey(event: KeyboardEvent): void {
    const { key } = event;
    if (key === "ArrowDown" || key === "ArrowUp") {
      if (this.options.length === 0) return;
      this.active = (this.active + (key === "ArrowDown" ? 1 : -1) + this.options.length) % this.options.length;
      this.show();
    } else if (key === "Enter" && this.typed.value.trim()) this.choose(this.active);
    else if ((key === "," || key === ";") && this.exact() >= 0) this.choose(this.exact());
    else if (key === "Escape" && !this.box.hidden) this.close();
    else if (key === "Backspace" && this.typed.value === "" && this.names.length > 0) this.chips().at(-1)?.focus();
    else return;
    event.preventDefault();
  }

  private exact = () => this.options.findIndex(({ name, isNew }) => !isNew && same(name, this.typed.value.trim()));

  private left(): void {
    if (this.exact() >= 0) this.choose(this.exact());
    else this.close();
  }
}

/** Makes every field of several names of this form one that finds them as one types. */
export function findNames(form: HTMLFormElement): void {
  for (const source of form.querySelectorAll<HTMLInputElement>("input[data-many]")) {
    const words: Record<string, string> = JSON.parse(source.closest<HTMLElement>("[data-names]")?.dataset.names ?? "{}");
    new Names(source, words);
  }
}
