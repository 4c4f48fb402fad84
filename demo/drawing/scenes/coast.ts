import { cover, ground, key, type Layer, type Stage } from "../layers.ts";
import * as s from "../shapes.ts";

/** Height of invented ground: above nought is land. */
export const terrain = ({ noise }: Stage, x: number, y: number) =>
  noise.cloud(x * 1.25 + 4, y * 1.4 + 7, 3) -
  0.47 +
  0.3 * s.step(0.25, 0.85, -x * 0.55 + y * 0.35 + 0.1) +
  0.16 * s.step(0.35, 0.8, x - y * 0.5) -
  0.1;

/** Land ruled dark, shoals dotted, depth lines in the water. */
export function coast({ noise }: Stage, height: s.Field): Layer[] {
  const slope = (x: number, y: number, h: number) => {
    const e = 0.004;
    return Math.max(0.25, Math.hypot(height(x + e, y) - h, height(x, y + e) - h) / e);
  };
  const line = (x: number, y: number, every: number, half: number) => {
    const h = height(x, y);
    return (Math.abs(h / every - Math.round(h / every)) * every) / slope(x, y, h) - half;
  };
  const all: s.Box = [-9, -1, 9, 2];
  const land: s.Shape = { box: all, sd: (x, y) => -height(x, y) / 1.2 };
  const hills: s.Shape = {
    box: all,
    sd: (x, y) => (height(x, y) < 0.02 ? 1 : line(x, y, 0.042, 0.0016)),
  };
  const depths: s.Shape = {
    box: all,
    sd: (x, y) => (height(x, y) > -0.02 ? 1 : line(x, y, 0.06, 0.0011)),
  };
  const shore: s.Shape = {
    box: all,
    sd: (x, y) => Math.abs(height(x, y)) / slope(x, y, height(x, y)) - 0.0035,
  };
  const water = (x: number, y: number) => {
    const h = -height(x, y);
    return 0.05 + 0.38 * s.step(0.06, 0, h) + 0.05 * noise.at(x * 4, y * 4);
  };
  const ground_ = (x: number, y: number) => s.clamp(0.36 + 0.9 * height(x, y) + 0.12 * (noise.cloud(x * 9, y * 9, 2) - 0.5), 0.2, 0.8);
  return [ground(water), cover(land, ground_, { bend: (x, y) => -0.09 * height(x, y) }), key(depths), key(hills), key(shore)];
}
