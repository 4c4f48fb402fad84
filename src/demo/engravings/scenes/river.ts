import { cover, figure, flat, halo, key, light, shade, type Layer, type Scene, type Stage } from "../layers.ts";
import { joints, reflection, ridge, sea, sky } from "../nature.ts";
import * as s from "../shapes.ts";

/** Courses of stone: darkness of joints and of single blocks. */
export function masonry({ noise }: Stage, x: number, y: number, high: number, long: number): number {
  const course = Math.floor(y / high);
  const block = Math.floor(x / long + (course % 2) * 0.5);
  const joint = Math.max(joints(y, high, 0.09), joints(x + (course % 2) * 0.5 * long, long, 0.05));
  return (noise.at(block * 7.3, course * 5.1) - 0.5) * 0.3 + joint * 0.38;
}

/** A stone bridge of three arches at low water. */
export const bridge: Scene = (stage) => {
  const level = 0.72;
  const deck = (x: number) => 0.385 + 0.16 * x * x;
  const arches = [arch(-0.5, level, 0.16, 0.2), arch(0, level, 0.21, 0.23), arch(0.5, level, 0.16, 0.2)];
  const holes = s.union(...arches);
  const wall: s.Shape = { box: [-1.2, 0.3, 1.2, level], sd: (x, y) => Math.max(deck(x) - y, y - level, -holes.sd(x, y)) };
  const stone = (x: number, y: number) => s.clamp(0.44 + masonry(stage, x, y, 0.03, 0.075) + 0.25 * s.step(0.5, level, y), 0.08, 0.95);
  return {
    layers: [
      sky(stage, 0.6, 0.3, 0.08, 0.6),
      ridge(stage, { level: 0.62, height: 0.5, length: 1.1, rough: 0.012, shift: 11 }, 0.3),
      ridge(stage, { level: 0.66, height: 0.16, length: 0.3, rough: 0.03, shift: 4 }, 0.5),
      sea(stage, 0.64, { dark: 0.6, pale: 0.2, swell: 0.7 }),
      reflection(stage, wall, level, 0.8),
      halo(wall, 0.012, 0.7),
      cover(wall, stone),
      ...arches.flatMap((hole, i) => ring(stage, hole, i, level)),
      ...parapet(stage, deck),
      ...[-0.285, 0.285].flatMap((x) => pier(stage, x, level)),
      key(s.outline(wall, 0.002)),
    ],
  };
};

function arch(cx: number, level: number, half: number, rise: number): s.Shape {
  return s.ellipse(cx, level, half, rise);
}

/** The voussoirs round an arch and the shadow under it. */
function ring(stage: Stage, hole: s.Shape, i: number, level: number): Layer[] {
  const cx = (hole.box[0] + hole.box[2]) / 2;
  const above = s.rect(-1, 0, 1, level);
  const stones = (x: number, y: number) => {
    const turn = Math.atan2(y - level, x - cx) / 0.155;
    return 0.12 + 0.55 * joints(turn, 1, 0.12) + 0.2 * (stage.noise.at(Math.round(turn) * 3.7, i) - 0.3);
  };
  const vault = s.common(s.minus(hole, s.moved(hole, -0.035, 0.012)), above);
  return [
    cover(s.common(s.minus(s.thicker(hole, 0.036), hole), above), stones),
    key(s.common(s.outline(s.thicker(hole, 0.036), 0.0016), above)),
    cover(vault, (x, y) => 0.8 + masonry(stage, x, y, 0.03, 0.04) * 0.4),
  ];
}

function parapet(stage: Stage, deck: (x: number) => number): Layer[] {
  const cap: s.Shape = { box: [-1.2, 0.35, 1.2, 0.75], sd: (x, y) => Math.abs(y - deck(x) - 0.002) - 0.011 };
  const string: s.Shape = { box: [-1.2, 0.35, 1.2, 0.75], sd: (x, y) => Math.abs(y - deck(x) - 0.062) - 0.007 };
  const lamp = [-0.285, 0.285].map((x) => s.union(s.stroke([x, 0.27], [x, 0.395], 0.0035), s.rect(x - 0.012, 0.25, x + 0.012, 0.282, 0.003)));
  return [
    ...lamp.map((post) => key(post)),
    cover(cap, (x) => 0.06 + 0.6 * joints(x, 0.09, 0.03) + stage.noise.at(x * 20, 2) * 0.1),
    key(s.outline(cap, 0.0014)),
    cover(string, 0.1),
    shade({ box: [-1.2, 0.35, 1.2, 0.8], sd: (x, y) => Math.abs(y - deck(x) - 0.082) - 0.008 }, 0.6, 0.01),
  ];
}

