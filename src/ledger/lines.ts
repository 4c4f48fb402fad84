import { earnedOf, money } from "../values/index.ts";

/**
 * cash: with a gateway. receivable: invoiced, not paid. deferred: paid for and still owed, net of tax.
 * earned: revenue of an issue served. tax: owed to the state. refunds owed: promised back, not yet
 * confirmed by the gateway. written off: served, yet given back. fees: kept by gateways. credit: worth
 * of unused copies on the way into an upgrade. opening: what was paid elsewhere before the magazine moved here.
 */
const accounts = ["cash", "receivable", "deferred", "earned", "tax", "refunds owed", "written off", "fees", "credit", "opening"] as const;
export type Account = (typeof accounts)[number];

/** A debit is positive, a credit negative; minor units. */
export type Line = { account: Account; amount: number; currency: string; gateway?: string; orderId?: string; wholeNumber?: number };

/** What an order cost: `amount` with `tax` in it. `credit` is what an upgrade brought from its earlier order, with its tax. */
export type Sale = {
  orderId: string;
  amount: number;
  tax: number;
  currency: string;
  credit?: { fromOrderId: string; amount: number; tax: number };
};

/** A sale, paid through a gateway or on account. What is not tax is deferred until issues are served. */
export function linesOfSale(sale: Sale, by: { gateway: string; fee?: number } | "on account"): Line[] {
  const { orderId, amount, tax, currency, credit } = sale;
  const net = amount - tax + (credit ? credit.amount - credit.tax : 0);
  const paid: Line =
    by === "on account" ? { account: "receivable", amount, currency, orderId } : { account: "cash", amount, currency, gateway: by.gateway };
  return [
    paid,
    ...(credit ? creditUsed(credit, currency) : []),
    { account: "deferred", amount: -net, currency, orderId },
    { account: "tax", amount: -tax - (credit?.tax ?? 0), currency, orderId },
    ...(by === "on account" ? [] : linesOfFee(by.fee ?? 0, { currency, gateway: by.gateway })),
  ];
}

const creditUsed = (credit: { fromOrderId: string; amount: number }, currency: string): Line[] => [
  { account: "credit", amount: credit.amount, currency, orderId: credit.fromOrderId },
];

/** What the gateway kept for itself. */
const linesOfFee = (fee: number, { currency, gateway }: { currency: string; gateway: string }): Line[] => [
  { account: "fees", amount: fee, currency },
  { account: "cash", amount: -fee, currency, gateway },
];

type Taken = { orderId: string; amount: number; currency: string; gateway: string; fee?: number };

/** Money that came for an order, against what it settles. */
const linesOfTaken =
  (account: "receivable" | "refunds owed") =>
  ({ orderId, amount, currency, gateway, fee = 0 }: Taken): Line[] => [
    { account: "cash", amount, currency, gateway },
    { account, amount: -amount, currency, orderId },
    ...linesOfFee(fee, { currency, gateway }),
  ];

/** An invoice that was open is paid. */
export const linesOfPayment = linesOfTaken("receivable");

/** An order that is paid already was paid once more: nothing is earned by it, and all of it goes back. */
export const linesOfSecondPayment = linesOfTaken("refunds owed");

/** How an order stands in the ledger: what is still deferred, taxed and receivable of it, each 0 or more. */
export type OrderBalance = {
  orderId: string;
  currency: string;
  promised: number;
  deferred: number;
  tax: number;
  receivable: number;
  /** What was given back of it without taking it from deferred or tax; none where it is not said. */
  writtenOff?: number;
};

/**
 * Where money that goes back comes from. `keep` is the deferred revenue of copies that stay and will
 * still be served. The rest of the deferred goes first, then tax; what remains was earned already, and
 * is written off. What was written off before, while the copies went on, comes back with them. `lost` is what
 * issues earned that did not come: with their tax it goes back beside the deferred. The sum is `amount` exactly.
 */
export function linesOfGivingBack(
  balance: OrderBalance,
  { amount, keep, lost = 0, to }: { amount: number; keep: number; lost?: number; to: Pick<Line, "account" | "gateway"> },
): Line[] {
  const { orderId, currency } = balance;
  const deferred = Math.max(0, balance.deferred - keep);
  const tax = Math.max(0, Math.min(balance.tax, amount + (balance.writtenOff ?? 0) - deferred - lost));
  return [
    { account: "deferred", amount: deferred, currency, orderId },
    { account: "tax", amount: tax, currency, orderId },
    { account: "written off", amount: amount - deferred - tax, currency, orderId },
    { ...to, amount: -amount, currency, orderId },
  ];
}

/**
 * A refund that was given outside and whose copies go on: a price that fell afterwards. Its share of the tax
 * goes with it; the rest is written off, for the copies still earn what they were sold for.
 */
