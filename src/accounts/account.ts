import { namedById } from "../people/index.ts";
import { issueDates, publicationOf } from "../editorial/index.ts";
import { type KeptMethod, keptMethod, type Refund } from "../payments/index.ts";
import { type Platform, today } from "../platform/index.ts";
import type { Day } from "../values/index.ts";
import {
  type KeptAddress,
  addressOf,
  firstChangeable,
  type CopyFacts,
  expireIssue,
  issuesOnTheirWay,
  issuesToCome,
  isRunning,
  reasonsAgainstRenewingAgain,
  reasonsAgainstStopping,
  type Renewal,
  renewalBefore,
  type Subscription,
  copiesOfSubscription,
  subscriptionOf,
  subscriptionRow,
} from "../subscriptions/index.ts";
import { type Invoice, invoicesOf } from "../orders/index.ts";
import { type Offer, offerById } from "../offers/index.ts";
import { type CopyActions, copyActionsOf } from "./account-copies.ts";
import { type IssueOfSubscription, issuesOf } from "./issues-of.ts";
import { type Term, termOf } from "./term.ts";
import {
  paidOrders,
  lastDayOfGuarantee,
  reasonsAgainstGuarantee,
  type RefundPreview,
  newestGuarantee,
  refundPreview,
  refundsOf,
} from "../refunds/index.ts";

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
  /** Every issue of it, with how its copies stand. */
  issues: IssueOfSubscription[];
  term: Term | undefined;
  canStopRenewing: boolean;
  /** How it renews where stopping it is taken back; undefined where that cannot be. */
  renewsAgain: Renewal | undefined;
  copyActions: CopyActions;
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
  /** What is charged the next time. */
  method: KeptMethod | undefined;
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
    method: await keptMethod(db, personId),
    addressFrom: await firstChangeable(platform, db, ["print"]),
  };
}

/** Who is told: the desk's people in the language they chose, readers in the magazine's where none is given. */
type Asked = { staff?: boolean; language?: string };

/** What the account page and the desk say of one subscription; staff may claim what a reader cannot. */
export async function accountSubscription(
  platform: Platform,
  subscription: Subscription,
  { staff = false, language }: Asked = {},
): Promise<AccountSubscription> {
  const { db } = platform;
  const [copies, offer, orders, dates, refunds, address, term] = await Promise.all([
    copiesOfSubscription(db, subscription.id),
    offerById(db, subscription.offerId),
    paidOrders(db, subscription.id),
    issueDates(db),
    refundsOf(db, subscription.id),
    addressOf(db, subscription.id),
    termOf(db, subscription),
  ]);
  const onSale = new Map(dates.map(({ wholeNumber, onSaleOn }) => [wholeNumber, onSaleOn]));
  const appeared = new Set(dates.flatMap(({ wholeNumber, state }) => (state === "on sale" ? [wholeNumber] : [])));
  const toCome = issuesToCome(copies);
  const next = toCome.find((wholeNumber) => !appeared.has(wholeNumber));
  const last = expireIssue(copies);
  return {
    ...subscription,
    offer,
    address,
    copies,
    issues: issuesOf(copies, onSale),
    term,
    refunds,
    expireIssue: last,
    expiresOn: onSale.get(last),
    givenBy: subscription.boughtAs === "gift" ? (await namedById(db, subscription.payerId))?.name || "somebody" : undefined,
    toCome,
    onTheirWay: issuesOnTheirWay(copies),
    issuesLeft: toCome.length,
    next: next === undefined ? undefined : { wholeNumber: next, on: onSale.get(next)! },
    canStopRenewing: reasonsAgainstStopping(subscription).length === 0,
    renewsAgain: reasonsAgainstRenewingAgain(subscription).length === 0 ? await renewalBefore(db, subscription.id) : undefined,
    copyActions: await copyActionsOf(platform, subscription, copies, { staff, language }),
    ...(await moneyBack(platform, subscription, { newest: orders.at(-1), language })),
  };
}

/** What may still be asked back of the newest order: by its guarantee, and for what is not served. */
async function moneyBack(
  platform: Platform,
  subscription: Subscription,
  { newest, language }: { newest: Awaited<ReturnType<typeof paidOrders>>[number] | undefined; language: string | undefined },
) {
  const { db, clock } = platform;
  const { timeZone, language: magazines } = await publicationOf(db);
  const now = today(clock, timeZone);
  const asked = isRunning(subscription) || subscription.service === "pending";
  const guaranteeUntil = newest && lastDayOfGuarantee(newest, timeZone);
  return {
    reasonsAgainstGuarantee: reasonsAgainstGuarantee(
      newest,
      { today: now, timeZone, lastGuarantee: await newestGuarantee(db, subscription.payerId) },
      language ?? magazines,
    ),
    refund: asked ? await refundPreview(platform, db, subscription) : undefined,
    guaranteeUntil: asked && guaranteeUntil && guaranteeUntil >= now ? guaranteeUntil : undefined,
  };
}
