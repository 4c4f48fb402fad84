/** Whether this is the long run, `npm run test:long`: it asks of everything what the usual run asks of some of it, and lives longer. */
export const long = process.env.MASTHEAD_TESTS === "long";

/** What the usual run asks, and what the long one does. */
export const usually = <T>(some: T, all: T): T => (long ? all : some);
