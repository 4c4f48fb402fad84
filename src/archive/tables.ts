import type { Tables } from "../platform/index.ts";

/** This room’s own: no other writes them. */
export const tables = ["archive_entries", "archive_words"] satisfies (keyof Tables)[];
