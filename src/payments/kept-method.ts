import { sql } from "kysely";
import type { Db, Tx } from "../platform/index.ts";
import { type Day, day } from "../values/index.ts";
import { rememberedCustomer } from "./customers.ts";
import type { Till } from "./payments.ts";
import { withTimeout } from "./with-timeout.ts";

/** What is charged the next time, as it is shown: "Visa ending 4242", and the last day on which it is good. */
export type KeptMethod = { method: string; expiresOn: Day | undefined };

/** The newest that is known of: paid with, or chosen at the gateway since. */
export async function keptMethod(db: Db | Tx, payer: string): Promise<KeptMethod | undefined> {
  const { rows } = await sql<{ method: string; until: string | null }>`
    select method, to_char(until, 'YYYY-MM-DD') as until from (
      select method, expires_on as until, seen_at as at from payment_methods where payer = ${payer}
      union all
      select method, method_expires_on, settled_at from payments
        where payer = ${payer} and status = 'succeeded' and saved_method is not null
    ) as known where method <> '' order by at desc nulls last limit 1`.execute(db);
  const [newest] = rows;
  return newest && { method: newest.method, expiresOn: newest.until ? day(newest.until) : undefined };
}

/** Asks the gateway what its customer has chosen, and keeps how that is called. Throws when the gateway does. */
export async function lookAtMethod({ platform, gateway, patience }: Till, payer: string): Promise<void> {
  const { db, clock } = platform;
  const customer = await rememberedCustomer(db, gateway, payer);
  const ask = gateway.chosenMethod;
  if (!ask || !customer) return;
  const chosen = await withTimeout(patience, () => ask(customer));
  if (!chosen) return;
  const seen = { method: chosen.method, expires_on: chosen.expiresOn ?? null, seen_at: clock.now() };
  await db
    .insertInto("payment_methods")
    .values({ payer, gateway: gateway.name, ...seen })
    .onConflict((conflict) => conflict.columns(["payer", "gateway"]).doUpdateSet(seen))
    .execute();
}
