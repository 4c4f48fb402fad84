import type { Tables } from "../platform/index.ts";

/** This room’s own: no other writes them. */
export const tables = [
  "issue_copy_counts",
  "issue_releases",
  "labels",
  "label_run_postings",
  "label_returns",
  "print_run_plans",
] satisfies (keyof Tables)[];
