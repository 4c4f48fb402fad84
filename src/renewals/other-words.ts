import { messagesIn } from "../messages/index.ts";
import type { Words } from "../subscriptions/index.ts";
import { type Money, formatMoney } from "../values/index.ts";
import type { RenewalLetter } from "./series.ts";

type Letter = Words & { subject: string };
type Facts = { language: string; price: Money; termIssues: number; expireIssue: number; current: number };
type Asking = Exclude<RenewalLetter, "notice">;

/** To the donor of a gift, about somebody else's issues: whether to give it again. It ends by itself in any case. */
export function giftWords(
  letter: Asking,
  { language, name, renewUrl, price, termIssues, expireIssue, current }: Facts & { name: string; renewUrl: string },
): Letter {
  const m = messagesIn(language).renewalLetters;
  const facts = { name, price: formatMoney(price, language), termIssues, last: expireIssue, left: expireIssue - current, current };
  return { ...m.donor[letter](facts), button: { label: m.giveAgain, url: renewUrl } };
}

/** To somebody who has paid for nothing yet, a trial or a comp: there is no price to renew at, only the offers. */
export function unpaidWords(
  letter: Asking,
  { language, expireIssue, current, offersUrl }: Pick<Facts, "language" | "expireIssue" | "current"> & { offersUrl: string },
): Letter {
  const { renewalLetters: m, letters } = messagesIn(language);
  const left = expireIssue - current;
  const words = left < 0 ? m.freeIsOver({ since: -left, isLast: letter === "win-back" }) : m.freeEnds({ last: expireIssue, left });
  return { ...words, button: { label: letters.seeOffers, url: offersUrl } };
}
