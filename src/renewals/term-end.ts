import { sql } from "kysely";
import type { Db, Tx } from "../platform/index.ts";
import { lastOrder } from "../orders/index.ts";

export type TermEnd = {
  /** The paid order whose term is ending; undefined where nothing was ever ordered, as for a comp. */
  orderId: string | undefined;
  /** The last issue paid for; grace copies do not move it, and of one that came with them alone it is the issue before. */
  expireIssue: number;
  /** Issues of it still to appear are negative; 0 when the last one has. */
  at: number;
  /** Grace copies that are still to come. */
  graceLeft: number;
  /** Steps of the series that were taken or passed over for this term. */
  noted: ReadonlySet<number>;
  noticeAt: Date | undefined;
};

/** Where the newest term of a subscription stands, seen from the newest issue on sale. */
export async function termEnd(db: Db | Tx, subscriptionId: string, current: number): Promise<TermEnd> {
  const { rows } = await sql<{
    expire: number | null;
    grace: number;
  }>`select coalesce(max(whole_number) filter (where kind not in ('grace', 'replacement')), min(whole_number) filter (where kind = 'grace') - 1) as expire,
    count(distinct whole_number) filter (where kind = 'grace' and state in ('owed', 'held', 'frozen') and whole_number > ${current}) as grace
    from copies where subscription_id = ${subscriptionId} and state <> 'voided'`.execute(db);
  const order = await lastOrder(db, subscriptionId);
  const notices = order
    ? await db
        .selectFrom("renewal_notices")
        .select(["at_issue", "letter", "written", "noted_at"])
        .where("subscription_id", "=", subscriptionId)
        .where("order_id", "=", order.id)
        .execute()
    : [];
  const expireIssue = rows[0]?.expire ?? 0;
  return {
    orderId: order?.id,
    expireIssue,
    at: current - expireIssue,
    graceLeft: rows[0]?.grace ?? 0,
    noted: new Set(notices.map(({ at_issue }) => at_issue)),
    noticeAt: notices.find(({ letter, written }) => letter === "notice" && written)?.noted_at,
  };
}
