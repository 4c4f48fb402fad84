import { element } from "../element.ts";

const most = 6;

/** Names that are offered behind an “@” in a text field, as it is typed: arrows choose, Enter or Tab puts the name in, Escape lets it be. */
export class NameChoice {
  readonly dom = element("ul", { className: "names", role: "listbox", id: `names-${crypto.randomUUID()}`, hidden: true });
  private readonly text: HTMLTextAreaElement;
  private readonly names: readonly string[];
  private at = 0;

  constructor(text: HTMLTextAreaElement, names: readonly string[], label: string) {
    this.text = text;
    this.names = names;
    this.dom.ariaLabel = label;
    text.setAttribute("aria-controls", this.dom.id);
    text.ariaAutoComplete = "list";
    text.addEventListener("input", () => this.offer());
    text.addEventListener("blur", () => this.close());
  }

  /** Whether the key was for the list. */
  pressed(event: KeyboardEvent): boolean {
    const items = [...this.dom.children];
    if (this.dom.hidden || event.ctrlKey || event.metaKey) return false;
    const step = new Map([
      ["ArrowDown", 1],
      ["ArrowUp", -1],
    ]).get(event.key);
    if (step) this.choose((this.at + step + items.length) % items.length);
    else if (event.key === "Enter" || event.key === "Tab") this.put(items[this.at]?.textContent ?? "");
    else if (event.key === "Escape") this.close();
    else return false;
    event.preventDefault();
    return true;
  }

  private offer(): void {
    const begun = this.begun();
    const found = begun === undefined ? [] : this.names.filter((name) => matches(name, begun)).slice(0, most);
    this.dom.hidden = found.length === 0;
    this.dom.replaceChildren(...found.map((name, at) => this.item(name, at)));
    if (found.length > 0) this.choose(0);
    else this.text.removeAttribute("aria-activedescendant");
  }

  private item(name: string, at: number): HTMLElement {
    const item = element("li", { role: "option", id: `${this.dom.id}-${at}`, textContent: name });
    // before the field loses the focus
    item.addEventListener("mousedown", (event) => {
      event.preventDefault();
      this.put(name);
    });
    return item;
  }

  private choose(at: number): void {
    this.at = at;
    for (const [place, item] of [...this.dom.children].entries()) item.ariaSelected = String(place === at);
    this.text.setAttribute("aria-activedescendant", `${this.dom.id}-${at}`);
  }

  private close(): void {
    this.dom.hidden = true;
    this.text.removeAttribute("aria-activedescendant");
  }

  /** What is typed behind the last “@” before the cursor, as far as it can begin a name. */
  private begun(): string | undefined {
    const { value, selectionStart } = this.text;
    return /(?:^|\s)@([^@\n]{0,40})$/.exec(value.slice(0, selectionStart))?.[1];
  }

  private put(name: string): void {
    const { value, selectionStart } = this.text;
    const from = value.lastIndexOf("@", selectionStart - 1) + 1;
    this.text.setRangeText(`${name} `, from, selectionStart, "end");
    this.close();
  }
}

/** From the beginning of any of its words. */
const matches = (name: string, begun: string): boolean => {
  const [lower, sought] = [name.toLocaleLowerCase(), begun.toLocaleLowerCase()];
  return name !== begun.trim() && (lower.startsWith(sought) || lower.includes(` ${sought}`));
};
