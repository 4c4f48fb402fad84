import { sql } from "kysely";
import { type Db, type Platform, type Tx, batched, coalesced, namedBy } from "../platform/index.ts";
import { newId } from "../values/index.ts";
import { refuse } from "./refusals.ts";

export type Premium = { id: string; name: string; description: string; left: number; ended: boolean };

/** An order holds its premium from the moment it is written; one that was declined gives it back. */
const holding = ["awaiting payment", "on account", "paid"];

export async function premiums(db: Db | Tx): Promise<Premium[]> {
  const rows = await db.selectFrom("premiums").selectAll().orderBy("added_at").execute();
  return Promise.all(
    rows.map(async ({ id, name, description, ended_at }) => ({
      id,
      name,
      description,
      ended: ended_at !== null,
      left: await leftOf(db, id),
    })),
  );
}

const allPremiums = coalesced(premiums);

export async function premiumById(db: Db | Tx, id: string | null): Promise<Premium | undefined> {
  return id === null ? undefined : (await allPremiums(db)).find((premium) => premium.id === id);
}

/** To pages it is said whether any are left; how many, only to those who look anew each time. */
const leftOf = async (db: Db | Tx, id: string): Promise<number> =>
  (await namedBy(["orders", "premium_stock_changes"], ["premiums left"], () => stocks(db, id))) ?? 0;

const stocks = batched(async (db, ids: string[]) => {
  const { rows } = await sql<{ id: string; left: number }>`
    select id, (coalesce((select sum(change) from premium_stock_changes where premium_id = premiums.id), 0)
      - (select count(*) from orders where premium_id = premiums.id and status = any(${holding}::text[])))::int as left
    from premiums where id = any(${ids}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, left }) => [id, left]));
});

/**
 * Holds the premium's row until the transaction ends and makes sure that one is left: two orders for
 * the last one come one after the other. Refuses "premium-gone".
 */
export async function holdPremium(tx: Tx, id: string): Promise<void> {
  const row = await tx.selectFrom("premiums").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  if (row && row.ended_at === null && (await leftOf(tx, id)) > 0) return;
  throw refuse("premium-gone", (m) => m.refusals.offers.premiumGone(row?.name), {
    premium: (m) => m.refusals.offers.noneLeft,
  });
}

export async function addPremium(
  platform: Platform,
  tx: Tx,
  { name, description, stock, by }: { name: string; description: string; stock: number; by?: string },
): Promise<string> {
  if (!name.trim()) throw refuse("premium-unusable", (m) => m.desk.refused.sold.nameIt, { name: (m) => m.desk.refused.sold.whatIsIt });
  const now = platform.clock.now();
  const row = { id: newId(now), name: name.trim(), description: description.trim(), added_at: now, added_by: by ?? null };
  await tx.insertInto("premiums").values(row).execute();
  await changeStock(platform, tx, { premiumId: row.id, change: stock, why: "first stock", by });
  return row.id;
}

/** More came, or some are lost; never fewer than are promised. Refuses "premium-unusable". */
export async function changeStock(
  platform: Platform,
  tx: Tx,
  { premiumId, change, why, by }: { premiumId: string; change: number; why: string; by?: string | undefined },
): Promise<void> {
  const premium = await tx.selectFrom("premiums").select("id").where("id", "=", premiumId).forUpdate().executeTakeFirst();
  if (!premium) throw refuse("premium-missing", (m) => m.desk.refused.sold.noPremium);
  if (!Number.isInteger(change) || change === 0)
    throw refuse("premium-unusable", (m) => m.desk.refused.sold.byHowMany, { change: (m) => m.desk.refused.sold.wholeNumber });
  if (!why.trim()) throw refuse("premium-unusable", (m) => m.desk.refused.sold.whyCounted, { why: (m) => m.desk.refused.sold.why });
  if ((await leftOf(tx, premiumId)) + change < 0)
    throw refuse("premium-unusable", (m) => m.desk.refused.sold.promised, { change: (m) => m.desk.refused.sold.tooMany });
  const now = platform.clock.now();
  await tx
    .insertInto("premium_stock_changes")
    .values({ id: newId(now), premium_id: premiumId, change, why: why.trim(), changed_at: now, changed_by: by ?? null })
    .execute();
}
