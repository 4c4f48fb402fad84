import { ribbon, swollen } from "../bodies.ts";
import { cover, figure, flat, ground, halo, key, light, shade, type Layer, type Scene, type Stage } from "../layers.ts";
import { castShadow } from "../nature.ts";
import * as s from "../shapes.ts";

/** A shore crab from above, on wet sand. */
export const crab: Scene = (stage) => {
  const { noise } = stage;
  const sand = (x: number, y: number) => {
    const rill = Math.sin((y + 0.06 * noise.cloud(x * 2, y * 3, 2)) * 60 + x * 4);
    return 0.2 + 0.07 * rill + 0.22 * s.step(0.3, 0.95, Math.hypot(x, y - 0.5)) + 0.16 * (noise.cloud(x * 9, y * 20, 3) - 0.5);
  };
  const limbs = [...walkers(), ...claws()];
  const shell = s.blob([[0, 0.335], [0.1, 0.34], [0.19, 0.375], [0.255, 0.445], [0.24, 0.5], [0.18, 0.6], [0.09, 0.655], [0, 0.665], [-0.09, 0.655], [-0.18, 0.6], [-0.24, 0.5], [-0.255, 0.445], [-0.19, 0.375], [-0.1, 0.34]]);
  const both = limbs.flatMap((limb) => [limb, s.mirrored(limb)]);
  const shadow = s.moved(s.union(shell, ...both), 0.02, 0.028);
  return {
    layers: [
      ground(sand),
      castShadow(shadow, 0.6, 0.016),
      flat(s.thicker(s.union(shell, ...both), -0.002)),
      ...both.flatMap((limb) => figure2(limb, swollen(limb, 0.03, 0.16, 0.92))),
      ...figure2(shell, carapace(stage, shell)),
      ...face(),
    ],
    accent: "#dc7a4e",
  };
};

/** Cover and contour that leave the second colour showing through. */
function figure2(shape: s.Shape, tone: (x: number, y: number, inside: number) => number): Layer[] {
  return [cover(shape, tone), flat(shape), key(s.outline(shape, 0.0022))];
}

function carapace({ noise }: Stage, shell: s.Shape) {
  const round = swollen(shell, 0.16, 0.1, 0.9);
  return (x: number, y: number, inside: number) => {
    const fold = Math.exp(-(((Math.abs(x) - 0.075 - (y - 0.5) * 0.25) / 0.012) ** 2)) * s.step(0.4, 0.48, y) * s.step(0.64, 0.56, y);
    const brow = Math.exp(-(((y - 0.47 + x * x * 1.2) / 0.011) ** 2)) * s.step(0.19, 0.1, Math.abs(x));
    const spots = s.step(0.6, 0.72, noise.cloud(Math.abs(x) * 26, y * 26, 2)) * 0.4;
    return s.clamp(round(x, y, inside) + fold * 0.5 + brow * 0.5 + spots, 0.04, 0.96);
  };
}

function walkers(): s.Shape[] {
  const legs: [number, number, number][][] = [
    [[0.2, 0.5, 0.026], [0.35, 0.42, 0.024], [0.47, 0.44, 0.018], [0.56, 0.56, 0.002]],
    [[0.2, 0.54, 0.026], [0.38, 0.52, 0.024], [0.5, 0.57, 0.018], [0.56, 0.71, 0.002]],
    [[0.18, 0.58, 0.026], [0.34, 0.62, 0.023], [0.44, 0.7, 0.017], [0.46, 0.84, 0.002]],
    [[0.14, 0.62, 0.024], [0.25, 0.7, 0.021], [0.31, 0.79, 0.016], [0.29, 0.9, 0.002]],
  ];
  return legs.map((way) => ribbon(way, 3));
}

function claws(): s.Shape[] {
  const arm = ribbon([[0.19, 0.42, 0.03], [0.3, 0.34, 0.034], [0.36, 0.27, 0.03]], 4);
  const hand = s.blob([[0.33, 0.3], [0.4, 0.27], [0.43, 0.19], [0.385, 0.1], [0.3, 0.045], [0.215, 0.05], [0.255, 0.078], [0.3, 0.11], [0.315, 0.14], [0.28, 0.135], [0.2, 0.1], [0.215, 0.145], [0.26, 0.19], [0.29, 0.25]]);
  return [arm, hand];
}

