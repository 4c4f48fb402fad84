import type { Tables } from "../platform/index.ts";

/** This room’s own: no other writes them. */
export const tables = [
  "subscription_flows",
  "subscription_flow_counts",
  "renewal_cohorts",
  "letter_counts",
  "report_choices",
  "monthly_reports",
] satisfies (keyof Tables)[];
