import { sharp } from "../../platform/index.ts";
import { INKS, packed, unpacked } from "./png.ts";
import { type Face, setLine } from "./set-line.ts";

/** Margins and sizes as shares of the cover's width. */
export const MARGIN = 0.052;
const LABEL = 0.0225;

/** What stands under the title: "Issue 48", "1 December 2026". */
type Numbered = { title: string; issueLine: string; dateLine: string };

/** Prints number and date on a cover that was drawn without them. */
export async function numberCover(png: Buffer, { title, issueLine, dateLine }: Numbered): Promise<Buffer> {
  const printing = unpacked(png);
  const { width, pixels } = printing;
  const { under, label } = headOf({ title, width });
  const left = width * MARGIN;
  const at = (line: string, x: number, share: number) => labelAt(line, { size: label, x, y: under, share });
  await stampLetters(pixels, { width, height: pixels.length / width }, at(issueLine, left, 0) + at(dateLine, width - left, 1));
  return packed(printing);
}

/** The title as wide as the page lets it be, its number and date under it, and where the picture begins. */
export function headOf({ title, width }: { title: string; width: number }) {
  const left = width * MARGIN;
  const room = width - 2 * left;
  const unit = setLine(title, "serif", 1, -0.02).width;
  const size = Math.min(room / unit, width * 0.2);
  const baseline = left + size * 0.72;
  const label = width * LABEL;
  const under = baseline + size * 0.28 + label * 1.35;
  return { size, x: left + (room - unit * size) / 2, baseline, label, under, quiet: under + label };
}

function labelAt(line: string, { size, x, y, share }: { size: number; x: number; y: number; share: number }): string {
  const words = line.toUpperCase();
  const { width } = setLine(words, "sans-strong", size, 0.04);
  return letterAt({ words, face: "sans-strong", size, x: x - width * share, y, tracking: 0.04 });
}

type Letters = { words: string; face: Face; size: number; x: number; y: number; tracking: number; fill?: string };

/** As SVG; black prints ink, red keeps the paper bare. */
export function letterAt({ words, face, size, x, y, tracking, fill = "#000" }: Letters): string {
  const { path } = setLine(words, face, size, tracking);
  return `<path transform="translate(${x.toFixed(2)} ${y.toFixed(2)})" d="${path}" fill="${fill}"/>`;
}

/** Prints letters over the pixels, given as SVG in black and red on white. */
export async function stampLetters(
  pixels: Uint8Array,
  { width, height }: { width: number; height: number },
  letters: string,
): Promise<void> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/>${letters}</svg>`;
  const raster = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer();
  for (let i = 0; i < pixels.length; i++) stamp(pixels, raster, i);
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
