import { swollen } from "../bodies.ts";
import { figure, flat, ground, key, type Layer, type Scene, shade } from "../layers.ts";
import { castShadow, joints } from "../nature.ts";
import * as s from "../shapes.ts";
import { coast, terrain } from "./coast.ts";

/** A chart spread on a table, with dividers, rule and lamp light. */
export const mapTable: Scene = (stage) => {
  const { noise } = stage;
  const sheet = s.blob(
    [
      [-0.5, 0.26],
      [-0.2, 0.245],
      [0.2, 0.25],
      [0.5, 0.24],
      [0.56, 0.46],
      [0.64, 0.78],
      [0.3, 0.8],
      [-0.1, 0.79],
      [-0.42, 0.81],
      [-0.65, 0.785],
      [-0.57, 0.5],
    ],
    5,
  );
  const wood = (x: number, y: number) =>
    s.clamp(
      0.66 +
        0.5 * (noise.cloud(x * 1.4, y * 26, 3) - 0.5) +
        0.25 * s.step(0.3, 0.9, Math.hypot(x, y - 0.4)) +
        0.3 * joints(y * (1 + y * 0.3), 0.21, 0.02),
      0.2,
      0.97,
    );
  // The sheet lies back from the reader, so its far part is drawn closer together.
  const height = (x: number, y: number) => {
    const near = 0.62 + y * 0.5;
    return terrain(stage, x / near + 0.1, (y - 0.2) / near / 0.62);
  };
  const printed = coast(stage, height).map((layer): Layer => ({
    ...layer,
    box: sheet.box,
    sd: (x, y) => Math.max(layer.sd(x, y), sheet.sd(x, y) + 0.03),
    bend: undefined,
  }));
  return {
    accent: "#c8401c",
    layers: [
      ground(wood),
      castShadow(s.moved(sheet, 0.014, 0.022), 0.8, 0.016),
      ...figure(sheet, 0.02, { line: 0.0026 }),
      ...printed,
      key(s.outline(s.thicker(sheet, -0.03), 0.0016)),
      shade(sheet, (x) => 0.25 * s.step(0.1, 0.7, x)),
      ...curl(),
      ...rule(),
      ...dividers(),
      ...weight(),
    ],
  };
};

/** The corner that will not lie flat. */
function curl(): Layer[] {
  const roll = s.turned(s.ellipse(0.51, 0.745, 0.16, 0.034), 0.51, 0.745, -0.5);
  return [
    castShadow(s.moved(roll, -0.01, 0.03), 0.6, 0.02),
    ...figure(roll, (x, y) => s.clamp(0.02 + 22 * Math.max(0, y - 0.745 + (x - 0.51) * 0.5), 0.02, 0.75), { line: 0.0026 }),
  ];
}

function rule(): Layer[] {
  const bar = s.turned(s.rect(-0.36, 0.655, 0.2, 0.705), -0.08, 0.68, -0.22);
  const ticks = Array.from({ length: 27 }, (_, i) =>
    s.turned(s.rect(-0.35 + i * 0.02, 0.657, -0.3478 + i * 0.02, i % 5 ? 0.667 : 0.677), -0.08, 0.68, -0.22),
  );
  return [
    castShadow(s.moved(bar, 0.012, 0.018), 0.7, 0.01),
    ...figure(bar, 0.14, { line: 0.0022 }),
    flat(bar),
    ...ticks.map((tick) => key(tick)),
  ];
}

function dividers(): Layer[] {
  const hinge: s.Point = [0.1, 0.19];
  const legs = [
    [-0.06, 0.5],
    [0.2, 0.56],
  ] as const;
  const arms = legs.map(([x, y]) => s.stroke(hinge, [x, y], 0.017, 0.002));
  return [
    ...arms.map((arm) => castShadow(s.moved(arm, 0.03, 0.025), 0.6, 0.012)),
    ...arms.flatMap((arm) =>
      figure(arm, (x, y) => s.clamp(0.55 + (x - 0.1) * 0.8 + (y < 0.34 ? -0.35 : 0.3), 0.04, 0.97), { line: 0.0026 }),
    ),
    ...figure(s.circle(...hinge, 0.034), swollen(s.circle(...hinge, 0.034), 0.034, 0.03, 0.95), {
      line: 0.0026,
    }),
    ...figure(s.stroke([0.1, 0.16], [0.1, 0.115], 0.011), 0.5),
    key(s.circle(...hinge, 0.008)),
  ];
}

function weight(): Layer[] {
  const lead = s.blob([
    [-0.6, 0.28],
    [-0.56, 0.235],
    [-0.46, 0.23],
    [-0.41, 0.275],
    [-0.42, 0.335],
    [-0.5, 0.35],
    [-0.58, 0.335],
  ]);
  return [castShadow(s.moved(lead, 0.025, 0.03), 0.8, 0.02), ...figure(lead, swollen(lead, 0.055, 0.1, 0.98), { line: 0.0028 })];
}
