import { namedById } from "../../people/index.ts";
import { issueDates, publicationOf } from "../../editorial/index.ts";
import { type Refund, paidByHand, refundsById } from "../../payments/index.ts";
import { type Db, type Platform, type Tx, batched, groupedBy, today } from "../../platform/index.ts";
import { type Day, type Money, add, addMonths, dayOf } from "../../values/index.ts";
import { type KeptAddress, addressOf } from "./address.ts";
import { firstChangeable } from "../copies/first-changeable.ts";
import { type CopyFacts, expireIssue, issuesOnTheirWay, issuesToCome } from "../copies/copies.ts";
import { promisesAtRefund } from "../copies/promises.ts";
import { type Invoice, invoicesOf } from "../orders/invoices.ts";
import { type Offer, guaranteeEvery, offerById } from "../../offers/index.ts";
import { type CopyDeeds, copyDeedsOf } from "./account-copies.ts";
import { promisedOf } from "./promised.ts";
import { type RefundLine, lastDayOfGuarantee, reasonsAgainstGuarantee, refundDue } from "./refund-due.ts";
import { isRunning } from "./running.ts";
import { reasonsAgainstRenewingAgain, reasonsAgainstStopping } from "./stop-renewing.ts";
import { type Subscription, copiesOfSubscription, paidOrders, subscriptionOf, subscriptionRow } from "./subscription.ts";

export type RefundPreview = {
  lines: RefundLine[];
  total: Money;
  /** The last copy that stays the reader's; 0 when there is none. */
  lastIssue: number;
  /** Issues still to come that will not. */
  gone: number[];
  /** Issues that did not come, and what is kept of the word given for them: sent all the same, or given back in money. */
  sentAgain: number[];
  inMoney: number[];
  /** Paid by cheque, transfer or in cash: no gateway gives it back, the magazine does. */
  byHand: boolean;
};

export type AccountSubscription = Subscription & {
  offer: Offer;
  /** Where its printed copies go. */
  address: KeptAddress | undefined;
  /** The donor's name, where it is a gift to whoever asks. */
  givenBy: string | undefined;
  /** The issues still to come, in order; those whose labels are made are on their way. */
  toCome: number[];
  onTheirWay: number[];
  issuesLeft: number;
  /** The first of them that has not appeared yet. */
  next: { wholeNumber: number; on: Day } | undefined;
  expireIssue: number;
  expiresOn: Day | undefined;
  copies: CopyFacts[];
  canStopRenewing: boolean;
  canRenewAgain: boolean;
  deeds: CopyDeeds;
  refund: RefundPreview | undefined;
  guaranteeUntil: Day | undefined;
  /** Why the guarantee does not hold (any more); empty while it does. */
  reasonsAgainstGuarantee: string[];
  /** What went back or is on its way, newest first. */
  refunds: Refund[];
};

export type Account = {
  subscriptions: AccountSubscription[];
  invoices: Invoice[];
  /** The first issue that a new address still reaches. */
  addressFrom: number;
};

/** Everything a reader's account page says, newest subscription first. */
export async function accountOf(platform: Platform, personId: string): Promise<Account> {
  const { db } = platform;
  const rows = await subscriptionRow(db)
    .where((where) => where.or([where("recipient_id", "=", personId), where("payer_id", "=", personId)]))
    .orderBy("started_at", "desc")
    .execute();
  const subscriptions = await Promise.all(rows.map((row) => accountSubscription(platform, subscriptionOf(row))));
  return {
    subscriptions,
    invoices: await invoicesOf(db, personId),
    addressFrom: await firstChangeable(platform, db, ["print"]),
  };
}

/** What the account page and the desk say of one subscription; staff may claim what a reader cannot. */
export async function accountSubscription(
  platform: Platform,
  subscription: Subscription,
  { staff = false } = {},
): Promise<AccountSubscription> {
  const { db } = platform;
  const [copies, offer, orders, publication, dates, refunds, address] = await Promise.all([
    copiesOfSubscription(db, subscription.id),
    offerById(db, subscription.offerId),
    paidOrders(db, subscription.id),
    publicationOf(db),
    issueDates(db),
    refundsOf(db, subscription.id),
    addressOf(db, subscription.id),
  ]);
  const onSale = new Map(dates.map(({ wholeNumber, onSaleOn }) => [wholeNumber, onSaleOn]));
  const appeared = new Set(dates.flatMap(({ wholeNumber, state }) => (state === "on sale" ? [wholeNumber] : [])));
  const toCome = issuesToCome(copies);
  const next = toCome.find((wholeNumber) => !appeared.has(wholeNumber));
  const last = expireIssue(copies);
  const newest = orders.at(-1);
  const live = isRunning(subscription);
  const guaranteeUntil = newest && lastDayOfGuarantee(newest, publication.timeZone);
  return {
    ...subscription,
    offer,
    address,
    copies,
    refunds,
    expireIssue: last,
    expiresOn: onSale.get(last),
    givenBy: subscription.boughtAs === "gift" ? (await namedById(db, subscription.payerId))?.name || "somebody" : undefined,
    toCome,
    onTheirWay: issuesOnTheirWay(copies),
    issuesLeft: toCome.length,
    next:
      next === undefined
        ? undefined
        : {
            wholeNumber: next,
            on: onSale.get(next)!,
          },
    canStopRenewing: reasonsAgainstStopping(subscription).length === 0,
    canRenewAgain: reasonsAgainstRenewingAgain(subscription).length === 0,
    deeds: await copyDeedsOf(platform, subscription, copies, { staff }),
    reasonsAgainstGuarantee: reasonsAgainstGuarantee(
      newest,
      {
        today: today(platform.clock, publication.timeZone),
        timeZone: publication.timeZone,
        lastGuarantee: await newestGuarantee(db, subscription.payerId),
      },
      publication.language,
    ),
    refund: live || subscription.service === "pending" ? await refundPreview(platform, db, subscription) : undefined,
    guaranteeUntil: live && guaranteeUntil && guaranteeUntil >= today(platform.clock, publication.timeZone) ? guaranteeUntil : undefined,
  };
}

