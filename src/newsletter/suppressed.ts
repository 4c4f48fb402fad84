import { type Db, type Platform, type Tx } from "../platform/index.ts";
import { newId } from "../values/index.ts";

export type Suppressed = { id: string; email: string; status: string; says: string; suppressedAt: Date };

export async function isSuppressed(db: Db | Tx, email: string): Promise<boolean> {
  const row = await db
    .selectFrom("suppressed_addresses")
    .select("id")
    .where("email", "=", email)
    .where("lifted_at", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}

export async function suppress(
  platform: Platform,
  tx: Tx,
  { email, status, says, mailingId }: { email: string; status: string; says: string; mailingId: string | null },
): Promise<void> {
  const now = platform.clock.now();
  await tx
    .insertInto("suppressed_addresses")
    .values({ id: newId(now), email, status, says, mailing_id: mailingId, suppressed_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Newest first. */
export async function suppressedAddresses(db: Db, limit = 200): Promise<Suppressed[]> {
  const rows = await db
    .selectFrom("suppressed_addresses")
    .selectAll()
    .where("lifted_at", "is", null)
    .orderBy("suppressed_at", "desc")
    .limit(limit)
    .execute();
  return rows.map(({ id, email, status, says, suppressed_at }) => ({ id, email, status, says, suppressedAt: suppressed_at }));
}

/** Letters go to the address again; the next bounce suppresses it anew. */
export async function liftSuppression(platform: Platform, { id, by }: { id: string; by: string }): Promise<void> {
  await platform.db
    .updateTable("suppressed_addresses")
    .set({ lifted_at: platform.clock.now(), lifted_by: by })
    .where("id", "=", id)
    .where("lifted_at", "is", null)
    .execute();
}
