import { createHash } from "node:crypto";

/** On every page: what drops all of them. */
export const everything = "everything";
/** In the place of all others on a page that shows too much to name each: any change drops it. */
export const anything = "anything";

/** Servers in front take heads of a few kB. */
const mostNames = 120;

/** What a page is known by outside. */
export const outerNames = (shown: ReadonlySet<string>): string[] =>
  shown.size > mostNames ? [everything, anything] : [everything, ...shown];

/** A name as it is told outside: short, of signs that every cache takes, and saying nothing. Two that are the same by chance drop a page too many. */
export const keyOf = (name: string): string => createHash("sha256").update(name).digest("hex").slice(0, 10);
