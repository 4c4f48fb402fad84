import type { ExpressionBuilder } from "kysely";
import { type Db, type Platform, type Tables, type Tx, dequeue, enqueue } from "../platform/index.ts";
import { type Money, money, newId } from "../values/index.ts";
import type { RefundAnswer } from "./gateway.ts";
import { manualGateway } from "./manual-gateway.ts";
import type { Till } from "./payments.ts";
import { refuse } from "./refusals.ts";
import { withTimeout } from "./with-timeout.ts";

/** The same key is the same refund. */
export type OwedRefund = { paymentId: string; amount: Money; reason: string; key: string };
type RefundStatus = "pending" | "given back" | "failed";
export type Refund = {
  id: string;
  paymentId: string;
  amount: Money;
  reason: string;
  status: RefundStatus;
  failure: string | null;
  askedAt: Date;
  givenBackAt: Date | null;
  byHand: boolean;
};

/** A refund that the bank still works on is asked about after so long. */
const lookAfter = 6 * 3_600_000;

export async function oweRefund({ platform }: Till, tx: Tx, { paymentId, amount, reason, key }: OwedRefund): Promise<string> {
  const payment = await tx.selectFrom("payments").selectAll().where("id", "=", paymentId).forUpdate().executeTakeFirst();
  if (payment?.status !== "succeeded") throw refuse("payment-missing", (m) => m.desk.refused.sold.noPayment);
  const earlier = await select(tx).where("payment_id", "=", paymentId).where(counts).execute();
  const same = earlier.find(({ idempotency_key }) => idempotency_key === key);
  if (same) return same.id;
  const given = earlier.reduce((sum, refund) => sum + refund.amount, 0);
  if (!canGiveBack(amount, { paid: money(payment.amount, payment.currency), given }))
    throw refuse("refund-too-large", (m) => m.desk.refused.sold.moreThanPaid);
  const now = platform.clock.now();
  const row = { id: newId(now), payment_id: paymentId, amount: amount.amount, currency: amount.currency, status: "pending" as const };
  await tx
    .insertInto("payment_refunds")
    .values({ ...row, reason, idempotency_key: key, asked_at: now })
    .execute();
  await enqueue(tx, "give-back", { refundId: row.id });
  return row.id;
}

/** Whether this much is left of what was paid, in the same money; `given` is what was given back before or is on its way, minor units. */
export const canGiveBack = (amount: Money, { paid, given }: { paid: Money; given: number }): boolean =>
  amount.currency === paid.currency && amount.amount > 0 && given + amount.amount <= paid.amount;

export async function askRefund({ platform, named, patience }: Till, refundId: string): Promise<RefundAnswer> {
  const row = await platform.db
    .selectFrom("payment_refunds")
    .innerJoin("payments", "payments.id", "payment_refunds.payment_id")
    .selectAll("payment_refunds")
    .select(["payments.gateway", "payments.gateway_payment"])
    .where("payment_refunds.id", "=", refundId)
    .executeTakeFirst();
  if (!row?.gateway_payment) throw refuse("payment-missing", (m) => m.desk.refused.sold.noRefund);
  const asked = {
    refundId,
    gatewayPayment: row.gateway_payment,
    amount: money(row.amount, row.currency),
    gatewayRefund: row.gateway_refund,
    reason: row.reason,
  };
  return withTimeout(patience, () => named(row.gateway).refund(asked));
}

export async function settleRefund({ platform }: Till, tx: Tx, refundId: string, answer: RefundAnswer): Promise<Refund> {
  const row = await tx.selectFrom("payment_refunds").selectAll().where("id", "=", refundId).forUpdate().executeTakeFirstOrThrow();
  if (row.status === "given back") return answer.status === "failed" ? cameBack(tx, row, answer.failure) : refundOf(row);
  const now = platform.clock.now();
  const change = {
    status: answer.status,
    failure: answer.status === "failed" ? answer.failure : null,
    gateway_refund: answer.gatewayRefund ?? row.gateway_refund,
    given_back_at: answer.status === "given back" ? now : null,
  };
  await tx.updateTable("payment_refunds").set(change).where("id", "=", refundId).execute();
  if (answer.status === "pending" && answer.gatewayRefund) await enqueue(tx, "give-back", { refundId }, { after: lookAfter });
  return refundOf({ ...row, ...change });
}

