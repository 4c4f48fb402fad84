import sharp from "sharp";
import { preparePlate, type Engraving } from "./draw-engraving.ts";
import { STEP, type Plate } from "./plate.ts";
import { asPng } from "./png.ts";
import { INKS, printPlate } from "./print.ts";
import { setLine, type Face } from "./set-line.ts";
import { step } from "./shapes.ts";

export interface CoverLine {
  readonly headline: string;
  /** A smaller line under it: who, about what. */
  readonly byline?: string;
}

export interface Cover extends Omit<Engraving, "lines"> {
  readonly title: string;
  /** "Issue 48". */
  readonly issueLine: string;
  /** "1 December 2026". */
  readonly dateLine: string;
  /** One to three. */
  readonly coverLines: readonly CoverLine[];
  /** Second colour as `#rrggbb`, instead of the scene's own. */
  readonly accent?: string;
}

/** Lines from top to bottom of a cover; fewer than in a picture, for it is seen small. */
const LINES = 124;
/** Margins and sizes as shares of the cover's width. */
const MARGIN = 0.052;
const LABEL = 0.0225;

/** Draws a front cover (1500 × 2000 is three by four): an indexed PNG. */
export async function drawCover(wish: Cover): Promise<Buffer> {
  const { plate, accent } = preparePlate({ ...wish, lines: LINES });
  const layout = layOut(wish);
  quieten(plate, layout.quiet);
  const pixels = printPlate(plate, LINES);
  const letters = await rasterise(layout, wish.width, wish.height);
  for (let i = 0; i < pixels.length; i++) stamp(pixels, letters, i);
  const colours = { ink: wish.ink, paper: wish.paper, accent: wish.accent ?? accent };
  return asPng(pixels, wish.width, colours);
}

interface Layout {
  /** SVG in black on white where ink stands, and red where the paper must stay bare. */
  readonly svg: string;
  /** Height in pixels above which no line is drawn. */
  readonly quiet: number;
}

/** Where title, labels and strip stand. */
export function layOut(wish: Cover): Layout {
  const { width, height } = wish;
  const left = width * MARGIN;
  const room = width - 2 * left;
  const unit = setLine(wish.title, "serif", 1, -0.02).width;
  const size = Math.min(room / unit, width * 0.2);
  const baseline = left + size * 0.72;
  const label = width * LABEL;
  const under = baseline + size * 0.28 + label * 1.35;
  const strip = stripOf(wish, left, height - left, room);
  const parts = [
    text(wish.title, "serif", size, left + (room - unit * size) / 2, baseline, "#000", -0.02),
    labelAt(wish.issueLine, label, left, under, 0),
    labelAt(wish.dateLine, label, left + room, under, 1),
    strip,
  ];
  return { svg: parts.join(""), quiet: under + label };
}

function labelAt(line: string, size: number, x: number, y: number, share: number): string {
  const { width } = setLine(line.toUpperCase(), "sans-strong", size, 0.04);
  return text(line.toUpperCase(), "sans-strong", size, x - width * share, y, "#000", 0.04);
}

/** The solid strip at the foot, grown upwards from `bottom`, as wide as its longest line. */
function stripOf(wish: Cover, left: number, bottom: number, room: number): string {
  const pad = wish.width * 0.034;
  const rows = wish.coverLines.slice(0, 3).flatMap((line, i) => rowsOf(line, i, wish.width, room - 2 * pad));
  const inner = Math.max(...rows.map((row) => row.width));
  const high = rows.reduce((sum, row) => sum + row.lead, 0) + pad * 1.5;
  const top = bottom - high;
  let y = top + pad * 0.62;
  const lines = rows.map((row) => {
    y += row.lead;
    return text(row.text, row.face, row.size, left + pad, y, "#f00", row.tracking);
  });
  const box = `<rect x="${left}" y="${top}" width="${inner + pad * 2}" height="${high}" fill="#000"/>`;
  return box + lines.join("");
}

interface Row {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly lead: number;
  readonly width: number;
  readonly tracking: number;
}

/** A cover line's rows, the first one larger; too long a line is set smaller to fit. */
function rowsOf(line: CoverLine, place: number, width: number, room: number): Row[] {
  const headline = row(line.headline, "serif", width * (place === 0 ? 0.05 : 0.036), room, -0.01, 1.12);
  const gap = place === 0 ? 0 : width * 0.016;
  const rows = [{ ...headline, lead: headline.lead + gap }];
  if (line.byline) rows.push(row(line.byline, "sans", width * 0.025, room, 0, 1.55));
  return rows;
}

function row(words: string, face: Face, wanted: number, room: number, tracking: number, leading: number): Row {
  const unit = setLine(words, face, 1, tracking).width;
  const size = Math.min(wanted, room / unit);
  return { text: words, face, size, lead: size * leading, width: unit * size, tracking };
}

function text(words: string, face: Face, size: number, x: number, y: number, fill: string, tracking: number): string {
  const { path } = setLine(words, face, size, tracking);
  return `<path transform="translate(${x.toFixed(2)} ${y.toFixed(2)})" d="${path}" fill="${fill}"/>`;
}

/** Bares the paper above a height; below it the lines swell in from nothing. */
function quieten(plate: Plate, quiet: number): void {
  const fade = plate.height * 0.11;
  for (let r = 0, i = 0; r < plate.rows; r++) {
    const kept = step(quiet, quiet + fade, r * STEP);
    for (let c = 0; c < plate.columns; c++, i++) {
      plate.dark[i] = plate.dark[i]! * kept;
      plate.flat[i] = plate.flat[i]! * (kept > 0 ? 1 : 0);
      plate.key[i] = plate.key[i]! * (kept > 0 ? 1 : 0);
    }
  }
}

async function rasterise(layout: Layout, width: number, height: number): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/>${layout.svg}</svg>`;
  return sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer();
}

/** White leaves the engraving, black prints ink, red keeps the paper bare. */
function stamp(pixels: Uint8Array, letters: Buffer, i: number): void {
  const red = letters[i * 3]! / 255;
  const green = letters[i * 3 + 1]! / 255;
  if (green === 1) return;
  // Red without green is bare paper on the strip; equal red and green is ink on the engraving.
  const bare = red - green;
  const engraved = (pixels[i]! % INKS) / (INKS - 1);
  const inked = Math.min(1, engraved * green + (1 - red));
  const tint = green > 0.5 ? Math.floor(pixels[i]! / INKS) : 0;
  pixels[i] = Math.round((bare > 0 ? 1 - red : inked) * (INKS - 1)) + INKS * tint;
}
