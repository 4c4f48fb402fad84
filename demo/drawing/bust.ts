import { brightness, shaded } from "./bodies.ts";
import { cover, flat, ground, halo, key, type Layer, type Scene, shade, type Stage } from "./layers.ts";
import * as s from "./shapes.ts";

interface Profile {
  readonly nose?: number;
  readonly chin?: number;
  readonly brow?: number;
}

/** Somebody’s head and shoulders from the side, looking left or right. */
export interface Sitter {
  readonly profile?: Profile;
  readonly looks: "left" | "right";
  /** Lightest and darkest tone of the face. */
  readonly face: readonly [number, number];
  readonly coat: number;
  /** What they wear on the head, as hair, hat or both, the lowest first; drawn for a head that looks left. */
  readonly wear: (stage: Stage) => Layer[];
  /** Over the shoulders and the neck. */
  readonly collar?: (stage: Stage) => Layer[];
  readonly accent?: string;
  readonly ear?: boolean;
}

/** A head from the side: how far nose and chin stand out beyond, or behind, what is common. */
const headOf = ({ nose = 0, chin = 0, brow = 0 }: Profile = {}): s.Shape =>
  s.blob([
    [-0.115 - brow / 2, 0.215],
    [-0.15 - brow, 0.275],
    [-0.161 - brow, 0.322],
    [-0.15, 0.357],
    [-0.176 - nose * 0.6, 0.405],
    [-0.208 - nose, 0.45 + nose / 2],
    [-0.196 - nose * 0.8, 0.47],
    [-0.165, 0.478],
    [-0.176, 0.506],
    [-0.166, 0.524],
    [-0.174, 0.546],
    [-0.158, 0.567],
    [-0.164 - chin, 0.6],
    [-0.148 - chin, 0.634],
    [-0.1 - chin / 2, 0.648],
    [-0.045, 0.634],
    [0.02, 0.605],
    [0.09, 0.58],
    [0.165, 0.5],
    [0.195, 0.4],
    [0.18, 0.275],
    [0.11, 0.185],
    [0.0, 0.155],
  ]);

const neck: s.Shape = s.blob([
  [-0.055, 0.56],
  [-0.045, 0.68],
  [-0.075, 0.8],
  [0.05, 0.9],
  [0.19, 0.78],
  [0.155, 0.65],
  [0.15, 0.5],
  [0.04, 0.48],
]);

const shoulders: s.Shape = s.blob([
  [-0.09, 0.775],
  [-0.2, 0.815],
  [-0.34, 0.87],
  [-0.43, 0.97],
  [-0.46, 1.2],
  [0.48, 1.2],
  [0.44, 0.95],
  [0.34, 0.83],
  [0.2, 0.75],
  [0.16, 0.7],
  [0.06, 0.83],
  [-0.04, 0.82],
]);

/** Tone of something round whose middle lies at `cx`, `cy`. */
export const rounded =
  (cx: number, cy: number, r: number, lightest: number, darkest: number) =>
  (x: number, y: number): number => {
    const u = (x - cx) / r;
    const v = (y - cy) / r;
    return shaded(brightness(u, v, Math.sqrt(Math.max(0.04, 1 - u * u - v * v))), lightest, darkest);
  };

/** Hair that grows along `way`: strands by noise drawn out along it. */
export const strands =
  ({ noise }: Stage, tone: number, angle: number, depth = 0.3) =>
  (x: number, y: number): number => {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const [along, across] = [x * cos + y * sin, -x * sin + y * cos];
    return s.clamp(
      tone + (noise.at(across * 55 + 7, along * 6) - 0.5) * depth * 2 - 0.25 * s.step(-0.05, -0.22, x + y * 0.5 - 0.1),
      0.05,
      0.97,
    );
  };

/** A line of solid ink through the points. */
export const line = (points: readonly s.Point[], half = 0.0035): Layer =>
  key(s.union(...points.slice(1).map((to, at) => s.stroke(points[at] ?? to, to, half))));

