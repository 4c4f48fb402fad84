import type { Platform, Tx } from "../platform/index.ts";
import { firstChangeable } from "./copies/first-changeable.ts";
import { graceDue, netGrace, planGrace } from "./copies/grace.ts";
import { addCopies, moveCopies } from "./copies/move-copies.ts";
import { writeGrace } from "./letters/copy-letters.ts";
import { moveExtras } from "./move-extras.ts";
import { type Subscription, changeSubscription, copiesOfSubscription } from "./subscription.ts";

/** After the last copy, as many more as the offer allows, once. Answers whether there were any. */
export async function giveGrace(platform: Platform, tx: Tx, subscription: Subscription): Promise<boolean> {
  const copies = await copiesOfSubscription(tx, subscription.id);
  const { grace_issues: graceIssues } = await tx
    .selectFrom("offers")
    .select("grace_issues")
    .where("id", "=", subscription.offerId)
    .executeTakeFirstOrThrow();
  const issues = graceDue({ renewal: subscription.renewal, graceIssues, copies });
  if (issues === 0) return false;
  const next = await firstChangeable(platform, tx, subscription.editions);
  await addCopies(platform, tx, subscription.id, planGrace(copies, { issues, editions: subscription.editions, next }), {
    why: "grace copy after the last one",
  });
  await changeSubscription(platform, tx, subscription, [{ axis: "service", became: "grace", why: "last copy served" }]);
  await writeGrace(platform, tx, { subscription: { ...subscription, service: "grace" }, issues });
  return true;
}

/**
 * A renewal pays for grace copies first: those served become its first copies, those not served are
 * taken back. Answers with how many of its issues are paid that way, `most` at most.
 */
export async function payGrace(
  platform: Platform,
  tx: Tx,
  { subscriptionId, orderId, most }: { subscriptionId: string; orderId: string; most: number },
): Promise<number> {
  const { served, unserved, issues } = netGrace(await copiesOfSubscription(tx, subscriptionId));
  const net = Math.min(issues, most);
  for (const { id, ordinal } of served.filter((copy) => copy.ordinal <= net))
    await tx.updateTable("copies").set({ order_id: orderId, ordinal }).where("id", "=", id).execute();
  await moveCopies(
    platform,
    tx,
    unserved.map(({ id }) => id),
    { from: ["owed", "held"], to: "voided", why: "the renewal owes this issue itself" },
  );
  // an extra copy behind them would leave their numbers without one
  if (unserved.length > 0) await moveExtras(platform, tx, subscriptionId, { why: "follows the last issue of the term before" });
  return net;
}
