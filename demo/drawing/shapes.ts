/** A number for every point; x runs right from the middle, y down from 0 to 1 (the height). */
export type Field = (x: number, y: number) => number;
/** Left, top, right, bottom. */
export type Box = readonly [number, number, number, number];
export type Point = readonly [number, number];

/** A figure as a signed distance: negative inside, in picture heights. `box` holds all of it. */
export interface Shape {
  readonly box: Box;
  readonly sd: Field;
}

export const clamp = (v: number, lo = 0, hi = 1) => (v < lo ? lo : v > hi ? hi : v);
export const mix = (a: number, b: number, t: number) => a + (b - a) * t;
/** 0 below `from`, 1 above `to`, smooth between; `from` may be the larger. */
export const step = (from: number, to: number, v: number) => {
  const t = clamp((v - from) / (to - from));
  return t * t * (3 - 2 * t);
};

export function circle(cx: number, cy: number, r: number): Shape {
  return { box: [cx - r, cy - r, cx + r, cy + r], sd: (x, y) => Math.hypot(x - cx, y - cy) - r };
}

/** Exact on the outline, near enough beside it. */
export function ellipse(cx: number, cy: number, rx: number, ry: number): Shape {
  const sd: Field = (x, y) => {
    const u = (x - cx) / rx;
    const v = (y - cy) / ry;
    const k = Math.hypot(u, v);
    const slope = Math.hypot(u / rx, v / ry);
    return slope < 1e-6 ? -Math.min(rx, ry) : (k * (k - 1)) / slope;
  };
  return { box: [cx - rx, cy - ry, cx + rx, cy + ry], sd };
}

/** A rectangle by its edges, its corners rounded by `round`. */
export function rect(x0: number, y0: number, x1: number, y1: number, round = 0): Shape {
  const cx = (x0 + x1) / 2;
  const cy = (y0 + y1) / 2;
  const hw = (x1 - x0) / 2 - round;
  const hh = (y1 - y0) / 2 - round;
  const sd: Field = (x, y) => {
    const dx = Math.abs(x - cx) - hw;
    const dy = Math.abs(y - cy) - hh;
    const outside = Math.hypot(Math.max(dx, 0), Math.max(dy, 0));
    return outside + Math.min(Math.max(dx, dy), 0) - round;
  };
  return { box: [x0, y0, x1, y1], sd };
}

/** A straight stroke whose half width goes from `ra` to `rb`. */
export function stroke(a: Point, b: Point, ra: number, rb = ra): Shape {
  const [ax, ay] = a;
  const dx = b[0] - ax;
  const dy = b[1] - ay;
  const length2 = dx * dx + dy * dy || 1e-9;
  const sd: Field = (x, y) => {
    const t = clamp(((x - ax) * dx + (y - ay) * dy) / length2);
    return Math.hypot(x - ax - dx * t, y - ay - dy * t) - ra - (rb - ra) * t;
  };
  return { box: grow(around([a, b]), Math.max(ra, rb)), sd };
}

/** A closed figure with straight sides. */
export function polygon(points: readonly Point[]): Shape {
  const xs = points.map((p) => p[0]);
  const ys = points.map((p) => p[1]);
  const last = points.length - 1;
  const sd: Field = (x, y) => {
    let nearest = Infinity;
    let inside = false;
    for (let i = 0, j = last; i <= last; j = i++) {
      const ex = xs[j]! - xs[i]!;
      const ey = ys[j]! - ys[i]!;
      const wx = x - xs[i]!;
      const wy = y - ys[i]!;
      const t = clamp((wx * ex + wy * ey) / (ex * ex + ey * ey || 1e-12));
      const qx = wx - ex * t;
      const qy = wy - ey * t;
      nearest = Math.min(nearest, qx * qx + qy * qy);
      if (ys[i]! > y !== ys[j]! > y && wx < (ex * wy) / ey) inside = !inside;
    }
    return inside ? -Math.sqrt(nearest) : Math.sqrt(nearest);
  };
  return { box: around(points), sd };
}

