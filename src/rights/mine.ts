import { sql } from "kysely";
import type { Db, Tx } from "../platform/index.ts";
import type { Mine } from "./of-person.ts";

/** By what names somebody stands in the tables: themselves and whoever became them, their addresses, subscriptions and orders. */
export async function mineOf(tx: Db | Tx, personId: string): Promise<Mine> {
  const people = await sql<{ id: string; email: string | null }>`
    select id, email from people where id = ${personId} or became = ${personId}`.execute(tx);
  const ids = people.rows.map(({ id }) => id);
  const subscriptions = await sql<{ id: string; recipient_id: string }>`
    select id, recipient_id from subscriptions where payer_id = any(${ids}::uuid[]) or recipient_id = any(${ids}::uuid[])`.execute(tx);
  const orders = await sql<{ id: string }>`select id from orders where payer_id = any(${ids}::uuid[])`.execute(tx);
  return {
    people: ids,
    // an address that was typed by somebody else proves nothing, and is not theirs
    emails: people.rows.flatMap(({ email }) => email ?? []),
    subscriptions: subscriptions.rows.map(({ id }) => id),
    read: subscriptions.rows.filter(({ recipient_id }) => ids.includes(recipient_id)).map(({ id }) => id),
    orders: orders.rows.map(({ id }) => id),
  };
}
