import type { Day } from "../../values/index.ts";

/** "/2026/11/the-last-boat": year and month of publication, then the slug. */
export const articlePath = (on: Day, slug: string) => `/${on.slice(0, 4)}/${on.slice(5, 7)}/${slug}`;
