import type { Fence, Payments } from "../payments/index.ts";
import { type Platform, type Tx, inTransaction, sweep } from "../platform/index.ts";
import { newId } from "../values/index.ts";
import { newestRelease } from "../fulfilment/index.ts";
import {
  writeEnded,
  giveGrace,
  keepService,
  isRunning,
  type Subscription,
  changeSubscription,
  subscriptionOf,
  subscriptionRow,
} from "../subscriptions/index.ts";
import { settleOrder, lastOrder } from "../orders/index.ts";
import { chargeRenewal, orAsked } from "./charge-renewal.ts";
import { writeRenewalLetter } from "./letters.ts";
import { seriesOf } from "./read-series.ts";
import { renewalQuote } from "./renewal-price.ts";
import { dueSubscriptions } from "./scan.ts";
import { type Step, afterStop, stepsDue } from "./series.ts";
import { termEnd } from "./term-end.ts";

/** Each is a transaction of its own; so many wait for the database, or for a gateway, at the same time. */
const concurrency = 4;

/**
 * Job, hourly: writes the letters of every renewal series, charges agreed renewals that were announced,
 * tries failed charges again, and ends what was served to its last copy. One that fails holds up no other.
 */
export async function expireSubscriptions(platform: Platform, payments: Payments): Promise<void> {
  const current = await newestRelease(platform.db);
  const due = await dueSubscriptions(platform.db, { current, now: platform.clock.now() });
  const looks = due.map((id) => ({ name: `subscription ${id}`, run: () => lookAt(platform, payments, { id, current }) }));
  await sweep(platform, looks, { concurrency });
}

async function lookAt(platform: Platform, payments: Payments, { id, current }: { id: string; current: number }): Promise<void> {
  const fence = await fenceFor(platform, payments, id);
  const toAsk = await inTransaction(platform, async (tx) => {
    const subscription = await orAsked(platform, payments, tx, await locked(tx, id));
    await takeStep(platform, tx, subscription, current);
    if (!isRunning(subscription)) return undefined;
    await keepService(platform, tx, subscription);
    return endOfTerm(platform, payments, tx, { subscription: await locked(tx, id), current, fence });
  });
  if (toAsk) await settleOrder(platform, payments, toAsk, await payments.ask(toAsk));
}

/**
 * A gateway is asked between transactions: what it still charges by itself is not charged by us. Only of what renews by itself
 * is it asked: letters, and the end of what is not charged, wait for no gateway.
 */
async function fenceFor({ db }: Platform, payments: Payments, id: string): Promise<Fence | undefined> {
  const { renewal, payer_id: payer } = await subscriptionRow(db).where("id", "=", id).executeTakeFirstOrThrow();
  return renewal === "auto" ? payments.fence({ reference: id, payer }) : undefined;
}

const locked = async (tx: Tx, id: string): Promise<Subscription> =>
  subscriptionOf(await subscriptionRow(tx).where("id", "=", id).forUpdate().executeTakeFirstOrThrow());

/** The one letter that is due, written and noted in one transaction; what was missed is noted as passed over. */
async function takeStep(platform: Platform, tx: Tx, subscription: Subscription, current: number): Promise<void> {
  const order = await lastOrder(tx, subscription.id);
  if (!order) return;
  const end = await termEnd(tx, subscription.id, current);
  const steps = await stepsOf(tx, subscription);
  const { take, pass } = stepsDue(steps, end.at, end.noted);
  for (const step of pass) await note(platform, tx, { subscription, orderId: order.id, step, written: false });
  if (!take || !(await note(platform, tx, { subscription, orderId: order.id, step: take, written: true }))) return;
  const { offer, quote } = await renewalQuote(tx, order);
  await writeRenewalLetter(platform, tx, take.letter, { subscription, offer, price: quote.gross, expireIssue: end.expireIssue, current });
}

/** Steps before the end are for who still reads, steps after it for who does not any more. */
async function stepsOf(tx: Tx, { offerId, renewal, service }: Subscription): Promise<Step[]> {
  const series = renewal === "stopped" ? afterStop(await seriesOf(tx, offerId, "series")) : await seriesOf(tx, offerId, renewal);
  return series.filter(({ at }) => at <= 0 === (service !== "expired"));
}

type Noting = { subscription: Subscription; orderId: string; step: Step; written: boolean };

async function note(platform: Platform, tx: Tx, { subscription, orderId, step, written }: Noting): Promise<boolean> {
  const now = platform.clock.now();
  const row = {
    id: newId(now),
    subscription_id: subscription.id,
    order_id: orderId,
    at_issue: step.at,
    letter: step.letter,
    written,
    noted_at: now,
  };
  return (
    (await tx
      .insertInto("renewal_notices")
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst()) !== undefined
  );
}

/** Answers with the renewal's payment to ask for, if one is due. */
async function endOfTerm(
  platform: Platform,
  payments: Payments,
  tx: Tx,
  { subscription, current, fence }: { subscription: Subscription; current: number; fence: Fence | undefined },
): Promise<string | undefined> {
  const end = await termEnd(tx, subscription.id, current);
  if (end.at < 0) return undefined;
  const charging =
    subscription.renewal === "auto" ? await chargeRenewal(platform, payments, tx, subscription, { end, fence }) : { waits: false };
  if (charging.waits) return charging.toAsk;
  if (end.graceLeft > 0 || (await giveGrace(platform, tx, subscription))) return undefined;
  await expire(platform, tx, subscription);
  return undefined;
}

async function expire(platform: Platform, tx: Tx, subscription: Subscription): Promise<void> {
  const declined = subscription.money === "non-pay";
  const why = declined
    ? "the renewal’s charge failed, and its retries"
    : subscription.service === "grace"
      ? "last grace copy served"
      : "last copy served";
  await changeSubscription(platform, tx, subscription, [{ axis: "service", became: "expired", why }]);
  await writeEnded(platform, tx, { subscription, declined });
}
