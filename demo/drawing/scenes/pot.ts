import { ribbon, swollen, type Turning } from "../bodies.ts";
import { figure, key, type Layer } from "../layers.ts";
import * as s from "../shapes.ts";

/** A turned vessel with contour, and hoops at the given heights. */
export function pot(body: Turning, lightest: number, darkest: number, hoops: readonly number[]): Layer[] {
  const rings = hoops.map((at): s.Shape => ({
    box: body.shape.box,
    sd: (x, y) => Math.max(Math.abs(body.level(x, y) - at) - 0.003, body.shape.sd(x, y)),
  }));
  return [...figure(body.shape, body.tone(lightest, darkest), { bend: body.bend, line: 0.0024 }), ...rings.map((ring) => key(ring))];
}

/** A round bar, lit from the upper left. */
export function round(bar: ReturnType<typeof ribbon>, lightest: number, darkest: number) {
  const tone = swollen(bar, Math.min(bar.box[2] - bar.box[0], 0.05), lightest, darkest);
  return (x: number, y: number, inside: number) => tone(x, y, inside);
}
