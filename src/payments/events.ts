import { type Db, type Platform, type Tx, enqueue, inTransaction } from "../platform/index.ts";
import { type Money, isId, money, newId } from "../values/index.ts";
import { withTimeout } from "./with-timeout.ts";
import type { DisputeStatus, GatewayEvent, News, WebhookRequest } from "./gateway.ts";
import type { Till } from "./payments.ts";
import { refuse } from "./refusals.ts";

/** Keeps an event once, by its own id, with the job that acts on it. Refuses "event-unsigned". */
export async function receive({ platform, gateway }: Till, told: WebhookRequest): Promise<void> {
  const event = read();
  if (!event) return;
  await inTransaction(platform, async (tx) => {
    const row = { gateway: gateway.name, id: event.id, kind: event.kind, object: event.object, received_at: platform.clock.now() };
    const kept = await tx
      .insertInto("gateway_events")
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    if (kept) await enqueue(tx, "act-on-gateway-event", { eventId: event.id });
  });

  function read(): GatewayEvent | undefined {
    if (!gateway.readEvent) throw refuse("event-unsigned", (m) => m.desk.against.events.none);
    try {
      return gateway.readEvent({ ...told, at: platform.clock.now() });
    } catch {
      throw refuse("event-unsigned", (m) => m.desk.against.events.unsigned);
    }
  }
}

/** What an event that was kept is about, asked for anew; undefined when it is none of ours or was acted on. */
export async function readNews({ platform, named, patience }: Till, eventId: string): Promise<News | undefined> {
  const row = await platform.db.selectFrom("gateway_events").selectAll().where("id", "=", eventId).executeTakeFirst();
  if (!row || row.acted_at) return undefined;
  const news = await withTimeout(patience, async () => named(row.gateway).news?.(row));
  if (!news) return undefined;
  return (await isOurs(platform.db, row.gateway, news)) ? news : undefined;
}

/** Another house may share the account: what it marked is no row of ours. */
async function isOurs(db: Db, gateway: string, news: News): Promise<boolean> {
  if (news.about === "standing charge") return isKnownCustomer(db, gateway, news.customer);
  const id = news.about === "refund" ? news.refundId : news.paymentId;
  if (!isId(id)) return false;
  const [payments, refunds] = [
    db.selectFrom("payments").select("id").where("id", "=", id).where("gateway", "=", gateway),
    db.selectFrom("payment_refunds").select("id").where("id", "=", id),
  ];
  return Boolean(await (news.about === "refund" ? refunds : payments).executeTakeFirst());
}

/** Of somebody here, or seen when it was looked for. */
async function isKnownCustomer(db: Db, gateway: string, customer: string): Promise<boolean> {
  const [links, rows] = [
    db.selectFrom("customer_links").select("gateway_customer").where("gateway", "=", gateway).where("gateway_customer", "=", customer),
    db.selectFrom("standing_charges").select("id").where("gateway", "=", gateway).where("gateway_customer", "=", customer),
  ];
  return Boolean((await links.executeTakeFirst()) ?? (await rows.executeTakeFirst()));
}

export async function markActedOn({ platform }: Till, eventId: string, outcome: string): Promise<void> {
  await platform.db.updateTable("gateway_events").set({ acted_at: platform.clock.now(), outcome }).where("id", "=", eventId).execute();
}

export type Dispute = Extract<News, { about: "dispute" }>;

/** Writes down how a dispute stands. Answers whether that is new: a decided one does not open again. */
export async function keepDispute(
  { platform }: Till,
  tx: Tx,
  { paymentId, gatewayDispute, amount, reason, status }: Dispute,
): Promise<boolean> {
  const now = platform.clock.now();
  const row = {
    id: newId(now),
    payment_id: paymentId,
    gateway_dispute: gatewayDispute,
    amount: amount.amount,
    currency: amount.currency,
    reason,
    status,
    opened_at: now,
    closed_at: status === "open" ? null : now,
  };
  const opened = await tx
    .insertInto("payment_disputes")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (opened) return true;
  if (status === "open") return false;
  const closed = await tx
    .updateTable("payment_disputes")
    .set({ status, closed_at: now })
    .where("gateway_dispute", "=", gatewayDispute)
    .where("status", "=", "open")
    .returning("id")
    .executeTakeFirst();
  return Boolean(closed);
}

type PaymentsHealth = {
  gateway: string;
  playMoney: boolean;
  /** Whether anything can be paid online. */
  taken: boolean;
  events: boolean;
  lastEventAt: Date | null;
  refundsOnTheirWay: number;
  refundsFailed: number;
};

/** What a health page says of the money: counts and the gateway's name, nothing about anybody. */
export async function paymentsHealth(
  { db, settings }: Pick<Platform, "db" | "settings">,
  gateway: { name: string; isPlay: boolean; readEvent?: unknown },
): Promise<PaymentsHealth> {
  const last = await db
    .selectFrom("gateway_events")
    .select((of) => of.fn.max("received_at").as("at"))
    .where("gateway", "=", gateway.name)
    .executeTakeFirst();
  const counts = await db
    .selectFrom("payment_refunds")
    .select(["status", (of) => of.fn.countAll<number>().as("count")])
    .where("status", "!=", "given back")
    .groupBy("status")
    .execute();
  const countOf = (status: string) => counts.find((row) => row.status === status)?.count ?? 0;
  return {
    gateway: gateway.name,
    // nobody pays with play money in a magazine of one’s own: nothing is taken there until Stripe is turned on
    playMoney: gateway.isPlay && settings.demo,
    taken: settings.demo || !gateway.isPlay,
    events: gateway.readEvent !== undefined,
    lastEventAt: last?.at ?? null,
    refundsOnTheirWay: countOf("pending"),
    refundsFailed: countOf("failed"),
  };
}

export type OpenDispute = {
  id: string;
  reference: string;
  amount: Money;
  reason: string;
  status: DisputeStatus;
  openedAt: Date;
  closedAt: Date | null;
  gateway: string;
};

/** What banks have taken back, the newest first. */
export async function recentDisputes(db: Db, limit = 5000): Promise<OpenDispute[]> {
  const rows = await db
    .selectFrom("payment_disputes")
    .innerJoin("payments", "payments.id", "payment_disputes.payment_id")
    .selectAll("payment_disputes")
    .select(["payments.reference", "payments.gateway"])
    .orderBy("opened_at", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    reference: row.reference,
    amount: money(row.amount, row.currency),
    reason: row.reason,
    gateway: row.gateway,
    status: row.status,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
  }));
}
