import type { Platform, Tx } from "../platform/index.ts";
import { newId } from "../values/index.ts";
import type { Offer } from "../offers/index.ts";
import { type BoughtAs, type Renewal, type Subscription, subscriptionOf } from "./subscription.ts";

type Opening = { payerId: string; recipientId: string; offer: Offer; boughtAs: BoughtAs; quantity: number; renewal: Renewal };

/** A subscription that has no copies yet and nothing paid for it. */
export async function openSubscription(platform: Platform, tx: Tx, opening: Opening): Promise<Subscription> {
  const now = platform.clock.now();
  const { payerId, recipientId, offer, boughtAs, quantity, renewal } = opening;
  const row = { id: newId(now), payer_id: payerId, recipient_id: recipientId, bought_as: boughtAs, quantity, ...termsOf(offer) };
  const opened = await tx
    .insertInto("subscriptions")
    .values({ ...row, service: "pending", money: "unpaid", renewal, started_at: now })
    .returningAll()
    .executeTakeFirstOrThrow();
  return subscriptionOf(opened);
}

/** What it opens from now on is what another offer promises. */
export async function turnOver(tx: Tx, subscriptionId: string, offer: Offer): Promise<void> {
  await tx.updateTable("subscriptions").set(termsOf(offer)).where("id", "=", subscriptionId).execute();
}

export const termsOf = ({ id, editions, grants, adFree }: Offer) => ({ offer_id: id, editions, grants, ad_free: adFree });

/** Somebody else reads it from now on, as a gift that was claimed. */
export async function giveToReader(tx: Tx, subscriptionId: string, personId: string): Promise<void> {
  await tx.updateTable("subscriptions").set({ recipient_id: personId }).where("id", "=", subscriptionId).execute();
}

/** It is a gift from now on, and waits for whoever takes it. */
export async function becomeGift(tx: Tx, subscriptionId: string, recipientId: string): Promise<void> {
  await tx.updateTable("subscriptions").set({ recipient_id: recipientId, bought_as: "gift" }).where("id", "=", subscriptionId).execute();
}
