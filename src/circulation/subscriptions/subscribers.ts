import { sql } from "kysely";
import { type Named, findPeople, peopleById } from "../../people/index.ts";
import type { Db } from "../../platform/index.ts";
import type { CopyState } from "../copies/copies.ts";
import { type Subscription, subscriptionOf, subscriptionRow } from "./subscription.ts";

export type SubscriberRow = Subscription & Named & { offer: string; issuesLeft: number; expireIssue: number };

/** `search`: a name, an address, or a number, as on a label. */
export type Sought = { service?: string; search?: string; limit?: number; offset?: number };

/** Subscriptions with whose they are and what is owed, newest first, and how many there are in all. */
export async function subscribers(
  db: Db,
  { service = "", search = "", limit = 200, offset = 0 }: Sought = {},
): Promise<{ rows: SubscriberRow[]; total: number }> {
  let query = subscriptionRow(db);
  if (service) query = query.where("service", "=", service);
  const number = search.replace(/[#\s]/g, "");
  if (/^\d{1,9}$/.test(number)) query = query.where("number", "=", Number(number));
  else if (search.trim()) {
    const people = await findPeople(db, search);
    if (people.length === 0) return { rows: [], total: 0 };
    query = query.where((where) => where.or([where("recipient_id", "in", people), where("payer_id", "in", people)]));
  }
  const { total } = await query
    .clearSelect()
    .select((of) => of.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await query.orderBy("started_at", "desc").orderBy("number", "desc").limit(limit).offset(offset).execute();
  const ids = rows.map(({ id }) => id);
  const [people, offers, owed] = await Promise.all([
    peopleById(
      db,
      rows.map(({ recipient_id }) => recipient_id),
    ),
    db.selectFrom("offers").select(["id", "name"]).execute(),
    ids.length > 0 ? countsOf(db, ids) : [],
  ]);
  const names = new Map(offers.map(({ id, name }) => [id, name]));
  const counts = new Map(owed.map((count) => [count.subscription_id, count]));
  const shown = rows.map((row) => ({
    ...subscriptionOf(row),
    ...(people.get(row.recipient_id) ?? { name: "", email: "", typed: "" as const }),
    offer: names.get(row.offer_id) ?? "",
    issuesLeft: counts.get(row.id)?.left ?? 0,
    expireIssue: counts.get(row.id)?.last ?? 0,
  }));
  return { rows: shown, total: Number(total) };
}

const countsOf = (db: Db, ids: string[]) =>
  db
    .selectFrom("copies")
    .select([
      "subscription_id",
      sql<number>`count(distinct whole_number) filter (where state = 'owed')`.as("left"),
      sql<number>`coalesce(max(whole_number) filter (where state <> 'voided'), 0)`.as("last"),
    ])
    .where("subscription_id", "in", ids)
    .groupBy("subscription_id")
    .execute();

export type CopiesOfIssue = { wholeNumber: number; print: Record<CopyState, number>; digital: Record<CopyState, number> };

/** How the copies of these issues stand, by edition and state. */
export async function copiesByIssue(db: Db, { from, to }: { from: number; to: number }): Promise<CopiesOfIssue[]> {
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
    issue[edition as "print" | "digital"][state as CopyState] = Number(count);
    issues.set(wholeNumber, issue);
  }
  return [...issues.values()];
}

const none: Record<CopyState, number> = { owed: 0, frozen: 0, mailed: 0, released: 0, held: 0, voided: 0, claimed: 0, replaced: 0 };
