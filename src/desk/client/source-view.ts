import { element } from "../editor/element.ts";
import { filled, words } from "../editor/words.ts";
import { type Change, type Selected, around, block, figureMark, footnote, lines, link } from "./marks.ts";

type Mark = { label: string; says: string; key?: string; make: (selected: Selected) => Change };
const said = words.sourceBar;
const { placeholders } = said;
const marks: Mark[] = [
  { ...said.bold, key: "b", make: (s) => around(s, "**", placeholders.bold) },
  { ...said.italic, key: "i", make: (s) => around(s, "*", placeholders.italic) },
  { ...said.link, key: "k", make: (s) => link(s, placeholders) },
  { ...said.subhead, make: (s) => lines(s, "## ") },
  { ...said.quote, make: (s) => lines(s, "> ") },
  {
    ...said.pull,
    make: (s) => block(s, `> [!pull] ${placeholders.pull}`, placeholders.pull),
  },
  {
    ...said.box,
    make: (s) => block(s, `> [!note] ${placeholders.boxTitle}\n>\n> ${placeholders.box}`, placeholders.boxTitle),
  },
  { ...said.footnote, make: (s) => footnote(s, placeholders) },
  { ...said.paywall, make: (s) => block(s, "<!-- paywall -->") },
];

/** The text as Markdown, with buttons for its marks, their keys, and a search for pictures; Undo takes back what they do. */
export function sourceBar(text: HTMLTextAreaElement, more: HTMLElement[]): HTMLElement {
  text.addEventListener("keydown", (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    const mark = marks.find(({ key }) => key === event.key.toLowerCase());
    if (!mark) return;
    event.preventDefault();
    press(text, mark);
  });
  const bar = toolbar(text);
  bar.append(pictureChoice(text), ...more);
  return bar;
}

/** Typed in, so that Undo takes it back. */
function apply(text: HTMLTextAreaElement, { from, to, put, start, end }: Change): void {
  text.focus();
  text.setSelectionRange(from, to);
  if (!document.execCommand("insertText", false, put)) {
    text.setRangeText(put, from, to);
    text.dispatchEvent(new Event("input", { bubbles: true }));
  }
  text.setSelectionRange(start, end);
}

const selectedIn = (text: HTMLTextAreaElement): Selected => ({ text: text.value, start: text.selectionStart, end: text.selectionEnd });
const press = (text: HTMLTextAreaElement, { make }: Mark) => apply(text, make(selectedIn(text)));

/** One stop of the Tab key; arrows go from button to button. */
function toolbar(text: HTMLTextAreaElement): HTMLElement {
  const bar = element("div", { className: "marks", role: "toolbar", ariaLabel: said.marks });
  const buttons = marks.map((mark, at) => {
    const button = element("button", { type: "button", textContent: mark.label, title: mark.says, tabIndex: at === 0 ? 0 : -1 });
    button.addEventListener("click", () => press(text, mark));
    return button;
  });
  bar.append(...buttons);
  bar.addEventListener("keydown", ({ key }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    const at = buttons.findIndex((button) => button === document.activeElement);
    if (!step || at < 0) return;
    const next = buttons[(at + step + buttons.length) % buttons.length];
    buttons.forEach((button) => (button.tabIndex = button === next ? 0 : -1));
    next?.focus();
  });
  return bar;
}

type Found = { id: string; name: string; alt: string; caption: string; credit: string };

/** Words find pictures; choosing one sets it after the paragraph, with the words it has. */
function pictureChoice(text: HTMLTextAreaElement): HTMLElement {
  const [search, choice] = [element("input", { type: "search", placeholder: said.find }), element("select", {})];
  search.ariaLabel = said.findFor;
  choice.ariaLabel = said.set;
  let found: Found[] = [];
  const find = async () => {
    const answer = await fetch(`/desk/pictures/found?search=${encodeURIComponent(search.value)}`, { redirect: "manual" });
    if (!answer.ok) return;
    found = (await answer.json()) as Found[];
    const first = found.length === 0 ? said.none : search.value ? filled(said.found, { count: found.length }) : said.picture;
    choice.replaceChildren(new Option(first, ""), ...found.map(({ id, name, alt }) => new Option(`${name}: ${alt.slice(0, 50)}`, id)));
  };
  let soon: ReturnType<typeof setTimeout> | undefined;
  search.addEventListener("input", () => {
    clearTimeout(soon);
    soon = setTimeout(() => void find().catch(() => undefined), 250);
  });
  choice.addEventListener("change", () => {
    const picture = found.find(({ id }) => id === choice.value);
    if (picture) apply(text, block(selectedIn(text), figureMark(picture)));
    choice.value = "";
  });
  void find().catch(() => undefined);
  return element("span", { className: "marks" }, search, choice);
}
