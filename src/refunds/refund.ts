import { says } from "../messages/index.ts";
import { publicationOf } from "../editorial/index.ts";
import { type Payments, leftToGiveBack } from "../payments/index.ts";
import { type Platform, type Tx, inTransaction } from "../platform/index.ts";
import { type Money, formatMoney, money, newId } from "../values/index.ts";
import {
  type Promised,
  promisesAtRefund,
  voidUnserved,
  writeGiftEnded,
  writeRefunded,
  type Asking,
  askedBy,
  lockSubscription,
  whyOf,
  givenBackInMoney,
  promisedOf,
  isRunning,
  type Subscription,
  changeSubscription,
  copiesOfSubscription,
} from "../subscriptions/index.ts";
import { postRefund } from "../ledger/index.ts";
import { issueInvoice, type OrderRow } from "../orders/index.ts";
import { refuse } from "./refusals.ts";
import { refundPreview } from "./refund-preview.ts";
import type { RefundLine } from "./refund-due.ts";
import { bookUndecided } from "./outside-refund.ts";

/**
 * The guarantee, or the worth of the unserved copies after it, or in its place where it is kept for another time. In one transaction the refund is
 * owed, what is not served is voided, access ends, and the letters are written; the job "give-back"
 * asks the gateway until it confirms. Refuses "refund-not-due".
 */
export async function refundSubscription(
  platform: Platform,
  payments: Payments,
  asking: Asking & { keepsGuarantee?: boolean },
): Promise<{ amount: string }> {
  return inTransaction(platform, async (tx) => {
    const subscription = await lockSubscription(tx, asking, "payer");
    const { language } = await publicationOf(tx);
    // pressed twice, or in two windows: the second is told what the first has done
    const done = await givenBackBefore(tx, subscription);
    if (done) return { amount: formatMoney(done, language) };
    const preview =
      isRunning(subscription) || subscription.service === "pending" ? await refundPreview(platform, tx, subscription, asking) : undefined;
    if (!preview) throw refuse("refund-not-due", (m) => m.refusals.refunds.nothingLeft);
    const whole = preview.lines.some(({ kind }) => kind === "guarantee");
    const why = whyOf(asking, whole ? "money-back guarantee" : "unserved copies given back");
    const by = askedBy(asking);
    const copies = await copiesOfSubscription(tx, subscription.id);
    const { stays, inMoney } = promisesAtRefund(await promisedOf(tx, subscription.id), copies, preview.lines);
    const going = copies.filter((copy) => !stays.includes(copy));
    const voided = await voidUnserved(platform, tx, going, { why: "refunded", by });
    await bookUndecided(platform, tx, subscription, { whole, why, by });
    for (const line of preview.lines) await giveBackLine(platform, payments, tx, { subscription, line, voided, inMoney, why, by });
    const changes = [
      { axis: "service", became: whole ? "refunded" : "cancelled", why },
      { axis: "money", became: whole ? "refunded" : "partly refunded", why },
      { axis: "renewal", became: "stopped", why },
    ] as const;
    await changeSubscription(platform, tx, subscription, [...changes], by);
    await writeRefunded(platform, tx, { subscription, amount: preview.total, ...preview });
    if (subscription.recipientId !== subscription.payerId)
      await writeGiftEnded(platform, tx, { subscription, lastIssue: preview.lastIssue });
    return { amount: formatMoney(preview.total, language) };
  });
}

/** What ended this subscription by a refund gave back; undefined where none did. */
async function givenBackBefore(tx: Tx, { id, service }: Subscription): Promise<Money | undefined> {
  if (service !== "refunded" && service !== "cancelled") return undefined;
  const rows = await tx
    .selectFrom("subscription_refunds")
    .select(["amount", "currency"])
    .where("subscription_id", "=", id)
    .where("kind", "in", ["guarantee", "unserved"])
    .execute();
  return (
    rows[0] &&
    money(
      rows.reduce((sum, { amount }) => sum + amount, 0),
      rows[0].currency,
    )
  );
}

