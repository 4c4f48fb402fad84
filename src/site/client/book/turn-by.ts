import type { Pages } from "./pages.ts";

const typed = "input, textarea, select, [contenteditable]";
/** What takes a press for itself. */
const pressed = "a, button, summary, label, audio, dialog, .finds, .table, " + typed;
/** How much of the window's width at each side turns, and how far a finger must go (pixels). */
const edge = 0.22;
const swiped = 45;

const isRight = () => document.documentElement.dir === "rtl";

/** By keys, by its buttons, by a press at the window's edges, and by a swipe. */
export function turnBy(pages: Pages, bar: HTMLElement): void {
  document.querySelector<HTMLElement>(".says-keys")?.toggleAttribute("hidden", !pages.isTurned());
  bar.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLElement>("[data-turn]");
    if (button) pages.turn(Number(button.dataset.turn));
  });
  document.addEventListener("keydown", (event) => byKey(event, pages));
  document.querySelector("main")?.addEventListener("click", (event) => byEdge(event, pages));
  bySwipe(pages);
  byAddress(pages);
}

function byKey(event: KeyboardEvent, pages: Pages): void {
  const { key, target, altKey, ctrlKey, metaKey, shiftKey } = event;
  const isWithin = (where: string) => target instanceof Element && target.closest(where) !== null;
  if (
    !pages.isTurned() ||
    event.defaultPrevented ||
    altKey ||
    ctrlKey ||
    metaKey ||
    isWithin(typed) ||
    isWithin("audio, dialog, .places, .table")
  )
    return;
  const end = key === "Home" ? "first" : key === "End" ? "last" : undefined;
  const by = key === " " ? (isWithin(pressed) ? 0 : shiftKey ? -1 : 1) : shiftKey ? 0 : turnOf(key);
  if (end === undefined && by === 0) return;
  event.preventDefault();
  if (end) pages.turnTo(end);
  else pages.turn(by);
}

function turnOf(key: string): number {
  if (key === "PageDown") return 1;
  if (key === "PageUp") return -1;
  if (key !== "ArrowRight" && key !== "ArrowLeft") return 0;
  return (key === "ArrowRight") === isRight() ? -1 : 1;
}

function byEdge(event: MouseEvent, pages: Pages): void {
  const { target, clientX, button } = event;
  if (!pages.isTurned() || button !== 0 || event.defaultPrevented || !getSelection()?.isCollapsed) return;
  if (target instanceof Element && target.closest(pressed)) return;
  const at = clientX / innerWidth;
  if (at > edge && at < 1 - edge) return;
  pages.turn(at < edge === isRight() ? 1 : -1);
}

function bySwipe(pages: Pages): void {
  let from: Touch | undefined;
  addEventListener("touchstart", ({ touches }) => (from = touches.length === 1 ? touches[0] : undefined), { passive: true });
  addEventListener(
    "touchend",
    ({ changedTouches: [to], target }) => {
      if (!from || !to || !pages.isTurned() || (target instanceof Element && target.closest(".finds, .table, dialog"))) return;
      const [along, across] = [to.clientX - from.clientX, to.clientY - from.clientY];
      from = undefined;
      if (Math.abs(along) < swiped || Math.abs(along) < 1.5 * Math.abs(across)) return;
      pages.turn(along < 0 === isRight() ? -1 : 1);
    },
    { passive: true },
  );
}

/** A link within the issue, Back, and what the keyboard reaches: the page on which it stands. */
function byAddress(pages: Pages): void {
  const named = () => {
    const element = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (element && pages.isTurned()) pages.show(element);
  };
  addEventListener("hashchange", named);
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest('a[href^="#"]')) requestAnimationFrame(named);
  });
  document.querySelector(".book")?.addEventListener("focusin", ({ target }) => {
    if (target instanceof Element && pages.isTurned() && target !== document.querySelector(".book")) pages.show(target);
  });
}
