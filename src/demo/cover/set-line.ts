import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { kerningOf, type Kerning } from "./kerning.ts";
import { readTypeface, type Contour, type Typeface } from "./typeface.ts";
import { firstOf, itemAt } from "../../values/index.ts";

export type Face = "serif" | "sans" | "sans-strong";

/** A line of text as outlines, its left end and baseline at the origin, one unit a pixel. */
interface SetLine {
  /** SVG path data. */
  readonly path: string;
  readonly width: number;
}

const FILES: Record<Face, string> = {
  serif: "newsreader/500Medium/Newsreader_500Medium.ttf",
  sans: "instrument-sans/400Regular/InstrumentSans_400Regular.ttf",
  "sans-strong": "instrument-sans/600SemiBold/InstrumentSans_600SemiBold.ttf",
};

const opened = new Map<Face, { typeface: Typeface; kerning: Kerning }>();

function open(face: Face) {
  const known = opened.get(face);
  if (known) return known;
  const file = createRequire(import.meta.url).resolve(`@expo-google-fonts/${FILES[face]}`);
  const typeface = readTypeface(readFileSync(file));
  const fresh = { typeface, kerning: kerningOf(typeface) };
  opened.set(face, fresh);
  return fresh;
}

/**
 * Sets one line as outlines, so that no machine needs our faces installed. `size` in pixels,
 * `tracking` in ems.
 */
export function setLine(text: string, face: Face, size: number, tracking = 0): SetLine {
  const { typeface, kerning } = open(face);
  const scale = size / typeface.unitsPerEm;
  const extra = tracking * typeface.unitsPerEm;
  const glyphs = [...text].map((character) => typeface.glyphOf(character));
  const path: string[] = [];
  let pen = 0;
  glyphs.forEach((glyph, i) => {
    for (const contour of typeface.outline(glyph)) path.push(drawn(contour, pen, scale));
    const next = glyphs[i + 1];
    pen += typeface.advance(glyph) + (next === undefined ? 0 : kerning(glyph, next) + extra);
  });
  return { path: path.join(""), width: pen * scale };
}

/** A contour as quadratic curves; between two off-curve points lies an unwritten on-curve one. */
function drawn(contour: Contour, pen: number, scale: number): string {
  const at = (x: number, y: number) => `${((pen + x) * scale).toFixed(2)} ${(-y * scale).toFixed(2)}`;
  const points = contour.flatMap((point, i) => {
    const next = itemAt(contour, (i + 1) % contour.length);
    const middle = { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2, on: true };
    return point.on || next.on ? [point] : [point, middle];
  });
  const first = points.findIndex((point) => point.on);
  const turn = [...points.slice(first), ...points.slice(0, first + 1)];
  let out = `M${at(firstOf(turn).x, firstOf(turn).y)}`;
  for (let i = 1; i < turn.length; i++) {
    const point = itemAt(turn, i);
    if (point.on) out += `L${at(point.x, point.y)}`;
    else {
      const end = itemAt(turn, ++i);
      out += `Q${at(point.x, point.y)} ${at(end.x, end.y)}`;
    }
  }
  return `${out}Z`;
}
