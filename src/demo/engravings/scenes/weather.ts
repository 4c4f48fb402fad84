import { ribbon, swollen } from "../bodies.ts";
import { cover, figure, flat, ground, halo, key, light, shade, type Layer, type Scene, type Stage } from "../layers.ts";
import { joints, ridge, reflection } from "../nature.ts";
import * as s from "../shapes.ts";

/** Somebody under an umbrella on a quay in the rain. */
export const rain: Scene = (stage) => {
  const { noise } = stage;
  const clouds = (x: number, y: number) => s.clamp(0.62 - 0.3 * s.step(0, 0.55, y) + 0.7 * (noise.cloud(x * 1.8, y * 5, 4) - 0.5), 0.1, 0.9);
  return {
    accent: "#cf4a2c",
    layers: [
      ground(clouds),
      ridge(stage, { level: 0.58, height: 0.16, length: 0.7, rough: 0.01, shift: 6 }, 0.4),
      ...roofs(stage),
      ...quay(stage),
      ...walker(stage),
      ...drops(stage),
    ],
  };
};

function roofs(stage: Stage): Layer[] {
  const { noise } = stage;
  return [-0.78, -0.62, -0.47, -0.33, 0.36, 0.52, 0.66, 0.8].flatMap((x, i) => {
    const high = 0.34 + noise.random() * 0.1;
    const house = s.polygon([[x - 0.085, 0.66], [x - 0.085, high + 0.07], [x, high], [x + 0.085, high + 0.07], [x + 0.085, 0.66]]);
    const panes = [[-0.035, 0.5], [0.035, 0.5], [-0.035, 0.57], [0.035, 0.57]].map(([dx, y]) => light(s.rect(x + dx! - 0.012, y! - 0.018, x + dx! + 0.012, y! + 0.018), 0.7));
    return [cover(house, 0.56 + 0.2 * noise.at(i * 3.3, 2)), key(s.outline(house, 0.0012)), ...panes];
  });
}

function quay(stage: Stage): Layer[] {
  const { noise } = stage;
  const wet = (x: number, y: number) => {
    const near = (y - 0.655) / 0.345;
    const shine = noise.cloud(x * 5, y * 3, 2);
    const cobble = joints(Math.sqrt(near + 0.05) * 9, 1, 0.14);
    return s.clamp(0.5 + 0.6 * (shine - 0.5) + 0.3 * cobble + 0.1 * near, 0.06, 0.95);
  };
  const rings = Array.from({ length: 26 }, () => {
    const y = 0.7 + noise.random() ** 0.8 * 0.3;
    const r = 0.016 + (y - 0.66) * 0.1;
    return s.outline(s.ellipse((noise.random() - 0.5) * 1.6, y, r, r * 0.3), 0.0028);
  });
  return [cover(s.below(() => 0.655, 0.655), wet), key(s.rect(-9, 0.653, 9, 0.657)), ...rings.map((ring) => light(ring, 0.95))];
}

