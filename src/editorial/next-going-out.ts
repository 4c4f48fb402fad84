import { sql } from "kysely";
import type { Db } from "../platform/index.ts";

/** When something goes out next by itself, an article or an issue, at the hour that was asked for; one that is late has not gone out yet. */
export async function nextGoingOut(db: Db): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date | null }>`
    select least(
      (select min(goes_at) from asked_publications where taken_back_at is null and published_at is null and failed_at is null),
      (select min(goes_at) from issue_sales where taken_back_at is null and sold_at is null and failed_why is null)
    ) as at`.execute(db);
  return rows[0]?.at ?? undefined;
}
