import { ribbon, ropeTone, turning } from "../bodies.ts";
import { cover, figure, halo, key, type Layer, light, type Scene, shade, type Stage } from "../layers.ts";
import { sky } from "../nature.ts";
import * as s from "../shapes.ts";
import { bands } from "./hoops.ts";
import { masonry } from "./stone.ts";

/** A bell in the opening of its tower. */
export const bell: Scene = (stage) => {
  const opening = s.union(s.rect(-0.47, 0.44, 0.47, 1.2), s.ellipse(0, 0.44, 0.47, 0.42));
  const wall = (x: number, y: number) => s.clamp(0.6 + masonry(stage, x + 0.03, y, 0.085, 0.19) + 0.16 * s.step(0, 0.7, x), 0.1, 0.95);
  const body = turning(
    0,
    [
      [0.3, 0.07],
      [0.325, 0.13],
      [0.38, 0.155],
      [0.5, 0.175],
      [0.62, 0.21],
      [0.7, 0.265],
      [0.755, 0.33],
      [0.775, 0.335],
    ],
    0.11,
  );
  const bronze = body.tone(0.03, 0.98);
  return {
    layers: [
      sky(stage, 0.95, 0.2, 0.06, 0.6),
      cover(s.minus(s.rect(-9, -1, 9, 2), opening), wall),
      shade(s.minus(opening, s.moved(opening, 0.045, 0.03)), 0.72, 0.006),
      key(s.outline(opening, 0.0026)),
      key(s.outline(s.thicker(opening, 0.06), 0.0018)),
      ...beam(stage),
      ...figure(s.ellipse(0, 0.86, 0.05, 0.052), (x) => 0.5 + 5 * x),
      key(s.stroke([0, 0.7], [0, 0.83], 0.013)),
      halo(body.shape, 0.02, 0.7),
      cover(s.ellipse(0, 0.776, 0.33, 0.036), 0.97),
      ...figure(body.shape, bronze, { bend: body.bend, line: 0.0026 }),
      ...bands(body, [0.36, 0.372, 0.655, 0.668, 0.74]),
      ...inscription(stage, body),
      ...pull(),
    ],
  };
};

/** Raised letters round the shoulder: marks, not words. */
function inscription({ noise }: Stage, body: ReturnType<typeof turning>): Layer[] {
  const marks: s.Shape = {
    box: body.shape.box,
    sd: (x, y) => {
      const u = Math.asin(s.clamp(body.across(x, y), -1, 1));
      const cell = Math.floor(u / 0.13);
      const off = Math.abs(u / 0.13 - cell - 0.5) - 0.16 - 0.12 * noise.at(cell * 3.3, 5);
      return Math.max(off * 0.02, Math.abs(body.level(x, y) - 0.42) - 0.016, body.shape.sd(x, y) + 0.01);
    },
  };
  return [shade(marks, 0.55)];
}

function beam({ noise }: Stage): Layer[] {
  const bar = s.rect(-0.47, 0.15, 0.47, 0.245, 0.002);
  const oak = (x: number, y: number) =>
    s.clamp(0.58 + 0.5 * (noise.cloud(x * 2.4, y * 60, 3) - 0.5) + 0.5 * s.step(0.21, 0.25, y), 0.15, 0.97);
  const straps = [-0.085, 0.085].map((x) => s.rect(x - 0.02, 0.135, x + 0.02, 0.33, 0.004));
  return [
    halo(bar, 0.01),
    cover(bar, oak),
    key(s.outline(bar, 0.0022)),
    ...straps.flatMap((strap) => figure(strap, 0.9)),
    ...straps.map((strap) => light(s.circle((strap.box[0] + strap.box[2]) / 2, 0.2, 0.008), 1)),
  ];
}

function pull(): Layer[] {
  const rope = ribbon(
    [
      [0.36, 0.2, 0.009],
      [0.35, 0.5, 0.009],
      [0.36, 0.8, 0.01],
      [0.35, 1.02, 0.01],
    ],
    4,
  );
  return [halo(rope, 0.01), cover(rope, ropeTone(rope, 0.022, 0.08)), key(s.outline(rope, 0.0018))];
}
