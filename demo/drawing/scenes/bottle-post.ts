import { turning } from "../bodies.ts";
import { cover, flat, key, type Layer, light, type Scene, spun, type Stage } from "../layers.ts";
import { sea, sky } from "../nature.ts";
import * as s from "../shapes.ts";

/** A letter in a bottle, afloat. */
export const bottlePost: Scene = (stage) => {
  const { noise } = stage;
  const body = turning(
    0,
    [
      [-0.36, 0.036],
      [-0.32, 0.045],
      [-0.3, 0.04],
      [-0.16, 0.045],
      [-0.08, 0.09],
      [0.0, 0.125],
      [0.1, 0.13],
      [0.3, 0.13],
      [0.33, 0.12],
    ],
    0.1,
  );
  const glass = (x: number, y: number) =>
    s.clamp(0.08 + 0.75 * s.step(0.66, 0.98, Math.abs(body.across(x, y))) + 0.16 * s.step(0.2, 0.35, y));
  const scroll = turning(
    0.005,
    [
      [-0.06, 0.06],
      [-0.05, 0.062],
      [0.26, 0.062],
      [0.27, 0.06],
    ],
    0.12,
  );
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
  const crest: s.Shape = {
    box: [-9, 0.6, 9, 0.8],
    sd: (x, y) => Math.abs(y - wave(x) - 0.006) - 0.006,
  };
  return [
    cover(body, water, { bend: (x) => 0.71 - wave(x) }),
    light(crest, (x) => s.step(0.3, 0.5, noise.at(x * 14, 3)), 0.004),
    key({ box: [-9, 0.6, 9, 0.8], sd: (x, y) => Math.abs(y - wave(x)) - 0.0012 }),
  ];
}
