import type { Db, Platform, Tx } from "../platform/index.ts";
import { type Money, money, newId } from "../values/index.ts";
import { checkCard } from "./card.ts";
import type { Card, ChargeAnswer, Gateway } from "./gateway.ts";
import { refuse } from "./refusals.ts";

export type PaymentStatus = "succeeded" | "needs action" | "declined";
export type Payment = { id: string; reference: string; status: PaymentStatus; amount: Money; method: string; failure: string | null; settledAt: Date | null };
export type Starting = { reference: string; amount: Money; card: Card; description: string; idempotencyKey: string };

/** Charges and gives back through one gateway; knows a reference, never what it stands for. */
export type Payments = {
  gateway: Pick<Gateway, "name" | "isPlay">;
  start(tx: Tx, starting: Starting): Promise<Payment>;
  /** Charges the method of an earlier payment, for a renewal the reader agreed to. */
  startAgain(tx: Tx, starting: Omit<Starting, "card"> & { earlierPaymentId: string }): Promise<Payment>;
  confirm(tx: Tx, paymentId: string, approved: boolean): Promise<Payment>;
  /** Answers with the refund's id. Refuses "refund-too-large". */
  refund(tx: Tx, refund: { paymentId: string; amount: Money; reason: string; idempotencyKey: string }): Promise<string>;
};

export function createPayments(platform: Platform, gateway: Gateway): Payments {
  return {
    gateway,
    start: (tx, starting) => start(platform, gateway, tx, starting),
    startAgain: (tx, starting) => startAgain(platform, gateway, tx, starting),
    confirm: (tx, paymentId, approved) => confirm(platform, gateway, tx, paymentId, approved),
    refund: (tx, refund) => giveBack(platform, gateway, tx, refund),
  };
}

async function start(platform: Platform, gateway: Gateway, tx: Tx, starting: Starting): Promise<Payment> {
  const earlier = await byKey(tx, starting.idempotencyKey);
  if (earlier) return paymentOf(earlier);
  checkCard(starting.card, platform.clock.now());
  return keep(platform, gateway, tx, starting, await gateway.charge(starting));
}

async function startAgain(platform: Platform, gateway: Gateway, tx: Tx, starting: Omit<Starting, "card"> & { earlierPaymentId: string }): Promise<Payment> {
  const earlier = await byKey(tx, starting.idempotencyKey);
  if (earlier) return paymentOf(earlier);
  const first = await tx.selectFrom("payments").selectAll().where("id", "=", starting.earlierPaymentId).executeTakeFirst();
  if (!first?.gateway_payment) throw refuse("payment-missing", "There is no earlier payment whose method could be charged.");
  return keep(platform, gateway, tx, starting, await gateway.chargeAgain({ ...starting, gatewayPayment: first.gateway_payment }));
}

const byKey = (tx: Tx, key: string) => tx.selectFrom("payments").selectAll().where("idempotency_key", "=", key).executeTakeFirst();

async function keep(platform: Platform, gateway: Gateway, tx: Tx, { reference, amount, description, idempotencyKey }: Omit<Starting, "card">, answer: ChargeAnswer): Promise<Payment> {
  const now = platform.clock.now();
  const row = {
    id: newId(now),
    ...{ reference, description, gateway: gateway.name, idempotency_key: idempotencyKey },
    ...{ amount: amount.amount, currency: amount.currency, status: answer.status, method: answer.method },
    gateway_payment: answer.status === "declined" ? null : answer.gatewayPayment,
    failure: answer.status === "declined" ? answer.failure : null,
    started_at: now,
    settled_at: answer.status === "succeeded" ? now : null,
  };
  await tx.insertInto("payments").values(row).execute();
  return paymentOf(row);
}

async function confirm(platform: Platform, gateway: Gateway, tx: Tx, paymentId: string, approved: boolean): Promise<Payment> {
  const row = await tx.selectFrom("payments").selectAll().where("id", "=", paymentId).forUpdate().executeTakeFirst();
  if (!row?.gateway_payment) throw refuse("payment-missing", "There is no payment waiting for this step.");
  if (row.status !== "needs action") return paymentOf(row);
  const answer = await gateway.confirm(row.gateway_payment, approved);
  const change = answer.status === "succeeded" ? { settled_at: platform.clock.now(), failure: null } : { settled_at: null, failure: answer.failure };
  await tx.updateTable("payments").set({ status: answer.status, ...change }).where("id", "=", paymentId).execute();
  return paymentOf({ ...row, status: answer.status, ...change });
}

type Refunding = { paymentId: string; amount: Money; reason: string; idempotencyKey: string };

async function giveBack(platform: Platform, gateway: Gateway, tx: Tx, { paymentId, amount, reason, idempotencyKey }: Refunding): Promise<string> {
  const payment = await tx.selectFrom("payments").selectAll().where("id", "=", paymentId).forUpdate().executeTakeFirst();
  if (!payment?.gateway_payment || payment.status !== "succeeded") throw refuse("payment-missing", "There is no paid payment to give back.");
  const earlier = await tx.selectFrom("payment_refunds").selectAll().where("payment_id", "=", paymentId).execute();
  const same = earlier.find(({ idempotency_key }) => idempotency_key === idempotencyKey);
  if (same) return same.id;
  const given = earlier.reduce((sum, refund) => sum + refund.amount, 0);
  if (amount.currency !== payment.currency || given + amount.amount > payment.amount) throw refuse("refund-too-large", "More would be given back than was paid.");
  const { gatewayRefund } = await gateway.refund({ gatewayPayment: payment.gateway_payment, amount, idempotencyKey });
  const now = platform.clock.now();
  const row = { id: newId(now), payment_id: paymentId, gateway_refund: gatewayRefund, amount: amount.amount, currency: amount.currency };
  await tx.insertInto("payment_refunds").values({ ...row, reason, idempotency_key: idempotencyKey, refunded_at: now }).execute();
  return row.id;
}

/** Paid and given back under a reference; for checking that the books agree. */
export async function paymentTotals(db: Db | Tx, reference: string): Promise<{ paid: number; refunded: number }> {
  const payments = await db.selectFrom("payments").select(["id", "amount"]).where("reference", "=", reference).where("status", "=", "succeeded").execute();
  const ids = payments.map(({ id }) => id);
  const refunds = ids.length > 0 ? await db.selectFrom("payment_refunds").select("amount").where("payment_id", "in", ids).execute() : [];
  const sum = (rows: { amount: number }[]) => rows.reduce((total, row) => total + row.amount, 0);
  return { paid: sum(payments), refunded: sum(refunds) };
}

export async function paymentById(db: Db | Tx, id: string): Promise<Payment | undefined> {
  const row = await db.selectFrom("payments").selectAll().where("id", "=", id).executeTakeFirst();
  return row && paymentOf(row);
}

type Row = { id: string; reference: string; status: string; amount: number; currency: string; method: string; failure: string | null; settled_at: Date | null };

const paymentOf = (row: Row): Payment => ({
  id: row.id,
  reference: row.reference,
  status: row.status as PaymentStatus,
  amount: money(row.amount, row.currency),
  method: row.method,
  failure: row.failure,
  settledAt: row.settled_at,
});
