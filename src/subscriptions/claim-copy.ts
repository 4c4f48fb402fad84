import { saysAll } from "../messages/index.ts";
import { publicationOf } from "../editorial/index.ts";
import { unpaidOrders } from "../ledger/index.ts";
import { type Db, type Platform, type Tx, batched, groupedBy, inTransaction, notifyPerson, today } from "../platform/index.ts";
import { dayOf, newId, must } from "../values/index.ts";
import { type ClaimAnswer, answerTo, reasonsAgainstClaiming, reasonsAgainstReplacing } from "./copies/claim.ts";
import type { Copy } from "./copies/copies.ts";
import { addCopies, moveCopies } from "./copies/move-copies.ts";
import { writeClaimed } from "./letters/copy-letters.ts";
import { refuse } from "./refusals.ts";
import { type Asking, askedBy, byStaff, lockSubscription, whyOf } from "./asking.ts";
import { type Subscription, copiesOfSubscription } from "./subscription.ts";

export type Claimed = { wholeNumber: number; answer: ClaimAnswer; answerIssue: number };

/**
 * “My copy did not come”: the same issue once more with the next supplemental run, or one more issue
 * at the end. Answers with the issue that makes it good. Refuses "claim-impossible" with every reason.
 */
export async function claimCopy(
  platform: Platform,
  asking: Asking,
  { copyId, answer }: { copyId: string; answer: ClaimAnswer },
): Promise<Claimed> {
  return inTransaction(platform, async (tx) => {
    const subscription = await lockSubscription(tx, asking, "payer or recipient");
    const copies = await copiesOfSubscription(tx, subscription.id);
    const copy = copies.find(({ id }) => id === copyId);
    if (!copy) throw refuse("copy-missing", (m) => m.refusals.subscriptions.noCopy);
    const reasons = await reasonsAgainstClaimingNow(platform, tx, subscription, copy, { staff: byStaff(asking) });
    const all = [...reasons, ...(answer === "replacement" ? reasonsAgainstReplacing(copies, copy) : [])];
    if (all.length > 0) throw refuse("claim-impossible", saysAll(all));
    const added = answerTo(copies, copy, answer);
    const [why, by, now] = [whyOf(asking, "did not come, says the reader"), askedBy(asking), platform.clock.now()];
    await moveCopies(platform, tx, [copy.id], { from: ["mailed"], to: "claimed", why, by });
    const [answerId] = await addCopies(platform, tx, subscription.id, [added], {
      why:
        answer === "replacement"
          ? `sent again: no. ${copy.wholeNumber} did not come`
          : `one more for no. ${copy.wholeNumber}, which did not come`,
      by,
    });
    const row = {
      id: newId(now),
      subscription_id: subscription.id,
      copy_id: copy.id,
      whole_number: copy.wholeNumber,
      answer,
      answer_copy_id: must(answerId, "copy that answers the claim"),
      why,
      claimed_at: now,
      claimed_by: by,
    };
    await tx.insertInto("claims").values(row).execute();
    await writeClaimed(platform, tx, { subscription, wholeNumber: copy.wholeNumber, answer, answerIssue: added.wholeNumber });
    await notifyPerson(tx, subscription.recipientId);
    return { wholeNumber: copy.wholeNumber, answer, answerIssue: added.wholeNumber };
  });
}

export async function reasonsAgainstClaimingNow(
  platform: Platform,
  db: Db | Tx,
  subscription: Subscription,
  copy: Copy,
  { staff = false } = {},
): Promise<string[]> {
  const { language, timeZone } = await publicationOf(db);
  const claims = (await claimDays(db, subscription.id)) ?? [];
  const facts = {
    language,
    copy,
    service: subscription.service,
    postedOn: copy.state === "mailed" ? dayOf(copy.enteredAt, timeZone) : undefined,
    today: today(platform.clock, timeZone),
    byStaff: staff,
    unpaid: await isUnpaid(db, copy),
  };
  return reasonsAgainstClaiming({ ...facts, claimedOn: claims.map(({ claimed_at }) => dayOf(claimed_at, timeZone)) });
}

const claimDays = batched(async (db, ids: string[]) =>
  groupedBy(
    await db.selectFrom("claims").select(["subscription_id", "claimed_at"]).where("subscription_id", "in", ids).execute(),
    (row) => row.subscription_id,
  ),
);

const unpaid = batched(async (db, ids: string[]) => new Map((await unpaidOrders(db, ids)).map((id) => [id, true])));

async function isUnpaid(db: Db | Tx, { orderId }: Copy): Promise<boolean> {
  if (orderId === null) return false;
  return (await unpaid(db, orderId)) ?? false;
}

/** Staff posted a replacement by itself: it is mailed, and the copy it stands for is replaced. One with a label goes with its run, and not twice. */
export async function sendReplacement(platform: Platform, asking: Asking, copyId: string): Promise<void> {
  await inTransaction(platform, async (tx) => {
    const subscription = await lockSubscription(tx, asking, "payer or recipient");
    const claim = await tx
      .selectFrom("claims")
      .select("whole_number")
      .where("subscription_id", "=", subscription.id)
      .where("answer_copy_id", "=", copyId)
      .where("answer", "=", "replacement")
      .executeTakeFirst();
    const [sent] = claim
      ? await moveCopies(platform, tx, [copyId], {
          from: ["owed"],
          to: "mailed",
          why: whyOf(asking, "replacement posted"),
          by: askedBy(asking),
        })
      : [];
    if (!claim || !sent) throw refuse("copy-missing", (m) => m.refusals.subscriptions.noReplacement);
    await notePosted(platform, tx, { wholeNumber: claim.whole_number, by: askedBy(asking) });
  });
}

/** Replacements of an issue were posted: the lost copies they stand for are replaced. Safe to repeat. */
export async function notePosted(
  platform: Platform,
  tx: Tx,
  { wholeNumber, by }: { wholeNumber: number; by?: string | undefined },
): Promise<void> {
  const lost = await tx
    .selectFrom("claims")
    .innerJoin("copies as answer", "answer.id", "claims.answer_copy_id")
    .select("claims.copy_id")
    .where("claims.whole_number", "=", wholeNumber)
    .where("claims.answer", "=", "replacement")
    .where("answer.state", "=", "mailed")
    .execute();
  await moveCopies(
    platform,
    tx,
    lost.map(({ copy_id }) => copy_id),
    { from: ["claimed"], to: "replaced", why: "the replacement was posted", by },
  );
}
