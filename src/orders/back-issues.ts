import { sql } from "kysely";
import { appearedIssue, issueByNumber } from "../editorial/index.ts";
import { type Db, type Platform, type Tx, inTransaction, namedBy, lockNamed } from "../platform/index.ts";
import { newId } from "../values/index.ts";
import { issuesLeft, changeSubscription, copiesOfSubscription, subscriptionOf, subscriptionRow } from "../subscriptions/index.ts";
import { refuse } from "./refusals.ts";

/** Orders that hold a copy on the shelf; a declined one gives it back. */
const holding = ["awaiting payment", "on account", "paid"];

/** Printed copies of an issue that are left to sell singly. */
export const backIssueStock = async (db: Db | Tx, wholeNumber: number): Promise<number> =>
  (await namedBy(["orders", "issue_stock_changes"], [`stock:${wholeNumber}`], () => stocksOf(db, [wholeNumber]))).get(wholeNumber) ?? 0;

/** Printed copies that are left of each of these issues; those without any change of stock are left out unless they were sold. */
async function stocksOf(db: Db | Tx, numbers: readonly number[]): Promise<Map<number, number>> {
  const { rows } = await sql<{ number: number; left: number }>`
    select whole_number as number, sum(change)::int as left from (
      select whole_number, change from issue_stock_changes where whole_number = any(${[...numbers]}::int[])
      union all
      select start_issue, -1 from orders join offers on offers.id = orders.offer_id
        where orders.kind = 'back issue' and start_issue = any(${[...numbers]}::int[]) and status = any(${[...holding]}::text[])
          and 'print' = any(offers.editions)
    ) changes group by whole_number`.execute(db);
  return new Map(rows.map(({ number, left }) => [number, left]));
}

/** An issue that has appeared with something in it and, printed, has a copy left; two orders for the last come one after the other. Refuses "issue-out-of-stock", "order-unusable". */
export async function holdBackIssue(tx: Tx, { wholeNumber, print }: { wholeNumber: number | undefined; print: boolean }): Promise<void> {
  const issue = wholeNumber === undefined ? undefined : await appearedIssue(tx, wholeNumber);
  if (!issue) throw refuse("order-unusable", (m) => m.refusals.orders.notAppeared, { start: (m) => m.refusals.orders.giveNumber });
  if (!print) return;
  await lockStock(tx, issue.wholeNumber);
  if ((await backIssueStock(tx, issue.wholeNumber)) <= 0)
    throw refuse("issue-out-of-stock", (m) => m.refusals.orders.outOfPrint(issue.wholeNumber));
}

/** The stock has no row of its own to lock; whoever changes or takes it holds this until the transaction ends. */
const lockStock = (tx: Tx, wholeNumber: number) => lockNamed(tx, `issue-stock:${wholeNumber}`);

export async function changeIssueStock(
  platform: Platform,
  { wholeNumber, change, why, by }: { wholeNumber: number; change: number; why: string; by: string },
): Promise<void> {
  if (!Number.isInteger(change) || change === 0 || !why.trim())
    throw refuse("order-unusable", (m) => m.desk.refused.sold.byHowManyAndWhy, { change: (m) => m.desk.refused.sold.wholeNumberAndWhy });
  await inTransaction(platform, async (tx) => {
    if (!(await issueByNumber(tx, wholeNumber)))
      throw refuse("order-unusable", (m) => m.desk.refused.issues.missing, { wholeNumber: (m) => m.desk.refused.sold.notAnIssue });
    await lockStock(tx, wholeNumber);
    if ((await backIssueStock(tx, wholeNumber)) + change < 0)
      throw refuse("order-unusable", (m) => m.desk.refused.sold.sold, { change: (m) => m.desk.refused.sold.tooMany });
    const now = platform.clock.now();
    await tx
      .insertInto("issue_stock_changes")
      .values({ id: newId(now), whole_number: wholeNumber, change, why: why.trim(), changed_at: now, changed_by: by })
      .execute();
  });
}

/** Issues with copies on the shelf, newest first. */
export async function issueStocks(db: Db): Promise<{ wholeNumber: number; left: number }[]> {
  const rows = await db.selectFrom("issue_stock_changes").select("whole_number").distinct().orderBy("whole_number", "desc").execute();
  const left = await stocksOf(
    db,
    rows.map(({ whole_number }) => whole_number),
  );
  return rows.map(({ whole_number }) => ({ wholeNumber: whole_number, left: left.get(whole_number) ?? 0 }));
}

export type BackIssuesWaiting = { wholeNumber: number; copies: number };

/** Printed copies of single issues that are owed: they go out by a supplemental label run of their number, and by nothing else. */
export async function backIssuesWaiting(db: Db): Promise<BackIssuesWaiting[]> {
  const rows = await db
    .selectFrom("copies")
    .innerJoin("subscriptions", "subscriptions.id", "copies.subscription_id")
    .select((of) => ["whole_number", of.fn.countAll<number>().as("count")])
    .where("bought_as", "=", "back issue")
    .where("edition", "=", "print")
    .where("copies.state", "=", "owed")
    .groupBy("whole_number")
    .orderBy("whole_number")
    .execute();
  return rows.map(({ whole_number, count }) => ({ wholeNumber: whole_number, copies: Number(count) }));
}

/** What these subscriptions were owed went to the post: where it was a single issue, nothing more is owed. */
export async function endSingleIssues(platform: Platform, tx: Tx, subscriptionIds: readonly string[], by?: string): Promise<void> {
  if (subscriptionIds.length === 0) return;
  const rows = await subscriptionRow(tx)
    .where("bought_as", "=", "back issue")
    .where("service", "=", "active")
    .where("id", "in", subscriptionIds)
    .forUpdate()
    .execute();
  for (const row of rows) {
    const copies = await copiesOfSubscription(tx, row.id);
    if (copies.some(({ state }) => state === "owed" || state === "frozen")) continue;
    await changeSubscription(platform, tx, subscriptionOf(row), [{ axis: "service", became: "expired", why: "the issue was served" }], by);
  }
}

/** A single issue that is digital alone was served with its sale. */
export async function endIfServed(platform: Platform, tx: Tx, subscriptionId: string): Promise<void> {
  const subscription = subscriptionOf(await subscriptionRow(tx).where("id", "=", subscriptionId).executeTakeFirstOrThrow());
  if (subscription.boughtAs !== "back issue") return;
  const copies = await copiesOfSubscription(tx, subscriptionId);
  const owed = copies.some(({ state }) => state === "owed");
  if (!owed && issuesLeft(copies) === 0)
    await changeSubscription(platform, tx, subscription, [{ axis: "service", became: "expired", why: "the issue was served" }]);
}
