import type { Tables } from "../platform/index.ts";

/** This room’s own: no other writes them. */
export const tables = ["kept_answers", "outer_caches", "outer_changes", "outer_names"] satisfies (keyof Tables)[];
