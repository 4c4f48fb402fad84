import type { Tables } from "../platform/index.ts";

/** This room’s own: no other writes them. */
export const tables = ["whole_exports"] satisfies (keyof Tables)[];
