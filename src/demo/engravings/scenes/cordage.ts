import { ribbon, ropeTone, swollen } from "../bodies.ts";
import { cover, flat, ground, halo, key, light, shade, figure, type Layer, type Scene, type Stage } from "../layers.ts";
import { castShadow, joints } from "../nature.ts";
import * as s from "../shapes.ts";

type Way = readonly (readonly [number, number, number])[];

/** A length of laid rope with its shadow, lying over what came before. */
function laid(way: Way, pitch: number, lightest = 0.08): Layer[] {
  const rope = ribbon(way, 7);
  return [
    shade(s.moved(rope, 0.014, 0.02), 0.65, 0.012),
    cover(rope, ropeTone(rope, pitch, lightest, 0.94)),
    key(s.outline(rope, 0.0028)),
  ];
}

/** Boards seen from above. */
function planks({ noise }: Stage, wide: number, tone: number) {
  return (x: number, y: number) => {
    const board = Math.floor(y / wide);
    const vein = noise.cloud(x * 2 + board * 7, y * 46, 3) - 0.5;
    return s.clamp(tone + (noise.at(board * 5.3, 2) - 0.5) * 0.16 + vein * 0.42 + joints(y, wide, 0.035) * 0.6, 0.05, 0.95);
  };
}

/** A reef knot: two bights, each through the other. */
export const knot: Scene = (stage) => {
  const r = 0.058;
  const wide = (points: readonly s.Point[]): Way => points.map(([x, y]) => [x, y, r] as const);
  const flip = (points: readonly s.Point[]): s.Point[] => points.map(([x, y]) => [-x, y]);
  const upper: s.Point[] = [[-0.95, 0.4], [-0.6, 0.4], [-0.3, 0.375], [-0.1, 0.335], [0.1, 0.325], [0.22, 0.38], [0.26, 0.5]];
  const lower: s.Point[] = [[0.26, 0.5], [0.22, 0.62], [0.1, 0.675], [-0.1, 0.665], [-0.3, 0.625], [-0.6, 0.6], [-0.95, 0.6]];
  const through = (points: s.Point[], from: number, to: number) => points.slice(from, to);
  const left = [...upper, ...lower.slice(1)];
  const right = flip(left).map(([x, y]): s.Point => [x, y]);
  return {
    accent: "#d4512b",
    layers: [
      ground((x, y) => s.clamp(0.3 + 0.38 * s.step(0.2, 0.95, Math.hypot(x * 0.8, y - 0.5)) + 0.1 * (stage.noise.cloud(x * 4, y * 10, 3) - 0.5))),
      ...laid(wide(left), 0.1),
      flatRope(wide(right)),
      ...laidTinted(wide(right), 0.1),
      // Where the first bight comes back over the second.
      ...laid(wide(through(left, 2, 5).map(([x, y]) => [x, y] as s.Point)), 0.1).slice(0, 0),
      ...crossing(wide(left), [-0.32, 0.43, -0.08, 0.2]),
      ...crossing(wide(left), [-0.32, 0.8, -0.08, 0.57]),
    ],
  };
};

function flatRope(way: Way): Layer {
  return flat(s.thicker(ribbon(way, 7), -0.001));
}

function laidTinted(way: Way, pitch: number): Layer[] {
  const [cast, body, edge] = laid(way, pitch) as [Layer, Layer, Layer];
  return [cast, body, flatRope(way), edge];
}

/** One rope again over the other, inside a window: left, bottom, right, top. */
function crossing(way: Way, [l, b, r, t]: s.Box): Layer[] {
  const rope = ribbon(way, 7);
  const window = s.rect(l, t, r, b);
  return [cover(s.common(rope, window), ropeTone(rope, 0.1, 0.08, 0.94)), key(s.common(s.outline(rope, 0.0028), window))];
}

/** Coils of rope on a quay, and the bollard they belong to. */
export const ropes: Scene = (stage) => ({
  accent: "#d4512b",
  layers: [
    ground(planks(stage, 0.155, 0.32)),
    ...coil(stage, -0.24, 0.56, 0.44, 0.34, 7),
    ...bollard(),
  ],
});

/** A flat coil in perspective, turn inside turn, its end running off the picture. */
function coil({ noise }: Stage, cx: number, cy: number, rx: number, ry: number, turns: number): Layer[] {
  const gap = rx / (turns + 0.6);
  const squash = ry / rx;
  const sd: s.Field = (x, y) => Math.hypot(x - cx, (y - cy) / squash) - rx;
  const disc: s.Shape = { box: [cx - rx, cy - ry, cx + rx, cy + ry], sd };
  const tone = (x: number, y: number) => {
    const [dx, dy] = [x - cx, (y - cy) / squash];
    const angle = Math.atan2(dy, dx);
    const place = Math.hypot(dx, dy) / gap - angle / (Math.PI * 2);
    const across = (place - Math.floor(place)) * 2 - 1;
    const along = (Math.floor(place) + angle / (Math.PI * 2)) * (Math.floor(place) + 0.8) * 7.2;
    const turn = along + across * 0.42;
    const strand = Math.abs(turn - Math.round(turn)) * 2;
    const lit = 0.16 * Math.sin(angle - 0.7) * across;
    const base = 0.1 + 0.2 * strand + 0.75 * Math.abs(across) ** 5 + lit + s.clamp((strand - 0.62) / 0.2) * 0.6;
    return s.clamp(base + (noise.at(x * 90, y * 90) - 0.5) * 0.1, 0.05, 0.97);
  };
  return [
    castShadow(s.moved(disc, 0.02, 0.035), 0.75, 0.016),
    cover(disc, tone),
    key(s.outline(disc, 0.003)),
    ...laid([[cx + rx * 0.72, cy + ry * 0.66, 0.03], [cx + rx * 1.1, cy + ry * 0.62, 0.032], [0.42, 0.86, 0.034], [0.6, 0.93, 0.036], [0.95, 0.97, 0.038]], 0.055),
  ];
}

