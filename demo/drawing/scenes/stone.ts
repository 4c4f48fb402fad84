import { type Stage } from "../layers.ts";
import { joints } from "../nature.ts";

/** Courses of stone: darkness of joints and of single blocks. */
export function masonry({ noise }: Stage, x: number, y: number, high: number, long: number): number {
  const course = Math.floor(y / high);
  const block = Math.floor(x / long + (course % 2) * 0.5);
  const joint = Math.max(joints(y, high, 0.09), joints(x + (course % 2) * 0.5 * long, long, 0.05));
  return (noise.at(block * 7.3, course * 5.1) - 0.5) * 0.3 + joint * 0.38;
}
