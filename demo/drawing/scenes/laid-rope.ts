import { ribbon, ropeTone } from "../bodies.ts";
import { cover, key, type Layer, shade } from "../layers.ts";
import * as s from "../shapes.ts";

export type Way = readonly (readonly [number, number, number])[];

/** A length of laid rope with its shadow, lying over what came before. */
export function laid(way: Way, pitch: number, lightest = 0.08): Layer[] {
  const rope = ribbon(way, 7);
  return [shade(s.moved(rope, 0.014, 0.02), 0.65, 0.012), cover(rope, ropeTone(rope, pitch, lightest, 0.94)), key(s.outline(rope, 0.0028))];
}
