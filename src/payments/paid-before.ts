import { type Platform, type Tx, insertRows } from "../platform/index.ts";
import type { Money } from "../values/index.ts";
import { manualGateway } from "./manual-gateway.ts";

type PaidBefore = { id: string; reference: string; payer: string; amount: Money; description: string; key: string };

/**
 * Money that another system took before the magazine moved here, many at once: payments that are settled, and that staff give
 * back by hand. The caller books what they are worth; nothing of it is in the till.
 */
export async function writePaidBefore(platform: Platform, tx: Tx, paid: readonly PaidBefore[]): Promise<void> {
  const now = platform.clock.now();
  await insertRows(
    tx,
    "payments",
    paid.map(({ id, reference, payer, amount: { amount, currency }, description, key }) => ({
      id,
      reference,
      payer,
      amount,
      currency,
      description,
      idempotency_key: key,
      gateway: manualGateway.name,
      gateway_payment: id,
      method: "Paid before the move",
      status: "succeeded",
      started_at: now,
      settled_at: now,
    })),
  );
}

/** Payments that were brought and never came to anything here: nothing of them can be given back any more. */
export async function dropPaidBefore(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable("payments")
    .set({ status: "declined", failure: "taken back" })
    .where("id", "in", [...ids])
    .where("gateway", "=", manualGateway.name)
    .execute();
}
