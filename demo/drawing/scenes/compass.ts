import { cover, figure, ground, key, type Layer, light, type Scene, shade, type Stage } from "../layers.ts";
import { castShadow } from "../nature.ts";
import * as s from "../shapes.ts";
import { rose } from "./marks.ts";

/** A mariner's compass in its box. */
export const compass: Scene = (stage) => {
  const { noise } = stage;
  const box = s.rect(-0.47, 0.03, 0.47, 0.97, 0.014);
  const grain = (x: number, y: number) =>
    s.clamp(0.55 + 0.55 * (noise.cloud(x * 2, y * 34, 3) - 0.5) + 0.2 * s.step(-0.4, 0.5, x), 0.12, 0.95);
  const table = (x: number, y: number) =>
    s.clamp(0.2 + 0.4 * (noise.cloud(x * 1.4 + 9, y * 12, 3) - 0.5) + 0.35 * s.step(0.1, 0.8, x), 0.04, 0.9);
  const sunk = s.rect(-0.41, 0.09, 0.41, 0.91, 0.01);
  return {
    accent: "#c8401c",
    layers: [
      ground(table),
      castShadow(s.moved(box, 0.05, 0.05), 0.8, 0.03),
      ...figure(box, grain, { line: 0.003 }),
      ...corners(),
      ...figure(sunk, 0.86, { line: 0.0024 }),
      ...gimbal(),
      ...bowl(stage),
      ...rose(0, 0.5, 0.285),
      ...pivot(),
      ...glass(),
    ],
  };
};

function corners(): Layer[] {
  return [
    [-0.44, 0.06],
    [0.44, 0.06],
    [-0.44, 0.94],
    [0.44, 0.94],
  ].flatMap(([x, y]) => [
    ...figure(s.circle(x!, y!, 0.014), 0.06),
    key(s.stroke([x! - 0.008, y! - 0.006], [x! + 0.008, y! + 0.006], 0.0018)),
  ]);
}

/** The brass ring that keeps the bowl level. */
function gimbal(): Layer[] {
  const ring = s.outline(s.circle(0, 0.5, 0.385), 0.014);
  const pins = [s.rect(-0.41, 0.485, -0.33, 0.515), s.rect(0.33, 0.485, 0.41, 0.515)];
  return [...pins.flatMap((pin) => figure(pin, 0.12)), ...figure(ring, (x, y) => brass(x, y), { line: 0.0022 })];
}

/** Brass turned to the light: bright twice round the ring. */
function brass(x: number, y: number): number {
  const angle = Math.atan2(y - 0.5, x);
  return s.clamp(0.42 + 0.4 * Math.sin(angle * 2 - 0.6) + 0.22 * Math.sin(angle + 0.2), 0.04, 0.92);
}

function bowl(stage: Stage): Layer[] {
  const rim = s.circle(0, 0.5, 0.345);
  const inner = s.circle(0, 0.5, 0.308);
  return [
    castShadow(s.moved(rim, 0.014, 0.02), 0.7, 0.016),
    ...figure(rim, (x, y) => s.clamp(brass(-y + 0.5, x + 0.5) + 0.1 * (stage.noise.at(x * 60, y * 60) - 0.5), 0.04, 0.92), {
      line: 0.0028,
    }),
    cover(inner, 0.3),
    key(s.outline(inner, 0.0026)),
  ];
}

/** The pivot of the card, and the mark for the ship's head. */
function pivot(): Layer[] {
  const cap = s.circle(0, 0.5, 0.03);
  return [
    castShadow(s.moved(cap, 0.01, 0.014), 0.6, 0.008),
    ...figure(cap, (x, y) => 0.06 + 11 * Math.max(0, x * 0.7 + (y - 0.5) * 0.7), { line: 0.0022 }),
    key(s.circle(0, 0.5, 0.007)),
    key(
      s.polygon([
        [-0.012, 0.193],
        [0.012, 0.193],
        [0, 0.218],
      ]),
    ),
  ];
}

/** The shadow of the rim under the glass, and a window's light on it. */
function glass(): Layer[] {
  const disc = s.circle(0, 0.5, 0.306);
  const bright = s.common(
    s.outline(s.circle(0, 0.5, 0.26), 0.018),
    s.polygon([
      [0, 0.5],
      [-0.4, 0.32],
      [-0.22, 0.12],
    ]),
  );
  return [shade(s.minus(disc, s.circle(0.02, 0.524, 0.3)), 0.55, 0.012), light(bright, 0.7, 0.004)];
}
