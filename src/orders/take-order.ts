import type { Adopted, Payment, Payments } from "../payments/index.ts";
import { hashOfToken } from "../people/index.ts";
import type { Platform, Tx } from "../platform/index.ts";
import { type Address, type Day, type Money, newId } from "../values/index.ts";
import { kindOfOrder, type OrderKind } from "./kinds.ts";
import { type OrderRow, lockOrder } from "./order.ts";
import { serveOrder } from "./serve-order.ts";

/** What an order comes to, before anybody pays: terms and price are settled by whoever made it. */
export type PricedOrder = {
  offerId: string;
  /** As the offer promises now, where whoever priced it has read that; else it is asked. */
  guaranteeDays?: number;
  kind: OrderKind;
  payerId: string;
  recipientId: string;
  /** The subscription that goes on; null begins a new one. */
  subscriptionId: string | null;
  termIssues: number;
  amount: Money;
  /** Contained in the amount, minor units. */
  tax: number;
  /** What the payer agreed to, word for word. */
  consent: string;
  address?: Address | undefined;
  /** One order for each key; a failed one is taken again under it. */
  key: string;
  /** What was asked for, as a digest: what is sent again under the same key and says the same is the same order. */
  asked?: string | undefined;
  /** As the payer's bank shows it. */
  description: string;
  details?: OrderDetails | undefined;
  /** What belongs to the order and is written with it, before it may be served: a gift, an institution. */
  alsoWrites?: ((orderId: string) => Promise<void>) | undefined;
};

/** How it came, what it is made of, what came off. All of it stands in the order's row. */
export type OrderDetails = {
  cameBy?: "web" | "post" | "phone" | "fair" | "e-mail" | "desk" | "take-on";
  /** "cheque", "bank transfer", "cash": where no gateway took it. */
  paidHow?: string;
  entered?: { by: string; why: string };
  /** Copies of each issue, to one consignee. */
  quantity?: number;
  coupon?: { id: string; discount: number } | undefined;
  /** What the invoice says; sums to the amount. */
  lines?: { text: string; amount: number }[];
  taxNote?: string;
  /** Basis points. */
  taxRate?: number;
  billTo?: { country?: string | undefined; company?: string | undefined; vatId?: string | undefined };
  premiumId?: string | undefined;
  startIssue?: number | undefined;
  /** The ordering browser's own cookie. */
  browser?: string | undefined;
  /** Worth of unused copies of an earlier order that pays part of this. */
  credit?: { amount: number; tax: number; fromOrderId: string };
  dueOn?: Day;
  /** Where the orderer was reading, an address of ours. */
  returnTo?: string | undefined;
  /** They know that it is one more of what they have already. */
  secondMeant?: boolean | undefined;
};

/** A payment whose method is charged again, or a method that the gateway kept before it knew us. */
export type SavedOn = { earlierPaymentId: string } | { adopted: Adopted };

/** How it is paid: on a saved method, by hand (cheque, transfer, cash), by the payer, who is there, or later: served from the start. */
type PaymentInstruction = { by: "saved method"; on: SavedOn } | { by: "hand" } | { by: "payer" } | { by: "invoice" };

/**
 * Writes the order and its payment as started; nothing is charged yet. What costs nothing is paid
 * and served at once, without a payment; what is paid by invoice is served at once, on account.
 */
