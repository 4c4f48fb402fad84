import type { TrimSize } from "../../editorial/index.ts";

/** Millimetres; `body` is the size of the text in points by the number of columns. */
export type Trim = {
  name: string;
  width: number;
  height: number;
  side: number;
  top: number;
  bottom: number;
  gutter: number;
  shift: number;
  most: 2 | 3;
  body: Record<1 | 2 | 3, number>;
};

export const trims: Record<TrimSize, Trim> = {
  a4: {
    name: "A4, 210 × 297 mm",
    width: 210,
    height: 297,
    side: 16,
    top: 22,
    bottom: 22,
    gutter: 5,
    shift: 52,
    most: 3,
    body: { 1: 11, 2: 10, 3: 9.4 },
  },
  letter: {
    name: "Letter, 8½ × 11 in",
    width: 215.9,
    height: 279.4,
    side: 17,
    top: 21,
    bottom: 21,
    gutter: 5,
    shift: 54,
    most: 3,
    body: { 1: 11, 2: 10, 3: 9.4 },
  },
  "210x280": {
    name: "210 × 280 mm",
    width: 210,
    height: 280,
    side: 16,
    top: 21,
    bottom: 21,
    gutter: 5,
    shift: 52,
    most: 3,
    body: { 1: 10.8, 2: 9.8, 3: 9.2 },
  },
  digest: {
    name: "Digest, 5½ × 8½ in",
    width: 139.7,
    height: 215.9,
    side: 13,
    top: 17,
    bottom: 18,
    gutter: 4.5,
    shift: 0,
    most: 2,
    body: { 1: 10, 2: 9, 3: 9 },
  },
};

export const bleedMm = 3;
/** From the trim to the edge of the sheet: room for the marks. */
export const slugMm = 10;
export const pointsPerMm = 72 / 25.4;

/** A good default: short pieces read best across a wide measure, long ones in narrow columns. */
export function columnsFor(words: number, { most }: Trim): 1 | 2 | 3 {
  if (most === 2) return words <= 700 ? 1 : 2;
  return words <= 600 ? 1 : words <= 850 ? 2 : 3;
}
