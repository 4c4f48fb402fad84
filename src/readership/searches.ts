import { type Day, daysBetween } from "../values/index.ts";
import { makeSalted } from "./salted.ts";

/** Somebody searched. `whose` is kept nowhere. */
export type Search = { day: Day; words: string; found: boolean; whose: string };

/** What is to be written down of a day: how many searched, how many in vain, and words that several asked for in vain. */
export type Searched = { day: Day; searches: number; inVain: number; words: { words: string; askers: number }[] };

/** Words are told when so many have asked for them: one’s own name, or what one was sent, is asked for by one. */
const fewestAskers = 3;
/** How many days these may be apart. */
const daysTogether = 7;
const mostWords = 2000;
const mostKnown = 50_000;

/** Words as they are put together: without case and spare spaces. */
export const wordsAsked = (words: string): string => words.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();

/** Whether they may be told at all: a few words without an address, a link, or a number that could be somebody’s. */
export const isTellable = (words: string): boolean =>
  words.length >= 2 && words.length <= 60 && words.split(" ").length <= 5 && !/[@:/]|\d{5}|(?:\d[ -]?){6}/.test(words);

/**
 * Counts searches in memory. Until several have asked for the same in vain its words stand nowhere but here, and go after a
 * week; who asked is known by a hash over a salt that is drawn anew each week and written nowhere.
 */
export function makeSearches() {
  let began: Day | undefined;
  const { renew, hashOf } = makeSalted();
  const seen = new Set<string>();
  const askers = new Map<string, number>();
  const { dayOf, take, giveBack } = makeDays();

  const begin = (today: Day) => {
    if (began && Math.abs(daysBetween(began, today)) < daysTogether) return;
    began = today;
    renew();
    seen.clear();
    askers.clear();
  };
  const isNew = (...of: string[]): boolean => {
    const key = hashOf(...of);
    if (seen.has(key) || seen.size >= mostKnown) return false;
    seen.add(key);
    return true;
  };
  const tell = (of: Searched, words: string) => {
    if (!isTellable(words) || (!askers.has(words) && askers.size >= mostWords)) return;
    const asked = (askers.get(words) ?? 0) + 1;
    askers.set(words, asked);
    if (asked >= fewestAskers) of.words.push({ words, askers: asked === fewestAskers ? fewestAskers : 1 });
  };

  return {
    /** The same words of the same reader count once in a day, and once in a week among those who asked for them. */
    note({ day, words: typed, found, whose }: Search): void {
      begin(day);
      const words = wordsAsked(typed);
      if (!words || !isNew(day, words, whose)) return;
      const of = dayOf(day);
      of.searches += 1;
      if (found) return;
      of.inVain += 1;
      if (isNew("asked", words, whose)) tell(of, words);
    },
    take,
    giveBack,
  };
}

/** What waits to be written down, by day. */
function makeDays() {
  let pending = new Map<Day, Searched>();
  const dayOf = (today: Day): Searched => {
    const known = pending.get(today) ?? { day: today, searches: 0, inVain: 0, words: [] };
    pending.set(today, known);
    return known;
  };
  return {
    dayOf,
    take: (): Searched[] => {
      const taken = [...pending.values()];
      pending = new Map();
      return taken;
    },
    giveBack: (back: readonly Searched[]): void => {
      for (const { day, searches, inVain, words } of back) {
        const of = dayOf(day);
        of.searches += searches;
        of.inVain += inVain;
        of.words.push(...words);
      }
    },
  };
}
