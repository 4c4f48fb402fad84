import { pointsPerMm as mm } from "../press/trim.ts";
import { must } from "../../values/index.ts";

/** Between the text and a house ad that fills the page under it. */
const adAbove = 8 * mm;
/** A house ad needs this much, or the page may as well breathe. */
const leastAd = 44 * mm;
const leastWithPromises = 76 * mm;

/** One line of text in points, for a size: cap height and leading of the body. */
export const lineOf = (size: number): number => size * 1.27;

/** The height of a block at the foot of the last page: one that fits, one that does not, and the one that is tried. */
export type Room = { low: number; high: number; room: number };

/** Which house ad stands under which article: the roomiest pages first, and no ad twice. Rooms in points. */
export function adsUnder(rooms: ReadonlyMap<string, number>, ads: ReadonlyMap<number, { included: string[] }>): Map<string, number> {
  const free = new Set(ads.keys());
  const placed = new Map<string, number>();
  for (const [id, room] of [...rooms].sort((a, b) => b[1] - a[1])) {
    const ad = [...free].find(
      (at) => room >= adAbove + (must(ads.get(at), "entry of ads").included.length > 0 ? leastWithPromises : leastAd),
    );
    if (ad === undefined) continue;
    free.delete(ad);
    placed.set(id, ad);
  }
  return placed;
}

/** The first try: what is free in all columns, shared out, less a line. */
export function firstRoom(free: number, columns: number, size: number): Room {
  const even = free / columns;
  const room = Math.max(0, even - lineOf(size));
  return { low: 0, high: even + 2 * lineOf(size), room };
}

/**
 * The next try, between one that fits and one that does not, until they are `near`. What the last try left free, or what
 * was too much (negative), says how far to go; where that leads out of the bounds, half-way.
 */
export function nextRoom({ low, high, room }: Room, left: number, near: number): Room {
  const over = left < 0;
  const [fits, not] = over ? [low, room] : [room, high];
  const settled = { low: fits, high: fits, room: fits };
  if (not - fits < near || (!over && left < near)) return settled;
  const aim = over ? room + left - near / 2 : room + left - near / 3;
  return { low: fits, high: not, room: aim > fits + near / 4 && aim < not - near / 4 ? aim : (fits + not) / 2 };
}

/** Fillers up to the next multiple of four, each of the pool once; `pages` counts everything but them. */
export function fillersFor<F>(pages: number, pool: readonly F[], otherwise: F): F[] {
  const missing = (4 - (pages % 4)) % 4;
  return Array.from({ length: missing }, (_, at) => pool[at] ?? otherwise);
}
/** Whether an ad has enough of a room. */
export const holdsAd = (room: number): boolean => room >= leastAd;
