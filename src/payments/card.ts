import type { Card } from "./gateway.ts";
import { refuse } from "./refusals.ts";

/** Checks what can be checked without asking anybody. Refuses "card-invalid" with each field. */
export function checkCard(card: Card, now: Date): void {
  const fields = cardProblems(card, now);
  if (Object.keys(fields).length > 0) throw refuse("card-invalid", "Something about the card is not right yet.", fields);
}

/** What is wrong with it, by field. */
export function cardProblems(card: Card, now: Date): Record<string, string> {
  const fields: Record<string, string> = {};
  const number = card.number.replace(/[\s-]/g, "");
  if (!/^\d{12,19}$/.test(number) || !passesLuhn(number)) fields.card = "This number has a slip of the finger in it.";
  if (!isAhead(card.expiry, now)) fields.expiry = "Give month and year as on the card, such as 04/29.";
  if (!/^\d{3,4}$/.test(card.check.trim())) fields.check = "Three or four digits, from the back of the card.";
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
