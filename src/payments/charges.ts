import { type Db, type Tx, dequeue, enqueue } from "../platform/index.ts";
import { type Money, money, newId, messageOf, oneOf } from "../values/index.ts";
import { customerOf, rememberedCustomer } from "./customers.ts";
import {
  type Card,
  type Charge,
  type ChargeAnswer,
  type FailureCode,
  failureCodes,
  type Gateway,
  type Payer,
  type ReturnTo,
} from "./gateway.ts";
import type { Till } from "./payments.ts";
import { refuse } from "./refusals.ts";
import { sandboxGateway } from "./sandbox-gateway.ts";
import { refuseStanding, stopAtFence } from "./standing/at-the-fence.ts";
import type { Adopted } from "./standing/adopted.ts";
import { withTimeout } from "./with-timeout.ts";

type PaymentStatus = "started" | "needs action" | "succeeded" | "declined";
export type Payment = {
  id: string;
  reference: string;
  status: PaymentStatus;
  amount: Money;
  method: string;
  failure: string | null;
  failureCode: FailureCode | null;
  settledAt: Date | null;
  gateway: string;
  /** The gateway's page on which it is paid, while it waits for that. */
  page: string | null;
  /** Whether its second step is a page of ours: play money's is. */
  confirmedHere: boolean;
  /** What the gateway kept for itself, minor units, where it says so. */
  fee: number | null;
  /** Its gateway kept a method with it that can be charged once more, its holder away. */
  canBeChargedAgain: boolean;
};

/**
 * `payer`: the caller's own name for them. `earlierPaymentId`: its method is charged again, the payer being away; `adopted`: one that
 * the gateway kept before it knew us. `gateway`: another than the one in use, as in "manual". `renews`: what goes on by it.
 */
export type Beginning = {
  reference: string;
  payer: string;
  amount: Money;
  description: string;
  key: string;
  earlierPaymentId?: string | undefined;
  adopted?: Adopted | undefined;
  renews?: string | undefined;
  returnTo?: ReturnTo | undefined;
  gateway?: string | undefined;
};

const minute = 60_000;
/** An answer that did not come is looked for after so long; until then the request may still be on its way. */
const lookAfter = 10 * minute;

/** Play money pays in a demo only: what nobody was given buys nothing. */
export const takes = ({ platform: { settings } }: Pick<Till, "platform">, { isPlay }: Pick<Gateway, "isPlay">): boolean =>
  settings.demo || !isPlay;

export async function begin(
  { platform, gateway, named }: Till,
  tx: Tx,
  { reference, payer, amount, description, key, earlierPaymentId, adopted, renews, returnTo, gateway: other }: Beginning,
): Promise<Payment> {
  const now = platform.clock.now();
  const taker = other ? named(other) : gateway;
  if (!takes({ platform }, taker)) throw refuse("money-not-taken", (m) => m.refusals.payments.notOnline);
  if (renews) await refuseStanding({ platform }, tx, { reference: renews, gateway: taker.name });
  const earlier = earlierPaymentId ? await methodOf(tx, earlierPaymentId) : undefined;
  const row = {
    id: newId(now),
    reference,
    description,
    renews: renews ?? null,
    // a saved method is its first payer's, whatever they are called since
    payer: earlier?.payer ?? payer,
    gateway_customer: adopted?.customer ?? earlier?.gateway_customer ?? null,
    saved_as_of: adopted?.asOf ?? earlier?.saved_as_of ?? null,
    saved_method: adopted?.method ?? null,
    status: "started" as const,
    idempotency_key: key,
    started_at: now,
    amount: amount.amount,
    currency: amount.currency,
    earlier_payment_id: earlierPaymentId ?? null,
    gateway: taker.name,
    return_to: returnTo ? JSON.stringify(returnTo) : null,
  };
  const written = await tx
    .insertInto("payments")
    .values(row)
    .onConflict((conflict) => conflict.column("idempotency_key").doNothing())
    .returningAll()
    .executeTakeFirst();
  if (written) await enqueue(tx, "settle-payment", { paymentId: row.id }, { after: lookAfter });
  return paymentOf(written ?? (await select(tx).where("idempotency_key", "=", key).executeTakeFirstOrThrow()));
}

