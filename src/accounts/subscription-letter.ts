import { messagesIn, type Messages } from "../messages/index.ts";
import { type Subscription, isRunning, rangesOf } from "../subscriptions/index.ts";
import type { Offer } from "../offers/index.ts";
import { type Day, dayOf, formatDay, formatMoney } from "../values/index.ts";
import type { Term } from "./term.ts";

/** What of a subscription its letter says. */
export type TellOf = Pick<
  Subscription,
  "payerId" | "recipientId" | "editions" | "service" | "money" | "renewal" | "startedAt" | "boughtAs" | "quantity"
> & {
  offer: Pick<Offer, "grants">;
  givenBy: string | undefined;
  toCome: readonly number[];
  onTheirWay: readonly number[];
  next: { wholeNumber: number; on: Day } | undefined;
  expireIssue: number;
  expiresOn: Day | undefined;
  canStopRenewing: boolean;
  term: Term | undefined;
};

type To = { readerId: string | undefined; language: string; timeZone: string };
type Words = Messages["subscriptionLetter"];
type Telling = TellOf & { own: boolean; m: Words; day: (day: Day | undefined) => string | undefined; language: string; stopButton: string };

/**
 * A subscription as a letter to its reader, the sentences of each paragraph: what they have, until which issue, what is paid, when it renews and for how much, and
 * how to stop it. What somebody else pays for says nothing of money.
 */
export function subscriptionLetter(subscription: TellOf, { readerId, language, timeZone }: To): string[][] {
  const { subscriptionLetter: m, account } = messagesIn(language);
  const day = (one: Day | undefined) => (one === undefined ? undefined : formatDay(one, language));
  const own = subscription.payerId === readerId;
  const telling: Telling = { ...subscription, own, m, day, language, stopButton: account.stopRenewing };
  const since = formatDay(dayOf(subscription.startedAt, timeZone), language);
  const running = isRunning(subscription);
  const bill = own ? paid(telling, running) : [];
  const paragraphs = running
    ? [
        [comes(telling, since), ...whose(telling), ...opens(telling), ...standing(telling)],
        issues(telling),
        [...bill, ...after(telling)],
        toStop(telling),
      ]
    : [[...whose(telling), over(telling), ...bill]];
  return paragraphs.filter((sentences) => sentences.length > 0);
}

function comes({ editions, m }: Telling, since: string): string {
  const which = editions.length === 2 ? "both" : editions.includes("print") ? "print" : "digital";
  return m.comes[which](since);
}

function whose({ givenBy, quantity, own, boughtAs, m }: Telling): string[] {
  return [
    ...(givenBy && !own ? [m.gift(givenBy)] : []),
    ...(quantity > 1 ? [m.copiesEach(quantity)] : []),
    ...(boughtAs === "comp" ? [m.free] : []),
  ];
}

const opens = ({ editions, offer, m }: Telling): string[] => (editions.includes("digital") ? [m.opens[offer.grants]] : []);

const standing = ({ service, m }: Telling): string[] => (service === "held" ? [m.onHold] : service === "grace" ? [m.inGrace] : []);

function issues({ toCome, onTheirWay, next, expireIssue: last, expiresOn, m, day, language }: Telling): string[] {
  const way = onTheirWay.length > 0 ? [m.onItsWay(rangesOf(onTheirWay, language))] : [];
  const [ofTerm, inGrace] = [toCome.filter((issue) => issue <= last), toCome.filter((issue) => issue > last)];
  const grace = inGrace.length > 0 ? [m.graceToCome(rangesOf(inGrace, language))] : [];
  const lastOn = day(expiresOn);
  if (ofTerm.length === 0) return [...way, m.allCame(last), ...grace];
  if (ofTerm.length === 1 && ofTerm[0] === last) return [...way, m.oneToCome({ last, day: lastOn }), ...grace];
  const ahead = { next: next?.wholeNumber, nextOn: day(next?.on) };
  return [...way, m.toCome({ issues: ofTerm.length, ranges: rangesOf(ofTerm, language), ...ahead, last, lastOn }), ...grace];
}

function over({ service, money, expireIssue, m }: Telling): string {
  if (service === "pending") return m.pending;
  if (service === "expired") return m.expired(expireIssue);
  if (service === "refunded") return m.refunded;
  return money === "non-pay" ? m.unpaid : m.cancelled;
}

/** What is open is said while it runs; of what has ended there is a notice of its own. */
function paid({ money, term, m, day, language }: Telling, running: boolean): string[] {
  if (money === "chargeback") return [m.takenBack];
  if (!term || (term.amount.amount === 0 && term.credit.amount === 0)) return [];
  const sum = formatMoney(term.amount, language);
  if (money === "unpaid") return running ? [m.openInvoice({ sum, issues: term.issues, due: day(term.dueOn) })] : [];
  const paidOn = day(term.paidOn);
  return [
    ...(paidOn === undefined ? [] : [m.paid({ sum, issues: term.issues, day: paidOn })]),
    ...(paidOn !== undefined && term.credit.amount > 0 ? [m.credited(formatMoney(term.credit, language))] : []),
    ...(money === "dunning" && running ? [m.failed(day(term.triedAgainOn))] : []),
  ];
}

/** What the end of the term brings, and nothing that is not so while its invoice is open. */
function after({ service, renewal, money, own, term, expireIssue: last, expiresOn, m, day, language }: Telling): string[] {
  const isOpen = own && money === "unpaid";
  const next = term?.renewal && { issues: term.renewal.issues, price: formatMoney(term.renewal.price, language) };
  if (!own) return [m.ends(last)];
  if (renewal === "stopped") return [isOpen ? m.stoppedAndOpen(last) : m.stopped(last)];
  // its charge has been tried: the sentence before says how that went
  if (money === "dunning") return [];
  if (renewal === "auto" && next && service === "grace") return [m.renewsSoon(next)];
  if (renewal === "auto" && next) return [m.renews({ last, day: day(expiresOn), ...next })];
  if (renewal === "series" && isOpen) return [m.askedAndOpen(last)];
  if (renewal === "series") return [m.asked({ last, issues: next?.issues ?? 0, price: next?.price })];
  return [isOpen ? m.endsAndOpen(last) : m.ends(last)];
}

function toStop({ own, canStopRenewing, renewal, m, stopButton }: Telling): string[] {
  if (!own || !canStopRenewing) return [];
  return [renewal === "auto" ? m.toStop(stopButton) : m.toBeSpared(stopButton)];
}
