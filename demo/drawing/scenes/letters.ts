import { swollen } from "../bodies.ts";
import { cover, figure, flat, ground, key, type Layer, type Scene, shade } from "../layers.ts";
import { castShadow, joints } from "../nature.ts";
import * as s from "../shapes.ts";

/** A bundle of letters tied with string, one of them sealed. */
export const letters: Scene = (stage) => {
  const { noise } = stage;
  return {
    accent: "#b8372c",
    layers: [
      ground((x, y) =>
        s.clamp(0.5 + 0.4 * (noise.cloud(x * 1.2, y * 24, 3) - 0.5) + 0.25 * s.step(0.4, 1, Math.hypot(x, y - 0.5)), 0.1, 0.95),
      ),
      ...envelope(0.16, 0.42, 0.44, 0.28, 0.3, false),
      ...envelope(-0.2, 0.46, 0.45, 0.285, -0.28, false),
      ...envelope(0.02, 0.54, 0.47, 0.3, 0.05, true),
    ],
  };
};

function envelope(cx: number, cy: number, hw: number, hh: number, angle: number, sealed: boolean): Layer[] {
  const at = (shape: s.Shape) => s.turned(s.moved(shape, cx, cy), cx, cy, angle);
  const paper = at(s.rect(-hw, -hh, hw, hh, 0.006));
  const flap = at(
    s.polygon([
      [-hw, -hh],
      [hw, -hh],
      [0.03, 0.07],
      [-0.03, 0.07],
    ]),
  );
  const folds = [s.stroke([-hw, hh], [-0.05, 0.02], 0.0016), s.stroke([hw, hh], [0.05, 0.02], 0.0016)];
  const body = (x: number, y: number) => s.clamp(0.05 + 0.16 * s.step(-0.3, 0.5, x - cx) + 0.1 * s.step(0, 0.3, y - cy));
  return [
    castShadow(s.moved(paper, 0.018, 0.026), 0.75, 0.018),
    ...figure(paper, body, { line: 0.0026 }),
    ...folds.map((fold) => key(at(fold))),
    castShadow(s.common(s.moved(flap, 0.004, 0.02), paper), 0.5, 0.014),
    ...figure(flap, (x) => 0.03 + 0.12 * s.step(-0.2, 0.5, x - cx), { line: 0.0024 }),
    ...(sealed ? wax(at, hw, hh) : []),
  ];
}

function wax(at: (shape: s.Shape) => s.Shape, hw: number, hh: number): Layer[] {
  const drop = at(
    s.blob([
      [-0.075, 0.01],
      [-0.055, -0.055],
      [0.01, -0.078],
      [0.066, -0.045],
      [0.076, 0.025],
      [0.04, 0.07],
      [-0.02, 0.08],
      [-0.062, 0.058],
    ]),
  );
  const press = at(s.circle(0, 0, 0.05));
  const anchor = s.union(
    s.stroke([0, -0.022], [0, 0.03], 0.0035),
    s.stroke([-0.014, -0.014], [0.014, -0.014], 0.003),
    s.outline(s.circle(0, -0.028, 0.006), 0.002),
    s.outline(s.common(s.circle(0, 0.004, 0.026), s.rect(-1, 0.008, 1, 1)), 0.0025),
  );
  const strings = [s.rect(-0.006, -hh, 0.006, hh), s.rect(-hw, 0.002, hw, 0.014)];
  return [
    ...strings.flatMap((line) => [
      castShadow(at(s.moved(line, 0.004, 0.008)), 0.5, 0.006),
      ...figure(at(line), (x, y) => 0.3 + 0.4 * joints(x + y, 0.014, 0.25), { line: 0.0018 }),
    ]),
    castShadow(s.moved(drop, 0.008, 0.012), 0.7, 0.01),
    cover(drop, swollen(drop, 0.03, 0.04, 0.85)),
    shade(s.outline(press, 0.006), 0.5, 0.004),
    flat(drop),
    key(s.outline(drop, 0.0026)),
    key(at(anchor)),
  ];
}