/** A closed figure with a smooth outline through the points. */
export function blob(points: readonly Point[], pieces = 6): Shape {
  const n = points.length;
  const at = (i: number) => points[(i + n) % n]!;
  const outline: Point[] = [];
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < pieces; k++) {
      outline.push(between(at(i - 1), at(i), at(i + 1), at(i + 2), k / pieces));
    }
  }
  return polygon(outline);
}

/** The point a share `t` of the way from `b` to `c` on a smooth line through a, b, c and d. */
export function between(a: Point, b: Point, c: Point, d: Point, t: number): Point {
  return [spline(a[0], b[0], c[0], d[0], t), spline(a[1], b[1], c[1], d[1], t)];
}

export function spline(a: number, b: number, c: number, d: number, t: number): number {
  const square = 2 * a - 5 * b + 4 * c - d;
  const cube = 3 * b - a - 3 * c + d;
  return b + 0.5 * t * (c - a + t * (square + t * cube));
}

/** Everything below the line y = f(x). */
export function below(f: (x: number) => number, top: number): Shape {
  return { box: [-9, top, 9, 9], sd: (x, y) => f(x) - y };
}

export function union(...shapes: Shape[]): Shape {
  const box = shapes.map((s) => s.box).reduce(joined);
  const sd: Field = (x, y) => {
    let least = Infinity;
    for (const shape of shapes) least = Math.min(least, shape.sd(x, y));
    return least;
  };
  return { box, sd };
}

export function minus(whole: Shape, part: Shape): Shape {
  return { box: whole.box, sd: (x, y) => Math.max(whole.sd(x, y), -part.sd(x, y)) };
}

export function common(a: Shape, b: Shape): Shape {
  return { box: overlap(a.box, b.box), sd: (x, y) => Math.max(a.sd(x, y), b.sd(x, y)) };
}

/** The same figure, thicker by `by` all round (thinner if negative). */
export function thicker(shape: Shape, by: number): Shape {
  return { box: grow(shape.box, by), sd: (x, y) => shape.sd(x, y) - by };
}

/** A band of half width `half` along the figure's outline. */
export function outline(shape: Shape, half: number): Shape {
  return { box: grow(shape.box, half), sd: (x, y) => Math.abs(shape.sd(x, y)) - half };
}

export function moved(shape: Shape, dx: number, dy: number): Shape {
  const [l, t, r, b] = shape.box;
  return { box: [l + dx, t + dy, r + dx, b + dy], sd: (x, y) => shape.sd(x - dx, y - dy) };
}

/** Mirrored left to right about x = `axis`. */
export function mirrored(shape: Shape, axis = 0): Shape {
  const [l, t, r, b] = shape.box;
  return { box: [2 * axis - r, t, 2 * axis - l, b], sd: (x, y) => shape.sd(2 * axis - x, y) };
}

/** Turned clockwise by `angle` radians about a point. */
export function turned(shape: Shape, cx: number, cy: number, angle: number): Shape {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const [l, t, r, b] = shape.box;
  const corners: Point[] = [
    [l, t],
    [r, t],
    [r, b],
    [l, b],
  ].map(([x, y]) => [cx + (x! - cx) * cos - (y! - cy) * sin, cy + (x! - cx) * sin + (y! - cy) * cos]);
  const sd: Field = (x, y) => {
    const dx = x - cx;
    const dy = y - cy;
    return shape.sd(cx + dx * cos + dy * sin, cy - dx * sin + dy * cos);
  };
  return { box: around(corners), sd };
}

/** A figure drawn about the origin, set at a point in another size. */
export function placed(shape: Shape, cx: number, cy: number, size: number): Shape {
  const [l, t, r, b] = shape.box;
  return {
    box: [cx + l * size, cy + t * size, cx + r * size, cy + b * size],
    sd: (x, y) => shape.sd((x - cx) / size, (y - cy) / size) * size,
  };
}

export function grow([l, t, r, b]: Box, by: number): Box {
  return [l - by, t - by, r + by, b + by];
}

function around(points: readonly Point[]): Box {
  const xs = points.map((p) => p[0]);
  const ys = points.map((p) => p[1]);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function overlap(a: Box, b: Box): Box {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}

function joined(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
