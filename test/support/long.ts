/** Whether this is the long run, `npm run test:long`: it asks of everything what the usual run asks of some of it, and lives longer. */
export const long = process.env.MASTHEAD_TESTS === "long";

/** What the usual run asks, and what the long one does. */
export const usually = <T>(some: T, all: T): T => (long ? all : some);

/** Every nth of them in the usual run, all of them in the long one. */
export const everyNth = <T>(nth: number, all: readonly T[]): T[] => all.filter((_, at) => at % usually(nth, 1) === 0);

const day = Math.floor(Date.now() / 86_400_000);

/** Whether the usual run of today asks the one at this place: each in its turn, so that in n days all are asked. The long run asks all of them. */
export const itsTurn = (nth: number, at: number): boolean => (at + day) % usually(nth, 1) === 0;

/** Those of them whose turn it is today: every nth, others tomorrow; all of them in the long run. */
export const itsTurns = <T>(nth: number, all: readonly T[]): T[] => all.filter((_, at) => itsTurn(nth, at));
