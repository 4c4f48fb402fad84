import type { Focus } from "../editorial/index.ts";

const steps = Array.from({ length: 21 }, (_, at) => 5 * at);
const nearest = (at: number): number => 5 * Math.round(at / 5);

/** Where a picture that is cut is looked at first, as classes: no page may carry a style of its own. "" where nobody has said. */
export const focusClass = (focus: Focus | undefined): string => (focus ? `fx${nearest(focus.x)} fy${nearest(focus.y)}` : "");

/** A style sheet's rules for them, to the nearest twentieth. */
export const focusRules = steps.map((at) => `.fx${at}{--fx:${at}%}\n.fy${at}{--fy:${at}%}`).join("\n");

/** The part of a picture of this size that fills a box of that one, with its focal point as near the box's middle as it can be; pixels of the picture. */
export function partAround({ x, y }: Focus, picture: { width: number; height: number }, box: { width: number; height: number }) {
  const scale = Math.min(picture.width / box.width, picture.height / box.height);
  const [width, height] = [box.width, box.height].map((side) => Math.max(1, Math.floor(side * scale))) as [number, number];
  const within = (at: number, whole: number, part: number) =>
    Math.round(Math.min(Math.max((at * whole) / 100 - part / 2, 0), whole - part));
  return { left: within(x, picture.width, width), top: within(y, picture.height, height), width, height };
}
