import { sql } from "kysely";
import type { Db } from "../platform/index.ts";
import { type Step, span, usualSeries } from "./series.ts";
import { type OwnSeries, ownSeries } from "./read-series.ts";

/** The last issue paid for, of a subscription `s`; of one that came with its grace alone, the issue before that. */
const expireOf = sql`coalesce((select c.whole_number from copies c where c.subscription_id = s.id and c.state <> 'voided' and c.kind not in ('grace', 'replacement') order by c.whole_number desc limit 1),
  (select min(c.whole_number) - 1 from copies c where c.subscription_id = s.id and c.state <> 'voided' and c.kind = 'grace')) as whole_number`;

/**
 * Subscriptions something is to be done for, in set-based SQL: a letter of the series is due, the last
 * copy was served, or a failed charge is to be tried again. The expire issue is the last one paid for;
 * grace copies do not move it. Everybody in the middle of a term costs one look at an index.
 */
export async function dueSubscriptions(db: Db, { current, now }: { current: number; now: Date }): Promise<string[]> {
  const own = await ownSeries(db);
  const { first, last } = span([...Object.values(usualSeries), ...own.map(({ steps }) => steps)]);
  const { rows } = await sql<{
    id: string;
  }>`with steps as (select * from jsonb_to_recordset(${JSON.stringify(stepRows(own))}::jsonb) as s(offer_id uuid, method text, at_issue integer, letter text)),
    ending as (select s.id, s.offer_id, s.service, s.renewal, ${current} - expire.whole_number as at,
        (select o.id from orders o where o.subscription_id = s.id and o.status in ('paid', 'on account') order by o.ordered_at desc, o.id desc limit 1) as order_id
      from subscriptions s join lateral (select ${expireOf}) expire on true
      where s.bought_as in ('subscription', 'gift', 'institution', 'trial')
        and (s.service in ('active', 'held', 'grace') and expire.whole_number <= ${current - first} or s.service = 'expired' and expire.whole_number between ${current - last} and ${current}))
    select id from ending
    where service <> 'expired' and at >= 0
      or exists (select from steps where (steps.offer_id = ending.offer_id or steps.offer_id is null and not exists (select from steps o where o.offer_id = ending.offer_id and o.method = steps.method))
        and (steps.method = ending.renewal or ending.renewal = 'stopped' and steps.method = 'series' and steps.letter = 'win-back')
        and steps.at_issue <= ending.at and (steps.at_issue <= 0) = (service <> 'expired')
        and not exists (select from renewal_notices n where n.subscription_id = ending.id and n.order_id = ending.order_id and n.at_issue = steps.at_issue))
      or exists (select from dunning_attempts d where d.subscription_id = ending.id and d.next_at <= ${now})
    order by id`.execute(db);
  return rows.map(({ id }) => id);
}

const stepRows = (own: OwnSeries[]) => [
  ...Object.entries(usualSeries).flatMap(([method, steps]) =>
    steps.map((step: Step) => ({ offer_id: null, method, at_issue: step.at, letter: step.letter })),
  ),
  ...own.flatMap(({ offerId, method, steps }) =>
    steps.map((step) => ({ offer_id: offerId, method, at_issue: step.at, letter: step.letter })),
  ),
];
