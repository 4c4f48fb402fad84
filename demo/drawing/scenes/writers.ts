import { ribbon } from "../bodies.ts";
import { bust, coloured, line, rounded, strands } from "../bust.ts";
import { cover, halo, key, type Layer, type Scene } from "../layers.ts";
import * as s from "../shapes.ts";

/** The hair that lies close to the head: from the brow over the crown to the nape. */
const cap = s.blob([
  [-0.128, 0.262],
  [-0.145, 0.205],
  [-0.09, 0.13],
  [0.01, 0.103],
  [0.13, 0.135],
  [0.215, 0.235],
  [0.235, 0.38],
  [0.205, 0.5],
  [0.155, 0.58],
  [0.11, 0.565],
  [0.1, 0.47],
  [0.085, 0.375],
  [0.02, 0.345],
  [-0.03, 0.3],
  [-0.07, 0.245],
]);

const worn = (shape: s.Shape, tone: number | ((x: number, y: number) => number), bend?: s.Field): Layer[] => [
  halo(shape, 0.012, 0.4),
  cover(shape, tone, { bend }),
  key(s.outline(shape, 0.0032)),
];
const sweep: s.Field = (x, y) => 0.35 * (x - 0.02) ** 2 + 0.12 * (y - 0.3) * x;

/** A purser on a winter ship: peaked cap, hair pinned under it. */
export const noraFeldt: Scene = bust({
  looks: "left",
  profile: { nose: -0.006, chin: -0.004 },
  face: [0.03, 0.5],
  coat: 0.82,
  wear: (stage) => {
    const top = s.blob([
      [-0.2, 0.165],
      [-0.13, 0.075],
      [0.03, 0.045],
      [0.2, 0.085],
      [0.27, 0.17],
      [0.225, 0.235],
      [0.02, 0.215],
      [-0.15, 0.235],
    ]);
    const band = s.polygon([
      [-0.155, 0.205],
      [0.03, 0.19],
      [0.222, 0.22],
      [0.222, 0.285],
      [0.03, 0.262],
      [-0.155, 0.27],
    ]);
    const peak = s.blob([
      [-0.1, 0.252],
      [-0.17, 0.262],
      [-0.265, 0.318],
      [-0.2, 0.312],
      [-0.1, 0.285],
    ]);
    const roll = s.ellipse(0.185, 0.46, 0.062, 0.075);
    return [
      ...worn(cap, strands(stage, 0.62, 1.1), sweep),
      ...worn(roll, (x, y) => 0.5 + 0.35 * (stage.noise.at((x - y) * 50, (x + y) * 9) - 0.3)),
      ...worn(top, rounded(-0.02, 0.2, 0.3, 0.42, 0.95)),
      ...coloured(band, 0.2),
      ...worn(peak, 0.93),
      key(s.circle(-0.11, 0.236, 0.013)),
    ];
  },
  collar: () => [
    line(
      [
        [-0.1, 0.79],
        [0.0, 0.93],
        [0.1, 0.81],
      ],
      0.005,
    ),
    ...[0.93, 0.985].map((y) => key(s.circle(0.04, y, 0.011))),
  ],
});

/** Who reads registers: hair in a knot, spectacles, a high collar. */
export const lenaMarsh: Scene = bust({
  looks: "right",
  profile: { nose: 0.004, chin: -0.01 },
  face: [0.02, 0.46],
  coat: 0.5,
  wear: (stage) => {
    const knot = s.circle(0.225, 0.205, 0.085);
    return [
      ...worn(knot, (x, y) =>
        s.clamp(0.74 + 0.4 * (stage.noise.at(Math.hypot(x - 0.225, y - 0.205) * 70, Math.atan2(y - 0.205, x - 0.225)) - 0.5)),
      ),
      ...worn(cap, strands(stage, 0.78, 0.75), sweep),
      ...spectacles(),
    ];
  },
  collar: () =>
    coloured(
      s.blob([
        [-0.085, 0.715],
        [-0.1, 0.8],
        [0.0, 0.875],
        [0.12, 0.83],
        [0.19, 0.72],
        [0.165, 0.665],
        [0.05, 0.755],
      ]),
    ),
});

const spectacles = (): Layer[] => [
  key(s.outline(s.ellipse(-0.132, 0.368, 0.026, 0.033), 0.0034)),
  line(
    [
      [-0.106, 0.36],
      [0.03, 0.378],
    ],
    0.0034,
  ),
  line(
    [
      [-0.158, 0.356],
      [-0.166, 0.352],
    ],
    0.0034,
  ),
];

