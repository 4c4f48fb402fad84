import { ribbon, swollen, turning, type Turning } from "../bodies.ts";
import { cover, figure, flat, key, light, shade, type Layer, type Scene, type Stage } from "../layers.ts";
import { castShadow, joints, steam, tabletop } from "../nature.ts";
import * as s from "../shapes.ts";

/** A kettle on the boil. */
export const kettle: Scene = (stage) => {
  const body = turning(-0.02, [[0.42, 0.12], [0.45, 0.19], [0.52, 0.255], [0.62, 0.29], [0.72, 0.285], [0.79, 0.25]], 0.12);
  const spout = ribbon([[0.2, 0.66, 0.075], [0.31, 0.6, 0.055], [0.37, 0.48, 0.036], [0.45, 0.4, 0.03]]);
  const handle = ribbon([[-0.22, 0.46, 0.016], [-0.23, 0.3, 0.02], [-0.14, 0.18, 0.024], [-0.02, 0.145, 0.026], [0.1, 0.18, 0.024], [0.19, 0.3, 0.02], [0.18, 0.46, 0.016]]);
  const lid = turning(-0.02, [[0.365, 0.03], [0.38, 0.08], [0.4, 0.12], [0.42, 0.135]], 0.12);
  const knob = s.ellipse(-0.02, 0.35, 0.034, 0.03);
  return {
    accent: "#d4512b",
    layers: [
      ...tabletop(stage, 0.74, 0.72, 0.3),
      steam(stage, 0.48, 0.4, 0.38, 0.12),
      castShadow(s.ellipse(0.14, 0.83, 0.4, 0.045), 0.75, 0.03),
      ...burner(),
      ...figure(handle, round(handle, 0.12, 0.97)),
      ...figure(spout, round(spout, 0.05, 0.94)),
      key(s.outline(s.ellipse(0.455, 0.392, 0.031, 0.012), 0.003)),
      ...pot(body, 0.03, 0.97, [0.47, 0.77]),
      ...pot(lid, 0.04, 0.9, []),
      ...figure(knob, swollen(knob, 0.03, 0.1, 0.98)),
      flat(s.thicker(knob, -0.002)),
      light(s.turned(s.ellipse(-0.15, 0.58, 0.022, 0.07), -0.15, 0.58, 0.25), 0.95, 0.012),
    ],
  };
};

/** A turned vessel with contour, and hoops at the given heights. */
function pot(body: Turning, lightest: number, darkest: number, hoops: readonly number[]): Layer[] {
  const rings = hoops.map((at): s.Shape => ({
    box: body.shape.box,
    sd: (x, y) => Math.max(Math.abs(body.level(x, y) - at) - 0.003, body.shape.sd(x, y)),
  }));
  return [
    ...figure(body.shape, body.tone(lightest, darkest), { bend: body.bend, line: 0.0024 }),
    ...rings.map((ring) => key(ring)),
  ];
}

/** A round bar, lit from the upper left. */
function round(bar: ReturnType<typeof ribbon>, lightest: number, darkest: number) {
  const tone = swollen(bar, Math.min(bar.box[2] - bar.box[0], 0.05), lightest, darkest);
  return (x: number, y: number, inside: number) => tone(x, y, inside);
}

function burner(): Layer[] {
  const plate = s.ellipse(-0.02, 0.825, 0.33, 0.045);
  return [...figure(plate, (x) => 0.75 + 0.2 * s.step(-0.3, 0.3, x)), light(s.outline(s.ellipse(-0.02, 0.825, 0.31, 0.04), 0.002), 0.8)];
}

