import { type Money, formatMoney } from "../values/index.ts";
import { type Offer, guaranteeEvery } from "./offers.ts";
import { issues } from "./quote.ts";

type Paying = "now" | "by invoice";
type Asked = { price: Money; paying?: Paying; isGift?: boolean; language: string };

/** What the reader agrees to when ordering, word for word; it is kept with the order. */
export function consentFor(
  offer: Pick<Offer, "termIssues" | "price" | "introPrice" | "guaranteeDays" | "renews" | "taxMode">,
  { price, paying = "now", isGift = false, language }: Asked,
): string {
  const paid =
    price.amount === 0
      ? "free of charge"
      : `for ${formatMoney(price, language)}, ${paying === "now" ? "paid now" : "paid when the invoice comes"}`;
  const guarantee =
    price.amount > 0 && offer.guaranteeDays > 0
      ? ` Whatever else I do, I get all of it back if I ask within ${offer.guaranteeDays} days of ordering, once in ${guaranteeEvery} months.`
      : "";
  // only a card that was paid with can be charged again
  const renews = offer.renews === "auto" && !isGift && paying === "now" && price.amount > 0;
  return `I order ${issues(offer.termIssues)} ${isGift ? "as a gift " : ""}${paid}.${renews ? renewalText(offer, language) : ` It ends by itself after ${these(offer.termIssues)}.`}${guarantee}`;
}

/** What it is that comes to an end is named, so that nobody takes the days of the guarantee for it. */
const these = (count: number): string => (count === 1 ? "this issue" : `these ${count} issues`);

function renewalText(
  { termIssues, price, taxMode, introPrice }: Pick<Offer, "termIssues" | "price" | "introPrice" | "taxMode">,
  language: string,
): string {
  const tax = taxMode === "exclusive" ? " and tax" : "";
  const how = introPrice
    ? `at the full price of ${formatMoney(price, language)}${tax}`
    : `at the price of the day, today ${formatMoney(price, language)}${tax}`;
  return ` After ${these(termIssues)} it renews for another ${issues(termIssues)} ${how}, announced before, until I stop it. I can stop renewing at any time on my account page.`;
}
