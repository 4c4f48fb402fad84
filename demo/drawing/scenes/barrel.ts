import { turning } from "../bodies.ts";
import { cover, figure, key, type Layer, type Scene, spun, type Stage } from "../layers.ts";
import { castShadow, joints, tabletop } from "../nature.ts";
import * as s from "../shapes.ts";

/** One barrel upright, one on its side. */
export const barrel: Scene = (stage) => ({
  layers: [
    ...tabletop(stage, 0.62, 0.55, 0.4),
    castShadow(s.ellipse(0.0, 0.9, 0.42, 0.05), 0.75, 0.03),
    castShadow(s.ellipse(0.52, 0.88, 0.34, 0.04), 0.7, 0.03),
    ...lyingBarrel(stage, 0.4, 0.66, 0.235),
    ...uprightBarrel(stage, -0.26),
  ],
});

function uprightBarrel(stage: Stage, cx: number): Layer[] {
  const body = turning(
    cx,
    [
      [0.2, 0.215],
      [0.32, 0.26],
      [0.53, 0.285],
      [0.74, 0.26],
      [0.86, 0.215],
    ],
    0.16,
  );
  const tone = body.tone(0.05, 0.97);
  const staves = (x: number, y: number) => {
    const turn = Math.asin(s.clamp(body.across(x, body.level(x, y)), -1, 1)) / 0.27;
    const stave = (stage.noise.at(Math.round(turn) * 4.1, 7) - 0.5) * 0.2;
    return s.clamp(tone(x, y) + stave + joints(turn + 0.5, 1, 0.06) * 0.5 + (stage.noise.at(x * 90, y * 7) - 0.5) * 0.16, 0.03, 0.97);
  };
  const hoop = (at: number): s.Shape => ({
    box: body.shape.box,
    sd: (x, y) => Math.max(Math.abs(body.level(x, y) - at) - 0.021, body.shape.sd(x, y) - 0.004),
  });
  const head = s.ellipse(cx, 0.2, 0.215, 0.036);
  return [
    ...figure(body.shape, staves, { bend: body.bend, line: 0.0026 }),
    ...[0.25, 0.36, 0.7, 0.81].flatMap((at) => [
      cover(hoop(at), (x, y) => s.clamp(tone(x, y) * 0.75 + 0.3, 0.2, 0.98), { bend: body.bend }),
      key(s.outline(hoop(at), 0.0016)),
    ]),
    ...figure(head, 0.75),
    cover(s.ellipse(cx, 0.208, 0.19, 0.026), (x) => 0.25 + 0.5 * joints(x, 0.055, 0.06) + 0.2 * s.step(0.18, -0.18, x - cx)),
  ];
}

function lyingBarrel(stage: Stage, cx: number, cy: number, r: number): Layer[] {
  const body = turning(
    cx,
    [
      [cy - 0.32, r * 0.82],
      [cy - 0.16, r * 0.97],
      [cy, r * 1.06],
      [cy + 0.16, r * 0.97],
      [cy + 0.3, r * 0.82],
    ],
    0.0,
  );
  const tone = body.tone(0.05, 0.97);
  const wood = (x: number, y: number) => {
    const turn = Math.asin(s.clamp(body.across(x, y), -1, 1)) / 0.3;
    return s.clamp(tone(x, y) + joints(turn + 0.5, 1, 0.06) * 0.5 + (stage.noise.at(Math.round(turn) * 3, 4) - 0.5) * 0.16, 0.03, 0.97);
  };
  const hoop = (at: number): s.Shape => ({
    box: body.shape.box,
    sd: (x, y) => Math.max(Math.abs(y - at) - 0.02, body.shape.sd(x, y) - 0.004),
  });
  const parts = [
    cover(body.shape, wood),
    key(s.outline(body.shape, 0.0026)),
    ...[cy - 0.27, cy - 0.15, cy + 0.15, cy + 0.25].flatMap((at) => [
      cover(hoop(at), (x: number, y: number) => s.clamp(tone(x, y) * 0.75 + 0.3, 0.2, 0.98)),
      key(s.outline(hoop(at), 0.0016)),
    ]),
  ];
  // Standing upright the light comes from the left; laid over, its lit side must stay on top.
  return parts.map((part) => spun(part, cx, cy, Math.PI / 2));
}
