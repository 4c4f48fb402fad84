import type { Db } from "../platform/index.ts";

/** What a reader agreed to with an order, in the words that stood beside the box they ticked. */
export type OrderConsent = { orderNumber: number; agreedAt: Date; cameBy: string; words: string; subscriptionId: string | null };

/** Of every order they paid for, or are to pay for, the newest first. */
export async function consentsOf(db: Db, personId: string): Promise<OrderConsent[]> {
  return db
    .selectFrom("orders")
    .select([
      "number as orderNumber",
      "ordered_at as agreedAt",
      "came_by as cameBy",
      "consent as words",
      "subscription_id as subscriptionId",
    ])
    .where("payer_id", "=", personId)
    .where("consent", "<>", "")
    .where("status", "<>", "failed")
    .orderBy("ordered_at", "desc")
    .execute();
}
