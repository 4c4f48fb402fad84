import type { Day } from "../values/index.ts";
import { type Kind, columnsOf } from "./columns.ts";
import { makeSalted } from "./salted.ts";
import { makeSums } from "./sums.ts";

/** Somebody at a mark of an article. `whose`: an address and a browser’s name, for this call alone: it is kept nowhere. */
export type Mark = { day: Day; path: string; kind: Kind; mark: number; whose: string };

/** Of so many readers of an article each at most it is known that they were counted; beyond it the earliest are forgotten. */
const mostKnown = 100_000;
/** Marks that one reader may send within a minute. */
const mostAMinute = 60;
const minute = 60_000;

/**
 * Counts readers of articles in memory. Who was counted already is known by a hash over a salt that was drawn this day, the
 * article and `whose`; it tells nothing without the salt, which is written nowhere and thrown away with the day, and it is
 * another for each article, so that not even here anybody’s articles could be put beside each other.
 */
export function makeTally() {
  let day: Day | undefined;
  const { renew, hashOf } = makeSalted();
  const { countsOf, take, giveBack } = makeSums();
  const reached = new Map<string, number>();
  let hits = { since: 0, of: new Map<string, number>() };

  const begin = (today: Day) => {
    if (day === today) return;
    day = today;
    renew();
    reached.clear();
    hits.of.clear();
  };
  const remember = (key: string, mark: number) => {
    reached.delete(key);
    reached.set(key, mark);
    const [oldest] = reached.keys();
    if (reached.size > mostKnown && oldest !== undefined) reached.delete(oldest);
  };

  return {
    /** Whether this reader has sent no more than a page would; counts this call. `now`: milliseconds. */
    isWithinRate({ whose, today, now }: { whose: string; today: Day; now: number }): boolean {
      begin(today);
      if (now - hits.since >= minute) hits = { since: now, of: new Map() };
      const key = hashOf("rate", whose);
      const sent = (hits.of.get(key) ?? 0) + 1;
      if (hits.of.size < mostKnown || hits.of.has(key)) hits.of.set(key, sent);
      return sent <= mostAMinute;
    },
    /** Each mark of a reader counts once in a day, and those before it with it. */
    note({ day: today, path, kind, mark, whose }: Mark): void {
      begin(today);
      const names = columnsOf[kind];
      const to = Math.min(mark, names.length - 1);
      const key = hashOf(kind, path, whose);
      const before = reached.get(key) ?? -1;
      const counts = to > before ? countsOf(path, today) : undefined;
      if (!counts) return;
      remember(key, to);
      for (const name of names.slice(before + 1, to + 1)) counts[name] += 1;
    },
    /** Hands over what was counted since it was asked last; what could not be written down is given back, and counts with the next. */
    take,
    giveBack,
  };
}
