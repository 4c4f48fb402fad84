import { type Tx, dequeue } from "../platform/index.ts";
import { type Money, money, newId } from "../values/index.ts";
import type { OutsideRefund } from "./gateway.ts";
import type { Till } from "./payments.ts";
import { type Refund, type Row, counts, refundOf } from "./refunds.ts";

/**
 * `settled`: refunds of ours that can only have been given by this one. `found`: what is left of it, which
 * nobody here asked for. `cameBack`: one that was found before, and that the bank would not take.
 */
export type KeptOutside = {
  settled: Refund[];
  found?: { refundId: string; amount: Money };
  cameBack?: { refundId: string; amount: Money };
};

/** Given in the gateway's dashboard, not by us. Told twice, late, or after its failure, it is written once. */
export async function keepOutsideRefund(till: Till, tx: Tx, outside: OutsideRefund): Promise<KeptOutside> {
  const payment = await tx.selectFrom("payments").selectAll().where("id", "=", outside.paymentId).forUpdate().executeTakeFirst();
  if (payment?.status !== "succeeded" || payment.currency !== outside.amount.currency) return { settled: [] };
  const known = await ofGateway(tx, outside.gatewayRefund);
  if (outside.status === "came back") return known?.found_at ? takenBack(tx, known) : { settled: [] };
  if (known) return { settled: [] };
  const settled = await settledBy(till, tx, { outside, paid: payment.amount });
  const rest = outside.amount.amount - settled.reduce((sum, { amount }) => sum + amount.amount, 0);
  return rest > 0 ? { settled, found: await write(till, tx, outside, rest) } : { settled };
}

const ofGateway = (tx: Tx, gatewayRefund: string): Promise<Row | undefined> =>
  tx.selectFrom("payment_refunds").selectAll().where("gateway_refund", "=", gatewayRefund).executeTakeFirst();

/**
 * A refund of ours that the gateway has not confirmed, and cannot any more because too little is left of the
 * payment: whoever was impatient gave it in the dashboard.
 */
async function settledBy({ platform }: Till, tx: Tx, { outside, paid }: { outside: OutsideRefund; paid: number }): Promise<Refund[]> {
  const all = await tx.selectFrom("payment_refunds").selectAll().where("payment_id", "=", outside.paymentId).where(counts).execute();
  const given = all.reduce((sum, { amount }) => sum + amount, 0);
  const open = all.find(
    ({ status, gateway_refund, amount }) => status !== "given back" && !gateway_refund && amount <= outside.amount.amount,
  );
  if (!open || given + outside.amount.amount <= paid) return [];
  const change = {
    status: "given back" as const,
    failure: null,
    gateway_refund: outside.gatewayRefund,
    given_back_at: platform.clock.now(),
  };
  await tx.updateTable("payment_refunds").set(change).where("id", "=", open.id).execute();
  await dequeue(tx, "give-back", { refundId: open.id });
  return [refundOf({ ...open, ...change })];
}

async function write({ platform }: Till, tx: Tx, { paymentId, gatewayRefund, amount, reason }: OutsideRefund, rest: number) {
  const now = platform.clock.now();
  const row = { id: newId(now), payment_id: paymentId, amount: rest, currency: amount.currency, status: "given back" as const };
  await tx
    .insertInto("payment_refunds")
    .values({
      ...row,
      reason: reason || "given in the gateway’s dashboard",
      idempotency_key: `outside:${gatewayRefund}`,
      gateway_refund: gatewayRefund,
      asked_at: now,
      given_back_at: now,
      found_at: now,
    })
    .execute();
  return { refundId: row.id, amount: money(rest, amount.currency) };
}

async function takenBack(tx: Tx, { id, amount, currency, status }: Row): Promise<KeptOutside> {
  if (status === "failed") return { settled: [] };
  await tx
    .updateTable("payment_refunds")
    .set({ status: "failed", failure: "The bank did not take it; the gateway has the money again.", given_back_at: null })
    .where("id", "=", id)
    .execute();
  return { settled: [], cameBack: { refundId: id, amount: money(amount, currency) } };
}
