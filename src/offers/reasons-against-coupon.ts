import { type Day, type Money, formatDay, money } from "../values/index.ts";

export type CouponAudience = "everybody" | "new" | "returning" | "gift";

export type Coupon = {
  id: string;
  /** As the reader types it, in capitals. */
  code: string;
  off: { amount: Money } | { percent: number };
  opensOn: Day | null;
  closesOn: Day | null;
  /** How often it may be used in all, and by one person; null is without limit. */
  mostUses: number | null;
  mostPerPerson: number | null;
  audience: CouponAudience;
  /** Key codes it is for; none means every offer. */
  keyCodes: string[];
  note: string;
  endedAt: Date | null;
};

export type CouponUse = {
  language: string;
  today: Day;
  keyCode: string;
  price: Money;
  isGift: boolean;
  isReturning: boolean;
  uses: number;
  usesOfPerson: number;
};

/** Every reason why this coupon does not count for this order; none means it does. */
export function reasonsAgainstCoupon(coupon: Coupon, use: CouponUse): string[] {
  const { today } = use;
  const { opensOn } = coupon;
  return [
    ...(coupon.endedAt || (coupon.closesOn && coupon.closesOn < today) ? ["This coupon has ended."] : []),
    ...(opensOn && opensOn > today ? [`This coupon counts from ${formatDay(opensOn, use.language)}.`] : []),
    ...(coupon.keyCodes.length > 0 && !coupon.keyCodes.includes(use.keyCode) ? ["This coupon is for another offer."] : []),
    ...(coupon.audience === "gift" && !use.isGift ? ["This coupon is for gifts."] : []),
    ...(coupon.audience === "new" && (use.isReturning || use.isGift) ? ["This coupon is for those who subscribe for the first time."] : []),
    ...(coupon.audience === "returning" && !use.isReturning ? ["This coupon is for those who have subscribed before."] : []),
    ...(coupon.mostUses !== null && use.uses >= coupon.mostUses ? ["This coupon was used as often as it may be."] : []),
    ...(coupon.mostPerPerson !== null && use.usesOfPerson >= coupon.mostPerPerson ? ["You have used this coupon already."] : []),
    ...("amount" in coupon.off && coupon.off.amount.currency !== use.price.currency ? ["This coupon is in another currency."] : []),
  ];
}

/** What it takes off: never more than the price, in whole minor units; `percent` in basis points. */
export function discountOf({ off }: Pick<Coupon, "off">, price: Money): Money {
  const wanted = "amount" in off ? off.amount.amount : Math.round((price.amount * off.percent) / 10_000);
  return money(Math.min(price.amount, wanted), price.currency);
}

export const normalCode = (typed: string): string => typed.toUpperCase().replace(/\s/g, "");