type Giving = { subscription: Subscription; line: RefundLine; voided: number; inMoney: readonly Promised[]; why: string; by: string };

const creditedFor = (line: Giving["line"], termIssues: number) =>
  says(({ documents: { lines: m } }) =>
    line.kind === "guarantee" ? m.guarantee : m.unserved({ unserved: termIssues - line.issuesServed + line.unanswered, of: termIssues }),
  );

export async function giveBackLine(
  platform: Platform,
  payments: Payments,
  tx: Tx,
  { subscription, line, voided, inMoney, why, by }: Giving,
): Promise<void> {
  const order = await tx.selectFrom("orders").selectAll().where("id", "=", line.orderId).executeTakeFirstOrThrow();
  const now = platform.clock.now();
  const id = newId(now);
  const { amount, currency } = line.amount;
  const [refundId, ...parts] = await oweFrom(payments, tx, order, line);
  await writeRefund(tx, { id, now, refundId, parts }, { subscription, line, voided, why, by });
  await givenBackInMoney(
    tx,
    inMoney.filter(({ orderId }) => orderId === line.orderId),
    id,
  );
  const staying = line.kind === "unserved" && {
    staying: { issues: line.issuesServed, of: order.term_issues, unanswered: line.unanswered },
  };
  const { tax } = await postRefund(platform, tx, {
    refundId: id,
    subscriptionId: subscription.id,
    orderId: line.orderId,
    amount,
    ...staying,
    why,
    by,
  });
  await issueInvoice(platform, tx, {
    orderId: line.orderId,
    kind: "credit note",
    amount: money(-amount, currency),
    tax: -tax,
    line: creditedFor(line, order.term_issues),
  });
}

type Kept = { id: string; now: Date; refundId: string | undefined; parts: readonly string[] };

async function writeRefund(
  tx: Tx,
  { id, now, refundId, parts }: Kept,
  { subscription, line, voided, why, by }: Omit<Giving, "inMoney">,
): Promise<void> {
  const { amount, currency } = line.amount;
  await tx
    .insertInto("subscription_refunds")
    .values({
      id,
      subscription_id: subscription.id,
      order_id: line.orderId,
      kind: line.kind,
      amount,
      currency,
      issues_served: line.issuesServed,
      copies_voided: voided,
      payment_refund_id: refundId,
      refunded_at: now,
      refunded_by: by,
      why,
    })
    .execute();
  if (parts.length > 0)
    await tx
      .insertInto("subscription_refund_parts")
      .values(parts.map((part) => ({ payment_refund_id: part, subscription_refund_id: id })))
      .execute();
}

/**
 * From the order's own payment first; what an earlier order's unused copies paid of it comes from the
 * payment of that one. Answers with the refunds, at least one.
 */
async function oweFrom(payments: Payments, tx: Tx, order: OrderRow, { amount, kind, orderId }: RefundLine): Promise<string[]> {
  let left = amount.amount;
  const refunds: string[] = [];
  for (let from: OrderRow | undefined = order; from && left > 0; from = await earlierOrder(tx, from)) {
    const free = from.payment_id ? await leftToGiveBack(tx, from.payment_id) : 0;
    const part = Math.min(left, free);
    if (part === 0) continue;
    refunds.push(
      await payments.oweRefund(tx, {
        paymentId: from.payment_id!,
        amount: money(part, amount.currency),
        reason: kind,
        key: `refund:${orderId}:${kind}${from === order ? "" : `:${from.id}`}`,
      }),
    );
    left -= part;
  }
  if (refunds.length === 0 || left > 0) throw refuse("refund-not-due", (m) => m.refusals.refunds.noPayment);
  return refunds;
}

async function earlierOrder(tx: Tx, { switched_from }: OrderRow): Promise<OrderRow | undefined> {
  return switched_from ? tx.selectFrom("orders").selectAll().where("id", "=", switched_from).executeTakeFirst() : undefined;
}
