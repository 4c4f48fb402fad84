import type { Platform } from "./platform.ts";

/** Counts one try in this bucket and says whether it is within the limit of its window. */
export async function isWithinRate(
  { db, clock }: Platform,
  { bucket, limit, seconds }: { bucket: string; limit: number; seconds: number },
): Promise<boolean> {
  const now = clock.now().valueOf();
  const window_start = new Date(now - (now % (seconds * 1000)));
  const { hits } = await db
    .insertInto("rate_hits")
    .values({ bucket, window_start, hits: 1 })
    .onConflict((conflict) => conflict.columns(["bucket", "window_start"]).doUpdateSet((set) => ({ hits: set("rate_hits.hits", "+", 1) })))
    .returning("hits")
    .executeTakeFirstOrThrow();
  // one in a hundred sweeps what nobody will ask for again
  if (now % 100 === 0)
    await db
      .deleteFrom("rate_hits")
      .where("window_start", "<", new Date(now - 86_400_000))
      .execute();
  return hits <= limit;
}
