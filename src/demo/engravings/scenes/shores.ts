import { turning } from "../bodies.ts";
import { cover, figure, flat, ground, halo, key, light, shade, type Layer, type Scene, type Stage } from "../layers.ts";
import { mist, reflection, ridge, sea, sky } from "../nature.ts";
import * as s from "../shapes.ts";

/** Islands one behind another in a calm, the sun over them. */
export const islands: Scene = (stage) => {
  const tall = stage.tall;
  const at = (x: number) => x * (tall ? 0.52 : 1);
  const horizon = tall ? 0.52 : 0.46;
  const sun: s.Point = [at(0.22), horizon - (tall ? 0.15 : 0.2)];
  return {
    accent: "#d9592c",
    layers: [
      sky(stage, horizon, 0.34, 0.1, 0.5),
      light(s.circle(...sun, 0.28), 0.75, 0.2),
      flat(s.circle(...sun, tall ? 0.075 : 0.1)),
      ridge(stage, { level: horizon, height: 0.05, length: 0.5, rough: 0.006, shift: 31 }, 0.22),
      sea(stage, horizon, { dark: 0.6, pale: 0.2, glitter: [sun[0], 0.06, 1], swell: 0.8 }),
      ...isle(stage, at(0.5), horizon + 0.012, 0.3, 0.13, 0.36),
      ...isle(stage, at(-0.42), horizon + 0.03, at(0.5), 0.2, 0.5),
      mist(stage, horizon - 0.01, horizon + 0.06, 0.7),
      ...isle(stage, at(0.12), horizon + 0.1, at(0.26), 0.1, 0.68),
      ...isle(stage, at(-0.62), horizon + 0.2, at(0.42), 0.19, 0.85),
      ...isle(stage, at(0.68), horizon + 0.31, at(0.42), 0.2, 0.97),
    ],
  };
};

function isle(stage: Stage, cx: number, level: number, half: number, height: number, tone: number): Layer[] {
  const { noise } = stage;
  const hump = (x: number) => {
    const t = Math.max(0, 1 - ((x - cx) / half) ** 2);
    const rough = 0.62 + 0.55 * noise.cloud((x - cx) * 7 + cx * 9, cx * 5 + 40, 3);
    const trees = 0.016 * noise.cloud(x * 60, cx * 7, 2) * Math.min(1, t * 4);
    return level - height * t ** 0.85 * rough - trees;
  };
  const shape: s.Shape = {
    box: [cx - half, level - height * 1.25, cx + half, level],
    sd: (x, y) => Math.max(hump(x) - y, y - level, Math.abs(x - cx) - half),
  };
  const stone = (x: number, y: number) => {
    const slope = (hump(x + 0.05) - hump(x - 0.05)) / 0.1;
    const grain = noise.cloud(x * 14, y * 26, 3) - 0.5;
    const shore = s.step(level - 0.018, level - 0.004, y) * 0.3;
    return s.clamp(tone * (0.8 + 0.22 * slope) + grain * 0.6 * tone + shore, 0.06, 0.97);
  };
  return [
    reflection(stage, shape, level, tone * 0.9),
    cover(shape, stone),
    light(s.stroke([cx - half, level + 0.003], [cx + half, level + 0.003], 0.0028), 0.9),
  ];
}

/** A lighthouse on its rock at dusk, its beams across the sky. */
export const lighthouse: Scene = (stage) => {
  const tall = stage.tall;
  const cx = tall ? 0.06 : 0.2;
  const lamp = tall ? 0.33 : 0.2;
  const horizon = 0.74;
  return {
    accent: "#e3a02f",
    layers: [
      dusk(stage, horizon, tall ? 0.2 : 0),
      ...beams(cx, lamp),
      light(s.circle(cx, lamp, 0.13), 0.85, 0.1),
      ridge(stage, { level: horizon, height: 0.05, length: 0.6, rough: 0.006, shift: 8 }, 0.5),
      sea(stage, horizon, { dark: 0.8, pale: 0.5, glitter: [cx - 0.2, 0.05, 0.6], swell: 1.5 }),
      ...rock(stage, cx),
      ...tower(stage, cx, lamp),
    ],
  };
};

function dusk({ noise }: Stage, horizon: number, calm: number): Layer {
  return ground((x, y) => {
    const deep = s.mix(0.3, 0.68, s.step(calm, horizon, y));
    const cloud = s.step(0.45, 0.75, noise.cloud(x * 1.6, y * 6 + 4, 4)) * s.step(calm, 0.5, y + 0.2);
    return deep * (1 - 0.35 * cloud);
  });
}

