import { layPlate, unsteady, type Plate } from "./plate.ts";
import { asPng } from "../../src/demo/cover/png.ts";
import { printPlate } from "./print.ts";
import { noiseFrom } from "./noise.ts";
import { sceneNamed, type SceneName } from "./scenes.ts";

export interface Engraving {
  readonly scene: SceneName;
  /** Any integer; the same one gives the same bytes. */
  readonly seed: number;
  /** Colours as `#rrggbb`. */
  readonly ink: string;
  readonly paper: string;
  /** Pixels, even numbers; lead pictures are 1800 × 1200, which is 300 dpi at 152 mm. */
  readonly width: number;
  readonly height: number;
  /** Lines from top to bottom; 118 if not said. */
  readonly lines?: number;
}

/** Lines of a lead picture. */
export const LINES = 118;
/** The house's buoy red, for scenes that name no second colour of their own. */
export const ACCENT = "#d4512b";

/** Draws a scene as a line engraving: an indexed PNG at 300 dpi. */
export async function drawEngraving(wish: Engraving): Promise<Buffer> {
  const { plate, accent } = preparePlate(wish);
  const pixels = printPlate(plate, wish.lines ?? LINES);
  return asPng(pixels, wish.width, { ink: wish.ink, paper: wish.paper, accent });
}

/** The scene laid on its plate, not yet printed. */
export function preparePlate(wish: Engraving): { plate: Plate; accent: string } {
  const { width, height, lines = LINES } = wish;
  const noise = noiseFrom(wish.seed);
  const drawing = sceneNamed(wish.scene)({
    aspect: width / height,
    tall: width < height,
    noise,
  });
  const plate = layPlate(drawing, width, height);
  unsteady(plate, noise, lines);
  return { plate, accent: drawing.accent ?? ACCENT };
}
