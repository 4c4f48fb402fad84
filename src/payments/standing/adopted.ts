import type { Db, Tx } from "../../platform/index.ts";

/** A method that the gateway kept before it knew us, and since when it is charged by us. */
export type Adopted = { customer: string; method: string; asOf: Date };

/** What a renewal of this subscription is charged on, where it was taken over; undefined where it was not, or not yet. */
export async function adoptedMethod(db: Db | Tx, reference: string): Promise<Adopted | undefined> {
  const row = await db
    .selectFrom("standing_charges")
    .select(["id", "gateway_customer", "method"])
    .where("reference", "=", reference)
    .where("state", "in", ["armed", "renewed", "stopped"])
    .where("method", "is not", null)
    .orderBy("seen_at", "desc")
    .executeTakeFirst();
  if (!row?.method) return undefined;
  const armed = await db
    .selectFrom("standing_changes")
    .select("changed_at")
    .where("standing_id", "=", row.id)
    .where("became", "=", "armed")
    .orderBy("changed_at", "desc")
    .executeTakeFirst();
  return armed && { customer: row.gateway_customer, method: row.method, asOf: armed.changed_at };
}
