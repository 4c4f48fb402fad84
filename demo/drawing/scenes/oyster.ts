import { swollen } from "../bodies.ts";
import { cover, figure, flat, ground, key, type Layer, light, type Scene, shade, type Stage } from "../layers.ts";
import { castShadow } from "../nature.ts";
import * as s from "../shapes.ts";

/** Oysters on a plate, one shut, with half a lemon. */
export const oyster: Scene = (stage) => {
  const { noise } = stage;
  const plate = s.ellipse(0, 0.54, 0.66, 0.41);
  const cloth = (x: number, y: number) =>
    s.clamp(0.62 + 0.14 * Math.sin((x + y) * 34) * Math.sin((x - y) * 34) + 0.2 * (noise.cloud(x * 4, y * 4, 3) - 0.5), 0.2, 0.9);
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
  const meat = s.turned(
    s.placed(
      s.blob([
        [-0.09, -0.01],
        [-0.03, -0.06],
        [0.06, -0.065],
        [0.11, -0.02],
        [0.1, 0.045],
        [0.02, 0.07],
        [-0.06, 0.05],
      ]),
      cx,
      cy,
      size,
    ),
    cx,
    cy,
    angle,
  );
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
