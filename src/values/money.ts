import { directionOf } from "./direction.ts";
import { numberFormat } from "./formats.ts";
/** Money is a whole number of minor units (cents, öre, yen) and an ISO 4217 currency. */
export type Money = { readonly amount: number; readonly currency: string };

/** Throws a TypeError for a fraction: a float never becomes money. */
export function money(amount: number, currency: string): Money {
  if (!Number.isSafeInteger(amount)) throw new TypeError(`${amount} is not whole minor units`);
  if (!/^[A-Z]{3}$/.test(currency)) throw new TypeError(`"${currency}" is not a currency code`);
  return { amount, currency };
}

export function add(a: Money, b: Money): Money {
  return money(a.amount + sameCurrency(a, b).amount, a.currency);
}

export function subtract(a: Money, b: Money): Money {
  return money(a.amount - sameCurrency(a, b).amount, a.currency);
}

/**
 * The part of a price that the first `served` of `of` copies have earned: round(P·k/N).
 * Differences of it are what each copy earns, so the parts sum to the price exactly.
 */
export function earnedOf(price: Money, served: number, of: number): Money {
  if (of <= 0 || served < 0 || served > of) {
    throw new RangeError(`${served} of ${of} copies cannot be earned`);
  }
  const exact = (BigInt(price.amount) * BigInt(served) * 2n + BigInt(of)) / (BigInt(of) * 2n);
  return money(Number(exact), price.currency);
}

/** The tax contained in a price that includes it; `rate` in basis points (2500 = 25 %). */
export function taxWithin(gross: Money, rate: number): Money {
  const net = Math.round((gross.amount * 10_000) / (10_000 + rate));
  return money(gross.amount - net, gross.currency);
}

/** Money from what somebody typed: "48", "48.5", "48,50"; undefined for anything else, or finer than the currency. */
export function moneyOf(typed: string, currency: string): Money | undefined {
  const digits = numberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
  const [, whole, part = ""] = /^\s*(\d{1,9})(?:[.,](\d+))?\s*$/.exec(typed) ?? [];
  if (whole === undefined || part.replace(/0+$/, "").length > digits) return undefined;
  return money(Number(whole) * 10 ** digits + Number(part.slice(0, digits).padEnd(digits, "0") || 0), currency);
}

/** "96.00": as spreadsheets and accountants read it, in whole currency with its decimals, whatever the language. */
export function plainAmount({ amount, currency }: Money): string {
  const digits = numberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
  return (amount / 10 ** digits).toFixed(digits);
}

/** "€ 96.00" in the reader's language; decimals follow the currency. */
export function formatMoney({ amount, currency }: Money, language: string): string {
  const format = numberFormat(language, { style: "currency", currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  const written = format.format(amount / 10 ** digits);
  // "UK£" at the end of a sum that runs leftwards would be read "£UK": it keeps its own order
  return directionOf(language) === "rtl" ? written.replace(/\p{Lu}+\p{Sc}$/u, "\u2068$&\u2069") : written;
}

function sameCurrency(a: Money, b: Money): Money {
  if (a.currency !== b.currency) {
    throw new TypeError(`${a.currency} and ${b.currency} do not add up`);
  }
  return b;
}
