import type { Tables } from "../platform/index.ts";

/** This room’s own: no other writes them. */
export const tables = ["facsimiles", "facsimile_pages", "facsimile_articles"] satisfies (keyof Tables)[];
