import { cover, flat, halo, key, type Layer, light, type Scene, shade, type Stage } from "../layers.ts";
import { reflection, ridge, sea, sky } from "../nature.ts";
import * as s from "../shapes.ts";

/** A small coastal ferry under steam, seen from the side. */
export const ferry: Scene = (stage) => {
  const horizon = 0.5;
  return {
    layers: [
      sky(stage, horizon, 0.3, 0.08, 0.7),
      ...smoke(stage),
      ridge(stage, { level: horizon, height: 0.16, length: 0.6, rough: 0.012, shift: 21 }, 0.34),
      ridge(stage, { level: horizon, height: 0.06, length: 0.35, rough: 0.014, shift: 5 }, 0.66),
      sea(stage, horizon, { dark: 0.72, pale: 0.36 }),
      ...steamer(stage),
    ],
  };
};

function smoke({ noise }: Stage): Layer[] {
  const puff: s.Shape = { box: [0.1, 0.02, 0.9, 0.3], sd: () => -1 };
  return [
    shade(puff, (x, y) => {
      const away = (x - 0.1) / 0.7;
      const off = (y - 0.235 + away * 0.13) / (0.012 + away * 0.09);
      return s.step(0.35, 0.65, noise.cloud(x * 9, y * 12, 3)) * Math.exp(-off * off) * 0.75 * (1 - away * 0.6);
    }),
  ];
}

function steamer(stage: Stage): Layer[] {
  const level = 0.7;
  const hull = s.polygon([
    [-0.56, 0.515],
    [-0.42, 0.55],
    [0.47, 0.55],
    [0.5, 0.53],
    [0.485, 0.64],
    [0.44, level],
    [-0.47, level],
    [-0.51, 0.62],
  ]);
  const lower = s.rect(-0.36, 0.455, 0.4, 0.552);
  const upper = s.rect(-0.28, 0.38, 0.24, 0.456);
  const bridge = s.rect(-0.27, 0.315, -0.13, 0.382);
  const funnel = s.polygon([
    [0.03, 0.235],
    [0.125, 0.235],
    [0.13, 0.38],
    [0.02, 0.38],
  ]);
  const house = s.union(lower, upper, bridge);
  const pale = (x: number, y: number) => 0.07 + 0.16 * s.step(0.1, 0.42, x) + (y > 0.53 ? 0.2 : 0);
  const pipe = (x: number) => 0.15 + 0.7 * s.step(0.04, 0.13, x);
  return [
    reflection(stage, s.union(hull, funnel), level, 0.8),
    { ...reflection(stage, house, level, 0.5), kind: "light" },
    halo(s.union(hull, house, funnel), 0.02, 0.7),
    ...rigging(),
    cover(house, pale),
    cover(funnel, pipe),
    flat(s.common(funnel, s.rect(0, 0.265, 0.2, 0.325))),
    cover(s.common(funnel, s.rect(0, 0.2, 0.2, 0.262)), 0.95),
    ...[house, funnel, upper, bridge].map((part) => key(s.outline(part, 0.0017))),
    key(windows()),
    ...[0.455, 0.38, 0.552].map((y) => key(s.stroke([-0.37, y], [0.41, y], 0.0026))),
    cover(hull, (_x, y) => (y > 0.655 ? 0.97 : 0.86)),
    light(s.rect(-0.53, 0.565, 0.49, 0.572), 1),
    key(s.outline(hull, 0.0025)),
    ...foam(stage, level),
  ];
}

function windows(): s.Shape {
  const row = (from: number, to: number, y: number, n: number) =>
    Array.from({ length: n }, (_, i) => {
      const x = from + ((to - from) * (i + 0.5)) / n;
      return s.rect(x - 0.013, y - 0.016, x + 0.013, y + 0.016, 0.004);
    });
  const panes = [...row(-0.35, 0.39, 0.5, 14), ...row(-0.27, 0.02, 0.415, 6), ...row(-0.265, -0.135, 0.343, 3)];
  return s.union(...panes);
}

function rigging(): Layer[] {
  const lines: [s.Point, s.Point, number][] = [
    [[-0.2, 0.14], [-0.2, 0.32], 0.004],
    [[-0.2, 0.15], [-0.54, 0.51], 0.0012],
    [[-0.2, 0.15], [0.34, 0.45], 0.0012],
    [[0.34, 0.3], [0.34, 0.455], 0.0035],
    [[-0.235, 0.2], [-0.165, 0.2], 0.002],
  ];
  return lines.map(([a, b, r]) => key(s.stroke(a, b, r)));
}

/** White water at the bow and along the waterline. */
function foam({ noise }: Stage, level: number): Layer[] {
  const band: s.Shape = { box: [-0.75, level - 0.03, 0.75, level + 0.06], sd: () => -1 };
  return [
    light(band, (x, y) => {
      const bow = Math.exp(-(((x + 0.5) / 0.1) ** 2)) * 0.035;
      const off = (y - level + bow * 0.4) / (0.008 + bow + 0.012 * s.step(-0.5, 0.7, x));
      return s.step(0.3, 0.5, noise.cloud(x * 18, y * 40, 2)) * Math.exp(-off * off) * (x < -0.6 ? 0 : 1);
    }),
  ];
}
