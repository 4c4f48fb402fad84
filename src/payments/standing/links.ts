import type { Db, Platform, Tx } from "../../platform/index.ts";

type Link = { gateway: string; customer: string; personId: string; how: "file" | "confirmed"; by?: string | undefined };

/** Whose a gateway's customer is. The first word stands: somebody else's is not taken from them. Answers whether it is theirs now. */
export async function linkCustomer(
  { clock }: Pick<Platform, "clock">,
  tx: Tx,
  { gateway, customer, personId, how, by }: Link,
): Promise<boolean> {
  await linkCustomers({ clock }, tx, [{ gateway, customer, personId, how, by }]);
  const { person_id } = await tx
    .selectFrom("customer_links")
    .select("person_id")
    .where("gateway", "=", gateway)
    .where("gateway_customer", "=", customer)
    .executeTakeFirstOrThrow();
  return person_id === personId;
}

/** The same of many at once, as a file of subscribers has them. */
export async function linkCustomers({ clock }: Pick<Platform, "clock">, tx: Tx, links: readonly Link[]): Promise<void> {
  if (links.length === 0) return;
  const now = clock.now();
  await tx
    .insertInto("customer_links")
    .values(
      links.map(({ gateway, customer, personId, how, by }) => ({
        gateway,
        gateway_customer: customer,
        person_id: personId,
        how,
        linked_by: by ?? null,
        linked_at: now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Person by customer: of all the gateway's customers, or of these. */
export async function customerLinks(db: Db | Tx, gateway: string, customers?: readonly string[]): Promise<Map<string, string>> {
  const all = db.selectFrom("customer_links").selectAll().where("gateway", "=", gateway);
  const rows = await (customers ? all.where("gateway_customer", "in", [...customers]) : all).execute();
  return new Map(rows.map((row) => [row.gateway_customer, row.person_id]));
}

/** This customer, and every other that is the same person’s. */
export async function customersBeside(db: Db | Tx, { gateway, customer }: { gateway: string; customer: string }): Promise<string[]> {
  const person = (await customerLinks(db, gateway, [customer])).get(customer);
  const rows = person
    ? await db
        .selectFrom("customer_links")
        .select("gateway_customer")
        .where("gateway", "=", gateway)
        .where("person_id", "=", person)
        .execute()
    : [];
  return [...new Set([customer, ...rows.map((row) => row.gateway_customer)])];
}
