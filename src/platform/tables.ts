import type { Tables } from "./database/open.ts";

/** This room’s own: no other writes them. */
export const tables = [
  "deed_changes",
  "deeds",
  "demo_seeds",
  "job_progress",
  "letters",
  "rate_hits",
  "storage_moved",
  "storage_moves",
] satisfies (keyof Tables)[];
