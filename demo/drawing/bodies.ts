import type { Tone } from "./layers.ts";
import { between, clamp, grow, spline, type Box, type Field, type Point, type Shape } from "./shapes.ts";

/** Where the light stands, seen from the object: left, above, towards the reader. */
const LIGHT = [-0.56, -0.52, 0.645] as const;

/** How bright a surface with this normal is, 0..1; the far side keeps a little reflected light. */
export function brightness(nx: number, ny: number, nz: number): number {
  const length = Math.hypot(nx, ny, nz) || 1;
  const lit = (nx * LIGHT[0] + ny * LIGHT[1] + nz * LIGHT[2]) / length;
  return lit > 0 ? lit : lit * -0.22;
}

/** Darkness of a lit surface between its lightest and its darkest tone. */
export const shaded = (bright: number, lightest: number, darkest: number) => darkest - (darkest - lightest) * clamp(bright) ** 0.9;

/** Something turned on a lathe: a bell, a pot, a tower. */
export interface Turning {
  readonly shape: Shape;
  readonly radius: (y: number) => number;
  /** −1 at the left outline, 1 at the right. */
  readonly across: Field;
  /** The height on the body itself, which the front of a hoop keeps. */
  readonly level: Field;
  tone(lightest: number, darkest: number): (x: number, y: number) => number;
  /** Lines that run round the body. */
  readonly bend: Field;
}

/** `profile`: height and radius from top to bottom; `tilt`: how far we look down on it. */
export function turning(cx: number, profile: readonly Point[], tilt = 0.15): Turning {
  const { radius, slope, top, bottom } = profileTable(profile);
  const widest = Math.max(...profile.map((p) => p[1])) * 1.06;
  const across: Field = (x, y) => (x - cx) / Math.max(radius(y), 1e-4);
  const drop: Field = (x, y) => tilt * radius(y) * Math.sqrt(Math.max(0, 1 - across(x, y) ** 2));
  const level: Field = (x, y) => y - drop(x, y);
  const sd: Field = (x, y) => {
    const h = clamp(level(x, y), top, bottom);
    const side = (Math.abs(x - cx) - radius(h)) / Math.hypot(1, slope(h));
    return Math.max(side, top - level(x, y), level(x, y) - bottom);
  };
  const tone = (lightest: number, darkest: number) => (x: number, y: number) => {
    const h = level(x, y);
    const u = clamp((x - cx) / Math.max(radius(h), 1e-4), -1, 1);
    return shaded(brightness(u, -slope(h), Math.sqrt(1 - u * u)), lightest, darkest);
  };
  const bend: Field = (x, y) => -drop(x, y);
  const box: Box = [cx - widest, top, cx + widest, bottom + tilt * widest];
  return { shape: { box, sd }, radius, across, level, tone, bend };
}

const STEPS = 400;

function profileTable(profile: readonly Point[]) {
  const top = profile[0]![0];
  const bottom = profile.at(-1)![0];
  const table = new Float64Array(STEPS + 1);
  const at = (i: number) => profile[clamp(i, 0, profile.length - 1)]!;
  for (let i = 0, k = 0; i <= STEPS; i++) {
    const y = top + ((bottom - top) * i) / STEPS;
    while (k < profile.length - 2 && y > at(k + 1)[0]) k++;
    const t = (y - at(k)[0]) / (at(k + 1)[0] - at(k)[0]);
    table[i] = Math.max(0, spline(at(k - 1)[1], at(k)[1], at(k + 1)[1], at(k + 2)[1], t));
  }
  const radius = (y: number) => {
    const place = clamp(((y - top) / (bottom - top)) * STEPS, 0, STEPS - 0.001);
    const i = Math.floor(place);
    return table[i]! + (table[i + 1]! - table[i]!) * (place - i);
  };
  const tiny = (bottom - top) / 120;
  const slope = (y: number) => clamp((radius(y + tiny) - radius(y - tiny)) / (2 * tiny), -4, 4);
  return { radius, slope, top, bottom };
}

