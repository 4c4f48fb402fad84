import type { Wanted } from "../orders/index.ts";
import type { Form } from "../http/index.ts";
import type { Person } from "../people/index.ts";
import { type Address } from "../values/index.ts";

const addressFields = ["name", "line1", "line2", "postalCode", "city", "region", "country"] as const;
const otherFields = [
  "payerName",
  "email",
  "agreed",
  "agreedLater",
  "coupon",
  "company",
  "vatId",
  "taxCountry",
  "start",
  "recipientName",
  "recipientEmail",
  "sendOn",
  "cardText",
  "paying",
  "second",
] as const;

export const addressOfForm = (form: Form): Address =>
  Object.fromEntries(addressFields.map((name) => [name, form.text(name) || undefined])) as unknown as Address;

/** What was typed, without the card: it is never sent back. */
export const shownAgain = (form: Form): Record<string, string> => ({
  ...Object.fromEntries([...otherFields, ...addressFields].map((name) => [name, form.prose(name)])),
  premium: form.text("premium") === "yes" || form.text("payerName") === "" ? "yes" : "no",
});

/** Only where the gateway takes a card typed into our form. */
export const cardOfForm = (form: Form, takesCard: boolean) =>
  takesCard ? { number: form.text("card"), expiry: form.text("expiry"), check: form.text("check") } : undefined;

type From = {
  form: Form;
  person: Person | undefined;
  offerKey: string;
  orderKey: string;
  gift: boolean;
  backIssue?: number | undefined;
  hasPremium: boolean;
  /** The ordering browser's own cookie. */
  browser?: string | undefined;
};

/** The form as an order that may yet be refused. */
export function wantedOf({ form, person, offerKey, orderKey, gift, backIssue, hasPremium, browser }: From): Wanted {
  const later = form.text("paying") === "by invoice";
  return {
    offerKey,
    idempotencyKey: orderKey,
    backIssue,
    payer: {
      email: person?.email ?? form.text("email"),
      name: form.text("payerName"),
      proven: person !== undefined,
      browser,
    },
    address: addressOfForm(form),
    coupon: form.text("coupon"),
    company: form.text("company"),
    vatId: form.text("vatId"),
    country: form.text("taxCountry"),
    premium: hasPremium && form.text("premium") === "yes",
    start: form.whole("start"),
    ...(gift && {
      gift: {
        recipientName: form.text("recipientName"),
        recipientEmail: form.text("recipientEmail") || undefined,
        cardText: form.prose("cardText"),
        sendOn: form.day("sendOn"),
      },
    }),
    paying: later ? "by invoice" : "now",
    second: form.text("second") === "yes",
    agreed: form.text(later ? "agreedLater" : "agreed") === "yes",
  };
}
