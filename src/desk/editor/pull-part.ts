import { element } from "./element.ts";

type Point = { x: number; y: number };

/** Names of the fields that hold a part, in % of the whole. */
export const partFields = ["left", "top", "width", "height"] as const;
const standards = { left: 0, top: 0, width: 100, height: 100 };

type Field = (name: string) => HTMLInputElement | null;

/** What a field holds as a number; undefined where it is empty or there is none. */
export function numberOf(held: HTMLInputElement | null): number | undefined {
  return held && held.value !== "" ? held.valueAsNumber : undefined;
}

/** As much of a part as lies on the picture, whatever was typed: its frame reaches past none of its edges. */
export function partWithin(typed: (name: (typeof partFields)[number]) => number | undefined): typeof standards {
  const upTo = (most: number, value: number) => Math.min(most, Math.max(0, value));
  const [left, top] = [upTo(100, typed("left") ?? standards.left), upTo(100, typed("top") ?? standards.top)];
  const [width, height] = [typed("width") ?? standards.width, typed("height") ?? standards.height];
  return { left, top, width: upTo(100 - left, width), height: upTo(100 - top, height) };
}

const tenths = (value: number) => Math.round(10 * value) / 10;
const isPull = (from: Point, to: Point) => Math.max(Math.abs(from.x - to.x), Math.abs(from.y - to.y)) > 5;

/**
 * A pull over a picture sets the fields of its part, and the part is shown on it; a press is told. Answers with what shows the
 * part anew, for when something is typed.
 */
export function partOn(look: HTMLElement, field: Field, pressed: (at: Point) => void = () => undefined): () => void {
  const part = look.appendChild(element("span", { className: "part" }));
  const show = () => {
    const { left, top, width, height } = partWithin((name) => numberOf(field(name)));
    part.hidden = !field("left") || (width >= 100 && height >= 100);
    Object.assign(part.style, { left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${height}%` });
  };
  const set = (values: Record<(typeof partFields)[number], number>) => {
    for (const name of partFields) {
      const held = field(name);
      if (held) held.value = String(tenths(values[name]));
    }
    show();
  };
  const between = ({ x, y }: Point, to: Point) =>
    set({ left: Math.min(x, to.x), top: Math.min(y, to.y), width: Math.abs(x - to.x), height: Math.abs(y - to.y) });
  const placeOf = (event: PointerEvent): Point => {
    const { left, top, width, height } = look.getBoundingClientRect();
    // a picture that is still to come has no height
    const within = (at: number) => Math.min(100, Math.max(0, at)) || 0;
    return { x: within((100 * (event.clientX - left)) / width), y: within((100 * (event.clientY - top)) / height) };
  };
  let began: Point | undefined;
  look.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    look.setPointerCapture(event.pointerId);
    began = placeOf(event);
  });
  look.addEventListener("pointermove", (event) => {
    const to = placeOf(event);
    if (began && field("left") && isPull(began, to)) between(began, to);
  });
  look.addEventListener("pointerup", (event) => {
    const to = placeOf(event);
    if (began && !isPull(began, to)) pressed(to);
    began = undefined;
  });
  return show;
}