function walker(stage: Stage): Layer[] {
  const dome = s.common(s.ellipse(0.02, 0.37, 0.26, 0.19), s.rect(-1, 0, 1, 0.372));
  const scallops = [-0.195, -0.065, 0.065, 0.195].map((x) => s.ellipse(0.02 + x, 0.377, 0.064, 0.026));
  const canopy = scallops.reduce((whole, bay) => s.minus(whole, bay), dome);
  const coat = s.blob([[-0.055, 0.42], [0.055, 0.415], [0.1, 0.48], [0.105, 0.62], [0.13, 0.76], [0.0, 0.775], [-0.12, 0.76], [-0.1, 0.62], [-0.105, 0.48]]);
  const hat = s.union(s.ellipse(0, 0.38, 0.048, 0.055), s.rect(-0.03, 0.4, 0.03, 0.44));
  const boots = s.union(s.stroke([-0.04, 0.76], [-0.045, 0.85], 0.022, 0.018), s.stroke([0.04, 0.76], [0.05, 0.86], 0.022, 0.018), s.ellipse(-0.055, 0.865, 0.032, 0.015), s.ellipse(0.045, 0.875, 0.032, 0.015));
  const ribs = [-0.13, 0, 0.13].map((x) => ribbon([[0.02, 0.18, 0.0014], [0.02 + x * 0.72, 0.25, 0.0016], [0.02 + x, 0.372, 0.0018]], 5));
  const folds = (x: number, y: number) => s.clamp(0.8 + 0.25 * stage.noise.at(x * 26, y * 2.5) - 0.4 * s.step(-0.05, -0.1, x), 0.3, 0.98);
  return [
    reflection(stage, s.union(coat, boots, canopy), 0.88, 0.7),
    halo(s.union(coat, boots, canopy), 0.02, 0.8),
    key(boots),
    ...figure(hat, 0.85),
    ...figure(coat, folds, { line: 0.0026 }),
    key(s.stroke([0.02, 0.17], [0.02, 0.5], 0.004)),
    cover(canopy, (x) => 0.12 + 0.5 * s.step(0.02, 0.26, x)),
    flat(canopy),
    ...ribs.map((rib) => key(rib)),
    key(s.outline(canopy, 0.0026)),
    key(s.stroke([0.02, 0.15], [0.02, 0.19], 0.004)),
  ];
}

/** Slanting strokes, pale over the dark and dark over the pale. */
function drops({ noise }: Stage): Layer[] {
  const streaks = (x: number, y: number, shift: number) => {
    const u = x + y * 0.28;
    const lane = Math.floor(u * 95 + shift);
    const off = Math.abs(u * 95 + shift - lane - 0.5);
    const place = y * 4.5 + noise.at(lane * 7.7, shift) * 40;
    const on = noise.at(Math.floor(place) * 3.1, lane * 1.9) > 0.66 ? 1 : 0;
    const taper = 1 - Math.abs((place % 1) - 0.5) * 2;
    return on * s.step(0.34 * taper + 0.02, 0.3 * taper - 0.06, off);
  };
  const all: s.Shape = { box: [-9, 0, 9, 1], sd: () => -1 };
  return [light(all, (x, y) => streaks(x, y, 0.3) * 0.92), shade(all, (x, y) => streaks(x, y, 50.1) * 0.42)];
}

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
  const roof = s.polygon([[cx - half - 0.035, top + 0.012], [cx - half * 0.72, top - high * 0.85], [cx + half * 0.72, top - high * 0.85], [cx + half + 0.035, top + 0.012]]);
  const stack = s.rect(cx + half * 0.4, top - high * 1.25, cx + half * 0.56, top - high * 0.7);
  const boards = (x: number, y: number) => s.clamp(0.72 + 0.2 * joints(y, 0.026, 0.14) + 0.15 * s.step(cx - half, cx + half, x));
  const snowCap = (x: number, y: number) => 0.02 + 0.22 * s.step(cx, cx + half, x) + 0.25 * s.step(0.5, 0.75, stage.noise.cloud(x * 12, y * 30, 2));
  const panes = [-0.62, 0, 0.62].map((at) => s.rect(cx + at * half - 0.03, top + high * 0.3, cx + at * half + 0.03, top + high * 0.72));
  const edge = ribbon([[cx - half - 0.04, top + 0.014, 0.014], [cx - half * 0.4, top + 0.016, 0.018], [cx + half * 0.3, top + 0.013, 0.014], [cx + half + 0.04, top + 0.016, 0.017]], 5);
  return [
    ...figure(wall, boards),
    ...panes.flatMap((pane, i) => [cover(pane, lit.includes(i) ? 0.02 : 0.9), ...(lit.includes(i) ? [flat(pane)] : []), key(s.outline(pane, 0.004)), key(s.stroke([(pane.box[0] + pane.box[2]) / 2, pane.box[1]], [(pane.box[0] + pane.box[2]) / 2, pane.box[3]], 0.002)), light(s.rect(pane.box[0] - 0.008, pane.box[3], pane.box[2] + 0.008, pane.box[3] + 0.012), 1)]),
    ...figure(stack, 0.7),
    light(s.thicker(s.rect(stack.box[0], stack.box[1] - 0.008, stack.box[2], stack.box[1] + 0.008), 0.006), 1),
    ...figure(roof, snowCap),
    light(edge, 1),
    shade(s.moved(edge, 0, 0.026), 0.7, 0.01),
  ];
}

