import type { Tables } from "../platform/index.ts";

/** This room’s own: no other writes them. */
export const tables = ["imports", "import_items", "import_addresses", "import_pictures", "import_terms"] satisfies (keyof Tables)[];
