import { sql } from "kysely";
import type { Day } from "../values/index.ts";

/** From the beginning of a day to the end of another, in the magazine's zone. */
export type Span = { from: Day; to: Day; timeZone: string };

/** Whether an instant lies in a span: an index over the column is used. */
export const within = (column: ReturnType<typeof sql>, { from, to, timeZone }: Span) =>
  sql<boolean>`${column} >= (${from}::date::timestamp at time zone ${timeZone}) and ${column} < ((${to}::date + 1)::timestamp at time zone ${timeZone})`;