export const bust =
  (sitter: Sitter): Scene =>
  (stage) => {
    const layers = [...backdrop(stage), ...shouldersOf(sitter, stage), ...faceOf(sitter), ...sitter.wear(stage)];
    return { accent: sitter.accent ?? "#d4512b", layers: sitter.looks === "left" ? layers : layers.map(mirror) };
  };

function mirror(layer: Layer): Layer {
  const { bend, tone } = layer;
  return {
    ...layer,
    ...s.mirrored(layer),
    tone: (x, y, inside) => tone(-x, y, inside),
    ...(bend && { bend: (x: number, y: number) => bend(-x, y) }),
  };
}

function backdrop({ noise }: Stage): Layer[] {
  return [ground((x, y) => 0.12 + 0.22 * s.step(-0.5, 0.55, x * 0.8 + y * 0.5) + 0.08 * (noise.cloud(x * 3, y * 3, 3) - 0.5))];
}

function shouldersOf({ coat, collar, profile, face: [lightest, darkest] }: Sitter, stage: Stage): Layer[] {
  const cloth = (x: number, y: number) =>
    s.clamp(
      rounded(-0.02, 1.1, 0.55, coat * 0.55, Math.min(0.97, coat * 1.25))(x, y) + (stage.noise.at(x * 24, y * 5) - 0.5) * 0.16,
      0.04,
      0.97,
    );
  return [
    halo(s.union(headOf(profile), neck, shoulders), 0.03, 0.75),
    cover(neck, (x, y) =>
      s.clamp(s.mix(lightest, darkest, s.step(-0.08, 0.15, x)) + 0.42 * s.step(0.12, 0.02, y - 0.6 + x * 0.2), 0.04, 0.95),
    ),
    key(s.outline(neck, 0.003)),
    cover(shoulders, cloth, { bend: (x) => 0.25 * x * x }),
    key(s.outline(shoulders, 0.0035)),
    ...(collar?.(stage) ?? []),
  ];
}

function faceOf({ face: [lightest, darkest], profile, ear = true }: Sitter): Layer[] {
  const head = headOf(profile);
  const round = rounded(-0.03, 0.4, 0.27, lightest, darkest);
  const socket = s.ellipse(-0.13, 0.362, 0.03, 0.022);
  const cheek = s.ellipse(-0.06, 0.53, 0.07, 0.06);
  const lobe = s.ellipse(0.052, 0.42, 0.03, 0.05);
  return [
    cover(head, round, { bend: (x, y) => 0.12 * (x + 0.03) ** 2 - 0.1 * (y - 0.4) * Math.abs(x) }),
    shade(socket, 0.3, 0.02),
    shade(cheek, 0.14, 0.05),
    key(s.outline(head, 0.0032)),
    // brow, lid, eye, wing of the nose, mouth
    line(
      [
        [-0.158, 0.322],
        [-0.128, 0.313],
        [-0.098, 0.324],
      ],
      0.0058,
    ),
    line(
      [
        [-0.148, 0.352],
        [-0.125, 0.347],
        [-0.104, 0.358],
      ],
      0.0036,
    ),
    key(s.ellipse(-0.136, 0.36, 0.0085, 0.0105)),
    line(
      [
        [-0.172, 0.445],
        [-0.162, 0.458],
        [-0.17, 0.47],
      ],
      0.003,
    ),
    line(
      [
        [-0.17, 0.523],
        [-0.146, 0.522],
        [-0.128, 0.53],
      ],
      0.0036,
    ),
    ...(ear
      ? [
          cover(lobe, lightest + 0.12),
          key(s.outline(lobe, 0.0028)),
          line(
            [
              [0.046, 0.39],
              [0.066, 0.4],
              [0.062, 0.43],
              [0.05, 0.44],
            ],
            0.0024,
          ),
        ]
      : []),
  ];
}

/** A shape in the second colour, with its contour. */
export const coloured = (shape: s.Shape, tone: number | ((x: number, y: number) => number) = 0.12): Layer[] => [
  cover(shape, tone),
  flat(shape),
  key(s.outline(shape, 0.0035)),
];
