import type pg from "pg";
import { saveOffer } from "../../src/offers/index.ts";
import type { Tx } from "../../src/platform/index.ts";

export type Lot = {
  /** Subscriptions of this kind; each has a person, a paid order, its payment and every copy of its term. */
  count: number;
  offerKey: string;
  renewal: "auto" | "series" | "stopped";
  /** Last four digits of the play card: 4242 renews, 0341 does not. */
  card: string;
  /** First issues are spread over so many, from `start` on, so that terms end one after the other. */
  start: number;
  spread: number;
  /** Minor units. */
  price: number;
};

/**
 * Writes subscriptions as the sale would have left them, in set-based SQL: 100,000 of them in seconds.
 * Whole numbers up to `served` were served. Numbers them from `from` on.
 */
export async function writeSubscriptions(
  client: pg.Pool | pg.Client,
  lots: readonly Lot[],
  { served, on }: { served: number; on: Date },
): Promise<void> {
  let from = 0;
  for (const lot of lots) {
    for (const statement of statements({ ...lot, from, served, on: on.toISOString() })) await client.query(statement);
    from += lot.count;
  }
  await client.query("analyze");
}

/** An id of each table for the i-th: the same every time. */
const id = (table: string, i = "i") => `('0193${table}-0000-7000-8000-' || lpad(to_hex(${i}), 12, '0'))::uuid`;

type Writing = Lot & { from: number; served: number; on: string };

/** The values are a test's own and stand in the statements as they are. */
function statements({ from, count, offerKey, renewal, card, start, spread, price, served, on }: Writing): string[] {
  const all = `generate_series(${from + 1}, ${from + count}) i`;
  const offered = `${all}, offers o where o.key_code = '${offerKey}'`;
  const at = `timestamptz '${on}'`;
  const number = `${start} + (i % ${spread}) + k - 1`;
  return [
    `insert into people (id, email, name, proven_at, created_at) select ${id("a001")}, 'reader-' || i || '@many.example', 'Reader ' || i, ${at}, ${at} from ${all}`,
    `insert into subscriptions (id, payer_id, recipient_id, offer_id, editions, service, money, renewal, started_at)
      select ${id("a003")}, ${id("a001")}, ${id("a001")}, o.id, o.editions, 'active', 'paid', '${renewal}', ${at} from ${offered} order by i`,
    `insert into postal_addresses (id, subscription_id, name, line1, postal_code, city, country, valid_from_issue, added_at)
      select ${id("a002")}, ${id("a003")}, 'Reader ' || i, i || ' Long Quay', 'EH' || (i % 17 + 1) || ' ' || (i % 9 + 1) || 'AB', 'Halmouth', case i % 10 when 0 then 'DE' else 'GB' end, 1, ${at} from ${all}`,
    `insert into payments (id, reference, gateway, gateway_payment, description, amount, currency, method, status, idempotency_key, started_at, settled_at, saved_method, payer)
      select ${id("a004")}, ${id("a005")}::text, 'sandbox', 'play_payment_many_' || i, 'many', ${price}, o.currency, 'Play card', 'succeeded', 'many:' || i, ${at}, ${at}, 'play_method_${card}_2099-12-31', ${id("a001")}::text from ${offered}`,
    `insert into orders (id, offer_id, payer_id, recipient_id, subscription_id, kind, term_issues, amount, tax, currency, status, payment_id, consent, idempotency_key, ordered_at, paid_at)
      select ${id("a005")}, o.id, ${id("a001")}, ${id("a001")}, ${id("a003")}, 'new', o.term_issues, ${price}, 0, o.currency, 'paid', ${id("a004")}, 'as agreed', 'many:' || i, ${at}, ${at} from ${offered}`,
    `with posted as (insert into ledger_postings (id, key, kind, why, subscription_id, order_id, posted_at, posted_on)
        select ${id("a006")}, 'many:' || i, 'order', 'many', ${id("a003")}, ${id("a005")}, ${at}, date '${on.slice(0, 10)}' from ${all} returning id, order_id)
      insert into ledger_lines (posting_id, account, amount, currency, gateway, order_id)
        select id, account, amount, currency, case account when 'cash' then 'sandbox' end, case account when 'deferred' then order_id end
        from posted, (select currency from offers where key_code = '${offerKey}') o, (values ('cash', ${price}::bigint), ('deferred', -${price}::bigint)) lines(account, amount)`,
    `insert into copies (id, subscription_id, order_id, edition, whole_number, ordinal, state, entered_at)
      select gen_random_uuid(), ${id("a003")}, ${id("a005")}, edition, ${number}, k, case when ${number} > ${served} then 'owed' when edition = 'print' then 'mailed' else 'released' end, ${at}
      from ${all}, offers o, unnest(o.editions) edition, generate_series(1, o.term_issues) k where o.key_code = '${offerKey}'`,
  ];
}

/** A year in print and a year on the screen, as "print" and "digital": what many are then written for. */
export async function saveBothOffers(tx: Tx): Promise<void> {
  for (const [at, edition] of (["print", "digital"] as const).entries())
    await saveOffer(tx, {
      termIssues: 24,
      guaranteeDays: 60,
      summary: "",
      taxRate: 0,
      renews: "auto",
      price: { amount: 4801, currency: "EUR" },
      keyCode: edition,
      name: edition,
      editions: [edition],
      position: at + 1,
    } as never);
}
