import { sql } from "kysely";
import type { Db, Tx } from "../platform/index.ts";
import { says } from "../messages/index.ts";
import { type Words, firstOf } from "../values/index.ts";
import type { Plan } from "./plan-row.ts";
import type { Problem } from "./problems.ts";
import type { Reading } from "./reading.ts";
import type { TakeOn } from "./take-ons.ts";

export type RowState = "unread" | "ready" | "asked" | "wrong" | "here" | "left out" | "taken" | "taken back";

export type TakeOnRow = {
  line: number;
  state: RowState;
  reading: Reading | null;
  plan: Plan | null;
  problems: Problem[];
  subscriptionId: string | null;
};

/** What a file would make, or has made, in figures. */
export type Summary = {
  states: Partial<Record<RowState, number>>;
  /** Of those that are ready or taken. */
  subscriptions: number;
  readers: number;
  issues: number;
  gaining: number;
  losing: number;
  worth: number;
  net: number;
  currency: string;
  letters: number;
  unsubscribed: number;
  bounced: number;
  /** What is asked, with how many rows ask it, and the first that does. */
  asked: { code: Problem["code"]; rows: number; line: number }[];
  offers: { name: string; rows: number; offerId: string | null }[];
};

const counted = sql`state in ('ready', 'taken')`;

export async function summaryOf(db: Db | Tx, { id, how }: TakeOn): Promise<Summary> {
  const { rows: states } = await sql<{
    state: RowState;
    rows: number;
  }>`select state, count(*)::int as rows from take_on_rows where take_on_id = ${id} group by state`.execute(db);
  const { rows: sums } = await sql<Omit<Summary, "states" | "asked" | "offers">>`select
      count(*) filter (where plan->>'offerId' is not null)::int as subscriptions, count(*) filter (where plan->>'offerId' is null)::int as readers,
      coalesce(sum((plan->>'issues')::int), 0)::int as issues,
      count(*) filter (where (plan->>'issues')::int > (plan->>'promised')::int)::int as gaining,
      count(*) filter (where (plan->>'issues')::int < (plan->>'promised')::int)::int as losing,
      coalesce(sum((plan->>'worth')::bigint), 0)::bigint as worth, coalesce(sum((plan->>'net')::bigint), 0)::bigint as net,
      coalesce(max(plan->>'currency') filter (where plan->>'offerId' is not null), '') as currency,
      count(*) filter (where reading->'letters'->>'choice' = 'in')::int as letters,
      count(*) filter (where reading->'letters'->>'choice' = 'out')::int as unsubscribed,
      count(*) filter (where reading->>'bounced' <> '')::int as bounced
    from take_on_rows where take_on_id = ${id} and ${counted}`.execute(db);
  const { rows: asked } = await sql<{
    code: Problem["code"];
    rows: number;
    line: number;
  }>`select problem->>'code' as code, count(distinct line)::int as rows, min(line) as line
    from take_on_rows, jsonb_array_elements(problems) problem where take_on_id = ${id} and state in ('asked', 'wrong') group by 1 order by 2 desc`.execute(
    db,
  );
  const { rows: offers } = await sql<{ name: string; rows: number }>`select reading->>'offer' as name, count(*)::int as rows
    from take_on_rows where take_on_id = ${id} and reading->>'standing' <> 'free' group by 1 order by 2 desc, 1 limit 60`.execute(db);
  return {
    ...firstOf(sums),
    states: Object.fromEntries(states.map(({ state, rows }) => [state, rows])),
    asked,
    offers: offers.map(({ name, rows }) => ({ name, rows, offerId: how.offers[name.toLowerCase()] ?? null })),
  };
}

/** Rows in one state, or that ask one thing, in their order. */
export async function rowsOf(
  db: Db | Tx,
  id: string,
  { state, code, limit = 50, offset = 0 }: { state?: RowState | undefined; code?: string | undefined; limit?: number; offset?: number },
): Promise<TakeOnRow[]> {
  const rows = await db
    .selectFrom("take_on_rows")
    .selectAll()
    .where("take_on_id", "=", id)
    .$if(state !== undefined, (of) => of.where("state", "=", state ?? "ready"))
    .$if(code !== undefined, (of) =>
      of.where(sql<boolean>`problems @> ${JSON.stringify([{ code }])}::jsonb`).where("state", "in", ["asked", "wrong"]),
    )
    .orderBy("line")
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map(({ line, state: stands, reading, plan, problems, subscription_id }) => ({
    line,
    state: stands,
    reading,
    plan,
    problems,
    subscriptionId: subscription_id,
  }));
}

/** Why the file cannot be taken on; none means it can. */
export async function reasonsAgainstTaking(db: Db | Tx, takeOn: TakeOn): Promise<Words[]> {
  const { states } = await summaryOf(db, takeOn);
  const [ready, asked, wrong] = [states.ready ?? 0, states.asked ?? 0, states.wrong ?? 0];
  return [
    ...((states.unread ?? 0) > 0 ? [says((m) => m.desk.against.takeOns.lookedAt)] : []),
    ...(ready === 0 ? [says((m) => m.desk.against.takeOns.noneReady)] : []),
    ...(takeOn.how.allOrNone && wrong > 0 ? [says((m) => m.desk.against.takeOns.wrong(wrong))] : []),
    ...(takeOn.how.allOrNone && asked > 0 ? [says((m) => m.desk.against.takeOns.asked(asked))] : []),
  ];
}
