import { issueDates, publicationOf } from "../editorial/index.ts";
import type { Platform, Tx } from "../platform/index.ts";
import { type Day, type Money, dayOf, formatDay, formatMoney } from "../values/index.ts";
import { personById } from "../people/index.ts";
import { type Words, accountButton, renewingUrl, writeAbout, type Subscription } from "../subscriptions/index.ts";
import type { Offer } from "../offers/index.ts";
import { institutionWords } from "./institution-words.ts";
import { giftWords, unpaidWords } from "./other-words.ts";
import { noticeDays } from "./notice.ts";
import type { RenewalLetter } from "./series.ts";

type RenewalFacts = { subscription: Subscription; offer: Offer; price: Money; expireIssue: number; current: number };

/** As the donor wrote it, for a gift that nobody has taken has no reader yet. */
async function recipientName(tx: Tx, { recipientId }: Subscription): Promise<string> {
  return (await personById(tx, recipientId))?.name || "your friend";
}

/** One letter of a renewal series, to whoever pays. */
export async function writeRenewalLetter(platform: Platform, tx: Tx, letter: RenewalLetter, facts: RenewalFacts): Promise<void> {
  const { subscription } = facts;
  const { subject, ...words } =
    letter === "notice" ? await noticeWords(platform, tx, facts) : await seriesWordsFor(platform, tx, letter, facts);
  await writeAbout(platform, tx, {
    to: subscription.payerId,
    about: subscription,
    subject,
    purpose: `renewal-${letter}`,
    words,
    ...(subscription.boughtAs === "gift" && { because: "you gave a subscription away" }),
  });
}

type Letter = Words & { subject: string };

async function seriesWordsFor(platform: Platform, tx: Tx, letter: Exclude<RenewalLetter, "notice">, facts: RenewalFacts): Promise<Letter> {
  const { subscription, offer, ...same } = facts;
  const institution =
    subscription.boughtAs === "institution"
      ? await tx.selectFrom("institutions").select("name").where("subscription_id", "=", subscription.id).executeTakeFirst()
      : undefined;
  const { language } = await publicationOf(tx);
  const terms = { ...same, language, termIssues: offer.termIssues, renewUrl: renewingUrl(platform, subscription) };
  if (institution) return institutionWords(letter, { ...terms, ...institution });
  if (subscription.boughtAs === "gift") return giftWords(letter, { ...terms, name: await recipientName(tx, subscription) });
  if (subscription.boughtAs === "trial" || subscription.boughtAs === "comp")
    return unpaidWords(letter, { ...terms, offersUrl: `${platform.settings.origin}/subscribe` });
  return seriesWords(platform, letter, { ...facts, language });
}

/** Amount, day and the way out: what must be known before money is taken. */
async function noticeWords(platform: Platform, tx: Tx, { offer, price, expireIssue, current }: RenewalFacts): Promise<Letter> {
  const { language, timeZone } = await publicationOf(tx);
  const on = (await issueDates(tx)).find(({ wholeNumber }) => wholeNumber === expireIssue)?.onSaleOn;
  const earliest = dayOf(new Date(platform.clock.now().valueOf() + noticeDays * 86_400_000), timeZone);
  const chargedOn: Day = on && on > earliest ? on : earliest;
  const left = Math.max(0, expireIssue - current);
  const amount = formatMoney(price, language);
  return {
    subject: `${amount} on ${formatDay(chargedOn, language)}: your subscription is about to renew`,
    title: "Your subscription is about to renew",
    paragraphs: [
      `${left === 1 ? "One issue is" : `${left} issues are`} left of your term. On ${formatDay(chargedOn, language)} we charge ${amount} for another ${offer.termIssues} issues, as you agreed.`,
      "If you would rather not, the link at the foot of this letter stops it by one click, and so does “Stop renewing” on your account page. Every issue you paid for still comes.",
    ],
    facts: [
      ["Amount", amount],
      ["Charged on", formatDay(chargedOn, language)],
      ["For", `${offer.termIssues} issues after no. ${expireIssue}`],
    ],
    button: accountButton(platform),
  };
}

function seriesWords(
  platform: Platform,
  letter: Exclude<RenewalLetter, "notice">,
  { subscription, offer, price, expireIssue, current, language }: RenewalFacts & { language: string },
): Letter {
  const renew = { label: "Renew", url: renewingUrl(platform, subscription) };
  const left = expireIssue - current;
  const cost = `${formatMoney(price, language)} for ${offer.termIssues} issues`;
  const nothing = "Nothing is charged by itself.";
  const letters: Record<typeof letter, Letter> = {
    early: {
      subject: `${left} issues are left of your subscription`,
      title: "There is time, and you may use it",
      paragraphs: [
        `${left} issues are left of your term; the last is no. ${expireIssue}. If you renew now, the new term begins where this one ends and not a day sooner: ${cost}.`,
        nothing,
      ],
      button: renew,
    },
    reminder: {
      subject: `Your subscription ends with no. ${expireIssue}`,
      title: `${left === 1 ? "One issue is" : `${left} issues are`} left`,
      paragraphs: [`Your subscription ends with no. ${expireIssue}. To go on without a gap, renew: ${cost}.`, nothing],
      button: renew,
    },
    last: {
      subject: `No. ${expireIssue} is your last issue`,
      title: "One more, and that was it",
      paragraphs: [
        `No. ${expireIssue} is the last issue of your term. If you renew before it appears, no issue is missed: ${cost}.`,
        nothing,
      ],
      button: renew,
    },
    missed: {
      subject: `No. ${current} appeared without you`,
      title: `No. ${current} appeared without you`,
      paragraphs: [
        `Your subscription ended with no. ${expireIssue}. You can take it up again where we are now: ${cost}. The issues of your old term stay open to you either way.`,
      ],
      button: renew,
    },
    "win-back": {
      subject: "We still have your chair",
      title: "We still have your chair",
      paragraphs: [
        `It has been ${left === -1 ? "an issue" : `${-left} issues`} since your last. If you would like to look in again: ${cost}. If not, this is the last time we ask.`,
      ],
      button: renew,
    },
  };
  return letters[letter];
}
