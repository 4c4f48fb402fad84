import type { Tables } from "../platform/index.ts";

/** This room’s own: no other writes them. */
export const tables = [
  "institutions",
  "institution_domains",
  "institution_ranges",
  "institution_seats",
  "institution_usage",
] satisfies (keyof Tables)[];
