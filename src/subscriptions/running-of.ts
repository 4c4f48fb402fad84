import type { Tx } from "../platform/index.ts";

/** Which of these persons read a subscription that runs. */
export async function runningOf(tx: Tx, personIds: readonly string[]): Promise<Set<string>> {
  if (personIds.length === 0) return new Set();
  const rows = await tx
    .selectFrom("subscriptions")
    .select("recipient_id")
    .where("recipient_id", "in", [...personIds])
    .where("service", "in", ["active", "held", "grace"])
    .execute();
  return new Set(rows.map(({ recipient_id }) => recipient_id));
}
