import type { Tables } from "../platform/index.ts";

/** This room’s own: no other writes them. */
export const tables = ["push_keys", "push_subscriptions", "push_choices", "push_sendings"] satisfies (keyof Tables)[];
