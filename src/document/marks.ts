import type { Mark } from "./types.ts";

/** From the outside in: a link holds emphasis, never the other way round. One order makes two equal texts equal data. */
const order: Mark["type"][] = ["link", "language", "strong", "emphasis", "smallCaps", "superscript", "subscript", "code"];

export const sortMarks = (marks: readonly Mark[]): Mark[] => [...marks].sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type));

export const withoutDoubles = (marks: readonly Mark[]): Mark[] =>
  marks.filter((mark, at) => marks.findLastIndex(({ type }) => type === mark.type) === at);
