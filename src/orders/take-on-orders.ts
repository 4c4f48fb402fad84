import { postOpening } from "../ledger/index.ts";
import type { Offer } from "../offers/index.ts";
import { writePaidBefore } from "../payments/index.ts";
import { type Platform, type Tx, insertRows, today } from "../platform/index.ts";
import { publicationOf } from "../editorial/index.ts";
import { type Renewal, openMany } from "../subscriptions/index.ts";
import { type Address, type Money, itemAt, newId } from "../values/index.ts";
import { claimUntil } from "./gifts/reasons-against-claiming-gift.ts";
import { kinds } from "./kinds.ts";

/** What another system owed somebody, as it is owed from here on. */
export type TakenOn = {
  /** Once for each key. */
  key: string;
  kind: "new" | "gift" | "comp" | "institution" | "bulk";
  payerId: string;
  recipientId: string;
  recipientName: string;
  recipientEmail: string;
  offer: Offer;
  quantity: number;
  /** First issue that is sent from here, and how many are owed. `grace`: they follow a term that has ended, unpaid. */
  start: number;
  issues: number;
  grace: boolean;
  renewal: Renewal;
  startedAt: Date;
  /** What was paid for these issues, with its tax, and what of it is no tax. */
  worth: Money;
  net: number;
  address: Address | undefined;
  company: string;
  why: string;
};

type Together = { key: string; why: string; by: string | undefined };

/**
 * Orders that were paid elsewhere, with their subscriptions, copies and opening balance, many at once: as if they had been served
 * up to here. Nobody is written to, nothing is in the till. Answers with the ids of each, in the same order.
 */
export async function takeOnOrders(
  platform: Platform,
  tx: Tx,
  taken: readonly TakenOn[],
  { key, why, by }: Together,
): Promise<{ orderId: string; subscriptionId: string }[]> {
  const now = platform.clock.now();
  const ids = taken.map(() => ({ orderId: newId(now), subscriptionId: newId(now), paymentId: newId(now) }));
  const all = taken.map((one, at) => ({ ...one, ...itemAt(ids, at) }));
  await writePaidBefore(platform, tx, all.flatMap(paymentOf));
  const rows = all.map((one) => ({ ...rowOf(one, by), ordered_at: now, paid_at: now }));
  await openMany(platform, tx, all.map(openedOf), { by, writeOrders: () => insertRows(tx, "orders", rows) });
  await writeGifts(platform, tx, all);
  await postOpening(platform, tx, {
    key,
    why,
    by,
    openings: all.map(({ orderId, net, worth }) => ({ orderId, amount: net, currency: worth.currency })),
  });
  return ids.map(({ orderId, subscriptionId }) => ({ orderId, subscriptionId }));
}

type Numbered = TakenOn & { orderId: string; subscriptionId: string; paymentId: string };

const paymentOf = ({ paymentId, orderId, payerId, worth, key }: Numbered) =>
  worth.amount > 0
    ? [{ id: paymentId, reference: orderId, payer: payerId, amount: worth, description: "Paid before the move", key: `take-on:${key}` }]
    : [];

const openedOf = ({ subscriptionId, grace, kind, ...one }: Numbered) => ({
  ...one,
  id: subscriptionId,
  boughtAs: kinds[kind].boughtAs,
  kind: grace ? ("grace" as const) : kinds[kind].copies,
});

/** Its tax was accounted for where it was paid: the order has none, and a refund takes none back. */
const rowOf = (
  {
    orderId,
    subscriptionId,
    paymentId,
    key,
    kind,
    payerId,
    recipientId,
    offer,
    quantity,
    start,
    issues,
    worth,
    address,
    company,
    why,
  }: Numbered,
  by: string | undefined,
) => ({
  id: orderId,
  subscription_id: subscriptionId,
  payment_id: worth.amount > 0 ? paymentId : null,
  offer_id: offer.id,
  payer_id: payerId,
  recipient_id: recipientId,
  kind,
  term_issues: issues,
  amount: worth.amount,
  tax: 0,
  currency: worth.currency,
  status: "paid",
  consent: "",
  address: address ?? null,
  idempotency_key: `take-on:${key}`,
  came_by: "take-on",
  entered_by: by ?? null,
  entered_why: why,
  quantity,
  company,
  tax_note: worth.amount > 0 ? "Its tax was accounted for before the move." : "",
  start_issue: start,
});

/** Gifts have reached their readers already. */
async function writeGifts(platform: Platform, tx: Tx, all: readonly Numbered[]): Promise<void> {
  const gifts = all.filter(({ kind }) => kind === "gift");
  if (gifts.length === 0) return;
  const now = platform.clock.now();
  const sendOn = today(platform.clock, (await publicationOf(tx)).timeZone);
  await insertRows(
    tx,
    "gifts",
    gifts.map(({ orderId, payerId, recipientId, recipientName, recipientEmail }) => ({
      id: newId(now),
      order_id: orderId,
      donor_id: payerId,
      recipient_name: recipientName,
      recipient_email: recipientEmail || null,
      send_on: sendOn,
      claim_until: claimUntil(sendOn),
      sent_at: now,
      claimed_at: now,
      claimed_by: recipientId,
    })),
  );
}
