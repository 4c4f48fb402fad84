import { type Day, addDays, dayOf, instantAt, must } from "../values/index.ts";

/** The only place that reads the time. */
export type Clock = { now: () => Date };

export const systemClock: Clock = { now: () => new Date() };

/** A clock for tests and for the demo's past: it stands until it is moved. */
export function movableClock(
  start: string | Date,
): Clock & { set: (to: string | Date) => void; advance: (by: { days?: number; minutes?: number; seconds?: number }) => void } {
  let now = new Date(start);
  return {
    now: () => new Date(now),
    set: (to) => {
      now = new Date(to);
    },
    advance: ({ days = 0, minutes = 0, seconds = 0 }) => {
      now = new Date(now.valueOf() + days * 86_400_000 + minutes * 60_000 + seconds * 1000);
    },
  };
}

/** Milliseconds since some moment; for measuring how long something took. */
export const elapsed = (): number => performance.now();

export const today = (clock: Clock, timeZone: string): Day => dayOf(clock.now(), timeZone);

/** The moment, in milliseconds, at which today is over in a time zone. */
export const endOfToday = (clock: Clock, timeZone: string): number =>
  must(instantAt(`${addDays(today(clock, timeZone), 1)}T00:00`, timeZone), "instantAt").valueOf();
