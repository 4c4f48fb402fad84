import { type Db, type Tx, batched } from "../platform/index.ts";
import { type Money, money, oneOf } from "../values/index.ts";
import { type FailureCode, failureCodes } from "./gateway.ts";
import { manualGateway } from "./manual-gateway.ts";

/** Whose hands a payment is in: the gateway's name, for the books. */
export async function gatewayOfPayment(db: Db | Tx, paymentId: string): Promise<string> {
  const { gateway } = await db.selectFrom("payments").select("gateway").where("id", "=", paymentId).executeTakeFirstOrThrow();
  return gateway;
}

/** Whether its gateway kept a method with this payment that can be charged once more, its holder away. */
export async function canChargeAgain(db: Db | Tx, paymentId: string): Promise<boolean> {
  const row = await db.selectFrom("payments").select(["status", "saved_method"]).where("id", "=", paymentId).executeTakeFirst();
  return row?.status === "succeeded" && row.saved_method !== null;
}

/** Whether any payment under these references came into staff's hands, who then give it back themselves. */
export async function paidByHand(db: Db | Tx, references: readonly string[]): Promise<boolean> {
  const found = await Promise.all(references.map((reference) => takenByHand(db, reference)));
  return found.includes(true);
}

const takenByHand = batched(async (db, references: string[]) => {
  const rows = await db
    .selectFrom("payments")
    .select("reference")
    .where("reference", "in", references)
    .where("status", "=", "succeeded")
    .where("gateway", "=", manualGateway.name)
    .execute();
  return new Map(rows.map(({ reference }) => [reference, true]));
});

type PaymentLine = {
  reference: string;
  startedAt: Date;
  settledAt: Date | null;
  status: string;
  amount: Money;
  method: string;
  gateway: string;
  failure: string | null;
  failureCode: FailureCode | null;
};

/** Every try to pay under these references, oldest first. */
export async function paymentsUnder(db: Db | Tx, references: readonly string[]): Promise<PaymentLine[]> {
  if (references.length === 0) return [];
  const rows = await db
    .selectFrom("payments")
    .selectAll()
    .where("reference", "in", [...references])
    .orderBy("started_at")
    .execute();
  return rows.map((row) => ({
    reference: row.reference,
    startedAt: row.started_at,
    settledAt: row.settled_at,
    status: row.status,
    method: row.method,
    gateway: row.gateway,
    failure: row.failure,
    failureCode: oneOf(failureCodes, row.failure_code) ?? null,
    amount: money(row.amount, row.currency),
  }));
}
