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

const limit = wholeOrNull((m) => m.desk.coupons.form.limit, { least: 1 });

const keyCodesOf = (known: ReadonlySet<string>) =>
  field.words.transform((keyCodes, context) => {
    const strange = keyCodes.filter((keyCode) => !known.has(keyCode));
    if (strange.length === 0) return keyCodes;
    return mark(
      context,
      amiss(
        (m) => m.desk.coupons.form.strange(strange.join(", ")),
        (m) => m.desk.coupons.form.strangeBeside,
      ),
    );
  });

const takenOff = (currency: string) =>
  z.object({ percent: field.line, amount: field.line }).transform(({ percent, amount }, context): { off: Off } => {
    if (Boolean(percent) === Boolean(amount))
      return mark(
        context,
        amiss(
          (m) => m.desk.coupons.form.either,
          (m) => m.desk.coupons.form.eitherBeside,
        ),
        ["percent"],
      );
    if (!amount) {
      const part = decimalOf(percent, { least: 0.01, most: 100 });
      if (part === undefined)
        return mark(
          context,
          amiss(
            (m) => m.desk.coupons.form.percent,
            (m) => m.desk.coupons.form.percentBeside,
          ),
          ["percent"],
        );
      return { off: { percent: Math.round(part * 100) } };
    }
    const money = moneyOf(amount, currency);
    if (!money) return mark(context, notPrice(amount), ["amount"]);
    if (money.amount === 0)
      return mark(
        context,
        amiss(
          (m) => m.desk.coupons.form.something,
          (m) => m.desk.coupons.form.somethingBeside,
        ),
        ["amount"],
      );
    return { off: { amount: money } };
  });

type Off = { percent: number } | { amount: Money };
