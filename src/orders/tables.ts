import type { Tables } from "../platform/index.ts";

/** This room’s own: no other writes them. */
export const tables = [
  "orders",
  "coupons",
  "dunning_attempts",
  "invoices",
  "document_counters",
  "credit_reminders",
  "issue_stock_changes",
  "gifts",
  "gift_links",
] satisfies (keyof Tables)[];
