import { swollen } from "../bodies.ts";
import { cover, figure, flat, ground, halo, key, light, shade, type Layer, type Scene, type Stage } from "../layers.ts";
import { castShadow, joints } from "../nature.ts";
import * as s from "../shapes.ts";
import { numeral, rose } from "./marks.ts";

/** Height of invented ground: above nought is land. */
const terrain = ({ noise }: Stage, x: number, y: number) =>
  noise.cloud(x * 1.25 + 4, y * 1.4 + 7, 3) - 0.47 + 0.3 * s.step(0.25, 0.85, -x * 0.55 + y * 0.35 + 0.1) + 0.16 * s.step(0.35, 0.8, x - y * 0.5) - 0.1;

/** Contours of the land, soundings and a rose, as a chart. */
export const chart: Scene = (stage) => ({
  accent: "#c8401c",
  layers: [...coast(stage, terrain.bind(null, stage)), ...soundings(stage), ...graticule(), ...rose(0.36, 0.62, 0.23)],
});

/** Land ruled dark, shoals dotted, depth lines in the water. */
function coast({ noise }: Stage, height: s.Field): Layer[] {
  const slope = (x: number, y: number, h: number) => {
    const e = 0.004;
    return Math.max(0.25, Math.hypot(height(x + e, y) - h, height(x, y + e) - h) / e);
  };
  const line = (x: number, y: number, every: number, half: number) => {
    const h = height(x, y);
    return (Math.abs(h / every - Math.round(h / every)) * every) / slope(x, y, h) - half;
  };
  const all: s.Box = [-9, -1, 9, 2];
  const land: s.Shape = { box: all, sd: (x, y) => -height(x, y) / 1.2 };
  const hills: s.Shape = { box: all, sd: (x, y) => (height(x, y) < 0.02 ? 1 : line(x, y, 0.042, 0.0016)) };
  const depths: s.Shape = { box: all, sd: (x, y) => (height(x, y) > -0.02 ? 1 : line(x, y, 0.06, 0.0011)) };
  const shore: s.Shape = { box: all, sd: (x, y) => Math.abs(height(x, y)) / slope(x, y, height(x, y)) - 0.0035 };
  const water = (x: number, y: number) => {
    const h = -height(x, y);
    return 0.05 + 0.38 * s.step(0.06, 0, h) + 0.05 * noise.at(x * 4, y * 4);
  };
  const ground_ = (x: number, y: number) => s.clamp(0.36 + 0.9 * height(x, y) + 0.12 * (noise.cloud(x * 9, y * 9, 2) - 0.5), 0.2, 0.8);
  return [ground(water), cover(land, ground_, { bend: (x, y) => -0.09 * height(x, y) }), key(depths), key(hills), key(shore)];
}

function soundings(stage: Stage): Layer[] {
  const { noise } = stage;
  const marks: Layer[] = [];
  for (let i = 0; i < 60; i++) {
    const x = -0.7 + (i % 10) * 0.155 + (noise.random() - 0.5) * 0.07;
    const y = 0.1 + Math.floor(i / 10) * 0.16 + (noise.random() - 0.5) * 0.06;
    const h = terrain(stage, x, y);
    if (h > -0.035 || Math.hypot(x - 0.36, y - 0.62) < 0.29) continue;
    const depth = Math.max(1, Math.round(-h * 90));
    const figure_ = numeral(depth, x, y, 0.03);
    marks.push(light(s.rect(x - 0.028, y - 0.024, x + 0.028, y + 0.024, 0.01), 0.85, 0.012), key(figure_));
  }
  return marks;
}

function graticule(): Layer[] {
  const frame = s.rect(-0.715, 0.035, 0.715, 0.965);
  const lines = [s.stroke([-0.25, 0], [-0.25, 1], 0.0009), s.stroke([0.36, 0], [0.36, 1], 0.0009), s.stroke([-0.75, 0.3], [0.75, 0.3], 0.0009), s.stroke([-0.75, 0.62], [0.75, 0.62], 0.0009)];
  const border: s.Shape = { box: [-0.76, 0, 0.76, 1], sd: (x, y) => -frame.sd(x, y) };
  const scale = (x: number, y: number) => (Math.abs(x) > 0.715 ? joints(y + 0.02, 0.08, 0.25) : joints(x, 0.08, 0.25)) * 0.95;
  return [...lines.map((line) => key(line)), cover(border, (x, y) => (scale(x, y) > 0.5 ? 0.95 : 0.02)), key(s.outline(frame, 0.0024))];
}

