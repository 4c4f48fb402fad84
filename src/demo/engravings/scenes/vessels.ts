import { ribbon, ropeTone, turning } from "../bodies.ts";
import { cover, figure, flat, ground, halo, key, light, shade, spun, type Layer, type Scene, type Stage } from "../layers.ts";
import { castShadow, joints, sea, sky, tabletop } from "../nature.ts";
import * as s from "../shapes.ts";
import { masonry } from "./river.ts";

/** A bell in the opening of its tower. */
export const bell: Scene = (stage) => {
  const opening = s.union(s.rect(-0.47, 0.44, 0.47, 1.2), s.ellipse(0, 0.44, 0.47, 0.42));
  const wall = (x: number, y: number) => s.clamp(0.6 + masonry(stage, x + 0.03, y, 0.085, 0.19) + 0.16 * s.step(0, 0.7, x), 0.1, 0.95);
  const body = turning(0, [[0.3, 0.07], [0.325, 0.13], [0.38, 0.155], [0.5, 0.175], [0.62, 0.21], [0.7, 0.265], [0.755, 0.33], [0.775, 0.335]], 0.11);
  const bronze = body.tone(0.03, 0.98);
  return {
    layers: [
      sky(stage, 0.95, 0.2, 0.06, 0.6),
      cover(s.minus(s.rect(-9, -1, 9, 2), opening), wall),
      shade(s.minus(opening, s.moved(opening, 0.045, 0.03)), 0.72, 0.006),
      key(s.outline(opening, 0.0026)),
      key(s.outline(s.thicker(opening, 0.06), 0.0018)),
      ...beam(stage),
      ...figure(s.ellipse(0, 0.86, 0.05, 0.052), (x) => 0.5 + 5 * x),
      key(s.stroke([0, 0.7], [0, 0.83], 0.013)),
      halo(body.shape, 0.02, 0.7),
      cover(s.ellipse(0, 0.776, 0.33, 0.036), 0.97),
      ...figure(body.shape, bronze, { bend: body.bend, line: 0.0026 }),
      ...bands(body, [0.36, 0.372, 0.655, 0.668, 0.74]),
      ...inscription(stage, body),
      ...pull(),
    ],
  };
};

function bands(body: ReturnType<typeof turning>, heights: readonly number[]): Layer[] {
  return heights.map((at) => key({ box: body.shape.box, sd: (x, y) => Math.max(Math.abs(body.level(x, y) - at) - 0.0028, body.shape.sd(x, y)) }));
}

/** Raised letters round the shoulder: marks, not words. */
function inscription({ noise }: Stage, body: ReturnType<typeof turning>): Layer[] {
  const marks: s.Shape = {
    box: body.shape.box,
    sd: (x, y) => {
      const u = Math.asin(s.clamp(body.across(x, y), -1, 1));
      const cell = Math.floor(u / 0.13);
      const off = Math.abs(u / 0.13 - cell - 0.5) - 0.16 - 0.12 * noise.at(cell * 3.3, 5);
      return Math.max(off * 0.02, Math.abs(body.level(x, y) - 0.42) - 0.016, body.shape.sd(x, y) + 0.01);
    },
  };
  return [shade(marks, 0.55)];
}

function beam({ noise }: Stage): Layer[] {
  const bar = s.rect(-0.47, 0.15, 0.47, 0.245, 0.002);
  const oak = (x: number, y: number) => s.clamp(0.58 + 0.5 * (noise.cloud(x * 2.4, y * 60, 3) - 0.5) + 0.5 * s.step(0.21, 0.25, y), 0.15, 0.97);
  const straps = [-0.085, 0.085].map((x) => s.rect(x - 0.02, 0.135, x + 0.02, 0.33, 0.004));
  return [halo(bar, 0.01), cover(bar, oak), key(s.outline(bar, 0.0022)), ...straps.flatMap((strap) => figure(strap, 0.9)), ...straps.map((strap) => light(s.circle((strap.box[0] + strap.box[2]) / 2, 0.2, 0.008), 1))];
}

function pull(): Layer[] {
  const rope = ribbon([[0.36, 0.2, 0.009], [0.35, 0.5, 0.009], [0.36, 0.8, 0.01], [0.35, 1.02, 0.01]], 4);
  return [halo(rope, 0.01), cover(rope, ropeTone(rope, 0.022, 0.08)), key(s.outline(rope, 0.0018))];
}

/** One barrel upright, one on its side. */
export const barrel: Scene = (stage) => ({
  layers: [
    ...tabletop(stage, 0.62, 0.55, 0.4),
    castShadow(s.ellipse(0.0, 0.9, 0.42, 0.05), 0.75, 0.03),
    castShadow(s.ellipse(0.52, 0.88, 0.34, 0.04), 0.7, 0.03),
    ...lyingBarrel(stage, 0.4, 0.66, 0.235),
    ...uprightBarrel(stage, -0.26),
  ],
});

