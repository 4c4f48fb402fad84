import { says } from "../messages/index.ts";
import { type IssueDates, issueDates, planAhead, publicationOf } from "../editorial/index.ts";
import { type Payment, paymentById } from "../payments/index.ts";
import { nobodyNamed, peopleById } from "../people/index.ts";
import { type Db, type Platform, type Tx, notifyPerson, today } from "../platform/index.ts";
import { money } from "../values/index.ts";
import {
  type Copy,
  type Subscription,
  copiesOf,
  lastNumber,
  startIssue,
  writeCopies,
  serveWhatAppeared,
  keepAddress,
  payGrace,
  openSubscription,
  moveExtras,
  changeSubscription,
  copiesOfSubscription,
  subscriptionOf,
  subscriptionRow,
} from "../subscriptions/index.ts";
import { type Gift, giftOfOrder } from "./gifts/gift.ts";
import { writeGiftReceipt } from "./gifts/gift-letters.ts";
import { postSale, postRelease } from "../ledger/index.ts";
import { writeReceipt } from "./order-letters.ts";
import { type Offer, offerById } from "../offers/index.ts";
import { doubledOrder } from "./doubled.ts";
import { endIfServed } from "./back-issues.ts";
import { issueInvoice } from "./invoices.ts";
import { type OrderKind, kindOfOrder } from "./kinds.ts";
import { type OrderRow, subscriptionIdOf } from "./order.ts";
import { giveUpForSwitch } from "./give-up-for-switch.ts";

/**
 * A paid order, or one on account, becomes a subscription, or more copies of one, with its invoice and
 * its letter. A gift that waits for its reader has no copies until it is claimed. `written`: as it stands in this
 * transaction, and so does `settled`, by which it was paid.
 */
export async function serveOrder(platform: Platform, tx: Tx, written: OrderRow, settled?: Payment): Promise<void> {
  const orderId = written.id;
  const offer = await offerById(tx, written.offer_id);
  const also = besides[written.kind];
  const order = (await also?.first?.(platform, tx, written, offer)) ?? written;
  const payment = order.payment_id && order.payment_id !== settled?.id ? await paymentById(tx, order.payment_id) : settled;
  const opened = order.subscription_id ? undefined : await openFor(platform, tx, { order, offer, payment });
  const subscriptionId = opened?.id ?? subscriptionIdOf(order);
  const gift = order.kind === "gift" ? await giftOfOrder(tx, order.id) : undefined;
  const begun =
    gift && !order.address ? undefined : await beginCopies(platform, tx, { order, offer, subscriptionId, isNew: opened !== undefined });
  await also?.copied?.(platform, tx, subscriptionId);
  const moved = await moveAxes(platform, tx, { order, subscriptionId, opened, begins: begun !== undefined });
  await bookSale(platform, tx, { ...order, subscription_id: subscriptionId }, payment);
  if (begun && begun.net > 0) await earnServed(platform, tx, orderId);
  if (begun) await serveWhatAppeared(platform, tx, { orderId, from: begun.start, calendar: begun.calendar });
  await also?.served?.(platform, tx, subscriptionId);
  // what its kind did to it when it was served is read again
  await writeToPayer(platform, tx, { order, offer, subscriptionId, begun, gift, about: also?.served ? undefined : moved });
  // of a subscription that is new its table tells by itself
  if (!opened) for (const personId of new Set([order.payer_id, order.recipient_id])) await notifyPerson(tx, personId);
}

/** What a kind does besides: before anything is served, when its copies are written, when they are served. */
type Besides = {
  first?: (platform: Platform, tx: Tx, order: OrderRow, offer: Offer) => Promise<OrderRow>;
  copied?: (platform: Platform, tx: Tx, subscriptionId: string) => Promise<void>;
  served?: (platform: Platform, tx: Tx, subscriptionId: string) => Promise<void>;
};
const besides: Partial<Record<OrderKind, Besides>> = {
  switch: {
    first: giveUpForSwitch,
    copied: (platform, tx, id) => moveExtras(platform, tx, id, { why: "follows the last issue of the changed term" }),
  },
  "back issue": { served: endIfServed },
};

