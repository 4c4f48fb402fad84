import { z } from "zod";
import { type Meant, type StaffOrdering, waysToCome, waysToPay } from "../../orders/index.ts";
import { type Form, address, field } from "../../http/index.ts";
import { type Address, keysOf } from "../../values/index.ts";
import { priceOrNull } from "../fields.ts";
import { orderKinds } from "./new-order-page.tsx";

/** Without a first line it is none; what else is missing is said where something is posted. */
const placed = address.transform((typed) => ({ address: typed.line1 ? typed : undefined }));

export const addressIn = (form: Form): Address | undefined => form.parse(placed).address;

/** How an order came, and how it is paid. */
export const comings = { cameBy: field.oneOf(waysToCome, "desk"), paidBy: field.oneOf(waysToPay, "cheque") };

const kind = field.oneOf(orderKinds, "usual");

/** What every order is asked; what is amiss is said in this order. */
const fieldsIn = (currency: string) => ({
  kind,
  offer: field.line,
  ...comings,
  payerName: field.line,
  email: field.line,
  company: field.line,
  vatId: field.line,
  price: priceOrNull(currency).transform((price) => price ?? undefined),
  quantity: field.wholeOrNull({ least: 1 }).transform((copies) => copies ?? 1),
  coupon: field.line,
  start: field.wholeOrNull({ least: 1 }).transform((issue) => issue ?? undefined),
  why: field.line,
  second: field.tick,
});

const giftFields = {
  recipientName: field.line,
  recipientEmail: field.lineIfAny,
  sendOn: field.dayOrNull.transform((day) => day ?? undefined),
  cardText: field.prose,
};

const given = z.object(giftFields).transform((gift) => ({ gift }));
/** What stands in the fields of a gift is not read where the order is none. */
const kept = z.unknown().transform(() => ({ gift: undefined }));

/** The same in every currency. */
export const orderFields = [...keysOf(fieldsIn("EUR")), ...keysOf(address.shape), ...keysOf(giftFields)];

const meant = z
  .object({ kind, email: field.line, payerName: field.line, recipientEmail: field.line, recipientName: field.line })
  .and(placed);

/** For whom what is typed is meant, as the order would have it. */
export function meantIn(form: Form): Meant {
  const { kind, email, payerName, recipientEmail, recipientName, address } = form.parse(meant);
  return kind === "gift" ? { email: recipientEmail, name: recipientName, address } : { email, name: payerName, address };
}

/** What was typed, as an order in the magazine's currency. Refuses a number, a day or a price that is none. */
export function orderingOf(form: Form, currency: string, { by, orderKey }: { by: string; orderKey: string }): StaffOrdering {
  const asked = z.object(fieldsIn(currency)).and(placed);
  const isGift = form.parse(z.object({ kind })).kind === "gift";
  const { kind: of, offer, payerName, email, price, start, ...order } = form.parse(asked.and(isGift ? given : kept));
  return {
    ...order,
    offerKey: offer,
    payer: { email, name: payerName },
    idempotencyKey: orderKey,
    by,
    kind: of === "comp" || of === "bulk" ? of : "usual",
    agreedPrice: price,
    premium: of !== "comp",
    // none is issue 0, which has never appeared
    ...(of === "back issue" ? { backIssue: start ?? 0 } : { start }),
  };
}
