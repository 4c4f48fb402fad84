import { sql } from "kysely";
import { type Db, type Platform, type Tx, inTransaction } from "../platform/index.ts";
import { postRelease } from "../ledger/index.ts";
import { endSingleIssues } from "../orders/index.ts";
import { refuse } from "./refusals.ts";
import { notePosted } from "../subscriptions/index.ts";
import type { Label } from "./label.ts";

export type LabelRun = {
  id: string;
  wholeNumber: number;
  sequence: number;
  labels: number;
  copies: number;
  sha256: string;
  frozenAt: Date;
  postedAt: Date | null;
  returned: number;
};

const withPosting = (db: Db | Tx) =>
  db
    .selectFrom("label_runs")
    .leftJoin("label_run_postings", "label_run_postings.run_id", "label_runs.id")
    .selectAll("label_runs")
    .select("posted_at")
    .select(
      sql<number>`(select count(*) from label_returns join labels on labels.id = label_returns.label_id where labels.run_id = label_runs.id)`.as(
        "returned",
      ),
    );

const runOf = (row: Awaited<ReturnType<ReturnType<typeof withPosting>["executeTakeFirstOrThrow"]>>): LabelRun => ({
  id: row.id,
  wholeNumber: row.whole_number,
  sequence: row.sequence,
  labels: row.labels,
  copies: row.copies,
  sha256: row.sha256,
  frozenAt: row.frozen_at,
  postedAt: row.posted_at,
  returned: row.returned,
});

/** Newest issue first, its main run before the supplemental ones. */
export async function labelRuns(
  db: Db | Tx,
  { wholeNumber, limit = 100 }: { wholeNumber?: number; limit?: number } = {},
): Promise<LabelRun[]> {
  let query = withPosting(db).orderBy("whole_number", "desc").orderBy("sequence").limit(limit);
  if (wholeNumber !== undefined) query = query.where("whole_number", "=", wholeNumber);
  return (await query.execute()).map(runOf);
}

/** Refuses "label-run-missing". */
export async function labelRun(db: Db | Tx, id: string): Promise<LabelRun> {
  const row = await withPosting(db).where("label_runs.id", "=", id).executeTakeFirst();
  if (!row) throw refuse("label-run-missing", (m) => m.desk.against.copies.noRun);
  return runOf(row);
}

export async function newestRun(db: Db | Tx, wholeNumber: number): Promise<{ id: string; sequence: number } | undefined> {
  return db
    .selectFrom("label_runs")
    .select(["id", "sequence"])
    .where("whole_number", "=", wholeNumber)
    .orderBy("sequence", "desc")
    .executeTakeFirst();
}

/** The labels in their order, as they were at the freeze. */
export async function labelsOfRun(db: Db | Tx, runId: string): Promise<Label[]> {
  const rows = await db
    .selectFrom("labels")
    .leftJoin("label_returns", "label_returns.label_id", "labels.id")
    .selectAll("labels")
    .select("label_returns.reason")
    .where("run_id", "=", runId)
    .orderBy("position")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    position: row.position,
    subscriptionId: row.subscription_id,
    subscriptionNumber: row.subscription_number,
    expireIssue: row.expire_issue,
    copies: row.copies,
    name: row.name,
    line1: row.line1,
    line2: row.line2 ?? undefined,
    postalCode: row.postal_code ?? undefined,
    city: row.city,
    region: row.region ?? undefined,
    country: row.country,
    returned: row.reason,
  }));
}

/** A supplemental run went to the post: its copies are mailed. A second call changes nothing. */
export async function postLabelRun(platform: Platform, { runId, by }: { runId: string; by?: string }): Promise<void> {
  await inTransaction(platform, async (tx) => {
    const run = await labelRun(tx, runId);
    if (run.sequence === 0) throw refuse("label-run-waits", (m) => m.desk.against.copies.mainRun);
    const now = platform.clock.now();
    const posted = await tx
      .insertInto("label_run_postings")
      .values({ run_id: runId, posted_at: now, posted_by: by ?? null })
      .onConflict((conflict) => conflict.doNothing())
      .returning("run_id")
      .executeTakeFirst();
    if (!posted) return;
    await sql`with mailed as (update copies set state = 'mailed', entered_at = ${now} from labels where labels.run_id = ${runId} and copies.id = labels.copy_id and copies.state = 'frozen' returning copies.id)
      insert into copy_changes (copy_id, was, became, why, changed_at, changed_by) select id, 'frozen', 'mailed', ${`supplemental run of no. ${run.wholeNumber} posted`}, ${now}, ${by ?? null} from mailed`.execute(
      tx,
    );
    await postRelease(platform, tx, { wholeNumber: run.wholeNumber });
    await notePosted(platform, tx, { wholeNumber: run.wholeNumber, by });
    const singles = await tx
      .selectFrom("labels")
      .innerJoin("subscriptions", "subscriptions.id", "labels.subscription_id")
      .select("subscription_id")
      .distinct()
      .where("run_id", "=", runId)
      .where("bought_as", "=", "back issue")
      .execute();
    await endSingleIssues(
      platform,
      tx,
      singles.map(({ subscription_id }) => subscription_id),
      by,
    );
  });
}

/** The post brought it back: its address gets nothing more until there is a newer one. */
export async function noteReturn(
  platform: Platform,
  { runId, position, reason, by }: { runId: string; position: number; reason: string; by?: string },
): Promise<void> {
  if (!reason.trim())
    throw refuse("label-return-unexplained", (m) => m.desk.against.copies.unexplained, {
      reason: (m) => m.desk.against.copies.whatPostWrote,
    });
  const label = await platform.db
    .selectFrom("labels")
    .select("id")
    .where("run_id", "=", runId)
    .where("position", "=", position)
    .executeTakeFirst();
  if (!label) throw refuse("label-missing", (m) => m.desk.against.copies.noLabel, { position: (m) => m.desk.against.copies.firstInList });
  const row = { label_id: label.id, reason: reason.trim(), returned_at: platform.clock.now(), noted_by: by ?? null };
  await platform.db
    .insertInto("label_returns")
    .values(row)
    .onConflict((conflict) => conflict.column("label_id").doUpdateSet({ reason: row.reason }))
    .execute();
}
