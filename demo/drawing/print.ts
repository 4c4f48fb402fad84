import { INKS, TINTS } from "../../src/demo/cover/png.ts";
import { STEP, type Plate } from "./plate.ts";
import { clamp } from "./shapes.ts";

/** Prints the plate: for every pixel the steps of ink and of second colour, one byte. */
export function printPlate(plate: Plate, lines: number): Uint8Array {
  const out = new Uint8Array(plate.width * plate.height);
  const weights = thicknesses();
  for (let y = 0; y < plate.height; y++) printRow(plate, lines, y, weights, out);
  return out;
}

function printRow(p: Plate, lines: number, y: number, weights: Float32Array, out: Uint8Array) {
  const gap = p.height / lines;
  const fy = (y % STEP) / STEP;
  const first = Math.floor(y / STEP) * p.columns;
  for (let x = 0; x < p.width; x++) {
    const i = first + Math.floor(x / STEP);
    const fx = (x % STEP) / STEP;
    const d = blend(p.dark, i, p.columns, fx, fy);
    const weight = weights[(d * 1000) | 0]!;
    const place = (y + 0.5 + blend(p.bend, i, p.columns, fx, fy) * p.height) / gap;
    const off = Math.abs(place - Math.floor(place) - 0.5) * 2;
    const reach = ((weight - off) * gap) / (2 * steepness(p, i));
    const lined = weight === 0 ? 0 : clamp(0.5 + reach);
    const inked = Math.max(lined, crisp(blend(p.key, i, p.columns, fx, fy)));
    const tinted = crisp(blend(p.flat, i, p.columns, fx, fy));
    out[y * p.width + x] = Math.round(inked * (INKS - 1)) + INKS * Math.round(tinted * (TINTS - 1));
  }
}

/** Share of the gap that a line fills, by thousandths of darkness: none in the highest lights. */
function thicknesses(): Float32Array {
  const table = new Float32Array(1001);
  for (let i = 12; i <= 1000; i++) table[i] = (i / 1000) ** 0.85 * 1.03;
  return table;
}

/** A sampled edge, two samples wide, made one pixel wide again. */
function crisp(share: number): number {
  return share < 0.02 ? 0 : clamp(0.5 + (share - 0.5) * 2.2);
}

function blend(f: Float32Array, i: number, columns: number, fx: number, fy: number): number {
  const a = f[i]!;
  const b = f[i + 1]!;
  const c = f[i + columns]!;
  const d = f[i + columns + 1]!;
  return a + (b - a) * fx + (c - a + (a - b - c + d) * fx) * fy;
}

/** How much closer than straight lines the bent lines follow each other here. */
function steepness({ bend, columns, height }: Plate, i: number): number {
  const unit = height / STEP;
  const gx = (bend[i + 1]! - bend[i]!) * unit;
  const gy = 1 + (bend[i + columns]! - bend[i]!) * unit;
  return clamp(Math.sqrt(gx * gx + gy * gy), 0.6, 2.5);
}
