import { cover, key, type Layer, light, type Scene, type Stage } from "../layers.ts";
import { joints } from "../nature.ts";
import * as s from "../shapes.ts";
import { coast, terrain } from "./coast.ts";
import { numeral, rose } from "./marks.ts";

/** Contours of the land, soundings and a rose, as a chart. */
export const chart: Scene = (stage) => ({
  accent: "#c8401c",
  layers: [...coast(stage, terrain.bind(null, stage)), ...soundings(stage), ...graticule(), ...rose(0.36, 0.62, 0.23)],
});

function soundings(stage: Stage): Layer[] {
  const { noise } = stage;
  const marks: Layer[] = [];
  for (let i = 0; i < 60; i++) {
    const x = -0.7 + (i % 10) * 0.155 + (noise.random() - 0.5) * 0.07;
    const y = 0.1 + Math.floor(i / 10) * 0.16 + (noise.random() - 0.5) * 0.06;
    const h = terrain(stage, x, y);
    if (h > -0.035 || Math.hypot(x - 0.36, y - 0.62) < 0.29) continue;
    const depth = Math.max(1, Math.round(-h * 90));
    const figure_ = numeral(depth, x, y, 0.03);
    marks.push(light(s.rect(x - 0.028, y - 0.024, x + 0.028, y + 0.024, 0.01), 0.85, 0.012), key(figure_));
  }
  return marks;
}

function graticule(): Layer[] {
  const frame = s.rect(-0.715, 0.035, 0.715, 0.965);
  const lines = [
    s.stroke([-0.25, 0], [-0.25, 1], 0.0009),
    s.stroke([0.36, 0], [0.36, 1], 0.0009),
    s.stroke([-0.75, 0.3], [0.75, 0.3], 0.0009),
    s.stroke([-0.75, 0.62], [0.75, 0.62], 0.0009),
  ];
  const border: s.Shape = { box: [-0.76, 0, 0.76, 1], sd: (x, y) => -frame.sd(x, y) };
  const scale = (x: number, y: number) => (Math.abs(x) > 0.715 ? joints(y + 0.02, 0.08, 0.25) : joints(x, 0.08, 0.25)) * 0.95;
  return [...lines.map((line) => key(line)), cover(border, (x, y) => (scale(x, y) > 0.5 ? 0.95 : 0.02)), key(s.outline(frame, 0.0024))];
}
