import { type Meant, type StaffOrdering, waysToCome, waysToPay } from "../../orders/index.ts";
import { publicationOf } from "../../editorial/index.ts";
import type { Form } from "../../http/index.ts";
import type { Platform } from "../../platform/index.ts";
import { type Address, moneyOf } from "../../values/index.ts";
import { orderKinds } from "./new-order-page.tsx";
import { refuse } from "../refusals.ts";
import { oneOf } from "../one-of.ts";

const addressFields = ["name", "line1", "line2", "postalCode", "city", "region", "country"] as const;

export const orderFields = [
  "kind",
  "offer",
  "cameBy",
  "paidBy",
  "payerName",
  "email",
  "company",
  "vatId",
  ...addressFields,
  "quantity",
  "price",
  "coupon",
  "start",
  "recipientName",
  "recipientEmail",
  "sendOn",
  "cardText",
  "why",
  "second",
];

/** "" in every field is no address. */
export function addressIn(form: Form): Address | undefined {
  return form.text("line1")
    ? (Object.fromEntries(addressFields.map((field) => [field, form.text(field) || undefined])) as unknown as Address)
    : undefined;
}

/** For whom what is typed is meant, as the order would have it. */
export const meantIn = (form: Form): Meant =>
  form.text("kind") === "gift"
    ? { email: form.text("recipientEmail"), name: form.text("recipientName"), address: addressIn(form) }
    : { email: form.text("email"), name: form.text("payerName"), address: addressIn(form) };

export async function orderingOf({ db }: Platform, form: Form, { by, orderKey }: { by: string; orderKey: string }): Promise<StaffOrdering> {
  const { currency } = await publicationOf(db);
  const kind = oneOf(
    form.text("kind"),
    orderKinds.map(([value]) => value),
    "usual",
  );
  const agreedPrice = form.text("price") ? moneyOf(form.text("price"), currency) : undefined;
  if (form.text("price") && !agreedPrice)
    throw refuse("offer-unusable", `“${form.text("price")}” is not a price; write it as 48.00.`, { price: "Write it as 48.00." });
  const number = (name: string) => form.whole(name, { least: 1 });
  return {
    offerKey: form.text("offer"),
    payer: {
      email: form.text("email"),
      name: form.text("payerName"),
    },
    address: addressIn(form),
    company: form.text("company"),
    vatId: form.text("vatId"),
    coupon: form.text("coupon"),
    idempotencyKey: orderKey,
    by,
    why: form.text("why"),
    kind: kind === "comp" || kind === "bulk" ? kind : "usual",
    cameBy: oneOf(form.text("cameBy"), waysToCome, "desk"),
    paidBy: oneOf(form.text("paidBy"), waysToPay, "cheque"),
    quantity: number("quantity") ?? 1,
    agreedPrice,
    premium: kind !== "comp",
    second: form.text("second") === "yes",
    // none is issue 0, which has never appeared
    ...(kind === "back issue" ? { backIssue: number("start") ?? 0 } : { start: number("start") }),
    ...(kind === "gift" && {
      gift: {
        recipientName: form.text("recipientName"),
        recipientEmail: form.text("recipientEmail") || undefined,
        cardText: form.prose("cardText"),
        sendOn: form.day("sendOn"),
      },
    }),
  };
}
