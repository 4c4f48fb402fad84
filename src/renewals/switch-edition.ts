import { addressAmiss, messagesIn, says, saysAll } from "../messages/index.ts";
import { sql } from "kysely";
import { publicationOf } from "../editorial/index.ts";
import type { Card, Payments } from "../payments/index.ts";
import { peopleById } from "../people/index.ts";
import { type Db, type Platform, type Tx, batched, coalesced, today } from "../platform/index.ts";
import { type Words, type Address, type Day, formatMoney, money, taxWithin } from "../values/index.ts";
import {
  type Copy,
  lastNumber,
  firstChangeable,
  isRunning,
  type Subscription,
  copiesOfSubscription,
  subscriptionOf,
  subscriptionRow,
} from "../subscriptions/index.ts";
import { type Offer, allOffers, offersFor, quoteOf, taxSettings } from "../offers/index.ts";
import { refuse } from "./refusals.ts";
import { lastOrder, type OrderRow, orderBegun, type Ordered, type PricedOrder, placePriced } from "../orders/index.ts";
import { type Credit, type SwitchTerms, creditOf, switchTerms } from "./switch-terms.ts";

/** Said before it is done: what changes, from which issue, and what it costs. */
export type SwitchPreview = { offer: Offer; terms: SwitchTerms; from: number; last: number; print: boolean };

/** `first` is the first issue that a change still reaches. */
type Facts = { subscription: Subscription; copies: readonly Copy[]; order: Pick<OrderRow, "id" | "status"> | undefined; first: number };

/** Every reason why this subscription cannot change its edition now; none means it may. */
function reasonsAgainstSwitching({ subscription, copies, order, first }: Facts): Words[] {
  const ahead = copies.filter(({ wholeNumber }) => wholeNumber >= first);
  const running = ahead.filter(({ state, orderId }) => state === "owed" && orderId !== null && orderId !== order?.id);
  return [
    ...(isRunning(subscription) ? [] : [says((m) => m.refusals.renewals.notRunning)]),
    ...(ahead.some(({ state }) => state === "held") ? [says((m) => m.refusals.renewals.onHold)] : []),
    // two terms in two editions at the same time would be served, and one of them read
    ...(running.length > 0 ? [says((m) => m.refusals.renewals.termRuns(lastNumber(running)))] : []),
    ...(subscription.boughtAs === "subscription" ? [] : [says((m) => m.refusals.renewals.notOwn)]),
    ...(order?.status === "paid" ? [] : [says((m) => m.refusals.renewals.unpaid)]),
  ];
}

/** The offers a subscription can change to, each with its sums; none where it may not. */
export async function switchPreviews(platform: Platform, db: Db | Tx, subscription: Subscription): Promise<SwitchPreview[]> {
  const facts = await factsOf(platform, db, subscription);
  const { order } = facts;
  if (reasonsAgainstSwitching(facts).length > 0 || !order) return [];
  const { timeZone } = await publicationOf(db);
  // what is for those who come back is not for who is here
  const offers = (await everybodys(db, today(platform.clock, timeZone))) ?? [];
  const others = offers.filter(
    ({ editions, price }) => price.amount > 0 && [...editions].sort().join() !== [...subscription.editions].sort().join(),
  );
  const previews = await Promise.all(others.map((offer) => preview(platform, db, { ...facts, order }, offer)));
  return previews.filter((one) => one !== undefined);
}

/** What is sold to everybody on a day. */
const everybodys = batched(
  async (db, days: Day[]) => new Map(await Promise.all(days.map(async (day) => [day, await offersFor(db, day, "everybody")] as const))),
);

const taxNow = coalesced(taxSettings);

/** Minor units that went back of an order. */
const givenBackOf = batched(async (db, ids: string[]) => {
  const rows = await db
    .selectFrom("subscription_refunds")
    .select((of) => ["order_id", sql<number>`coalesce(${of.fn.sum("amount")}, 0)::bigint`.as("refunded")])
    .where("order_id", "in", ids)
    .where("won_back_at", "is", null)
    .groupBy("order_id")
    .execute();
  return new Map(rows.map(({ order_id, refunded }) => [order_id, refunded]));
});