/** Days after it was given back, the reader's bank may send it back again. It counts as failed until staff have found another way. */
async function cameBack(tx: Tx, row: Row, failure: string): Promise<Refund> {
  if (row.given_back_by) return refundOf(row);
  await tx.updateTable("payment_refunds").set({ failure }).where("id", "=", row.id).execute();
  return refundOf({ ...row, failure });
}

/** Staff gave it back: by transfer, in cash. Refuses "refund-settled" when it was given back, or when a gateway still may. */
export async function giveBackByHand(
  platform: Platform,
  tx: Tx,
  { refundId, by, note }: { refundId: string; by: string; note: string },
): Promise<Refund> {
  const row = await tx.selectFrom("payment_refunds").selectAll().where("id", "=", refundId).forUpdate().executeTakeFirst();
  if (!row) throw refuse("payment-missing", (m) => m.desk.refused.sold.noRefund);
  const { gateway } = await tx.selectFrom("payments").select("gateway").where("id", "=", row.payment_id).executeTakeFirstOrThrow();
  const { status } = refundOf(row);
  if (status === "given back") throw refuse("refund-settled", (m) => m.desk.refused.sold.givenBack);
  if (status === "pending" && gateway !== manualGateway.name) throw refuse("refund-settled", (m) => m.desk.refused.sold.gatewayWorks);
  const change = {
    status: "given back" as const,
    failure: null,
    given_back_at: platform.clock.now(),
    given_back_by: by,
    given_back_note: note,
  };
  await tx.updateTable("payment_refunds").set(change).where("id", "=", refundId).execute();
  await dequeue(tx, "give-back", { refundId });
  return refundOf({ ...row, ...change });
}

export async function refundsById(db: Db | Tx, ids: readonly string[]): Promise<Map<string, Refund>> {
  if (ids.length === 0) return new Map();
  const rows = await select(db)
    .where("id", "in", [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, refundOf(row)]));
}

/** What a payment that succeeded has left to give back, minor units. */
export async function leftToGiveBack(db: Db | Tx, paymentId: string): Promise<number> {
  const payment = await db.selectFrom("payments").select(["amount", "status"]).where("id", "=", paymentId).executeTakeFirst();
  if (payment?.status !== "succeeded") return 0;
  const rows = await select(db).where("payment_id", "=", paymentId).where(counts).execute();
  return payment.amount - rows.reduce((sum, { amount }) => sum + amount, 0);
}

export type OpenRefund = Refund & { gateway: string; method: string; reference: string };

/** Not given back yet, those that failed first: what the desk looks after. */
export async function openRefunds(db: Db | Tx, limit = 5000): Promise<OpenRefund[]> {
  const rows = await db
    .selectFrom("payment_refunds")
    .innerJoin("payments", "payments.id", "payment_refunds.payment_id")
    .selectAll("payment_refunds")
    .select(["payments.gateway", "payments.method", "payments.reference"])
    .where((where) => where.or([where("payment_refunds.status", "!=", "given back"), where("payment_refunds.failure", "is not", null)]))
    .where((where) => where.or([where("found_at", "is", null), where("payment_refunds.status", "=", "given back")]))
    .orderBy((of) => of("payment_refunds.failure", "is", null))
    .orderBy("asked_at")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...refundOf(row), gateway: row.gateway, method: row.method, reference: row.reference }));
}

/** One from outside that the bank would not take is owed to nobody by us: the gateway has the money again. */
export const counts = (of: ExpressionBuilder<Tables, "payment_refunds">) =>
  of.or([of("found_at", "is", null), of("status", "=", "given back")]);

const select = (db: Db | Tx) => db.selectFrom("payment_refunds").selectAll();
export type Row = Awaited<ReturnType<ReturnType<typeof select>["executeTakeFirstOrThrow"]>>;

export const refundOf = (row: Row): Refund => ({
  id: row.id,
  paymentId: row.payment_id,
  amount: money(row.amount, row.currency),
  reason: row.reason,
  failure: row.failure,
  status: row.failure === null ? row.status : "failed",
  askedAt: row.asked_at,
  givenBackAt: row.given_back_at,
  byHand: row.given_back_by !== null,
});