/** A pot of soup with its ladle, a bowl and a loaf's end beside it. */
export const soupPot: Scene = (stage) => {
  const body = turning(-0.1, [[0.4, 0.335], [0.5, 0.345], [0.68, 0.34], [0.77, 0.315], [0.8, 0.28]], 0.13);
  const mouth = s.ellipse(-0.1, 0.4, 0.335, 0.066);
  const soup = s.ellipse(-0.1, 0.412, 0.305, 0.05);
  const ear = (side: number) => s.outline(s.ellipse(-0.1 + side * 0.36, 0.52, 0.05, 0.042), 0.014);
  return {
    accent: "#d9682e",
    layers: [
      ...tabletop(stage, 0.66, 0.66, 0.34),
      steam(stage, -0.1, 0.4, 0.4, 0.24),
      castShadow(s.ellipse(0.1, 0.86, 0.46, 0.055), 0.75, 0.03),
      ...[-1, 1].flatMap((side) => figure(ear(side), swollen(ear(side), 0.014, 0.1, 0.95))),
      ...pot(body, 0.04, 0.97, [0.435, 0.785]),
      ...figure(mouth, 0.06, { line: 0.003 }),
      cover(soup, (x, y) => 0.2 + 0.4 * s.step(0.47, 0.38, y) + 0.14 * stage.noise.cloud(x * 14, y * 40, 2)),
      flat(soup),
      ...dumplings(),
      key(s.outline(soup, 0.0016)),
      ...ladle(),
      ...bowl(stage),
    ],
  };
};

function dumplings(): Layer[] {
  const bits = [[-0.24, 0.42], [-0.13, 0.435], [-0.02, 0.405], [0.08, 0.425], [-0.2, 0.39]] as const;
  return bits.flatMap(([x, y]) => {
    const bit = s.ellipse(x, y, 0.026, 0.011);
    return [cover(bit, swollen(bit, 0.012, 0, 0.5)), key(s.outline(bit, 0.0013))];
  });
}

function ladle(): Layer[] {
  const stem = ribbon([[0.0, 0.415, 0.012], [0.09, 0.26, 0.012], [0.17, 0.12, 0.013], [0.2, 0.075, 0.012], [0.235, 0.07, 0.01], [0.245, 0.1, 0.008]]);
  return figure(stem, round(stem, 0.03, 0.85));
}

function bowl({ noise }: Stage): Layer[] {
  const cup = turning(0.5, [[0.68, 0.175], [0.72, 0.165], [0.79, 0.12], [0.83, 0.075], [0.85, 0.08]], 0.16);
  const rim = s.ellipse(0.5, 0.68, 0.175, 0.034);
  const inner = s.ellipse(0.5, 0.688, 0.15, 0.024);
  const spoon = ribbon([[0.42, 0.69, 0.006], [0.33, 0.64, 0.007], [0.24, 0.6, 0.009]]);
  return [
    castShadow(s.ellipse(0.56, 0.865, 0.16, 0.03), 0.7, 0.02),
    ...pot(cup, 0.02, 0.85, [0.7]),
    ...figure(rim, 0.04),
    cover(inner, (x) => 0.3 + 0.3 * noise.at(x * 30, 3)),
    flat(inner),
    key(s.outline(inner, 0.0014)),
    ...figure(spoon, 0.15),
  ];
}

