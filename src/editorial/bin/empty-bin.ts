import { sql } from "kysely";
import { type Platform, inTransaction, sweep } from "../../platform/index.ts";
import { binDays } from "./bin-article.ts";

/**
 * Job: what has lain in the bin for its days is gone, with its versions, comments, suggestions, links and recordings. Pictures stay
 * in their room. What was published meanwhile stays.
 */
export async function emptyBin(platform: Platform): Promise<void> {
  const { db, clock } = platform;
  const before = new Date(clock.now().valueOf() - binDays * 86_400_000);
  const over = await db.selectFrom("articles").select(["id", "headline"]).where("binned_at", "<", before).orderBy("binned_at").execute();
  await sweep(
    platform,
    over.map(({ id, headline }) => ({
      name: headline,
      run: () =>
        inTransaction(platform, (tx) =>
          tx
            .deleteFrom("articles")
            .where("id", "=", id)
            // taken out again at this moment, it stays
            .where("binned_at", "<", before)
            .where(sql<boolean>`not exists (select from article_publications where article_id = articles.id)`)
            .execute(),
        ),
    })),
  );
}