function face(): Layer[] {
  const one = s.union(s.stroke([0.05, 0.345], [0.058, 0.318], 0.007), s.circle(0.06, 0.31, 0.013));
  const feeler = ribbon([[0.02, 0.34, 0.003], [0.04, 0.28, 0.002], [0.09, 0.24, 0.001]]);
  return [one, s.mirrored(one), feeler, s.mirrored(feeler)].map((part) => key(part));
}

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
  const fin = ribbon(EEL.map(([x, y, half], i) => [x, y, half + (i < 3 ? -0.02 : 0.026)]), 6);
  const skin = () => {
    const v = body.last.across;
    const scale = noise.at(body.last.along * 60, v * 9) - 0.5;
    return s.clamp(0.12 + 0.82 * s.step(0.55, -0.75, v) + 0.3 * s.step(0.82, 1, v) - 0.45 * Math.exp(-(((v + 0.5) / 0.16) ** 2)) + scale * 0.22, 0.03, 0.97);
  };
  return {
    layers: [
      ground((x, y) => s.clamp(s.mix(0.34, 0.74, y) + 0.45 * (noise.cloud(x * 2 + y, y * 9, 4) - 0.5), 0.1, 0.9), (x, y) => 0.02 * noise.at(x * 3, y * 5)),
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
  const jaw = ribbon([[0.6, 0.312, 0.0035], [0.55, 0.322, 0.0028], [0.5, 0.33, 0.001]]);
  const gill = ribbon([[0.425, 0.335, 0.002], [0.415, 0.36, 0.005], [0.425, 0.385, 0.001]]);
  const fin = s.blob([[0.415, 0.37], [0.35, 0.395], [0.3, 0.46], [0.36, 0.455], [0.41, 0.42]]);
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
    const blade = ribbon([[x, 1.02, 0.012], [x + sway * 0.1, 1 - tall * 0.4, 0.013], [x + sway * 0.8, 1 - tall * 0.75, 0.009], [x + sway, 1 - tall, 0.001]], 5);
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

/** Oysters on a plate, one shut, with half a lemon. */
export const oyster: Scene = (stage) => {
  const { noise } = stage;
  const plate = s.ellipse(0, 0.54, 0.66, 0.41);
  const cloth = (x: number, y: number) => s.clamp(0.62 + 0.14 * Math.sin((x + y) * 34) * Math.sin((x - y) * 34) + 0.2 * (noise.cloud(x * 4, y * 4, 3) - 0.5), 0.2, 0.9);
  return {
    accent: "#e8bd4a",
    layers: [
      ground(cloth),
      castShadow(s.moved(plate, 0.03, 0.04), 0.7, 0.03),
      ...figure(plate, 0.05, { line: 0.0026 }),
      shade(s.outline(s.ellipse(0, 0.53, 0.5, 0.3), 0.02), (x, y) => 0.12 + 0.35 * s.step(0.3, -0.4, x + y - 0.5), 0.012),
      ...openShell(stage, -0.26, 0.43, 1.3, -0.5),
      ...openShell(stage, 0.29, 0.4, 1.08, 0.75),
      ...openShell(stage, 0.1, 0.72, 1.08, 2.6),
      ...lemon(-0.3, 0.77),
    ],
  };
};

function openShell({ noise }: Stage, cx: number, cy: number, size: number, angle: number): Layer[] {
  const wobble = noise.random() * 40;
  const ruffle = (r: number, rough: number): s.Shape => {
    const points = Array.from({ length: 44 }, (_, i): s.Point => {
      const a = (i / 44) * Math.PI * 2;
      const egg = 1 + 0.24 * Math.cos(a) + rough * (noise.at(i * 0.9 + wobble, wobble) - 0.5);
      return [Math.cos(a) * r * egg * 1.16, Math.sin(a) * r * egg * 0.9];
    });
    return s.turned(s.placed(s.blob(points, 2), cx, cy, size), cx, cy, angle);
  };
  const outer = ruffle(0.165, 0.2);
  const inner = ruffle(0.13, 0.06);
  const meat = s.turned(s.placed(s.blob([[-0.09, -0.01], [-0.03, -0.06], [0.06, -0.065], [0.11, -0.02], [0.1, 0.045], [0.02, 0.07], [-0.06, 0.05]]), cx, cy, size), cx, cy, angle);
  const growth = (x: number, y: number, inside: number) =>
    s.clamp(0.62 + 0.34 * Math.sin(inside * 420 + 4 * noise.at(x * 12, y * 12)) + 0.3 * (noise.cloud(x * 24, y * 24, 2) - 0.5), 0.1, 0.96);
  const pearl = swollen(inner, 0.08, 0.82, 0.02);
  return [
    castShadow(s.moved(outer, 0.014, 0.024), 0.75, 0.012),
    ...figure(outer, growth, { line: 0.0024 }),
    cover(inner, (x, y, inside) => s.clamp(pearl(x, y, inside) * 0.8 + 0.08)),
    key(s.outline(inner, 0.0016)),
    shade(s.moved(meat, 0.006, 0.01), 0.5, 0.008),
    cover(meat, swollen(meat, 0.05 * size, 0.04, 0.72)),
    shade(s.outline(s.thicker(meat, -0.014), 0.004), 0.6, 0.005),
    key(s.outline(meat, 0.0016)),
    light(s.circle(meat.box[0] + 0.07 * size, meat.box[1] + 0.04 * size, 0.012), 0.9, 0.006),
  ];
}

function lemon(cx: number, cy: number): Layer[] {
  const rind = s.ellipse(cx, cy, 0.115, 0.095);
  const flesh = s.ellipse(cx, cy, 0.095, 0.077);
  const pips = (x: number, y: number) => {
    const turn = (Math.atan2((y - cy) * 1.2, x - cx) / (Math.PI * 2)) * 9;
    const wall = Math.abs(turn - Math.round(turn));
    return wall < 0.07 ? 0 : 0.22 + 0.2 * s.step(0.02, 0.1, Math.hypot(x - cx, y - cy));
  };
  return [
    castShadow(s.moved(rind, 0.018, 0.024), 0.7, 0.012),
    cover(rind, (x) => 0.08 + 0.3 * s.step(cx, cx + 0.12, x)),
    flat(rind),
    cover(flesh, pips),
    flat(s.thicker(flesh, -0.007)),
    key(s.outline(rind, 0.0024)),
    key(s.outline(flesh, 0.0012)),
  ];
}
