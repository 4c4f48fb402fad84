import * as z from "zod/mini";

/** Offers under the field of the search what begins as what is typed; what leads to a page of its own leads there at once. */
const answer = z.tuple([z.string(), z.array(z.string()), z.array(z.string()), z.array(z.string())]);
const [pause, shortest] = [120, 2];

function suggest(field: HTMLInputElement, list: HTMLDataListElement): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let asking = new AbortController();
  const pages = new Map<string, string>();
  const ask = async () => {
    asking.abort();
    asking = new AbortController();
    if (field.value.trim().length < shortest) return list.replaceChildren();
    const told = await fetch(`${field.form?.action ?? "/search"}/suggestions?q=${encodeURIComponent(field.value)}`, {
      signal: asking.signal,
    });
    const [, texts, , addresses] = answer.parse(await told.json());
    pages.clear();
    for (const [at, text] of texts.entries()) pages.set(text, addresses[at] ?? "");
    list.replaceChildren(...texts.map((text) => new Option(text, text)));
  };
  field.addEventListener("input", (event) => {
    const page = pages.get(field.value);
    // taken from the list, not typed
    if (page && !(event instanceof InputEvent && event.inputType.startsWith("insertText"))) return location.assign(page);
    clearTimeout(waiting);
    waiting = setTimeout(() => void ask().catch(() => undefined), pause);
  });
}

const [field, list] = [document.querySelector("input[list=suggestions]"), document.querySelector("#suggestions")];
if (field instanceof HTMLInputElement && list instanceof HTMLDataListElement) suggest(field, list);