/** `net`: grace copies that were paid with it; `calendar`: in which it begins. */
export type Begun = { start: number; last: number; net: number; calendar: readonly IssueDates[] };

type Serving = { order: OrderRow; offer: Offer; subscriptionId: string };

/** Every copy of the term, from the issue that was chosen or the close date decides. Answers with the first and the last of them. */
export async function beginCopies(
  platform: Platform,
  tx: Tx,
  { order, offer, subscriptionId, isNew = false }: Serving & { isNew?: boolean },
): Promise<Begun> {
  // grace copies that were served before are the first of the term; a subscription that is new has no copies
  const net = isNew ? 0 : await payGrace(platform, tx, { subscriptionId, orderId: order.id, most: order.term_issues });
  const calendar = await planAhead(platform, tx);
  const start = await startOf(platform, tx, calendar, { order, offer });
  const kind = kindOfOrder(order).copies;
  const taken = takenNumbers(isNew ? [] : await copiesOfSubscription(tx, subscriptionId));
  const planned = copiesOf({ start, term: order.term_issues - net, editions: offer.editions, taken });
  const copies = planned.map((copy) => ({ ...copy, ordinal: copy.ordinal + net, orderId: order.id, kind }) as const);
  await writeCopies(platform, tx, subscriptionId, copies);
  if (order.address) await keepAddress(platform, tx, { of: { subscriptionId }, address: order.address, validFrom: start });
  return { start, last: planned.at(-1)?.wholeNumber ?? start - 1, net, calendar };
}

/** Where an order's copy stands no other can: what was paid for while the reader thought about a second step goes around it. */
const takenNumbers = (copies: readonly Copy[]): ReadonlySet<number> =>
  new Set(
    copies
      .filter(({ state, kind }) => state !== "voided" && kind !== "extra" && kind !== "replacement")
      .map(({ wholeNumber }) => wholeNumber),
  );

/** An issue that was chosen may have closed while it was paid; a kind that keeps its start and a term that opens its own issues stay as they were agreed. */
async function startOf(
  platform: Platform,
  tx: Tx,
  calendar: readonly IssueDates[],
  { order, offer }: { order: OrderRow; offer: Offer },
): Promise<number> {
  const { goesOn, keepsStart } = kindOfOrder(order);
  if (order.start_issue === null) return firstIn(calendar, platform, tx, { renewed: goesOn ? order.subscription_id : null, offer });
  if (keepsStart || offer.grants === "term") return order.start_issue;
  return Math.max(order.start_issue, await firstIn(calendar, platform, tx, { renewed: null, offer }));
}

async function moveAxes(
  platform: Platform,
  tx: Tx,
  { order, subscriptionId, opened, begins }: { order: OrderRow; subscriptionId: string; opened: Subscription | undefined; begins: boolean },
): Promise<Subscription> {
  const subscription = opened ?? subscriptionOf(await subscriptionRow(tx).where("id", "=", subscriptionId).executeTakeFirstOrThrow());
  const onAccount = order.status === "on account";
  const why = onAccount
    ? `order ${order.number}, paid later`
    : order.amount > 0
      ? `order ${order.number} paid`
      : `order ${order.number}, nothing to pay`;
  const by = order.entered_by ?? undefined;
  return changeSubscription(
    platform,
    tx,
    subscription,
    [
      ...(begins ? [{ axis: "service" as const, became: "active" as const, why }] : []),
      { axis: "money", became: onAccount ? "unpaid" : "paid", why },
    ],
    by,
  );
}

async function bookSale(platform: Platform, tx: Tx, order: OrderRow, payment: Payment | undefined): Promise<void> {
  const credit =
    order.switched_from && order.credit > 0 ? { fromOrderId: order.switched_from, amount: order.credit, tax: order.credit_tax } : undefined;
  const gateway = order.status === "paid" ? payment?.gateway : undefined;
  await postSale(platform, tx, { order, gateway, ...(payment?.fee && { fee: payment.fee }), ...(credit && { credit }) });
}

