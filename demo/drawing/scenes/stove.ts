import { turning } from "../bodies.ts";
import { cover, figure, flat, key, type Layer, type Scene, type Stage } from "../layers.ts";
import { castShadow, joints } from "../nature.ts";
import * as s from "../shapes.ts";
import { pot } from "./pot.ts";

/** A cast-iron stove, its fire showing, a pan on top. */
export const stove: Scene = (stage) => {
  const { noise } = stage;
  const body = s.rect(-0.34, 0.38, 0.34, 0.84, 0.012);
  const top = s.rect(-0.4, 0.345, 0.4, 0.385, 0.008);
  const pipe = s.rect(0.12, -0.1, 0.24, 0.345);
  const iron = (x: number, y: number) =>
    s.clamp(0.62 + 0.35 * s.step(-0.3, 0.32, x) + 0.16 * (noise.cloud(x * 20, y * 20, 2) - 0.5), 0.3, 0.97);
  const tube = (x: number) => s.clamp(0.95 - 0.75 * Math.exp(-(((x - 0.155) / 0.025) ** 2)), 0.1, 0.97);
  return {
    accent: "#e2702a",
    layers: [
      ...bricks(stage),
      ...figure(pipe, tube, { line: 0.0022, bend: (x) => 0.35 * (x - 0.18) ** 2 * 8 }),
      ...[0.1, 0.3].flatMap((y) => figure(s.rect(0.11, y, 0.25, y + 0.022, 0.006), tube)),
      castShadow(s.ellipse(0.06, 0.955, 0.5, 0.035), 0.8, 0.03),
      ...[-0.27, 0.27].flatMap((x) =>
        figure(
          s.polygon([
            [x - 0.045, 0.83],
            [x + 0.045, 0.83],
            [x + 0.02, 0.88],
            [x + 0.035, 0.95],
            [x - 0.035, 0.95],
            [x - 0.02, 0.88],
          ]),
          0.9,
        ),
      ),
      ...figure(body, iron, { line: 0.0028 }),
      ...figure(top, (x) => 0.3 + 0.5 * s.step(-0.35, 0.4, x), { line: 0.0024 }),
      ...door(stage),
      ...pan(),
    ],
  };
};

function bricks({ noise }: Stage): Layer[] {
  const wall = (x: number, y: number) => {
    const row = Math.floor(y / 0.062);
    const shift = (row % 2) * 0.09;
    const joint = Math.max(joints(y, 0.062, 0.07), joints(x + shift + 0.09, 0.18, 0.03));
    const block = noise.at(Math.floor((x + shift) / 0.18 + 0.5) * 5.3, row * 3.7);
    return s.clamp((0.28 + 0.25 * block + 0.2 * s.step(0, 0.9, x + 0.3)) * (1 - joint * 0.9), 0.02, 0.9);
  };
  const floor = s.rect(-9, 0.88, 9, 1.2);
  return [
    cover(s.rect(-9, -1, 9, 0.9), wall),
    cover(floor, (x, y) => 0.5 + 0.5 * (noise.cloud(x * 4, y * 40, 2) - 0.4)),
    key(s.rect(-9, 0.878, 9, 0.882)),
  ];
}

function door({ noise }: Stage): Layer[] {
  const frame = s.rect(-0.22, 0.45, 0.22, 0.74, 0.03);
  const fire = s.rect(-0.18, 0.485, 0.18, 0.7, 0.02);
  const flame = (x: number, y: number) => {
    const lick = 0.62 - 0.1 * noise.cloud(x * 14, 4, 2) - 0.1 * Math.cos(x * 9);
    return y > lick ? 0.03 + 0.3 * noise.at(x * 40, y * 18) * s.step(0.6, 0.72, y) : 0.85;
  };
  const glow: s.Shape = {
    box: fire.box,
    sd: (x, y) => Math.max(fire.sd(x, y), 0.62 - 0.1 * noise.cloud(x * 14, 4, 2) - 0.1 * Math.cos(x * 9) - y),
  };
  return [
    ...figure(frame, 0.55, { line: 0.0026 }),
    cover(fire, flame),
    flat(glow),
    ...[-0.12, -0.06, 0, 0.06, 0.12].map((x) => key(s.rect(x - 0.007, 0.485, x + 0.007, 0.7))),
    key(s.outline(fire, 0.003)),
    ...figure(s.stroke([0.255, 0.57], [0.255, 0.63], 0.012), 0.1),
    ...figure(s.rect(-0.22, 0.765, 0.22, 0.81, 0.01), (x) => 0.3 + 0.6 * joints(x, 0.04, 0.2)),
  ];
}

function pan(): Layer[] {
  const body = turning(
    -0.14,
    [
      [0.2, 0.15],
      [0.24, 0.152],
      [0.32, 0.145],
      [0.34, 0.13],
    ],
    0.06,
  );
  const grip = s.stroke([-0.28, 0.245], [-0.5, 0.215], 0.012, 0.017);
  const lid = turning(
    -0.14,
    [
      [0.145, 0.02],
      [0.165, 0.08],
      [0.19, 0.15],
      [0.2, 0.158],
    ],
    0.06,
  );
  return [...figure(grip, 0.85), ...pot(body, 0.04, 0.95, []), ...pot(lid, 0.04, 0.85, []), key(s.ellipse(-0.14, 0.138, 0.022, 0.014))];
}
