import type { Platform, Tx } from "../platform/index.ts";
import { newId } from "../values/index.ts";
import { type Range, planHold } from "./copies/hold.ts";
import { addCopies, moveCopies } from "./copies/move-copies.ts";
import { keepService } from "./hold-copies.ts";
import { copiesOfSubscription, subscriptionOf, subscriptionRow } from "./subscription.ts";

/** A hold that somebody had elsewhere goes on here; nobody is written to. */
export async function holdBrought(
  platform: Platform,
  tx: Tx,
  { subscriptionId, range: asked, why, by }: { subscriptionId: string; range: Range; why: string; by: string | undefined },
): Promise<void> {
  const { held, added, range, issues } = planHold(await copiesOfSubscription(tx, subscriptionId), asked);
  if (issues === 0) return;
  const ids = held.map(({ id }) => id);
  await moveCopies(platform, tx, ids, { from: ["owed"], to: "held", why, by });
  await addCopies(platform, tx, subscriptionId, added, { why, by });
  const now = platform.clock.now();
  await tx
    .insertInto("holds")
    .values({
      id: newId(now),
      subscription_id: subscriptionId,
      first_issue: range.from,
      last_issue: range.to,
      issues_held: issues,
      why,
      held_at: now,
      held_by: by ?? null,
    })
    .execute();
  await keepService(platform, tx, subscriptionOf(await subscriptionRow(tx).where("id", "=", subscriptionId).executeTakeFirstOrThrow()), by);
}