function beams(cx: number, lamp: number): Layer[] {
  const wedge = (dx: number, dy: number, spread: number) =>
    light(s.polygon([[cx, lamp - 0.018], [cx + dx, lamp + dy - spread], [cx + dx, lamp + dy + spread], [cx, lamp + 0.022]]), (x) => {
      return 0.95 - 0.45 * Math.min(1, Math.abs(x - cx) / 1.1);
    }, 0.006);
  return [wedge(-1.4, -0.1, 0.17), wedge(1.2, 0.14, 0.12)];
}

function rock({ noise }: Stage, cx: number): Layer[] {
  const top = (x: number) => {
    const off = (x - cx) / 0.44;
    const crag = noise.cloud(x * 9, 3, 4) - 0.5;
    return 0.765 + 0.2 * off * off * (off < 0 ? 1 : 0.75) + crag * 0.09 * Math.min(1, Math.abs(off) * 3);
  };
  const shape = s.below(top, 0.66);
  const stone = (x: number, y: number, inside: number) => {
    const face = noise.cloud(x * 11 + y * 5, y * 13 - x * 4, 4);
    return s.clamp(0.3 + 1.5 * (face - 0.42) + 0.35 * s.step(0, 0.18, inside) + 0.2 * s.step(-0.3, 0.3, x - cx) - 0.08, 0.08, 0.97);
  };
  return [halo(shape, 0.02, 0.7), cover(shape, stone), key(s.outline(shape, 0.002))];
}

function tower({ noise }: Stage, cx: number, lamp: number): Layer[] {
  const foot = 0.775;
  const body = turning(cx, [[lamp + 0.055, 0.05], [0.55, 0.064], [foot, 0.088]], 0.12);
  const tone = body.tone(0.03, 0.8);
  const banded = (x: number, y: number) => {
    const part = (body.level(x, y) - lamp - 0.055) / (foot - lamp - 0.055);
    const dark = (part > 0.2 && part < 0.42) || (part > 0.64 && part < 0.86);
    return s.clamp(dark ? 0.62 + tone(x, y) * 0.38 : tone(x, y) + noise.cloud(x * 30, y * 30, 2) * 0.06);
  };
  const room = s.rect(cx - 0.032, lamp - 0.035, cx + 0.032, lamp + 0.045);
  const roof = s.union(s.blob([[cx - 0.046, lamp - 0.034], [cx - 0.02, lamp - 0.066], [cx, lamp - 0.078], [cx + 0.02, lamp - 0.066], [cx + 0.046, lamp - 0.034]]), s.stroke([cx, lamp - 0.1], [cx, lamp - 0.07], 0.003));
  const gallery = s.rect(cx - 0.07, lamp + 0.042, cx + 0.07, lamp + 0.058, 0.003);
  const bars = [-0.032, -0.011, 0.011, 0.032].map((x) => key(s.stroke([cx + x, lamp - 0.035], [cx + x, lamp + 0.045], 0.0022)));
  const rails = [-0.066, -0.045, 0.045, 0.066].map((x) => key(s.stroke([cx + x, lamp + 0.014], [cx + x, lamp + 0.045], 0.0015)));
  return [
    ...figure(body.shape, banded, { bend: body.bend, line: 0.0022 }),
    cover(room, 0.02),
    flat(room),
    light(s.circle(cx, lamp + 0.004, 0.018), 1),
    ...bars,
    ...rails,
    key(s.stroke([cx - 0.067, lamp + 0.014], [cx + 0.067, lamp + 0.014], 0.0015)),
    key(gallery),
    key(roof),
    ...[0.48, 0.62].map((y) => key(s.rect(cx - 0.02, y, cx - 0.004, y + 0.028, 0.003))),
    key(s.rect(cx - 0.02, 0.735, cx + 0.014, 0.79, 0.012)),
  ];
}

/** The moon low over a drained estuary. */
export const moonTide: Scene = (stage) => {
  const horizon = 0.6;
  const moon: s.Point = [0.2, 0.33];
  const { noise } = stage;
  const disc = s.circle(...moon, 0.2);
  return {
    accent: "#e9c977",
    layers: [
      ground((x, y) => s.mix(0.82, 0.5, s.step(0, horizon, y)) - 0.12 * noise.cloud(x * 2, y * 7, 3)),
      light(s.circle(...moon, 0.36), 0.5, 0.16),
      shade(s.rect(-9, 0.46, 9, 0.475), (x, y) => 0.4 * noise.at(x * 4, y * 10), 0.02),
      cover(disc, (x, y) => 0.3 * s.step(0.48, 0.66, noise.cloud(x * 7 + 3, y * 7, 4)) + 0.02),
      flat(disc),
      ...[0.39, 0.45].map((y) => shade(s.stroke([-0.1, y], [0.5, y + 0.01], 0.006, 0.012), (x) => 0.55 * noise.cloud(x * 4, y, 2), 0.01)),
      ridge(stage, { level: horizon, height: 0.05, length: 0.4, rough: 0.01, shift: 12 }, 0.95),
      ...flats(stage, horizon, moon[0]),
    ],
  };
};

