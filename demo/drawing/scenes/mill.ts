import { cover, figure, flat, halo, key, type Layer, light, type Scene, shade, type Stage } from "../layers.ts";
import { castShadow, joints, reflection, ridge, sea, sky } from "../nature.ts";
import * as s from "../shapes.ts";
import { masonry } from "./stone.ts";

/** A tide mill, its wheel turning. */
export const mill: Scene = (stage) => {
  const level = 0.76;
  const house = s.rect(-0.52, 0.38, 0.16, level + 0.02);
  const gable = s.polygon([
    [-0.57, 0.395],
    [-0.42, 0.16],
    [0.06, 0.16],
    [0.21, 0.395],
  ]);
  return {
    layers: [
      sky(stage, 0.6, 0.3, 0.08, 0.6),
      ridge(stage, { level: 0.66, height: 0.3, length: 0.7, rough: 0.02, shift: 33 }, 0.34),
      ridge(stage, { level: 0.7, height: 0.14, length: 0.25, rough: 0.06, shift: 15 }, 0.62),
      sea(stage, 0.69, { dark: 0.66, pale: 0.3, swell: 0.8 }),
      reflection(stage, s.union(house, gable), level, 0.75),
      ...figure(house, (x, y) => s.clamp(0.24 + masonry(stage, x, y, 0.036, 0.085) + 0.25 * s.step(-0.1, 0.16, x), 0.05, 0.9)),
      ...figure(gable, (x, y) =>
        s.clamp(
          0.62 +
            0.3 * joints(y + 0.004 * stage.noise.at(x * 40, y * 40), 0.028, 0.2) +
            0.25 * (stage.noise.at(Math.floor(x * 36) * 2.2, Math.floor(y * 36) * 3.1) - 0.5),
          0.3,
          0.97,
        ),
      ),
      shade(s.rect(-0.52, 0.395, 0.16, 0.43), 0.65, 0.012),
      ...figure(s.rect(-0.36, 0.1, -0.29, 0.24), 0.6),
      ...openings(),
      ...wheel(stage, 0.3, 0.62, 0.265),
      ...splash(stage, 0.3, level),
    ],
  };
};

function openings(): Layer[] {
  const panes = [
    [-0.4, 0.48],
    [-0.2, 0.48],
    [0.0, 0.48],
    [-0.4, 0.62],
  ] as const;
  const door = s.rect(-0.22, 0.58, -0.11, 0.76);
  return [
    ...panes.flatMap(([x, y]) => [
      cover(s.rect(x - 0.036, y - 0.045, x + 0.036, y + 0.045), 0.92),
      light(s.outline(s.rect(x - 0.036, y - 0.045, x + 0.036, y + 0.045), 0.005), 1),
      light(s.rect(x - 0.002, y - 0.045, x + 0.002, y + 0.045), 1),
      light(s.rect(x - 0.036, y - 0.002, x + 0.036, y + 0.002), 1),
    ]),
    cover(door, (x) => 0.7 + 0.3 * joints(x, 0.022, 0.15)),
    flat(door),
    key(s.outline(door, 0.004)),
  ];
}

function wheel(stage: Stage, cx: number, cy: number, r: number): Layer[] {
  const rim = s.outline(s.circle(cx, cy, r - 0.02), 0.014);
  const inner = s.outline(s.circle(cx, cy, r * 0.72), 0.009);
  const spokes = Array.from({ length: 8 }, (_, i) => {
    const a = (i / 8) * Math.PI * 2 + 0.2;
    return s.stroke([cx, cy], [cx + Math.cos(a) * (r - 0.02), cy + Math.sin(a) * (r - 0.02)], 0.009);
  });
  const floats = Array.from({ length: 24 }, (_, i) => {
    const a = (i / 24) * Math.PI * 2;
    const at = (k: number, turn: number): s.Point => [cx + Math.cos(a + turn) * k, cy + Math.sin(a + turn) * k];
    return s.stroke(at(r * 0.76, 0.07), at(r + 0.022, -0.03), 0.0075);
  });
  const hub = s.circle(cx, cy, 0.034);
  const wood = (x: number, y: number) =>
    s.clamp(0.3 + 0.5 * s.step(-0.25, 0.25, x - cx + (y - cy)) + 0.2 * (stage.noise.at(x * 60, y * 60) - 0.5), 0.08, 0.95);
  return [
    castShadow(s.common(s.circle(cx - 0.05, cy + 0.03, r), s.rect(-1, 0.39, 0.16, 0.78)), 0.55, 0.012),
    light(s.common(s.circle(cx, cy, r), s.rect(0.165, 0, 1, 0.755)), 0.45),
    ...floats.flatMap((part) => [halo(part, 0.005), key(part)]),
    ...spokes.flatMap((part) => [halo(part, 0.008, 0.8), cover(part, wood), key(s.outline(part, 0.0018))]),
    ...[inner, rim].flatMap((part) => [halo(part, 0.006, 0.8), cover(part, wood), key(s.outline(part, 0.002))]),
    ...figure(hub, 0.2),
    key(s.circle(cx, cy, 0.013)),
  ];
}

function splash({ noise }: Stage, cx: number, level: number): Layer[] {
  const pool: s.Shape = { box: [cx - 0.4, level + 0.02, 1, 1], sd: (_x, y) => level + 0.03 - y };
  const water = (x: number, y: number) => s.clamp(0.5 + 0.9 * (noise.cloud(x * 4, y * 36, 3) - 0.5), 0.03, 0.95);
  const foam = (x: number, y: number) => {
    const off = Math.hypot((x - cx) / 0.42, (y - level - 0.05) / 0.05);
    return s.step(1, 0.4, off) * s.step(0.32, 0.52, noise.cloud(x * 15, y * 44, 3));
  };
  return [
    cover(s.common(pool, s.rect(cx - 0.31, level + 0.02, 1, 2)), water, { soft: 0.02 }),
    light({ box: [cx - 0.45, level - 0.01, cx + 0.45, level + 0.11], sd: () => -1 }, foam),
  ];
}
