import { type Db, type Platform, type Tx, batched, likeOf } from "../platform/index.ts";
import { newId } from "../values/index.ts";
import { refuse } from "./refusals.ts";

export type Suppressed = { id: string; email: string; status: string; says: string; suppressedAt: Date };

const suppressedNow = batched(async (db, emails: string[]): Promise<Map<string, true>> => {
  const rows = await db
    .selectFrom("suppressed_addresses")
    .select("email")
    .where("email", "in", emails)
    .where("lifted_at", "is", null)
    .execute();
  return new Map(rows.map(({ email }) => [email, true]));
});

export const isSuppressed = async (db: Db | Tx, email: string): Promise<boolean> => (await suppressedNow(db, email)) ?? false;

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

/** Newest first, with how many there are; `search`: a part of the address. */
export async function suppressedAddresses(
  db: Db,
  { search = "", limit = 50, offset = 0 } = {},
): Promise<{ rows: Suppressed[]; total: number }> {
  const found = db.selectFrom("suppressed_addresses").where("lifted_at", "is", null).where("email", "ilike", likeOf(search.trim()));
  const { total } = await found.select((of) => of.fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
  const rows = await found.selectAll().orderBy("suppressed_at", "desc").orderBy("id").limit(limit).offset(offset).execute();
  return {
    rows: rows.map(({ id, email, status, says, suppressed_at }) => ({ id, email, status, says, suppressedAt: suppressed_at })),
    total: Number(total),
  };
}

/** Letters go to the address again; the next bounce suppresses it anew. */
export async function liftSuppression(platform: Platform, { id, by }: { id: string; by: string }): Promise<void> {
  const { numUpdatedRows } = await platform.db
    .updateTable("suppressed_addresses")
    .set((set) => ({
      lifted_at: set.fn.coalesce("lifted_at", set.val(platform.clock.now())),
      lifted_by: set.fn.coalesce("lifted_by", set.val(by)),
    }))
    .where("id", "=", id)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw refuse("suppression-missing", (m) => m.desk.against.letters.notSuppressed);
}