/** A chart spread on a table, with dividers, rule and lamp light. */
export const mapTable: Scene = (stage) => {
  const { noise } = stage;
  const sheet = s.blob([[-0.5, 0.26], [-0.2, 0.245], [0.2, 0.25], [0.5, 0.24], [0.56, 0.46], [0.64, 0.78], [0.3, 0.8], [-0.1, 0.79], [-0.42, 0.81], [-0.65, 0.785], [-0.57, 0.5]], 5);
  const wood = (x: number, y: number) => s.clamp(0.66 + 0.5 * (noise.cloud(x * 1.4, y * 26, 3) - 0.5) + 0.25 * s.step(0.3, 0.9, Math.hypot(x, y - 0.4)) + 0.3 * joints(y * (1 + y * 0.3), 0.21, 0.02), 0.2, 0.97);
  // The sheet lies back from the reader, so its far part is drawn closer together.
  const height = (x: number, y: number) => {
    const near = 0.62 + y * 0.5;
    return terrain(stage, x / near + 0.1, (y - 0.2) / near / 0.62);
  };
  const printed = coast(stage, height).map((layer): Layer => ({ ...layer, box: sheet.box, sd: (x, y) => Math.max(layer.sd(x, y), sheet.sd(x, y) + 0.03), bend: undefined }));
  return {
    accent: "#c8401c",
    layers: [
      ground(wood),
      castShadow(s.moved(sheet, 0.014, 0.022), 0.8, 0.016),
      ...figure(sheet, 0.02, { line: 0.0026 }),
      ...printed,
      key(s.outline(s.thicker(sheet, -0.03), 0.0016)),
      shade(sheet, (x) => 0.25 * s.step(0.1, 0.7, x)),
      ...curl(),
      ...rule(),
      ...dividers(),
      ...weight(),
    ],
  };
};

/** The corner that will not lie flat. */
function curl(): Layer[] {
  const roll = s.turned(s.ellipse(0.51, 0.745, 0.16, 0.034), 0.51, 0.745, -0.5);
  return [castShadow(s.moved(roll, -0.01, 0.03), 0.6, 0.02), ...figure(roll, (x, y) => s.clamp(0.02 + 22 * Math.max(0, (y - 0.745) + (x - 0.51) * 0.5 ), 0.02, 0.75), { line: 0.0026 })];
}

function rule(): Layer[] {
  const bar = s.turned(s.rect(-0.36, 0.655, 0.2, 0.705), -0.08, 0.68, -0.22);
  const ticks = Array.from({ length: 27 }, (_, i) => s.turned(s.rect(-0.35 + i * 0.02, 0.657, -0.3478 + i * 0.02, i % 5 ? 0.667 : 0.677), -0.08, 0.68, -0.22));
  return [castShadow(s.moved(bar, 0.012, 0.018), 0.7, 0.01), ...figure(bar, 0.14, { line: 0.0022 }), flat(bar), ...ticks.map((tick) => key(tick))];
}

function dividers(): Layer[] {
  const hinge: s.Point = [0.1, 0.19];
  const legs = [[-0.06, 0.5], [0.2, 0.56]] as const;
  const arms = legs.map(([x, y]) => s.stroke(hinge, [x, y], 0.017, 0.002));
  return [
    ...arms.map((arm) => castShadow(s.moved(arm, 0.03, 0.025), 0.6, 0.012)),
    ...arms.flatMap((arm) => figure(arm, (x, y) => s.clamp(0.55 + (x - 0.1) * 0.8 + (y < 0.34 ? -0.35 : 0.3), 0.04, 0.97), { line: 0.0026 })),
    ...figure(s.circle(...hinge, 0.034), swollen(s.circle(...hinge, 0.034), 0.034, 0.03, 0.95), { line: 0.0026 }),
    ...figure(s.stroke([0.1, 0.16], [0.1, 0.115], 0.011), 0.5),
    key(s.circle(...hinge, 0.008)),
  ];
}