function pier(stage: Stage, cx: number, level: number): Layer[] {
  const body = s.polygon([[cx - 0.055, 0.57], [cx, 0.545], [cx + 0.055, 0.57], [cx + 0.06, level + 0.012], [cx, level + 0.03], [cx - 0.06, level + 0.012]]);
  const face = (x: number, y: number) => s.clamp((x < cx ? 0.14 : 0.72) + masonry(stage, x, y, 0.03, 0.06) * 0.8, 0.05, 0.95);
  return [reflection(stage, body, level + 0.02, 0.5), ...figure(body, face), key(s.stroke([cx, 0.545], [cx, level + 0.03], 0.0014))];
}

/** A weir: the river slides over its crest and breaks white below. */
export const weir: Scene = (stage) => {
  const { noise } = stage;
  const crest = (x: number) => 0.47 + 0.05 * x + 0.035 * Math.sin(x * 2.4 + 0.6);
  const foot = (x: number) => crest(x) + 0.19 + 0.03 * (noise.cloud(x * 5, 3, 2) - 0.5);
  const fall: s.Shape = { box: [-9, 0.4, 9, 0.8], sd: (x, y) => Math.max(crest(x) - y, y - foot(x)) };
  const streaks = (x: number, y: number) => {
    const down = (y - crest(x)) / 0.2;
    const strand = noise.cloud(x * 34 + down * 0.8, down * 1.3, 3);
    return s.clamp(s.step(0.5, 0.74, strand) * 0.85 * (1 - down * 0.4) + 0.5 * s.step(0.1, 0, down), 0.01, 0.95);
  };
  return {
    layers: [
      sky(stage, 0.3, 0.26, 0.1, 0.5),
      ridge(stage, { level: 0.36, height: 0.24, length: 0.5, rough: 0.05, shift: 17 }, 0.5),
      ridge(stage, { level: 0.37, height: 0.12, length: 0.22, rough: 0.07, shift: 8 }, 0.82),
      sea(stage, 0.365, { dark: 0.5, pale: 0.5, swell: 0.5 }),
      shade(s.rect(-9, 0.365, 9, 0.45), (_x, y) => 0.6 * s.step(0.46, 0.37, y)),
      ...below(stage, foot),
      cover(fall, streaks, { bend: (x, y) => -crest(x) * 0.8 + 0.03 * noise.at(x * 30, y * 3) }),
      cover({ box: [-9, 0.4, 9, 0.6], sd: (x, y) => Math.abs(y - crest(x)) - 0.006 }, 0.02),
      ...sluice(stage, crest),
    ],
  };
};

function below({ noise }: Stage, foot: (x: number) => number): Layer[] {
  const pool = s.below(foot, 0.55);
  const churn = (x: number, y: number, inside: number) => {
    const away = s.clamp(inside / 0.33);
    const wave = noise.cloud(x * 3.4 + 3, y * 30, 4);
    const patch = s.step(s.mix(0.62, 0.36, away), s.mix(0.74, 0.58, away), wave);
    return s.clamp(patch * 0.86, 0.01, 0.93);
  };
  return [cover(pool, churn, { bend: (x, y) => 0.035 * (noise.at(x * 5, y * 9) - 0.5) })];
}