function uprightBarrel(stage: Stage, cx: number): Layer[] {
  const body = turning(cx, [[0.2, 0.215], [0.32, 0.26], [0.53, 0.285], [0.74, 0.26], [0.86, 0.215]], 0.16);
  const tone = body.tone(0.05, 0.97);
  const staves = (x: number, y: number) => {
    const turn = Math.asin(s.clamp(body.across(x, body.level(x, y)), -1, 1)) / 0.27;
    const stave = (stage.noise.at(Math.round(turn) * 4.1, 7) - 0.5) * 0.2;
    return s.clamp(tone(x, y) + stave + joints(turn + 0.5, 1, 0.06) * 0.5 + (stage.noise.at(x * 90, y * 7) - 0.5) * 0.16, 0.03, 0.97);
  };
  const hoop = (at: number): s.Shape => ({ box: body.shape.box, sd: (x, y) => Math.max(Math.abs(body.level(x, y) - at) - 0.021, body.shape.sd(x, y) - 0.004) });
  const head = s.ellipse(cx, 0.2, 0.215, 0.036);
  return [
    ...figure(body.shape, staves, { bend: body.bend, line: 0.0026 }),
    ...[0.25, 0.36, 0.7, 0.81].flatMap((at) => [cover(hoop(at), (x, y) => s.clamp(tone(x, y) * 0.75 + 0.3, 0.2, 0.98), { bend: body.bend }), key(s.outline(hoop(at), 0.0016))]),
    ...figure(head, 0.75),
    cover(s.ellipse(cx, 0.208, 0.19, 0.026), (x) => 0.25 + 0.5 * joints(x, 0.055, 0.06) + 0.2 * s.step(0.18, -0.18, x - cx)),
  ];
}

function lyingBarrel(stage: Stage, cx: number, cy: number, r: number): Layer[] {
  const body = turning(cx, [[cy - 0.32, r * 0.82], [cy - 0.16, r * 0.97], [cy, r * 1.06], [cy + 0.16, r * 0.97], [cy + 0.3, r * 0.82]], 0.0);
  const tone = body.tone(0.05, 0.97);
  const wood = (x: number, y: number) => {
    const turn = Math.asin(s.clamp(body.across(x, y), -1, 1)) / 0.3;
    return s.clamp(tone(x, y) + joints(turn + 0.5, 1, 0.06) * 0.5 + (stage.noise.at(Math.round(turn) * 3, 4) - 0.5) * 0.16, 0.03, 0.97);
  };
  const hoop = (at: number): s.Shape => ({ box: body.shape.box, sd: (x, y) => Math.max(Math.abs(y - at) - 0.02, body.shape.sd(x, y) - 0.004) });
  const parts = [cover(body.shape, wood), key(s.outline(body.shape, 0.0026)), ...[cy - 0.27, cy - 0.15, cy + 0.15, cy + 0.25].flatMap((at) => [cover(hoop(at), (x: number, y: number) => s.clamp(tone(x, y) * 0.75 + 0.3, 0.2, 0.98)), key(s.outline(hoop(at), 0.0016))])];
  // Standing upright the light comes from the left; laid over, its lit side must stay on top.
  return parts.map((part) => spun(part, cx, cy, Math.PI / 2));
}

