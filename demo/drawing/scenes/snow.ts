import { ribbon } from "../bodies.ts";
import { cover, figure, flat, ground, halo, key, type Layer, light, type Scene, shade, type Stage } from "../layers.ts";
import { joints, ridge } from "../nature.ts";
import * as s from "../shapes.ts";

/** Snow on the roofs of a harbour street, one window lit. */
export const snow: Scene = (stage) => {
  const { noise } = stage;
  return {
    accent: "#eaa93c",
    layers: [
      ground((x, y) => s.clamp(s.mix(0.84, 0.5, s.step(0, 0.6, y)) + 0.2 * (noise.cloud(x * 2, y * 4, 3) - 0.5))),
      ridge(stage, { level: 0.6, height: 0.2, length: 0.6, rough: 0.012, shift: 26 }, 0.36),
      ...cottage(stage, 0.5, 0.7, 0.24, 0.17, [1]),
      ...cottage(stage, -0.16, 0.72, 0.29, 0.21, [0, 2]),
      ...drift(stage),
      ...tree(-0.58, 0.82),
      ...fence(),
      ...flakes(stage),
    ],
  };
};

function cottage(stage: Stage, cx: number, level: number, half: number, high: number, lit: number[]): Layer[] {
  const top = level - high;
  const wall = s.rect(cx - half, top, cx + half, level + 0.05);
  const roof = s.polygon([
    [cx - half - 0.035, top + 0.012],
    [cx - half * 0.72, top - high * 0.85],
    [cx + half * 0.72, top - high * 0.85],
    [cx + half + 0.035, top + 0.012],
  ]);
  const stack = s.rect(cx + half * 0.4, top - high * 1.25, cx + half * 0.56, top - high * 0.7);
  const boards = (x: number, y: number) => s.clamp(0.72 + 0.2 * joints(y, 0.026, 0.14) + 0.15 * s.step(cx - half, cx + half, x));
  const snowCap = (x: number, y: number) =>
    0.02 + 0.22 * s.step(cx, cx + half, x) + 0.25 * s.step(0.5, 0.75, stage.noise.cloud(x * 12, y * 30, 2));
  const panes = [-0.62, 0, 0.62].map((at) => s.rect(cx + at * half - 0.03, top + high * 0.3, cx + at * half + 0.03, top + high * 0.72));
  const edge = ribbon(
    [
      [cx - half - 0.04, top + 0.014, 0.014],
      [cx - half * 0.4, top + 0.016, 0.018],
      [cx + half * 0.3, top + 0.013, 0.014],
      [cx + half + 0.04, top + 0.016, 0.017],
    ],
    5,
  );
  return [
    ...figure(wall, boards),
    ...panes.flatMap((pane, i) => [
      cover(pane, lit.includes(i) ? 0.02 : 0.9),
      ...(lit.includes(i) ? [flat(pane)] : []),
      key(s.outline(pane, 0.004)),
      key(s.stroke([(pane.box[0] + pane.box[2]) / 2, pane.box[1]], [(pane.box[0] + pane.box[2]) / 2, pane.box[3]], 0.002)),
      light(s.rect(pane.box[0] - 0.008, pane.box[3], pane.box[2] + 0.008, pane.box[3] + 0.012), 1),
    ]),
    ...figure(stack, 0.7),
    light(s.thicker(s.rect(stack.box[0], stack.box[1] - 0.008, stack.box[2], stack.box[1] + 0.008), 0.006), 1),
    ...figure(roof, snowCap),
    light(edge, 1),
    shade(s.moved(edge, 0, 0.026), 0.7, 0.01),
  ];
}

function drift({ noise }: Stage): Layer[] {
  const line = (x: number) => 0.745 + 0.05 * noise.cloud(x * 1.6, 2, 2) + 0.03 * x;
  const white = (x: number, y: number, inside: number) =>
    s.clamp(0.02 + 0.3 * s.step(0.5, 0.72, noise.cloud(x * 1.8 + y * 2, y * 9, 3)) + 0.2 * s.step(0.05, 0.3, inside));
  const steps = Array.from({ length: 9 }, (_, i) =>
    s.ellipse(0.02 + Math.sin(i * 0.75) * 0.06 + i * 0.03 + (i % 2) * 0.022, 0.815 + i * 0.024, 0.008 + i * 0.0018, 0.005 + i * 0.0008),
  );
  return [
    cover(s.below(line, 0.7), white, { bend: (x) => -line(x) * 0.9 }),
    key({ box: [-9, 0.7, 9, 0.85], sd: (x, y) => Math.abs(y - line(x)) - 0.001 }),
    ...steps.map((step) => key(step)),
  ];
}

/** A bare tree with snow lying on its branches. */
function tree(cx: number, foot: number): Layer[] {
  const limbs: [number, number, number][][] = [
    [
      [0, 0, 0.026],
      [0.01, -0.2, 0.019],
      [-0.01, -0.4, 0.013],
      [0.02, -0.62, 0.003],
    ],
    [
      [0.005, -0.22, 0.013],
      [0.09, -0.33, 0.009],
      [0.13, -0.48, 0.002],
    ],
    [
      [0.06, -0.29, 0.007],
      [0.15, -0.34, 0.005],
      [0.21, -0.42, 0.001],
    ],
    [
      [0, -0.3, 0.012],
      [-0.09, -0.41, 0.008],
      [-0.14, -0.55, 0.002],
    ],
    [
      [-0.06, -0.37, 0.007],
      [-0.14, -0.41, 0.005],
      [-0.2, -0.5, 0.001],
    ],
    [
      [-0.005, -0.45, 0.008],
      [0.06, -0.53, 0.005],
      [0.08, -0.62, 0.001],
    ],
    [
      [0.09, -0.34, 0.005],
      [0.1, -0.42, 0.004],
      [0.07, -0.5, 0.001],
    ],
    [
      [-0.09, -0.42, 0.005],
      [-0.08, -0.5, 0.004],
      [-0.1, -0.58, 0.001],
    ],
  ];
  const all = limbs.map((way) =>
    ribbon(
      way.map(([x, y, r]) => [cx + x, foot + y, r] as const),
      5,
    ),
  );
  return [...all.map((limb) => halo(limb, 0.012, 0.6)), ...all.map((limb) => key(limb))];
}

function fence(): Layer[] {
  const posts = [0.3, 0.42, 0.54, 0.66, 0.78].map((x, i) => s.rect(x - 0.009, 0.79 + i * 0.012, x + 0.009, 0.93 + i * 0.014));
  const rails = [0.825, 0.87].map((y) => s.stroke([0.28, y], [0.85, y + 0.07], 0.006));
  const caps = posts.map((post) => s.ellipse((post.box[0] + post.box[2]) / 2, post.box[1], 0.017, 0.012));
  return [
    ...[...rails, ...posts].flatMap((part) => [halo(part, 0.008), key(part)]),
    ...caps.flatMap((cap) => [cover(cap, 0.01), key(s.outline(cap, 0.0014))]),
  ];
}

function flakes({ noise }: Stage): Layer[] {
  return Array.from({ length: 190 }, () => {
    const r = 0.0035 + noise.random() ** 3 * 0.0095;
    return cover(s.circle((noise.random() - 0.5) * 1.9, noise.random() * 0.98, r), 0, {
      soft: 0.0025,
    });
  });
}
