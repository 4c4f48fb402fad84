import { publicationOf } from "../editorial/index.ts";
import type { Db, Platform, Tx } from "../platform/index.ts";
import { type Day, money, newId } from "../values/index.ts";
import { isReturning } from "./hangs-on-who.ts";
import { refuse } from "./refusals.ts";
import { type Coupon, type CouponAudience, type CouponUse, normalCode, reasonsAgainstCoupon } from "../offers/index.ts";

/** Orders that use a coupon up; one that was declined gives it back. */
const counting = ["awaiting payment", "on account", "paid"] as const;

/** `who`: the payer, where they have proven who they are; of nobody else is asked what hangs on it. */
type Asked = { typed: string; who: string | undefined } & Pick<CouponUse, "today" | "keyCode" | "price" | "isGift">;

/**
 * The coupon that was typed, if it counts for this order; nothing typed is none. In a transaction its
 * row is locked, so that the last use is used once. Refuses "coupon-missing", "coupon-unusable".
 */
export async function couponFor(
  db: Db | Tx,
  { typed, who, ...use }: Asked,
  { lock = false }: { lock?: boolean } = {},
): Promise<Coupon | undefined> {
  const code = normalCode(typed);
  if (!code) return undefined;
  const query = db.selectFrom("coupons").selectAll().where("code", "=", code);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  if (!row)
    throw refuse("coupon-missing", (m) => m.refusals.offers.noCoupon, {
      coupon: (m) => m.refusals.offers.couponUnknown,
    });
  const coupon = couponOf(row);
  const used = await db
    .selectFrom("orders")
    .select("payer_id")
    .where("coupon_id", "=", coupon.id)
    .where("status", "in", counting)
    .execute();
  const reasons = reasonsAgainstCoupon(coupon, {
    ...use,
    language: (await publicationOf(db)).language,
    isReturning: who === undefined ? undefined : await isReturning(db, who),
    uses: used.length,
    usesOfPerson: used.filter(({ payer_id }) => payer_id === who).length,
  });
  if (reasons.length > 0) throw refuse("coupon-unusable", reasons.join(" "), { coupon: reasons.join(" ") });
  return coupon;
}

export type CouponRow = Coupon & { uses: number };

export async function coupons(db: Db): Promise<CouponRow[]> {
  const rows = await db.selectFrom("coupons").selectAll().orderBy("made_at", "desc").execute();
  const used = await db
    .selectFrom("orders")
    .select(["coupon_id", (of) => of.fn.countAll<number>().as("uses")])
    .where("coupon_id", "is not", null)
    .where("status", "in", counting)
    .groupBy("coupon_id")
    .execute();
  const uses = new Map(used.map(({ coupon_id, uses: count }) => [coupon_id, count]));
  return rows.map((row) => ({ ...couponOf(row), uses: uses.get(row.id) ?? 0 }));
}

type NewCoupon = Omit<Coupon, "id" | "endedAt">;

/** Refuses "coupon-exists", "coupon-unusable". */
export async function makeCoupon(platform: Platform, tx: Tx, coupon: NewCoupon, by?: string): Promise<void> {
  const code = normalCode(coupon.code);
  if (!/^[A-Z0-9-]{3,24}$/.test(code))
    throw refuse("coupon-unusable", (m) => m.desk.refused.sold.couponCode, { code: (m) => m.desk.refused.sold.couponCodeBeside });
  if (coupon.opensOn && coupon.closesOn && coupon.closesOn < coupon.opensOn)
    throw refuse("coupon-unusable", (m) => m.desk.refused.sold.couponEnds, { closesOn: (m) => m.desk.refused.sold.beforeItBegins });
  const now = platform.clock.now();
  const { off } = coupon;
  const row = {
    id: newId(now),
    code,
    opens_on: coupon.opensOn,
    closes_on: coupon.closesOn,
    most_uses: coupon.mostUses,
    most_per_person: coupon.mostPerPerson,
    audience: coupon.audience,
    key_codes: coupon.keyCodes,
    note: coupon.note,
    made_at: now,
    made_by: by ?? null,
    ...("amount" in off
      ? {
          amount_off: off.amount.amount,
          currency: off.amount.currency,
        }
      : { percent_off: off.percent }),
  };
  const made = await tx
    .insertInto("coupons")
    .values(row)
    .onConflict((conflict) => conflict.column("code").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!made) throw refuse("coupon-exists", (m) => m.desk.refused.sold.couponExists(code), { code: (m) => m.desk.refused.sold.taken });
}

export async function endCoupon(platform: Platform, tx: Tx, id: string, by: string): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable("coupons")
    .set((set) => ({
      ended_at: set.fn.coalesce("ended_at", set.val(platform.clock.now())),
      ended_by: set.fn.coalesce("ended_by", set.val(by)),
    }))
    .where("id", "=", id)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw refuse("coupon-absent", (m) => m.desk.refused.sold.noCoupon);
}

type Row = {
  id: string;
  code: string;
  amount_off: number | null;
  currency: string | null;
  percent_off: number | null;
  opens_on: Day | null;
  closes_on: Day | null;
  most_uses: number | null;
  most_per_person: number | null;
  audience: CouponAudience;
  key_codes: string[];
  note: string;
  ended_at: Date | null;
};

const couponOf = (row: Row): Coupon => ({
  id: row.id,
  code: row.code,
  note: row.note,
  endedAt: row.ended_at,
  keyCodes: row.key_codes,
  mostUses: row.most_uses,
  mostPerPerson: row.most_per_person,
  off: row.percent_off === null ? { amount: money(row.amount_off!, row.currency!) } : { percent: row.percent_off },
  opensOn: row.opens_on,
  closesOn: row.closes_on,
  audience: row.audience,
});
