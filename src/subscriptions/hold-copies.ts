import { sql } from "kysely";
import { publicationOf } from "../editorial/index.ts";
import { type Db, type Platform, type Tx, batched, groupedBy, inTransaction, notifyPerson } from "../platform/index.ts";
import { newId } from "../values/index.ts";
import { expireIssue } from "./copies/copies.ts";
import { firstChangeable } from "./copies/first-changeable.ts";
import { type Range, isHeldNow, planHold, planLift, reasonsAgainstHolding, reasonsAgainstLifting } from "./copies/hold.ts";
import { addCopies, moveCopies } from "./copies/move-copies.ts";
import { writeHeld, writeLifted } from "./letters/copy-letters.ts";
import { refuse } from "./refusals.ts";
import { type Asking, askedBy, lockSubscription, whyOf } from "./asking.ts";
import { moveExtras } from "./move-extras.ts";
import { type Subscription, changeSubscription, copiesOfSubscription } from "./subscription.ts";

export type Hold = Range & { id: string; issues: number; heldAt: Date; ended: { from: number; issues: number } | undefined };

/**
 * No copies from one issue to another; as many are added at the end. Answers with the issue it begins
 * with and the new last one. Refuses "hold-impossible" with every reason.
 */
export async function holdCopies(
  platform: Platform,
  asking: Asking,
  asked: Range,
): Promise<{ from: number; issues: number; expireIssue: number }> {
  return inTransaction(platform, async (tx) => {
    const subscription = await lockSubscription(tx, asking, "payer or recipient");
    const copies = await copiesOfSubscription(tx, subscription.id);
    const reasons = reasonsAgainstHolding({ ...subscription, copies }, asked, await limits(platform, tx, subscription));
    if (reasons.length > 0) throw refuse("hold-impossible", reasons.join(" "));
    const plan = planHold(copies, asked);
    const { range } = plan;
    const [why, by] = [whyOf(asking, "hold asked for by the reader"), askedBy(asking)];
    await moveCopies(
      platform,
      tx,
      plan.held.map(({ id }) => id),
      { from: ["owed"], to: "held", why: `hold, no. ${range.from} to no. ${range.to}`, by },
    );
    await addCopies(platform, tx, subscription.id, plan.added, {
      why: `added at the end for the hold, no. ${range.from} to no. ${range.to}`,
      by,
    });
    const now = platform.clock.now();
    await tx
      .insertInto("holds")
      .values({
        id: newId(now),
        subscription_id: subscription.id,
        first_issue: range.from,
        last_issue: range.to,
        issues_held: plan.issues,
        why,
        held_at: now,
        held_by: by,
      })
      .execute();
    await keepService(platform, tx, subscription, by);
    await writeHeld(platform, tx, { subscription, from: range.from, to: range.to, last: plan.expireIssue });
    await notifyPerson(tx, subscription.recipientId);
    return { from: range.from, issues: plan.issues, expireIssue: plan.expireIssue };
  });
}

/** Ends a hold before its time, from the first issue that can still be reached. Refuses "hold-missing", "hold-passed". */
export async function liftHold(platform: Platform, asking: Asking, holdId: string): Promise<{ from: number; expireIssue: number }> {
  return inTransaction(platform, async (tx) => {
    const subscription = await lockSubscription(tx, asking, "payer or recipient");
    const range = await runningHold(tx, subscription.id, holdId);
    const copies = await copiesOfSubscription(tx, subscription.id);
    const { first } = await limits(platform, tx, subscription);
    const [reason] = reasonsAgainstLifting({ ...subscription, copies }, range, { first });
    if (reason) throw refuse("hold-passed", reason);
    const plan = planLift(copies, range, { first });
    const [why, by] = [whyOf(asking, "hold lifted by the reader"), askedBy(asking)];
    for (const { id, orderId, ordinal, kind } of [...plan.relabelled, ...plan.voided])
      await tx.updateTable("copies").set({ order_id: orderId, ordinal, kind }).where("id", "=", id).execute();
    await moveCopies(
      platform,
      tx,
      plan.voided.map(({ id }) => id),
      { from: ["owed"], to: "voided", why: "the hold it was added for was lifted", by },
    );
    await moveCopies(
      platform,
      tx,
      plan.owed.map(({ id }) => id),
      { from: ["held"], to: "owed", why: "hold lifted", by },
    );
    await tx
      .insertInto("hold_endings")
      .values({ hold_id: holdId, from_issue: plan.from, issues_given_back: plan.issues, why, ended_at: platform.clock.now(), ended_by: by })
      .execute();
    await moveExtras(platform, tx, subscription.id, { why: "follows the last issue, since the hold was lifted", by });
    await keepService(platform, tx, subscription, by);
    const last = expireIssue(await copiesOfSubscription(tx, subscription.id));
    await writeLifted(platform, tx, { subscription, from: plan.from, last });
    await notifyPerson(tx, subscription.recipientId);
    return { from: plan.from, expireIssue: last };
  });
}

/** Whether a subscription is held is decided by its next issue; the hourly look keeps it so as issues pass. */
export async function keepService(platform: Platform, tx: Tx, subscription: Subscription, by?: string): Promise<void> {
  if (subscription.service !== "active" && subscription.service !== "held") return;
  const next = await firstChangeable(platform, tx, ["digital"]);
  const held = isHeldNow(await copiesOfSubscription(tx, subscription.id), next);
  await changeSubscription(
    platform,
    tx,
    subscription,
    [{ axis: "service", became: held ? "held" : "active", why: held ? `on hold from no. ${next}` : "the hold has ended" }],
    by,
  );
}

async function limits(platform: Platform, tx: Tx | Db, { editions }: Subscription) {
  const { issuesPerYear, language } = await publicationOf(tx);
  return { first: await firstChangeable(platform, tx, editions), longest: issuesPerYear, language };
}

async function runningHold(tx: Tx, subscriptionId: string, holdId: string): Promise<Range> {
  const hold = (await holdsOf(tx, subscriptionId)).find(({ id }) => id === holdId);
  if (!hold) throw refuse("hold-missing", (m) => m.refusals.subscriptions.noHold);
  if (hold.ended) throw refuse("hold-passed", (m) => m.refusals.subscriptions.holdLifted);
  return hold;
}

type HoldRow = {
  id: string;
  subscription_id: string;
  first_issue: number;
  last_issue: number;
  issues_held: number;
  held_at: Date;
  from_issue: number | null;
  issues_given_back: number | null;
};

const holdRows = batched(async (db, ids: string[]) => {
  const { rows } = await sql<HoldRow>`
    select h.id, subscription_id, first_issue, last_issue, issues_held, held_at, from_issue, issues_given_back
    from holds h left join hold_endings e on e.hold_id = h.id where subscription_id = any(${ids}::uuid[]) order by held_at`.execute(db);
  return groupedBy(rows, (row) => row.subscription_id);
});

/** Oldest first. */
export async function holdsOf(db: Db | Tx, subscriptionId: string): Promise<Hold[]> {
  const rows = (await holdRows(db, subscriptionId)) ?? [];
  return rows.map((row) => ({
    id: row.id,
    from: row.first_issue,
    to: row.last_issue,
    issues: row.issues_held,
    heldAt: row.held_at,
    ended:
      row.from_issue === null
        ? undefined
        : {
            from: row.from_issue,
            issues: row.issues_given_back!,
          },
  }));
}
