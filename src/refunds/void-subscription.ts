import { type Platform, type Tx, inTransaction } from "../platform/index.ts";
import { says } from "../messages/index.ts";
import { type Words, formatMoney } from "../values/index.ts";
import {
  type Copy,
  issuesServed,
  type Promised,
  copiesFor,
  unsentPromises,
  voidUnserved,
  type Asking,
  askedBy,
  lockSubscription,
  whyOf,
  promisedOf,
  isRunning,
  type Subscription,
  changeSubscription,
  copiesOfSubscription,
} from "../subscriptions/index.ts";
import { orderBalance, postVoid } from "../ledger/index.ts";
import { refuse } from "./refusals.ts";
import { type RefundPreview, refundPreview } from "./refund-preview.ts";

/** Why staff cannot void what is owed; none means they may. What was paid for is given back, never just struck out. */
export function reasonsAgainstVoiding({ service, refund }: Pick<Subscription, "service"> & { refund: RefundPreview | undefined }): Words[] {
  if (!isRunning({ service }) && service !== "pending") return [says((m) => m.desk.refused.sold.ended)];
  return refund ? [says((m, language) => m.desk.refused.sold.paidFor(formatMoney(refund.total, language)))] : [];
}

/** What was promised for a lost copy is sent all the same, unless nobody has paid for that copy. */
async function keptPromises(tx: Tx, subscriptionId: string, copies: readonly Copy[]): Promise<Copy[]> {
  const unsent = unsentPromises(await promisedOf(tx, subscriptionId), copies);
  const kept: Promised[] = [];
  for (const one of unsent) if (!one.orderId || (await orderBalance(tx, one.orderId)).receivable === 0) kept.push(one);
  return copiesFor(kept, copies);
}

/** Strikes out what is owed and not paid for: a comp, a free copy, an invoice nobody pays. Refuses "void-impossible". */
export async function voidSubscription(platform: Platform, asking: Asking & { staffId: string }): Promise<{ copies: number }> {
  return inTransaction(platform, async (tx) => {
    const subscription = await lockSubscription(tx, asking, "payer");
    const [reason] = reasonsAgainstVoiding({ ...subscription, refund: await refundPreview(platform, tx, subscription) });
    if (reason) throw refuse("void-impossible", reason);
    const [why, by] = [whyOf(asking, ""), askedBy(asking)];
    const all = await copiesOfSubscription(tx, subscription.id);
    const orders = await tx.selectFrom("orders").select(["id", "term_issues"]).where("subscription_id", "=", subscription.id).execute();
    const kept = await keptPromises(tx, subscription.id, all);
    const going = all.filter((copy) => !kept.includes(copy));
    const copies = await voidUnserved(platform, tx, going, { why, by });
    let unpaid = false;
    for (const { id, term_issues: of } of orders) {
      unpaid ||= (await orderBalance(tx, id)).receivable > 0;
      await postVoid(platform, tx, {
        orderId: id,
        subscriptionId: subscription.id,
        staying: { issues: issuesServed(all.filter(({ orderId }) => orderId === id)), of },
        why,
        by,
      });
    }
    const money = unpaid ? [{ axis: "money", became: "non-pay", why } as const] : [];
    await changeSubscription(
      platform,
      tx,
      subscription,
      [{ axis: "service", became: "cancelled", why }, ...money, { axis: "renewal", became: "stopped", why }],
      by,
    );
    return { copies };
  });
}
