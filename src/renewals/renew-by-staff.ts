import { publicationOf } from "../editorial/index.ts";
import { type Payments, goesOnElsewhere } from "../payments/index.ts";
import { type Platform, type Tx, inTransaction, today } from "../platform/index.ts";
import { formatDay, money, taxWithin } from "../values/index.ts";
import { dueOn, orderByKey, type PricedOrder, takeOrder, type WayToPay, received, type waysToCome, lastOrder } from "../orders/index.ts";
import { pricedRenewal } from "./renewal-price.ts";
import { refuse } from "./refusals.ts";
import { heldRenewing } from "./renew-by-reader.ts";

type StaffRenewal = {
  subscriptionId: string;
  staffId: string;
  why: string;
  cameBy: (typeof waysToCome)[number];
  paidBy: WayToPay;
  /** Agreed by word of mouth, minor units with the tax in it; without it the offer's price of today. */
  agreed?: number | undefined;
  /** Whoever enters it knows that a gateway charges for the same by itself. */
  knowing?: boolean | undefined;
  key: string;
};

/**
 * A renewal that came by post, phone or over the table: the term goes on where it ends. What is in hand is
 * served as paid, an invoice on account. Entered twice it is one. What a gateway goes on charging for by itself is taken only
 * `knowing` it. Refuses "renewing-impossible", "reason-missing", "renewed-elsewhere".
 */
export async function placeStaffRenewal(platform: Platform, payments: Payments, renewal: StaffRenewal): Promise<void> {
  const key = `renewal-by-staff:${renewal.key}`;
  const { order, paymentId } = await inTransaction(platform, async (tx) => {
    const earlier = await orderByKey(tx, key);
    if (earlier && earlier.status !== "failed") return { order: earlier, paymentId: earlier.payment_id };
    const priced = await priceOf(platform, tx, renewal, key);
    const taken = await takeOrder(platform, payments, tx, priced, renewal.paidBy === "invoice" ? { by: "invoice" } : { by: "hand" });
    return { order: taken.order, paymentId: taken.payment?.id };
  });
  if (paymentId && order.status === "awaiting payment") await received(platform, payments, paymentId, renewal.paidBy);
}

async function priceOf(platform: Platform, tx: Tx, renewal: StaffRenewal, key: string): Promise<PricedOrder> {
  const { subscription } = await heldRenewing(platform, tx, renewal);
  const there = await goesOnElsewhere(tx, { reference: subscription.id, payer: subscription.payerId });
  if (there && !renewal.knowing)
    throw refuse(
      "renewed-elsewhere",
      (m, language) => m.refusals.renewals.chargedThere({ ...there, until: there.until && formatDay(there.until, language) }),
      { knowing: (m) => m.refusals.renewals.tick },
    );
  const last = (await lastOrder(tx, subscription.id))!;
  const priced = await pricedRenewal(tx, last, { key, consent: "" });
  const invoice = renewal.paidBy === "invoice";
  const details = {
    ...priced.details,
    cameBy: renewal.cameBy,
    entered: { by: renewal.staffId, why: renewal.why.trim() },
    ...(invoice ? { dueOn: dueOn(today(platform.clock, (await publicationOf(tx)).timeZone)) } : { paidHow: renewal.paidBy }),
  };
  if (renewal.agreed === undefined) return { ...priced, details };
  const amount = money(renewal.agreed, priced.amount.currency);
  const tax = taxWithin(amount, priced.details?.taxRate ?? 0).amount;
  return { ...priced, amount, tax, details: { ...details, lines: [{ text: priced.description, amount: amount.amount }] } };
}
