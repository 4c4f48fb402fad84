import type { Words } from "../values/index.ts";
import { type Db, type Platform, type Tx, inTransaction } from "../platform/index.ts";
import { hashOfToken } from "../people/index.ts";
import { expireIssue, issuesOfTerm } from "./copies/copies.ts";
import { refuse } from "./refusals.ts";
import { lettersTo } from "./letters/letters.ts";
import { nothingMore } from "./nothing-more.ts";
import { reasonsAgainstStopping, stopInTransaction } from "./stop-renewing.ts";
import { type Subscription, copiesOfSubscription, subscriptionOf, subscriptionRow } from "./subscription.ts";

export type StopPage = { number: number; issuesLeft: number; expireIssue: number; reasons: Words[]; nothingMore: string };

/** What the link's page says before anything is done. Refuses "stop-link-unknown". */
export async function stopPageOf({ db }: Platform, token: string): Promise<StopPage> {
  const subscription = await subscriptionOfLink(db, token);
  const copies = await copiesOfSubscription(db, subscription.id);
  return {
    number: subscription.number,
    issuesLeft: issuesOfTerm(copies).length,
    expireIssue: expireIssue(copies),
    reasons: reasonsAgainstStopping(subscription),
    nothingMore: nothingMore(subscription, await lettersTo(db, subscription.payerId)),
  };
}

/** Stops the renewal for whoever holds the letter, signed in or not. A second click changes nothing and says so. */
export async function stopByLink(platform: Platform, token: string): Promise<StopPage> {
  await inTransaction(platform, async (tx) => {
    const { id } = await subscriptionOfLink(tx, token);
    const subscription = subscriptionOf(await subscriptionRow(tx).where("id", "=", id).forUpdate().executeTakeFirstOrThrow());
    if (reasonsAgainstStopping(subscription).length === 0)
      await stopInTransaction(platform, tx, subscription, { why: "stopped by the link in a letter" });
  });
  return stopPageOf(platform, token);
}

async function subscriptionOfLink(db: Db | Tx, token: string): Promise<Subscription> {
  const link = await db.selectFrom("stop_links").select("subscription_id").where("token_hash", "=", hashOfToken(token)).executeTakeFirst();
  if (!link) throw refuse("stop-link-unknown", (m) => m.refusals.subscriptions.linkCut);
  return subscriptionOf(await subscriptionRow(db).where("id", "=", link.subscription_id).executeTakeFirstOrThrow());
}
