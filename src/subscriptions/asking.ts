import type { Db, Tx } from "../platform/index.ts";
import { refuse } from "./refusals.ts";
import { type Subscription, subscriptionOf, subscriptionRow } from "./subscription.ts";

/** Who asks for a change of a subscription: one of its own people, or staff, who must say why. */
export type Asking = { subscriptionId: string; personId: string } | { subscriptionId: string; staffId: string; why: string };

export const askedBy = (asking: Asking): string => ("staffId" in asking ? asking.staffId : asking.personId);
export const byStaff = (asking: Asking): boolean => "staffId" in asking;
/** What is written beside the change: the staff's own words, or what the reader did. */
export const whyOf = (asking: Asking, otherwise: string): string => ("staffId" in asking ? asking.why.trim() : otherwise);

/**
 * Locks the subscription for whoever may ask. Money is its payer's; copies are also the recipient's.
 * Another's subscription is as missing as none. Refuses "subscription-missing", "reason-missing".
 */
export const lockSubscription = (tx: Tx, asking: Asking, whose: Whose): Promise<Subscription> =>
  askedFor(subscriptionRow(tx).forUpdate(), asking, whose);

/** The same without a lock, for whoever is only told what would be. */
export const subscriptionAsked = (db: Db, asking: Asking, whose: Whose): Promise<Subscription> =>
  askedFor(subscriptionRow(db), asking, whose);

type Whose = "payer" | "payer or recipient";

async function askedFor(rows: ReturnType<typeof subscriptionRow>, asking: Asking, whose: Whose): Promise<Subscription> {
  if ("staffId" in asking && !asking.why.trim())
    throw refuse("reason-missing", (m) => m.refusals.subscriptions.writeWhy, { why: (m) => m.refusals.subscriptions.why });
  const row = await rows.where("id", "=", asking.subscriptionId).executeTakeFirst();
  if (!row || ("personId" in asking && !isTheirs(row, asking.personId, whose)))
    throw refuse("subscription-missing", (m) => m.refusals.subscriptions.none);
  return subscriptionOf(row);
}

const isTheirs = (row: { payer_id: string; recipient_id: string }, personId: string, whose: Whose): boolean =>
  row.payer_id === personId || (whose === "payer or recipient" && row.recipient_id === personId);
