import type { Db, Tx } from "../platform/index.ts";

/** Whose hands a payment is in: the gateway's name, for the books. */
export async function gatewayOfPayment(db: Db | Tx, paymentId: string): Promise<string> {
  const { gateway } = await db.selectFrom("payments").select("gateway").where("id", "=", paymentId).executeTakeFirstOrThrow();
  return gateway;
}