function drift({ noise }: Stage): Layer[] {
  const line = (x: number) => 0.745 + 0.05 * noise.cloud(x * 1.6, 2, 2) + 0.03 * x;
  const white = (x: number, y: number, inside: number) => s.clamp(0.02 + 0.3 * s.step(0.5, 0.72, noise.cloud(x * 1.8 + y * 2, y * 9, 3)) + 0.2 * s.step(0.05, 0.3, inside));
  const steps = Array.from({ length: 9 }, (_, i) => s.ellipse(0.02 + Math.sin(i * 0.75) * 0.06 + i * 0.03 + (i % 2) * 0.022, 0.815 + i * 0.024, 0.008 + i * 0.0018, 0.005 + i * 0.0008));
  return [cover(s.below(line, 0.7), white, { bend: (x) => -line(x) * 0.9 }), key({ box: [-9, 0.7, 9, 0.85], sd: (x, y) => Math.abs(y - line(x)) - 0.001 }), ...steps.map((step) => key(step))];
}

/** A bare tree with snow lying on its branches. */
function tree(cx: number, foot: number): Layer[] {
  const limbs: [number, number, number][][] = [
    [[0, 0, 0.026], [0.01, -0.2, 0.019], [-0.01, -0.4, 0.013], [0.02, -0.62, 0.003]],
    [[0.005, -0.22, 0.013], [0.09, -0.33, 0.009], [0.13, -0.48, 0.002]],
    [[0.06, -0.29, 0.007], [0.15, -0.34, 0.005], [0.21, -0.42, 0.001]],
    [[0, -0.3, 0.012], [-0.09, -0.41, 0.008], [-0.14, -0.55, 0.002]],
    [[-0.06, -0.37, 0.007], [-0.14, -0.41, 0.005], [-0.2, -0.5, 0.001]],
    [[-0.005, -0.45, 0.008], [0.06, -0.53, 0.005], [0.08, -0.62, 0.001]],
    [[0.09, -0.34, 0.005], [0.1, -0.42, 0.004], [0.07, -0.5, 0.001]],
    [[-0.09, -0.42, 0.005], [-0.08, -0.5, 0.004], [-0.1, -0.58, 0.001]],
  ];
  const all = limbs.map((way) => ribbon(way.map(([x, y, r]) => [cx + x, foot + y, r] as const), 5));
  return [...all.map((limb) => halo(limb, 0.012, 0.6)), ...all.map((limb) => key(limb)), ...all.slice(1).map((limb) => light(s.common(s.moved(limb, -0.003, -0.006), s.thicker(limb, 0.002)), 0.0))];
}

function fence(): Layer[] {
  const posts = [0.3, 0.42, 0.54, 0.66, 0.78].map((x, i) => s.rect(x - 0.009, 0.79 + i * 0.012, x + 0.009, 0.93 + i * 0.014));
  const rails = [0.825, 0.87].map((y) => s.stroke([0.28, y], [0.85, y + 0.07], 0.006));
  const caps = posts.map((post) => s.ellipse((post.box[0] + post.box[2]) / 2, post.box[1], 0.017, 0.012));
  return [...[...rails, ...posts].flatMap((part) => [halo(part, 0.008), key(part)]), ...caps.flatMap((cap) => [cover(cap, 0.01), key(s.outline(cap, 0.0014))])];
}

function flakes({ noise }: Stage): Layer[] {
  return Array.from({ length: 190 }, () => {
    const r = 0.0035 + noise.random() ** 3 * 0.0095;
    return cover(s.circle((noise.random() - 0.5) * 1.9, noise.random() * 0.98, r), 0, { soft: 0.0025 });
  });
}
void swollen;
