import { sql } from "kysely";
import { publicationOf } from "../editorial/index.ts";
import { newestRelease } from "../fulfilment/index.ts";
import { lastIssueOf, withLastIssue } from "../ledger/index.ts";
import { type Db, type Platform, inTransaction, lockNamed } from "../platform/index.ts";

/** Terms of one number, of the subscriptions that began in a month. */
type CohortTerm = { month: string; term: number; begun: number; ended: number; renewed: number };

/** The subscriptions that began in a month, and their first and second term; a rate is null where no term is over. */
export type Cohort = { month: string; begun: number; terms: { ended: number; renewed: number; rate: number | null }[] };

/**
 * Each term of readers' own subscriptions. One is over when its last copy was served; what was given back, taken back or
 * never paid is no term that ended, and a change of edition goes on with the same. Whoever was taken on began elsewhere, and is of no month here. `renewed`: another was paid for after it.
 */
export const termsOfSubscriptions = ({ served, timeZone }: { served: number; timeZone: string }) => sql`
  select numbered.*, numbered.last <= ${served} and not numbered.switched and not numbered.undone as ended, numbered.next is not null as renewed from (
    select o.id, o.number, o.ordered_at, o.payer_id, s.id as subscription_id, s.number as subscription_number,
      date_trunc('month', s.started_at at time zone ${timeZone})::date as month,
      (row_number() over terms - count(*) filter (where o.kind = 'switch') over terms)::int as term,
      lead(o.id) over terms as next, coalesce(lead(o.kind) over terms = 'switch', false) as switched,
      exists (select from subscription_refunds refunds where refunds.order_id = o.id and refunds.won_back_at is null) as undone,
      ${lastIssueOf(sql`o.id`)} as last
    from orders o join subscriptions s on s.id = o.subscription_id ${withLastIssue(sql`o.id`)}
    where s.bought_as = 'subscription' and o.status in ('paid', 'on account') and o.kind in ('new', 'renewal', 'switch')
      and not exists (select from orders brought where brought.subscription_id = s.id and brought.came_by = 'take-on')
    window terms as (partition by o.subscription_id order by o.ordered_at, o.id)) numbered`;

/** Job, nightly: counts the terms of every cohort. */
export async function countCohorts(platform: Platform): Promise<void> {
  const { timeZone } = await publicationOf(platform.db);
  const served = await newestRelease(platform.db);
  await inTransaction(platform, async (tx) => {
    await sql`set local statement_timeout = '10min'`.execute(tx);
    await lockNamed(tx, "count-cohorts");
    await sql`delete from renewal_cohorts`.execute(tx);
    await sql`insert into renewal_cohorts (month, term, begun, ended, renewed, counted_at)
      select month, greatest(term, 1), count(*) filter (where not switched), count(*) filter (where ended), count(*) filter (where ended and renewed), ${platform.clock.now()}
      from (${termsOfSubscriptions({ served, timeZone })}) terms group by 1, 2`.execute(tx);
  });
}

/** As they were counted last, the newest first. */
export async function cohorts(db: Db, limit: number): Promise<Cohort[]> {
  const { rows } = await sql<CohortTerm>`select to_char(month, 'YYYY-MM') as month, term, begun, ended, renewed from renewal_cohorts
    where term <= 2 and month > (select max(month) from renewal_cohorts) - ${limit} * interval '1 month' order by month desc, term`.execute(
    db,
  );
  return cohortsOf(rows);
}

/** One for each month, in the order in which they come. */
export function cohortsOf(rows: readonly CohortTerm[]): Cohort[] {
  return [...new Set(rows.map(({ month }) => month))].map((month) => {
    const own = rows.filter((row) => row.month === month);
    const termOf = (term: number) => {
      const { ended = 0, renewed = 0 } = own.find((row) => row.term === term) ?? {};
      return { ended, renewed, rate: rateOf(renewed, ended) };
    };
    return { month, begun: own.find(({ term }) => term === 1)?.begun ?? 0, terms: [termOf(1), termOf(2)] };
  });
}

/** A part of a whole, from 0 to 1; of nothing there is none. */
export const rateOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