function bollard(): Layer[] {
  const foot = s.ellipse(0.48, 0.5, 0.19, 0.09);
  const post = s.polygon([[0.375, 0.5], [0.39, 0.2], [0.57, 0.2], [0.585, 0.5]]);
  const head = s.blob([[0.335, 0.17], [0.37, 0.115], [0.48, 0.095], [0.59, 0.115], [0.625, 0.17], [0.6, 0.225], [0.48, 0.24], [0.36, 0.225]]);
  const iron = (x: number) => s.clamp(0.25 + 0.72 * s.step(0.4, 0.57, x) - 0.3 * s.step(0.57, 0.6, x) + 0.35 * s.step(0.4, 0.37, x));
  const turns = [0.42, 0.365, 0.31].flatMap((y) => laid([[0.368, y - 0.01, 0.025], [0.42, y + 0.02, 0.027], [0.48, y + 0.028, 0.027], [0.54, y + 0.02, 0.027], [0.592, y - 0.01, 0.025]], 0.048));
  return [
    castShadow(s.polygon([[0.42, 0.5], [0.56, 0.5], [0.95, 0.66], [0.85, 0.72]]), 0.6, 0.03),
    ...figure(foot, (x) => 0.5 + 0.4 * s.step(0.35, 0.6, x), { line: 0.0026 }),
    cover(s.union(post, s.ellipse(0.48, 0.5, 0.105, 0.045)), iron),
    key(s.outline(post, 0.0026)),
    ...turns,
    ...figure(head, swollen(head, 0.08, 0.05, 0.97), { line: 0.0028 }),
    flat(s.ellipse(0.48, 0.135, 0.1, 0.03)),
  ];
}

/** A net hung to dry: corks above, meshes in the sun. */
export const net: Scene = (stage) => {
  const { noise } = stage;
  const sag = (x: number) => 0.19 + 0.07 * Math.cos(x * 8.4) + 0.02 * x;
  return {
    accent: "#d9702f",
    layers: [
      ground((x, y) => s.clamp(0.12 + 0.14 * y + 0.14 * (noise.cloud(x * 2, y * 6, 3) - 0.5))),
      cover(s.below(() => 0.82, 0.82), (x, y) => s.clamp(0.5 + 0.7 * (noise.cloud(x * 3, y * 40, 3) - 0.5))),
      ...poles(),
      ...mesh(stage, sag),
      ...fish(),
      ...headline(sag),
    ],
  };
};

function poles(): Layer[] {
  return [-0.748, 0, 0.748].flatMap((x) => figure(s.rect(x - 0.018, 0.08, x + 0.018, 0.9), (px) => s.clamp(0.4 + (px - x) * 22, 0.15, 0.95)));
}

/** Diamond meshes hanging from the headline, drawn together towards the foot. */
function mesh({ noise }: Stage, sag: (x: number) => number): Layer[] {
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
  const cloth: s.Shape = { box: [-0.9, 0.1, 0.9, 0.85], sd: (x, y) => Math.max(sag(x) - y, y - sag(x) - 0.6) };
  return [shade(cloth, (x, y) => 0.16 + 0.24 * s.step(-0.4, 1, Math.sin(x * 13 + 1)) * s.step(0.2, 0.7, y)), key(threads)];
}

function headline(sag: (x: number) => number): Layer[] {
  const way = Array.from({ length: 21 }, (_, i) => [-0.9 + i * 0.09, sag(-0.9 + i * 0.09), 0.0085] as const);
  const corks = Array.from({ length: 12 }, (_, i) => -0.69 + i * 0.1255).map((x) => s.turned(s.ellipse(x, sag(x), 0.036, 0.026), x, sag(x), Math.atan((sag(x + 0.01) - sag(x - 0.01)) / 0.02)));
  return [...laid(way, 0.026), ...corks.flatMap((cork) => [halo(cork, 0.01), cover(cork, swollen(cork, 0.03, 0.04, 0.8)), flat(cork), key(s.outline(cork, 0.0024))])];
}

/** Two herring the net has kept. */
function fish(): Layer[] {
  return ([[-0.36, 0.57, 0.5], [0.34, 0.52, -0.62]] as const).flatMap(([x, y, angle]) => {
    const at = (shape: s.Shape) => s.turned(s.placed(shape, x, y, 1.15), x, y, angle);
    const body = at(s.blob([[-0.17, 0.0], [-0.11, -0.04], [0, -0.052], [0.1, -0.03], [0.15, -0.01], [0.15, 0.012], [0.1, 0.03], [0, 0.05], [-0.1, 0.045]]));
    const tail = at(s.polygon([[0.14, 0], [0.22, -0.05], [0.2, 0], [0.22, 0.052]]));
    const fin = at(s.polygon([[0.0, -0.048], [0.05, -0.08], [0.065, -0.04]]));
    const scales = swollen(body, 0.05, 0.02, 0.85);
    return [
      castShadow(s.moved(body, 0.012, 0.018), 0.4, 0.012),
      ...[tail, fin].flatMap((part) => figure(part, 0.4)),
      ...figure(body, (px, py, inside) => s.clamp(scales(px, py, inside) + 0.18 * Math.sin(px * 190) * Math.sin(py * 190) * s.step(0, 0.03, inside), 0.02, 0.95), { line: 0.0024 }),
      key(at(s.circle(-0.125, -0.008, 0.009))),
      key(at(s.outline(s.common(s.circle(-0.13, 0, 0.048), s.rect(-0.1, -0.05, 0, 0.05)), 0.0012))),
    ];
  });
}
void light;
