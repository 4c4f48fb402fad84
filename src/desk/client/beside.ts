import { pageOf } from "../../values/index.ts";
import { followText } from "./panes.ts";
import { partOf } from "./part-of.ts";

/**
 * Beside the text that is written: what it still lacks, asked for again after each save, and led to by its lines. The page's own
 * links lead to the fields without it.
 */
const form = partOf<HTMLFormElement>(document, "form[data-write]");
const place = form.querySelector<HTMLElement>("[data-missing]");

/** The form's address is its article's, once there is one. */
const pathOf = () => form.getAttribute("action") ?? "";

async function askMissing(): Promise<void> {
  if (!place) return;
  const answer = await fetch(`${pathOf()}/missing`, { redirect: "manual" });
  if (!answer.ok) return;
  const focused = place.contains(document.activeElement) ? [...place.querySelectorAll("a")].indexOf(document.activeElement as never) : -1;
  place.replaceChildren(...(await pageOf(answer)).body.childNodes);
  tellEmptyNotes(place);
  place.querySelectorAll("a")[focused]?.focus();
}

/** A note without words is in no saved text: the page alone knows of it. */
function tellEmptyNotes(list: HTMLElement): void {
  const says = list.dataset.note ?? "";
  for (const [at] of form.querySelectorAll(".ProseMirror .footnote[data-empty]").entries()) {
    const link = Object.assign(document.createElement("a"), { href: "#at-body", textContent: says });
    Object.assign(link.dataset, { what: "note", nth: String(at) });
    list.firstElementChild?.append(link);
  }
}

/** Into the text where it says so, which opens the place; else to the field, as the link leads. */
function seek(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("[data-missing] a") : null;
  if (!link) return;
  const field = document.getElementById(link.hash.slice(1));
  if (link.hash === "#at-body") {
    event.preventDefault();
    form.dispatchEvent(new CustomEvent("seek", { detail: { ...link.dataset } }));
  } else if (field) {
    event.preventDefault();
    field.closest("details")?.setAttribute("open", "");
    field.scrollIntoView({ block: "center" });
    field.focus();
  }
}

form.addEventListener("kept", () => {
  void askMissing().catch(() => undefined);
  followText();
});
document.addEventListener("click", seek);
