import { withoutBreaks } from "./soft-breaks.ts";

/** Beside a passage that is marked stands a small button: it is copied with its source. Begun when the first is. */
export function citePassages(body: HTMLElement): void {
  const { cite = "", copy = "", copied = "" } = body.dataset;
  if (!cite || !navigator.clipboard) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "cite-passage";
  button.hidden = true;
  document.body.append(button);
  const show = () => {
    const range = passageIn(body);
    button.hidden = !range;
    if (!range) return;
    button.textContent = copy;
    const { bottom, right } = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
    const most = document.documentElement.clientWidth - button.offsetWidth - 8;
    button.style.insetBlockStart = `${scrollY + bottom + 6}px`;
    button.style.left = `${Math.max(8, Math.min(most, right - button.offsetWidth / 2))}px`;
  };
  let waiting = 0;
  const soon = () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(show, 250);
  };
  document.addEventListener("selectionchange", soon);
  soon();
  // a press must not take the marking away before it is read
  button.addEventListener("pointerdown", (event) => event.preventDefault());
  button.addEventListener(
    "click",
    () => void copyPassage(withoutBreaks(String(getSelection())).trim(), cite).then(() => (button.textContent = copied)),
  );
}

function passageIn(body: HTMLElement): Range | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !String(selection).trim()) return undefined;
  const range = selection.getRangeAt(0);
  return body.contains(range.commonAncestorContainer) ? range : undefined;
}

/** “The passage.” And on a line of its own, where it stands. */
const copyPassage = (passage: string, cite: string): Promise<void> =>
  navigator.clipboard.writeText(`“${passage}”\n${cite}`).catch(() => undefined);
