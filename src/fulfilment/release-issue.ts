import { sql } from "kysely";
import { issueById } from "../editorial/index.ts";
import { type Db, type Platform, type Tx, inTransaction, notifyReaders } from "../platform/index.ts";
import { freezeMainRun } from "./freeze-issue.ts";
import { postRelease } from "../ledger/index.ts";
import { refuse } from "./refusals.ts";

/**
 * Job: an issue went on sale. Digital copies are released to their readers, printed ones with a label
 * go to the post, and what they earn is booked, all in one transaction and in set-based SQL. Labels
 * that nobody froze are frozen now; a copy that can have none stays owed. Safe to repeat: what was
 * served is not served again. Replacements go with a supplemental run, not with this. Refuses
 * "issue-not-on-sale": a release ahead of its day would end terms and earn what is not earned.
 */
export async function releaseCopies(platform: Platform, { issueId }: { issueId: string }): Promise<void> {
  const { wholeNumber, state } = await issueById(platform.db, issueId);
  if (state !== "on sale") throw refuse("issue-not-on-sale", (m) => m.desk.against.copies.notOnSale(wholeNumber));
  await inTransaction(platform, async (tx) => {
    await sql`set local statement_timeout = '10min'`.execute(tx);
    await freezeMainRun(platform, tx, wholeNumber);
    await serveIssue(platform, tx, wholeNumber);
    await postRelease(platform, tx, { wholeNumber });
    await noteRelease(platform, tx, wholeNumber);
    await notifyReaders(tx);
  });
}

async function serveIssue(platform: Platform, tx: Tx, wholeNumber: number): Promise<void> {
  const now = platform.clock.now();
  await sql`with due as materialized (select id, state, case edition when 'digital' then 'released' else 'mailed' end as became from copies
      where whole_number = ${wholeNumber} and ((state = 'owed' and edition = 'digital') or (state = 'frozen' and id in (select labels.copy_id from labels join label_runs on label_runs.id = labels.run_id
        where label_runs.whole_number = ${wholeNumber} and label_runs.sequence = 0))) for update),
    served as (update copies set state = due.became, entered_at = ${now} from due where copies.id = due.id)
    insert into copy_changes (copy_id, was, became, why, changed_at)
      select id, state, became, ${`issue ${wholeNumber} on sale`}, ${now} from due`.execute(tx);
}

async function noteRelease(platform: Platform, tx: Tx, wholeNumber: number): Promise<void> {
  await tx
    .insertInto("issue_releases")
    .values({ whole_number: wholeNumber, released_at: platform.clock.now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The newest issue that was released to its readers; 0 before the first. Terms are seen from here, so a late issue ends nobody's. */
export async function newestRelease(db: Db): Promise<number> {
  const { current } = await db
    .selectFrom("issue_releases")
    .select(({ fn }) => fn.max<number | null>("whole_number").as("current"))
    .executeTakeFirstOrThrow();
  return current ?? 0;
}
