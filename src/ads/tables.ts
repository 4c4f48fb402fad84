import type { Tables } from "../platform/index.ts";

/** This room’s own: no other writes them. */
export const tables = ["house_ads", "ads_left_out"] satisfies (keyof Tables)[];