const methodOf = (tx: Tx, paymentId: string) =>
  tx.selectFrom("payments").select(["payer", "gateway_customer", "saved_as_of"]).where("id", "=", paymentId).executeTakeFirst();

/** Who is there to pay; a card only where the gateway takes one typed into our form. */
export type Present = { payer?: Payer; card?: Card | undefined };

export async function ask(till: Till, paymentId: string, present: Present = {}): Promise<ChargeAnswer | undefined> {
  const row = await rowOf(till, paymentId);
  if (row.status !== "started") return undefined;
  const gateway = till.named(row.gateway);
  try {
    return await withTimeout(till.patience, () => (isAway(row) ? askAgain(till, gateway, row) : askPresent(till, gateway, row, present)));
  } catch (error) {
    till.platform.log.warn({ paymentId, reason: messageOf(error) }, "the gateway did not answer; the payment will be looked at again");
    return undefined;
  }
}

/** Charged on what was kept, its payer being elsewhere. */
const isAway = (row: Row): boolean => row.earlier_payment_id !== null || row.gateway_customer !== null;

/** The gateway's name of whoever pays. */
const customerFor = async ({ platform }: Till, gateway: Gateway, row: Row): Promise<string | undefined> =>
  row.gateway_customer ?? rememberedCustomer(platform.db, gateway, row.payer);

async function askPresent(till: Till, gateway: Gateway, row: Row, { payer, card }: Present): Promise<ChargeAnswer> {
  await stopAtFence(till, row);
  const customer = await customerOf(till, gateway, payer);
  return gateway.charge({ ...chargeOf(till, row), card, customer, returnTo: row.return_to ?? undefined });
}

/** Play money saved before real money was turned on pays for nothing real. */
async function askAgain(till: Till, gateway: Gateway, row: Row): Promise<ChargeAnswer> {
  const saved = row.earlier_payment_id ? await savedWith(till, gateway, row.earlier_payment_id) : row.saved_method;
  if (!saved) return { status: "declined", method: "", failure: "There is no saved card to charge.", code: "no method" };
  await stopAtFence(till, row);
  const customer = await customerFor(till, gateway, row);
  return gateway.chargeAgain({ ...chargeOf(till, row), saved, customer, asOf: row.saved_as_of ?? undefined });
}

async function savedWith({ platform }: Till, gateway: Gateway, paymentId: string): Promise<string | null> {
  const first = await platform.db.selectFrom("payments").selectAll().where("id", "=", paymentId).executeTakeFirst();
  return first?.gateway === gateway.name ? first.saved_method : null;
}

const chargeOf = ({ platform }: Till, row: Row): Charge => ({
  paymentId: row.id,
  amount: money(row.amount, row.currency),
  description: row.description,
  at: platform.clock.now(),
});

export async function lookAgain(till: Till, paymentId: string): Promise<ChargeAnswer | undefined> {
  const row = await rowOf(till, paymentId);
  if (row.status === "succeeded") return undefined;
  const gateway = till.named(row.gateway);
  const customer = await customerFor(till, gateway, row);
  const recorded = {
    ...chargeOf(till, row),
    gatewayPayment: row.gateway_payment,
    customer,
    saved: row.saved_method,
    startedAt: row.started_at,
  };
  const answer = await withTimeout(till.patience, () => gateway.lookUp(recorded));
  // a decline is looked at again for a success that came after all, never asked for again
  if (answer || row.status === "declined") return answer;
  if (till.platform.clock.now().valueOf() - row.started_at.valueOf() < lookAfter) return undefined;
  if (isAway(row)) return withTimeout(till.patience, () => askAgain(till, gateway, row));
  return {
    status: "declined",
    method: row.method,
    failure: "The payment was interrupted before it reached the bank. Nothing was charged.",
    code: "interrupted",
  };
}

