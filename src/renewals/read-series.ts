import { type Db, type Platform, type Tx, inTransaction } from "../platform/index.ts";
import { saysAll } from "../messages/index.ts";
import { refuse } from "./refusals.ts";
import { type Method, type Step, seriesProblems, usualSeries } from "./series.ts";

export type OwnSeries = { offerId: string; method: Method; steps: Step[] };

/** Offers that follow a series of their own. */
export async function ownSeries(db: Db | Tx): Promise<OwnSeries[]> {
  const rows = await db.selectFrom("renewal_steps").selectAll().orderBy("offer_id").orderBy("method").orderBy("at_issue").execute();
  const found = new Map<string, OwnSeries>();
  for (const row of rows) {
    const key = `${row.offer_id} ${row.method}`;
    const series = found.get(key) ?? { offerId: row.offer_id, method: row.method, steps: [] };
    found.set(key, { ...series, steps: [...series.steps, { at: row.at_issue, letter: row.letter }] });
  }
  return [...found.values()];
}

export async function seriesOf(db: Db | Tx, offerId: string, method: Method): Promise<readonly Step[]> {
  const rows = await db
    .selectFrom("renewal_steps")
    .selectAll()
    .where("offer_id", "=", offerId)
    .where("method", "=", method)
    .orderBy("at_issue")
    .execute();
  return rows.length > 0 ? rows.map((row) => ({ at: row.at_issue, letter: row.letter })) : usualSeries[method];
}

/** Gives an offer a series of its own; without steps it follows the usual one again. Refuses "series-impossible". */
export async function saveSeries(platform: Platform, { offerId, method, steps }: OwnSeries): Promise<void> {
  const problems = steps.length > 0 ? seriesProblems(steps, method) : [];
  if (problems.length > 0) throw refuse("series-impossible", saysAll(problems));
  await inTransaction(platform, async (tx) => {
    await tx.deleteFrom("renewal_steps").where("offer_id", "=", offerId).where("method", "=", method).execute();
    if (steps.length > 0)
      await tx
        .insertInto("renewal_steps")
        .values(steps.map(({ at, letter }) => ({ offer_id: offerId, method, at_issue: at, letter })))
        .execute();
  });
}