/** The newest paid order is what is given up; an earlier one has been served, or nearly. */
async function factsOf(
  platform: Platform,
  db: Db | Tx,
  subscription: Subscription,
): Promise<Omit<Paid, "order"> & { order: OrderRow | undefined }> {
  const first = await firstChangeable(platform, db, subscription.editions);
  return { subscription, copies: await copiesOfSubscription(db, subscription.id), order: await lastOrder(db, subscription.id), first };
}

type Paid = Omit<Facts, "order"> & { order: OrderRow };

async function preview(platform: Platform, db: Db | Tx, facts: Paid, offer: Offer): Promise<SwitchPreview | undefined> {
  const from = await firstIssue(platform, db, facts, offer);
  const credit = await creditFrom(db, facts, from);
  if (!credit) return undefined;
  const price = quoteOf(
    {
      language: (await publicationOf(db)).language,
      offer,
      isRenewal: true,
      country: facts.order.country ?? undefined,
      vatId: facts.order.vat_id ?? undefined,
    },
    await taxNow(db),
  ).gross;
  if (price.currency !== facts.order.currency) return undefined;
  const terms = switchTerms({ credit: money(credit.amount, price.currency), issues: credit.issues, price, term: offer.termIssues });
  return terms.issues === 0 ? undefined : { offer, terms, from, last: from + terms.issues - 1, print: offer.editions.includes("print") };
}

/** Both sides must still be open: the copies given up not frozen, the new ones not closed. */
async function firstIssue(platform: Platform, db: Db | Tx, { first }: Paid, { editions }: Offer): Promise<number> {
  return Math.max(first, await firstChangeable(platform, db, editions));
}

async function creditFrom(db: Db | Tx, { copies, order }: Paid, from: number): Promise<(Credit & { issues: number }) | undefined> {
  const given = copies.filter(
    ({ orderId, state, wholeNumber, ordinal }) => orderId === order.id && state === "owed" && wholeNumber >= from && ordinal !== null,
  );
  const issues = new Set(given.map(({ wholeNumber }) => wholeNumber)).size;
  if (issues === 0) return undefined;
  const refunded = (await givenBackOf(db, order.id)) ?? 0;
  const price = money(order.amount + order.credit, order.currency);
  const credit = creditOf({
    orderId: order.id,
    price,
    tax: order.tax + order.credit_tax,
    termIssues: order.term_issues,
    moved: order.moved + refunded,
    movedTax: order.moved_tax,
    unserved: issues,
  });
  return { ...credit, issues };
}

type Switching = {
  subscriptionId: string;
  personId: string;
  offerKey: string;
  address?: Address | undefined;
  card?: Card | undefined;
  agreed: boolean;
  /** Another order for it waits for its payment: this one is wanted as well. */
  second?: boolean | undefined;
  toPay: string;
  idempotencyKey: string;
};

/**
 * Takes the order of a switch. The copies given up are voided and their worth credited only when it is
 * paid, or at once where nothing is to pay: until then nothing has changed. `toPay` is what the reader
 * saw; another sum is shown first. Refuses "switch-not-possible", "address-incomplete", "payment-declined".
 */
export async function switchEdition(platform: Platform, payments: Payments, switching: Switching): Promise<Ordered> {
  const { personId, card, idempotencyKey: key } = switching;
  const payer = (await peopleById(platform.db, [personId])).get(personId) ?? { email: "", name: "" };
  return placePriced(platform, payments, { card, payer, key }, async (tx) => {
    const facts = await switchable(platform, tx, switching);
    const { language } = await publicationOf(tx);
    const shown = await agreedSwitch(platform, tx, { facts, switching, language });
    return switchOrder(tx, { facts, shown, switching, language });
  });
}

