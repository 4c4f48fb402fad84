import { messagesIn } from "../messages/index.ts";
import type { Words } from "../subscriptions/index.ts";
import { type Money, formatMoney } from "../values/index.ts";
import type { RenewalLetter } from "./series.ts";

type InstitutionFacts = {
  language: string;
  name: string;
  price: Money;
  termIssues: number;
  expireIssue: number;
  current: number;
  renewUrl: string;
};

/**
 * A series to the contact of an institution: it needs an order and an invoice more than a button, and
 * who misses the issues are its readers. It is never charged, so there is no notice.
 */
export function institutionWords(
  letter: Exclude<RenewalLetter, "notice">,
  { language, name, price, termIssues, expireIssue, current, renewUrl }: InstitutionFacts,
): Words & { subject: string } {
  const m = messagesIn(language).renewalLetters;
  const facts = { name, price: formatMoney(price, language), termIssues, last: expireIssue, left: expireIssue - current, current };
  return { ...m.institution[letter](facts), button: { label: m.renewForReaders, url: renewUrl } };
}
