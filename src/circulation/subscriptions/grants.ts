import type { Db } from "../../platform/index.ts";

/** What a reader's subscriptions entitle to: every issue, or the issues of a term. */
export type Grants = {
  active: boolean;
  issues: "all" | number[];
  adFree: boolean;
  /** Had a subscription of their own, whatever became of it. */ returning: boolean;
};

const live = ["active", "held", "grace"];
const ended = ["expired", "cancelled"];
const had = ["frozen", "mailed", "released", "claimed", "replaced"];

/**
 * A running subscription opens what its offer granted: every issue, or those of the term that have come.
 * A lapsed one keeps the issues of its term; a refunded one nothing, nor one whose money the bank took back, and neither one without the digital edition.
 */
export async function grantsOf(db: Db, personId: string): Promise<Grants> {
  const all = await db
    .selectFrom("subscriptions")
    .select(["id", "service", "money", "editions", "grants", "ad_free", "bought_as", "payer_id"])
    .where("recipient_id", "=", personId)
    .execute();
  const returning = all.some(
    ({ bought_as, payer_id, service }) => bought_as === "subscription" && payer_id === personId && service !== "pending",
  );
  const rows = all.filter(({ editions }) => editions.includes("digital"));
  const running = rows.filter(({ service }) => live.includes(service));
  const adFree = running.some((row) => row.ad_free);
  if (running.some(({ grants }) => grants === "archive")) return { active: true, issues: "all", adFree, returning };
  const terms = rows
    .filter(({ service, money }) => live.includes(service) || (ended.includes(service) && money !== "chargeback"))
    .map(({ id }) => id);
  if (terms.length === 0) return { active: false, issues: [], adFree: false, returning };
  const copies = await db
    .selectFrom("copies")
    .select("whole_number")
    .distinct()
    .where("subscription_id", "in", terms)
    .where("state", "in", had)
    .orderBy("whole_number")
    .execute();
  return { active: running.length > 0, issues: copies.map(({ whole_number }) => whole_number), adFree, returning };
}
