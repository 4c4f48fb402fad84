import { cover, flat, ground, halo, key, type Layer, light, type Scene, type Stage } from "../layers.ts";
import { mist, reflection, ridge, sea } from "../nature.ts";
import * as s from "../shapes.ts";

/** A harbour in fog: what is near is dark, what is far is hardly there. */
export const fog: Scene = (stage) => {
  const { noise } = stage;
  const air = (x: number, y: number) => 0.16 + 0.14 * noise.cloud(x * 1.4, y * 5, 4) + 0.12 * s.step(0.5, 1, y);
  const disc = s.circle(0.34, 0.27, 0.085);
  return {
    accent: "#e4b48a",
    layers: [
      ground(air),
      light(s.circle(0.34, 0.27, 0.2), 0.7, 0.12),
      flat(disc),
      ridge(stage, { level: 0.5, height: 0.12, length: 0.7, rough: 0.01, shift: 2 }, 0.26),
      sea(stage, 0.5, { dark: 0.62, pale: 0.14, swell: 0.7 }),
      mist(stage, 0.36, 0.6, 0.7),
      ...vessel(0.12, 0.555, 0.62, 0.34),
      ...vessel(-0.54, 0.6, 0.85, 0.44),
      mist(stage, 0.52, 0.66, 0.6),
      ...vessel(-0.1, 0.73, 1.35, 0.72),
      mist(stage, 0.7, 0.84, 0.4),
      ...jetty(stage),
    ],
  };
};

/** A moored two-master, one tone all over. */
function vessel(cx: number, level: number, size: number, tone: number): Layer[] {
  const at = (shape: s.Shape) => s.placed(shape, cx, level, size);
  const hull = s.blob([
    [-0.19, -0.05],
    [-0.05, -0.03],
    [0.1, -0.032],
    [0.17, -0.045],
    [0.15, 0],
    [0, 0.01],
    [-0.13, 0],
  ]);
  const spars = [
    s.stroke([-0.05, -0.36], [-0.05, 0], 0.006),
    s.stroke([0.08, -0.28], [0.08, 0], 0.0055),
    s.stroke([-0.05, -0.1], [0.06, -0.13], 0.004),
    s.stroke([-0.17, -0.045], [-0.3, -0.075], 0.003),
    s.stroke([0.08, -0.09], [0.18, -0.11], 0.003),
  ];
  const stays = [
    s.stroke([-0.05, -0.35], [-0.29, -0.075], 0.0014),
    s.stroke([-0.05, -0.35], [0.08, -0.27], 0.0014),
    s.stroke([0.08, -0.27], [0.17, -0.05], 0.0014),
    s.rect(0.0, -0.07, 0.06, -0.03),
  ];
  return [cover(at(s.union(hull, ...spars, ...stays)), tone, { soft: 0.0035 })];
}

function jetty(stage: Stage): Layer[] {
  const posts = [0.3, 0.44, 0.58, 0.72].map((x, i) => s.stroke([x, 0.64 + i * 0.012], [x, 0.93 + i * 0.04], 0.013 + i * 0.003));
  const deck = s.polygon([
    [0.2, 0.7],
    [0.9, 0.735],
    [0.9, 0.775],
    [0.2, 0.728],
  ]);
  const bird = s.union(
    s.blob([
      [0.405, 0.605],
      [0.425, 0.6],
      [0.47, 0.63],
      [0.5, 0.65],
      [0.445, 0.652],
      [0.42, 0.632],
    ]),
    s.stroke([0.41, 0.612], [0.39, 0.618], 0.004, 0.001),
  );
  return [
    ...posts.map((post) => reflection(stage, post, 0.94, 0.5)),
    ...posts.flatMap((post) => [
      halo(post, 0.01),
      cover(post, (x) => (stage.noise.at(x * 90, 1) > 0.6 ? 0.8 : 0.97)),
      key(s.outline(post, 0.002)),
    ]),
    halo(deck, 0.01),
    cover(deck, (_x, y) => (stage.noise.at(3, y * 80) > 0.62 ? 0.7 : 0.95)),
    key(s.outline(deck, 0.002)),
    key(bird),
  ];
}