/** Who surveys small things: short curls, a trimmed beard, a level’s strap over the coat. */
export const tomasOkafor: Scene = bust({
  looks: "left",
  profile: { nose: -0.004, brow: 0.006, chin: 0.004 },
  face: [0.34, 0.88],
  coat: 0.36,
  wear: (stage) => {
    const curled = (shape: s.Shape): s.Shape => ({
      box: s.grow(shape.box, 0.02),
      sd: (x, y) => shape.sd(x, y) + 0.014 * Math.sin(x * 105) * Math.cos(y * 105) - 0.004,
    });
    const beard = s.blob([
      [0.085, 0.46],
      [0.1, 0.57],
      [0.03, 0.635],
      [-0.08, 0.675],
      [-0.15, 0.672],
      [-0.182, 0.61],
      [-0.16, 0.58],
      [-0.135, 0.565],
      [-0.09, 0.53],
      [-0.02, 0.53],
      [0.04, 0.49],
    ]);
    const curls = (x: number, y: number) => s.clamp(0.86 + 0.3 * (stage.noise.at(x * 60, y * 60) - 0.4), 0.5, 0.98);
    return [...worn(curled(beard), curls), ...worn(curled(cap), curls)];
  },
  collar: () =>
    coloured(
      s.polygon([
        [-0.3, 0.86],
        [-0.235, 0.828],
        [0.2, 1.2],
        [0.08, 1.2],
      ]),
    ),
});

/** Who left the syllabus for the river: short grey hair in the wind, a waxed hat on the back. */
export const ingridSol: Scene = bust({
  looks: "right",
  profile: { nose: 0.008, chin: 0.006 },
  face: [0.02, 0.44],
  coat: 0.66,
  wear: (stage) => {
    const bob = s.blob([
      [-0.118, 0.3],
      [-0.165, 0.235],
      [-0.12, 0.13],
      [0.0, 0.088],
      [0.15, 0.115],
      [0.25, 0.23],
      [0.29, 0.4],
      [0.315, 0.52],
      [0.245, 0.585],
      [0.17, 0.6],
      [0.08, 0.575],
      [0.025, 0.5],
      [0.0, 0.4],
      [-0.05, 0.33],
    ]);
    return worn(bob, strands(stage, 0.2, 1.15, 0.34), sweep);
  },
  ear: false,
  accent: "#3f8f7a",
  collar: () =>
    coloured(
      s.blob([
        [-0.1, 0.745],
        [-0.19, 0.82],
        [-0.05, 0.93],
        [0.13, 0.9],
        [0.25, 0.79],
        [0.19, 0.69],
        [0.07, 0.79],
        [-0.02, 0.79],
      ]),
      (x, y) => 0.1 + 0.35 * s.step(0.5, 0.75, ribs(x, y)),
    ),
});

/** Ribs of knitted wool. */
const ribs = (x: number, y: number) => Math.abs(((x * 26 + y * 7) % 1) + (x < 0 ? 1 : 0)) % 1;

/** Who mends boats: a knitted cap, a full beard, a jersey with a high neck. */
export const hamishCrewe: Scene = bust({
  looks: "left",
  profile: { nose: 0.014, brow: 0.008 },
  face: [0.06, 0.58],
  coat: 0.74,
  ear: false,
  wear: (stage) => {
    const beard = s.blob([
      [0.12, 0.4],
      [0.135, 0.56],
      [0.07, 0.68],
      [-0.03, 0.76],
      [-0.13, 0.765],
      [-0.195, 0.7],
      [-0.2, 0.6],
      [-0.182, 0.53],
      [-0.195, 0.497],
      [-0.135, 0.482],
      [-0.075, 0.52],
      [0.0, 0.5],
      [0.05, 0.41],
    ]);
    const knitted = s.blob([
      [-0.17, 0.29],
      [-0.165, 0.17],
      [-0.08, 0.075],
      [0.05, 0.045],
      [0.18, 0.09],
      [0.25, 0.21],
      [0.25, 0.345],
      [0.06, 0.33],
    ]);
    const turnup = s.polygon([
      [-0.18, 0.235],
      [0.03, 0.255],
      [0.262, 0.265],
      [0.262, 0.365],
      [0.03, 0.345],
      [-0.18, 0.315],
    ]);
    return [
      ...worn(beard, strands(stage, 0.42, 1.35, 0.4)),
      line(
        [
          [-0.186, 0.53],
          [-0.15, 0.526],
          [-0.12, 0.535],
        ],
        0.0045,
      ),
      ...worn(cap, strands(stage, 0.55, 1.2)),
      ...worn(knitted, (x, y) => s.clamp(rounded(0.0, 0.25, 0.28, 0.3, 0.85)(x, y) + 0.16 * Math.sin(x * 150)), sweep),
      ...coloured(turnup, (x) => 0.16 + 0.14 * Math.sin(x * 150)),
    ];
  },
  collar: () => worn(highNeck, (x) => s.clamp(0.62 + 0.2 * Math.sin(x * 140 + 1))),
});

const highNeck = s.blob([
  [-0.085, 0.68],
  [-0.12, 0.79],
  [0.0, 0.86],
  [0.16, 0.81],
  [0.21, 0.7],
  [0.17, 0.63],
  [0.05, 0.72],
]);

