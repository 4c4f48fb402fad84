import { recallSpeed, speeds } from "./memory.ts";
import type { Sleep } from "./sleep.ts";

export type Controls = {
  toggle: () => void;
  play: () => void | Promise<void>;
  pause: () => void;
  seek: (seconds: number) => void;
  move: (kind: "sentence" | "part", by: 1 | -1) => void | Promise<void>;
  setSpeed: (speed: number) => void;
  setSleep: (after: Sleep) => void;
  next: (by: 1 | -1) => void;
};

/** Keys hold while the focus is in the bar: single letters elsewhere belong to the reader's own tools (WCAG 2.1.4). */
export function listenToKeys(section: HTMLElement, controls: Controls): void {
  const faster = (by: 1 | -1) => {
    const speed = speeds[Math.max(0, Math.min(speeds.length - 1, speeds.indexOf(recallSpeed() as (typeof speeds)[number]) + by))];
    if (speed !== undefined) controls.setSpeed(speed);
  };
  const keys: Record<string, () => void> = {
    k: controls.toggle,
    ArrowLeft: () => void controls.move("sentence", -1),
    ArrowRight: () => void controls.move("sentence", 1),
    "Shift+ArrowLeft": () => void controls.move("part", -1),
    "Shift+ArrowRight": () => void controls.move("part", 1),
    "Shift+<": () => faster(-1),
    "Shift+>": () => faster(1),
    "<": () => faster(-1),
    ">": () => faster(1),
  };
  section.addEventListener("keydown", (event) => {
    // a slider and a list have arrow keys of their own
    if ((event.target as Element).matches("input, select") && event.key.startsWith("Arrow")) return;
    const command = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[(event.shiftKey ? "Shift+" : "") + event.key];
    if (!command) return;
    event.preventDefault();
    command();
  });
}
