import type { Tables } from "../platform/index.ts";

/** This room’s own: no other writes them. */
export const tables = ["take_ons", "take_on_rows"] satisfies (keyof Tables)[];
