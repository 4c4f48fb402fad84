import { type Times, timingAt } from "./times.ts";

/** Marks what is being said, and keeps it in view as long as the reader goes along. */
export function follow(): (times: Times, seconds: number) => void {
  let marked: Element | null = null;
  return ({ timings, beside }, seconds) => {
    const found = timingAt(timings, seconds) ?? timingAt(beside, seconds);
    const element = found
      ? (document.getElementById(found.id) ??
        document.querySelector(`[data-said="${CSS.escape(found.block)}"]`) ??
        document.getElementById(`b-${found.block}`))
      : null;
    if (element === marked) return;
    const along = !marked || inView(marked);
    marked?.classList.remove("reading");
    element?.classList.add("reading");
    if (element && marked && along && !inView(element))
      element.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
    if (element) marked = element;
    else if (seconds < 0) marked = null;
  };
}

function inView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight - 24;
}