/** Who answers every letter: grey waves put up, a pencil through them, a pearl in the ear. */
export const odileVarga: Scene = bust({
  looks: "left",
  profile: { nose: 0.01, chin: -0.004 },
  face: [0.03, 0.48],
  coat: 0.9,
  wear: (stage) => {
    const waves = s.blob([
      [-0.105, 0.3],
      [-0.185, 0.235],
      [-0.16, 0.13],
      [-0.05, 0.06],
      [0.1, 0.06],
      [0.22, 0.13],
      [0.27, 0.26],
      [0.25, 0.4],
      [0.17, 0.51],
      [0.1, 0.5],
      [0.085, 0.37],
      [0.0, 0.34],
    ]);
    const pencil = s.stroke([0.09, 0.3], [0.345, 0.085], 0.0135);
    return [
      ...worn(waves, (x, y) => s.clamp(0.36 + 0.42 * (stage.noise.at((y + 0.05 * Math.sin(x * 24)) * 42, x * 5) - 0.4), 0.05, 0.9), sweep),
      ...coloured(pencil),
      key(s.stroke([0.335, 0.093], [0.352, 0.079], 0.0135, 0.004)),
      ...worn(s.circle(0.05, 0.492, 0.0165), 0.03),
    ];
  },
  collar: () =>
    worn(
      s.polygon([
        [-0.105, 0.77],
        [-0.03, 0.93],
        [0.06, 0.85],
        [0.17, 0.72],
        [0.215, 0.77],
        [0.06, 0.98],
        [-0.06, 1.08],
        [-0.16, 0.82],
      ]),
      0.04,
    ),
});

/** Who cooks at the lifeboat station: a kerchief tied at the nape, a plait under it. */
export const priyaNand: Scene = bust({
  looks: "right",
  profile: { nose: -0.002, chin: -0.008 },
  face: [0.22, 0.76],
  coat: 0.2,
  accent: "#c9822f",
  wear: (stage) => {
    const kerchief = s.blob([
      [-0.132, 0.275],
      [-0.15, 0.2],
      [-0.08, 0.105],
      [0.03, 0.085],
      [0.16, 0.13],
      [0.235, 0.25],
      [0.245, 0.39],
      [0.2, 0.44],
      [0.08, 0.34],
      [-0.03, 0.27],
    ]);
    const plait = ribbon([
      [0.16, 0.42, 0.05],
      [0.25, 0.56, 0.056],
      [0.29, 0.72, 0.05],
      [0.265, 0.86, 0.042],
      [0.235, 0.97, 0.02],
    ]);
    const plaited = () => {
      const { along, across } = plait.last;
      const turn = (along * 13 + Math.abs(across) * 0.55) % 1;
      return s.clamp(0.66 + 0.5 * (turn - 0.5) + 0.3 * Math.abs(across) ** 3, 0.2, 0.97);
    };
    const ends = s.union(s.stroke([0.235, 0.4], [0.335, 0.375], 0.03, 0.016), s.stroke([0.235, 0.41], [0.325, 0.46], 0.028, 0.014));
    const dots = (x: number, y: number) => 0.1 + 0.6 * s.step(0.3, 0.2, Math.hypot((((x + 2) * 17) % 1) - 0.5, (((y + 2) * 17) % 1) - 0.5));
    return [
      ...worn(cap, strands(stage, 0.9, 1.1, 0.2)),
      halo(plait, 0.015, 0.6),
      cover(plait, plaited),
      key(s.outline(plait, 0.0032)),
      ...coloured(ends),
      ...coloured(kerchief, dots),
      key(s.circle(0.05, 0.484, 0.009)),
    ];
  },
  collar: () => [
    ...worn(highNeck, 0.05),
    line(
      [
        [-0.14, 0.83],
        [-0.1, 1.02],
      ],
      0.005,
    ),
    line(
      [
        [0.25, 0.8],
        [0.2, 1.02],
      ],
      0.005,
    ),
  ],
});

/** Who keeps a weather diary on a small island: hair blown forward, a hood down on the shoulders. */
export const sefaLund: Scene = bust({
  looks: "right",
  profile: { nose: -0.014, chin: -0.006 },
  face: [0.02, 0.42],
  coat: 0.3,
  ear: false,
  accent: "#d9a51f",
  wear: (stage) => {
    const hair = s.blob([
      [-0.105, 0.31],
      [-0.16, 0.225],
      [-0.1, 0.12],
      [0.03, 0.085],
      [0.17, 0.125],
      [0.25, 0.25],
      [0.275, 0.42],
      [0.31, 0.56],
      [0.39, 0.66],
      [0.43, 0.78],
      [0.33, 0.76],
      [0.24, 0.79],
      [0.15, 0.72],
      [0.1, 0.6],
      [0.045, 0.5],
      [0.01, 0.4],
      [-0.05, 0.33],
    ]);
    return worn(hair, strands(stage, 0.44, 1.15, 0.42), sweep);
  },
  collar: () =>
    coloured(
      s.blob([
        [-0.12, 0.77],
        [-0.26, 0.84],
        [-0.16, 0.96],
        [0.06, 0.99],
        [0.3, 0.93],
        [0.4, 0.8],
        [0.3, 0.72],
        [0.17, 0.68],
        [0.08, 0.8],
        [-0.02, 0.81],
      ]),
      rounded(0, 0.85, 0.42, 0.05, 0.5),
    ),
});
