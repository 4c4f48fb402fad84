import type { Day } from "../values/index.ts";
import { type Counts, columns, noCounts } from "./columns.ts";

/** What has been counted of one article within a day and is not written down yet. */
export type Counted = { day: Day; path: string; counts: Counts };

/** So many articles at most wait to be written down; what else is named is named by no reader. */
const mostPaths = 20_000;

/** Counts by article and day, until they are handed over. */
export function makeSums() {
  let counted = new Map<string, Counted>();
  /** To be added to; nothing where too many wait. */
  const countsOf = (path: string, day: Day): Counts | undefined => {
    const key = `${day} ${path}`;
    const known = counted.get(key);
    if (known || counted.size >= mostPaths) return known?.counts;
    const made = { day, path, counts: noCounts() };
    counted.set(key, made);
    return made.counts;
  };
  return {
    countsOf,
    take: (): Counted[] => {
      const taken = [...counted.values()];
      counted = new Map();
      return taken;
    },
    giveBack: (back: readonly Counted[]): void => {
      for (const { day, path, counts } of back) {
        const into = countsOf(path, day);
        if (into) for (const name of columns) into[name] += counts[name];
      }
    },
  };
}
