import { type Found, dropFound, foundWords, saysMore, wereSaved } from "./kept-words.ts";
import { button, fields, form, notice, pathOf, person, says, version } from "./page.ts";
import { openWindows } from "./windows.ts";

/** Puts words back into the fields they are of; whoever draws a field of its own hears of it by the form's event "restored". */
function bring(kept: Record<string, string>): void {
  for (const [name, value] of Object.entries(kept)) {
    const field = form.elements.namedItem(name);
    if (
      field instanceof HTMLInputElement ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement ||
      field instanceof RadioNodeList
    )
      field.value = value;
  }
  form.dispatchEvent(new CustomEvent("restored", { detail: kept }));
  form.dispatchEvent(new Event("input", { bubbles: true }));
}

/** The address as the page came: what was done is taken out of it as soon as it is said. */
const cameTo = (): URL => new URL(performance.getEntriesByType("navigation")[0]?.name ?? location.href);

/** Offers what this browser kept of the article and the server has not, one after the other; what it has is forgotten. */
export async function offerFoundWords(): Promise<void> {
  const open = await openWindows();
  const justSaved = /^(saved|page-published)$/.test(cameTo().searchParams.get("done") ?? "");
  // a new article that was saved by its button has an address of its own now, and its words were kept under that of none
  if (justSaved) for (const found of foundWords(pathOf(""), { person, open })) if (found.sent === "") dropFound(found);
  const [first] = foundWords(pathOf(), { person, open }).filter((found) => {
    const isTold = !wereSaved(found, version()) && !(justSaved && found.sent !== undefined) && saysMore(found, fields());
    if (!isTold) dropFound(found);
    return isTold;
  });
  if (first) offer(first);
}

function offer(found: Found): void {
  const when = new Date(found.at).toLocaleString(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });
  const isOlder = found.version !== undefined && found.version !== version();
  const done = (work: () => void) => () => {
    work();
    dropFound(found);
    shown.remove();
    void offerFoundWords();
  };
  const shown = notice(
    says(isOlder ? "foundOlder" : "found", { when }),
    button(
      says("bring"),
      done(() => bring(found.fields)),
    ),
    button(
      says("drop"),
      done(() => undefined),
      "button quiet",
    ),
  );
}
