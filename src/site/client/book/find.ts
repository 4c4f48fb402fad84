import { patternOf } from "../../../values/index.ts";
import type { Pages } from "./pages.ts";

type Found = { block: HTMLElement; at: number; length: number };

const most = 200;
/** Letters around what was found. */
const around = 60;

/** As it is compared: without marks on letters, and in small ones. Each letter stays one, so that places stay where they are. */
const plain = (text: string): string =>
  [...text]
    .map((letter) => letter.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().padEnd(letter.length).slice(0, letter.length))
    .join("");

/** Looks into the text that stands here, so that it works wherever the issue is read. */
export function findInside(book: HTMLElement, pages: Pages): void {
  const box = document.querySelector<HTMLDetailsElement>(".find");
  const form = box?.querySelector("form");
  const field = form?.querySelector<HTMLInputElement>("[type=search]");
  if (!box || !form || !field) return;
  const blocks = [...book.querySelectorAll<HTMLElement>(".article-head h2, .standfirst, .body > *, .leaf p")].map(
    (block) => [block, plain(block.textContent ?? "")] as const,
  );
  const look = () => show(box, book, search(blocks, plain(field.value.trim())), field.value.trim(), pages);
  let waiting = 0;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(look, 200);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    look();
  });
  box.addEventListener("toggle", () => box.open && field.focus());
  const close = () => {
    box.open = false;
    box.querySelector("summary")?.focus();
  };
  box.addEventListener("keydown", ({ key }) => key === "Escape" && close());
  document.addEventListener("click", ({ target }) => {
    if (box.open && target instanceof Node && !box.contains(target)) box.open = false;
  });
}

function search(blocks: readonly (readonly [HTMLElement, string])[], words: string): Found[] {
  const found: Found[] = [];
  if (words.length < 2) return found;
  // a long word on the page may hold breaks that nobody types
  const sought = new RegExp([...words].map(patternOf).join("\\u00ad?"), "g");
  for (const [block, text] of blocks)
    for (const { 0: here, index: at } of text.matchAll(sought)) if (found.length <= most) found.push({ block, at, length: here.length });
  return found;
}

function show(box: HTMLElement, book: HTMLElement, found: readonly Found[], words: string, pages: Pages): void {
  const { foundNone = "", foundOne = "", foundMany = "", foundMost = "" } = book.dataset;
  const [status, places, list] = [box.querySelector("[role=status]"), box.querySelector<HTMLElement>(".places"), box.querySelector("ol")];
  if (!status || !places || !list) return;
  const many = (found.length > most ? foundMost : foundMany).replace("{count}", String(Math.min(found.length, most)));
  status.textContent = words.length < 2 ? "" : found.length === 0 ? foundNone : found.length === 1 ? foundOne : many;
  places.hidden = found.length === 0;
  const close = () => box.removeAttribute("open");
  list.replaceChildren(...found.slice(0, most).map((one) => lineOf(one, () => (close(), lead(one, pages)))));
}

function lineOf({ block, at, length }: Found, go: () => void): HTMLLIElement {
  const [item, link, label, mark] = [
    document.createElement("li"),
    document.createElement("a"),
    document.createElement("span"),
    document.createElement("mark"),
  ];
  const text = block.textContent ?? "";
  const part = block.closest(".piece, .leaf");
  label.className = "label";
  label.textContent = part?.querySelector("h2")?.textContent ?? part?.ariaLabel ?? "";
  mark.textContent = text.slice(at, at + length);
  const from = Math.max(0, text.lastIndexOf(" ", Math.max(0, at - around)));
  link.href = `#${block.id || (block.closest("[id]")?.id ?? "")}`;
  link.append(label, `${from > 0 ? "…" : ""}${text.slice(from, at)}`, mark, `${text.slice(at + length, at + length + around)}…`);
  link.addEventListener("click", (event) => {
    event.preventDefault();
    go();
  });
  item.append(link);
  return item;
}

/** To where it stands, marked. */
function lead({ block, at, length }: Found, pages: Pages): void {
  const hidden = block.closest("details");
  if (hidden) hidden.open = true;
  const range = rangeIn(block, at, length);
  if (!range) return pages.show(block);
  if ("highlights" in CSS) CSS.highlights.set("found", new Highlight(range));
  // of a paragraph over two pages, the one on which the words are
  const first = pages.isTurned() ? range.getClientRects()[0] : undefined;
  const whole = [...block.getClientRects()];
  const nth = first ? whole.findIndex(({ left, right }) => first.left >= left - 1 && first.right <= right + 1) : -1;
  pages.show(
    block,
    pages.isTurned() ? (whole.length > 1 && nth > 0 ? nth / (whole.length - 1) : 0) : at / Math.max(1, block.textContent?.length ?? 1),
  );
}

function rangeIn(block: Element, at: number, length: number): Range | undefined {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let [passed, begun] = [0, false];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const long = node.textContent?.length ?? 0;
    if (!begun && at < passed + long) {
      range.setStart(node, at - passed);
      begun = true;
    }
    if (begun && at + length <= passed + long) {
      range.setEnd(node, at + length - passed);
      return range;
    }
    passed += long;
  }
  return undefined;
}
