import { cover, flat, halo, key, type Layer, light, type Scene, type Stage } from "../layers.ts";
import { reflection, ridge, sea, sky } from "../nature.ts";
import * as s from "../shapes.ts";

/** A sloop reaching under a low sun. */
export const sailboat: Scene = (stage) => {
  const tall = stage.tall;
  const horizon = tall ? 0.6 : 0.56;
  const sun = tall ? s.circle(0.15, 0.39, 0.085) : s.circle(0.32, 0.3, 0.11);
  const sunX = (sun.box[0] + sun.box[2]) / 2;
  const sunY = (sun.box[1] + sun.box[3]) / 2;
  const boat = (shape: s.Shape) => s.placed(shape, tall ? -0.07 : -0.18, tall ? 0.745 : 0.79, tall ? 0.72 : 0.98);
  return {
    layers: [
      sky(stage, horizon, 0.3, 0.1, 0.6),
      light(s.circle(sunX, sunY, 0.3), 0.8, 0.16),
      flat(sun),
      ridge(stage, { level: horizon, height: 0.13, length: 0.5, rough: 0.01, shift: 3 }, 0.45),
      ridge(stage, { level: horizon, height: 0.06, length: 0.3, rough: 0.012, shift: 9 }, 0.86),
      sea(stage, horizon, { glitter: [sunX, 0.085, 1.1] }),
      ...sloop(stage, boat),
    ],
  };
};

function sloop(stage: Stage, boat: (shape: s.Shape) => s.Shape): Layer[] {
  const main = boat(s.polygon(curved([0.012, -0.56], [0.012, -0.075], [0.2, -0.06], 0.035)));
  const jib = boat(s.polygon(curved([-0.008, -0.5], [-0.19, -0.05], [-0.02, -0.07], -0.02)));
  const hull = boat(
    s.blob(
      [
        [-0.225, -0.062],
        [-0.12, -0.046],
        [0.05, -0.042],
        [0.205, -0.052],
        [0.2, -0.02],
        [0.17, 0.008],
        [0.05, 0.016],
        [-0.1, 0.014],
        [-0.17, -0.012],
      ],
      5,
    ),
  );
  const mast = boat(s.stroke([0, -0.6], [0, -0.03], 0.0045, 0.007));
  const sails = s.union(main, jib);
  const cloth = (x: number, y: number) => 0.05 + 0.13 * stage.noise.cloud(x * 3 + y * 6, 2, 2) + 0.1 * s.step(0.35, 0.75, y);
  const level = hull.box[3] - 0.01;
  return [
    reflection(stage, s.union(hull, mast), level, 0.75),
    { ...reflection(stage, sails, level, 0.6), kind: "light" },
    halo(sails, 0.02),
    cover(jib, (x, y) => cloth(x, y) + 0.08, { bend: (x) => Math.sin(x * 9) * 0.02 }),
    cover(main, cloth, { bend: (x) => -Math.sin(x * 8) * 0.03 }),
    key(s.outline(sails, 0.0014)),
    key(mast),
    key(boat(s.stroke([0, -0.075], [0.205, -0.062], 0.0045))),
    key(
      boat(
        s.polygon([
          [0, -0.6],
          [0.055, -0.588],
          [0, -0.574],
        ]),
      ),
    ),
    cover(hull, 0.97),
    key(hull),
    light(boat(s.stroke([-0.19, -0.04], [0.185, -0.03], 0.0025)), 1),
  ];
}

/** A sail's outline: straight luff, full leech. */
function curved(peak: s.Point, tack: s.Point, clew: s.Point, full: number): s.Point[] {
  const edge = (a: s.Point, b: s.Point, by: number) =>
    Array.from({ length: 9 }, (_, i): s.Point => {
      const t = i / 9;
      return [s.mix(a[0], b[0], t) + by * Math.sin(Math.PI * t), s.mix(a[1], b[1], t)];
    });
  return [...edge(peak, tack, 0), ...edge(tack, clew, 0), ...edge(clew, peak, full)];
}