/** Money given back for a subscription, and how far it has come. */
export const refundsOf = async (db: Db, subscriptionId: string): Promise<Refund[]> => (await refundRows(db, subscriptionId)) ?? [];

const refundRows = batched(async (db, ids: string[]) => {
  const whole = db
    .selectFrom("subscription_refunds")
    .select(["subscription_id", "payment_refund_id as id"])
    .where("subscription_id", "in", ids)
    .where("payment_refund_id", "is not", null);
  const parts = db
    .selectFrom("subscription_refund_parts")
    .innerJoin("subscription_refunds", "subscription_refunds.id", "subscription_refund_parts.subscription_refund_id")
    .select(["subscription_id", "subscription_refund_parts.payment_refund_id as id"])
    .where("subscription_id", "in", ids);
  const rows = [...(await whole.execute()), ...(await parts.execute())];
  const found = await refundsById(
    db,
    rows.map(({ id }) => id!),
  );
  const newestFirst = (own: typeof rows) =>
    [...new Set(own.map(({ id }) => id!))].flatMap((id) => found.get(id) ?? []).sort((a, b) => b.askedAt.valueOf() - a.askedAt.valueOf());
  return new Map([...groupedBy(rows, (row) => row.subscription_id)].map(([id, own]) => [id, newestFirst(own)]));
});

/** What “Refund me” would do now; undefined when nothing is left to give back. */
export async function refundPreview(platform: Platform, db: Db | Tx, subscription: Subscription): Promise<RefundPreview | undefined> {
  const { timeZone } = await publicationOf(db);
  const orders = await paidOrders(db, subscription.id);
  const lastGuarantee = await newestGuarantee(db, subscription.payerId);
  const lines = refundDue(orders, { today: today(platform.clock, timeZone), timeZone, lastGuarantee });
  const [first, ...more] = lines;
  if (!first) return undefined;
  const kept = orders.flatMap(({ copies }) => copies.filter(({ state }) => ["frozen", "mailed", "released"].includes(state)));
  const all = await copiesOfSubscription(db, subscription.id);
  const { gone, sent, inMoney } = promisesAtRefund(await promisedOf(db, subscription.id), all, lines);
  return {
    lines,
    total: more.reduce((sum, { amount }) => add(sum, amount), first.amount),
    lastIssue: expireIssue(kept),
    gone,
    sentAgain: sent.map(({ wholeNumber }) => wholeNumber),
    inMoney: inMoney.map(({ wholeNumber }) => wholeNumber),
    byHand: await paidByHand(
      db,
      lines.map(({ orderId }) => orderId),
    ),
  };
}

/** The first day on which somebody who has used the guarantee can use it again; undefined where nothing stands in the way. */
export async function guaranteeAgainFrom(db: Db | Tx, payerId: string, now: Day, timeZone: string): Promise<Day | undefined> {
  const last = await newestGuarantee(db, payerId);
  const again = last && addMonths(dayOf(last, timeZone), guaranteeEvery);
  return again && again > now ? again : undefined;
}

/** When a payer's money was last given back by the guarantee. */
export const newestGuarantee = batched(async (db, payerIds: string[]) => {
  const rows = await db
    .selectFrom("subscription_refunds")
    .innerJoin("subscriptions", "subscriptions.id", "subscription_refunds.subscription_id")
    .select((of) => ["subscriptions.payer_id", of.fn.max("refunded_at").as("refunded_at")])
    .where("subscriptions.payer_id", "in", payerIds)
    .where("kind", "=", "guarantee")
    .groupBy("subscriptions.payer_id")
    .execute();
  return new Map(rows.map(({ payer_id, refunded_at }) => [payer_id, refunded_at]));
});
