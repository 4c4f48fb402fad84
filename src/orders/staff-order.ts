import type { Payments } from "../payments/index.ts";
import { type Platform, type Tx, inTransaction } from "../platform/index.ts";
import { says } from "../messages/index.ts";
import { Refusal } from "../values/index.ts";
import { refuse } from "./refusals.ts";
import { beginReceived, type Received } from "./on-account.ts";
import { type Meant, refuseSecondAtDesk } from "./had-at-desk.ts";
import { kinds } from "./kinds.ts";
import { lockOrder, orderByKey } from "./order.ts";
import type { Ordered } from "./place-order.ts";
import { type ByStaff, type Wanted, priceOrder } from "./price-order.ts";
import { settleOrder } from "./settle-order.ts";
import { type OrderDetails, type PricedOrder, takeOrder } from "./take-order.ts";

/** How money comes into staff's hands. */
export const waysToPay = ["cheque", "bank transfer", "cash", "card at our terminal", "invoice"] as const;
export type WayToPay = (typeof waysToPay)[number];
export const waysToCome = ["post", "phone", "fair", "e-mail", "desk"] as const;

export type StaffOrdering = Omit<Wanted, "agreed" | "paying" | "payer"> & {
  /** Without an e-mail address the reader is one by post alone. */
  payer: { email: string; name: string };
  kind: ByStaff["kind"];
  cameBy: NonNullable<OrderDetails["cameBy"]>;
  paidBy: WayToPay;
  quantity?: number;
  agreedPrice?: ByStaff["agreedPrice"];
  by: string;
  /** What was said or written; for a comp its reason. */
  why: string;
};

const isGiven = ({ kind }: { kind: ByStaff["kind"] }): boolean => kind !== "usual" && kinds[kind].isGiven === true;

/**
 * An order that came by post, phone or over the table, written down with who did it and why. What is
 * paid already is served now; an invoice is served from the start; a comp costs nothing and has a reason.
 * Refuses as a reader's order does, "order-unusable", and "had-already" where it is not said that it is a second one.
 */
export async function placeStaffOrder(platform: Platform, payments: Payments, ordering: StaffOrdering): Promise<Ordered> {
  const { kind, quantity = 1, paidBy, why, by } = ordering;
  const invoice = paidBy === "invoice" && !isGiven({ kind });
  const staff: ByStaff = {
    kind,
    quantity,
    agreedPrice: ordering.agreedPrice,
    details: { cameBy: ordering.cameBy, entered: { by, why: why.trim() }, ...(invoice || isGiven({ kind }) ? {} : { paidHow: paidBy }) },
  };
  const wanted: Wanted = {
    ...ordering,
    payer: { ...ordering.payer, email: ordering.payer.email.trim(), proven: true },
    paying: invoice ? "by invoice" : "now",
    agreed: true,
  };
  const { order, paymentId } = await inTransaction(platform, async (tx) => {
    const earlier = await orderByKey(tx, ordering.idempotencyKey);
    if (earlier && earlier.status !== "failed") return { order: earlier, paymentId: earlier.payment_id };
    const taken = await takeOrder(
      platform,
      payments,
      tx,
      await pricedWhole(platform, tx, wanted, { ordering, staff }),
      invoice ? { by: "invoice" } : { by: "hand" },
    );
    return { order: taken.order, paymentId: taken.payment?.id };
  });
  if (paymentId && order.status === "awaiting payment") await received(platform, payments, paymentId, paidBy);
  return { orderId: order.id, number: order.number, payerId: order.payer_id, status: "paid", next: { step: "served" } };
}

/** Everything that is missing is said at once; then staff are asked whether it is a second one. */
async function pricedWhole(
  platform: Platform,
  tx: Tx,
  wanted: Wanted,
  { ordering, staff }: { ordering: StaffOrdering; staff: ByStaff },
): Promise<PricedOrder> {
  const own = ownProblems(ordering);
  const priced = await priceOrder(platform, tx, wanted, staff).catch((error: unknown) => {
    if (!(error instanceof Refusal) || !own || Object.keys(error.fields).length === 0) throw own ?? error;
    throw error.withFields((beside) => ({ ...beside, ...own.fields }));
  });
  if (own) throw own;
  if (!ordering.second && !["back issue", "institution"].includes(priced.kind)) await refuseSecondAtDesk(tx, meantBy(ordering));
  return priced;
}

/** What is wrong with what staff alone write down. */
function ownProblems({ kind, why, quantity = 1 }: StaffOrdering): Refusal | undefined {
  const isWrong = kind !== "bulk" && quantity !== 1;
  const fields = {
    ...(!why.trim() && { why: says((m) => m.desk.against.orders[isGiven({ kind }) ? "whyFree" : "whatWasSaid"]) }),
    ...(isWrong && { quantity: says((m) => m.desk.against.orders.bulkOnly) }),
  };
  if (!why.trim()) return refuse("order-unusable", (m) => m.desk.refused.sold[isGiven({ kind }) ? "compReason" : "howCame"], fields);
  return isWrong ? refuse("order-unusable", (m) => m.desk.refused.sold.bulk, fields) : undefined;
}

const meantBy = ({ gift, payer, address }: StaffOrdering): Meant =>
  gift ? { email: gift.recipientEmail ?? "", name: gift.recipientName, address } : { ...payer, address };

/** Settles a payment that staff have in hand. */
export const received = (platform: Platform, payments: Payments, paymentId: string, how: string) =>
  settleOrder(platform, payments, paymentId, {
    status: "succeeded",
    gatewayPayment: paymentId,
    method: how.replace(/^./, (first) => first.toUpperCase()),
  });

/** Staff have the money of an open invoice in hand. Refuses "invoice-not-open", "order-unusable". */
export async function recordPayment(platform: Platform, payments: Payments, given: Received): Promise<void> {
  await received(platform, payments, await beginReceived(platform, payments, given), given.how);
}

export const orderSubscription = async (platform: Platform, orderId: string): Promise<string> => {
  const order = await inTransaction(platform, (tx) => lockOrder(tx, orderId));
  return order.subscription_id ?? missingSubscription();
};

function missingSubscription(): never {
  throw refuse("order-missing", (m) => m.desk.refused.sold.notServed);
}
