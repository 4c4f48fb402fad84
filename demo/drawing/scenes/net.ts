import { swollen } from "../bodies.ts";
import { cover, figure, flat, ground, halo, key, type Layer, type Scene, shade, type Stage } from "../layers.ts";
import { castShadow } from "../nature.ts";
import * as s from "../shapes.ts";
import { laid } from "./laid-rope.ts";

/** A net hung to dry: corks above, meshes in the sun. */
export const net: Scene = (stage) => {
  const { noise } = stage;
  const sag = (x: number) => 0.19 + 0.07 * Math.cos(x * 8.4) + 0.02 * x;
  return {
    accent: "#d9702f",
    layers: [
      ground((x, y) => s.clamp(0.12 + 0.14 * y + 0.14 * (noise.cloud(x * 2, y * 6, 3) - 0.5))),
      cover(
        s.below(() => 0.82, 0.82),
        (x, y) => s.clamp(0.5 + 0.7 * (noise.cloud(x * 3, y * 40, 3) - 0.5)),
      ),
      ...poles(),
      ...mesh(stage, sag, fish()),
      ...headline(sag),
    ],
  };
};

function poles(): Layer[] {
  return [-0.748, 0, 0.748].flatMap((x) =>
    figure(s.rect(x - 0.018, 0.08, x + 0.018, 0.9), (px) => s.clamp(0.4 + (px - x) * 22, 0.15, 0.95)),
  );
}

/** Diamond meshes hanging from the headline, with the catch behind them. */
function mesh({ noise }: Stage, sag: (x: number) => number, caught: Layer[]): Layer[] {
  const threads: s.Shape = {
    box: [-0.9, 0.1, 0.9, 0.85],
    sd: (x, y) => {
      const drop = (y - sag(x)) / 0.6;
      if (drop < -0.02 || drop > 1) return 1;
      const fold = 0.05 * Math.sin(x * 13 + 1) * drop + 0.03 * (noise.at(x * 3, y * 3) - 0.5);
      const u = (x + fold) * 17;
      const v = drop * 10.5 + 0.8 * Math.sin(x * 8.4) * 0.3;
      const a = Math.abs(u + v - Math.round(u + v));
      const b = Math.abs(u - v - Math.round(u - v));
      const knots = Math.max(a, b) < 0.13 ? -0.001 : 1;
      return Math.min((Math.min(a, b) - 0.055) / 26, knots);
    },
  };
  const cloth: s.Shape = {
    box: [-0.9, 0.1, 0.9, 0.85],
    sd: (x, y) => Math.max(sag(x) - y, y - sag(x) - 0.6),
  };
  return [shade(cloth, (x, y) => 0.16 + 0.24 * s.step(-0.4, 1, Math.sin(x * 13 + 1)) * s.step(0.2, 0.7, y)), ...caught, key(threads)];
}

function headline(sag: (x: number) => number): Layer[] {
  const way = Array.from({ length: 21 }, (_, i) => [-0.9 + i * 0.09, sag(-0.9 + i * 0.09), 0.0085] as const);
  const corks = Array.from({ length: 12 }, (_, i) => -0.69 + i * 0.1255).map((x) =>
    s.turned(s.ellipse(x, sag(x), 0.036, 0.026), x, sag(x), Math.atan((sag(x + 0.01) - sag(x - 0.01)) / 0.02)),
  );
  return [
    ...laid(way, 0.026),
    ...corks.flatMap((cork) => [halo(cork, 0.01), cover(cork, swollen(cork, 0.03, 0.04, 0.8)), flat(cork), key(s.outline(cork, 0.0024))]),
  ];
}

/** Two herring the net has kept. */
function fish(): Layer[] {
  return (
    [
      [-0.36, 0.57, 0.5],
      [0.34, 0.52, -0.62],
    ] as const
  ).flatMap(([x, y, angle]) => {
    const at = (shape: s.Shape) => s.turned(s.placed(shape, x, y, 1.15), x, y, angle);
    const body = at(
      s.blob([
        [-0.17, 0.0],
        [-0.11, -0.04],
        [0, -0.052],
        [0.1, -0.03],
        [0.15, -0.01],
        [0.15, 0.012],
        [0.1, 0.03],
        [0, 0.05],
        [-0.1, 0.045],
      ]),
    );
    const tail = at(
      s.polygon([
        [0.14, 0],
        [0.22, -0.05],
        [0.2, 0],
        [0.22, 0.052],
      ]),
    );
    const fin = at(
      s.polygon([
        [0.0, -0.048],
        [0.05, -0.08],
        [0.065, -0.04],
      ]),
    );
    const scales = swollen(body, 0.05, 0, 0.7);
    return [
      castShadow(s.moved(body, 0.012, 0.018), 0.4, 0.012),
      ...[tail, fin].flatMap((part) => figure(part, 0.55, { line: 0.0022 })),
      ...figure(
        body,
        (px, py, inside) =>
          s.clamp(scales(px, py, inside) + 0.1 * Math.sin(px * 190) * Math.sin(py * 190) * s.step(0, 0.03, inside), 0.02, 0.95),
        { line: 0.0024 },
      ),
      key(at(s.circle(-0.125, -0.008, 0.009))),
      key(at(s.outline(s.common(s.circle(-0.13, 0, 0.048), s.rect(-0.1, -0.05, 0, 0.05)), 0.0012))),
    ];
  });
}