/** The payer's own subscription, held, where its edition can be changed now and no other order for that waits. */
async function switchable(platform: Platform, tx: Tx, { subscriptionId, personId, second }: Switching): Promise<Paid> {
  const row = await subscriptionRow(tx).where("id", "=", subscriptionId).where("payer_id", "=", personId).forUpdate().executeTakeFirst();
  if (!row) throw refuse("subscription-missing", (m) => m.refusals.subscriptions.none);
  const facts = await factsOf(platform, tx, subscriptionOf(row));
  const reasons = reasonsAgainstSwitching(facts);
  if (reasons.length > 0 || !facts.order) throw refuse("switch-not-possible", saysAll(reasons));
  const begun = second ? undefined : await orderBegun(tx, platform.clock, subscriptionId);
  if (begun) throw refuse("had-already", (m) => m.refusals.renewals.switchBegun(begun.number), { second: (m) => m.refusals.renewals.both });
  return { ...facts, order: facts.order };
}

type Asked = { facts: Paid; switching: Switching; language: string };

/** What was shown, if it still is what is asked for, has an address to go to, and was agreed to. */
async function agreedSwitch(platform: Platform, tx: Tx, { facts, switching, language }: Asked): Promise<SwitchPreview> {
  const { offerKey, toPay, address, agreed } = switching;
  const offer = (await allOffers(tx)).find(({ keyCode }) => keyCode === offerKey);
  const shown = offer && (await preview(platform, tx, facts, offer));
  if (!shown) throw refuse("switch-not-possible", (m) => m.refusals.renewals.nothingLeft);
  if (String(shown.terms.toPay.amount) !== toPay)
    throw refuse("switch-not-possible", (m) => m.refusals.renewals.sumChanged(formatMoney(shown.terms.toPay, language)));
  const problems = shown.print && !facts.subscription.editions.includes("print") ? addressAmiss(address ?? {}) : {};
  if (Object.keys(problems).length > 0) throw refuse("address-incomplete", (m) => m.refusals.subscriptions.address, problems);
  if (!agreed) throw refuse("consent-missing", (m) => m.refusals.renewals.agree, { agreed: (m) => m.refusals.renewals.tick });
  return shown;
}

/** The order of what was agreed to, priced by the tax of where the last one was bought. */
async function switchOrder(
  tx: Tx,
  { facts: { subscription, order }, shown, switching, language }: Asked & { shown: SwitchPreview },
): Promise<PricedOrder> {
  const { subscriptionId, personId, address, idempotencyKey } = switching;
  const { offer, terms } = shown;
  const m = messagesIn(language).offers;
  const country = order.country ?? undefined;
  const vatId = order.vat_id ?? undefined;
  const { rate } = quoteOf({ language, offer, isRenewal: true, country, vatId }, await taxSettings(tx));
  return {
    offerId: offer.id,
    kind: "switch",
    payerId: personId,
    recipientId: subscription.recipientId,
    subscriptionId,
    termIssues: terms.issues,
    amount: terms.toPay,
    tax: taxWithin(terms.toPay, rate).amount,
    consent: switchConsent(shown, language),
    address: shown.print && address?.line1 ? address : undefined,
    key: idempotencyKey,
    description: m.changeTo(offer.name),
    details: {
      lines: [{ text: m.lines.switched({ offer: offer.name, number: terms.issues }), amount: terms.value.amount }],
      billTo: { country, company: order.company, vatId },
      startIssue: shown.from,
      taxRate: rate,
      credit: { amount: terms.credit.amount, tax: 0, fromOrderId: order.id },
    },
  };
}

/** What the reader reads and agrees to. */
export const switchConsent = ({ offer, terms, from, last }: SwitchPreview, language: string): string =>
  messagesIn(language).offers.switchConsent({
    from,
    last,
    offer: offer.name,
    number: terms.issues,
    credit: formatMoney(terms.credit, language),
    pays: terms.toPay.amount > 0 ? formatMoney(terms.toPay, language) : undefined,
  });
