import { ribbon, swollen } from "../bodies.ts";
import { cover, figure, flat, ground, halo, key, type Layer, type Scene, type Stage } from "../layers.ts";
import { castShadow } from "../nature.ts";
import * as s from "../shapes.ts";

/** The eel's back from snout to tail, with its half width. */
const EEL: readonly (readonly [number, number, number])[] = [
  [0.56, 0.3, 0.036],
  [0.48, 0.31, 0.058],
  [0.32, 0.4, 0.068],
  [0.16, 0.54, 0.07],
  [-0.04, 0.6, 0.068],
  [-0.2, 0.5, 0.062],
  [-0.28, 0.35, 0.054],
  [-0.4, 0.27, 0.044],
  [-0.53, 0.34, 0.03],
  [-0.6, 0.46, 0.015],
  [-0.58, 0.55, 0.001],
];

/** A silver eel over the bed of a river. */
export const eel: Scene = (stage) => {
  const { noise } = stage;
  const body = ribbon(EEL, 9);
  const fin = ribbon(
    EEL.map(([x, y, half], i) => [x, y, half + (i < 3 ? -0.02 : 0.026)]),
    6,
  );
  const skin = () => {
    const v = body.last.across;
    const scale = noise.at(body.last.along * 60, v * 9) - 0.5;
    return s.clamp(
      0.12 + 0.82 * s.step(0.55, -0.75, v) + 0.3 * s.step(0.82, 1, v) - 0.45 * Math.exp(-(((v + 0.5) / 0.16) ** 2)) + scale * 0.22,
      0.03,
      0.97,
    );
  };
  return {
    layers: [
      ground(
        (x, y) => s.clamp(s.mix(0.34, 0.74, y) + 0.45 * (noise.cloud(x * 2 + y, y * 9, 4) - 0.5), 0.1, 0.9),
        (x, y) => 0.02 * noise.at(x * 3, y * 5),
      ),
      ...weed(stage),
      ...bed(stage),
      castShadow(s.moved(body, -0.03, 0.13), 0.45, 0.04),
      halo(s.union(body, fin), 0.03, 0.7),
      cover(fin, (x, y) => 0.4 + 0.35 * noise.at(x * 60 + y * 20, y * 8)),
      key(s.outline(fin, 0.0015)),
      cover(body, skin, { bend: (x) => 0.03 * Math.sin(x * 8) }),
      key(s.outline(body, 0.0022)),
      ...eelHead(),
    ],
    accent: "#e0a43a",
  };
};

function eelHead(): Layer[] {
  const jaw = ribbon([
    [0.6, 0.312, 0.0035],
    [0.55, 0.322, 0.0028],
    [0.5, 0.33, 0.001],
  ]);
  const gill = ribbon([
    [0.425, 0.335, 0.002],
    [0.415, 0.36, 0.005],
    [0.425, 0.385, 0.001],
  ]);
  const fin = s.blob([
    [0.415, 0.37],
    [0.35, 0.395],
    [0.3, 0.46],
    [0.36, 0.455],
    [0.41, 0.42],
  ]);
  return [
    ...figure(fin, (x, y) => 0.3 + 0.3 * Math.sin((x + y) * 200)),
    key(jaw),
    key(gill),
    cover(s.circle(0.545, 0.287, 0.013), 0),
    flat(s.circle(0.545, 0.287, 0.013)),
    key(s.outline(s.circle(0.545, 0.287, 0.013), 0.002)),
    key(s.circle(0.547, 0.287, 0.006)),
  ];
}

function weed({ noise }: Stage): Layer[] {
  return Array.from({ length: 13 }, () => {
    const x = (noise.random() - 0.5) * 1.7;
    const tall = 0.2 + noise.random() * 0.45;
    const sway = (noise.random() - 0.3) * 0.2;
    const blade = ribbon(
      [
        [x, 1.02, 0.012],
        [x + sway * 0.1, 1 - tall * 0.4, 0.013],
        [x + sway * 0.8, 1 - tall * 0.75, 0.009],
        [x + sway, 1 - tall, 0.001],
      ],
      5,
    );
    return cover(blade, () => 0.78 + 0.14 * blade.last.across);
  });
}

function bed({ noise }: Stage): Layer[] {
  const stones = Array.from({ length: 22 }, () => {
    const r = 0.025 + noise.random() * 0.06;
    return s.ellipse((noise.random() - 0.5) * 1.6, 0.9 + noise.random() * 0.13, r * 1.5, r * 0.8);
  });
  stones.sort((a, b) => a.box[3] - b.box[3]);
  return stones.flatMap((stone) => figure(stone, swollen(stone, 0.05, 0.12, 0.9)));
}