/** A hurricane lantern in the dark. */
export const lantern: Scene = (stage) => {
  const { noise } = stage;
  const night = (x: number, y: number) => {
    const away = Math.hypot(x, y - 0.52);
    return s.clamp(0.08 + 0.86 * s.step(0.12, 0.72, away) + 0.14 * (noise.cloud(x * 3, y * 6, 3) - 0.5), 0.04, 0.96);
  };
  const glass = turning(0, [[0.37, 0.085], [0.43, 0.125], [0.53, 0.145], [0.62, 0.125], [0.67, 0.095]], 0.08);
  const font = turning(0, [[0.7, 0.12], [0.73, 0.19], [0.8, 0.215], [0.86, 0.21], [0.88, 0.19]], 0.1);
  const cap = turning(0, [[0.16, 0.05], [0.2, 0.055], [0.22, 0.1], [0.26, 0.115], [0.3, 0.075], [0.345, 0.085], [0.37, 0.105]], 0.08);
  const burner = turning(0, [[0.665, 0.105], [0.69, 0.09], [0.71, 0.1]], 0.08);
  const side = ribbon([[-0.1, 0.21, 0.014], [-0.2, 0.25, 0.015], [-0.225, 0.36, 0.015], [-0.22, 0.6, 0.015], [-0.19, 0.74, 0.016]]);
  const flame = s.blob([[0, 0.44], [0.028, 0.52], [0.04, 0.58], [0.028, 0.63], [0, 0.645], [-0.028, 0.63], [-0.04, 0.58], [-0.022, 0.52]]);
  const bail = ribbon([[-0.21, 0.28, 0.005], [-0.24, 0.14, 0.005], [-0.12, 0.065, 0.006], [0, 0.045, 0.007], [0.12, 0.065, 0.006], [0.24, 0.14, 0.005], [0.21, 0.28, 0.005]]);
  const tin = (part: ReturnType<typeof turning>) => figure(part.shape, part.tone(0.06, 0.97), { bend: part.bend, line: 0.0024 });
  return {
    accent: "#e9a536",
    layers: [
      ground(night),
      cover(s.below(() => 0.885, 0.885), (x, y) => s.clamp(0.2 + 0.7 * s.step(0.1, 0.7, Math.abs(x)) + 0.4 * (noise.cloud(x * 2, y * 50, 2) - 0.5), 0.04, 0.96)),
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

/** A letter in a bottle, afloat. */
export const bottlePost: Scene = (stage) => {
  const { noise } = stage;
  const body = turning(0, [[-0.36, 0.036], [-0.32, 0.045], [-0.3, 0.04], [-0.16, 0.045], [-0.08, 0.09], [0.0, 0.125], [0.1, 0.13], [0.3, 0.13], [0.33, 0.12]], 0.1);
  const glass = (x: number, y: number) => s.clamp(0.08 + 0.75 * s.step(0.66, 0.98, Math.abs(body.across(x, y))) + 0.16 * s.step(0.2, 0.35, y));
  const scroll = turning(0.005, [[-0.06, 0.06], [-0.05, 0.062], [0.26, 0.062], [0.27, 0.06]], 0.12);
  const cork = s.rect(-0.034, -0.43, 0.034, -0.34, 0.008);
  const local = [
    light(s.thicker(body.shape, 0.02), 0.7, 0.02),
    cover(body.shape, glass),
    cover(scroll.shape, scroll.tone(0, 0.62)),
    flat(s.rect(-0.058, 0.08, 0.068, 0.115)),
    key(s.outline(scroll.shape, 0.0018)),
    key(s.outline(s.ellipse(0.005, -0.058, 0.03, 0.005), 0.0016)),
    light(s.stroke([-0.085, 0.02], [-0.085, 0.24], 0.008), 1),
    key(s.outline(body.shape, 0.003)),
    cover(cork, (x, y) => 0.35 + 0.5 * noise.at(x * 60 + 5, y * 60) + x * 5),
    key(s.outline(cork, 0.0024)),
  ];
  const wave = (x: number) => 0.73 + 0.035 * Math.sin(x * 5.2 + 0.9) + 0.012 * Math.sin(x * 17);
  return {
    accent: "#d4512b",
    layers: [
      sky(stage, 0.46, 0.3, 0.1, 0.8),
      sea(stage, 0.46, { dark: 0.7, pale: 0.42, swell: 1.6 }),
      ...local.map((part) => set(part, -0.02, 0.53)),
      ...swell(stage, wave),
    ],
  };
};

/** The bottle laid over, its neck up to the right, at a place in the picture. */
function set(layer: Layer, cx: number, cy: number): Layer {
  const [l, t, r, b] = layer.box;
  const size = 1.12;
  const shift: Layer = {
    ...layer,
    box: [cx + l * size, cy + t * size, cx + r * size, cy + b * size],
    sd: (x, y) => layer.sd((x - cx) / size, (y - cy) / size) * size,
    tone: (x, y, inside) => layer.tone((x - cx) / size, (y - cy) / size, inside),
    bend: undefined,
  };
  return spun(shift, cx, cy, 0.95);
}

function swell({ noise }: Stage, wave: (x: number) => number): Layer[] {
  const body = s.below(wave, 0.64);
  const water = (x: number, y: number, inside: number) =>
    s.clamp(0.42 + 0.34 * s.step(0, 0.2, inside) + 1.7 * (noise.cloud(x * 3.2, (y - wave(x)) * 24, 4) - 0.5), 0.04, 0.96);
  const crest: s.Shape = { box: [-9, 0.6, 9, 0.8], sd: (x, y) => Math.abs(y - wave(x) - 0.006) - 0.006 };
  return [cover(body, water, { bend: (x) => 0.71 - wave(x) }), light(crest, (x) => s.step(0.3, 0.5, noise.at(x * 14, 3)), 0.004), key({ box: [-9, 0.6, 9, 0.8], sd: (x, y) => Math.abs(y - wave(x)) - 0.0012 })];
}
