import type { Drawing, Layer } from "./layers.ts";
import type { Noise } from "./noise.ts";
import { clamp } from "./shapes.ts";

/** What is to be printed, sampled every `STEP` pixels. */
export interface Plate {
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly rows: number;
  /** Darkness 0..1, to be carried by the lines. */
  readonly dark: Float32Array;
  /** Shift of the lines, in picture heights. */
  readonly bend: Float32Array;
  /** Second colour, 0..1. */
  readonly flat: Float32Array;
  /** Solid ink, 0..1: contours, rigging, letters. */
  readonly key: Float32Array;
}

/** Pixels between samples: fine enough for smooth outlines, four times cheaper than each pixel. */
export const STEP = 2;

/** Lays a drawing's layers on a plate of the given size in pixels. */
export function layPlate(drawing: Drawing, width: number, height: number): Plate {
  const columns = Math.ceil(width / STEP) + 1;
  const rows = Math.ceil(height / STEP) + 1;
  const field = () => new Float32Array(columns * rows);
  const [dark, bend, flat, key] = [field(), field(), field(), field()];
  const plate = { width, height, columns, rows, dark, bend, flat, key };
  for (const layer of drawing.layers) layOn(plate, layer);
  return plate;
}

function layOn(plate: Plate, layer: Layer): void {
  const unit = plate.height / STEP;
  const middle = plate.width / plate.height / 2;
  const [left, top, right, bottom] = layer.box;
  const c0 = clamp(Math.floor((left + middle) * unit), 0, plate.columns);
  const c1 = clamp(Math.ceil((right + middle) * unit) + 1, 0, plate.columns);
  const r1 = clamp(Math.ceil(bottom * unit) + 1, 0, plate.rows);
  const soft = Math.max(layer.soft, 0.7 / unit);
  for (let r = clamp(Math.floor(top * unit), 0, plate.rows); r < r1; r++) {
    const y = r / unit;
    for (let c = c0; c < c1; c++) {
      const x = c / unit - middle;
      const sd = layer.sd(x, y);
      if (sd >= soft) continue;
      const share = sd <= -soft ? 1 : 0.5 - sd / (2 * soft);
      mark(plate, layer, r * plate.columns + c, x, y, sd, share);
    }
  }
}

function mark(p: Plate, layer: Layer, i: number, x: number, y: number, sd: number, share: number) {
  const tone = clamp(layer.tone(x, y, -sd));
  const part = tone * share;
  if (layer.kind === "flat") p.flat[i] = p.flat[i]! + (1 - p.flat[i]!) * part;
  else if (layer.kind === "key") p.key[i] = Math.max(p.key[i]!, part);
  else if (layer.kind === "shade") p.dark[i] = 1 - (1 - p.dark[i]!) * (1 - part);
  else if (layer.kind === "halo") p.dark[i] = p.dark[i]! * (1 - part);
  else if (layer.kind === "light") {
    p.dark[i] = p.dark[i]! * (1 - part);
    p.key[i] = p.key[i]! * (1 - part);
  } else {
    p.dark[i] = p.dark[i]! + (tone - p.dark[i]!) * share;
    p.flat[i] = p.flat[i]! * (1 - share);
    p.key[i] = p.key[i]! * (1 - share);
    if (share > 0.5) p.bend[i] = layer.bend ? layer.bend(x, y) : 0;
  }
}

/** The unevenness of a hand: lines wander a little, and their weight breathes. */
export function unsteady(plate: Plate, noise: Noise, lines: number): void {
  const unit = plate.height / STEP;
  const gap = 1 / lines;
  for (let r = 0, i = 0; r < plate.rows; r++) {
    const y = r / unit;
    for (let c = 0; c < plate.columns; c++, i++) {
      const x = c / unit;
      const wave = 2.2 * noise.at(x * 1.5, y * 2.2) + 0.4 * noise.at(x * 7 + 40, y * 9);
      plate.bend[i] = plate.bend[i]! + gap * wave;
      const was = plate.dark[i]!;
      const grain = noise.at(x * 60, y * lines * 0.8 + 90) - 0.5;
      plate.dark[i] = clamp(was + grain * 0.2 * Math.sqrt(was) * (1.05 - was));
    }
  }
}
