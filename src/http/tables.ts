import type { Tables } from "../platform/index.ts";

/** This room’s own: no other writes them. */
export const tables = ["kept_answers"] satisfies (keyof Tables)[];
