import { type Platform } from "../platform/index.ts";
import { money } from "../values/index.ts";
import type { Dispute } from "./events.ts";
import { sandboxGateway } from "./sandbox-gateway.ts";

/** Play payments that their banks have taken back by now and that nobody was told of yet. */
export async function disputedPlay({ db, clock }: Platform): Promise<Dispute[]> {
  const rows = await db
    .selectFrom("payments")
    .leftJoin("payment_disputes", "payment_disputes.payment_id", "payments.id")
    .selectAll("payments")
    .where("payments.gateway", "=", sandboxGateway.name)
    .where("payments.status", "=", "succeeded")
    .where("saved_method", "like", "play_method_0259_%")
    .where("payment_disputes.id", "is", null)
    .execute();
  return rows.flatMap((row) => {
    const taken = sandboxGateway.disputeOf!({
      gatewayPayment: row.gateway_payment ?? "",
      saved: row.saved_method,
      settledAt: row.settled_at!,
      at: clock.now(),
    });
    return taken ? [{ about: "dispute", paymentId: row.id, ...taken, amount: money(row.amount, row.currency), status: "open" }] : [];
  });
}

/** Payments nobody has looked at for an hour, whatever became of their job. */
export async function forgottenPayments({ db, clock }: Platform): Promise<string[]> {
  const before = new Date(clock.now().valueOf() - 3_600_000);
  const rows = await db
    .selectFrom("payments")
    .select("id")
    .where("status", "=", "started")
    .where("started_at", "<", before)
    .limit(200)
    .execute();
  return rows.map(({ id }) => id);
}
