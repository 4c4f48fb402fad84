import { type Money, money } from "../values/index.ts";
import type { Offer } from "./offers.ts";
import { firstPrice } from "./quote.ts";

/** A part of a price; `exact` where it divides to the minor unit, so that a page says "about" where it does not. */
type Part = Money & { exact: boolean };

/** The price of an offer’s first term, taken apart for whoever compares. */
export type PriceParts = {
  now: Money;
  /** What one issue of the term costs; nothing of what is free. */
  anIssue: Part | undefined;
  /** What a year of issues costs at this price; nothing of what is free. */
  aYear: Part | undefined;
  /** What every later term costs, where it is another price. */
  later: Money | undefined;
  /** A single issue bought by itself in the same editions, and what the term saves against as many: only where it does save. */
  single: { price: Money; saved: Money } | undefined;
};

type Asked = Pick<Offer, "price" | "introPrice" | "termIssues" | "editions" | "taxMode">;

/** `singles`: the offers of single issues; `issuesPerYear`: how many the magazine appears with in a year. */
export function priceParts(
  offer: Asked,
  { issuesPerYear, singles = [] }: { issuesPerYear: number; singles?: readonly Asked[] },
): PriceParts {
  const now = firstPrice(offer);
  const isFree = now.amount === 0;
  return {
    now,
    anIssue: isFree ? undefined : partOf(now, 1, offer.termIssues),
    aYear: isFree ? undefined : partOf(now, issuesPerYear, offer.termIssues),
    later: offer.introPrice && offer.introPrice.amount !== offer.price.amount ? offer.price : undefined,
    single: isFree ? undefined : savedAgainst(offer, now, singles),
  };
}

function partOf(price: Money, times: number, of: number): Part {
  const amount = Math.round((price.amount * times) / of);
  return { ...money(amount, price.currency), exact: amount * of === price.amount * times };
}

/** The cheapest single issue that is the same thing: in the same editions, currency and way of taxing. */
function savedAgainst({ editions, taxMode, termIssues }: Asked, now: Money, singles: readonly Asked[]): PriceParts["single"] {
  const same = singles.filter(
    (one) =>
      one.taxMode === taxMode &&
      one.price.currency === now.currency &&
      one.termIssues === 1 &&
      [...one.editions].toSorted().join() === [...editions].toSorted().join(),
  );
  const [cheapest] = same.map((one) => firstPrice(one)).toSorted((one, other) => one.amount - other.amount);
  if (!cheapest) return undefined;
  const saved = cheapest.amount * termIssues - now.amount;
  return saved > 0 ? { price: cheapest, saved: money(saved, now.currency) } : undefined;
}

/** What can be tried without paying stands first; else the order that the desk gave. */
export const freeFirst = <O extends Pick<Offer, "price" | "introPrice">>(offers: readonly O[]): O[] =>
  offers.toSorted((one, other) => Number(firstPrice(one).amount > 0) - Number(firstPrice(other).amount > 0));
