import { sql } from "kysely";
import { peopleById } from "../../people/index.ts";
import type { Db } from "../../platform/index.ts";
import { type Subscription, subscriptionOf, subscriptionRow } from "./subscription.ts";

export type SubscriberRow = Subscription & { name: string; email: string; offer: string; issuesLeft: number; expireIssue: number };

/** Subscriptions with whose they are and what is owed, newest first. */
export async function subscribers(
  db: Db,
  { service = "", limit = 200 }: { service?: string; limit?: number } = {},
): Promise<SubscriberRow[]> {
  let query = subscriptionRow(db).orderBy("started_at", "desc").orderBy("number", "desc").limit(limit);
  if (service) query = query.where("service", "=", service);
  const rows = await query.execute();
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
  return rows.map((row) => ({
    ...subscriptionOf(row),
    ...(people.get(row.recipient_id) ?? { name: "", email: "" }),
    offer: names.get(row.offer_id) ?? "",
    issuesLeft: counts.get(row.id)?.left ?? 0,
    expireIssue: counts.get(row.id)?.last ?? 0,
  }));
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

/** Copies by issue, edition and state: what is owed, printed, posted and released. */
export async function copiesByIssue(db: Db): Promise<{ wholeNumber: number; edition: string; state: string; count: number }[]> {
  return db
    .selectFrom("copies")
    .select(["whole_number as wholeNumber", "edition", "state", (count) => count.fn.countAll<number>().as("count")])
    .groupBy(["whole_number", "edition", "state"])
    .orderBy("whole_number")
    .orderBy("edition")
    .execute();
}
