import { cover, figure, flat, halo, key, light, shade, type Layer, type Scene, type Stage } from "../layers.ts";
import { castShadow, joints, reflection, ridge, sea, sky } from "../nature.ts";
import * as s from "../shapes.ts";
import { masonry } from "./river.ts";

/** A tide mill, its wheel turning. */
export const mill: Scene = (stage) => {
  const level = 0.76;
  const house = s.rect(-0.52, 0.38, 0.16, level + 0.02);
  const gable = s.polygon([[-0.57, 0.395], [-0.42, 0.16], [0.06, 0.16], [0.21, 0.395]]);
  return {
    layers: [
      sky(stage, 0.6, 0.3, 0.08, 0.6),
      ridge(stage, { level: 0.66, height: 0.3, length: 0.7, rough: 0.02, shift: 33 }, 0.34),
      ridge(stage, { level: 0.7, height: 0.14, length: 0.25, rough: 0.06, shift: 15 }, 0.62),
      sea(stage, 0.69, { dark: 0.66, pale: 0.3, swell: 0.8 }),
      reflection(stage, s.union(house, gable), level, 0.75),
      ...figure(house, (x, y) => s.clamp(0.24 + masonry(stage, x, y, 0.036, 0.085) + 0.25 * s.step(-0.1, 0.16, x), 0.05, 0.9)),
      ...figure(gable, (x, y) => s.clamp(0.62 + 0.3 * joints(y + 0.004 * stage.noise.at(x * 40, y * 40), 0.028, 0.2) + 0.25 * (stage.noise.at(Math.floor(x * 36) * 2.2, Math.floor(y * 36) * 3.1) - 0.5), 0.3, 0.97)),
      shade(s.rect(-0.52, 0.395, 0.16, 0.43), 0.65, 0.012),
      ...figure(s.rect(-0.36, 0.1, -0.29, 0.24), 0.6),
      ...openings(),
      ...wheel(stage, 0.3, 0.62, 0.265),
      ...splash(stage, 0.3, level),
    ],
  };
};

function openings(): Layer[] {
  const panes = [[-0.4, 0.48], [-0.2, 0.48], [0.0, 0.48], [-0.4, 0.62]] as const;
  const door = s.rect(-0.22, 0.58, -0.11, 0.76);
  return [
    ...panes.flatMap(([x, y]) => [cover(s.rect(x - 0.036, y - 0.045, x + 0.036, y + 0.045), 0.92), light(s.outline(s.rect(x - 0.036, y - 0.045, x + 0.036, y + 0.045), 0.005), 1), light(s.rect(x - 0.002, y - 0.045, x + 0.002, y + 0.045), 1), light(s.rect(x - 0.036, y - 0.002, x + 0.036, y + 0.002), 1)]),
    cover(door, (x) => 0.7 + 0.3 * joints(x, 0.022, 0.15)),
    flat(door),
    key(s.outline(door, 0.004)),
  ];
}

function wheel(stage: Stage, cx: number, cy: number, r: number): Layer[] {
  const rim = s.outline(s.circle(cx, cy, r - 0.02), 0.014);
  const inner = s.outline(s.circle(cx, cy, r * 0.72), 0.009);
  const spokes = Array.from({ length: 8 }, (_, i) => {
    const a = (i / 8) * Math.PI * 2 + 0.2;
    return s.stroke([cx, cy], [cx + Math.cos(a) * (r - 0.02), cy + Math.sin(a) * (r - 0.02)], 0.009);
  });
  const floats = Array.from({ length: 24 }, (_, i) => {
    const a = (i / 24) * Math.PI * 2;
    const at = (k: number, turn: number): s.Point => [cx + Math.cos(a + turn) * k, cy + Math.sin(a + turn) * k];
    return s.stroke(at(r * 0.76, 0.07), at(r + 0.022, -0.03), 0.0075);
  });
  const hub = s.circle(cx, cy, 0.034);
  const wood = (x: number, y: number) => s.clamp(0.3 + 0.5 * s.step(-0.25, 0.25, x - cx + (y - cy)) + 0.2 * (stage.noise.at(x * 60, y * 60) - 0.5), 0.08, 0.95);
  return [
    castShadow(s.circle(cx - 0.06, cy + 0.02, r), 0.6, 0.012),
    shade(s.circle(cx, cy, r), 0.35),
    ...floats.flatMap((part) => [halo(part, 0.005), key(part)]),
    ...spokes.flatMap((part) => [halo(part, 0.008, 0.8), cover(part, wood), key(s.outline(part, 0.0018))]),
    ...[inner, rim].flatMap((part) => [halo(part, 0.006, 0.8), cover(part, wood), key(s.outline(part, 0.002))]),
    ...figure(hub, 0.2),
    key(s.circle(cx, cy, 0.013)),
  ];
}

function splash({ noise }: Stage, cx: number, level: number): Layer[] {
  const pool: s.Shape = { box: [cx - 0.4, level + 0.02, 1, 1], sd: (_x, y) => level + 0.03 - y };
  const water = (x: number, y: number) => s.clamp(0.5 + 0.9 * (noise.cloud(x * 4, y * 36, 3) - 0.5), 0.03, 0.95);
  const foam = (x: number, y: number) => {
    const off = Math.hypot((x - cx) / 0.42, (y - level - 0.05) / 0.05);
    return s.step(1, 0.4, off) * s.step(0.32, 0.52, noise.cloud(x * 15, y * 44, 3));
  };
  return [cover(s.common(pool, s.rect(cx - 0.31, level + 0.02, 1, 2)), water, { soft: 0.02 }), light({ box: [cx - 0.45, level - 0.01, cx + 0.45, level + 0.11], sd: () => -1 }, foam)];
}

