import type { Tables } from "../platform/index.ts";

/** This room’s own: no other writes them. */
export const tables = ["article_gifts", "free_reading", "metered_articles"] satisfies (keyof Tables)[];
