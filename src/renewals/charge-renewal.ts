import { type Fence, type Payments, adoptedMethod, canChargeAgain, paymentById } from "../payments/index.ts";
import type { Platform, Tx } from "../platform/index.ts";
import { orderBegun, type SavedOn, takeOrder, newestAttempt, lastOrder } from "../orders/index.ts";
import { type Subscription, changeSubscription } from "../subscriptions/index.ts";
import { reasonAgainstCharging } from "./notice.ts";
import { pricedRenewal } from "./renewal-price.ts";
import type { TermEnd } from "./term-end.ts";

/** `waits`: the subscription does not end yet; `toAsk` is the payment its gateway is to be asked for. */
type Charging = { waits: boolean; toAsk?: string | undefined };

/**
 * The charge an automatic renewal needs now: the first one, if it was announced a week before, or
 * another try after a failed one. Without a method to charge it becomes a series. What still runs
 * at a gateway by itself, or may, is not charged by us as well: it waits, and the desk is told.
 */
export async function chargeRenewal(
  platform: Platform,
  payments: Payments,
  tx: Tx,
  subscription: Subscription,
  { end, fence }: { end: TermEnd; fence: Fence | undefined },
): Promise<Charging> {
  const last = await lastOrder(tx, subscription.id);
  const methodOf = last && (await chargedOn(payments, tx, subscription.id));
  if (!last || !methodOf) return becomeSeries(platform, tx, subscription, "no payment method to renew with");
  if (fence?.may !== "charge") return { waits: true };
  const key = renewalKey(last.id);
  const tried = await tx.selectFrom("orders").selectAll().where("idempotency_key", "=", key).executeTakeFirst();
  if (tried && tried.status !== "failed") return { waits: true };
  // its payer is paying this moment
  if (await orderBegun(tx, platform.clock, subscription.id)) return { waits: true };
  const now = platform.clock.now();
  if (tried) {
    const dunning = await newestAttempt(tx, tried.id);
    if (!dunning?.next_at) return { waits: false };
    if (dunning.next_at > now) return { waits: true };
  } else if (reasonAgainstCharging({ noticeAt: end.noticeAt, now }) !== undefined) {
    await changeSubscription(platform, tx, subscription, [
      { axis: "service", became: "grace", why: "the renewal was announced less than a week ago" },
    ]);
    return { waits: true };
  }
  const { payment } = await takeOrder(platform, payments, tx, await pricedRenewal(tx, last, { key, consent: last.consent }), {
    by: "saved method",
    on: methodOf,
  });
  return { waits: true, toAsk: payment?.id };
}

/** One renewal for each term: its tries are one order. */
const renewalKey = (lastOrderId: string): string => `renewal:${lastOrderId}`;

/**
 * What a renewal is charged on: the newest payment of the subscription whose method its gateway can charge again, or what the
 * gateway kept before it knew us. Undefined where there is none, as after a cheque. Where no money is taken, play money's cannot.
 */
async function chargedOn(payments: Payments, tx: Tx, subscriptionId: string): Promise<SavedOn | undefined> {
  const row = await tx
    .selectFrom("orders")
    .select("payment_id")
    .where("subscription_id", "=", subscriptionId)
    .where("status", "=", "paid")
    .where("payment_id", "is not", null)
    .where("paid_how", "is", null)
    .orderBy("paid_at", "desc")
    .executeTakeFirst();
  const earlierPaymentId = row?.payment_id;
  if (earlierPaymentId && (await canChargeAgain(tx, earlierPaymentId)) && (await isTaken(payments, tx, earlierPaymentId)))
    return { earlierPaymentId };
  const adopted = await adoptedMethod(tx, subscriptionId);
  return adopted && { adopted };
}

const isTaken = async ({ takesMoney, gateway }: Payments, tx: Tx, paymentId: string): Promise<boolean> =>
  takesMoney || (await paymentById(tx, paymentId))?.gateway !== gateway.name;

/** An automatic renewal that could not be charged is asked for by letters from now on: nothing is announced that will not be. */
export async function orAsked(platform: Platform, payments: Payments, tx: Tx, subscription: Subscription): Promise<Subscription> {
  if (subscription.renewal !== "auto" || (await chargedOn(payments, tx, subscription.id))) return subscription;
  await becomeSeries(platform, tx, subscription, "no payment method to renew with");
  return { ...subscription, renewal: "series" };
}

async function becomeSeries(platform: Platform, tx: Tx, subscription: Subscription, why: string): Promise<Charging> {
  await changeSubscription(platform, tx, subscription, [{ axis: "renewal", became: "series", why }]);
  return { waits: false };
}