/** A boat on the stocks, half planked light and shade. */
export const boatyard: Scene = (stage) => {
  const { noise } = stage;
  return {
    layers: [
      sky(stage, 0.6, 0.3, 0.1, 0.6),
      ridge(stage, { level: 0.64, height: 0.16, length: 0.6, rough: 0.01, shift: 28 }, 0.36),
      ...shed(stage),
      cover(s.below(() => 0.72, 0.72), (x, y) => s.clamp(0.3 + 0.7 * (noise.cloud(x * 5, y * 26, 4) - 0.5) + 0.1 * y, 0.04, 0.9)),
      castShadow(s.ellipse(0.08, 0.86, 0.6, 0.045), 0.75, 0.03),
      ...stocks(),
      ...hull(stage),
      ...shores(),
    ],
  };
};

const sheer = (x: number) => 0.36 - 0.16 * (x - 0.22) ** 2 * (x < 0.22 ? 1.1 : 0.9);
const keel = (x: number) => 0.775 + 0.05 * s.step(0.4, -0.4, x) * 0.2;

function hull(stage: Stage): Layer[] {
  const outlineOf = s.blob([[-0.66, sheer(-0.66)], [-0.3, sheer(-0.3)], [0.1, sheer(0.1)], [0.42, sheer(0.42)], [0.58, sheer(0.58)], [0.555, 0.5], [0.52, 0.66], [0.46, 0.765], [0.2, 0.785], [-0.2, 0.785], [-0.38, 0.765], [-0.5, 0.66], [-0.585, 0.5]], 5);
  const strake = (x: number, y: number) => (y - sheer(x)) / (keel(x) - sheer(x));
  const planks = (x: number, y: number, inside: number) => {
    const t = strake(x, y);
    const lap = t * 11 - Math.floor(t * 11);
    const belly = s.clamp(0.08 + 0.75 * s.step(0.2, 1, t) + 0.3 * s.step(0.2, 0.58, x));
    return s.clamp(belly + 0.4 * s.step(0.78, 0.98, lap) + 0.2 * s.step(0.06, 0, inside) + (stage.noise.at(x * 14, Math.floor(t * 11) * 3.7) - 0.5) * 0.16, 0.03, 0.97);
  };
  const along = (x: number, y: number) => (sheer(0.2) - sheer(x)) * (1 - s.clamp(strake(x, y)));
  const band = (from: number, to: number): s.Shape => ({ box: outlineOf.box, sd: (x, y) => Math.max(outlineOf.sd(x, y), (from - strake(x, y)) * 0.4, (strake(x, y) - to) * 0.4) });
  return [
    ...figure(outlineOf, planks, { bend: along, line: 0.003 }),
    cover(band(-0.1, 0.085), 0.03, { bend: along }),
    flat(band(-0.1, 0.085)),
    key(s.outline(band(-0.1, 0.085), 0.0018)),
    ...figure(s.stroke([-0.655, 0.215], [-0.4, 0.775], 0.012, 0.014), 0.2).slice(0, 0),
    ...figure(s.polygon([[0.52, 0.52], [0.575, 0.52], [0.6, 0.8], [0.44, 0.8], [0.47, 0.76]]), 0.7),
    ...figure(s.rect(-0.44, 0.775, 0.6, 0.808), 0.85),
    key(s.circle(-0.52, 0.31, 0.011)),
  ];
}

function stocks(): Layer[] {
  return [-0.36, -0.12, 0.12, 0.36].flatMap((x) => [s.rect(x - 0.06, 0.835, x + 0.06, 0.87), s.rect(x - 0.045, 0.806, x + 0.045, 0.838)].flatMap((block) => figure(block, (px) => 0.2 + 0.5 * s.step(x - 0.04, x + 0.05, px))));
}

/** The props that hold her upright, and a ladder. */
function shores(): Layer[] {
  const props = [[-0.4, 0.46, -0.62], [-0.1, 0.5, -0.24], [0.2, 0.5, 0.3], [0.42, 0.48, 0.6]] as const;
  const rungs = Array.from({ length: 9 }, (_, i) => s.stroke([0.02 + i * 0.008, 0.38 + i * 0.057], [0.1 + i * 0.009, 0.385 + i * 0.057], 0.0045));
  const rails = [s.stroke([0.012, 0.3], [0.092, 0.91], 0.007), s.stroke([0.092, 0.3], [0.185, 0.915], 0.007)];
  return [
    ...props.flatMap(([x, y, foot]) => figure(s.stroke([x, y], [foot, 0.91], 0.0125, 0.015), 0.12, { line: 0.0024 })),
    ...[...rungs, ...rails].flatMap((part) => figure(part, 0.06, { line: 0.0022 })),
  ];
}

function shed(stage: Stage): Layer[] {
  const wall = s.polygon([[-0.9, 0.74], [-0.9, 0.28], [-0.62, 0.1], [-0.3, 0.3], [-0.3, 0.74]]);
  const roof = s.polygon([[-0.95, 0.26], [-0.62, 0.05], [-0.25, 0.285], [-0.26, 0.325], [-0.62, 0.1], [-0.95, 0.31]]);
  const mouth = s.rect(-0.56, 0.36, -0.36, 0.74);
  return [...figure(wall, (x, y) => s.clamp(0.42 + 0.4 * joints(x, 0.03, 0.1) + (stage.noise.at(x * 80, y * 4) - 0.5) * 0.25, 0.1, 0.9)), cover(mouth, 0.93), ...figure(roof, 0.85)];
}
