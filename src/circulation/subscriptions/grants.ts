import type { Db } from "../../platform/index.ts";

/** What a reader's subscriptions entitle to: every issue, or the issues of a paid term. */
export type Grants = { active: boolean; issues: "all" | number[]; adFree: boolean };

/** A running subscription opens everything; a lapsed one the issues of its term; a refunded one nothing. */
export async function grantsOf(db: Db, personId: string): Promise<Grants> {
  const rows = await db.selectFrom("subscriptions").select(["id", "service", "editions"]).where("recipient_id", "=", personId).execute();
  const active = rows.some(({ service }) => ["active", "held", "grace"].includes(service));
  if (active) return { active, issues: "all", adFree: true };
  const lapsed = rows.filter(({ service }) => ["expired", "cancelled"].includes(service)).map(({ id }) => id);
  if (lapsed.length === 0) return { active, issues: [], adFree: false };
  const copies = await db
    .selectFrom("copies")
    .select("whole_number")
    .distinct()
    .where("subscription_id", "in", lapsed)
    .where("state", "in", ["frozen", "mailed", "released", "claimed", "replaced"])
    .orderBy("whole_number")
    .execute();
  return { active, issues: copies.map(({ whole_number }) => whole_number), adFree: false };
}
