import type { Tables } from "../platform/index.ts";

/** This room’s own: no other writes them. */
export const tables = ["saved_articles", "reading_places", "history_choices"] satisfies (keyof Tables)[];
