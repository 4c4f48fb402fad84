import { ribbon, swollen } from "../bodies.ts";
import { cover, flat, ground, key, type Layer, type Scene, type Stage } from "../layers.ts";
import { castShadow } from "../nature.ts";
import * as s from "../shapes.ts";

/** A shore crab from above, on wet sand. */
export const crab: Scene = (stage) => {
  const { noise } = stage;
  const sand = (x: number, y: number) => {
    const rill = Math.sin((y + 0.06 * noise.cloud(x * 2, y * 3, 2)) * 60 + x * 4);
    return 0.2 + 0.07 * rill + 0.22 * s.step(0.3, 0.95, Math.hypot(x, y - 0.5)) + 0.16 * (noise.cloud(x * 9, y * 20, 3) - 0.5);
  };
  const limbs = [...walkers(), ...claws()];
  const shell = s.blob([
    [0, 0.335],
    [0.1, 0.34],
    [0.19, 0.375],
    [0.255, 0.445],
    [0.24, 0.5],
    [0.18, 0.6],
    [0.09, 0.655],
    [0, 0.665],
    [-0.09, 0.655],
    [-0.18, 0.6],
    [-0.24, 0.5],
    [-0.255, 0.445],
    [-0.19, 0.375],
    [-0.1, 0.34],
  ]);
  const both = limbs.flatMap((limb) => [limb, s.mirrored(limb)]);
  const shadow = s.moved(s.union(shell, ...both), 0.02, 0.028);
  return {
    layers: [
      ground(sand),
      castShadow(shadow, 0.6, 0.016),
      flat(s.thicker(s.union(shell, ...both), -0.002)),
      ...both.flatMap((limb) => tinted(limb, swollen(limb, 0.03, 0.16, 0.92))),
      ...tinted(shell, carapace(stage, shell)),
      ...face(),
    ],
    accent: "#dc7a4e",
  };
};

/** Cover and contour that leave the second colour showing through. */
function tinted(shape: s.Shape, tone: (x: number, y: number, inside: number) => number): Layer[] {
  return [cover(shape, tone), flat(shape), key(s.outline(shape, 0.0022))];
}

function carapace({ noise }: Stage, shell: s.Shape) {
  const round = swollen(shell, 0.16, 0.1, 0.9);
  return (x: number, y: number, inside: number) => {
    const fold = Math.exp(-(((Math.abs(x) - 0.075 - (y - 0.5) * 0.25) / 0.012) ** 2)) * s.step(0.4, 0.48, y) * s.step(0.64, 0.56, y);
    const brow = Math.exp(-(((y - 0.47 + x * x * 1.2) / 0.011) ** 2)) * s.step(0.19, 0.1, Math.abs(x));
    const spots = s.step(0.6, 0.72, noise.cloud(Math.abs(x) * 26, y * 26, 2)) * 0.4;
    return s.clamp(round(x, y, inside) + fold * 0.5 + brow * 0.5 + spots, 0.04, 0.96);
  };
}

function walkers(): s.Shape[] {
  const legs: [number, number, number][][] = [
    [
      [0.2, 0.5, 0.026],
      [0.35, 0.42, 0.024],
      [0.47, 0.44, 0.018],
      [0.56, 0.56, 0.002],
    ],
    [
      [0.2, 0.54, 0.026],
      [0.38, 0.52, 0.024],
      [0.5, 0.57, 0.018],
      [0.56, 0.71, 0.002],
    ],
    [
      [0.18, 0.58, 0.026],
      [0.34, 0.62, 0.023],
      [0.44, 0.7, 0.017],
      [0.46, 0.84, 0.002],
    ],
    [
      [0.14, 0.62, 0.024],
      [0.25, 0.7, 0.021],
      [0.31, 0.79, 0.016],
      [0.29, 0.9, 0.002],
    ],
  ];
  return legs.map((way) => ribbon(way, 3));
}

function claws(): s.Shape[] {
  const arm = ribbon(
    [
      [0.19, 0.42, 0.03],
      [0.3, 0.34, 0.034],
      [0.36, 0.27, 0.03],
    ],
    4,
  );
  const hand = s.blob([
    [0.33, 0.3],
    [0.4, 0.27],
    [0.43, 0.19],
    [0.385, 0.1],
    [0.3, 0.045],
    [0.215, 0.05],
    [0.255, 0.078],
    [0.3, 0.11],
    [0.315, 0.14],
    [0.28, 0.135],
    [0.2, 0.1],
    [0.215, 0.145],
    [0.26, 0.19],
    [0.29, 0.25],
  ]);
  return [arm, hand];
}

function face(): Layer[] {
  const one = s.union(s.stroke([0.05, 0.345], [0.058, 0.318], 0.007), s.circle(0.06, 0.31, 0.013));
  const feeler = ribbon([
    [0.02, 0.34, 0.003],
    [0.04, 0.28, 0.002],
    [0.09, 0.24, 0.001],
  ]);
  return [one, s.mirrored(one), feeler, s.mirrored(feeler)].map((part) => key(part));
}
