import { type RawBuilder, sql } from "kysely";
import { reckonedLastIssueOf } from "../ledger/index.ts";
import type { Db, Platform } from "../platform/index.ts";

/** Copies that count for the last issue of a subscription: neither grace nor what is sent once more. */
const counts = sql`c.state <> 'voided' and c.kind not in ('grace', 'replacement')`;
const reckoned = sql`(select max(c.whole_number) from copies c where c.subscription_id = s.id and ${counts})`;

/** Joined to a query that has subscriptions as `s`: what `expireIssueOf` reads. */
export const withExpireIssue: RawBuilder<unknown> = sql`left join subscription_ends ends on ends.subscription_id = s.id`;

/** The last issue that a subscription was paid or given for; null without any. Kept by the triggers of copies (migration “keep-last-issues”), or read from them where it is not kept yet. */
export const expireIssueOf: RawBuilder<number | null> = sql<number | null>`coalesce(ends.expire_issue, ${reckoned})`;

/** So many subscriptions and orders are filled in at once. */
const piece = 500;

/** Job, hourly: keeps the last issue of the subscriptions and orders of which none is kept, as after an upgrade; once all are, it finds nothing. */
export async function keepLastIssues({ db }: Platform): Promise<void> {
  await fill(db, sql`subscriptions`, sql`subscription_ends e where e.subscription_id = s.id`, (ids) => sql`${ids}::uuid[], '{}'`);
  await fill(db, sql`orders`, sql`order_ends e where e.order_id = s.id`, (ids) => sql`'{}', ${ids}::uuid[]`);
}

type Sql = RawBuilder<unknown>;

/** Piece by piece, each a transaction of its own: whoever serves meanwhile waits for none but a piece. */
async function fill(db: Db, table: Sql, kept: Sql, given: (ids: string[]) => Sql): Promise<void> {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const { rows } = await sql<{ id: string }>`select id from ${table} s
      where id > ${after}::uuid and not exists (select from ${kept}) order by id limit ${piece}`.execute(db);
    const ids = rows.map(({ id }) => id);
    const last = ids.at(-1);
    if (last === undefined) return;
    await sql`select keep_last_issues(${given(ids)})`.execute(db);
    after = last;
  }
}

/** Where a last issue is kept otherwise than the copies say, in sentences; none, or the triggers of copies have missed something. */
export async function lastIssueProblems(db: Db): Promise<string[]> {
  const { rows } = await sql<{ problem: string }>`
    select format('The last issue of subscription %s is kept as %s, and is %s.', s.number, ends.expire_issue, ${reckoned}) as problem
      from subscriptions s join subscription_ends ends on ends.subscription_id = s.id where ends.expire_issue is distinct from ${reckoned}
    union all select format('The last issue of order %s is kept as %s, and is %s.', o.number, ends.last_issue, reckoned.last)
      from orders o join order_ends ends on ends.order_id = o.id, lateral (select ${reckonedLastIssueOf(sql`o.id`)} as last) reckoned
        where ends.last_issue is distinct from reckoned.last
    order by problem limit 100`.execute(db);
  return rows.map(({ problem }) => problem);
}
