import { cover, flat, type Layer, light, type Scene, type Stage } from "../layers.ts";
import { mist, reflection, ridge, sea, sky } from "../nature.ts";
import * as s from "../shapes.ts";

/** Islands one behind another in a calm, the sun over them. */
export const islands: Scene = (stage) => {
  const tall = stage.tall;
  const at = (x: number) => x * (tall ? 0.52 : 1);
  const horizon = tall ? 0.52 : 0.46;
  const sun: s.Point = [at(0.22), horizon - (tall ? 0.15 : 0.2)];
  return {
    accent: "#d9592c",
    layers: [
      sky(stage, horizon, 0.34, 0.1, 0.5),
      light(s.circle(...sun, 0.28), 0.75, 0.2),
      flat(s.circle(...sun, tall ? 0.075 : 0.1)),
      ridge(stage, { level: horizon, height: 0.05, length: 0.5, rough: 0.006, shift: 31 }, 0.22),
      sea(stage, horizon, { dark: 0.6, pale: 0.2, glitter: [sun[0], 0.06, 1], swell: 0.8 }),
      ...isle(stage, at(0.5), horizon + 0.012, 0.3, 0.13, 0.36),
      ...isle(stage, at(-0.42), horizon + 0.03, at(0.5), 0.2, 0.5),
      mist(stage, horizon - 0.01, horizon + 0.06, 0.7),
      ...isle(stage, at(0.12), horizon + 0.1, at(0.26), 0.1, 0.68),
      ...isle(stage, at(-0.62), horizon + 0.2, at(0.42), 0.19, 0.85),
      ...isle(stage, at(0.68), horizon + 0.31, at(0.42), 0.2, 0.97),
    ],
  };
};

function isle(stage: Stage, cx: number, level: number, half: number, height: number, tone: number): Layer[] {
  const { noise } = stage;
  const hump = (x: number) => {
    const t = Math.max(0, 1 - ((x - cx) / half) ** 2);
    const rough = 0.62 + 0.55 * noise.cloud((x - cx) * 7 + cx * 9, cx * 5 + 40, 3);
    const trees = 0.016 * noise.cloud(x * 60, cx * 7, 2) * Math.min(1, t * 4);
    return level - height * t ** 0.85 * rough - trees;
  };
  const shape: s.Shape = {
    box: [cx - half, level - height * 1.25, cx + half, level],
    sd: (x, y) => Math.max(hump(x) - y, y - level, Math.abs(x - cx) - half),
  };
  const stone = (x: number, y: number) => {
    const slope = (hump(x + 0.05) - hump(x - 0.05)) / 0.1;
    const grain = noise.cloud(x * 14, y * 26, 3) - 0.5;
    const shore = s.step(level - 0.018, level - 0.004, y) * 0.3;
    return s.clamp(tone * (0.8 + 0.22 * slope) + grain * 0.6 * tone + shore, 0.06, 0.97);
  };
  return [
    reflection(stage, shape, level, tone * 0.9),
    cover(shape, stone),
    light(s.stroke([cx - half, level + 0.003], [cx + half, level + 0.003], 0.0028), 0.9),
  ];
}
