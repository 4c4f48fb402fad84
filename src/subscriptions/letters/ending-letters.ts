import { messagesIn } from "../../messages/index.ts";
import { personById } from "../../people/index.ts";
import type { Platform, Tx } from "../../platform/index.ts";
import { type Money, formatMoney } from "../../values/index.ts";
import { rangesOf } from "../copies/copies.ts";
import type { Subscription } from "../subscription.ts";
import { accountButton, lettersTo, publicationTo, renewingUrl, writeAbout } from "./letters.ts";

type Refunded = {
  subscription: Subscription;
  amount: Money;
  lastIssue: number;
  byHand: boolean;
  /** Issues that did not come: those sent all the same, and those given back in money. */
  sentAgain?: number[];
  inMoney?: number[];
};

/** What becomes of the word that was given for issues that did not come. */
export function promisesKept({ sentAgain = [], inMoney = [] }: Pick<Refunded, "sentAgain" | "inMoney">, language: string): string {
  const m = messagesIn(language).letters;
  return [
    ...(sentAgain.length > 0 ? [m.sentAgain(rangesOf(sentAgain, language))] : []),
    ...(inMoney.length > 0 ? [m.inMoney(rangesOf(inMoney, language))] : []),
  ].join(" ");
}

export async function writeRefunded(
  platform: Platform,
  tx: Tx,
  { subscription, amount, lastIssue, byHand, sentAgain = [], inMoney = [] }: Refunded,
): Promise<void> {
  const { language } = await publicationTo(tx, subscription.payerId);
  const m = messagesIn(language).letters;
  const kept = promisesKept({ sentAgain, inMoney }, language);
  const { subject, ...words } = m.refunded({ sum: formatMoney(amount, language), byHand, last: lastIssue, kept });
  await writeAbout(platform, tx, {
    to: subscription.payerId,
    about: { ...subscription, renewal: "stopped" },
    subject,
    purpose: "refund",
    words: { ...words, button: accountButton(platform, m) },
  });
}

/** Money was given back, as for a copy that came torn, and nothing else changes. */
export async function writeKeptDespiteRefund(
  platform: Platform,
  tx: Tx,
  { subscription, amount }: { subscription: Subscription; amount: Money },
): Promise<void> {
  const { language } = await publicationTo(tx, subscription.payerId);
  const m = messagesIn(language).letters;
  const { subject, ...words } = m.keptDespiteRefund(formatMoney(amount, language));
  await writeAbout(platform, tx, {
    to: subscription.payerId,
    about: subscription,
    subject,
    purpose: "refund-kept",
    words: { ...words, button: accountButton(platform, m) },
  });
}

export async function writeEnded(
  platform: Platform,
  tx: Tx,
  { subscription, declined }: { subscription: Subscription; declined: boolean },
): Promise<void> {
  if (subscription.boughtAs === "gift") return writeGiftServed(platform, tx, subscription);
  const m = await lettersTo(tx, subscription.payerId);
  const { subject, again, ...words } = m.ended(m.whyEnded[declined ? "declined" : subscription.boughtAs === "trial" ? "trial" : "served"]);
  const isRenewable = subscription.boughtAs === "subscription" || subscription.boughtAs === "institution";
  const button = isRenewable ? { label: again, url: renewingUrl(platform, subscription) } : offersButton(platform, m.seeOffers);
  await writeAbout(platform, tx, {
    to: subscription.payerId,
    about: { ...subscription, renewal: "stopped" },
    subject,
    purpose: "ended",
    words: { ...words, button },
  });
}

const offersButton = ({ settings }: Platform, label: string) => ({ label, url: `${settings.origin}/subscribe` });

/** Two people, two letters: who gave it may give it again, who had it may go on by themselves. */
async function writeGiftServed(platform: Platform, tx: Tx, subscription: Subscription): Promise<void> {
  const [m, theirs] = [await lettersTo(tx, subscription.payerId), await lettersTo(tx, subscription.recipientId)];
  const about = { ...subscription, renewal: "stopped" as const };
  const given = m.giftGiven((await personById(tx, subscription.recipientId))?.name || m.whoeverHasGift);
  await writeAbout(platform, tx, {
    to: subscription.payerId,
    about,
    subject: given.subject,
    purpose: "ended",
    gave: true,
    words: { ...given, button: { label: given.button, url: renewingUrl(platform, subscription) } },
  });
  const { title } = await publicationTo(tx, subscription.recipientId);
  const had = theirs.giftHad(title);
  await writeAbout(platform, tx, {
    to: subscription.recipientId,
    about,
    subject: had.subject,
    purpose: "ended",
    words: { ...had, button: offersButton(platform, theirs.seeOffers) },
  });
}

/** To the recipient of a gift that its donor took back; what it cost is no concern of theirs. */
export async function writeGiftEnded(
  platform: Platform,
  tx: Tx,
  { subscription, lastIssue }: { subscription: Subscription; lastIssue: number },
): Promise<void> {
  const { title, language } = await publicationTo(tx, subscription.recipientId);
  const m = messagesIn(language).letters;
  const { subject, ...words } = m.giftEnded({ title, last: lastIssue });
  await writeAbout(platform, tx, {
    to: subscription.recipientId,
    about: { ...subscription, renewal: "stopped" },
    subject,
    purpose: "gift-ended",
    words: { ...words, button: offersButton(platform, m.subscribe) },
  });
}
