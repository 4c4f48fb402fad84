import { says } from "../messages/index.ts";
import { planAhead, publicationOf } from "../editorial/index.ts";
import type { Card, Payments } from "../payments/index.ts";
import { personById } from "../people/index.ts";
import { type Clock, type Db, type Platform, type Tx } from "../platform/index.ts";
import type { Words, Money } from "../values/index.ts";
import {
  lastNumber,
  issuesLeft,
  netGrace,
  type Asking,
  lockSubscription,
  isRunning,
  type Subscription,
  copiesOfSubscription,
  subscriptionAsked,
  subscriptionRow,
} from "../subscriptions/index.ts";
import { type Offer, consentFor } from "../offers/index.ts";
import { orderBegun, type Ordered, type OrderRow, placePriced, firstIssueOf, lastOrder } from "../orders/index.ts";
import { refuse } from "./refusals.ts";
import { pricedRenewal, renewalQuote } from "./renewal-price.ts";

/** What a reader who renews by hand is told before it is done. */
export type Renewing = {
  subscription: Subscription;
  offerName: string;
  price: Money;
  tax: Money;
  termIssues: number;
  /** Grace copies that came already; they are the first of the term. */ had: number;
  start: number;
  last: number;
  consent: string;
};

type Asked = { subscriptionId: string; personId: string };

/** Why this cannot be renewed by its payer; none means it may. A term that was renewed already is not renewed twice. */
function reasonsAgainstRenewing(
  { service }: Pick<Subscription, "service">,
  { ahead, term, priced }: { ahead: number; term: number; priced: boolean },
): Words[] {
  return [
    ...(isRunning({ service }) || service === "expired" ? [] : [says((m) => m.refusals.renewals.paidBack)]),
    ...(priced ? [] : [says((m) => m.refusals.renewals.notBought)]),
    ...(ahead > term ? [says((m) => m.refusals.renewals.already)] : []),
  ];
}

/** Refuses "subscription-missing", "renewing-impossible". */
export async function renewingOf(platform: Platform, asked: Asked): Promise<Renewing> {
  return renewing(platform, platform.db, await subscriptionAsked(platform.db, asked, "payer"));
}

/** The same, held until it is renewed; `asked` says whose word it is. */
export async function heldRenewing(platform: Platform, tx: Tx, asked: Asking): Promise<Renewing> {
  const subscription = await lockSubscription(tx, asked, "payer");
  await planAhead(platform, tx);
  return renewing(platform, tx, subscription);
}

/** What a renewal of this subscription would be. */
async function renewing(platform: Platform, tx: Db | Tx, subscription: Subscription): Promise<Renewing> {
  const last = await lastOrder(tx, subscription.id);
  const copies = await copiesOfSubscription(tx, subscription.id);
  const ahead = issuesLeft(copies);
  const quoted = last && (await renewalQuote(tx, last));
  const [reason] = reasonsAgainstRenewing(subscription, {
    ahead,
    term: last?.term_issues ?? 0,
    priced: last !== undefined && quoted !== undefined && (last.amount > 0 || wasSoldElsewhere(last, quoted.offer)),
  });
  if (reason || !quoted) throw refuse("renewing-impossible", reason ?? says((m) => m.refusals.renewals.nothing));
  const { offer, quote } = quoted;
  const { unserved, issues } = netGrace(copies);
  const had = Math.min(issues, offer.termIssues);
  // grace copies that have not come are taken back: the new term owes these issues itself
  const staying = copies.filter((copy) => !unserved.includes(copy));
  const start = Math.max(await firstIssueOf(platform, tx, null, offer), lastNumber(staying) + 1);
  const { language } = await publicationOf(tx);
  // how it goes on after that is not changed by renewing once by hand
  const consent = consentFor(
    { ...offer, introPrice: null, renews: subscription.renewal === "auto" ? "auto" : "series" },
    { price: quote.gross, language },
  );
  return {
    subscription,
    offerName: offer.name,
    price: quote.gross,
    tax: quote.tax,
    termIssues: offer.termIssues,
    had,
    start,
    last: start + offer.termIssues - had - 1,
    consent,
  };
}

/** What was taken on in its grace, or with no money known, was sold all the same; a free copy was not. */
const wasSoldElsewhere = ({ came_by, kind }: Pick<OrderRow, "came_by" | "kind">, { price }: Offer): boolean =>
  came_by === "take-on" && kind !== "comp" && price.amount > 0;

/** A term nobody has had anything of is not followed by another without a word. Refuses "had-already". */
async function refuseSecondTerm(tx: Tx, clock: Clock, subscriptionId: string): Promise<void> {
  const say = { second: says((m) => m.refusals.renewals.anotherTerm) };
  const begun = await orderBegun(tx, clock, subscriptionId);
  if (begun) throw refuse("had-already", (m) => m.refusals.renewals.begun(begun.number), say);
  const last = await lastOrder(tx, subscriptionId);
  const copies = (await copiesOfSubscription(tx, subscriptionId)).filter(({ orderId }) => orderId === last?.id);
  if (last && copies.length > 0 && copies.every(({ state }) => state === "owed"))
    throw refuse("had-already", (m) => m.refusals.renewals.termAhead(last.number), say);
}

/** What still runs where it was begun is not paid here as well; what cannot be asked about is taken to run. Refuses "renewed-elsewhere". */
async function refuseElsewhere({ db }: Platform, payments: Payments, { subscriptionId, personId }: Asked): Promise<void> {
  const own = await subscriptionRow(db).where("id", "=", subscriptionId).where("payer_id", "=", personId).executeTakeFirst();
  // another's is refused as missing by whoever locks it
  if (!own) return;
  const fence = await payments.fence({ reference: subscriptionId, payer: personId }).catch(() => undefined);
  if (fence?.may === "wait") throw refuse("renewed-elsewhere", (m) => m.refusals.payments.paidElsewhere);
  if (fence?.may !== "charge") throw refuse("renewed-elsewhere", (m) => m.refusals.payments.runsElsewhere);
}

/** Renews by hand, before the end or after it. Refuses as `renewingOf`, "had-already", "renewed-elsewhere", and as any order: "consent-missing", "card-invalid", "payment-declined". */
export async function placeRenewal(
  platform: Platform,
  payments: Payments,
  { card, agreed, second, key, ...asked }: Asked & { card?: Card; agreed: boolean; second?: boolean; key: string },
): Promise<Ordered> {
  await refuseElsewhere(platform, payments, asked);
  const person = await personById(platform.db, asked.personId);
  const payer = { email: person?.email ?? "", name: person?.name ?? "" };
  return placePriced(platform, payments, { card, payer, key }, async (tx) => {
    if (!agreed) throw refuse("consent-missing", (m) => m.refusals.orders.agree, { agreed: (m) => m.refusals.orders.tick });
    const { consent, subscription } = await heldRenewing(platform, tx, asked);
    if (!second) await refuseSecondTerm(tx, platform.clock, subscription.id);
    return pricedRenewal(tx, (await lastOrder(tx, subscription.id))!, { key, consent });
  });
}