export function linesOfAllowance(balance: OrderBalance, { amount, taxShare }: { amount: number; taxShare: number }): Line[] {
  const { orderId, currency } = balance;
  const tax = Math.min(balance.tax, Math.round(amount * taxShare));
  return [
    { account: "tax", amount: tax, currency, orderId },
    { account: "written off", amount: amount - tax, currency, orderId },
    { account: "refunds owed", amount: -amount, currency, orderId },
  ];
}

/** One whose copies stop: where it is less than they were worth, only so much of them with its tax; the rest is given back beside it. */
export function linesOfOutsideRefund(
  balance: OrderBalance,
  { amount, keep, taxShare }: { amount: number; keep: number; taxShare: number },
): Line[] {
  if (amount >= balance.deferred - keep) return linesOfGivingBack(balance, { amount, keep, to: { account: "refunds owed" } });
  const { orderId, currency } = balance;
  const tax = Math.min(balance.tax, Math.round(amount * taxShare));
  return [
    { account: "deferred", amount: amount - tax, currency, orderId },
    { account: "tax", amount: tax, currency, orderId },
    { account: "refunds owed", amount: -amount, currency, orderId },
  ];
}

/** An unpaid invoice whose copies will not be served: nothing is left to claim of it. */
export const linesOfVoid = (balance: OrderBalance, keep = 0): Line[] =>
  linesOfGivingBack(balance, { amount: balance.receivable, keep, to: { account: "receivable" } });

/** Unused copies become credit towards an upgrade: `amount` with its share of the tax. */
export const linesOfCredit = (balance: OrderBalance, { amount, keep }: { amount: number; keep: number }): Line[] =>
  linesOfGivingBack(balance, { amount, keep, to: { account: "credit" } });

/** A refund the gateway has confirmed leaves the till. */
export const linesOfSettledRefund = ({
  amount,
  currency,
  gateway,
  orderId,
}: {
  amount: number;
  currency: string;
  gateway: string;
  orderId: string;
}): Line[] => [
  { account: "refunds owed", amount, currency, orderId },
  { account: "cash", amount: -amount, currency, gateway },
];

/**
 * A chargeback was decided for us: the money is in the till again, with its tax; what copies given back
 * will earn is deferred again, and what was lost is lost no more.
 */
export const linesOfChargebackWon = ({
  orderId,
  amount,
  tax,
  deferred,
  currency,
  gateway,
}: {
  orderId: string;
  amount: number;
  tax: number;
  deferred: number;
  currency: string;
  gateway: string;
}): Line[] => [
  { account: "cash", amount, currency, gateway },
  { account: "deferred", amount: -deferred, currency, orderId },
  { account: "tax", amount: -tax, currency, orderId },
  { account: "written off", amount: deferred + tax - amount, currency, orderId },
];

/** What `toCome` more issues of `of` will earn after `earned`, as far as it is not deferred already and was `taken` from there. */
export const deferredAgain = (
  { promised, deferred }: Pick<OrderBalance, "promised" | "deferred">,
  { earned, toCome, of, taken }: { earned: number; toCome: number; of: number; taken: number },
): number =>
  Math.max(
    0,
    Math.min(taken, earnedSoFar(promised, Math.min(of, earned + toCome), of) - earnedSoFar(promised, Math.min(of, earned), of) - deferred),
  );

/** What the k-th of `of` issues earns of `promised`: round(P·k/N) − round(P·(k−1)/N). */
export const earnedByIssue = (promised: number, k: number, of: number): number =>
  earnedSoFar(promised, k, of) - earnedSoFar(promised, k - 1, of);

const earnedSoFar = (promised: number, k: number, of: number): number => earnedOf(money(promised, "XXX"), k, of).amount;

/** Deferred revenue that stays when `issues` of `of` are or will still be served: what frozen copies are going to earn. */
export const keptFor = (
  { promised, deferred }: Pick<OrderBalance, "promised" | "deferred">,
  { issues, of }: { issues: number; of: number },
): number => Math.max(0, Math.min(deferred, earnedSoFar(promised, issues, of) - (promised - deferred)));

/** What `unanswered` of the `issues` that were served have earned. */
export const lostBy = (
  { promised }: Pick<OrderBalance, "promised">,
  { issues, of, unanswered }: { issues: number; of: number; unanswered: number },
): number => earnedSoFar(promised, issues, of) - earnedSoFar(promised, issues - unanswered, of);

/** What each currency is off by; empty when the lines balance. */
export function imbalance(lines: readonly Line[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { currency, amount } of lines) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  return new Map([...sums].filter(([, sum]) => sum !== 0));
}
