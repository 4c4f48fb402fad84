import { ribbon, turning } from "../bodies.ts";
import { cover, figure, flat, ground, key, light, type Scene } from "../layers.ts";
import { castShadow } from "../nature.ts";
import * as s from "../shapes.ts";
import { bands } from "./hoops.ts";

/** A hurricane lantern in the dark. */
export const lantern: Scene = (stage) => {
  const { noise } = stage;
  const night = (x: number, y: number) => {
    const away = Math.hypot(x, y - 0.52);
    return s.clamp(0.08 + 0.86 * s.step(0.12, 0.72, away) + 0.14 * (noise.cloud(x * 3, y * 6, 3) - 0.5), 0.04, 0.96);
  };
  const glass = turning(
    0,
    [
      [0.37, 0.085],
      [0.43, 0.125],
      [0.53, 0.145],
      [0.62, 0.125],
      [0.67, 0.095],
    ],
    0.08,
  );
  const font = turning(
    0,
    [
      [0.7, 0.12],
      [0.73, 0.19],
      [0.8, 0.215],
      [0.86, 0.21],
      [0.88, 0.19],
    ],
    0.1,
  );
  const cap = turning(
    0,
    [
      [0.16, 0.05],
      [0.2, 0.055],
      [0.22, 0.1],
      [0.26, 0.115],
      [0.3, 0.075],
      [0.345, 0.085],
      [0.37, 0.105],
    ],
    0.08,
  );
  const burner = turning(
    0,
    [
      [0.665, 0.105],
      [0.69, 0.09],
      [0.71, 0.1],
    ],
    0.08,
  );
  const side = ribbon([
    [-0.1, 0.21, 0.014],
    [-0.2, 0.25, 0.015],
    [-0.225, 0.36, 0.015],
    [-0.22, 0.6, 0.015],
    [-0.19, 0.74, 0.016],
  ]);
  const flame = s.blob([
    [0, 0.44],
    [0.028, 0.52],
    [0.04, 0.58],
    [0.028, 0.63],
    [0, 0.645],
    [-0.028, 0.63],
    [-0.04, 0.58],
    [-0.022, 0.52],
  ]);
  const bail = ribbon([
    [-0.21, 0.28, 0.005],
    [-0.24, 0.14, 0.005],
    [-0.12, 0.065, 0.006],
    [0, 0.045, 0.007],
    [0.12, 0.065, 0.006],
    [0.24, 0.14, 0.005],
    [0.21, 0.28, 0.005],
  ]);
  const tin = (part: ReturnType<typeof turning>) => figure(part.shape, part.tone(0.06, 0.97), { bend: part.bend, line: 0.0024 });
  return {
    accent: "#e9a536",
    layers: [
      ground(night),
      cover(
        s.below(() => 0.885, 0.885),
        (x, y) => s.clamp(0.2 + 0.7 * s.step(0.1, 0.7, Math.abs(x)) + 0.4 * (noise.cloud(x * 2, y * 50, 2) - 0.5), 0.04, 0.96),
      ),
      castShadow(s.ellipse(0, 0.9, 0.26, 0.03), 0.85, 0.02),
      key(bail),
      ...[side, s.mirrored(side)].flatMap((bar) => figure(bar, (x) => (x < 0 ? 0.35 : 0.85))),
      ...figure(glass.shape, (x, y) => 0.4 * s.step(0.75, 1, Math.abs(glass.across(x, y)))),
      flat(s.thicker(glass.shape, -0.004)),
      cover(flame, 0),
      key(s.outline(flame, 0.0022)),
      light(s.ellipse(-0.085, 0.5, 0.008, 0.05), 1),
      ...[0.44, 0.6].map((y) => key(s.outline(s.ellipse(0, y + 0.005, 0.14, 0.012), 0.002))),
      ...tin(burner),
      ...tin(font),
      ...tin(cap),
      ...bands(font, [0.735, 0.855]),
      ...bands(cap, [0.222, 0.262, 0.348]),
    ],
  };
};
