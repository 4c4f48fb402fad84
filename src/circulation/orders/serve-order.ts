import { issueDates, planAhead, publicationOf } from "../../editorial/index.ts";
import { paymentById } from "../../payments/index.ts";
import { type Platform, type Tx, notifyPages, today } from "../../platform/index.ts";
import { type Address, money, newId } from "../../values/index.ts";
import { copiesOf, expireIssue, startIssue } from "../copies/copies.ts";
import { postSale } from "../ledger/post-order.ts";
import { postServed } from "../ledger/post-release.ts";
import { writeReceipt } from "../letters.ts";
import { type Offer, offerById } from "../offers/offers.ts";
import { keepAddress } from "../subscriptions/address.ts";
import { payGrace } from "../subscriptions/give-grace.ts";
import { changeSubscription, copiesOfSubscription, subscriptionOf, subscriptionRow } from "../subscriptions/subscription.ts";
import { issueInvoice } from "./invoices.ts";

/** A paid order becomes a subscription, or more copies of one, with its invoice and its letter. */
export async function serveOrder(platform: Platform, tx: Tx, orderId: string): Promise<void> {
  const order = await tx.selectFrom("orders").selectAll().where("id", "=", orderId).executeTakeFirstOrThrow();
  const offer = await offerById(tx, order.offer_id);
  const subscriptionId = order.subscription_id ?? (await openSubscription(platform, tx, order, offer));
  const net = await payGrace(platform, tx, { subscriptionId, orderId, most: order.term_issues });
  const start = await firstIssueOf(platform, tx, order.subscription_id, offer);
  const now = platform.clock.now();
  const copies = copiesOf({ start, term: order.term_issues - net, editions: offer.editions }).map(({ edition, wholeNumber, ordinal }) => ({
    ...{ id: newId(now), subscription_id: subscriptionId, order_id: orderId, edition, whole_number: wholeNumber, ordinal: ordinal + net, state: "owed", entered_at: now },
  }));
  if (copies.length > 0) await tx.insertInto("copies").values(copies).execute();
  const subscription = subscriptionOf(await subscriptionRow(tx).where("id", "=", subscriptionId).executeTakeFirstOrThrow());
  const why = `order ${order.number} paid`;
  await changeSubscription(platform, tx, subscription, [
    { axis: "service", became: "active", why },
    { axis: "money", became: "paid", why },
  ]);
  const fee = order.payment_id ? (await paymentById(tx, order.payment_id))?.fee : undefined;
  await postSale(platform, tx, { orderId, ...(fee && { fee }) });
  if (net > 0) await postServed(platform, tx, orderId);
  if (order.address) await keepAddress(platform, tx, { personId: order.recipient_id, address: order.address as unknown as Address, validFrom: start });
  const invoice = await issueInvoice(platform, tx, { orderId, kind: "invoice", amount: money(order.amount, order.currency), tax: order.tax, line: `${offer.name}, ${order.term_issues} issues from no. ${start}` });
  await writeReceipt(platform, tx, { orderId, subscriptionId, offer, start, last: start + order.term_issues - net - 1, invoice });
  await notifyPages(tx);
}

async function openSubscription(platform: Platform, tx: Tx, order: { id: string; payer_id: string; recipient_id: string }, offer: Offer): Promise<string> {
  const now = platform.clock.now();
  const row = { id: newId(now), payer_id: order.payer_id, recipient_id: order.recipient_id, offer_id: offer.id, editions: offer.editions };
  await tx.insertInto("subscriptions").values({ ...row, service: "pending", money: "unpaid", renewal: offer.renews, started_at: now }).execute();
  await tx.updateTable("orders").set({ subscription_id: row.id }).where("id", "=", order.id).execute();
  return row.id;
}

/** A renewal goes on where the term ended, but never in the past. Refuses "calendar-empty". */
export async function firstIssueOf(platform: Platform, tx: Tx, renewed: string | null, offer: Offer): Promise<number> {
  await planAhead(platform, tx);
  const { timeZone } = await publicationOf(tx);
  const open = startIssue(await issueDates(tx), offer.editions, today(platform.clock, timeZone));
  return renewed ? Math.max(open, expireIssue(await copiesOfSubscription(tx, renewed)) + 1) : open;
}
