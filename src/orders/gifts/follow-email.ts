import type { Tx } from "../../platform/index.ts";

/** Gifts that wait for somebody who reads their letters elsewhere from now on go there. Answers how many. */
export async function sendGiftsElsewhere(tx: Tx, { from, to }: { from: string; to: string }): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable("gifts")
    .set({ recipient_email: to })
    .where("recipient_email", "=", from)
    .where("claimed_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}
