import { publicationOf } from "../../editorial/index.ts";
import type { Payments } from "../../payments/index.ts";
import { type Db, type Platform, type Tx, inTransaction, notifyPages } from "../../platform/index.ts";
import { formatMoney, money, newId } from "../../values/index.ts";
import { isLive, refundPreview } from "./account.ts";
import { expireIssue, issuesLeft } from "../copies/copies.ts";
import { postRefund } from "../ledger/post-order.ts";
import { issueInvoice } from "../orders/invoices.ts";
import { writeRefunded, writeStopped } from "../letters.ts";
import type { RefundLine } from "./refund-due.ts";
import { refuse } from "../refusals.ts";
import { type Subscription, changeSubscription, copiesOfSubscription, moveCopies, subscriptionOf, subscriptionRow } from "./subscription.ts";

type Asking = { subscriptionId: string; personId: string };

/** Locks the subscription for its payer; another's is as missing as none. */
async function lock(tx: Tx, { subscriptionId, personId }: Asking): Promise<Subscription> {
  const row = await subscriptionRow(tx).where("id", "=", subscriptionId).where("payer_id", "=", personId).forUpdate().executeTakeFirst();
  if (!row) throw refuse("subscription-missing", "There is no such subscription of yours.");
  return subscriptionOf(row);
}

/** Cancel anytime: nothing further is charged, every copy paid for is still served. */
export async function stopRenewing(platform: Platform, asking: Asking): Promise<void> {
  await inTransaction(platform, async (tx) => {
    const subscription = await lock(tx, asking);
    if (subscription.renewal === "stopped" || !isLive(subscription)) throw refuse("renewal-stopped", "This subscription does not renew any more.");
    await changeSubscription(platform, tx, subscription, [{ axis: "renewal", became: "stopped", why: "stopped by the reader" }], asking.personId);
    const copies = await copiesOfSubscription(tx, subscription.id);
    await writeStopped(platform, tx, { subscription, left: issuesLeft(copies), last: expireIssue(copies) });
  });
}

/**
 * The guarantee, or the worth of the unserved copies after it. In one transaction the refund is
 * owed, what is not served is voided, access ends, and the letter is written; the job "give-back"
 * asks the gateway until it confirms.
 */
export async function refundSubscription(platform: Platform, payments: Payments, asking: Asking): Promise<{ amount: string }> {
  return inTransaction(platform, async (tx) => {
    const subscription = await lock(tx, asking);
    const preview = isLive(subscription) ? await refundPreview(platform, tx as unknown as Db, subscription) : undefined;
    if (!preview) throw refuse("refund-not-due", "Every issue of this subscription was served or given back already; nothing is left to refund.");
    const voided = await moveCopies(platform, tx, { subscriptionId: subscription.id }, { from: ["owed", "held"], to: "voided", why: "refunded" });
    for (const line of preview.lines) await giveBack(platform, payments, tx, { subscription, line, voided, by: asking.personId });
    const whole = preview.lines.some(({ kind }) => kind === "guarantee");
    const why = whole ? "money-back guarantee" : "unserved copies given back";
    await changeSubscription(
      platform,
      tx,
      subscription,
      [
        { axis: "service", became: whole ? "refunded" : "cancelled", why },
        { axis: "money", became: whole ? "refunded" : "partly refunded", why },
        { axis: "renewal", became: "stopped", why },
      ],
      asking.personId,
    );
    await writeRefunded(platform, tx, { subscription, amount: preview.total, lastIssue: preview.lastIssue });
    await notifyPages(tx);
    return { amount: formatMoney(preview.total, (await publicationOf(tx)).language) };
  });
}

type Giving = { subscription: Subscription; line: RefundLine; voided: number; by: string };

async function giveBack(platform: Platform, payments: Payments, tx: Tx, { subscription, line, voided, by }: Giving): Promise<void> {
  const order = await tx.selectFrom("orders").selectAll().where("id", "=", line.orderId).executeTakeFirstOrThrow();
  const now = platform.clock.now();
  const id = newId(now);
  const { amount, currency } = line.amount;
  const refundId = await payments.oweRefund(tx, { paymentId: order.payment_id!, amount: line.amount, reason: line.kind, key: `refund:${line.orderId}:${line.kind}` });
  await tx
    .insertInto("subscription_refunds")
    .values({
      ...{ id, subscription_id: subscription.id, order_id: line.orderId, kind: line.kind, amount, currency },
      ...{ issues_served: line.issuesServed, copies_voided: voided, payment_refund_id: refundId, refunded_at: now, refunded_by: by },
    })
    .execute();
  const why = line.kind === "guarantee" ? "money-back guarantee" : "unserved copies given back";
  const staying = line.kind === "unserved" && { staying: { issues: line.issuesServed, of: order.term_issues } };
  const { tax } = await postRefund(platform, tx, { refundId: id, subscriptionId: subscription.id, orderId: line.orderId, amount, ...staying, why, by });
  const text = line.kind === "guarantee" ? "Money-back guarantee" : `Unserved issues (${order.term_issues - line.issuesServed} of ${order.term_issues})`;
  await issueInvoice(platform, tx, { orderId: line.orderId, kind: "credit note", amount: money(-amount, currency), tax: -tax, line: text });
}
