import { says } from "../messages/index.ts";
import { type Db, type Platform, type Tx, inTransaction } from "../platform/index.ts";
import { type Words, oneOf } from "../values/index.ts";
import { expireIssue, issuesOfTerm } from "./copies/copies.ts";
import { writeRenewsAgain, writeStopped } from "./letters/stop-letters.ts";
import { refuse } from "./refusals.ts";
import { type Asking, askedBy, lockSubscription, whyOf } from "./asking.ts";
import { isRunning } from "./running.ts";
import { type Renewal, type Subscription, changeSubscription, copiesOfSubscription } from "./subscription.ts";

/** Why a renewal cannot be stopped; none means it may. */
export function reasonsAgainstStopping({ service, renewal }: Pick<Subscription, "service" | "renewal">): Words[] {
  if (!isRunning({ service })) return [says((m) => m.refusals.subscriptions.ended)];
  return renewal === "stopped" ? [says((m) => m.refusals.subscriptions.stopped)] : [];
}

/** Why stopping cannot be taken back; none means it may. */
export function reasonsAgainstRenewingAgain({ service, renewal }: Pick<Subscription, "service" | "renewal">): Words[] {
  if (!isRunning({ service })) return [says((m) => m.refusals.subscriptions.endedForGood)];
  return renewal === "stopped" ? [] : [says((m) => m.refusals.subscriptions.renews)];
}

/** What of somebody's renews, or is asked for, at the end of its term. */
export async function renewingOwn(db: Db, payerId: string): Promise<{ id: string; number: number; offer: string }[]> {
  return db
    .selectFrom("subscriptions")
    .innerJoin("offers", "offers.id", "subscriptions.offer_id")
    .select(["subscriptions.id", "subscriptions.number", "offers.name as offer"])
    .where("payer_id", "=", payerId)
    .where("renewal", "!=", "stopped")
    .where("service", "in", ["active", "held", "grace"])
    .orderBy("number")
    .execute();
}

/** Cancel anytime: nothing further is charged, every copy paid for is still served. Refuses "renewal-stopped". */
export async function stopRenewing(platform: Platform, asking: Asking): Promise<void> {
  await inTransaction(platform, async (tx) =>
    stopInTransaction(platform, tx, await lockSubscription(tx, asking, "payer"), {
      why: whyOf(asking, "stopped by the reader"),
      by: askedBy(asking),
    }),
  );
}

export async function stopInTransaction(
  platform: Platform,
  tx: Tx,
  subscription: Subscription,
  { why, by }: { why: string; by?: string },
): Promise<void> {
  const [reason] = reasonsAgainstStopping(subscription);
  if (reason) throw refuse("renewal-stopped", reason);
  await changeSubscription(platform, tx, subscription, [{ axis: "renewal", became: "stopped", why }], by);
  const copies = await copiesOfSubscription(tx, subscription.id);
  await writeStopped(platform, tx, { subscription, left: issuesOfTerm(copies).length, last: expireIssue(copies) });
}

/** The reader thought better of it: it renews as it did before. Refuses "renewal-running". */
export async function renewAgain(platform: Platform, asking: Asking): Promise<void> {
  await inTransaction(platform, async (tx) => {
    const subscription = await lockSubscription(tx, asking, "payer");
    const [reason] = reasonsAgainstRenewingAgain(subscription);
    if (reason) throw refuse("renewal-running", reason);
    const became = await renewalBefore(tx, subscription.id);
    await changeSubscription(
      platform,
      tx,
      subscription,
      [{ axis: "renewal", became, why: whyOf(asking, "taken back by the reader") }],
      askedBy(asking),
    );
    await writeRenewsAgain(platform, tx, {
      subscription: { ...subscription, renewal: became },
      last: expireIssue(await copiesOfSubscription(tx, subscription.id)),
    });
  });
}

/** How it renewed before it was stopped. */
export async function renewalBefore(tx: Db | Tx, subscriptionId: string): Promise<Renewal> {
  const stopped = await tx
    .selectFrom("subscription_changes")
    .select("was")
    .where("subscription_id", "=", subscriptionId)
    .where("axis", "=", "renewal")
    .where("became", "=", "stopped")
    .orderBy("changed_at", "desc")
    .orderBy("id", "desc")
    .executeTakeFirst();
  return oneOf(["auto", "series", "stopped"], stopped?.was) ?? "series";
}
