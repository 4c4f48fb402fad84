import type { Tables } from "../platform/index.ts";

/** This room’s own: no other writes them. */
export const tables = ["offers", "premiums", "premium_stock_changes", "tax_settings", "tax_rates"] satisfies (keyof Tables)[];
