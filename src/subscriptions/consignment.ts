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
/** Of the addresses `p`, those a copy may go to: its consignment's consignee's, or else its own subscription's. */
export const addressesOfCopy: RawBuilder<boolean> = sql`
  (p.person_id = consignments.consignee_id or (consignments.consignee_id is null and p.subscription_id = copies.subscription_id))`;