export async function takeOrder(
  platform: Platform,
  payments: Payments,
  tx: Tx,
  priced: PricedOrder,
  instruction: PaymentInstruction,
): Promise<{ order: OrderRow; payment: Payment | undefined }> {
  const order = await writeOrder(platform, tx, priced);
  if (priced.amount.amount === 0 || instruction.by === "invoice") {
    const stands =
      priced.amount.amount === 0
        ? { status: "paid" as const, paid_at: platform.clock.now() }
        : { status: "on account" as const, paid_at: null };
    await tx.updateTable("orders").set(stands).where("id", "=", order.id).execute();
    await priced.alsoWrites?.(order.id);
    // what was written beside it may have changed it
    await serveOrder(platform, tx, await lockOrder(tx, order.id));
    return { order: { ...order, ...stands }, payment: undefined };
  }
  await priced.alsoWrites?.(order.id);
  const payment = await payments.begin(tx, {
    reference: order.id,
    payer: priced.payerId,
    amount: priced.amount,
    description: priced.description,
    key: `order:${order.id}:${order.tries}`,
    returnTo: returnTo(platform, order.id),
    ...(instruction.by === "saved method" && instruction.on),
    ...(kindOfOrder(priced).goesOn && priced.subscriptionId && { renews: priced.subscriptionId }),
    ...(instruction.by === "hand" && { gateway: "manual" }),
  });
  await tx.updateTable("orders").set({ payment_id: payment.id }).where("id", "=", order.id).execute();
  return { order: { ...order, payment_id: payment.id }, payment };
}

/** Paid or not: the page there asks how it stands and leads on. */
const returnTo = ({ settings: { origin } }: Platform, orderId: string) => ({
  paid: `${origin}/orders/${orderId}/payment`,
  left: `${origin}/orders/${orderId}/payment`,
});

async function writeOrder(platform: Platform, tx: Tx, priced: PricedOrder): Promise<OrderRow> {
  const now = platform.clock.now();
  const row = {
    offer_id: priced.offerId,
    payer_id: priced.payerId,
    recipient_id: priced.recipientId,
    subscription_id: priced.subscriptionId,
    kind: priced.kind,
    term_issues: priced.termIssues,
    amount: priced.amount.amount,
    tax: priced.tax,
    currency: priced.amount.currency,
    status: "awaiting payment" as const,
    guarantee_days: await guaranteeOf(tx, priced),
    consent: priced.consent,
    asked: priced.asked ?? null,
    address: priced.address ? JSON.stringify(priced.address) : null,
    ordered_at: now,
    ...detailsRow(priced.details ?? {}),
  };
  return tx
    .insertInto("orders")
    .values({ id: newId(now), idempotency_key: priced.key, ...row })
    .onConflict((conflict) =>
      conflict
        .column("idempotency_key")
        .doUpdateSet({ ...row, tries: (of) => of("orders.tries", "+", 1) })
        .where("orders.status", "=", "failed"),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** As it is promised now; an order of several copies has none. */
async function guaranteeOf(tx: Tx, { offerId, guaranteeDays, details = {} }: PricedOrder): Promise<number> {
  if ((details.quantity ?? 1) > 1) return 0;
  if (guaranteeDays !== undefined) return guaranteeDays;
  const { guarantee_days } = await tx.selectFrom("offers").select("guarantee_days").where("id", "=", offerId).executeTakeFirstOrThrow();
  return guarantee_days;
}

const detailsRow = ({
  cameBy = "web",
  paidHow,
  entered,
  quantity = 1,
  coupon,
  lines = [],
  taxNote = "",
  taxRate,
  billTo = {},
  premiumId,
  startIssue,
  browser,
  credit,
  dueOn,
  returnTo,
  secondMeant = false,
}: OrderDetails) => ({
  came_by: cameBy,
  paid_how: paidHow ?? null,
  entered_by: entered?.by ?? null,
  entered_why: entered?.why ?? "",
  quantity,
  coupon_id: coupon?.id ?? null,
  discount: coupon?.discount ?? 0,
  invoice_lines: JSON.stringify(lines),
  tax_note: taxNote,
  tax_rate: taxRate ?? null,
  country: billTo.country ?? null,
  company: billTo.company ?? "",
  vat_id: billTo.vatId ?? null,
  premium_id: premiumId ?? null,
  start_issue: startIssue ?? null,
  browser_hash: browser ? hashOfToken(browser) : null,
  credit: credit?.amount ?? 0,
  credit_tax: credit?.tax ?? 0,
  switched_from: credit?.fromOrderId ?? null,
  due_on: dueOn ?? null,
  return_to: returnTo ?? null,
  second_meant: secondMeant,
});
