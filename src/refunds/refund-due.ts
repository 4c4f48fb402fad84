import { messagesIn } from "../messages/index.ts";
import { type Day, type Money, addDays, addMonths, dayOf, earnedOf, formatDay, money, subtract } from "../values/index.ts";
import { type CopyFacts, issuesServed, servedOrdinals } from "../subscriptions/index.ts";
import { guaranteeEvery } from "../offers/index.ts";

/** A paid order as the refund question sees it. */
export type PaidOrder = {
  id: string;
  price: Money;
  termIssues: number;
  paidAt: Date;
  guaranteeDays: number;
  refunded: number;
  copies: CopyFacts[];
  /** Places in the term whose copy did not come, and will not be made good if the rest is given back. */
  unanswered?: ReadonlySet<number | null>;
};

/** `unanswered`: of the issues served, those that did not come and are given back as well. */
export type RefundLine = { orderId: string; kind: "guarantee" | "unserved"; amount: Money; issuesServed: number; unanswered: number };

export const lastDayOfGuarantee = (order: Pick<PaidOrder, "paidAt" | "guaranteeDays">, timeZone: string): Day =>
  addDays(dayOf(order.paidAt, timeZone), order.guaranteeDays);

type Clock = { today: Day; timeZone: string; lastGuarantee?: Date | undefined };

type Guaranteed = Pick<PaidOrder, "paidAt" | "guaranteeDays" | "price">;

/** The days that stand in the way of the guarantee: its own last, and the one before which it cannot be used again. */
function daysAgainst(order: Guaranteed, { today, timeZone, lastGuarantee }: Clock): { ended?: Day; again?: Day } {
  const until = lastDayOfGuarantee(order, timeZone);
  const again = lastGuarantee && addMonths(dayOf(lastGuarantee, timeZone), guaranteeEvery);
  return { ...(today > until && { ended: until }), ...(again && again > today && { again }) };
}

/** Why the newest order is not under the guarantee (any more); none means that it is. */
export function reasonsAgainstGuarantee(order: Guaranteed | undefined, clock: Clock, language: string): string[] {
  const m = messagesIn(language).refusals.refunds;
  if (!order || order.price.amount === 0) return [m.nothingPaid];
  if (order.guaranteeDays === 0) return [m.noGuarantee];
  const { ended, again } = daysAgainst(order, clock);
  return [
    ...(ended ? [m.guaranteeEnded({ days: order.guaranteeDays, day: formatDay(ended, language) })] : []),
    ...(again ? [m.guaranteeUsed({ months: guaranteeEvery, day: formatDay(again, language) })] : []),
  ];
}

const isGuaranteed = (order: PaidOrder, clock: Clock): boolean =>
  order.price.amount !== 0 && order.guaranteeDays !== 0 && Object.keys(daysAgainst(order, clock)).length === 0;

/**
 * What each order gives back if the reader asks today: all of it within the guarantee (once in
 * 24 months), else what its unserved copies are worth, P − round(P·served/N) − earlier refunds.
 */
export function refundDue(orders: readonly PaidOrder[], clock: Clock): RefundLine[] {
  const newest = orders.reduce<PaidOrder | undefined>((a, b) => (a && a.paidAt > b.paidAt ? a : b), undefined);
  return orders.flatMap((order): RefundLine[] => {
    const guaranteed = order === newest && isGuaranteed(order, clock);
    const line = guaranteed ? guaranteeOf(order) : unservedOf(order);
    return line.amount.amount > 0 ? [line] : [];
  });
}

function guaranteeOf(order: PaidOrder): RefundLine {
  const amount = subtract(order.price, money(order.refunded, order.price.currency));
  return { orderId: order.id, kind: "guarantee", amount, issuesServed: issuesServed(order.copies), unanswered: 0 };
}

function unservedOf(order: PaidOrder): RefundLine {
  const served = servedOrdinals(order.copies);
  const unanswered = served.filter((ordinal) => order.unanswered?.has(ordinal)).length;
  const count = served.length - unanswered;
  const voided = order.copies.length > 0 && order.copies.every(({ state }) => state === "voided");
  const left = voided ? 0 : order.price.amount - earnedOf(order.price, count, order.termIssues).amount - order.refunded;
  return {
    orderId: order.id,
    kind: "unserved",
    amount: money(Math.max(0, left), order.price.currency),
    issuesServed: served.length,
    unanswered,
  };
}
