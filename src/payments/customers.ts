import type { Db, Tx } from "../platform/index.ts";
import type { Gateway, Payer } from "./gateway.ts";
import type { Till } from "./payments.ts";

/** Whom the gateway knows this payer as, if it does. */
export async function rememberedCustomer(db: Db, gateway: Pick<Gateway, "name">, payer: string | null): Promise<string | undefined> {
  if (!payer) return undefined;
  const row = await db
    .selectFrom("payment_customers")
    .select("gateway_customer")
    .where("payer", "=", payer)
    .where("gateway", "=", gateway.name)
    .executeTakeFirst();
  return row?.gateway_customer;
}

/** The same, made known where it is not; undefined for gateways that do not ask. */
export async function customerOf({ platform }: Till, gateway: Gateway, payer: Payer | undefined): Promise<string | undefined> {
  if (!gateway.openCustomer || !payer) return undefined;
  const known = await rememberedCustomer(platform.db, gateway, payer.reference);
  if (known) return known;
  const customer = await gateway.openCustomer(payer);
  const row = { payer: payer.reference, gateway: gateway.name, gateway_customer: customer, added_at: platform.clock.now() };
  await platform.db
    .insertInto("payment_customers")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await rememberedCustomer(platform.db, gateway, payer.reference)) ?? customer;
}

/** Another name of the same payer's; one under which the gateway knows somebody already stays theirs. */
export async function nameCustomerAnew(tx: Tx, { from, to }: { from: string; to: string }): Promise<void> {
  await tx.updateTable("customer_links").set({ person_id: to }).where("person_id", "=", from).execute();
  const rows = await tx.selectFrom("payment_customers").selectAll().where("payer", "=", from).execute();
  if (rows.length === 0) return;
  await tx
    .insertInto("payment_customers")
    .values(rows.map((row) => ({ ...row, payer: to })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** A customer that the gateway had before it knew us; whoever is known to it already stays so. */
export async function adoptCustomer(
  { clock }: Pick<Till["platform"], "clock">,
  tx: Tx,
  { payer, gateway, customer }: { payer: string; gateway: string; customer: string },
): Promise<void> {
  await tx
    .insertInto("payment_customers")
    .values({ payer, gateway, gateway_customer: customer, added_at: clock.now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
