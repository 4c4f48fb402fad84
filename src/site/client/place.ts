/** Where somebody stopped reading, kept in their browser and nowhere else: a link leads there when they come back. */
type Place = [path: string, block: string];

const key = "masthead.reading-places";
const most = 60;
/** Below this much of a piece nobody has begun it, above the other it is read. */
const [begun, read] = [0.1, 0.92];

export function keepPlace(body: HTMLElement): void {
  const { path = "", view, goOn = "" } = body.dataset;
  if (view !== "whole" || !path) return;
  offer(body, places().find(([kept]) => kept === path)?.[1], goOn);
  let waiting = 0;
  addEventListener("scroll", () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => remember(body, path), 400);
  });
}

function offer(body: HTMLElement, block: string | undefined, words: string): void {
  const tools = document.querySelector("article .tools");
  if (!block || !tools || location.hash || body.querySelector(`#${CSS.escape(block)}`) === null) return;
  const link = document.createElement("a");
  link.className = "go-on";
  link.href = `#${block}`;
  link.textContent = words;
  tools.prepend(link);
}

function remember(body: HTMLElement, path: string): void {
  if (!body.isConnected) return;
  const { top, height } = body.getBoundingClientRect();
  const part = (innerHeight - top) / Math.max(1, height);
  if (part < begun) return;
  const here = [...body.children].find((block) => block.id && block.getBoundingClientRect().bottom > innerHeight * 0.2);
  const others = places().filter(([kept]) => kept !== path);
  keep(part < read && here ? [...others.slice(1 - most), [path, here.id]] : others);
}

function places(): Place[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(kept)
      ? kept.filter((one): one is Place => Array.isArray(one) && one.every((part) => typeof part === "string"))
      : [];
  } catch {
    return [];
  }
}

function keep(all: Place[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(all));
  } catch {
    // full, or forbidden
  }
}
