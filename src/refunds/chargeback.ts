import { says } from "../messages/index.ts";
import { issueDates } from "../editorial/index.ts";
import { gatewayOfPayment } from "../payments/index.ts";
import { type Platform, type Tx, inTransaction } from "../platform/index.ts";
import { money, newId } from "../values/index.ts";
import {
  type Copy,
  issuesLeft,
  issuesServed,
  firstChangeable,
  issuesPaidBy,
  unpaidCopies,
  addCopies,
  moveCopies,
  voidUnserved,
  planAgain,
  progressOf,
  type Asking,
  askedBy,
  lockSubscription,
  whyOf,
  keepService,
  isRunning,
  promiseAgain,
  promisedByOthers,
  type Subscription,
  changeSubscription,
  copiesOfSubscription,
  subscriptionOf,
  subscriptionRow,
} from "../subscriptions/index.ts";
import { postChargeback, postChargebackWon } from "../ledger/index.ts";
import { issueInvoice, type OrderRow } from "../orders/index.ts";
import { refuse } from "./refusals.ts";

type Chargeback = {
  orderId: string;
  why: string;
  /** Less than the whole only where the bank said so; minor units. */ amount?: number;
  by?: string;
};

/** Staff read it in the bank's letter, where the gateway did not tell. Refuses "order-missing", "reason-missing". */
export async function recordChargeback(platform: Platform, asking: Asking & { staffId: string; orderId: string }): Promise<void> {
  await inTransaction(platform, async (tx) => {
    const subscription = await lockSubscription(tx, asking, "payer");
    const order = await tx
      .selectFrom("orders")
      .select("id")
      .where("id", "=", asking.orderId)
      .where("subscription_id", "=", subscription.id)
      .where("status", "=", "paid")
      .executeTakeFirst();
    if (!order) throw refuse("order-missing", (m) => m.desk.refused.sold.noPaidOrder);
    await chargeBack(platform, tx, { orderId: order.id, why: whyOf(asking, ""), by: askedBy(asking) });
  });
}

/**
 * The bank took an order's money back at the payer's word. Its copies that nothing pays for any more and that are
 * not frozen are voided, and where nothing else is owed the subscription ends. Told twice, it happens once.
 */
export async function chargeBack(platform: Platform, tx: Tx, { orderId, why, by, amount }: Chargeback): Promise<void> {
  const order = await tx.selectFrom("orders").selectAll().where("id", "=", orderId).forNoKeyUpdate().executeTakeFirstOrThrow();
  if (!order.subscription_id || !order.payment_id) return;
  const subscription = subscriptionOf(
    await subscriptionRow(tx).where("id", "=", order.subscription_id).forUpdate().executeTakeFirstOrThrow(),
  );
  const earlier = await tx.selectFrom("subscription_refunds").selectAll().where("order_id", "=", orderId).execute();
  const taken = Math.min(amount ?? order.amount, order.amount - earlier.reduce((sum, refund) => sum + refund.amount, 0));
  if (earlier.some(({ kind }) => kind === "chargeback") || taken <= 0) return;
  const copies = await copiesOfSubscription(tx, subscription.id);
  const ofOrder = copies.filter((copy) => copy.orderId === orderId);
  const { staying, going } = stillPaid(order, ofOrder, { earlier, taken });
  const others = issuesLeft(copies.filter((copy) => copy.orderId !== null && !going.includes(copy)));
  const kept = await promisedByOthers(tx, subscription.id, orderId, copies);
  const struck = others > 0 ? going : copies.filter((copy) => !kept.includes(copy));
  const voided = await voidUnserved(platform, tx, struck, { why: voidedBy, by });
  const of = { subscriptionId: subscription.id, paymentId: order.payment_id };
  await bookTaken(platform, tx, { order, ...of, taken, staying, served: issuesServed(ofOrder), voided, why, by });
  const ended = others > 0 ? [] : [{ axis: "service", became: "cancelled", why } as const];
  const changes = [...ended, { axis: "money", became: "chargeback", why }, { axis: "renewal", became: "stopped", why }] as const;
  await changeSubscription(platform, tx, subscription, [...changes], by);
}

type Taken = {
  order: OrderRow;
  subscriptionId: string;
  paymentId: string;
  taken: number;
  staying: number;
  served: number;
  voided: number;
  why: string;
  by: string | undefined;
};

/** What the bank took is kept beside the refunds, posted, and credited by a document. */
async function bookTaken(platform: Platform, tx: Tx, given: Taken): Promise<void> {
  const { order, subscriptionId, paymentId, taken, staying, served, voided, why, by } = given;
  const now = platform.clock.now();
  const refundId = newId(now);
  await tx
    .insertInto("subscription_refunds")
    .values({
      id: refundId,
      subscription_id: subscriptionId,
      order_id: order.id,
      kind: "chargeback",
      amount: taken,
      currency: order.currency,
      issues_served: served,
      copies_voided: voided,
      refunded_at: now,
      refunded_by: by ?? null,
      why,
    })
    .execute();
  const { tax } = await postChargeback(platform, tx, {
    refundId,
    subscriptionId,
    orderId: order.id,
    amount: taken,
    ...(staying > 0 && { staying: { issues: staying, of: order.term_issues } }),
    why,
    by,
    gateway: await gatewayOfPayment(tx, paymentId),
  });
  await issueInvoice(platform, tx, {
    orderId: order.id,
    kind: "credit note",
    amount: money(-taken, order.currency),
    tax: -tax,
    line: says((m) => m.documents.lines.bankTook(order.number)),
  });
}

