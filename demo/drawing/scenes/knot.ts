import { ribbon } from "../bodies.ts";
import { flat, ground, type Layer, type Scene } from "../layers.ts";
import * as s from "../shapes.ts";
import { laid, type Way } from "./laid-rope.ts";

/** A reef knot: two bights, each over the other's ends and under its sides. */
export const knot: Scene = (stage) => {
  const way: Way = [
    ...BIGHT,
    ...BIGHT.slice(0, -1)
      .reverse()
      .map(([x, y]): s.Point => [x, 1 - y]),
  ].map(([x, y]) => [x, y, 0.05]);
  const other: Way = way.map(([x, y, r]) => [-x, y, r]);
  const tinted = laid(other, 0.088);
  return {
    accent: "#d4512b",
    layers: [
      ground((x, y) =>
        s.clamp(0.3 + 0.38 * s.step(0.2, 0.95, Math.hypot(x * 0.8, y - 0.5)) + 0.1 * (stage.noise.cloud(x * 4, y * 10, 3) - 0.5)),
      ),
      ...laid(way, 0.088),
      ...tinted.slice(0, 2),
      flat(ribbon(other, 7)),
      ...tinted.slice(2),
      ...within(laid(way, 0.088), s.rect(-0.5, 0, -0.17, 1)),
      ...within(laid(way, 0.088), s.rect(0.17, 0, 0.6, 1)),
    ],
  };
};

/** The upper half of a bight, from the left edge to its turn. */
const BIGHT: readonly s.Point[] = [
  [-1.1, 0.43],
  [-0.6, 0.44],
  [-0.3, 0.445],
  [-0.15, 0.425],
  [0, 0.375],
  [0.14, 0.325],
  [0.26, 0.325],
  [0.34, 0.39],
  [0.365, 0.5],
];

/** The same layers, seen only through a window. */
function within(layers: Layer[], window: s.Shape): Layer[] {
  return layers.map((layer) => ({ ...layer, ...s.common(layer, window) }));
}