/** Posts, gates and the walk over them at the right bank. */
function sluice(stage: Stage, crest: (x: number) => number): Layer[] {
  const posts = [0.26, 0.4, 0.54, 0.68].map((x) => s.rect(x - 0.014, 0.27, x + 0.014, crest(x) + 0.22));
  const gates = [0.33, 0.47, 0.61].map((x) => s.rect(x - 0.058, 0.37, x + 0.058, crest(x) + 0.07));
  const racks = [0.33, 0.47, 0.61].map((x) => s.rect(x - 0.007, 0.22, x + 0.007, 0.4));
  const wood = (x: number, y: number) => s.clamp(0.7 + 0.3 * (stage.noise.at(x * 90, y * 6) - 0.5) + 0.25 * joints(y, 0.04, 0.1), 0.3, 0.97);
  const walk = s.rect(0.2, 0.315, 0.9, 0.338);
  const wheel = s.outline(s.ellipse(0.47, 0.225, 0.03, 0.032), 0.004);
  const bank = s.polygon([[0.72, 0.3], [0.8, 0.27], [0.95, 0.27], [0.95, 1.1], [0.66, 1.1], [0.7, 0.8]]);
  return [
    ...gates.flatMap((gate) => figure(gate, wood)),
    ...posts.flatMap((post) => figure(post, (x, y) => (stage.noise.at(x * 200, y * 8) > 0.55 ? 0.35 : 0.12))),
    ...racks.map((rack) => key(rack)),
    ...figure(walk, 0.12),
    key(wheel),
    key(s.union(s.stroke([0.2, 0.26], [0.75, 0.26], 0.003), ...[0.21, 0.33, 0.4, 0.54, 0.68].map((x) => s.stroke([x, 0.26], [x, 0.32], 0.0025)))),
    ...figure(bank, (x, y) => s.clamp(0.3 + masonry(stage, x, y, 0.045, 0.1), 0.08, 0.9)),
  ];
}

/** The gates of a canal lock, shut, from the lower water. */
export const lock: Scene = (stage) => {
  const leaf = s.polygon([[-0.36, 0.36], [0, 0.375], [0, 0.84], [-0.36, 0.8]]);
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
    return s.clamp(0.34 + board + wet + (right ? 0.18 : 0) + 0.5 * joints(u, 0.045, 0.08) + (noise.at(x * 120, y * 5) - 0.5) * 0.2, 0.1, 0.96);
  };
  return [cover(leaf, wood, { bend: (x) => Math.abs(x) * 0.06 }), key(s.outline(leaf, 0.003))];
}

function sideWall(stage: Stage, right: boolean): Layer[] {
  const wall = s.polygon([[-0.36, 0.36], [-0.36, 0.82], [-0.8, 1.12], [-0.9, 1.1], [-0.9, 0.36]]);
  const face = s.polygon([[-0.36, 0.38], [-0.36, 0.82], [-0.9, 1.15], [-0.9, 0.47]]);
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
  const bar = s.polygon([[side * 0.1, 0.345], [side * 0.82, 0.255], [side * 0.82, 0.325], [side * 0.1, 0.385]]);
  const tip = s.polygon([[side * 0.6, 0.2825], [side * 0.82, 0.255], [side * 0.82, 0.325], [side * 0.6, 0.345]]);
  return [halo(bar, 0.012), cover(bar, (_x, y) => 0.86 + 0.1 * Math.sin(y * 300)), cover(tip, 0.02), flat(tip), key(s.outline(bar, 0.0026))];
}

function lowerWater(stage: Stage): Layer[] {
  const { noise } = stage;
  const water = s.below(() => 0.83, 0.83);
  const basin = s.common(water, s.polygon([[-0.36, 0.82], [0.36, 0.82], [0.78, 1.12], [-0.78, 1.12]]));
  return [cover(basin, (x, y) => s.clamp(0.66 + 1.1 * (noise.cloud(x * 4, y * 34, 3) - 0.5) - 0.25 * s.step(0.3, 0, Math.abs(x)) * s.step(0.9, 0.83, y), 0.08, 0.95), { bend: (x, y) => 0.02 * noise.at(x * 5, y * 12) })];
}

function leaks({ noise }: Stage): Layer[] {
  const jets = [[0, 0.46, 0.012], [-0.13, 0.56, 0.007], [0.2, 0.6, 0.008]] as const;
  return jets.flatMap(([x, y, wide]) => {
    const jet = s.stroke([x, y], [x + 0.004, 0.85], wide * 0.3, wide * 1.7);
    return [light(jet, (px, py) => 0.5 + 0.5 * s.step(0.35, 0.6, noise.at(px * 160, py * 6)), 0.004), light(s.ellipse(x, 0.855, wide * 5, 0.014), (px, py) => s.step(0.3, 0.55, noise.at(px * 60, py * 90)), 0.008)];
  });
}