import { sql } from "kysely";
import { type Platform, type Tx, insertRows } from "../platform/index.ts";
import { newId } from "../values/index.ts";
import { type Why, moveCopies } from "./copies/move-copies.ts";

/**
 * Those of these subscriptions to which nothing happened since an instant: no copy moved, no axis, no address; nothing is on a
 * label or was read.
 */
export async function untouched(tx: Tx, asked: readonly { id: string; since: Date }[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select s.id
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as asked(id uuid, since timestamptz) join subscriptions s on s.id = asked.id
    where s.service in ('active', 'held', 'grace')
      and not exists (select from copies c where c.subscription_id = s.id and c.state not in ('owed', 'held'))
      and not exists (select from copy_changes x join copies c on c.id = x.copy_id where c.subscription_id = s.id and x.changed_at > asked.since)
      and not exists (select from subscription_changes x where x.subscription_id = s.id and x.changed_at > asked.since)
      and not exists (select from postal_addresses a where a.subscription_id = s.id and a.added_at > asked.since)
      and not exists (select from holds h where h.subscription_id = s.id and h.held_at > asked.since)`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

/** Ends subscriptions of which nothing was served, many at once: every copy is struck out. Nobody is written to. */
export async function closeMany(platform: Platform, tx: Tx, ids: readonly string[], { why, by }: Why): Promise<void> {
  const now = platform.clock.now();
  const rows = await tx
    .selectFrom("subscriptions")
    .select(["id", "service", "renewal"])
    .where("id", "in", [...ids])
    .forUpdate()
    .execute();
  const copies = await tx
    .selectFrom("copies")
    .select("id")
    .where("subscription_id", "in", [...ids])
    .execute();
  await moveCopies(
    platform,
    tx,
    copies.map(({ id }) => id),
    { from: ["owed", "held"], to: "voided", why, by },
  );
  await tx
    .updateTable("subscriptions")
    .set({ service: "cancelled", renewal: "stopped" })
    .where("id", "in", [...ids])
    .execute();
  const moved = (id: string, axis: string, was: string, became: string) =>
    was === became ? [] : [{ id: newId(now), subscription_id: id, axis, was, became, why, changed_at: now, changed_by: by ?? null }];
  await insertRows(
    tx,
    "subscription_changes",
    rows.flatMap(({ id, service, renewal }) => [
      ...moved(id, "service", service, "cancelled"),
      ...moved(id, "renewal", renewal, "stopped"),
    ]),
  );
}
