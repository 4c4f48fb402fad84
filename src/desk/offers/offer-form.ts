import { z } from "zod";
import { type Offer, mostGrace, mostGuaranteeDays, mostTermIssues, reasonsAgainstSelling } from "../../offers/index.ts";
import { type Form, field, ifSent, typed, typedOrNull } from "../../http/index.ts";
import { saysAll } from "../../messages/index.ts";
import { decimalOf, keysOf, moneyOf, slugOf, wholeOf } from "../../values/index.ts";
import { amiss, notWhole, price, priceOrNull, whole, wholeOrNull } from "../fields.ts";
import { audiences } from "./offer-fields.tsx";
import { refuse } from "../refusals.ts";

/** The form of an offer; what is amiss is said in this order. */
const fieldsIn = (currency: string) => ({
  keyCode: field.line,
  name: typed(
    (line) => line || undefined,
    () =>
      amiss(
        (m) => m.desk.offers.form.name,
        (m) => m.desk.offers.form.nameBeside,
      ),
  ),
  summary: field.line,
  print: field.tick,
  digital: field.tick,
  audience: field.oneOf(audiences, "everybody"),
  price: price(currency),
  introPrice: priceOrNull(currency),
  termIssues: whole((m) => m.desk.offers.form.issues, { least: 1, most: mostTermIssues }),
  guaranteeDays: whole((m) => m.desk.offers.form.guarantee, { most: mostGuaranteeDays }),
  taxRate: percent,
  taxMode: field.oneOf(["exclusive"], "inclusive"),
  renews: field.oneOf(["series"], "auto"),
  grants: field.oneOf(["term"], "archive"),
  premiumId: field.id,
  graceIssues: grace,
  creditCopies: wholeOrNull((m) => m.desk.offers.form.creditCopies, { least: 1 }),
  opensOn: field.dayOrNull,
  closesOn: field.dayOrNull,
  ads: field.tick,
});

/** A form of before the field gives none. */
const grace = typedOrNull(
  (line) => wholeOf(line, { most: mostGrace }),
  (line) =>
    wholeOf(line) === undefined
      ? notWhole((m) => m.desk.offers.form.grace)
      : amiss(
          (m) => m.desk.offers.form.graceMost(mostGrace),
          (m) => m.desk.offers.form.graceBeside(mostGrace),
        ),
).transform((issues) => issues ?? 0);

/** In basis points; none where nothing is typed. */
const percent = typedOrNull(
  (line) => decimalOf(line, { most: 99.99 }),
  () =>
    amiss(
      (m) => m.desk.offers.form.tax,
      (m) => m.desk.offers.form.taxBeside,
    ),
).transform((tax) => Math.round((tax ?? 0) * 100));

const sold = (currency: string) => z.object(fieldsIn(currency));

/** What costs nothing promises no money back, whatever stands in that field. */
const free = (currency: string) => sold(currency).extend({ guaranteeDays: field.line.transform(() => 0) });

/** What decides how the rest is read. An old form is one of before the digital edition was a choice. */
const before = z
  .object({ price: field.line, digital: ifSent(field.raw), audience: ifSent(field.raw) })
  .transform(({ price, digital, audience }) => ({ price, isOld: digital === undefined && audience === undefined }));

/** The same in every currency. */
export const offerFields = keysOf(fieldsIn("EUR"));

export function offerFrom(form: Form, currency: string, all: readonly Offer[]): Omit<Offer, "id" | "included"> {
  const isFree = moneyOf(form.parse(before).price, currency)?.amount === 0;
  const { keyCode, print, digital, ads, ...terms } = form.parse(isFree ? free(currency) : sold(currency));
  const isDigital = digital || form.parse(before).isOld;
  const offer: Omit<Offer, "id" | "included"> = {
    ...terms,
    keyCode: keyCode || unusedSlug(terms.name, all),
    editions: [...(print ? ["print" as const] : []), ...(isDigital ? ["digital" as const] : [])],
    renews: isFree || terms.audience === "back issue" ? "series" : terms.renews,
    adFree: !ads,
  };
  const reasons = reasonsAgainstSelling(offer);
  if (Object.keys(reasons).length > 0) throw refuse("offer-unusable", saysAll(Object.values(reasons)), reasons);
  return offer;
}

function unusedSlug(name: string, all: readonly Offer[]): string {
  const keyCode = slugOf(name);
  if (all.some((offer) => offer.keyCode === keyCode)) throw refuse("offer-unusable", (m) => m.desk.offers.form.taken(name));
  return keyCode;
}
