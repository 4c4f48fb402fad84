import type { Tables } from "../platform/index.ts";

/** This room’s own: no other writes them. */
export const tables = [
  "ledger_postings",
  "ledger_lines",
  "ledger_closings",
  "ledger_closed_sums",
  "ledger_closed_deferred",
  "ledger_closed_orders",
  "ledger_carried",
  "ledger_carried_sums",
  "ledger_carried_orders",
] satisfies (keyof Tables)[];
