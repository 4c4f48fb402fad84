import { sql } from "kysely";
import { type Named, nobodyNamed, peopleById } from "../people/index.ts";
import type { Db } from "../platform/index.ts";
import { type Day, type Money, firstOf, money } from "../values/index.ts";
import { isStop } from "./came-in.ts";
import { columnsOfCopies, type ColumnOfCopies, counting } from "../fulfilment/index.ts";
import { termsOfSubscriptions } from "./cohorts.ts";
import { type Span, within } from "./days.ts";
import type { Flow } from "./flow.ts";

/** What a figure counts: one order or subscription in it, whose it is, when, and what was done. */
export type NumberedRow = {
  of: "order" | "subscription";
  id: string;
  number: number;
  who: Named;
  at: Date;
  what: string;
  amount: Money | null;
};

/** Which figure, and of what. Everything in it was parsed before. */
export type FigureAsked =
  | { is: "orders"; span: Span; offer?: string | undefined }
  | { is: "claims" | "stopped"; span: Span }
  | { is: "refunds"; span: Span; kind?: string | undefined }
  | { is: "replacements" }
  | { is: "flows"; span: Span; flow: Flow; reason?: string | undefined }
  | { is: "terms"; month: Day; term: number; only: "begun" | "ended" | "renewed"; served: number; timeZone: string }
  | { is: "copies"; issue: number; edition: "digital" | "print"; column: ColumnOfCopies };
export type FigureName = FigureAsked["is"];

type Sql = ReturnType<typeof sql>;

const ofSubscription = (from: Sql, { at, what, amount = sql`null::bigint` }: { at: Sql; what: Sql; amount?: Sql }): Sql =>
  sql`select 'subscription' as of, subscriptions.id, subscriptions.number, subscriptions.recipient_id as person, ${at} as at, ${what} as what, ${amount} as amount,
    (select currency from offers where offers.id = subscriptions.offer_id) as currency ${from}`;

/** The rows that a figure counts, as one query for each. */
function queryOf(asked: FigureAsked): Sql {
  switch (asked.is) {
    case "orders":
      return sql`select 'order' as of, orders.id, orders.number, orders.payer_id as person, orders.ordered_at as at, orders.kind || ' · ' || offers.key_code as what, orders.amount, orders.currency
        from orders join offers on offers.id = orders.offer_id where orders.status in ('paid', 'on account') and orders.came_by <> 'take-on' and ${within(sql`ordered_at`, asked.span)}
        ${asked.offer ? sql`and offers.key_code = ${asked.offer}` : sql``}`;
    case "claims":
      return ofSubscription(
        sql`from claims join subscriptions on subscriptions.id = claims.subscription_id where ${within(sql`claimed_at`, asked.span)}`,
        { at: sql`claims.claimed_at`, what: sql`'no. ' || claims.whole_number || ' · ' || claims.answer` },
      );
    case "replacements":
      return ofSubscription(
        sql`from claims join subscriptions on subscriptions.id = claims.subscription_id join copies answer on answer.id = claims.answer_copy_id
          where claims.answer = 'replacement' and answer.state = 'owed'`,
        { at: sql`claims.claimed_at`, what: sql`'no. ' || claims.whole_number` },
      );
    case "flows":
      return ofSubscription(
        sql`from subscription_flows flows join subscription_changes changes on changes.id = flows.change_id join subscriptions on subscriptions.id = flows.subscription_id
          where flows.day between ${asked.span.from}::date and ${asked.span.to}::date and flows.flow = ${asked.flow}
          ${asked.reason ? sql`and flows.reason = ${asked.reason}` : sql``}`,
        { at: sql`changes.changed_at`, what: sql`flows.reason || ' · ' || changes.why` },
      );
    case "terms":
      return sql`select 'order' as of, terms.id, terms.number, terms.payer_id as person, terms.ordered_at as at,
          'subscription ' || terms.subscription_number || case when terms.last is null then '' else ' · to no. ' || terms.last end as what, null::bigint as amount, 'EUR' as currency
        from (${termsOfSubscriptions(asked)}) terms where terms.month = ${asked.month}::date and greatest(terms.term, 1) = ${asked.term} and ${onlyTerms[asked.only]}`;
    case "stopped":
      return ofSubscription(
        sql`from subscription_changes changes join subscriptions on subscriptions.id = changes.subscription_id where ${isStop} and ${within(sql`changed_at`, asked.span)}`,
        { at: sql`changes.changed_at`, what: sql`changes.why` },
      );
    case "refunds":
      return ofSubscription(
        sql`from subscription_refunds refunds join subscriptions on subscriptions.id = refunds.subscription_id where ${within(sql`refunded_at`, asked.span)}
          and ${asked.kind ? sql<boolean>`refunds.kind = ${asked.kind}` : sql<boolean>`refunds.kind <> 'chargeback'`}`,
        { at: sql`refunds.refunded_at`, what: sql`refunds.kind`, amount: sql`refunds.amount` },
      );
    case "copies":
      return ofSubscription(
        sql`from copies join subscriptions on subscriptions.id = copies.subscription_id
          where copies.whole_number = ${asked.issue} and copies.edition = ${asked.edition} and ${counting} and ${columnsOfCopies[asked.column]}`,
        { at: sql`copies.entered_at`, what: sql`copies.kind || ' · ' || copies.state` },
      );
  }
}

const onlyTerms = {
  begun: sql<boolean>`not terms.switched`,
  ended: sql<boolean>`terms.ended`,
  renewed: sql<boolean>`terms.ended and terms.renewed`,
};

type Read = Omit<NumberedRow, "who" | "amount"> & { person: string; amount: number | null; currency: string };

/** A page of what a figure counts, newest first, and how many rows there are in all. */
export async function rowsOfFigure(
  db: Db,
  asked: FigureAsked,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ rows: NumberedRow[]; total: number }> {
  const all = queryOf(asked);
  const [{ rows: counted }, { rows }] = await Promise.all([
    sql<{ total: number }>`select count(*)::int as total from (${all}) found`.execute(db),
    sql<Read>`select * from (${all}) found order by at desc, number desc limit ${limit} offset ${offset}`.execute(db),
  ]);
  const people = await peopleById(
    db,
    rows.map(({ person }) => person),
  );
  const shown = rows.map(({ person, amount, currency, ...row }) => ({
    ...row,
    who: people.get(person) ?? nobodyNamed,
    amount: amount === null ? null : money(amount, currency),
  }));
  return { rows: shown, total: firstOf(counted).total };
}
