import type { Insertable, Updateable } from "kysely";
import { type Tables, type Tx, coalesced } from "../../platform/index.ts";

/** The issue whose labels were frozen last, which no change reaches any more; 0 before the first. */
export const newestFrozen = coalesced(async (db) => {
  const { last } = await db
    .selectFrom("label_runs")
    .select((run) => run.fn.max("whole_number").as("last"))
    .executeTakeFirstOrThrow();
  return last ?? 0;
});

/** From now on what is printed of the issue is with its label run. */
export async function noteFrozen(tx: Tx, run: Insertable<Tables["label_runs"]>): Promise<void> {
  await tx.insertInto("label_runs").values(run).execute();
}

/** What came out of the freeze, once its labels are counted. */
export async function noteLabels(
  tx: Tx,
  runId: string,
  counted: Pick<Updateable<Tables["label_runs"]>, "labels" | "copies" | "sha256">,
): Promise<void> {
  await tx.updateTable("label_runs").set(counted).where("id", "=", runId).execute();
}

/** Runs of issues that nobody was owed: kept, they would stand for runs that are still to come. */
export async function forgetEmptyRuns(tx: Tx): Promise<void> {
  await tx.deleteFrom("label_runs").where("labels", "=", 0).execute();
}
