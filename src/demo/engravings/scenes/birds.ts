import { ribbon, swollen } from "../bodies.ts";
import { cover, flat, halo, key, light, shade, type Layer, type Scene, type Stage } from "../layers.ts";
import { reflection, ridge, sea, sky } from "../nature.ts";
import * as s from "../shapes.ts";

/** A heron waiting in the shallows. */
export const heron: Scene = (stage) => {
  const tall = stage.tall;
  const horizon = tall ? 0.56 : 0.5;
  const size = tall ? 0.8 : 0.95;
  const at = (shape: s.Shape) => s.placed(shape, tall ? 0.02 : 0.04, tall ? 0.84 : 0.86, size);
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
      ...rings(tall ? 0.02 : 0.04, tall ? 0.84 : 0.86),
      ...standingBird(stage, at, tall ? 0.84 : 0.86),
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
  const body = at(s.blob([[-0.075, -0.49], [-0.02, -0.525], [0.07, -0.5], [0.17, -0.42], [0.27, -0.3], [0.31, -0.245], [0.2, -0.265], [0.1, -0.27], [0.0, -0.315], [-0.07, -0.4]]));
  const wing = at(s.blob([[-0.03, -0.475], [0.04, -0.5], [0.13, -0.44], [0.22, -0.35], [0.325, -0.225], [0.2, -0.29], [0.09, -0.32], [0.0, -0.39]]));
  const neck = at(ribbon([[0.0, -0.4, 0.062], [-0.075, -0.47, 0.045], [-0.1, -0.54, 0.03], [-0.055, -0.61, 0.024], [-0.025, -0.68, 0.021], [-0.05, -0.75, 0.022], [-0.09, -0.775, 0.026]]));
  const head = at(s.blob([[-0.05, -0.795], [-0.085, -0.808], [-0.135, -0.79], [-0.165, -0.768], [-0.12, -0.752], [-0.06, -0.757]]));
  const beak = at(s.polygon([[-0.14, -0.787], [-0.31, -0.732], [-0.145, -0.758]]));
  const crest = at(s.union(ribbon([[-0.14, -0.785, 0.004], [-0.07, -0.795, 0.011], [0.0, -0.765, 0.005], [0.05, -0.72, 0.0005]]), ribbon([[-0.08, -0.79, 0.004], [-0.01, -0.775, 0.004], [0.03, -0.755, 0.0005]])));
  const legs = [at(ribbon([[0.06, -0.29, 0.016], [0.045, -0.2, 0.0075], [0.07, -0.12, 0.007], [0.055, 0.01, 0.006]])), at(ribbon([[0.12, -0.29, 0.014], [0.135, -0.19, 0.0065], [0.115, -0.11, 0.006], [0.125, 0.015, 0.005]]))];
  const soft = swollen(s.union(body, neck), 0.07, 0.03, 0.55);
  const feather = (x: number, y: number, inside: number) => {
    const vane = noise.at((x * 0.8 - y * 0.6) * 8, (x * 0.6 + y * 0.8) * 60);
    return s.clamp(0.5 + 0.4 * s.step(0.06, 0, inside) + (vane - 0.5) * 0.35 + 0.5 * s.step(0.18, 0.3, x - 0.02), 0.3, 0.98);
  };
  const whole = s.union(body, neck, head, beak, wing);
  const slope = (x: number, y: number) => -(x * 0.35 + 0 * y);
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
    [[-0.06, -0.42, 0.001], [-0.07, -0.36, 0.004], [-0.055, -0.29, 0.0005]],
    [[-0.04, -0.4, 0.001], [-0.045, -0.33, 0.004], [-0.02, -0.27, 0.0005]],
    [[0.05, -0.46, 0.001], [0.15, -0.37, 0.003], [0.26, -0.25, 0.0005]],
    [[0.03, -0.43, 0.001], [0.12, -0.35, 0.003], [0.2, -0.285, 0.0005]],
    [[0.08, -0.48, 0.001], [0.19, -0.38, 0.003], [0.3, -0.245, 0.0005]],
  ];
  return ways.map((way) => key(at(ribbon(way))));
}

