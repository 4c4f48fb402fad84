import { directionOf, pageOf } from "../../values/index.ts";
import { findNames } from "./names.ts";
import { partOf } from "./part-of.ts";
import { Visual } from "./visual.ts";

/**
 * The sheet of an article, or of a page of the house, while somebody writes: the text as it will be read, or its source with a
 * preview. What keeps it as it is typed is autosave.ts. Without a script the page is a form and a Save button.
 */
const form = partOf<HTMLFormElement>(document, "form[data-write]");
const text = partOf<HTMLTextAreaElement>(form, "textarea.text");
const preview = partOf<HTMLElement>(document, ".preview");
const asRead = partOf<HTMLDetailsElement>(document, ".as-read");
// beside the source one sees how it will read
const visual = new Visual(form, (isSource) => (asRead.open = isSource));
// what was kept in this browser is brought back (keeping/offer.ts)
form.addEventListener("restored", (event) => {
  if (event instanceof CustomEvent) visual.restore(event.detail);
});

form.addEventListener("seek", (event) => {
  if (event instanceof CustomEvent) visual.seek(event.detail);
});

findNames(form);

/** Headline and standfirst are written as the article’s language is. */
const language = partOf<HTMLInputElement>(form, '[name="language"]');
language.addEventListener("input", () => {
  for (const field of form.querySelectorAll<HTMLElement>(".opening textarea")) {
    field.lang = language.value;
    field.dir = language.value ? directionOf(language.value) : "";
  }
});

/** Who comes from a list of what is to be mended comes to the spot: "#at-body:BLOCK.PART". */
const [, block, part] = /^#at-body:([\w-]+)(?:\.(\w+))?$/.exec(location.hash) ?? [];
if (block) visual.seek({ block, ...(part && { part }) });

let asked = 0;
async function showPreview(): Promise<void> {
  if (!asRead.open) return;
  const mine = (asked += 1);
  const answer = await fetch(form.dataset.preview ?? "/desk/articles/preview", {
    method: "POST",
    body: new FormData(form),
    redirect: "manual",
  });
  if (!answer.ok || mine !== asked) return;
  const { scrollHeight, clientHeight } = preview;
  preview.replaceChildren(...(await pageOf(answer)).body.childNodes);
  // the preview follows the hand
  preview.scrollTop = (text.selectionStart / Math.max(1, text.value.length)) * (scrollHeight - clientHeight);
}

let waiting: ReturnType<typeof setTimeout> | undefined;
function onInput(): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    void showPreview().catch(() => undefined);
  }, 400);
}

asRead.addEventListener("toggle", () => void showPreview().catch(() => undefined));
form.addEventListener("input", onInput);
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
