import { issueDates } from "../editorial/index.ts";
import { messagesIn } from "../messages/index.ts";
import type { Platform, Tx } from "../platform/index.ts";
import { type Day, type Money, dayOf, formatDay, formatMoney, methodWords } from "../values/index.ts";
import { keptMethod } from "../payments/index.ts";
import { personById } from "../people/index.ts";
import { type Words, accountButton, publicationTo, renewingUrl, writeAbout, type Subscription } from "../subscriptions/index.ts";
import type { Offer } from "../offers/index.ts";
import { institutionWords } from "./institution-words.ts";
import { giftWords, unpaidWords } from "./other-words.ts";
import { noticeDays } from "./notice.ts";
import type { RenewalLetter } from "./series.ts";

type RenewalFacts = { subscription: Subscription; offer: Offer; price: Money; expireIssue: number; current: number };

/** As the donor wrote it, for a gift that nobody has taken has no reader yet. */
async function recipientName(tx: Tx, { recipientId }: Subscription, language: string): Promise<string> {
  return (await personById(tx, recipientId))?.name || messagesIn(language).renewalLetters.yourFriend;
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
    ...(subscription.boughtAs === "gift" && { gave: true }),
  });
}

type Letter = Words & { subject: string };

async function seriesWordsFor(platform: Platform, tx: Tx, letter: Exclude<RenewalLetter, "notice">, facts: RenewalFacts): Promise<Letter> {
  const { subscription, offer, ...same } = facts;
  const institution =
    subscription.boughtAs === "institution"
      ? await tx.selectFrom("institutions").select("name").where("subscription_id", "=", subscription.id).executeTakeFirst()
      : undefined;
  const { language } = await publicationTo(tx, subscription.payerId);
  const terms = { ...same, language, termIssues: offer.termIssues, renewUrl: renewingUrl(platform, subscription) };
  if (institution) return institutionWords(letter, { ...terms, ...institution });
  if (subscription.boughtAs === "gift") return giftWords(letter, { ...terms, name: await recipientName(tx, subscription, language) });
  if (subscription.boughtAs === "trial" || subscription.boughtAs === "comp")
    return unpaidWords(letter, { ...terms, offersUrl: `${platform.settings.origin}/subscribe` });
  return seriesWords(platform, letter, { ...facts, language });
}

/** Amount, day and the way out: what must be known before money is taken. */
async function noticeWords(
  platform: Platform,
  tx: Tx,
  { subscription, offer, price, expireIssue, current }: RenewalFacts,
): Promise<Letter> {
  const { language, timeZone } = await publicationTo(tx, subscription.payerId);
  const on = (await issueDates(tx)).find(({ wholeNumber }) => wholeNumber === expireIssue)?.onSaleOn;
  const earliest = dayOf(new Date(platform.clock.now().valueOf() + noticeDays * 86_400_000), timeZone);
  const chargedOn: Day = on && on > earliest ? on : earliest;
  const left = Math.max(0, expireIssue - current);
  const { renewalLetters: m, letters, account } = messagesIn(language);
  const [amount, charged] = [formatMoney(price, language), formatDay(chargedOn, language)];
  const kept = await keptMethod(tx, subscription.payerId);
  const over =
    kept?.expiresOn && kept.expiresOn < chargedOn
      ? { method: methodWords(kept.method, account.methods), day: formatDay(kept.expiresOn, language) }
      : undefined;
  return {
    ...m.notice({ price: amount, day: charged, left, issues: offer.termIssues, over }),
    facts: [
      [m.amount, amount],
      [m.chargedOn, charged],
      [m.for, m.issuesAfter({ issues: offer.termIssues, last: expireIssue })],
    ],
    button: accountButton(platform, letters),
  };
}

function seriesWords(
  platform: Platform,
  letter: Exclude<RenewalLetter, "notice">,
  { subscription, offer, price, expireIssue, current, language }: RenewalFacts & { language: string },
): Letter {
  const m = messagesIn(language).renewalLetters;
  const facts = {
    price: formatMoney(price, language),
    termIssues: offer.termIssues,
    last: expireIssue,
    left: expireIssue - current,
    current,
  };
  return { ...m.reader[letter](facts), button: { label: m.renew, url: renewingUrl(platform, subscription) } };
}
