import type { Tables } from "../platform/index.ts";

/** This room’s own: no other writes them. */
export const tables = ["people", "role_grants", "sign_ins", "sessions", "reader_keys"] satisfies (keyof Tables)[];
