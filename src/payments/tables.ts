import type { Tables } from "../platform/index.ts";

/** This room’s own: no other writes them. */
export const tables = [
  "payments",
  "payment_refunds",
  "payment_customers",
  "payment_methods",
  "payment_disputes",
  "gateway_events",
  "customer_links",
  "standing_charges",
  "standing_changes",
] satisfies (keyof Tables)[];
