import { publicationOf } from "../editorial/index.ts";
import { personById } from "../people/index.ts";
import { type LetterWords, type Platform, type Tx, letterHtml, letterText, writeLetter } from "../platform/index.ts";
import { type Money, formatDay, formatMoney } from "../values/index.ts";
import { dayOf } from "../values/index.ts";
import type { Invoice } from "./orders/invoices.ts";
import type { Offer } from "./offers/offers.ts";
import type { Subscription } from "./subscriptions/subscription.ts";

type Words = Omit<LetterWords, "magazine" | "footer" | "language">;

/** A letter from the magazine to one of its readers. */
async function write(platform: Platform, tx: Tx, { to, subject, purpose, words }: { to: string; subject: string; purpose: string; words: Words }): Promise<void> {
  const person = await personById(tx, to);
  if (!person) return;
  const { title, language } = await publicationOf(tx);
  const whole = { ...words, magazine: title, language, footer: `You get this letter because you have a subscription to ${title}.` };
  await writeLetter(platform, tx, { to: person.email, subject, purpose, text: letterText(whole), html: letterHtml(whole) });
}

const accountButton = (platform: Platform) => ({ label: "Your account", url: `${platform.settings.origin}/account` });

type Receipt = { orderId: string; subscriptionId: string; offer: Offer; start: number; last: number; invoice: Invoice };

export async function writeReceipt(platform: Platform, tx: Tx, { offer, start, last, invoice, subscriptionId }: Receipt): Promise<void> {
  const { title, timeZone } = await publicationOf(tx);
  const { recipient_id } = await tx.selectFrom("subscriptions").select("recipient_id").where("id", "=", subscriptionId).executeTakeFirstOrThrow();
  const guarantee = offer.guaranteeDays > 0 ? [`If it is not for you, press “Refund me” on your account page within ${offer.guaranteeDays} days and all of it comes back.`] : [];
  const words: Words = {
    title: "Thank you",
    paragraphs: [`Your subscription to ${title} has begun. Everything we have published is open to you from now on: sign in with this address.`],
    facts: [
      ["Invoice and receipt", `No. ${invoice.number}, ${formatDay(dayOf(invoice.issuedAt, timeZone))}`],
      [offer.name, formatMoney(invoice.amount)],
      ["of which tax", formatMoney(invoice.tax)],
      ["Issues", `No. ${start} to no. ${last}`],
    ],
    button: accountButton(platform),
    after: guarantee,
  };
  await write(platform, tx, { to: recipient_id, subject: `Your subscription to ${title}`, purpose: "receipt", words });
}

export async function writeStopped(platform: Platform, tx: Tx, { subscription, left, last }: { subscription: Subscription; left: number; last: number }): Promise<void> {
  const words: Words = {
    title: "It will not renew",
    paragraphs: [`As you asked, nothing further will be charged. ${left === 1 ? "One issue is" : `${left} issues are`} still owed to you; the last is no. ${last}, and every one of them will come.`],
    button: accountButton(platform),
  };
  await write(platform, tx, { to: subscription.payerId, subject: "Your subscription will not renew", purpose: "stopped", words });
}

export async function writeRefunded(platform: Platform, tx: Tx, { subscription, amount, lastIssue }: { subscription: Subscription; amount: Money; lastIssue: number }): Promise<void> {
  const last = lastIssue > 0 ? ` The last copy that was yours is no. ${lastIssue}; keep it.` : "";
  const words: Words = {
    title: "Your money is on its way back",
    paragraphs: [`We have given back ${formatMoney(amount)} to the card you paid with. The subscription has ended, and so has its access.${last}`, "Thank you for having read us. The door stays open."],
    button: accountButton(platform),
  };
  await write(platform, tx, { to: subscription.payerId, subject: `${formatMoney(amount)} is on its way back to you`, purpose: "refund", words });
}

export async function writeReminder(platform: Platform, tx: Tx, { subscription, offer, left }: { subscription: Subscription; offer: Offer; left: number }): Promise<void> {
  const words: Words = {
    title: "Your subscription is about to renew",
    paragraphs: [`${left === 1 ? "One issue is" : `${left} issues are`} left of your term. After the last one we charge ${formatMoney(offer.price)} for another ${offer.termIssues} issues, as you agreed.`, "If you would rather not, press “Stop renewing” on your account page; it takes one click and every issue you paid for still comes."],
    button: accountButton(platform),
  };
  await write(platform, tx, { to: subscription.payerId, subject: "Before your subscription renews", purpose: "renewal-reminder", words });
}

export async function writeEnded(platform: Platform, tx: Tx, { subscription, declined }: { subscription: Subscription; declined: boolean }): Promise<void> {
  const why = declined ? "The charge for your renewal was declined, so nothing was taken and the subscription has ended." : "You have had every issue you paid for, and the subscription has ended.";
  const words: Words = {
    title: "That was the last issue",
    paragraphs: [why, "The issues of your term stay open to you. To go on, subscribe again."],
    button: { label: "Subscribe", url: `${platform.settings.origin}/subscribe` },
  };
  await write(platform, tx, { to: subscription.payerId, subject: "Your subscription has ended", purpose: "ended", words });
}
