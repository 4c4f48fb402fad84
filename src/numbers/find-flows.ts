import { sql } from "kysely";
import { publicationOf } from "../editorial/index.ts";
import type { Db, Platform } from "../platform/index.ts";
import { type Day, addMonths } from "../values/index.ts";
import { type Ending, type Flow, flowOf, whyStopped } from "./flow.ts";

/** So many changes are looked at in one turn. */
const batch = 2000;
/** A transaction that was open for longer than this writes what is found a night later. */
const overlap = sql`interval '2 days'`;

/** Job, hourly: finds what began, came back or ended since it was looked last, and says why. Safe to repeat; each change is found once. */
export async function findFlows(platform: Platform): Promise<void> {
  const { timeZone } = await publicationOf(platform.db);
  const { rows } = await sql<{ since: Date | null }>`select max(changed_at) - ${overlap} as since from subscription_changes changes
    join subscription_flows on subscription_flows.change_id = changes.id`.execute(platform.db);
  let after: { at: Date; id: string } | undefined = rows[0]?.since ? { at: rows[0].since, id: noId } : { at: new Date(0), id: noId };
  while (after) after = await findNext(platform.db, { after, timeZone });
}

const noId = "00000000-0000-0000-0000-000000000000";

type Change = Omit<Ending, "became"> & {
  id: string;
  subscriptionId: string;
  at: Date;
  day: Day;
  was: "active" | "expired";
  became: Ending["became"];
  ran: boolean;
  came: "taken on" | "taken back" | null;
};

/** One batch of changes in their order; answers where the next begins. */
async function findNext(db: Db, { after, timeZone }: { after: { at: Date; id: string }; timeZone: string }) {
  const { rows } = await sql<Change>`select changes.id, changes.subscription_id as "subscriptionId", changes.changed_at as at,
      to_char(changes.changed_at at time zone ${timeZone}, 'YYYY-MM-DD') as day, changes.was, changes.became, s.bought_as as "boughtAs",
      ${axisAt("money")} as money, ${axisAt("renewal")} as renewal,
      exists (select from subscription_changes before where before.subscription_id = s.id and before.axis = 'service'
        and before.became in ('active', 'held', 'grace') and (before.changed_at, before.id) < (changes.changed_at, changes.id)) as ran,
      (select case when status = 'failed' then 'taken back' else 'taken on' end from orders where orders.subscription_id = s.id and came_by = 'take-on' limit 1) as came,
      (select refunds.kind from subscription_refunds refunds where refunds.subscription_id = s.id
        and refunds.refunded_at = changes.changed_at order by refunds.kind = 'guarantee' desc limit 1) as refund,
      exists (select from dunning_attempts tries join orders on orders.id = tries.order_id where tries.subscription_id = s.id and orders.status = 'failed'
        and tries.failed_at between changes.changed_at - interval '3 months' and changes.changed_at) as declined
    from subscription_changes changes join subscriptions s on s.id = changes.subscription_id
    where changes.axis = 'service' and s.bought_as <> 'back issue' and (changes.changed_at, changes.id) > (${after.at}, ${after.id}::uuid)
    order by changes.changed_at, changes.id limit ${batch}`.execute(db);
  const found = rows.flatMap((row) => {
    const flow = flowOf(row);
    return flow ? [{ ...row, flow, reason: flow === "stop" ? whyStopped(row) : row.boughtAs }] : [];
  });
  await keep(db, found);
  const last = rows.at(-1);
  return last && rows.length === batch ? { at: last.at, id: last.id } : undefined;
}

/** How an axis stood right after a change: what it became last, or what it was before it first moved, or is. */
const axisAt = (axis: "money" | "renewal") => sql`coalesce(
  (select moved.became from subscription_changes moved where moved.subscription_id = s.id and moved.axis = ${axis} and moved.changed_at <= changes.changed_at
    order by moved.changed_at desc, moved.id desc limit 1),
  (select moved.was from subscription_changes moved where moved.subscription_id = s.id and moved.axis = ${axis} and moved.changed_at > changes.changed_at
    order by moved.changed_at, moved.id limit 1), s.${sql.ref(axis)})`;

type Found = Pick<Change, "id" | "subscriptionId" | "day"> & { flow: Flow; reason: string };

/** Each change once, and what is new among them added to its month, in one statement. */
async function keep(db: Db, found: readonly Found[]): Promise<void> {
  if (found.length === 0) return;
  const rows = found.map(({ id, subscriptionId, day, flow, reason }) => ({
    change_id: id,
    subscription_id: subscriptionId,
    day,
    flow,
    reason,
  }));
  await sql`with added as (
      insert into subscription_flows (change_id, subscription_id, day, flow, reason)
      select change_id, subscription_id, day, flow, reason
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(change_id uuid, subscription_id uuid, day date, flow text, reason text)
      on conflict do nothing returning day, flow, reason)
    insert into subscription_flow_counts as kept (month, flow, reason, count)
    select date_trunc('month', day)::date, flow, reason, count(*) from added group by 1, 2, 3
    on conflict (month, flow, reason) do update set count = kept.count + excluded.count`.execute(db);
}

/** What happened in a month, by flow and reason, and how many ran at its end. */
export type MonthOfFlows = { month: string; flows: { flow: Flow; reason: string; count: number }[]; running: number };

/** So many months up to this one, newest first. */
export async function flowsByMonth(db: Db, { upTo, months }: { upTo: Day; months: number }): Promise<MonthOfFlows[]> {
  const { rows } = await sql<{
    month: string;
    flow: Flow;
    reason: string;
    count: number;
  }>`select to_char(month, 'YYYY-MM') as month, flow, reason, count
    from subscription_flow_counts where month <= ${upTo}::date order by 1, 2, 3`.execute(db);
  const all = Array.from({ length: months }, (_, back) => addMonths(upTo, -back).slice(0, 7));
  return all.map((month) => ({
    month,
    flows: rows.filter((row) => row.month === month).map(({ flow, reason, count }) => ({ flow, reason, count })),
    running: runningAfter(rows.filter((row) => row.month <= month)),
  }));
}

/** How many run after these: each that began, came back or was taken on, less each that ended or was taken back. */
export const runningAfter = (flows: readonly { flow: Flow; count: number }[]): number =>
  flows.reduce((sum, { flow, count }) => (flow === "stop" || flow === "taken back" ? sum - count : sum + count), 0);
