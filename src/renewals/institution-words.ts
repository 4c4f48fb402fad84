import { type Money, formatMoney } from "../values/index.ts";
import type { Words } from "../subscriptions/index.ts";
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
  const left = expireIssue - current;
  const cost = `${formatMoney(price, language)} for ${termIssues} issues`;
  const how =
    "Renew by card with the button, or answer this letter with your order number, and we renew it on an invoice. Ranges, domains and seats stay as they are.";
  const button = { label: "Renew for your readers", url: renewUrl };
  const letters: Record<typeof letter, { subject: string; title: string; paragraphs: string[] }> = {
    early: {
      subject: `${name}: ${left} issues are left, in time for your budget`,
      title: "In time for your budget",
      paragraphs: [
        `The subscription of ${name} has ${left} issues left; the last is no. ${expireIssue}. The next term is ${cost}, and begins where this one ends. If you need a quotation or an order form filled in, answer this letter.`,
        `${how} Nothing is charged by itself.`,
      ],
    },
    reminder: {
      subject: `${name}: the subscription ends with no. ${expireIssue}`,
      title: `${left === 1 ? "One issue is" : `${left} issues are`} left for your readers`,
      paragraphs: [
        `The subscription of ${name} ends with no. ${expireIssue}. After it the issues close to those who read from your house, by your domain or with a seat. To go on without a gap: ${cost}.`,
        how,
      ],
    },
    last: {
      subject: `${name}: no. ${expireIssue} is the last issue`,
      title: "One more for your readers",
      paragraphs: [
        `No. ${expireIssue} is the last issue of ${name}’s term. Renewed before it appears, your readers miss nothing: ${cost}.`,
        how,
      ],
    },
    missed: {
      subject: `${name}: no. ${current} appeared without your readers`,
      title: `No. ${current} appeared without your readers`,
      paragraphs: [
        `The subscription of ${name} ended with no. ${expireIssue}, and its ways in are closed. They open again with the renewal: ${cost}.`,
        how,
      ],
    },
    "win-back": {
      subject: `${name}: shall we open the issues again?`,
      title: "Shall we open the issues again?",
      paragraphs: [
        `It has been ${left === -1 ? "an issue" : `${-left} issues`} since the last that readers of ${name} could open. A new term is ${cost}. If it was not wanted any more, this is the last time we ask.`,
        how,
      ],
    },
  };
  return { ...letters[letter], button };
}
