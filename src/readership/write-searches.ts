import { sql } from "kysely";
import { type Platform, inTransaction } from "../platform/index.ts";
import type { Searched } from "./searches.ts";

/** Adds what was searched to its days, in one transaction. */
export async function writeSearches(platform: Platform, searched: readonly Searched[]): Promise<void> {
  if (searched.length === 0) return;
  await inTransaction(platform, async (tx) => {
    for (const { day, searches, inVain, words } of searched) {
      await sql`insert into search_days as kept (day, searches, in_vain) values (${day}::date, ${searches}, ${inVain})
        on conflict (day) do update set searches = kept.searches + excluded.searches, in_vain = kept.in_vain + excluded.in_vain`.execute(
        tx,
      );
      for (const { words: asked, askers } of words)
        await sql`insert into searches_in_vain as kept (day, words, askers) values (${day}::date, ${asked}, ${askers})
          on conflict (day, words) do update set askers = kept.askers + excluded.askers`.execute(tx);
    }
  });
}
