import { type RawBuilder, sql } from "kysely";

const covers = (consignment: string): RawBuilder<boolean> => {
  const [from, to] = [sql.ref(`${consignment}.from_issue`), sql.ref(`${consignment}.to_issue`)];
  return sql`copies.whole_number >= ${from} and (${to} is null or copies.whole_number <= ${to})`;
};

/**
 * The consignment that counts for a copy, joined as `consignments` to a query that has `copies` and
 * `subscriptions`: the newest that covers its issue. Only bulk orders have any: their few rows are read once and hashed,
 * and not looked for with each of thousands of copies.
 */
export const withConsignment: RawBuilder<unknown> = sql`left join consignments
  on subscriptions.bought_as = 'bulk' and consignments.subscription_id = copies.subscription_id and ${covers("consignments")}
    and not exists (select from consignments newer where newer.subscription_id = consignments.subscription_id and ${covers("newer")}
      and (newer.entered_at, newer.id) > (consignments.entered_at, consignments.id))`;

/** How many copies one row of them stands for. */
export const copiesEach: RawBuilder<number> = sql`coalesce(consignments.quantity, subscriptions.quantity, 1)`;
/** Of the addresses `p`, those a copy may go to: its consignment's consignee's, or else its own subscription's. */
export const addressesOfCopy: RawBuilder<boolean> = sql`
  (p.person_id = consignments.consignee_id or (consignments.consignee_id is null and p.subscription_id = copies.subscription_id))`;
