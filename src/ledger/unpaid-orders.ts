import { sql } from "kysely";
import type { Db, Tx } from "../platform/index.ts";

/** Of these orders those whose money did not come, or was taken back: an invoice struck out and not paid since, a chargeback that was not won. */
export async function unpaidOrders(db: Db | Tx, orderIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select distinct p.order_id as id from ledger_postings p
    where p.order_id = any(${orderIds}::uuid[]) and p.kind in ('void', 'chargeback') and not exists (
      select from ledger_postings later where later.key = case p.kind
        when 'void' then 'void-taken-back:' || p.order_id else 'chargeback-won:' || substr(p.key, length('chargeback:') + 1) end)`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}
