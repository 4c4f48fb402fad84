import { dropWords, keepWords, keptWords, wereSaved } from "./kept-words.ts";
import { partOf } from "./part-of.ts";
import { placeholders } from "./placeholders.ts";
import { type Change, type Selected, around, block, figureMark, footnote, lines, link } from "./marks.ts";

/**
 * The article's page, while somebody writes: buttons for the marks, the preview as one types, and nothing
 * lost that was typed. Without a script the page is a form and a Save button.
 */
const form = partOf<HTMLFormElement>(document, "form[data-write]");
const text = partOf<HTMLTextAreaElement>(form, "textarea.text");
const preview = partOf<HTMLElement>(document, ".preview");
// an article that is new has one too, and keeps it when its form comes back with a fault
const path = form.getAttribute("action") ?? "";

/** What is looked for among the pictures, and which issue a button beside the form means, are no words of the article. */
const isWords = (name: string) => !["version", "issue"].includes(name) && !name.includes(".");
const fields = (): Record<string, string> =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) => (isWords(name) && typeof value === "string" ? [[name, value]] : [])),
  );
// a form that came back with what was typed holds what nobody has saved
const saved = form.dataset.unsaved === undefined ? JSON.stringify(fields()) : "";
const version = () => (form.elements.namedItem("version") as HTMLInputElement).value;
let leaving = false;

type Mark = { label: string; says: string; key?: string; make: (selected: Selected) => Change };
const marks: Mark[] = [
  { label: "Bold", says: "Bold (Ctrl+B)", key: "b", make: (s) => around(s, "**", placeholders.bold) },
  { label: "Italic", says: "Italic (Ctrl+I)", key: "i", make: (s) => around(s, "*", placeholders.italic) },
  { label: "Link", says: "Link (Ctrl+K)", key: "k", make: link },
  { label: "Subhead", says: "The line as a subhead", make: (s) => lines(s, "## ") },
  { label: "Quote", says: "The lines as a quotation", make: (s) => lines(s, "> ") },
  {
    label: "Pull quote",
    says: "A pull quote after this paragraph",
    make: (s) => block(s, `> [!pull] ${placeholders.pull}`, placeholders.pull),
  },
  {
    label: "Box",
    says: "A box with a title after this paragraph",
    make: (s) => block(s, `> [!note] ${placeholders.boxTitle}\n>\n> ${placeholders.box}`, placeholders.boxTitle),
  },
  { label: "Footnote", says: "A footnote here", make: footnote },
  { label: "Opening ends", says: "Below it the text is for those the article is for", make: (s) => block(s, "<!-- paywall -->") },
];

/** Typed in, so that Undo takes it back. */
function apply({ from, to, put, start, end }: Change): void {
  text.focus();
  text.setSelectionRange(from, to);
  if (!document.execCommand("insertText", false, put)) {
    text.setRangeText(put, from, to);
    text.dispatchEvent(new Event("input", { bubbles: true }));
  }
  text.setSelectionRange(start, end);
}

const press = ({ make }: Mark) => apply(make({ text: text.value, start: text.selectionStart, end: text.selectionEnd }));

function element<K extends keyof HTMLElementTagNameMap>(name: K, given: Partial<HTMLElementTagNameMap[K]>): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(name), given);
}

/** One stop of the Tab key; arrows go from button to button. */
function toolbar(): HTMLElement {
  const bar = element("div", { className: "marks", role: "toolbar", ariaLabel: "Marks" });
  const buttons = marks.map((mark, at) => {
    const button = element("button", { type: "button", textContent: mark.label, title: mark.says, tabIndex: at === 0 ? 0 : -1 });
    button.addEventListener("click", () => press(mark));
    return button;
  });
  bar.append(...buttons);
  bar.addEventListener("keydown", ({ key }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (!step || at < 0) return;
    const next = buttons[(at + step + buttons.length) % buttons.length];
    buttons.forEach((button) => (button.tabIndex = button === next ? 0 : -1));
    next?.focus();
  });
  return bar;
}

type Found = { id: string; name: string; alt: string; caption: string; credit: string };

