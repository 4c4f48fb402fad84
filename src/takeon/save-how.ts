import { type Platform, inTransaction } from "../platform/index.ts";
import type { How } from "./how.ts";
import { lookAgainAt } from "./look.ts";
import { lockTakeOn } from "./take-ons.ts";

/** Keeps how a file is to be read, and looks at it anew. Refuses "take-on-missing", "take-on-gone". */
export async function saveHow(platform: Platform, id: string, change: Partial<How> & { source?: string }): Promise<void> {
  await inTransaction(platform, async (tx) => {
    const { how, source } = await lockTakeOn(tx, id, ["read", "looked at", "taken"]);
    const { source: as = source, ...changed } = change;
    await tx
      .updateTable("take_ons")
      .set({ how: JSON.stringify({ ...how, ...changed }), source: as })
      .where("id", "=", id)
      .execute();
  });
  await lookAgainAt(platform, id);
}
