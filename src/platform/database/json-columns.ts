import type { ColumnType } from "kysely";
import type { Address } from "../../values/index.ts";

/** What is kept in columns of JSON, by "table.column": each room adds its own with `declare module`. */
export interface JsonColumns {
  "deed_changes.before": Record<string, unknown> | null;
  "deed_changes.after": Record<string, unknown> | null;
  "letters.headers": Record<string, string>;
  "orders.address": Address;
}

/** Read as its room says it is, and written as JSON’s text; unknown where no room says. */
export type JsonOf<Column extends string> = ColumnType<Column extends keyof JsonColumns ? JsonColumns[Column] : unknown, string, string>;