/** A line with a width: a rope, a neck, a river. */
export interface Ribbon extends Shape {
  /** Arc length and −1..1 across at the point whose distance was asked last. */
  readonly last: { along: number; across: number };
  readonly length: number;
}

/** `points`: x, y and half width along the way; the way is smooth through them. */
export function ribbon(points: readonly (readonly [number, number, number])[], pieces = 8): Ribbon {
  const way = smoothWay(points, pieces);
  const lengths = [0];
  for (let i = 1; i < way.length; i++) {
    const [a, b] = [way[i - 1]!, way[i]!];
    lengths.push(lengths[i - 1]! + Math.hypot(b[0] - a[0], b[1] - a[1]));
  }
  const last = { along: 0, across: 0 };
  const sd: Field = (x, y) => nearestOnWay(way, lengths, x, y, last);
  const xs = way.map((p) => p[0]);
  const ys = way.map((p) => p[1]);
  const box: Box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  const wide = Math.max(...points.map((p) => p[2]));
  return { sd, box: grow(box, wide), last, length: lengths.at(-1)! };
}

type Way = (readonly [number, number, number])[];

function smoothWay(points: Way | readonly (readonly [number, number, number])[], pieces: number): Way {
  const at = (i: number) => points[clamp(i, 0, points.length - 1)]!;
  const way: Way = [];
  for (let i = 0; i < points.length - 1; i++) {
    for (let k = 0; k < pieces; k++) {
      const t = k / pieces;
      const pt = (n: number): Point => [at(n)[0], at(n)[1]];
      const [x, y] = between(pt(i - 1), pt(i), pt(i + 1), pt(i + 2), t);
      way.push([x, y, at(i)[2] + (at(i + 1)[2] - at(i)[2]) * t]);
    }
  }
  way.push(at(points.length - 1));
  return way;
}

function nearestOnWay(way: Way, lengths: number[], x: number, y: number, last: Ribbon["last"]): number {
  let best = Infinity;
  for (let i = 1; i < way.length; i++) {
    const a = way[i - 1]!;
    const b = way[i]!;
    const dx = b[0] - a[0];
    const dy = b[1] - a[1];
    const long = Math.sqrt(dx * dx + dy * dy) || 1e-9;
    const t = clamp(((x - a[0]) * dx + (y - a[1]) * dy) / (long * long));
    const ox = x - a[0] - dx * t;
    const oy = y - a[1] - dy * t;
    const half = a[2] + (b[2] - a[2]) * t;
    const distance = Math.sqrt(ox * ox + oy * oy);
    if (distance - half >= best) continue;
    best = distance - half;
    last.along = lengths[i - 1]! + long * t;
    last.across = (Math.sign(dx * oy - dy * ox) * distance) / Math.max(half, 1e-5);
  }
  return best;
}

/** Darkness of a laid rope: round, with strands wound `pitch` long. */
export function ropeTone(rope: Ribbon, pitch: number, lightest = 0.12, darkest = 0.96): Tone {
  return () => {
    const { along, across } = rope.last;
    const turn = along / pitch + across * 0.4;
    const strand = Math.abs(turn - Math.round(turn)) * 2;
    const edge = Math.abs(across) ** 3 * 0.5;
    const groove = clamp((strand - 0.6) / 0.25);
    return clamp(lightest + edge + strand * 0.22 + groove * 0.7, lightest, darkest);
  };
}

/** Darkness of a figure swollen like a cushion, its roundness reaching `depth` inwards. */
export function swollen(shape: Shape, depth: number, lightest: number, darkest: number) {
  const e = 0.004;
  const level = shaded(brightness(0, 0, 1), lightest, darkest);
  return (x: number, y: number, inside: number) => {
    if (inside >= depth) return level;
    const rise = clamp(1 - inside / depth);
    const gx = (shape.sd(x + e, y) - shape.sd(x - e, y)) / (2 * e);
    const gy = (shape.sd(x, y + e) - shape.sd(x, y - e)) / (2 * e);
    const up = Math.sqrt(Math.max(0, 1 - rise * rise));
    return shaded(brightness(gx * rise, gy * rise, up), lightest, darkest);
  };
}