function weight(): Layer[] {
  const lead = s.blob([[-0.6, 0.28], [-0.56, 0.235], [-0.46, 0.23], [-0.41, 0.275], [-0.42, 0.335], [-0.5, 0.35], [-0.58, 0.335]]);
  return [castShadow(s.moved(lead, 0.025, 0.03), 0.8, 0.02), ...figure(lead, swollen(lead, 0.055, 0.1, 0.98), { line: 0.0028 })];
}

/** A bundle of letters tied with string, one of them sealed. */
export const letters: Scene = (stage) => {
  const { noise } = stage;
  return {
    accent: "#b8372c",
    layers: [
      ground((x, y) => s.clamp(0.5 + 0.4 * (noise.cloud(x * 1.2, y * 24, 3) - 0.5) + 0.25 * s.step(0.4, 1, Math.hypot(x, y - 0.5)), 0.1, 0.95)),
      ...envelope(0.16, 0.42, 0.44, 0.28, 0.3, false),
      ...envelope(-0.2, 0.46, 0.45, 0.285, -0.28, false),
      ...envelope(0.02, 0.54, 0.47, 0.3, 0.05, true),
    ],
  };
};

function envelope(cx: number, cy: number, hw: number, hh: number, angle: number, sealed: boolean): Layer[] {
  const at = (shape: s.Shape) => s.turned(s.moved(shape, cx, cy), cx, cy, angle);
  const paper = at(s.rect(-hw, -hh, hw, hh, 0.006));
  const flap = at(s.polygon([[-hw, -hh], [hw, -hh], [0.03, 0.07], [-0.03, 0.07]]));
  const folds = [s.stroke([-hw, hh], [-0.05, 0.02], 0.0016), s.stroke([hw, hh], [0.05, 0.02], 0.0016)];
  const body = (x: number, y: number) => s.clamp(0.05 + 0.16 * s.step(-0.3, 0.5, x - cx) + 0.1 * s.step(0, 0.3, y - cy));
  return [
    castShadow(s.moved(paper, 0.018, 0.026), 0.75, 0.018),
    ...figure(paper, body, { line: 0.0026 }),
    ...folds.map((fold) => key(at(fold))),
    castShadow(s.common(s.moved(flap, 0.004, 0.02), paper), 0.5, 0.014),
    ...figure(flap, (x) => 0.03 + 0.12 * s.step(-0.2, 0.5, x - cx), { line: 0.0024 }),
    ...(sealed ? wax(at, hw, hh) : []),
  ];
}

function wax(at: (shape: s.Shape) => s.Shape, hw: number, hh: number): Layer[] {
  const drop = at(s.blob([[-0.075, 0.01], [-0.055, -0.055], [0.01, -0.078], [0.066, -0.045], [0.076, 0.025], [0.04, 0.07], [-0.02, 0.08], [-0.062, 0.058]]));
  const press = at(s.circle(0, 0, 0.05));
  const anchor = s.union(s.stroke([0, -0.022], [0, 0.03], 0.0035), s.stroke([-0.014, -0.014], [0.014, -0.014], 0.003), s.outline(s.circle(0, -0.028, 0.006), 0.002), s.outline(s.common(s.circle(0, 0.004, 0.026), s.rect(-1, 0.008, 1, 1)), 0.0025));
  const strings = [s.rect(-0.006, -hh, 0.006, hh), s.rect(-hw, 0.002, hw, 0.014)];
  return [
    ...strings.flatMap((line) => [castShadow(at(s.moved(line, 0.004, 0.008)), 0.5, 0.006), ...figure(at(line), (x, y) => 0.3 + 0.4 * joints(x + y, 0.014, 0.25), { line: 0.0018 })]),
    castShadow(s.moved(drop, 0.008, 0.012), 0.7, 0.01),
    cover(drop, swollen(drop, 0.03, 0.04, 0.85)),
    shade(s.outline(press, 0.006), 0.5, 0.004),
    flat(drop),
    key(s.outline(drop, 0.0026)),
    key(at(anchor)),
  ];
}
void halo;
