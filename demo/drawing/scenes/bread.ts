import { swollen } from "../bodies.ts";
import { cover, figure, flat, key, type Layer, light, type Scene, shade, type Stage } from "../layers.ts";
import { castShadow, tabletop } from "../nature.ts";
import * as s from "../shapes.ts";

/** A loaf, its heel cut, on a board with its knife. */
export const bread: Scene = (stage) => {
  const { noise } = stage;
  const board = s.polygon([
    [-0.56, 0.66],
    [0.6, 0.66],
    [0.7, 0.89],
    [-0.68, 0.89],
  ]);
  const loaf = s.blob([
    [-0.52, 0.62],
    [-0.51, 0.5],
    [-0.42, 0.37],
    [-0.25, 0.285],
    [-0.02, 0.26],
    [0.16, 0.29],
    [0.27, 0.37],
    [0.31, 0.5],
    [0.29, 0.66],
    [0.2, 0.745],
    [-0.05, 0.765],
    [-0.35, 0.745],
    [-0.48, 0.7],
  ]);
  const crust = swollen(loaf, 0.2, 0.12, 0.98);
  const skin = (x: number, y: number, inside: number) =>
    s.clamp(crust(x, y, inside) + 0.3 * (noise.cloud(x * 14, y * 20, 3) - 0.5) + 0.06, 0.05, 0.97);
  return {
    accent: "#dba54f",
    layers: [
      ...tabletop(stage, 0.6, 0.6, 0.5),
      castShadow(s.moved(board, 0.02, 0.04), 0.7, 0.02),
      ...figure(board, (x, y) => s.clamp(0.16 + 0.3 * (noise.cloud(x * 2, y * 40, 3) - 0.35), 0.04, 0.6), { line: 0.0026 }),
      castShadow(s.ellipse(0.0, 0.755, 0.5, 0.045), 0.75, 0.03),
      ...figure(loaf, skin, { line: 0.0024, bend: (x) => 0.3 * (x + 0.1) ** 2 }),
      ...[-0.36, -0.2, -0.04].flatMap((x) => slash(stage, x)),
      ...crumb(stage, 0.22, 0.525, 0.125, 0.23),
      ...crumb(stage, 0.47, 0.66, 0.15, 0.1),
      ...knife(),
    ],
  };
};

/** A cut in the crust, opened by the oven. */
function slash({ noise }: Stage, x: number): Layer[] {
  const cut = s.turned(s.ellipse(x, 0.4, 0.03, 0.12), x, 0.4, 0.42);
  const flour = (px: number, py: number) => 0.03 + 0.4 * s.step(0.5, 0.7, noise.cloud(px * 30, py * 30, 2));
  return [cover(cut, flour), shade(s.minus(cut, s.moved(cut, 0.016, 0.004)), 0.85), key(s.outline(cut, 0.0018))];
}

/** The cut face of a loaf, or a slice: crust round a holed crumb. */
function crumb({ noise }: Stage, cx: number, cy: number, rx: number, ry: number): Layer[] {
  const face = s.ellipse(cx, cy, rx, ry);
  const inner = s.thicker(face, -0.014);
  const holes = (x: number, y: number) => 0.03 + 0.7 * s.step(0.8, 0.88, noise.at(x * 52, y * 46)) + 0.14 * s.step(cx - 0.05, cx + rx, x);
  return [castShadow(s.moved(face, 0.01, 0.014), 0.6, 0.012), ...figure(face, 0.85, { line: 0.0022 }), cover(inner, holes), flat(inner)];
}

function knife(): Layer[] {
  const blade = s.polygon([
    [-0.62, 0.845],
    [-0.58, 0.825],
    [-0.02, 0.83],
    [-0.02, 0.868],
    [-0.5, 0.87],
  ]);
  const grip = s.stroke([0.0, 0.848], [0.26, 0.855], 0.024, 0.028);
  return [
    castShadow(s.moved(s.union(blade, grip), 0.012, 0.02), 0.7, 0.01),
    ...figure(blade, (_x, y) => (y > 0.856 ? 0.35 : 0.03)),
    ...figure(grip, (_x, y) => s.clamp(0.6 + (y - 0.84) * 9, 0.3, 0.97)),
    ...[0.05, 0.12, 0.19].map((x) => light(s.circle(x, 0.85, 0.006), 1)),
  ];
}
