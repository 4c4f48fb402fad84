import { cover, figure, halo, key, type Layer, type Scene, shade, type Stage } from "../layers.ts";
import { joints, reflection, ridge, sea, sky } from "../nature.ts";
import * as s from "../shapes.ts";
import { masonry } from "./stone.ts";

/** A stone bridge of three arches at low water. */
export const bridge: Scene = (stage) => {
  const level = 0.72;
  const deck = (x: number) => 0.385 + 0.16 * x * x;
  const arches = [arch(-0.5, level, 0.16, 0.2), arch(0, level, 0.21, 0.23), arch(0.5, level, 0.16, 0.2)];
  const holes = s.union(...arches);
  const wall: s.Shape = {
    box: [-1.2, 0.3, 1.2, level],
    sd: (x, y) => Math.max(deck(x) - y, y - level, -holes.sd(x, y)),
  };
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
  const cap: s.Shape = {
    box: [-1.2, 0.35, 1.2, 0.75],
    sd: (x, y) => Math.abs(y - deck(x) - 0.002) - 0.011,
  };
  const string: s.Shape = {
    box: [-1.2, 0.35, 1.2, 0.75],
    sd: (x, y) => Math.abs(y - deck(x) - 0.062) - 0.007,
  };
  const lamp = [-0.285, 0.285].map((x) =>
    s.union(s.stroke([x, 0.27], [x, 0.395], 0.0035), s.rect(x - 0.012, 0.25, x + 0.012, 0.282, 0.003)),
  );
  return [
    ...lamp.map((post) => key(post)),
    cover(cap, (x) => 0.06 + 0.6 * joints(x, 0.09, 0.03) + stage.noise.at(x * 20, 2) * 0.1),
    key(s.outline(cap, 0.0014)),
    cover(string, 0.1),
    shade({ box: [-1.2, 0.35, 1.2, 0.8], sd: (x, y) => Math.abs(y - deck(x) - 0.082) - 0.008 }, 0.6, 0.01),
  ];
}

function pier(stage: Stage, cx: number, level: number): Layer[] {
  const body = s.polygon([
    [cx - 0.055, 0.57],
    [cx, 0.545],
    [cx + 0.055, 0.57],
    [cx + 0.06, level + 0.012],
    [cx, level + 0.03],
    [cx - 0.06, level + 0.012],
  ]);
  const face = (x: number, y: number) => s.clamp((x < cx ? 0.14 : 0.72) + masonry(stage, x, y, 0.03, 0.06) * 0.8, 0.05, 0.95);
  return [reflection(stage, body, level + 0.02, 0.5), ...figure(body, face), key(s.stroke([cx, 0.545], [cx, level + 0.03], 0.0014))];
}
