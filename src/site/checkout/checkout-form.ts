import { z } from "zod";
import type { Wanted } from "../../orders/index.ts";
import { type Form, address, field, ifSent } from "../../http/index.ts";
import { type Person, newToken } from "../../people/index.ts";
import { isOwnPath, keysOf } from "../../values/index.ts";

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
  "return",
  "codeFor",
] as const;

/** What was typed, without the card: it is never sent back. */
export function shownAgain(form: Form): Record<string, string> {
  const { premium, payerName } = form.parse(ordered);
  return { ...form.asTyped([...otherFields, ...keysOf(address.shape)]), premium: premium || payerName === "" ? "yes" : "no" };
}

/** Only where the gateway takes a card typed into our form. */
export function cardOfForm(form: Form, takesCard: boolean) {
  if (!takesCard) return undefined;
  const { card, ...rest } = form.parse(typedCard);
  return { number: card, ...rest };
}

const typedCard = z.object({ card: field.line, expiry: field.line, check: field.line });

/** The key of an order, by which it is placed once however often its form is sent; a new one where a form has none. */
export const orderKeyOf = (form: Form): string => form.parse(keyed).orderKey || newToken();
const keyed = z.object({ orderKey: field.line });

/** Is the order to be paid by an invoice, later? */
export const isLater = (form: Form): boolean => form.parse(z.object({ paying })).paying === "by invoice";
const paying = field.oneOf(["by invoice"], "now");

/** An address, where the form asks for one. */
export const addressIfAsked = (form: Form) => (form.parse(asksForAddress).line1 === undefined ? undefined : form.parse(address));
const asksForAddress = z.object({ line1: ifSent(field.line) });

const ordered = z.object({
  payerName: field.line,
  email: field.line,
  coupon: field.line,
  company: field.line,
  vatId: field.line,
  taxCountry: field.line,
  premium: field.tick,
  paying,
  second: field.tick,
  agreed: field.tick,
  agreedLater: field.tick,
  toPay: field.wholeOrNull().transform((amount) => amount ?? undefined),
  return: field.line.transform((to) => (isOwnPath(to) ? to : undefined)),
});
const start = z.object({ start: field.wholeOrNull().transform((issue) => issue ?? undefined) });
const given = z.object({
  recipientName: field.line,
  recipientEmail: field.lineIfAny,
  cardText: field.prose,
  sendOn: field.dayOrNull.transform((day) => day ?? undefined),
});

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
  /** In which language it is ordered, where that is not the magazine’s own. */
  language?: string | undefined;
};

/** The form as an order that may yet be refused. */
export function wantedOf({ form, person, offerKey, orderKey, gift, backIssue, hasPremium, browser, language }: From): Wanted {
  const {
    payerName,
    email,
    taxCountry,
    premium,
    agreed,
    agreedLater,
    return: returnTo,
    ...typed
  } = form.parse(ordered.extend(start.shape));
  return {
    ...typed,
    offerKey,
    idempotencyKey: orderKey,
    backIssue,
    payer: { email: person?.email ?? email, name: payerName, proven: person !== undefined, browser, language },
    address: form.parse(address),
    country: taxCountry,
    returnTo,
    premium: hasPremium && premium,
    ...(gift && { gift: form.parse(given) }),
    agreed: typed.paying === "by invoice" ? agreedLater : agreed,
  };
}
