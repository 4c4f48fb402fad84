import { messagesIn } from "../messages/index.ts";
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
  /** Undefined where nobody has proven who they are: what hangs on it is asked before it is paid. */
  isReturning: boolean | undefined;
  uses: number;
  usesOfPerson: number;
};

/** Every reason why this coupon does not count for this order; none means it does. */
export function reasonsAgainstCoupon(coupon: Coupon, use: CouponUse): string[] {
  const { today } = use;
  const { opensOn } = coupon;
  const m = messagesIn(use.language).refusals.offers.coupon;
  return [
    ...(coupon.endedAt || (coupon.closesOn && coupon.closesOn < today) ? [m.ended] : []),
    ...(opensOn && opensOn > today ? [m.from(formatDay(opensOn, use.language))] : []),
    ...(coupon.keyCodes.length > 0 && !coupon.keyCodes.includes(use.keyCode) ? [m.anotherOffer] : []),
    ...(coupon.audience === "gift" && !use.isGift ? [m.gifts] : []),
    ...(coupon.audience === "new" && (use.isReturning || use.isGift) ? [m.firstTime] : []),
    ...(coupon.audience === "returning" && use.isReturning === false ? [m.returning] : []),
    ...(coupon.mostUses !== null && use.uses >= coupon.mostUses ? [m.usedUp] : []),
    ...(coupon.mostPerPerson !== null && use.usesOfPerson >= coupon.mostPerPerson ? [m.usedByYou] : []),
    ...("amount" in coupon.off && coupon.off.amount.currency !== use.price.currency ? [m.currency] : []),
  ];
}

/** What it takes off: never more than the price, in whole minor units; `percent` in basis points. */
export function discountOf({ off }: Pick<Coupon, "off">, price: Money): Money {
  const wanted = "amount" in off ? off.amount.amount : Math.round((price.amount * off.percent) / 10_000);
  return money(Math.min(price.amount, wanted), price.currency);
}

export const normalCode = (typed: string): string => typed.toUpperCase().replace(/\s/g, "");
