import type { Selectable } from "kysely";
import { type Db, type Platform, type Tables, type Tx, batched, groupedBy } from "../platform/index.ts";
import { newId } from "../values/index.ts";
import type { Copy } from "./copies/copies.ts";
import { type Edition, editionsIn } from "../offers/index.ts";

export type Service = "pending" | "active" | "held" | "grace" | "expired" | "cancelled" | "refunded";
export type MoneyState = "unpaid" | "paid" | "partly refunded" | "refunded" | "dunning" | "non-pay" | "chargeback";
export type Renewal = "auto" | "series" | "stopped";

export type Subscription = {
  id: string;
  number: number;
  payerId: string;
  recipientId: string;
  offerId: string;
  editions: Edition[];
  service: Service;
  money: MoneyState;
  renewal: Renewal;
  startedAt: Date;
  boughtAs: BoughtAs;
  /** Copies of each issue, to one consignee. */
  quantity: number;
};

export type BoughtAs = "subscription" | "gift" | "trial" | "comp" | "bulk" | "institution" | "back issue";

export const subscriptionRow = (db: Db | Tx) => db.selectFrom("subscriptions").selectAll();

export function subscriptionOf(row: Awaited<ReturnType<ReturnType<typeof subscriptionRow>["executeTakeFirstOrThrow"]>>): Subscription {
  return {
    id: row.id,
    number: row.number,
    payerId: row.payer_id,
    recipientId: row.recipient_id,
    offerId: row.offer_id,
    startedAt: row.started_at,
    editions: editionsIn(row.editions),
    service: row.service,
    money: row.money,
    renewal: row.renewal,
    boughtAs: row.bought_as,
    quantity: row.quantity,
  };
}

type Change =
  | { axis: "service"; became: Service; why: string }
  | { axis: "money"; became: MoneyState; why: string }
  | { axis: "renewal"; became: Renewal; why: string };

/** Moves the subscription along its axes and writes each move down; a move to where it stands is none. Answers with it as it stands then. */
export async function changeSubscription(
  platform: Platform,
  tx: Tx,
  subscription: Subscription,
  changes: Change[],
  by?: string,
): Promise<Subscription> {
  const now = platform.clock.now();
  const moved = changes.filter(({ axis, became }) => subscription[axis] !== became);
  if (moved.length === 0) return subscription;
  const rows = moved.map(({ axis, became, why }) => {
    const of = { id: newId(now), subscription_id: subscription.id, axis, was: subscription[axis], became };
    return { ...of, why, changed_at: now, changed_by: by ?? null };
  });
  const stands = Object.fromEntries(moved.map(({ axis, became }) => [axis, became]));
  // written behind the move, as the log of the desk tells both
  await tx
    .with("told", (to) => to.insertInto("subscription_changes").values(rows))
    .updateTable("subscriptions")
    .set(stands)
    .where("id", "=", subscription.id)
    .execute();
  return Object.assign({ ...subscription }, stands);
}

const copyRows = batched<string, Copy[]>(async (db, ids) => {
  const rows = await db
    .selectFrom("copies")
    .selectAll()
    .where("subscription_id", "in", ids)
    .orderBy("whole_number")
    .orderBy("edition")
    .execute();
  const own = groupedBy(rows, (row) => row.subscription_id);
  return new Map([...own].map(([id, copies]) => [id, copies.map(copyOf)]));
});

export const copiesOfSubscription = async (db: Db | Tx, subscriptionId: string): Promise<Copy[]> => [
  ...((await copyRows(db, subscriptionId)) ?? []),
];

const copyOf = (row: Selectable<Tables["copies"]>): Copy => ({
  id: row.id,
  orderId: row.order_id,
  edition: row.edition,
  wholeNumber: row.whole_number,
  ordinal: row.ordinal,
  kind: row.kind,
  state: row.state,
  enteredAt: row.entered_at,
});
