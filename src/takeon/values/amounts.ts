import { type Money, moneyOf } from "../../values/index.ts";

/** Which sign stands before the cents. */
export type DecimalSign = "." | ",";

/** An amount; one whose only sign could stand before thousands or before cents; or nothing that is one. */
type ReadAmount = { amount: number } | { either: true } | undefined;

/** Minor units of what somebody's spreadsheet shows: "€ 1.234,50", "1'234.50", "48", "48,-", "USD 12.00". */
export function readAmount(text: string, { currency, sign }: { currency: string; sign: DecimalSign | null }): ReadAmount {
  const typed = text.replace(/\p{Sc}|\b[A-Z]{3}\b|[\s'’\u00a0\u202f]|(?<=[.,])[-–—]+$/gu, "").replace(/[.,]$/, "");
  if (!/^\d[\d.,]*$/.test(typed)) return undefined;
  const decimal = signOf(typed, sign);
  if (decimal === "either") return { either: true };
  const plain = decimal ? `${typed.slice(0, decimal.at).replace(/[.,]/g, "")}.${typed.slice(decimal.at + 1)}` : typed.replace(/[.,]/g, "");
  const read = money(plain, currency);
  return read && { amount: read.amount };
}

/** More decimals than the currency has are rounded where they say nothing: "48.0000". */
const money = (plain: string, currency: string): Money | undefined => moneyOf(plain, currency);

function signOf(typed: string, sign: DecimalSign | null): { at: number } | "either" | undefined {
  const last = Math.max(typed.lastIndexOf("."), typed.lastIndexOf(","));
  if (last < 0) return undefined;
  const isMixed = typed.includes(".") && typed.includes(",");
  if (isMixed) return { at: last };
  const many = typed.split(typed.charAt(last)).length > 2;
  if (many) return undefined;
  const canBeThousands = /^\d{1,3}[.,]\d{3}$/.test(typed);
  if (sign && canBeThousands) return typed[last] === sign ? { at: last } : undefined;
  // 1.200 is one thousand two hundred somewhere, and one and a fifth elsewhere
  return canBeThousands ? "either" : { at: last };
}

/** Which signs stand before cents in a column's amounts, as far as they say. */
export function decimalSigns(text: string): DecimalSign[] {
  const found = /([.,])\d{1,2}\D*$/.exec(text)?.[1];
  return found ? [found === "." ? "." : ","] : [".", ","];
}

/** A whole number of issues: "12", "12 issues", "12.0". */
export function readCount(text: string): number | undefined {
  const [, digits] = /^(?:\p{L}+\.?\s*)?(\d{1,5})(?:[.,]0+)?(?:\s*\p{L}.*)?$/u.exec(text.trim()) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

const yes = new Set("1 yes y true t on x ja oui si sí sim da kyllä tak subscribed active enabled ✓ wahr vrai".split(" "));
const no = new Set("0 no n false f off nein non nee não nej ei nie unsubscribed inactive disabled falsch faux".split(" "));

/** Yes or no in the words of spreadsheets; undefined for an empty cell and any other word. */
export function readYes(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  return yes.has(word) ? true : no.has(word) ? false : undefined;
}
