import { cover, flat, halo, key, type Layer, light, type Scene, type Stage } from "../layers.ts";
import { joints, ridge, sky } from "../nature.ts";
import * as s from "../shapes.ts";
import { masonry } from "./stone.ts";

/** The gates of a canal lock, shut, from the lower water. */
export const lock: Scene = (stage) => {
  const leaf = s.polygon([
    [-0.36, 0.36],
    [0, 0.375],
    [0, 0.84],
    [-0.36, 0.8],
  ]);
  const other = s.mirrored(leaf);
  return {
    layers: [
      sky(stage, 0.34, 0.3, 0.1, 0.5),
      ridge(stage, { level: 0.38, height: 0.2, length: 0.4, rough: 0.05, shift: 23 }, 0.42),
      cover(s.rect(-9, 0.345, 9, 1.2), (x, y) => 0.34 + 0.3 * (stage.noise.cloud(x * 12, y * 40, 3) - 0.5)),
      ...sideWall(stage, false),
      ...sideWall(stage, true),
      cover(s.rect(-0.42, 0.8, 0.42, 1.2), 0.8),
      ...gate(stage, leaf, false),
      ...gate(stage, other, true),
      key(s.stroke([0, 0.36], [0, 0.84], 0.004)),
      ...lowerWater(stage),
      ...leaks(stage),
      ...beam(-1),
      ...beam(1),
      key(s.stroke([-0.4, 0.3], [0.4, 0.3], 0.003)),
      ...[-0.36, -0.2, -0.06, 0.06, 0.2, 0.36].map((x) => key(s.stroke([x, 0.3], [x, 0.37], 0.003))),
    ],
  };
};

function gate({ noise }: Stage, leaf: s.Shape, right: boolean): Layer[] {
  const wood = (x: number, y: number) => {
    const u = Math.abs(x);
    const rail = [0.39, 0.52, 0.66, 0.79].some((at) => Math.abs(y - at - (0.36 - u) * 0.03) < 0.014);
    const wet = s.step(0.58, 0.8, y) * 0.3;
    if (rail) return 0.16 + wet + (right ? 0.14 : 0);
    const board = noise.at(Math.floor(u / 0.045) * 3.1 + (right ? 50 : 0), 3) * 0.22;
    return s.clamp(
      0.34 + board + wet + (right ? 0.18 : 0) + 0.5 * joints(u, 0.045, 0.08) + (noise.at(x * 120, y * 5) - 0.5) * 0.2,
      0.1,
      0.96,
    );
  };
  return [cover(leaf, wood, { bend: (x) => Math.abs(x) * 0.06 }), key(s.outline(leaf, 0.003))];
}

function sideWall(stage: Stage, right: boolean): Layer[] {
  const wall = s.polygon([
    [-0.36, 0.36],
    [-0.36, 0.82],
    [-0.8, 1.12],
    [-0.9, 1.1],
    [-0.9, 0.36],
  ]);
  const face = s.polygon([
    [-0.36, 0.38],
    [-0.36, 0.82],
    [-0.9, 1.15],
    [-0.9, 0.47],
  ]);
  const flip = (shape: s.Shape) => (right ? s.mirrored(shape) : shape);
  const stone = (x: number, y: number) => {
    const u = Math.abs(x) - 0.36;
    const depth = 1 + u * 1.5;
    const block = masonry(stage, Math.log(depth) * (right ? 1.3 : 1) + 3, (y - 0.36 - u * 0.14) / depth + 3, 0.055, 0.14);
    return s.clamp((right ? 0.62 : 0.36) + block + 0.3 * s.step(0.62, 0.8, y - u * 0.4), 0.08, 0.96);
  };
  return [cover(flip(wall), 0.12), cover(flip(face), stone), key(s.outline(flip(face), 0.0022)), key(s.outline(flip(wall), 0.0014))];
}

/** The great lever of a gate, its end painted white. */
function beam(side: number): Layer[] {
  const bar = s.polygon([
    [side * 0.1, 0.345],
    [side * 0.82, 0.255],
    [side * 0.82, 0.325],
    [side * 0.1, 0.385],
  ]);
  const tip = s.polygon([
    [side * 0.6, 0.2825],
    [side * 0.82, 0.255],
    [side * 0.82, 0.325],
    [side * 0.6, 0.345],
  ]);
  return [
    halo(bar, 0.012),
    cover(bar, (_x, y) => 0.86 + 0.1 * Math.sin(y * 300)),
    cover(tip, 0.02),
    flat(tip),
    key(s.outline(bar, 0.0026)),
  ];
}

function lowerWater(stage: Stage): Layer[] {
  const { noise } = stage;
  const water = s.below(() => 0.83, 0.83);
  const basin = s.common(
    water,
    s.polygon([
      [-0.36, 0.82],
      [0.36, 0.82],
      [0.78, 1.12],
      [-0.78, 1.12],
    ]),
  );
  return [
    cover(
      basin,
      (x, y) =>
        s.clamp(0.66 + 1.1 * (noise.cloud(x * 4, y * 34, 3) - 0.5) - 0.25 * s.step(0.3, 0, Math.abs(x)) * s.step(0.9, 0.83, y), 0.08, 0.95),
      { bend: (x, y) => 0.02 * noise.at(x * 5, y * 12) },
    ),
  ];
}

function leaks({ noise }: Stage): Layer[] {
  const jets = [
    [0, 0.46, 0.012],
    [-0.13, 0.56, 0.007],
    [0.2, 0.6, 0.008],
  ] as const;
  return jets.flatMap(([x, y, wide]) => {
    const jet = s.stroke([x, y], [x + 0.004, 0.85], wide * 0.3, wide * 1.7);
    return [
      light(jet, (px, py) => 0.5 + 0.5 * s.step(0.35, 0.6, noise.at(px * 160, py * 6)), 0.004),
      light(s.ellipse(x, 0.855, wide * 5, 0.014), (px, py) => s.step(0.3, 0.55, noise.at(px * 60, py * 90)), 0.008),
    ];
  });
}
