import { messagesIn } from "../messages/index.ts";
import { type Money, formatMoney, formatRate, money, subtract } from "../values/index.ts";
import { type Coupon, discountOf } from "./reasons-against-coupon.ts";
import type { Offer } from "./offers.ts";
import { type TaxSettings, type Taxed, taxed } from "./tax.ts";

type QuoteLine = { text: string; amount: number };

/** What one order costs and why. `lines` sum to `gross`, to the minor unit. */
export type Quote = Taxed & { listPrice: Money; discount: Money; lines: QuoteLine[] };

type QuoteAsked = {
  language: string;
  offer: Pick<Offer, "name" | "termIssues" | "editions" | "price" | "introPrice" | "taxRate" | "taxMode">;
  /** The introductory price is for the first term alone. */
  isRenewal?: boolean;
  coupon?: Pick<Coupon, "code" | "off"> | undefined;
  country?: string | undefined;
  vatId?: string | undefined;
  /** How many copies of each issue; a bulk order has more than one. */
  quantity?: number;
  /** A price agreed by word of mouth stands in the place of the offer's. */
  agreed?: Money | undefined;
};

export const firstPrice = (offer: Pick<Offer, "price" | "introPrice">): Money => offer.introPrice ?? offer.price;

/** The price of an order: offer, first term, coupon, tax, in that order. */
export function quoteOf(
  { language, offer, isRenewal = false, coupon, country, vatId, quantity = 1, agreed }: QuoteAsked,
  settings: TaxSettings,
): Quote {
  const each = agreed ?? (isRenewal ? offer.price : firstPrice(offer));
  const listPrice = money(each.amount * quantity, each.currency);
  const discount = coupon ? discountOf(coupon, listPrice) : money(0, each.currency);
  const price = subtract(listPrice, discount);
  const sums = taxed(
    {
      price,
      mode: offer.taxMode,
      usualRate: offer.taxRate,
      taxedAs: offer.editions.includes("print") ? "print" : "digital",
      country,
      vatId,
    },
    settings,
  );
  return { ...sums, listPrice, discount, lines: linesOf({ language, offer, coupon, quantity, listPrice, discount, price, sums }) };
}

type Parts = {
  language: string;
  offer: Pick<Offer, "name" | "termIssues">;
  coupon: Pick<Coupon, "code"> | undefined;
  quantity: number;
  listPrice: Money;
  discount: Money;
  price: Money;
  sums: Taxed;
};

function linesOf({ language, offer, coupon, quantity, listPrice, discount, price, sums }: Parts): QuoteLine[] {
  const m = messagesIn(language).offers.lines;
  const first = { text: m.offer({ offer: offer.name, number: offer.termIssues, copies: quantity }), amount: listPrice.amount };
  const changed = sums.gross.amount - price.amount;
  return [
    first,
    ...(coupon && discount.amount > 0 ? [{ text: m.coupon(coupon.code), amount: -discount.amount }] : []),
    ...(changed > 0 ? [{ text: m.tax(formatRate(sums.rate, language)), amount: changed }] : []),
    ...(changed < 0 ? [{ text: m.reverseCharge, amount: changed }] : []),
  ];
}

/** What the invoice says about its tax. */
export function taxNote({ tax, rate, reverseCharge }: Pick<Taxed, "tax" | "rate" | "reverseCharge">, language: string): string {
  const m = messagesIn(language).offers;
  if (reverseCharge) return m.reverseCharge;
  return tax.amount > 0 ? m.containsTax({ rate: formatRate(rate, language), tax: formatMoney(tax, language) }) : "";
}