/** Words find pictures; choosing one sets it after the paragraph, with the words it has. */
function pictureChoice(): HTMLElement {
  const [search, choice] = [element("input", { type: "search", placeholder: "Find a picture" }), element("select", {})];
  search.ariaLabel = "Find a picture for the text";
  choice.ariaLabel = "Set a picture after this paragraph";
  let found: Found[] = [];
  const find = async () => {
    const answer = await fetch(`/desk/pictures/found?search=${encodeURIComponent(search.value)}`, { redirect: "manual" });
    if (!answer.ok) return;
    found = (await answer.json()) as Found[];
    const first = found.length === 0 ? "No picture is like this" : search.value ? `${found.length} found …` : "Picture …";
    choice.replaceChildren(new Option(first, ""), ...found.map(({ id, name, alt }) => new Option(`${name}: ${alt.slice(0, 50)}`, id)));
  };
  let soon: ReturnType<typeof setTimeout> | undefined;
  search.addEventListener("input", () => {
    clearTimeout(soon);
    soon = setTimeout(() => void find().catch(() => undefined), 250);
  });
  choice.addEventListener("change", () => {
    const picture = found.find(({ id }) => id === choice.value);
    if (picture) apply(block({ text: text.value, start: text.selectionStart, end: text.selectionEnd }, figureMark(picture)));
    choice.value = "";
  });
  void find().catch(() => undefined);
  const both = element("span", { className: "marks" });
  both.append(search, choice);
  return both;
}

let asked = 0;
async function showPreview(): Promise<void> {
  const mine = (asked += 1);
  const answer = await fetch("/desk/articles/preview", { method: "POST", body: new FormData(form), redirect: "manual" });
  if (!answer.ok || mine !== asked) return;
  const { scrollHeight, clientHeight } = preview;
  preview.innerHTML = await answer.text();
  // the preview follows the hand
  preview.scrollTop = (text.selectionStart / Math.max(1, text.value.length)) * (scrollHeight - clientHeight);
}

let waiting: ReturnType<typeof setTimeout> | undefined;
function onInput(): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    keepWords(path, fields());
    void showPreview().catch(() => undefined);
  }, 400);
}

function offerKeptWords(): void {
  const kept = keptWords(path, fields());
  if (!kept) return;
  const when = new Date(kept.at).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
  const notice = element("div", { className: "notice", role: "status" });
  const bring = element("button", { type: "button", className: "button", textContent: "Bring them back" });
  const drop = element("button", { type: "button", className: "button quiet", textContent: "Throw them away" });
  bring.addEventListener("click", () => {
    for (const [name, value] of Object.entries(kept.fields)) {
      const field = form.elements.namedItem(name);
      if (
        field instanceof HTMLInputElement ||
        field instanceof HTMLTextAreaElement ||
        field instanceof HTMLSelectElement ||
        field instanceof RadioNodeList
      )
        field.value = value;
    }
    notice.remove();
    onInput();
  });
  drop.addEventListener("click", () => {
    dropWords(path);
    notice.remove();
  });
  const actions = element("div", { className: "actions" });
  actions.append(bring, drop);
  notice.append(`Words of ${when} were not saved; this browser kept them.`, actions);
  form.before(notice);
}

// a save that was refused saved nothing
if (form.dataset.unsaved !== undefined) keepWords(path, fields());
// after a save nothing is unsaved; a new article has an address of its own then
if (new URLSearchParams(location.search).get("done") === "saved") dropWords(path, "/desk/articles");
else if (wereSaved(path, version())) dropWords(path);
else offerKeptWords();

const bar = toolbar();
bar.append(pictureChoice());
// not within the label: what it labels is the text
(text.closest("label") ?? text).before(bar);
form.addEventListener("input", onInput);
form.addEventListener("submit", () => {
  leaving = true;
  keepWords(path, fields(), version());
});
addEventListener("beforeunload", (event) => {
  if (!leaving && JSON.stringify(fields()) !== saved) event.preventDefault();
});
// Enter in a search looks, it does not save
form.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement) || event.target.type !== "search") return;
  event.preventDefault();
  event.target.closest("p")?.querySelector<HTMLButtonElement>("button[formaction]")?.click();
});
addEventListener("keydown", (event) => {
  if (!event.ctrlKey && !event.metaKey) return;
  const key = event.key.toLowerCase();
  const mark = document.activeElement === text ? marks.find((candidate) => candidate.key === key) : undefined;
  if (key !== "s" && !mark) return;
  event.preventDefault();
  if (mark) press(mark);
  else form.requestSubmit();
});