function reeds({ noise }: Stage, cx: number, size: number): Layer[] {
  const stalks = Array.from({ length: 11 }, (_, i) => {
    const x = cx + (noise.random() - 0.5) * 0.2;
    const lean = (noise.random() - 0.5) * 0.16;
    const top = 1 - (0.25 + noise.random() * 0.32) * size;
    const stalk = ribbon([[x, 1.03, 0.006], [x + lean * 0.3, (1 + top) / 2, 0.005], [x + lean, top, 0.001]], 5);
    const head = s.stroke([x + lean * 0.86, top + 0.035], [x + lean * 0.97, top - 0.015], 0.009, 0.007);
    return i % 3 === 0 ? s.union(stalk, head) : stalk;
  });
  return [...stalks.map((stalk) => halo(stalk, 0.007, 0.8)), ...stalks.map((stalk) => key(stalk))];
}

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
  const far = at(s.blob([[-0.1, 0.42], [-0.17, 0.34], [-0.22, 0.22], [-0.34, 0.13], [-0.5, 0.075], [-0.4, 0.17], [-0.32, 0.27], [-0.2, 0.39], [-0.08, 0.46]]));
  const near = at(s.blob([[-0.1, 0.44], [-0.02, 0.36], [0.08, 0.24], [0.18, 0.16], [0.4, 0.1], [0.62, 0.11], [0.5, 0.17], [0.36, 0.24], [0.25, 0.36], [0.14, 0.46], [0.0, 0.5]]));
  const body = at(s.blob([[-0.31, 0.435], [-0.26, 0.41], [-0.19, 0.42], [-0.1, 0.415], [0.05, 0.435], [0.18, 0.475], [0.33, 0.515], [0.345, 0.545], [0.2, 0.54], [0.05, 0.55], [-0.1, 0.54], [-0.22, 0.495], [-0.29, 0.468]]));
  const beak = at(s.polygon([[-0.3, 0.437], [-0.36, 0.455], [-0.368, 0.472], [-0.298, 0.465]]));
  const tip = (from: number) => (x: number) => s.step(from, from + (from > 0 ? 0.06 : -0.06), x);
  const grey = (dark: (x: number) => number, base: number) => (x: number, y: number) =>
    s.clamp(base + 0.1 * noise.cloud(x * 8, y * 30, 2) + dark(x) * 0.75, 0.04, 0.97);
  const whole = s.union(far, near, body, beak);
  return [
    halo(whole, 0.03, 0.6),
    cover(far, grey(tip(-0.33), 0.2), { bend: (x) => x * 0.5 }),
    key(s.outline(far, 0.002)),
    ...quills(at, [[-0.47, 0.11], [-0.4, 0.15], [-0.345, 0.2], [-0.28, 0.27]], [-0.19, 0.31], 0.6),
    cover(body, swollen(body, 0.075, 0.02, 0.62)),
    key(s.outline(body, 0.002)),
    cover(near, grey(tip(0.44), 0.12), { bend: (x) => -x * 0.4 }),
    key(s.outline(near, 0.002)),
    ...quills(at, [[0.56, 0.145], [0.49, 0.17], [0.42, 0.2], [0.355, 0.24], [0.31, 0.29], [0.26, 0.34], [0.2, 0.4], [0.13, 0.455], [0.05, 0.485]], [0.09, 0.3], 0.5),
    cover(beak, 0.05),
    flat(beak),
    key(s.outline(beak, 0.0018)),
    key(at(s.circle(-0.268, 0.438, 0.0075))),
    key(at(ribbon([[0.02, 0.548, 0.008], [0.14, 0.562, 0.007], [0.22, 0.556, 0.006]]))),
    light(at(s.stroke([-0.02, 0.505], [0.13, 0.475], 0.004)), 0.8),
  ];
}

/** Feather shafts from the trailing edge some way towards the bend of the wing. */
function quills(at: (shape: s.Shape) => s.Shape, ends: s.Point[], wrist: s.Point, share: number): Layer[] {
  return ends.map(([x, y]) =>
    key(at(s.stroke([x, y], [s.mix(x, wrist[0], share), s.mix(y, wrist[1] - 0.06, share)], 0.0018, 0.0008))),
  );
}