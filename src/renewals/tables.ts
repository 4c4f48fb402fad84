import type { Tables } from "../platform/index.ts";

/** This room’s own: no other writes them. */
export const tables = ["renewal_steps", "renewal_notices"] satisfies (keyof Tables)[];
