import { ribbon, swollen } from "../bodies.ts";
import { cover, flat, halo, key, type Layer, light, type Scene, type Stage } from "../layers.ts";
import { ridge, sea, sky } from "../nature.ts";
import * as s from "../shapes.ts";

/** A gull on the wind over the sea. */
export const gull: Scene = (stage) => {
  const horizon = 0.76;
  return {
    accent: "#e0a43a",
    layers: [
      sky(stage, horizon, 0.56, 0.2, 0.55),
      ridge(stage, { level: horizon, height: 0.05, length: 0.4, rough: 0.008, shift: 41 }, 0.5),
      sea(stage, horizon, { dark: 0.85, pale: 0.5, swell: 1.5 }),
      ...flyingBird(stage),
    ],
  };
};

function flyingBird({ noise }: Stage): Layer[] {
  const at = (shape: s.Shape) => s.moved(shape, 0.02, -0.01);
  const far = at(
    s.blob([
      [-0.1, 0.42],
      [-0.17, 0.34],
      [-0.22, 0.22],
      [-0.34, 0.13],
      [-0.5, 0.075],
      [-0.4, 0.17],
      [-0.32, 0.27],
      [-0.2, 0.39],
      [-0.08, 0.46],
    ]),
  );
  const near = at(
    s.blob([
      [-0.1, 0.44],
      [-0.02, 0.36],
      [0.08, 0.24],
      [0.18, 0.16],
      [0.4, 0.1],
      [0.62, 0.11],
      [0.5, 0.17],
      [0.36, 0.24],
      [0.25, 0.36],
      [0.14, 0.46],
      [0.0, 0.5],
    ]),
  );
  const body = at(
    s.blob([
      [-0.31, 0.435],
      [-0.26, 0.41],
      [-0.19, 0.42],
      [-0.1, 0.415],
      [0.05, 0.435],
      [0.18, 0.475],
      [0.33, 0.515],
      [0.345, 0.545],
      [0.2, 0.54],
      [0.05, 0.55],
      [-0.1, 0.54],
      [-0.22, 0.495],
      [-0.29, 0.468],
    ]),
  );
  const beak = at(
    s.polygon([
      [-0.3, 0.437],
      [-0.36, 0.455],
      [-0.368, 0.472],
      [-0.298, 0.465],
    ]),
  );
  const tip = (from: number) => (x: number) => s.step(from, from + (from > 0 ? 0.06 : -0.06), x);
  const grey = (dark: (x: number) => number, base: number) => (x: number, y: number) =>
    s.clamp(base + 0.1 * noise.cloud(x * 8, y * 30, 2) + dark(x) * 0.75, 0.04, 0.97);
  const whole = s.union(far, near, body, beak);
  return [
    halo(whole, 0.03, 0.6),
    cover(far, grey(tip(-0.33), 0.2), { bend: (x) => x * 0.5 }),
    key(s.outline(far, 0.002)),
    ...quills(
      at,
      [
        [-0.47, 0.11],
        [-0.4, 0.15],
        [-0.345, 0.2],
        [-0.28, 0.27],
      ],
      [-0.19, 0.31],
      0.6,
    ),
    cover(body, swollen(body, 0.075, 0.02, 0.62)),
    key(s.outline(body, 0.002)),
    cover(near, grey(tip(0.44), 0.12), { bend: (x) => -x * 0.4 }),
    key(s.outline(near, 0.002)),
    ...quills(
      at,
      [
        [0.56, 0.145],
        [0.49, 0.17],
        [0.42, 0.2],
        [0.355, 0.24],
        [0.31, 0.29],
        [0.26, 0.34],
        [0.2, 0.4],
        [0.13, 0.455],
        [0.05, 0.485],
      ],
      [0.09, 0.3],
      0.5,
    ),
    cover(beak, 0.05),
    flat(beak),
    key(s.outline(beak, 0.0018)),
    key(at(s.circle(-0.268, 0.438, 0.0075))),
    key(
      at(
        ribbon([
          [0.02, 0.548, 0.008],
          [0.14, 0.562, 0.007],
          [0.22, 0.556, 0.006],
        ]),
      ),
    ),
    light(at(s.stroke([-0.02, 0.505], [0.13, 0.475], 0.004)), 0.8),
  ];
}

/** Feather shafts from the trailing edge some way towards the bend of the wing. */
function quills(at: (shape: s.Shape) => s.Shape, ends: s.Point[], wrist: s.Point, share: number): Layer[] {
  return ends.map(([x, y]) => key(at(s.stroke([x, y], [s.mix(x, wrist[0], share), s.mix(y, wrist[1] - 0.06, share)], 0.0018, 0.0008))));
}
