import { type RawBuilder, sql } from "kysely";

/**
 * The consignment that counts for a copy, joined as `consignments` to a query that has `copies` and
 * `subscriptions`: the newest that covers its issue. Only bulk orders have any, so others cost nothing.
 */
export const withConsignment: RawBuilder<unknown> = sql`left join lateral (
  select c.quantity, c.consignee_id from consignments c
  where subscriptions.bought_as = 'bulk' and c.subscription_id = copies.subscription_id
    and copies.whole_number >= c.from_issue and (c.to_issue is null or copies.whole_number <= c.to_issue)
  order by c.entered_at desc, c.id desc limit 1) consignments on true`;

export const copiesEach: RawBuilder<number> = sql`coalesce(consignments.quantity, subscriptions.quantity)`;
export const consignee: RawBuilder<string> = sql`coalesce(consignments.consignee_id, subscriptions.recipient_id)`;
