import { grow, outline, thicker, turned, type Box, type Field, type Shape } from "./shapes.ts";
import type { Noise } from "./noise.ts";

/** Darkness 0..1 at a point; `inside` is the depth within the shape, in picture heights. */
export type Tone = number | ((x: number, y: number, inside: number) => number);

/**
 * One pass over the plate. `cover` replaces what lies below, `shade` darkens it, `light` wipes
 * it, `halo` wipes its lines but not its solid ink, `flat` lays the second colour, `key` prints solid ink. `bend` moves the lines so that they follow the form, in
 * picture heights.
 */
export interface Layer {
  readonly kind: "cover" | "shade" | "light" | "halo" | "flat" | "key";
  readonly box: Box;
  readonly sd: Field;
  readonly soft: number;
  readonly tone: (x: number, y: number, inside: number) => number;
  readonly bend?: Field | undefined;
}

/** What a scene may know of its picture: width over height, chance, and the cover's shape. */
export interface Stage {
  readonly aspect: number;
  readonly tall: boolean;
  readonly noise: Noise;
}

/** A picture as layers, the farthest first, and its second colour if it has one. */
export interface Drawing {
  readonly layers: readonly Layer[];
  readonly accent?: string;
}

export type Scene = (stage: Stage) => Drawing;

export interface Finish {
  /** How far the edge fades, in picture heights; 0 is as sharp as the picture allows. */
  readonly soft?: number;
  readonly bend?: Field | undefined;
}

const EVERYWHERE: Box = [-9, -9, 9, 9];

export function ground(tone: Tone, bend?: Field): Layer {
  const sd = () => -1;
  return { kind: "cover", box: EVERYWHERE, sd, soft: 0, tone: asField(tone), bend };
}

export const cover = (shape: Shape, tone: Tone, finish?: Finish) => layer("cover", shape, tone, finish);
export const shade = (shape: Shape, tone: Tone, soft = 0) => layer("shade", shape, tone, { soft });
export const light = (shape: Shape, tone: Tone, soft = 0) => layer("light", shape, tone, { soft });
/** Solid ink: contours, rigging, anything thinner than a few lines. */
export const key = (shape: Shape, soft = 0) => layer("key", shape, 1, { soft });
export const flat = (shape: Shape, soft = 0) => layer("flat", shape, 1, { soft });

/** A figure with its contour: a pale breath around it, its tone, and a thin line of solid ink. */
export function figure(shape: Shape, tone: Tone, finish: Finish & { line?: number } = {}): Layer[] {
  const { line = 0.0016 } = finish;
  return [halo(shape, 0.014), cover(shape, tone, finish), key(outline(shape, line))];
}

/** Lightens the surroundings of a figure, so that it stands off its background. */
export const halo = (shape: Shape, by: number, strength = 0.5) => layer("halo", thicker(shape, by), strength, { soft: by });

/** A layer turned clockwise about a point, its tone with it. */
export function spun(layer: Layer, cx: number, cy: number, angle: number): Layer {
  const { box, sd } = turned({ box: layer.box, sd: layer.sd }, cx, cy, angle);
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const tone: Layer["tone"] = (x, y, inside) => {
    const dx = x - cx;
    const dy = y - cy;
    return layer.tone(cx + dx * cos + dy * sin, cy - dx * sin + dy * cos, inside);
  };
  return { ...layer, box, sd, tone };
}

function layer(kind: Layer["kind"], shape: Shape, tone: Tone, finish: Finish = {}): Layer {
  const soft = finish.soft ?? 0;
  const box = grow(shape.box, soft + 0.004);
  return { kind, box, sd: shape.sd, soft, tone: asField(tone), bend: finish.bend };
}

function asField(tone: Tone): Layer["tone"] {
  return typeof tone === "number" ? () => tone : tone;
}
