import type { Tables } from "../platform/index.ts";

/** This room’s own: no other writes them. */
export const tables = ["reader_letters", "reader_letters_wanted"] satisfies (keyof Tables)[];
