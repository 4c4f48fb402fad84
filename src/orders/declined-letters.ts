import { publicationOf } from "../editorial/index.ts";
import type { FailureCode } from "../payments/index.ts";
import type { Platform, Tx } from "../platform/index.ts";
import { type Money, dayOf, formatDay, formatMoney } from "../values/index.ts";
import { type Words, renewingUrl, writeAbout, type Subscription } from "../subscriptions/index.ts";

type Declined = { subscription: Subscription; price: Money; failure: string; code: FailureCode | undefined; next: Date };

/** A charge failed and will be tried again; copies and access go on meanwhile. What to do about it depends on why. */
export async function writeDeclined(platform: Platform, tx: Tx, { subscription, price, failure, code, next }: Declined): Promise<void> {
  const { language, timeZone } = await publicationOf(tx);
  const { subject, label, ...words } = declinedWords(code, {
    amount: formatMoney(price, language),
    again: formatDay(dayOf(next, timeZone), language),
    failure,
  });
  const button = { label, url: renewingUrl(platform, subscription) };
  await writeAbout(platform, tx, {
    to: subscription.payerId,
    about: subscription,
    subject,
    purpose: "renewal-declined",
    words: { ...words, button },
  });
}

type Trouble = { amount: string; again: string; failure: string };

function declinedWords(
  code: FailureCode | undefined,
  { amount, again, failure }: Trouble,
): Omit<Words, "button"> & { subject: string } & { label: string } {
  const tried = `We tried to renew your subscription for ${amount}`;
  const calm = "Nothing was taken, and nothing stops yet.";
  const another = `We try again on ${again}. If you pay with another card before then, the button leads there, and that is all.`;
  if (code === "authentication required")
    return {
      subject: "Your renewal: your bank wants your word",
      title: "Your bank wants your word",
      paragraphs: [
        `${tried}. Your bank does not object; it wants to hear from you that it is you who pays, and you were not there to say so. ${calm}`,
        `Pay on the page the button leads to: there your bank asks you, and with your word it is done. We try again on ${again}, but without you the bank may well ask once more.`,
      ],
      label: "Confirm and pay",
    };
  if (code === "expired card")
    return {
      subject: "Your renewal: your card has expired",
      title: "Your card has expired",
      paragraphs: [`${tried}, and the card you paid with is past its last day. ${calm}`, another],
      label: "Pay with another card",
    };
  return {
    subject: "Your renewal: the charge did not go through",
    title: "The charge did not go through",
    paragraphs: [
      `${tried}, and your bank declined${failure ? ` (${failure})` : ""}. ${calm}`,
      `We try again on ${again}. If the card has changed, pay with the new one now; the button leads there.`,
    ],
    label: "Pay with another card",
  };
}
