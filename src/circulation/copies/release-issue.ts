import { sql } from "kysely";
import { issueById } from "../../editorial/index.ts";
import { type Platform, type Tx, inTransaction, notifyPages } from "../../platform/index.ts";
import { freezeMainRun } from "../fulfilment/freeze-issue.ts";
import { postRelease } from "../ledger/post-release.ts";

/**
 * Job: an issue went on sale. Digital copies are released to their readers, printed ones with a label
 * go to the post, and what they earn is booked, all in one transaction and in set-based SQL. Labels
 * that nobody froze are frozen now; a copy that can have none stays owed. Safe to repeat: what was
 * served is not served again. Replacements go with a supplemental run, not with this.
 */
export async function releaseCopies(platform: Platform, { issueId }: { issueId: string }): Promise<void> {
  const { wholeNumber } = await issueById(platform.db, issueId);
  await inTransaction(platform, async (tx) => {
    await sql`set local statement_timeout = '10min'`.execute(tx);
    await freezeMainRun(platform, tx, wholeNumber);
    await serveIssue(platform, tx, wholeNumber);
    await postRelease(platform, tx, { wholeNumber });
    await notifyPages(tx);
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
