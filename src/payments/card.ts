import type { Words } from "../values/index.ts";
import { says } from "../messages/index.ts";
import type { Card } from "./gateway.ts";
import type { Payment } from "./charges.ts";
import { refuse } from "./refusals.ts";

/** Checks what can be checked without asking anybody. Refuses "card-invalid" with each field. */
export function checkCard(card: Card, now: Date): void {
  const fields = cardProblems(card, now);
  if (Object.keys(fields).length > 0) throw refuse("card-invalid", (m) => m.refusals.payments.card, fields);
}

/** What is wrong with it, by field. */
export function cardProblems(card: Card, now: Date): Record<string, Words> {
  const fields: Record<string, Words> = {};
  const number = card.number.replace(/[\s-]/g, "");
  if (!/^\d{12,19}$/.test(number) || !passesLuhn(number)) fields.card = says((m) => m.refusals.payments.cardNumber);
  if (!isAhead(card.expiry, now)) fields.expiry = says((m) => m.refusals.payments.expiry);
  if (!/^\d{3,4}$/.test(card.check.trim())) fields.check = says((m) => m.refusals.payments.check);
  return fields;
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  [...digits].reverse().forEach((digit, at) => {
    const doubled = at % 2 ? Number(digit) * 2 : Number(digit);
    sum += doubled > 9 ? doubled - 9 : doubled;
  });
  return sum % 10 === 0;
}

/** A card is good to the end of its month. */
function isAhead(expiry: string, now: Date): boolean {
  const [, month, year] = /^\s*(0?[1-9]|1[0-2])\s*[/-]\s*(?:20)?(\d\d)\s*$/.exec(expiry) ?? [];
  if (!month || !year) return false;
  return new Date(Date.UTC(2000 + Number(year), Number(month), 1)) > now;
}

/** Does the payment wait for the second step of another card than this, on a page of ours? */
export const isOtherCard = ({ status, confirmedHere, method }: Pick<Payment, "status" | "confirmedHere" | "method">, card: Card): boolean =>
  status === "needs action" && confirmedHere && !method.endsWith(card.number.replace(/\D/g, "").slice(-4));
