import type { Payment, Payments } from "../../payments/index.ts";
import { type Platform, type Tx, notifyPages } from "../../platform/index.ts";
import { writeEnded } from "../letters.ts";
import { offerById } from "../offers/offers.ts";
import { quoteOf, taxNote } from "../offers/quote.ts";
import { taxSettings } from "../offers/tax-settings.ts";
import { giveGrace } from "../subscriptions/give-grace.ts";
import { changeSubscription, subscriptionOf, subscriptionRow } from "../subscriptions/subscription.ts";
import type { OrderRow } from "./order.ts";
import { takeOrder } from "./take-order.ts";

/**
 * Writes the agreed renewal of a subscription whose last copy was served, its payment started on the
 * method of the last one that was charged. Answers with the payment to ask for; undefined where the
 * last term's renewal was written before, costs nothing, or has no method to charge: then it ends.
 */
export async function takeRenewal(platform: Platform, payments: Payments, tx: Tx, subscriptionId: string): Promise<string | undefined> {
  const last = await tx.selectFrom("orders").selectAll().where("subscription_id", "=", subscriptionId).where("status", "=", "paid").orderBy("paid_at", "desc").executeTakeFirstOrThrow();
  const key = `renewal:${last.id}`;
  const earlier = await tx.selectFrom("orders").select("id").where("idempotency_key", "=", key).executeTakeFirst();
  if (earlier) return undefined;
  const charged = await tx.selectFrom("orders").select("payment_id").where("subscription_id", "=", subscriptionId).where("status", "=", "paid").where("payment_id", "is not", null).orderBy("paid_at", "desc").executeTakeFirst();
  if (!charged?.payment_id) return end(platform, tx, subscriptionId, "no payment method to renew with");
  const offer = await offerById(tx, last.offer_id);
  // the full price: an introductory one was for the first term
  const quote = quoteOf({ offer, isRenewal: true, country: last.country ?? undefined, vatId: last.vat_id ?? undefined }, await taxSettings(tx));
  const priced = {
    ...{ offerId: offer.id, kind: "renewal" as const, payerId: last.payer_id, recipientId: last.recipient_id, subscriptionId, termIssues: offer.termIssues },
    ...{ amount: quote.gross, tax: quote.tax.amount, consent: last.consent, key, description: `${offer.name}, renewal` },
    details: { lines: quote.lines, taxNote: quote.reverseCharge ? taxNote(quote) : "", billTo: { country: last.country ?? undefined, company: last.company, vatId: last.vat_id ?? undefined } },
  };
  const { payment } = await takeOrder(platform, payments, tx, priced, { by: "saved method", earlierPaymentId: charged.payment_id });
  return payment?.id;
}

/** The charge for a renewal was declined: the subscription ends with the copies that were paid for. */
export async function renewalDeclined(platform: Platform, tx: Tx, order: OrderRow, payment: Payment): Promise<void> {
  await end(platform, tx, order.subscription_id!, `renewal declined: ${payment.failureCode ?? "declined"}`);
}

async function end(platform: Platform, tx: Tx, subscriptionId: string, why: string): Promise<undefined> {
  const subscription = subscriptionOf(await subscriptionRow(tx).where("id", "=", subscriptionId).forUpdate().executeTakeFirstOrThrow());
  if (await giveGrace(platform, tx, subscription)) return undefined;
  await changeSubscription(platform, tx, subscription, [{ axis: "service", became: "expired", why }]);
  await writeEnded(platform, tx, { subscription, declined: true });
  await notifyPages(tx);
  return undefined;
}