/** A loaf, its heel cut, on a board with its knife. */
export const bread: Scene = (stage) => {
  const { noise } = stage;
  const board = s.polygon([[-0.56, 0.66], [0.6, 0.66], [0.7, 0.89], [-0.68, 0.89]]);
  const loaf = s.blob([[-0.52, 0.62], [-0.51, 0.5], [-0.42, 0.37], [-0.25, 0.285], [-0.02, 0.26], [0.16, 0.29], [0.27, 0.37], [0.31, 0.5], [0.29, 0.66], [0.2, 0.745], [-0.05, 0.765], [-0.35, 0.745], [-0.48, 0.7]]);
  const crust = swollen(loaf, 0.2, 0.12, 0.98);
  const skin = (x: number, y: number, inside: number) => s.clamp(crust(x, y, inside) + 0.3 * (noise.cloud(x * 14, y * 20, 3) - 0.5) + 0.06, 0.05, 0.97);
  return {
    accent: "#dba54f",
    layers: [
      ...tabletop(stage, 0.6, 0.6, 0.5),
      castShadow(s.moved(board, 0.02, 0.04), 0.7, 0.02),
      ...figure(board, (x, y) => s.clamp(0.16 + 0.3 * (noise.cloud(x * 2, y * 40, 3) - 0.35), 0.04, 0.6), { line: 0.0026 }),
      castShadow(s.ellipse(0.0, 0.755, 0.5, 0.045), 0.75, 0.03),
      ...figure(loaf, skin, { line: 0.0024, bend: (x) => 0.3 * (x + 0.1) ** 2 }),
      ...[-0.36, -0.2, -0.04].flatMap((x) => slash(stage, x)),
      ...crumb(stage, 0.22, 0.525, 0.125, 0.23),
      ...crumb(stage, 0.47, 0.66, 0.15, 0.1),
      ...knife(),
    ],
  };
};

/** A cut in the crust, opened by the oven. */
function slash({ noise }: Stage, x: number): Layer[] {
  const cut = s.turned(s.ellipse(x, 0.4, 0.03, 0.12), x, 0.4, 0.42);
  const flour = (px: number, py: number) => 0.03 + 0.4 * s.step(0.5, 0.7, noise.cloud(px * 30, py * 30, 2));
  return [cover(cut, flour), shade(s.minus(cut, s.moved(cut, 0.016, 0.004)), 0.85), key(s.outline(cut, 0.0018))];
}

/** The cut face of a loaf, or a slice: crust round a holed crumb. */
function crumb({ noise }: Stage, cx: number, cy: number, rx: number, ry: number): Layer[] {
  const face = s.ellipse(cx, cy, rx, ry);
  const inner = s.thicker(face, -0.014);
  const holes = (x: number, y: number) => 0.03 + 0.8 * s.step(0.7, 0.8, noise.at(x * 44, y * 40)) + 0.14 * s.step(cx - 0.05, cx + rx, x);
  return [castShadow(s.moved(face, 0.01, 0.014), 0.6, 0.012), ...figure(face, 0.85, { line: 0.0022 }), cover(inner, holes), flat(inner)];
}

function knife(): Layer[] {
  const blade = s.polygon([[-0.62, 0.845], [-0.58, 0.825], [-0.02, 0.83], [-0.02, 0.868], [-0.5, 0.87]]);
  const grip = s.stroke([0.0, 0.848], [0.26, 0.855], 0.024, 0.028);
  return [
    castShadow(s.moved(s.union(blade, grip), 0.012, 0.02), 0.7, 0.01),
    ...figure(blade, (_x, y) => (y > 0.856 ? 0.35 : 0.03)),
    ...figure(grip, (_x, y) => s.clamp(0.6 + (y - 0.84) * 9, 0.3, 0.97)),
    ...[0.05, 0.12, 0.19].map((x) => light(s.circle(x, 0.85, 0.006), 1)),
  ];
}

/** A cast-iron stove, its fire showing, a pan on top. */
export const stove: Scene = (stage) => {
  const { noise } = stage;
  const body = s.rect(-0.34, 0.38, 0.34, 0.84, 0.012);
  const top = s.rect(-0.4, 0.345, 0.4, 0.385, 0.008);
  const pipe = s.rect(0.12, -0.1, 0.24, 0.345);
  const iron = (x: number, y: number) => s.clamp(0.62 + 0.35 * s.step(-0.3, 0.32, x) + 0.16 * (noise.cloud(x * 20, y * 20, 2) - 0.5), 0.3, 0.97);
  const tube = (x: number) => s.clamp(0.95 - 0.75 * Math.exp(-(((x - 0.155) / 0.025) ** 2)), 0.1, 0.97);
  return {
    accent: "#e2702a",
    layers: [
      ...bricks(stage),
      ...figure(pipe, tube, { line: 0.0022, bend: (x) => 0.35 * (x - 0.18) ** 2 * 8 }),
      ...[0.1, 0.3].flatMap((y) => figure(s.rect(0.11, y, 0.25, y + 0.022, 0.006), tube)),
      castShadow(s.ellipse(0.06, 0.955, 0.5, 0.035), 0.8, 0.03),
      ...[-0.27, 0.27].flatMap((x) => figure(s.polygon([[x - 0.045, 0.83], [x + 0.045, 0.83], [x + 0.02, 0.88], [x + 0.035, 0.95], [x - 0.035, 0.95], [x - 0.02, 0.88]]), 0.9)),
      ...figure(body, iron, { line: 0.0028 }),
      ...figure(top, (x) => 0.3 + 0.5 * s.step(-0.35, 0.4, x), { line: 0.0024 }),
      ...door(stage),
      ...pan(),
    ],
  };
};

