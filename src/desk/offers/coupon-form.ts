import { z } from "zod";
import { field, mark } from "../../http/index.ts";
import { type Money, decimalOf, moneyOf } from "../../values/index.ts";
import { amiss, notPrice, wholeOrNull } from "../fields.ts";

export const couponFields = [
  "code",
  "percent",
  "amount",
  "mostUses",
  "mostPerPerson",
  "audience",
  "keyCodes",
  "opensOn",
  "closesOn",
  "note",
];

/** The form of a coupon, for the offers with these `known` key codes; what is amiss is said in this order. */
export const couponIn = (currency: string, known: ReadonlySet<string>) =>
  z
    .object({ keyCodes: keyCodesOf(known) })
    .and(takenOff(currency))
    .and(
      z.object({
        code: field.line,
        note: field.line,
        mostUses: limit,
        mostPerPerson: limit,
        audience: field.oneOf(["new", "returning", "gift"], "everybody"),
        opensOn: field.dayOrNull,
        closesOn: field.dayOrNull,
      }),
    );

const limit = wholeOrNull("The limit", { least: 1 });

const keyCodesOf = (known: ReadonlySet<string>) =>
  field.words.transform((keyCodes, context) => {
    const strange = keyCodes.filter((keyCode) => !known.has(keyCode));
    if (strange.length === 0) return keyCodes;
    return mark(context, amiss(`There is no offer with the key code ${strange.join(", ")}.`, "Not an offer’s."));
  });

const takenOff = (currency: string) =>
  z.object({ percent: field.line, amount: field.line }).transform(({ percent, amount }, context): { off: Off } => {
    if (Boolean(percent) === Boolean(amount))
      return mark(context, amiss("Give either a per cent or an amount.", "One of the two."), ["percent"]);
    if (!amount) {
      const part = decimalOf(percent, { least: 0.01, most: 100 });
      if (part === undefined) return mark(context, amiss("A per cent lies between 0 and 100.", "From 1 to 100."), ["percent"]);
      return { off: { percent: Math.round(part * 100) } };
    }
    const money = moneyOf(amount, currency);
    if (!money) return mark(context, notPrice(amount), ["amount"]);
    if (money.amount === 0) return mark(context, amiss("A coupon takes something off.", "More than nothing."), ["amount"]);
    return { off: { amount: money } };
  });

type Off = { percent: number } | { amount: Money };
