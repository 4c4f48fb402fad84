import { type Money, formatMoney } from "../values/index.ts";
import type { Words } from "../subscriptions/index.ts";
import type { RenewalLetter } from "./series.ts";

type Letter = Words & { subject: string };
type Facts = { language: string; price: Money; termIssues: number; expireIssue: number; current: number };
type Asking = Exclude<RenewalLetter, "notice">;

const issues = (count: number) => (count === 1 ? "one issue" : `${count} issues`);

/** To the donor of a gift, about somebody else's issues: whether to give it again. It ends by itself in any case. */
export function giftWords(
  letter: Asking,
  { language, name, renewUrl, price, termIssues, expireIssue, current }: Facts & { name: string; renewUrl: string },
): Letter {
  const left = expireIssue - current;
  const cost = `Another ${termIssues} issues are ${formatMoney(price, language)}, and begin where these end.`;
  const calm = "If you do nothing, it ends by itself; nothing is charged, and nobody but you is asked.";
  const button = { label: "Give it again", url: renewUrl };
  const letters: Record<Asking, Omit<Letter, "button">> = {
    early: {
      subject: `${left} issues of your gift for ${name} are left`,
      title: "There is time, and you may use it",
      paragraphs: [`${left} issues of your gift for ${name} are left; the last is no. ${expireIssue}. ${cost}`, calm],
    },
    reminder: {
      subject: `Your gift for ${name} ends with no. ${expireIssue}`,
      title: `${left === 1 ? "One issue is" : `${left} issues are`} left for ${name}`,
      paragraphs: [`Your gift for ${name} ends with no. ${expireIssue}. ${cost}`, calm],
    },
    last: {
      subject: `No. ${expireIssue} is the last issue of your gift for ${name}`,
      title: "One more, and that was your gift",
      paragraphs: [
        `No. ${expireIssue} is the last that ${name} gets from you. Given again before it appears, none is missed. ${cost}`,
        calm,
      ],
    },
    missed: {
      subject: `No. ${current} appeared without ${name}`,
      title: `No. ${current} appeared without ${name}`,
      paragraphs: [
        `Your gift for ${name} ended with no. ${expireIssue}. It can go on from where we are now: ${formatMoney(price, language)} for ${issues(termIssues)}.`,
      ],
    },
    "win-back": {
      subject: `Shall ${name} read on?`,
      title: `Shall ${name} read on?`,
      paragraphs: [
        `It has been ${issues(-left)} since the last of your gift for ${name}: ${formatMoney(price, language)} for another ${issues(termIssues)}. If not, this is the last time we ask.`,
      ],
    },
  };
  return { ...letters[letter], button };
}

/** To somebody who has paid for nothing yet, a trial or a comp: there is no price to renew at, only the offers. */
export function unpaidWords(
  letter: Asking,
  { expireIssue, current, offersUrl }: Pick<Facts, "expireIssue" | "current"> & { offersUrl: string },
): Letter {
  const left = expireIssue - current;
  const over = left < 0;
  return {
    subject: over ? "Shall we send you the next ones?" : `Your free issues end with no. ${expireIssue}`,
    title: over ? "Shall we send you the next ones?" : left === 0 ? "That was the last of them" : "One more, and that was it",
    paragraphs: over
      ? [
          `It has been ${issues(-left)} since the last that we sent you. If you would like to read on, the offers are here.${letter === "win-back" ? " If not, this is the last time we ask." : ""}`,
        ]
      : [`No. ${expireIssue} is the last of your free issues. It ends by itself, and nothing is charged. If you like it, subscribe.`],
    button: { label: "See the offers", url: offersUrl },
  };
}
