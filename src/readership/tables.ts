import type { Tables } from "../platform/index.ts";

/** This room’s own: no other writes them. */
export const tables = [
  "reading_days",
  "reading_totals",
  "reading_lately",
  "reading_months",
  "ad_days",
  "search_days",
  "searches_in_vain",
] satisfies (keyof Tables)[];
