import type { Tables } from "../platform/index.ts";

/** This room’s own: no other writes them. */
export const tables = ["email_changes", "email_change_links", "own_archives", "leavings", "declarations"] satisfies (keyof Tables)[];
