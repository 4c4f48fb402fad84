import { sql } from "kysely";
import type { Db, Tx } from "../platform/index.ts";
import { expireIssueOf, withExpireIssue } from "../subscriptions/index.ts";
import { type Day, day } from "../values/index.ts";
import { noticeDays } from "./notice.ts";

/** Readers whose renewal is charged when this issue appears, and the latest day that one of them was told. */
type AnnouncedCharge = { wholeNumber: number; readers: number; on: Day };

/** The charges that were announced by letter, of terms that end with these issues. What was told is the day as it stood when the letter was written. */
export async function announcedCharges(db: Db | Tx, wholeNumbers: readonly number[]): Promise<AnnouncedCharge[]> {
  const { rows } = await sql<{ wholeNumber: number; readers: number; on: string }>`
    select expire.whole_number as "wholeNumber", count(*)::int as readers,
      to_char(max(greatest(coalesce(moved.was_on_sale_on, issue.on_sale_on), (notice.noted_at + make_interval(days => ${noticeDays}))::date)), 'YYYY-MM-DD') as "on"
    from subscriptions s ${withExpireIssue}
    join lateral (select ${expireIssueOf} as whole_number) expire on true
    join lateral (select id from orders o where o.subscription_id = s.id and o.status in ('paid', 'on account')
      order by o.ordered_at desc, o.id desc limit 1) term on true
    join renewal_notices notice on notice.subscription_id = s.id and notice.order_id = term.id and notice.letter = 'notice' and notice.written
    join issues issue on issue.whole_number = expire.whole_number
    left join lateral (select was_on_sale_on from issue_moves m where m.issue_id = issue.id and m.moved_at > notice.noted_at
      order by m.moved_at, m.id limit 1) moved on true
    where s.renewal = 'auto' and s.service in ('active', 'held', 'grace') and expire.whole_number = any(${[...wholeNumbers]}::int[])
    group by expire.whole_number order by expire.whole_number`.execute(db);
  return rows.map(({ on, ...row }) => ({ ...row, on: day(on) }));
}
