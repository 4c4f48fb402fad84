import { withoutBreaks } from "./soft-breaks.ts";
import { accountPlace, tellPlace } from "./account-place.ts";

/** Where somebody stopped reading, kept in their browser, and in their account where they are signed in: a link leads there when they come back. */
type Place = [path: string, block: string, headline: string];

const key = "masthead.reading-places";
const most = 60;
/** The reader has chosen that nothing is kept: what was is forgotten. */
const isOff = (): boolean => document.documentElement.dataset.places === "off";

/** Below this much of a piece nobody has begun it, above the other it is read. */
const [begun, read] = [0.1, 0.92];

export function keepPlace(body: HTMLElement): void {
  const { path = "", view, goOn = "" } = body.dataset;
  if (view !== "whole" || !path) return;
  if (isOff()) return keep([]);
  const here = places().find(([kept]) => kept === path)?.[1];
  offer(body, here, goOn);
  // what another device told since is later than what this one kept
  void accountPlace(path).then((place) => place?.kept && offer(body, place.block ?? here, goOn));
  let waiting = 0;
  addEventListener("scroll", () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => remember(body, path), 400);
  });
}

function offer(body: HTMLElement, block: string | undefined, words: string): void {
  const tools = document.querySelector("article .tools");
  if (!block || !tools || !body.isConnected || location.hash || body.querySelector(`#${CSS.escape(block)}`) === null) return;
  const link = document.createElement("a");
  link.className = "go-on";
  link.href = `#${block}`;
  link.textContent = words;
  tools.querySelector(".go-on")?.remove();
  tools.prepend(link);
}

/** Where the page has room for it: what was begun last. */
export function offerToContinue(): void {
  const line = document.querySelector<HTMLElement>("[data-continue]");
  const last = isOff() ? undefined : places().at(-1);
  if (!line || !last) return;
  const [path, block, headline] = last;
  const link = document.createElement("a");
  link.href = `${path}#${block}`;
  link.textContent = headline;
  line.replaceChildren(`${line.dataset.continue ?? ""} `, link);
  line.hidden = false;
}

function remember(body: HTMLElement, path: string): void {
  if (!body.isConnected || isOff()) return;
  const { top, height } = body.getBoundingClientRect();
  const part = (innerHeight - top) / Math.max(1, height);
  if (part < begun) return;
  const here = [...body.children].find((block) => block.id && block.getBoundingClientRect().bottom > innerHeight * 0.2);
  const others = places().filter(([kept]) => kept !== path);
  if (part >= read) tellPlace({ path, read: true });
  else if (here) tellPlace({ path, block: here.id, part: Math.round(Math.max(0, part) * 100) });
  keep(
    part < read && here
      ? [...others.slice(1 - most), [path, here.id, withoutBreaks(document.querySelector("h1")?.textContent ?? "")]]
      : others,
  );
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
