import type { Pages } from "./pages.ts";

/** Where somebody stopped reading an issue, kept in their browser and nowhere else, for as many issues as they are likely to be in. */
type Place = [path: string, block: string, part: number];
type Here = { block: Element; part: number };

const key = "masthead.book-places";
const most = 60;
const isOff = (): boolean => document.documentElement.dataset.places === "off";

/** Opens the issue where it was left, unless its address says where. `now`: where it is read this moment. */
export function keepPlaceInBook(book: HTMLElement, pages: Pages): { now: () => Here | undefined } {
  const { path = "" } = book.dataset;
  const blocks = [...book.querySelectorAll(".book-front, .article-head, .body > [id], .leaf")];
  const idOf = (block: Element) => block.id || block.closest("[id]")?.id || "contents";
  let here: Here | undefined;
  const left = isOff() ? undefined : places().find(([kept]) => kept === path);
  const named = location.hash.length > 1 ? decodeURIComponent(location.hash.slice(1)) : left?.[1];
  const block = named === undefined ? null : document.getElementById(named);
  if (block) here = { block, part: location.hash.length > 1 ? 0 : (left?.[2] ?? 0) };
  let waiting = 0;
  pages.onTurn(() => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      here = seen(blocks, pages);
      const others = isOff() ? [] : places().filter(([kept]) => kept !== path);
      keep(here && !isOff() ? [...others.slice(1 - most), [path, idOf(here.block), Math.round(here.part * 100) / 100]] : others);
    }, 250);
  });
  return { now: () => here };
}

/** The first that begins on what is seen, or else the one that goes on there. */
function seen(blocks: readonly Element[], pages: Pages): Here | undefined {
  let before: Here | undefined;
  for (const block of blocks) {
    const { begins, part } = pages.lies(block);
    if (begins === 0) return { block, part };
    if (begins > 0) break;
    before = { block, part };
  }
  return before;
}

function places(): Place[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isPlace) : [];
  } catch {
    return [];
  }
}

const isPlace = (one: unknown): one is Place =>
  Array.isArray(one) && typeof one[0] === "string" && typeof one[1] === "string" && typeof one[2] === "number";

function keep(all: Place[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(all));
  } catch {
    // full, or forbidden
  }
}
