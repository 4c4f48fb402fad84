import { ribbon } from "../bodies.ts";
import { cover, figure, flat, ground, halo, key, type Layer, light, type Scene, shade, type Stage } from "../layers.ts";
import { joints, reflection, ridge } from "../nature.ts";
import * as s from "../shapes.ts";

/** Somebody under an umbrella on a quay in the rain. */
export const rain: Scene = (stage) => {
  const { noise } = stage;
  const clouds = (x: number, y: number) =>
    s.clamp(0.62 - 0.3 * s.step(0, 0.55, y) + 0.7 * (noise.cloud(x * 1.8, y * 5, 4) - 0.5), 0.1, 0.9);
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
    const house = s.polygon([
      [x - 0.085, 0.66],
      [x - 0.085, high + 0.07],
      [x, high],
      [x + 0.085, high + 0.07],
      [x + 0.085, 0.66],
    ]);
    const panes = [
      [-0.035, 0.5],
      [0.035, 0.5],
      [-0.035, 0.57],
      [0.035, 0.57],
    ].map(([dx, y]) => light(s.rect(x + dx! - 0.012, y! - 0.018, x + dx! + 0.012, y! + 0.018), 0.7));
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
  return [
    cover(
      s.below(() => 0.655, 0.655),
      wet,
    ),
    key(s.rect(-9, 0.653, 9, 0.657)),
    ...rings.map((ring) => light(ring, 0.95)),
  ];
}

function walker(stage: Stage): Layer[] {
  const dome = s.common(s.ellipse(0.02, 0.37, 0.26, 0.19), s.rect(-1, 0, 1, 0.372));
  const scallops = [-0.195, -0.065, 0.065, 0.195].map((x) => s.ellipse(0.02 + x, 0.377, 0.064, 0.026));
  const canopy = scallops.reduce((whole, bay) => s.minus(whole, bay), dome);
  const coat = s.blob([
    [-0.055, 0.475],
    [0.055, 0.47],
    [0.1, 0.52],
    [0.105, 0.62],
    [0.13, 0.76],
    [0.0, 0.775],
    [-0.12, 0.76],
    [-0.1, 0.62],
    [-0.105, 0.52],
  ]);
  const hat = s.union(s.ellipse(0, 0.425, 0.05, 0.056), s.rect(-0.028, 0.45, 0.028, 0.5));
  const boots = s.union(
    s.stroke([-0.04, 0.76], [-0.045, 0.85], 0.022, 0.018),
    s.stroke([0.04, 0.76], [0.05, 0.86], 0.022, 0.018),
    s.ellipse(-0.055, 0.865, 0.032, 0.015),
    s.ellipse(0.045, 0.875, 0.032, 0.015),
  );
  const ribs = [-0.13, 0, 0.13].map((x) =>
    ribbon(
      [
        [0.02, 0.18, 0.0014],
        [0.02 + x * 0.72, 0.25, 0.0016],
        [0.02 + x, 0.372, 0.0018],
      ],
      5,
    ),
  );
  const folds = (x: number, y: number) => s.clamp(0.8 + 0.25 * stage.noise.at(x * 26, y * 2.5) - 0.4 * s.step(-0.05, -0.1, x), 0.3, 0.98);
  return [
    reflection(stage, s.union(coat, boots, canopy), 0.88, 0.7),
    halo(s.union(coat, boots, canopy), 0.02, 0.8),
    key(boots),
    ...figure(hat, 0.85),
    ...figure(coat, folds, { line: 0.0026 }),
    key(s.stroke([0.02, 0.17], [0.02, 0.4], 0.004)),
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