export async function confirm(till: Till, paymentId: string, approved: boolean): Promise<ChargeAnswer | undefined> {
  const row = await rowOf(till, paymentId);
  const gateway = till.named(row.gateway);
  if (!row.gateway_payment || !gateway.confirm) throw refuse("payment-missing", (m) => m.refusals.payments.noStep);
  if (row.status !== "needs action") return undefined;
  return withTimeout(till.patience, () => gateway.confirm!({ paymentId, gatewayPayment: row.gateway_payment!, approved }));
}

/** Ends what waits for its payer; what nobody waits for, or takes its days, stands. Undefined where the gateway has no answer. */
export async function giveUp(till: Till, paymentId: string): Promise<ChargeAnswer | undefined> {
  const { status, gateway_payment: charged, gateway: name } = await rowOf(till, paymentId);
  const gateway = till.named(name);
  if (status !== "needs action" || !charged) return undefined;
  try {
    return await withTimeout(till.patience, async () =>
      gateway.giveUp ? gateway.giveUp(paymentId, charged) : gateway.confirm?.({ paymentId, gatewayPayment: charged, approved: false }),
    );
  } catch (error) {
    till.platform.log.warn({ paymentId, reason: messageOf(error) }, "the gateway did not end a payment; it stands until its page does");
    return undefined;
  }
}

export async function settle({ platform }: Till, tx: Tx, paymentId: string, answer: ChargeAnswer | undefined): Promise<Payment> {
  const row = await tx.selectFrom("payments").selectAll().where("id", "=", paymentId).forUpdate().executeTakeFirstOrThrow();
  if (!answer || row.status === "succeeded" || (row.status === "declined" && answer.status !== "succeeded")) return paymentOf(row);
  const change = { ...changeOf(answer, row), settled_at: answer.status === "succeeded" ? platform.clock.now() : null };
  await tx.updateTable("payments").set(change).where("id", "=", paymentId).execute();
  if (answer.status !== "needs action") await dequeue(tx, "settle-payment", { paymentId });
  return paymentOf({ ...row, ...change });
}

function changeOf(answer: ChargeAnswer, row: Row) {
  const declined = answer.status === "declined";
  return {
    status: answer.status,
    method: answer.method || row.method,
    failure: declined ? answer.failure : null,
    failure_code: declined ? answer.code : null,
    gateway_payment: declined ? row.gateway_payment : answer.gatewayPayment,
    saved_method: (declined ? undefined : answer.saved) ?? row.saved_method,
    method_expires_on: (declined ? undefined : answer.expiresOn) ?? row.method_expires_on,
    page_url: answer.status === "needs action" ? (answer.page === undefined ? row.page_url : answer.page) : null,
    fee: (answer.status === "succeeded" ? answer.fee : undefined) ?? row.fee,
  };
}

async function rowOf({ platform }: Till, paymentId: string): Promise<Row> {
  const row = await platform.db.selectFrom("payments").selectAll().where("id", "=", paymentId).executeTakeFirst();
  if (!row) throw refuse("payment-missing", (m) => m.refusals.payments.noPayment);
  return row;
}

export async function paymentById(db: Db | Tx, id: string): Promise<Payment | undefined> {
  const row = await db.selectFrom("payments").selectAll().where("id", "=", id).executeTakeFirst();
  return row && paymentOf(row);
}

const select = (db: Db | Tx) => db.selectFrom("payments").selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof select>["executeTakeFirstOrThrow"]>>;

const paymentOf = (row: Row): Payment => ({
  id: row.id,
  reference: row.reference,
  method: row.method,
  failure: row.failure,
  gateway: row.gateway,
  page: row.page_url,
  fee: row.fee,
  canBeChargedAgain: row.status === "succeeded" && row.saved_method !== null,
  status: row.status,
  amount: money(row.amount, row.currency),
  confirmedHere: row.gateway === sandboxGateway.name,
  failureCode: oneOf(failureCodes, row.failure_code) ?? null,
  settledAt: row.settled_at,
});
