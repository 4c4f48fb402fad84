import { elapsed } from "../../../src/platform/index.ts";

/**
 * The shortest history found that still goes wrong: pieces of it are left out, half of it at first and single
 * steps at last, as long as what is left fails (delta debugging, Zeller 1999). `fails` answers with how many steps
 * it took to fail, or undefined. It is given up after so many seconds, with the shortest there is by then.
 */
export async function shorten<T>(
  history: readonly T[],
  fails: (history: readonly T[]) => Promise<number | undefined>,
  seconds = 120,
): Promise<T[]> {
  let shortest = [...history];
  const began = elapsed();
  for (let piece = Math.ceil(shortest.length / 2); piece >= 1; piece = piece === 1 ? 0 : Math.ceil(piece / 2)) {
    for (let from = 0; from < shortest.length && elapsed() - began < seconds * 1000;) {
      const without = [...shortest.slice(0, from), ...shortest.slice(from + piece)];
      const steps = without.length > 0 ? await fails(without) : undefined;
      if (steps === undefined) from += piece;
      else shortest = without.slice(0, steps);
    }
  }
  return shortest;
}
