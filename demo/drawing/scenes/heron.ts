import { ribbon, swollen } from "../bodies.ts";
import { cover, flat, halo, key, type Layer, light, type Scene, shade, type Stage } from "../layers.ts";
import { reflection, ridge, sea, sky } from "../nature.ts";
import * as s from "../shapes.ts";

/** A heron waiting in the shallows. */
export const heron: Scene = (stage) => {
  const tall = stage.tall;
  const horizon = tall ? 0.53 : 0.5;
  const size = tall ? 0.69 : 0.95;
  const level = tall ? 0.78 : 0.86;
  const at = (shape: s.Shape) => s.placed(shape, tall ? 0.03 : 0.04, level, size);
  const sun: s.Point = tall ? [-0.2, 0.4] : [-0.42, 0.3];
  return {
    accent: "#dd8a3c",
    layers: [
      sky(stage, horizon, 0.3, 0.1, 0.6),
      light(s.circle(...sun, 0.24), 0.7, 0.16),
      flat(s.circle(...sun, tall ? 0.075 : 0.1)),
      ridge(stage, { level: horizon, height: 0.12, length: 0.4, rough: 0.02, shift: 14 }, 0.42),
      ridge(stage, { level: horizon, height: 0.045, length: 0.2, rough: 0.03, shift: 6 }, 0.7),
      sea(stage, horizon, { dark: 0.5, pale: 0.22, glitter: [sun[0], 0.06, 0.7], swell: 0.7 }),
      ...rings(tall ? 0.03 : 0.04, level),
      ...standingBird(stage, at, level),
      ...reeds(stage, tall ? 0.3 : 0.6, 1),
      ...reeds(stage, tall ? -0.36 : -0.68, 0.75),
    ],
  };
};

function rings(cx: number, level: number): Layer[] {
  return [0.1, 0.17, 0.25].flatMap((r, i) => [
    light(s.outline(s.ellipse(cx + 0.07, level, r, r * 0.17), 0.004), 0.85 - i * 0.2),
    shade(s.outline(s.ellipse(cx + 0.07, level + 0.008, r, r * 0.17), 0.003), 0.5 - i * 0.12),
  ]);
}

