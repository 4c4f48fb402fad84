import { peopleById } from "../people/index.ts";
import type { Db, Platform, Tx } from "../platform/index.ts";
import type { Address } from "../values/index.ts";
import { refuse } from "./refusals.ts";

export type PremiumToSend = { orderId: string; number: number; premium: string; to: string; address: Address | null };

/** Paid for or on account, not in the post yet. */
export async function premiumsToSend(db: Db): Promise<PremiumToSend[]> {
  const rows = await db
    .selectFrom("orders")
    .innerJoin("premiums", "premiums.id", "orders.premium_id")
    .select(["orders.id", "orders.number", "orders.payer_id", "orders.address", "premiums.name"])
    .where("orders.status", "in", ["paid", "on account"])
    .where("premium_sent_at", "is", null)
    .orderBy("orders.number")
    .execute();
  const people = await peopleById(
    db,
    rows.map(({ payer_id }) => payer_id),
  );
  return rows.map((row) => ({
    orderId: row.id,
    number: row.number,
    premium: row.name,
    to: people.get(row.payer_id)?.name ?? "",
    address: row.address,
  }));
}

export async function markPremiumSent(platform: Platform, tx: Tx, orderId: string, by: string): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable("orders")
    .set((set) => ({
      premium_sent_at: set.fn.coalesce("premium_sent_at", set.val(platform.clock.now())),
      premium_sent_by: set.fn.coalesce("premium_sent_by", set.val(by)),
    }))
    .where("id", "=", orderId)
    .where("premium_id", "is not", null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw refuse("order-missing", (m) => m.desk.refused.sold.noPremiumWaits);
}

export type PremiumOfReader = { name: string; sentAt: Date | null; orderNumber: number };

export async function premiumsOf(db: Db, personId: string): Promise<PremiumOfReader[]> {
  const rows = await db
    .selectFrom("orders")
    .innerJoin("premiums", "premiums.id", "orders.premium_id")
    .select(["premiums.name", "premium_sent_at", "orders.number"])
    .where("payer_id", "=", personId)
    .where("orders.status", "in", ["paid", "on account"])
    .orderBy("orders.number", "desc")
    .execute();
  return rows.map((row) => ({ name: row.name, sentAt: row.premium_sent_at, orderNumber: row.number }));
}
