import { sql } from "kysely";
import { type Db, remembered } from "../platform/index.ts";
import { expireIssueOf, withExpireIssue } from "../subscriptions/index.ts";

/** Terms that end with an issue, by how they go on. */
export type RenewalOutlook = { wholeNumber: number; auto: number; series: number; stopped: number };

/** The next issues with which terms end. */
export const renewalOutlook = (db: Db, limit = 12): Promise<RenewalOutlook[]> => outlook(db, limit);

const outlook = remembered(["copies", "subscriptions"], countEnds);

async function countEnds(db: Db, limit: number): Promise<RenewalOutlook[]> {
  const { rows } = await sql<RenewalOutlook>`select expire.whole_number as "wholeNumber", count(*) filter (where renewal = 'auto') as auto,
      count(*) filter (where renewal = 'series') as series, count(*) filter (where renewal = 'stopped') as stopped
    from (select s.renewal, ${expireIssueOf} as whole_number from subscriptions s ${withExpireIssue} where s.service in ('active', 'held')) expire
    where expire.whole_number is not null group by 1 order by 1 limit ${limit}`.execute(db);
  return rows;
}

/** A renewal whose charge failed, and when it is tried again. */
export type Dunned = {
  subscriptionId: string;
  number: number;
  attempt: number;
  reason: string;
  failedAt: Date;
  nextAt: Date | null;
  amount: number;
  currency: string;
};

/** Running dunning, the next try first. */
export async function dunned(db: Db, limit = 200): Promise<Dunned[]> {
  const { rows } =
    await sql<Dunned>`select * from (select distinct on (d.order_id) d.subscription_id as "subscriptionId", s.number, d.attempt, d.reason, d.failed_at as "failedAt", d.next_at as "nextAt", o.amount, o.currency
      from dunning_attempts d join subscriptions s on s.id = d.subscription_id join orders o on o.id = d.order_id
      where s.money = 'dunning' and o.status = 'failed' order by d.order_id, d.attempt desc) newest
    order by "nextAt" nulls last limit ${limit}`.execute(db);
  return rows;
}
