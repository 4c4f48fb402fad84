import type { Tables } from "../platform/index.ts";

/** This room’s own: no other writes them. */
export const tables = ["subscription_refunds", "subscription_refund_parts", "outside_refund_decisions"] satisfies (keyof Tables)[];
