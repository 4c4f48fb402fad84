import { cover, figure, flat, key, type Layer, type Scene, type Stage } from "../layers.ts";
import { castShadow, joints, ridge, sky } from "../nature.ts";
import * as s from "../shapes.ts";

/** A boat on the stocks, half planked light and shade. */
export const boatyard: Scene = (stage) => {
  const { noise } = stage;
  return {
    layers: [
      sky(stage, 0.6, 0.3, 0.1, 0.6),
      ridge(stage, { level: 0.64, height: 0.16, length: 0.6, rough: 0.01, shift: 28 }, 0.36),
      ...shed(stage),
      cover(
        s.below(() => 0.72, 0.72),
        (x, y) => s.clamp(0.3 + 0.7 * (noise.cloud(x * 5, y * 26, 4) - 0.5) + 0.1 * y, 0.04, 0.9),
      ),
      castShadow(s.ellipse(0.08, 0.86, 0.6, 0.045), 0.75, 0.03),
      ...stocks(),
      ...hull(stage),
      ...shores(),
    ],
  };
};

const sheer = (x: number) => 0.36 - 0.16 * (x - 0.22) ** 2 * (x < 0.22 ? 1.1 : 0.9);

const keel = (x: number) => 0.775 + 0.01 * s.step(0.4, -0.4, x);

function hull(stage: Stage): Layer[] {
  const outlineOf = s.blob(
    [
      [-0.66, sheer(-0.66)],
      [-0.3, sheer(-0.3)],
      [0.1, sheer(0.1)],
      [0.42, sheer(0.42)],
      [0.58, sheer(0.58)],
      [0.555, 0.5],
      [0.52, 0.66],
      [0.46, 0.765],
      [0.2, 0.785],
      [-0.2, 0.785],
      [-0.38, 0.765],
      [-0.5, 0.66],
      [-0.585, 0.5],
    ],
    5,
  );
  const strake = (x: number, y: number) => (y - sheer(x)) / (keel(x) - sheer(x));
  const planks = (x: number, y: number, inside: number) => {
    const t = strake(x, y);
    const lap = t * 11 - Math.floor(t * 11);
    const belly = s.clamp(0.08 + 0.75 * s.step(0.2, 1, t) + 0.3 * s.step(0.2, 0.58, x));
    return s.clamp(
      belly +
        0.4 * s.step(0.78, 0.98, lap) +
        0.2 * s.step(0.06, 0, inside) +
        (stage.noise.at(x * 14, Math.floor(t * 11) * 3.7) - 0.5) * 0.16,
      0.03,
      0.97,
    );
  };
  const along = (x: number, y: number) => (sheer(0.2) - sheer(x)) * (1 - s.clamp(strake(x, y)));
  const band = (from: number, to: number): s.Shape => ({
    box: outlineOf.box,
    sd: (x, y) => Math.max(outlineOf.sd(x, y), (from - strake(x, y)) * 0.4, (strake(x, y) - to) * 0.4),
  });
  return [
    ...figure(outlineOf, planks, { bend: along, line: 0.003 }),
    cover(band(-0.1, 0.085), 0.03, { bend: along }),
    flat(band(-0.1, 0.085)),
    key(s.outline(band(-0.1, 0.085), 0.0018)),
    ...figure(
      s.polygon([
        [0.52, 0.52],
        [0.575, 0.52],
        [0.6, 0.8],
        [0.44, 0.8],
        [0.47, 0.76],
      ]),
      0.7,
    ),
    ...figure(s.rect(-0.44, 0.775, 0.6, 0.808), 0.85),
    key(s.circle(-0.52, 0.31, 0.011)),
  ];
}

function stocks(): Layer[] {
  return [-0.36, -0.12, 0.12, 0.36].flatMap((x) =>
    [s.rect(x - 0.06, 0.835, x + 0.06, 0.87), s.rect(x - 0.045, 0.806, x + 0.045, 0.838)].flatMap((block) =>
      figure(block, (px) => 0.2 + 0.5 * s.step(x - 0.04, x + 0.05, px)),
    ),
  );
}

/** The props that hold her upright, and a ladder. */
function shores(): Layer[] {
  const props = [
    [-0.4, 0.46, -0.62],
    [-0.1, 0.5, -0.24],
    [0.2, 0.5, 0.3],
    [0.42, 0.48, 0.6],
  ] as const;
  const rungs = Array.from({ length: 9 }, (_, i) =>
    s.stroke([0.02 + i * 0.008, 0.38 + i * 0.057], [0.1 + i * 0.009, 0.385 + i * 0.057], 0.0045),
  );
  const rails = [s.stroke([0.012, 0.3], [0.092, 0.91], 0.007), s.stroke([0.092, 0.3], [0.185, 0.915], 0.007)];
  return [
    ...props.flatMap(([x, y, foot]) => figure(s.stroke([x, y], [foot, 0.91], 0.0125, 0.015), 0.12, { line: 0.0024 })),
    ...[...rungs, ...rails].flatMap((part) => figure(part, 0.06, { line: 0.0022 })),
  ];
}

function shed(stage: Stage): Layer[] {
  const wall = s.polygon([
    [-0.9, 0.74],
    [-0.9, 0.28],
    [-0.62, 0.1],
    [-0.3, 0.3],
    [-0.3, 0.74],
  ]);
  const roof = s.polygon([
    [-0.95, 0.26],
    [-0.62, 0.05],
    [-0.25, 0.285],
    [-0.26, 0.325],
    [-0.62, 0.1],
    [-0.95, 0.31],
  ]);
  const mouth = s.rect(-0.56, 0.36, -0.36, 0.74);
  return [
    ...figure(wall, (x, y) => s.clamp(0.42 + 0.4 * joints(x, 0.03, 0.1) + (stage.noise.at(x * 80, y * 4) - 0.5) * 0.25, 0.1, 0.9)),
    cover(mouth, 0.93),
    ...figure(roof, 0.85),
  ];
}
