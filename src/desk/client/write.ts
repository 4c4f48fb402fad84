import { dropWords, keepWords, keptWords, wereSaved } from "./kept-words.ts";
import { partOf } from "./part-of.ts";
import { Visual } from "./visual.ts";
import { element } from "../editor/element.ts";

/**
 * The article's page, while somebody writes: the text as it will be read, or its source with a preview, and nothing
 * lost that was typed. Without a script the page is a form and a Save button.
 */
const form = partOf<HTMLFormElement>(document, "form[data-write]");
const text = partOf<HTMLTextAreaElement>(form, "textarea.text");
const preview = partOf<HTMLElement>(document, ".preview");
const asRead = partOf<HTMLDetailsElement>(document, ".as-read");
// beside the source one sees how it will read
const visual = new Visual(form, (isSource) => (asRead.open = isSource));
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
let touched = form.dataset.unsaved !== undefined;

let asked = 0;
async function showPreview(): Promise<void> {
  if (!asRead.open) return;
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
    visual.restore(kept.fields);
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

asRead.addEventListener("toggle", () => void showPreview().catch(() => undefined));
form.addEventListener("input", () => {
  touched = true;
  onInput();
});
form.addEventListener("submit", () => {
  leaving = true;
  keepWords(path, fields(), version());
});
addEventListener("beforeunload", (event) => {
  if (!leaving && touched && JSON.stringify(fields()) !== saved) event.preventDefault();
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
  if (key !== "s") return;
  event.preventDefault();
  form.requestSubmit();
});