/**
 * What the bank left of an order's money, where it took a part, or where unused copies of an earlier order had paid
 * one, still pays for its issues: they are served. `staying` counts them with those served.
 */
function stillPaid(
  { amount, credit, moved, currency, term_issues: of }: OrderRow,
  copies: readonly Copy[],
  { earlier, taken }: { earlier: readonly { amount: number }[]; taken: number },
): { staying: number; going: Copy[] } {
  const kept = amount + credit - moved - taken - earlier.reduce((sum, refund) => sum + refund.amount, 0);
  const paid = issuesPaidBy(kept, money(amount + credit, currency), of);
  return { staying: paid, going: unpaidCopies(copies, { paid, served: issuesServed(copies) }) };
}

/**
 * The bank decided for us and the money is back: what the chargeback voided and has not appeared meanwhile
 * is owed again, and the subscription serves again. It is not renewed by itself any more. Told twice, it happens once.
 */
export async function recordChargebackWon(platform: Platform, tx: Tx, { orderId, why }: { orderId: string; why: string }): Promise<void> {
  const order = await tx.selectFrom("orders").selectAll().where("id", "=", orderId).forNoKeyUpdate().executeTakeFirst();
  const taken = await tx
    .selectFrom("subscription_refunds")
    .selectAll()
    .where("order_id", "=", orderId)
    .where("kind", "=", "chargeback")
    .where("won_back_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
  if (!taken || !order?.payment_id) return;
  const { amount, currency, subscription_id: subscriptionId, id: refundId } = taken;
  const subscription = subscriptionOf(await subscriptionRow(tx).where("id", "=", subscriptionId).forUpdate().executeTakeFirstOrThrow());
  await tx.updateTable("subscription_refunds").set({ won_back_at: platform.clock.now() }).where("id", "=", refundId).execute();
  const owed = await oweAgain(platform, tx, { subscription, orderId, why });
  const gateway = await gatewayOfPayment(tx, order.payment_id);
  const progress = {
    ...progressOf((await copiesOfSubscription(tx, subscriptionId)).filter((copy) => copy.orderId === orderId)),
    of: order.term_issues,
  };
  const { tax } = await postChargebackWon(platform, tx, { refundId, subscriptionId, orderId, amount, gateway, progress, why });
  await issueInvoice(platform, tx, {
    orderId,
    kind: "receipt",
    amount: money(amount, currency),
    tax,
    line: says((m) => m.documents.lines.bankGave(order.number)),
  });
  const others = await openChargebacks(tx, subscriptionId);
  // whatever else has ended it meanwhile: these copies are paid for
  const serves = owed > 0 && !isRunning(subscription);
  await changeSubscription(platform, tx, subscription, [
    ...(serves ? [{ axis: "service", became: "active", why } as const] : []),
    ...(others > 0 ? [] : [{ axis: "money", became: "paid", why } as const]),
  ]);
  if (serves) await keepService(platform, tx, { ...subscription, service: "active" });
}

async function openChargebacks(tx: Tx, subscriptionId: string): Promise<number> {
  return (
    await tx
      .selectFrom("subscription_refunds")
      .select("id")
      .where("subscription_id", "=", subscriptionId)
      .where("kind", "=", "chargeback")
      .where("won_back_at", "is", null)
      .execute()
  ).length;
}

/** Copies of the order; where no other chargeback stands, whatever this one voided beside it too. Answers with how many are owed again. */
async function oweAgain(
  platform: Platform,
  tx: Tx,
  { subscription: { id: subscriptionId, editions }, orderId, why }: { subscription: Subscription; orderId: string; why: string },
): Promise<number> {
  const copies = await copiesOfSubscription(tx, subscriptionId);
  const alone = (await openChargebacks(tx, subscriptionId)) === 0;
  // what was promised for lost copies comes again by itself, below
  const orders = copies.filter(({ kind }) => kind !== "extra" && kind !== "replacement");
  const mine = orders.filter((copy) => copy.state === "voided" && (alone || copy.orderId === orderId));
  const changes =
    mine.length === 0
      ? []
      : await tx
          .selectFrom("copy_changes")
          .select(["copy_id", "was", "why"])
          .distinctOn("copy_id")
          .where(
            "copy_id",
            "in",
            mine.map(({ id }) => id),
          )
          .orderBy("copy_id")
          .orderBy("changed_at", "desc")
          .orderBy("id", "desc")
          .execute();
  const taken = new Map(
    changes
      .filter((change) => change.why === voidedBy)
      .map(({ copy_id, was }) => [copy_id, was === "held" ? ("held" as const) : ("owed" as const)]),
  );
  const voided = mine.flatMap((copy) => {
    const was = taken.get(copy.id);
    return was ? [{ copy, was }] : [];
  });
  const appeared = new Set((await issueDates(tx)).filter(({ state }) => state === "on sale").map(({ wholeNumber }) => wholeNumber));
  const first = await firstChangeable(platform, tx, editions);
  const { back: again, added } = planAgain(copies, voided, { hasAppeared: (wholeNumber) => appeared.has(wholeNumber), first });
  await addCopies(platform, tx, subscriptionId, added, { why });
  for (const to of ["owed", "held"] as const)
    await moveCopies(
      platform,
      tx,
      again.filter(({ was }) => was === to).map(({ copy }) => copy.id),
      { from: ["voided"], to, why },
    );
  await promiseAgain(platform, tx, { subscriptionId, orderId, copies: await copiesOfSubscription(tx, subscriptionId) }, { why });
  return added.length + again.filter(({ was }) => was === "owed").length;
}

/** What stands in the row of a copy that a chargeback voided; by it, it is found again. */
const voidedBy = "chargeback";
