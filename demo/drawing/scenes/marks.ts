import { cover, flat, key, light, type Layer } from "../layers.ts";
import * as s from "../shapes.ts";

/** Numerals as strokes in a box one wide, two high; the draughtsman's hand needs no typeface. */
const STROKES: readonly (readonly s.Point[])[] = [
  [
    [0.5, 0],
    [0.95, 0.5],
    [0.95, 1.5],
    [0.5, 2],
    [0.05, 1.5],
    [0.05, 0.5],
    [0.5, 0],
  ],
  [
    [0.2, 0.35],
    [0.55, 0],
    [0.55, 2],
  ],
  [
    [0.08, 0.5],
    [0.3, 0.05],
    [0.75, 0.05],
    [0.92, 0.5],
    [0.7, 1],
    [0.05, 2],
    [0.95, 2],
  ],
  [
    [0.1, 0.1],
    [0.9, 0.1],
    [0.45, 0.8],
    [0.9, 1.15],
    [0.85, 1.75],
    [0.45, 2],
    [0.08, 1.75],
  ],
  [
    [0.75, 2],
    [0.75, 0],
    [0.05, 1.4],
    [1, 1.4],
  ],
  [
    [0.9, 0.05],
    [0.2, 0.05],
    [0.15, 0.85],
    [0.65, 0.8],
    [0.95, 1.25],
    [0.8, 1.8],
    [0.4, 2],
    [0.05, 1.8],
  ],
  [
    [0.8, 0.05],
    [0.3, 0.6],
    [0.08, 1.3],
    [0.25, 1.9],
    [0.7, 1.95],
    [0.95, 1.45],
    [0.7, 1.0],
    [0.15, 1.15],
  ],
  [
    [0.05, 0.05],
    [0.95, 0.05],
    [0.4, 2],
  ],
  [
    [0.5, 0.95],
    [0.12, 0.6],
    [0.25, 0.08],
    [0.75, 0.08],
    [0.88, 0.6],
    [0.5, 0.95],
    [0.05, 1.45],
    [0.2, 1.95],
    [0.8, 1.95],
    [0.95, 1.45],
    [0.5, 0.95],
  ],
  [
    [0.85, 0.85],
    [0.3, 1],
    [0.05, 0.55],
    [0.3, 0.05],
    [0.75, 0.08],
    [0.92, 0.7],
    [0.7, 1.4],
    [0.2, 1.95],
  ],
];

/** A whole number centred on a point, `high` in picture heights. */
export function numeral(value: number, cx: number, cy: number, high: number): s.Shape {
  const digits = [...String(value)].map(Number);
  const unit = high / 2;
  const left = cx - (digits.length * 1.35 - 0.35) * unit * 0.5;
  const strokes = digits.flatMap((digit, i) => {
    const points = STROKES[digit]!.map(([x, y]): s.Point => [left + (i * 1.35 + x) * unit, cy + (y - 1) * unit]);
    return points.slice(1).map((point, k) => s.stroke(points[k]!, point, high * 0.055));
  });
  return s.union(...strokes);
}

/** A compass rose: eight points half light, half dark, in two rings; north in the second colour. */
export function rose(cx: number, cy: number, r: number): Layer[] {
  const disc = s.circle(cx, cy, r);
  const degrees: s.Shape = {
    box: disc.box,
    sd: (x, y) => {
      const turn = (Math.atan2(y - cy, x - cx) / (Math.PI * 2)) * 72;
      const mark = (Math.abs(turn - Math.round(turn)) / 72) * Math.PI * 2 * r - 0.0016;
      const from = Math.hypot(x - cx, y - cy);
      return Math.max(mark, from - r * 0.97, r * (Math.round(turn) % 2 ? 0.92 : 0.88) - from);
    },
  };
  const points = [1, 3, 5, 7].flatMap((i) => star(cx, cy, r * 0.6, r * 0.12, i));
  const main = [0, 2, 4, 6].flatMap((i) => star(cx, cy, r * 0.84, r * 0.15, i));
  return [
    light(s.thicker(disc, 0.02), 1, 0.012),
    cover(disc, 0.03),
    ...[r, r * 0.865, r * 0.45].map((k) => key(s.outline(s.circle(cx, cy, k), 0.0016))),
    key(degrees),
    ...points,
    ...main,
    cover(s.circle(cx, cy, r * 0.06), 0),
    key(s.outline(s.circle(cx, cy, r * 0.06), 0.002)),
  ];
}

/** One point of the star, `i` eighths clockwise from north. */
function star(cx: number, cy: number, long: number, wide: number, i: number): Layer[] {
  const a = (i * Math.PI) / 4;
  const at = (side: number, up: number): s.Point => [
    cx + Math.cos(a) * side + Math.sin(a) * up,
    cy + Math.sin(a) * side - Math.cos(a) * up,
  ];
  const tip = at(0, long);
  const centre: s.Point = [cx, cy];
  const left = s.polygon([centre, at(-wide, wide), tip]);
  const right = s.polygon([centre, at(wide, wide), tip]);
  const whole = s.union(left, right);
  const north = i === 0 ? [flat(whole)] : [];
  return [cover(whole, 0), ...north, key(right), key(s.outline(left, 0.0016))];
}
