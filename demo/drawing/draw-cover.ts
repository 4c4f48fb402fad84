import { MARGIN, headOf, letterAt, stampLetters } from "../../src/demo/cover/number-cover.ts";
import { asPng } from "../../src/demo/cover/png.ts";
import { type Face, setLine } from "../../src/demo/cover/set-line.ts";
import { type Engraving, preparePlate } from "./draw-engraving.ts";
import { type Plate, STEP } from "./plate.ts";
import { printPlate } from "./print.ts";
import { step } from "./shapes.ts";

export interface CoverLine {
  readonly headline: string;
  /** A smaller line under it: who, about what. */
  readonly byline?: string;
}

export interface Cover extends Omit<Engraving, "lines"> {
  readonly title: string;
  /** One to three. */
  readonly coverLines: readonly CoverLine[];
  /** Second colour as `#rrggbb`, instead of the scene's own. */
  readonly accent?: string;
}

/** Lines from top to bottom of a cover; fewer than in a picture, for it is seen small. */
const LINES = 124;

/** Draws a front cover (1500 × 2000 is three by four), but for its number and its date: an indexed PNG. */
export async function drawCover(wish: Cover): Promise<Buffer> {
  const { plate, accent } = preparePlate({ ...wish, lines: LINES });
  const layout = layOut(wish);
  quieten(plate, layout.quiet);
  const pixels = printPlate(plate, LINES);
  await stampLetters(pixels, wish, layout.svg);
  const colours = { ink: wish.ink, paper: wish.paper, accent: wish.accent ?? accent };
  return asPng(pixels, wish.width, colours);
}

interface Layout {
  /** SVG in black on white where ink stands, and red where the paper must stay bare. */
  readonly svg: string;
  /** Height in pixels above which no line is drawn. */
  readonly quiet: number;
}

/** Where title and strip stand. */
export function layOut(wish: Cover): Layout {
  const { width, height } = wish;
  const left = width * MARGIN;
  const room = width - 2 * left;
  const head = headOf(wish);
  return {
    svg:
      letterAt({ words: wish.title, face: "serif", size: head.size, x: head.x, y: head.baseline, tracking: -0.02 }) +
      stripOf(wish, left, height - left, room),
    quiet: head.quiet,
  };
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
    return letterAt({ ...row, words: row.text, x: left + pad, y, fill: "#f00" });
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
