import { publicationOf } from "../editorial/index.ts";
import { lastOrder, newestAttempt, type OrderRow } from "../orders/index.ts";
import { type Db, batched } from "../platform/index.ts";
import { renewalQuote } from "../renewals/index.ts";
import { isRunning, type Subscription } from "../subscriptions/index.ts";
import { type Day, type Money, dayOf, money } from "../values/index.ts";

/** What the newest term of a subscription cost, and what follows it. */
export type Term = {
  issues: number;
  amount: Money;
  /** Paid with what was unused of an earlier term. */
  credit: Money;
  paidOn: Day | undefined;
  /** Until when its invoice is to be paid, where it is open. */
  dueOn: Day | undefined;
  /** What goes on after it, by itself or when it is asked for; undefined where nothing does. */
  renewal: { issues: number; price: Money } | undefined;
  /** When a charge that failed is tried again. */
  triedAgainOn: Day | undefined;
};

/** The money of a subscription, for whoever pays it; undefined where nothing was ever ordered. */
export async function termOf(db: Db, subscription: Subscription): Promise<Term | undefined> {
  const last = await lastOrder(db, subscription.id);
  if (!last) return undefined;
  const { timeZone } = await publicationOf(db);
  return {
    issues: last.term_issues,
    amount: money(last.amount, last.currency),
    credit: money(last.credit, last.currency),
    paidOn: last.paid_at ? dayOf(last.paid_at, timeZone) : undefined,
    dueOn: last.status === "on account" ? (last.due_on ?? undefined) : undefined,
    renewal: await renewalOf(db, subscription, last),
    triedAgainOn: subscription.money === "dunning" ? await nextTry(db, subscription.id, timeZone) : undefined,
  };
}

async function renewalOf(db: Db, subscription: Subscription, last: OrderRow): Promise<Term["renewal"]> {
  const { renewal, boughtAs } = subscription;
  if (renewal === "stopped" || boughtAs === "back issue" || !isRunning(subscription)) return undefined;
  const { offer, quote } = await renewalQuote(db, last);
  return quote.gross.amount > 0 ? { issues: offer.termIssues, price: quote.gross } : undefined;
}

async function nextTry(db: Db, subscriptionId: string, timeZone: string): Promise<Day | undefined> {
  const orderId = await failedOrder(db, subscriptionId);
  const tried = orderId === undefined ? undefined : await newestAttempt(db, orderId);
  return tried?.next_at ? dayOf(tried.next_at, timeZone) : undefined;
}

const failedOrder = batched(async (db, ids: string[]) => {
  const rows = await db
    .selectFrom("orders")
    .select(["id", "subscription_id"])
    .where("subscription_id", "in", ids)
    .where("status", "=", "failed")
    .where("kind", "=", "renewal")
    .orderBy("ordered_at")
    .execute();
  return new Map(rows.flatMap(({ id, subscription_id }) => (subscription_id ? [[subscription_id, id] as const] : [])));
});