/** A renewal has paid grace copies that were served before it: what they earn is booked with it. */
async function earnServed(platform: Platform, tx: Tx, orderId: string): Promise<void> {
  const rows = await tx
    .selectFrom("copies")
    .select("whole_number")
    .distinct()
    .where("order_id", "=", orderId)
    .where("state", "in", ["mailed", "released", "claimed", "replaced"])
    .orderBy("whole_number")
    .execute();
  for (const { whole_number } of rows) await postRelease(platform, tx, { wholeNumber: whole_number });
}

type Writing = Serving & { begun: Begun | undefined; gift: Gift | undefined; about: Subscription | undefined };

/** What costs nothing has no invoice; what staff entered as a comp has no letter either. */
async function writeToPayer(platform: Platform, tx: Tx, { order, offer, subscriptionId, begun, gift, about }: Writing): Promise<void> {
  if (kindOfOrder(order).isGiven) return;
  // a change of edition is invoiced whole; the credit note for what it gave up pays its part
  const amount = order.amount + order.credit;
  const doubled = gift ? undefined : await doubledOrder(platform, tx, order);
  const payer = (await peopleById(tx, [order.payer_id])).get(order.payer_id) ?? nobodyNamed;
  // numbers of invoices leave no gap: from here to the end of its transaction every other order waits for this one
  const invoice =
    amount > 0
      ? await issueInvoice(platform, tx, {
          orderId: order.id,
          of: { order, payer },
          kind: "invoice",
          amount: money(amount, order.currency),
          tax: order.tax + order.credit_tax,
          line: says((m) => m.offers.lines.offer({ offer: offer.name, number: order.term_issues, copies: 1 })),
          ...(begun && { supplied: suppliedBy(begun) }),
        })
      : undefined;
  if (gift) return writeGiftReceipt(platform, tx, { order, subscriptionId, offer, gift, invoice, begun });
  if (begun) await writeReceipt(platform, tx, { order, subscriptionId, offer, begun, invoice, doubled, about, payer });
}

/** What is supplied, and when: the issues' numbers say it. Grace copies that came before are among them. */
const suppliedBy = ({ start, last, net }: Begun) => ({ first: start - net, last });

type Opening = Omit<Serving, "subscriptionId"> & { payment: Payment | undefined };

async function openFor(platform: Platform, tx: Tx, { order, offer, payment }: Opening): Promise<Subscription> {
  const opened = await openSubscription(platform, tx, {
    payerId: order.payer_id,
    recipientId: order.recipient_id,
    offer,
    boughtAs: kindOfOrder(order).boughtAs,
    quantity: order.quantity,
    renewal: renewalOf(order, offer, payment),
  });
  await tx.updateTable("orders").set({ subscription_id: opened.id }).where("id", "=", order.id).execute();
  return opened;
}

/**
 * A gift's donor and an institution's contact are asked, never charged; so is who paid by cheque or has an
 * invoice, for there is no card to charge. What was given or sold singly just ends.
 */
function renewalOf(order: OrderRow, { renews }: Offer, payment: Payment | undefined): "auto" | "series" | "stopped" {
  const { afterTerm } = kindOfOrder(order);
  if (afterTerm === "ends") return "stopped";
  return renews === "auto" && afterTerm === "renews" && payment?.canBeChargedAgain ? "auto" : "series";
}

/** A renewal goes on where the term ended, but never in the past. Refuses "calendar-empty". */
export const firstIssueOf = async (platform: Platform, db: Db | Tx, renewed: string | null, offer: Offer): Promise<number> =>
  firstIn(await issueDates(db), platform, db, { renewed, offer });

async function firstIn(
  calendar: readonly IssueDates[],
  { clock }: Platform,
  db: Db | Tx,
  { renewed, offer }: { renewed: string | null; offer: Offer },
): Promise<number> {
  const { timeZone } = await publicationOf(db);
  const open = startIssue(calendar, offer.editions, today(clock, timeZone));
  return renewed ? Math.max(open, lastNumber(await copiesOfSubscription(db, renewed)) + 1) : open;
}
