import { sql } from "kysely";
import type { Db } from "../platform/index.ts";
import { type Day, firstOf } from "../values/index.ts";

/** What of the trade waits for somebody at the desk; all are counts but `unposted`. */
export type Waiting = {
  /** Invoices whose day of payment is over. */
  overdue: number;
  /** Premiums that were ordered and are not in the post. */
  premiums: number;
  /** Replacements for copies that did not come and have no label yet. */
  replacements: number;
  /** Renewals whose charge was declined and is tried again. */
  declined: number;
  /** Money that should go back and could not be given back. */
  refundsFailed: number;
  unposted: UnpostedRun[];
};

/** Supplemental labels that nobody has said are in the post; the main run goes with the sale of its issue. */
type UnpostedRun = { id: string; wholeNumber: number; sequence: number; copies: number };

/** How it stands on this day of the magazine's zone. */
export async function waitingAtDesk(db: Db, day: Day): Promise<Waiting> {
  const { rows } = await sql<Omit<Waiting, "unposted">>`select
    (select count(*)::int from orders where status = 'on account' and due_on < ${day}::date) as overdue,
    (select count(*)::int from orders where premium_id is not null and premium_sent_at is null and status in ('paid', 'on account')) as premiums,
    (select count(*)::int from claims join copies answer on answer.id = claims.answer_copy_id
      where claims.answer = 'replacement' and answer.state = 'owed') as replacements,
    (select count(*)::int from subscriptions where money = 'dunning') as declined,
    (select count(*)::int from payment_refunds where status = 'failed' and found_at is null) as "refundsFailed"`.execute(db);
  const unposted =
    await sql<UnpostedRun>`select runs.id, runs.whole_number as "wholeNumber", runs.sequence, runs.copies from label_runs runs
    where runs.labels > 0 and runs.sequence > 0 and not exists (select from label_run_postings posted where posted.run_id = runs.id)
    order by runs.whole_number, runs.sequence limit 6`.execute(db);
  return { ...firstOf(rows), unposted: unposted.rows };
}