function bricks({ noise }: Stage): Layer[] {
  const wall = (x: number, y: number) => {
    const row = Math.floor(y / 0.062);
    const shift = (row % 2) * 0.09;
    const joint = Math.max(joints(y, 0.062, 0.07), joints(x + shift + 0.09, 0.18, 0.03));
    const block = noise.at(Math.floor((x + shift) / 0.18 + 0.5) * 5.3, row * 3.7);
    return s.clamp((0.28 + 0.25 * block + 0.2 * s.step(0, 0.9, x + 0.3)) * (1 - joint * 0.9), 0.02, 0.9);
  };
  const floor = s.rect(-9, 0.88, 9, 1.2);
  return [cover(s.rect(-9, -1, 9, 0.9), wall), cover(floor, (x, y) => 0.5 + 0.5 * (noise.cloud(x * 4, y * 40, 2) - 0.4)), key(s.rect(-9, 0.878, 9, 0.882))];
}

function door({ noise }: Stage): Layer[] {
  const frame = s.rect(-0.22, 0.45, 0.22, 0.74, 0.03);
  const fire = s.rect(-0.18, 0.485, 0.18, 0.7, 0.02);
  const flame = (x: number, y: number) => {
    const lick = 0.62 - 0.1 * noise.cloud(x * 14, 4, 2) - 0.1 * Math.cos(x * 9);
    return y > lick ? 0.03 + 0.3 * noise.at(x * 40, y * 18) * s.step(0.6, 0.72, y) : 0.85;
  };
  const glow: s.Shape = { box: fire.box, sd: (x, y) => Math.max(fire.sd(x, y), 0.62 - 0.1 * noise.cloud(x * 14, 4, 2) - 0.1 * Math.cos(x * 9) - y) };
  return [
    ...figure(frame, 0.55, { line: 0.0026 }),
    cover(fire, flame),
    flat(glow),
    ...[-0.12, -0.06, 0, 0.06, 0.12].map((x) => key(s.rect(x - 0.007, 0.485, x + 0.007, 0.7))),
    key(s.outline(fire, 0.003)),
    ...figure(s.stroke([0.255, 0.57], [0.255, 0.63], 0.012), 0.1),
    ...figure(s.rect(-0.22, 0.765, 0.22, 0.81, 0.01), (x) => 0.3 + 0.6 * joints(x, 0.04, 0.2)),
  ];
}

function pan(): Layer[] {
  const body = turning(-0.14, [[0.2, 0.15], [0.24, 0.152], [0.32, 0.145], [0.34, 0.13]], 0.06);
  const grip = s.stroke([-0.28, 0.245], [-0.5, 0.215], 0.012, 0.017);
  const lid = turning(-0.14, [[0.145, 0.02], [0.165, 0.08], [0.19, 0.15], [0.2, 0.158]], 0.06);
  return [...figure(grip, 0.85), ...pot(body, 0.04, 0.95, []), ...pot(lid, 0.04, 0.85, []), key(s.ellipse(-0.14, 0.138, 0.022, 0.014))];
}