function flats(stage: Stage, horizon: number, moonX: number): Layer[] {
  const { noise } = stage;
  const mud = (x: number, y: number) => {
    const near = (y - horizon) / (1 - horizon);
    return s.clamp(0.62 + 0.3 * near + 0.9 * (noise.cloud((x * 4) / (0.3 + near), (y * 24) / (0.3 + near), 3) - 0.5), 0.2, 0.97);
  };
  const channel: s.Shape = { box: [-0.9, horizon, 0.9, 1], sd: (x, y) => channelEdge(x, y, horizon, moonX) };
  const water = (x: number, y: number) => {
    const streak = noise.cloud(x * 5, y * 70, 2);
    return s.clamp(0.3 * s.step(0, 0.4, Math.abs(x - moonX)) + s.step(0.5, 0.7, streak) * 0.5);
  };
  const stakes = [-0.5, -0.42, -0.35, -0.29].map((x, i) => key(s.stroke([x + 0.01, 0.55 + i * 0.012], [x, 0.76 - i * 0.035], 0.006 - i * 0.001)));
  return [
    cover(s.below(() => horizon, horizon), mud),
    halo(channel, 0.012, 0.3),
    cover(channel, water),
    ...strandedBoat(),
    ...stakes,
  ];
}

/** A creek that winds towards the moon, wider near the reader. */
function channelEdge(x: number, y: number, horizon: number, moonX: number): number {
  const near = s.clamp((y - horizon) / (1 - horizon));
  const middle = moonX * (1 - near) + Math.sin(Math.sqrt(near) * 9.5) * 0.3 * near + 0.05 * near;
  return (Math.abs(x - middle) - 0.035 - 0.2 * near ** 1.3) * 0.5;
}

function strandedBoat(): Layer[] {
  const hull = s.turned(s.blob([[-0.62, 0.8], [-0.5, 0.815], [-0.36, 0.795], [-0.4, 0.85], [-0.52, 0.865], [-0.59, 0.85]]), -0.5, 0.83, -0.09);
  return [halo(hull, 0.02, 0.8), key(hull), key(s.stroke([-0.49, 0.82], [-0.56, 0.56], 0.0045)), key(s.stroke([-0.545, 0.6], [-0.37, 0.8], 0.0014)), light(s.stroke([-0.6, 0.822], [-0.38, 0.8], 0.002), 1)];
}

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
  const hull = s.blob([[-0.19, -0.05], [-0.05, -0.03], [0.1, -0.032], [0.17, -0.045], [0.15, 0], [0, 0.01], [-0.13, 0]]);
  const spars = [s.stroke([-0.05, -0.36], [-0.05, 0], 0.006), s.stroke([0.08, -0.28], [0.08, 0], 0.0055), s.stroke([-0.05, -0.1], [0.06, -0.13], 0.004), s.stroke([-0.17, -0.045], [-0.3, -0.075], 0.003), s.stroke([0.08, -0.09], [0.18, -0.11], 0.003)];
  const stays = [s.stroke([-0.05, -0.35], [-0.29, -0.075], 0.0014), s.stroke([-0.05, -0.35], [0.08, -0.27], 0.0014), s.stroke([0.08, -0.27], [0.17, -0.05], 0.0014), s.rect(0.0, -0.07, 0.06, -0.03)];
  return [cover(at(s.union(hull, ...spars, ...stays)), tone, { soft: 0.0035 })];
}

function jetty(stage: Stage): Layer[] {
  const posts = [0.3, 0.44, 0.58, 0.72].map((x, i) => s.stroke([x, 0.64 + i * 0.012], [x, 0.93 + i * 0.04], 0.013 + i * 0.003));
  const deck = s.polygon([[0.2, 0.7], [0.9, 0.735], [0.9, 0.775], [0.2, 0.728]]);
  const bird = s.union(s.blob([[0.405, 0.605], [0.425, 0.6], [0.47, 0.63], [0.5, 0.65], [0.445, 0.652], [0.42, 0.632]]), s.stroke([0.41, 0.612], [0.39, 0.618], 0.004, 0.001));
  return [
    ...posts.map((post) => reflection(stage, post, 0.94, 0.5)),
    ...posts.flatMap((post) => [halo(post, 0.01), cover(post, (x) => (stage.noise.at(x * 90, 1) > 0.6 ? 0.8 : 0.97)), key(s.outline(post, 0.002))]),
    halo(deck, 0.01),
    cover(deck, (_x, y) => (stage.noise.at(3, y * 80) > 0.62 ? 0.7 : 0.95)),
    key(s.outline(deck, 0.002)),
    key(bird),
  ];
}
