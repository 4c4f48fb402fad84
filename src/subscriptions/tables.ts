import type { Tables } from "../platform/index.ts";

/** This room’s own: no other writes them. */
export const tables = [
  "label_runs",
  "postal_addresses",
  "subscriptions",
  "subscription_changes",
  "copies",
  "copy_changes",
  "holds",
  "hold_endings",
  "claims",
  "stop_links",
  "subscription_letters",
  "consignments",
  "subscription_ends",
  "order_ends",
  "session_subscriptions",
] satisfies (keyof Tables)[];
