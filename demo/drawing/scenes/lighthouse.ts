import { turning } from "../bodies.ts";
import { cover, figure, flat, ground, halo, key, type Layer, light, type Scene, type Stage } from "../layers.ts";
import { ridge, sea } from "../nature.ts";
import * as s from "../shapes.ts";

/** A lighthouse on its rock at dusk, its beams across the sky. */
export const lighthouse: Scene = (stage) => {
  const tall = stage.tall;
  const cx = tall ? 0.06 : 0.2;
  const lamp = tall ? 0.33 : 0.2;
  const foot = tall ? 0.7 : 0.775;
  const horizon = foot - 0.035;
  return {
    accent: "#e3a02f",
    layers: [
      dusk(stage, horizon, tall ? 0.2 : 0),
      ...beams(cx, lamp),
      light(s.circle(cx, lamp, 0.13), 0.85, 0.1),
      ridge(stage, { level: horizon, height: 0.05, length: 0.6, rough: 0.006, shift: 8 }, 0.5),
      sea(stage, horizon, { dark: 0.8, pale: 0.5, glitter: [cx - 0.2, 0.05, 0.6], swell: 1.5 }),
      ...rock(stage, cx, foot),
      ...tower(stage, cx, lamp, foot),
    ],
  };
};

function dusk({ noise }: Stage, horizon: number, calm: number): Layer {
  return ground((x, y) => {
    const deep = s.mix(0.3, 0.68, s.step(calm, horizon, y));
    const cloud = s.step(0.45, 0.75, noise.cloud(x * 1.6, y * 6 + 4, 4)) * s.step(calm, 0.5, y + 0.2);
    return deep * (1 - 0.35 * cloud);
  });
}

function beams(cx: number, lamp: number): Layer[] {
  const wedge = (dx: number, dy: number, spread: number) =>
    light(
      s.polygon([
        [cx, lamp - 0.018],
        [cx + dx, lamp + dy - spread],
        [cx + dx, lamp + dy + spread],
        [cx, lamp + 0.022],
      ]),
      (x) => {
        return 0.95 - 0.45 * Math.min(1, Math.abs(x - cx) / 1.1);
      },
      0.006,
    );
  return [wedge(-1.4, -0.1, 0.17), wedge(1.2, 0.14, 0.12)];
}

function rock({ noise }: Stage, cx: number, foot: number): Layer[] {
  const top = (x: number) => {
    const off = (x - cx) / 0.44;
    const crag = noise.cloud(x * 9, 3, 4) - 0.5;
    return foot - 0.01 + 0.2 * off * off * (off < 0 ? 1 : 0.75) + crag * 0.09 * Math.min(1, Math.abs(off) * 3);
  };
  const shape = s.below(top, foot - 0.12);
  const stone = (x: number, y: number, inside: number) => {
    const face = noise.cloud(x * 11 + y * 5, y * 13 - x * 4, 4);
    return s.clamp(0.3 + 1.5 * (face - 0.42) + 0.35 * s.step(0, 0.18, inside) + 0.2 * s.step(-0.3, 0.3, x - cx) - 0.08, 0.08, 0.97);
  };
  return [halo(shape, 0.02, 0.7), cover(shape, stone), key(s.outline(shape, 0.002))];
}

function tower({ noise }: Stage, cx: number, lamp: number, foot: number): Layer[] {
  const body = turning(
    cx,
    [
      [lamp + 0.055, 0.05],
      [(lamp + foot) / 2 + 0.05, 0.064],
      [foot, 0.088],
    ],
    0.12,
  );
  const tone = body.tone(0.03, 0.8);
  const banded = (x: number, y: number) => {
    const part = (body.level(x, y) - lamp - 0.055) / (foot - lamp - 0.055);
    const dark = (part > 0.2 && part < 0.42) || (part > 0.64 && part < 0.86);
    return s.clamp(dark ? 0.62 + tone(x, y) * 0.38 : tone(x, y) + noise.cloud(x * 30, y * 30, 2) * 0.06);
  };
  const room = s.rect(cx - 0.032, lamp - 0.035, cx + 0.032, lamp + 0.045);
  const roof = s.union(
    s.blob([
      [cx - 0.046, lamp - 0.034],
      [cx - 0.02, lamp - 0.066],
      [cx, lamp - 0.078],
      [cx + 0.02, lamp - 0.066],
      [cx + 0.046, lamp - 0.034],
    ]),
    s.stroke([cx, lamp - 0.1], [cx, lamp - 0.07], 0.003),
  );
  const gallery = s.rect(cx - 0.07, lamp + 0.042, cx + 0.07, lamp + 0.058, 0.003);
  const bars = [-0.032, -0.011, 0.011, 0.032].map((x) => key(s.stroke([cx + x, lamp - 0.035], [cx + x, lamp + 0.045], 0.0022)));
  const rails = [-0.066, -0.045, 0.045, 0.066].map((x) => key(s.stroke([cx + x, lamp + 0.014], [cx + x, lamp + 0.045], 0.0015)));
  return [
    ...figure(body.shape, banded, { bend: body.bend, line: 0.0022 }),
    cover(room, 0.02),
    flat(room),
    light(s.circle(cx, lamp + 0.004, 0.018), 1),
    ...bars,
    ...rails,
    key(s.stroke([cx - 0.067, lamp + 0.014], [cx + 0.067, lamp + 0.014], 0.0015)),
    key(gallery),
    key(roof),
    ...[0.46, 0.62].map((part) => s.mix(lamp, foot, part)).map((y) => key(s.rect(cx - 0.02, y, cx - 0.004, y + 0.028, 0.003))),
    key(s.rect(cx - 0.02, foot - 0.04, cx + 0.014, foot + 0.015, 0.012)),
  ];
}
