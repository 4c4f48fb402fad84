import { sql } from "kysely";
import { type Named, peopleById, peopleWith } from "../people/index.ts";
import { type Db, groupedBy, remembered } from "../platform/index.ts";
import {
  type CopyFacts,
  type CopyKind,
  type CopyState,
  expireIssue,
  expireIssueOf,
  issuesLeft,
  type Subscription,
  subscriptionOf,
  subscriptionRow,
  withExpireIssue,
} from "../subscriptions/index.ts";

export type SubscriberRow = Subscription & Named & { offer: string; issuesLeft: number; expireIssue: number };

/** `search`: a name, an address, or a number, as on a label. Of those with a name so many are counted: of more nobody needs the number. */
type Sought = { service?: string; search?: string; limit?: number; offset?: number; mostCounted?: number };

/** Subscriptions with whose they are and what is owed, newest first, and how many there are in all: of a search `isMore` than `total`, where they are many. */
export async function subscribers(
  db: Db,
  { service = "", search = "", limit = 200, offset = 0, mostCounted = 1000 }: Sought = {},
): Promise<{ rows: SubscriberRow[]; total: number; isMore: boolean }> {
  const number = search.replace(/[#\s]/g, "");
  const isNumber = /^\d{1,9}$/.test(number);
  const asked = { service, limit, offset };
  const { ids, total, isMore } =
    search.trim() && !isNumber
      ? await idsByPeople(db, { ...asked, words: search, mostCounted })
      : await idsByNumber(db, { ...asked, number: isNumber ? Number(number) : undefined });
  const rows = await subscriptionRow(db)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .orderBy("started_at", "desc")
    .orderBy("number", "desc")
    .execute();
  const [people, offers, counts] = await Promise.all([
    peopleById(
      db,
      rows.map(({ recipient_id }) => recipient_id),
    ),
    db.selectFrom("offers").select(["id", "name"]).execute(),
    countsOf(db, ids),
  ]);
  const names = new Map(offers.map(({ id, name }) => [id, name]));
  const shown = rows.map((row) => ({
    ...subscriptionOf(row),
    ...(people.get(row.recipient_id) ?? { name: "", email: "", typed: "" as const }),
    offer: names.get(row.offer_id) ?? "",
    issuesLeft: counts.get(row.id)?.left ?? 0,
    expireIssue: counts.get(row.id)?.last ?? 0,
  }));
  return { rows: shown, total, isMore };
}

type Page = { service: string; limit: number; offset: number };
type Words = { words: string; mostCounted: number };
type Ids = { ids: string[]; total: number; isMore: boolean };

async function idsByNumber(db: Db, { service, limit, offset, number }: Page & { number: number | undefined }): Promise<Ids> {
  let query = db.selectFrom("subscriptions");
  if (service) query = query.where(sql<string>`service`, "=", service);
  if (number !== undefined) query = query.where("number", "=", number);
  const { total } = await query.select((of) => of.fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
  const found = query.select("id").orderBy("started_at", "desc").orderBy("number", "desc").limit(limit).offset(offset);
  return { ids: (await found.execute()).map(({ id }) => id), total: Number(total), isMore: false };
}

/**
 * In one question. Of few people their subscriptions are looked for; of many, the newest subscriptions are gone through until
 * enough are found, and nothing is looked at behind them.
 */
async function idsByPeople(db: Db, { service, limit, offset, words, mostCounted }: Page & Words): Promise<Ids> {
  const most = Math.max(mostCounted, offset + limit);
  const few = sql`(select count(*) from found) <= ${most}`;
  const { rows } = await sql<{ counted: number; id: string | null }>`
    with found as materialized ${peopleWith(db, words).limit(most + 1)},
    hits as materialized (
      select distinct theirs.* from found cross join lateral (
        select id, started_at, number from subscriptions where recipient_id = found.id and ${service} in ('', service)
        union all select id, started_at, number from subscriptions where payer_id = found.id and ${service} in ('', service)) theirs where ${few}
      union all
      (select id, started_at, number from (select * from subscriptions order by started_at desc, number desc) newest
        where not ${few} and ${service} in ('', service)
          and exists ${peopleWith(db, words).where(sql<boolean>`people.id in (newest.recipient_id, newest.payer_id)`)}
        order by started_at desc, number desc limit ${most + 1})),
    page as (select * from hits order by started_at desc, number desc limit ${limit} offset ${offset})
    select counted, page.id from (select count(*)::int as counted from hits) all_of_them left join page on true`.execute(db);
  const counted = rows[0]?.counted ?? 0;
  return { ids: rows.flatMap(({ id }) => id ?? []), total: Math.min(counted, most), isMore: counted > most };
}

/** What is left, counted by the same function as everywhere over the copies from the first that is owed; and the last of the term, as labels say it. */
async function countsOf(db: Db, ids: string[]): Promise<Map<string, { left: number; last: number }>> {
  const { rows } = await sql<Row>`
    select c.subscription_id, c.order_id, c.edition, c.whole_number, c.ordinal, c.state, c.kind, ${expireIssueOf} as last from copies c
    join subscriptions s on s.id = c.subscription_id ${withExpireIssue} where c.subscription_id = any(${ids}::uuid[]) and c.state <> 'voided' and c.whole_number >= least(
      (select min(whole_number) from copies o where o.subscription_id = c.subscription_id and o.state = 'owed' and o.kind <> 'replacement'),
      (select max(whole_number) from copies o where o.subscription_id = c.subscription_id and o.state <> 'voided'))`.execute(db);
  return new Map(
    [...groupedBy(rows, (row) => row.subscription_id)].map(([id, own]) => {
      const copies = own.map(factsOf);
      return [id, { left: issuesLeft(copies), last: own[0]?.last ?? expireIssue(copies) }];
    }),
  );
}

type Row = {
  subscription_id: string;
  order_id: string | null;
  edition: CopyFacts["edition"];
  whole_number: number;
  ordinal: number | null;
  state: CopyState;
  kind: CopyKind;
  last: number | null;
};

const factsOf = (row: Row): CopyFacts => ({
  orderId: row.order_id,
  edition: row.edition,
  wholeNumber: row.whole_number,
  ordinal: row.ordinal,
  state: row.state,
  kind: row.kind,
});

export type CopiesOfIssue = { wholeNumber: number; print: Record<CopyState, number>; digital: Record<CopyState, number> };

/** How the copies of these issues stand, by edition and state. */
export const copiesByIssue = remembered(["copies"], countByIssue);

async function countByIssue(db: Db, { from, to }: { from: number; to: number }): Promise<CopiesOfIssue[]> {
  const rows = await db
    .selectFrom("copies")
    .select(["whole_number", "edition", "state", (count) => count.fn.countAll<number>().as("count")])
    .where("whole_number", ">=", from)
    .where("whole_number", "<=", to)
    .groupBy(["whole_number", "edition", "state"])
    .orderBy("whole_number")
    .execute();
  const issues = new Map<number, CopiesOfIssue>();
  for (const { whole_number: wholeNumber, edition, state, count } of rows) {
    const issue = issues.get(wholeNumber) ?? { wholeNumber, print: { ...none }, digital: { ...none } };
    issue[edition][state] = Number(count);
    issues.set(wholeNumber, issue);
  }
  return [...issues.values()];
}

const none: Record<CopyState, number> = { owed: 0, frozen: 0, mailed: 0, released: 0, held: 0, voided: 0, claimed: 0, replaced: 0 };
