import { cover, figure, key, type Layer, type Scene, shade, type Stage } from "../layers.ts";
import { joints, ridge, sea, sky } from "../nature.ts";
import * as s from "../shapes.ts";
import { masonry } from "./stone.ts";

/** A weir: the river slides over its crest and breaks white below. */
export const weir: Scene = (stage) => {
  const { noise } = stage;
  const crest = (x: number) => 0.47 + 0.05 * x + 0.035 * Math.sin(x * 2.4 + 0.6);
  const foot = (x: number) => crest(x) + 0.19 + 0.03 * (noise.cloud(x * 5, 3, 2) - 0.5);
  const fall: s.Shape = {
    box: [-9, 0.4, 9, 0.8],
    sd: (x, y) => Math.max(crest(x) - y, y - foot(x)),
  };
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
  const wood = (x: number, y: number) =>
    s.clamp(0.7 + 0.3 * (stage.noise.at(x * 90, y * 6) - 0.5) + 0.25 * joints(y, 0.04, 0.1), 0.3, 0.97);
  const walk = s.rect(0.2, 0.315, 0.9, 0.338);
  const wheel = s.outline(s.ellipse(0.47, 0.225, 0.03, 0.032), 0.004);
  const bank = s.polygon([
    [0.72, 0.3],
    [0.8, 0.27],
    [0.95, 0.27],
    [0.95, 1.1],
    [0.66, 1.1],
    [0.7, 0.8],
  ]);
  return [
    ...gates.flatMap((gate) => figure(gate, wood)),
    ...posts.flatMap((post) => figure(post, (x, y) => (stage.noise.at(x * 200, y * 8) > 0.55 ? 0.35 : 0.12))),
    ...racks.map((rack) => key(rack)),
    ...figure(walk, 0.12),
    key(wheel),
    key(
      s.union(
        s.stroke([0.2, 0.26], [0.75, 0.26], 0.003),
        ...[0.21, 0.33, 0.4, 0.54, 0.68].map((x) => s.stroke([x, 0.26], [x, 0.32], 0.0025)),
      ),
    ),
    ...figure(bank, (x, y) => s.clamp(0.3 + masonry(stage, x, y, 0.045, 0.1), 0.08, 0.9)),
  ];
}