function standingBird({ noise }: Stage, at: (shape: s.Shape) => s.Shape, level: number): Layer[] {
  const body = at(
    s.blob([
      [-0.075, -0.49],
      [-0.02, -0.525],
      [0.07, -0.5],
      [0.17, -0.42],
      [0.27, -0.3],
      [0.31, -0.245],
      [0.2, -0.265],
      [0.1, -0.27],
      [0.0, -0.315],
      [-0.07, -0.4],
    ]),
  );
  const wing = at(
    s.blob([
      [-0.03, -0.475],
      [0.04, -0.5],
      [0.13, -0.44],
      [0.22, -0.35],
      [0.325, -0.225],
      [0.2, -0.29],
      [0.09, -0.32],
      [0.0, -0.39],
    ]),
  );
  const neck = at(
    ribbon([
      [0.0, -0.4, 0.062],
      [-0.075, -0.47, 0.045],
      [-0.1, -0.54, 0.03],
      [-0.055, -0.61, 0.024],
      [-0.025, -0.68, 0.021],
      [-0.05, -0.75, 0.022],
      [-0.09, -0.775, 0.026],
    ]),
  );
  const head = at(
    s.blob([
      [-0.05, -0.795],
      [-0.085, -0.808],
      [-0.135, -0.79],
      [-0.165, -0.768],
      [-0.12, -0.752],
      [-0.06, -0.757],
    ]),
  );
  const beak = at(
    s.polygon([
      [-0.14, -0.787],
      [-0.31, -0.732],
      [-0.145, -0.758],
    ]),
  );
  const crest = at(
    s.union(
      ribbon([
        [-0.14, -0.785, 0.004],
        [-0.07, -0.795, 0.011],
        [0.0, -0.765, 0.005],
        [0.05, -0.72, 0.0005],
      ]),
      ribbon([
        [-0.08, -0.79, 0.004],
        [-0.01, -0.775, 0.004],
        [0.03, -0.755, 0.0005],
      ]),
    ),
  );
  const legs = [
    at(
      ribbon([
        [0.06, -0.29, 0.016],
        [0.045, -0.2, 0.0075],
        [0.07, -0.12, 0.007],
        [0.055, 0.01, 0.006],
      ]),
    ),
    at(
      ribbon([
        [0.12, -0.29, 0.014],
        [0.135, -0.19, 0.0065],
        [0.115, -0.11, 0.006],
        [0.125, 0.015, 0.005],
      ]),
    ),
  ];
  const soft = swollen(s.union(body, neck), 0.07, 0.03, 0.55);
  const feather = (x: number, y: number, inside: number) => {
    const vane = noise.at((x * 0.8 - y * 0.6) * 8, (x * 0.6 + y * 0.8) * 60);
    return s.clamp(0.5 + 0.4 * s.step(0.06, 0, inside) + (vane - 0.5) * 0.35 + 0.5 * s.step(0.18, 0.3, x - 0.02), 0.3, 0.98);
  };
  const whole = s.union(body, neck, head, beak, wing);
  const slope = (x: number) => -x * 0.35;
  return [
    ...[whole, ...legs].map((part) => reflection({ noise, aspect: 1, tall: false }, part, level, 0.55)),
    halo(s.union(whole, ...legs), 0.02, 0.8),
    ...legs.map((leg) => key(leg)),
    cover(s.union(body, neck), soft),
    cover(head, 0.06),
    key(s.outline(s.union(body, neck, head), 0.0018)),
    cover(wing, feather, { bend: slope }),
    key(s.outline(wing, 0.0018)),
    cover(beak, 0.1),
    flat(beak),
    key(s.outline(beak, 0.0018)),
    key(crest),
    key(at(s.circle(-0.118, -0.777, 0.0065))),
    ...plumes(at),
  ];
}

/** Loose feathers of breast and back. */
function plumes(at: (shape: s.Shape) => s.Shape): Layer[] {
  const ways: [number, number, number][][] = [
    [
      [-0.06, -0.42, 0.001],
      [-0.07, -0.36, 0.004],
      [-0.055, -0.29, 0.0005],
    ],
    [
      [-0.04, -0.4, 0.001],
      [-0.045, -0.33, 0.004],
      [-0.02, -0.27, 0.0005],
    ],
    [
      [0.05, -0.46, 0.001],
      [0.15, -0.37, 0.003],
      [0.26, -0.25, 0.0005],
    ],
    [
      [0.03, -0.43, 0.001],
      [0.12, -0.35, 0.003],
      [0.2, -0.285, 0.0005],
    ],
    [
      [0.08, -0.48, 0.001],
      [0.19, -0.38, 0.003],
      [0.3, -0.245, 0.0005],
    ],
  ];
  return ways.map((way) => key(at(ribbon(way))));
}

function reeds({ noise }: Stage, cx: number, size: number): Layer[] {
  const stalks = Array.from({ length: 11 }, (_, i) => {
    const x = cx + (noise.random() - 0.5) * 0.2;
    const lean = (noise.random() - 0.5) * 0.16;
    const top = 1 - (0.25 + noise.random() * 0.32) * size;
    const stalk = ribbon(
      [
        [x, 1.03, 0.006],
        [x + lean * 0.3, (1 + top) / 2, 0.005],
        [x + lean, top, 0.001],
      ],
      5,
    );
    const head = s.stroke([x + lean * 0.86, top + 0.035], [x + lean * 0.97, top - 0.015], 0.009, 0.007);
    return i % 3 === 0 ? s.union(stalk, head) : stalk;
  });
  return [...stalks.map((stalk) => halo(stalk, 0.007, 0.8)), ...stalks.map((stalk) => key(stalk))];
}
