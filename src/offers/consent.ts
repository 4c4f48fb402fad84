import { messagesIn } from "../messages/index.ts";
import { type Money, formatMoney } from "../values/index.ts";
import { type Offer, guaranteeEvery } from "./offers.ts";

type Paying = "now" | "by invoice";
type Asked = { price: Money; paying?: Paying; isGift?: boolean; language: string };

/** What the reader agrees to when ordering, word for word; it is kept with the order. */
export function consentFor(
  offer: Pick<Offer, "termIssues" | "price" | "introPrice" | "guaranteeDays" | "renews" | "taxMode">,
  { price, paying = "now", isGift = false, language }: Asked,
): string {
  const costs = price.amount > 0;
  // only a card that was paid with can be charged again
  const renews = offer.renews === "auto" && !isGift && paying === "now" && costs;
  const renewal = { price: formatMoney(offer.price, language), plusTax: offer.taxMode === "exclusive", isFull: offer.introPrice !== null };
  return messagesIn(language).offers.consent({
    number: offer.termIssues,
    gift: isGift,
    price: costs ? formatMoney(price, language) : undefined,
    later: paying !== "now",
    renewal: renews ? renewal : undefined,
    guarantee: costs && offer.guaranteeDays > 0 ? { days: offer.guaranteeDays, months: guaranteeEvery } : undefined,
  });
}
