import { shellPath, keptAt } from "../offline/kept.ts";

/**
 * Without a line a recording that is not here is not offered, and the way out of the issue leads to what is here. With one,
 * everything is as it was.
 */
export async function tellAway(box: HTMLElement, isAway: boolean): Promise<void> {
  const { path = "", notHere = "", keptHere = "" } = box.dataset;
  const here = isAway ? ((await keptAt(path))?.instead ?? {}) : {};
  for (const audio of document.querySelectorAll<HTMLAudioElement>(".piece > audio")) {
    // what has begun may have come already
    const isOffered = !isAway || new URL(audio.src).pathname in here || audio.currentTime > 0;
    sayInPlaceOf(audio, isOffered ? "" : notHere);
  }
  if (keptHere) for (const out of document.querySelectorAll<HTMLAnchorElement>("a[data-out]")) leadOut(out, isAway ? keptHere : "");
  // the pages are fitted anew with it
  document.documentElement.toggleAttribute("data-away", isAway);
}

function sayInPlaceOf(audio: HTMLAudioElement, words: string): void {
  const said = audio.nextElementSibling;
  if (said?.matches(".not-here")) said.remove();
  audio.hidden = words !== "";
  if (!words) return;
  const line = document.createElement("p");
  [line.className, line.textContent] = ["meta not-here", words];
  audio.after(line);
}

function leadOut(out: HTMLAnchorElement, words: string): void {
  const { path = out.getAttribute("href") ?? "", words: before = out.textContent } = out.dataset;
  Object.assign(out.dataset, { path, words: before });
  out.textContent = words || before;
  out.href = words ? shellPath : path;
}
