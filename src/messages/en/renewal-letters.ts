import { count } from "./grammar.ts";

/** `left`: issues left of the term, below zero where it is over; `current`: the newest issue; `price` as it is written. */
type Term = { price: string; termIssues: number; left: number; last: number; current: number };
type Named = Term & { name: string };

const left = (issues: number) => count(issues, { one: "One issue is", other: `${issues} issues are` });
const issuesOf = (issues: number) => count(issues, { one: "one issue", other: `${issues} issues` });
const anIssueSince = (issues: number) => count(issues, { one: "an issue", other: `${issues} issues` });
const costOf = ({ price, termIssues }: Term) => `${price} for ${issuesOf(termIssues)}`;
const another = (issues: number) => count(issues, { one: "another issue", other: `another ${issues} issues` });
const leftOf = (issues: number) => count(issues, { one: "1 issue is left", other: `${issues} issues are left` });

const nothing = "Nothing is charged by itself.";

const again = ({ price, termIssues }: Term) =>
  `${count(termIssues, { one: "Another issue is", other: `Another ${termIssues} issues are` })} ${price}; the gift goes on where it ends now.`;
const calm = "If you do nothing, it ends by itself; nothing is charged, and nobody but you is asked.";

const how =
  "Renew by card with the button, or answer this letter with your order number, and we renew it on an invoice. Ranges, domains and seats stay as they are.";

/** The letters about the end of a term: to readers, to donors of gifts, to institutions, and to who paid nothing. */
export const renewalLetters = {
  yourFriend: "your friend",
  notice: (charge: { price: string; day: string; left: number; issues: number; over: { method: string; day: string } | undefined }) => ({
    subject: `${charge.price} on ${charge.day}: your subscription is about to renew`,
    title: "Your subscription is about to renew",
    paragraphs: [
      `${left(charge.left)} left of your term. On ${charge.day} we charge ${charge.price} for ${another(charge.issues)}, as you agreed.`,
      "If you would rather not, the link at the foot of this letter stops it by one click, and so does “Stop renewing” on your account page. Every issue you paid for still comes.",
      ...(charge.over
        ? [
            `${charge.over.method} is good until ${charge.over.day} only, which is before that. Change it in your account in time, and nothing is interrupted.`,
          ]
        : []),
    ],
  }),
  amount: "Amount",
  chargedOn: "Charged on",
  for: "For",
  issuesAfter: ({ issues, last }: { issues: number; last: number }) =>
    `${count(issues, { one: "1 issue", other: `${issues} issues` })} after no. ${last}`,

  renew: "Renew",
  reader: {
    early: (term: Term) => ({
      subject: `${leftOf(term.left)} of your subscription`,
      title: "There is time, and you may use it",
      paragraphs: [
        `${left(term.left)} left of your term; the last is no. ${term.last}. If you renew now, the new term begins where this one ends and not a day sooner: ${costOf(term)}.`,
        nothing,
      ],
    }),
    reminder: (term: Term) => ({
      subject: `Your subscription ends with no. ${term.last}`,
      title: `${left(term.left)} left`,
      paragraphs: [`Your subscription ends with no. ${term.last}. To go on without a gap, renew: ${costOf(term)}.`, nothing],
    }),
    last: (term: Term) => ({
      subject: `No. ${term.last} is your last issue`,
      title: "One more, and that was it",
      paragraphs: [
        `No. ${term.last} is the last issue of your term. If you renew before it appears, no issue is missed: ${costOf(term)}.`,
        nothing,
      ],
    }),
    missed: (term: Term) => ({
      subject: `No. ${term.current} appeared without you`,
      title: `No. ${term.current} appeared without you`,
      paragraphs: [
        `Your subscription ended with no. ${term.last}. You can take it up again where we are now: ${costOf(term)}. The issues of your old term stay open to you either way.`,
      ],
    }),
    "win-back": (term: Term) => ({
      subject: "We still have your chair",
      title: "We still have your chair",
      paragraphs: [
        `It has been ${anIssueSince(-term.left)} since your last. If you would like to look in again: ${costOf(term)}. If not, this is the last time we ask.`,
      ],
    }),
  },

  giveAgain: "Give it again",
  donor: {
    early: (gift: Named) => ({
      subject: `${leftOf(gift.left)} of your gift for ${gift.name}`,
      title: "There is time, and you may use it",
      paragraphs: [`${left(gift.left)} left of your gift for ${gift.name}; the last is no. ${gift.last}. ${again(gift)}`, calm],
    }),
    reminder: (gift: Named) => ({
      subject: `Your gift for ${gift.name} ends with no. ${gift.last}`,
      title: `${left(gift.left)} left for ${gift.name}`,
      paragraphs: [`Your gift for ${gift.name} ends with no. ${gift.last}. ${again(gift)}`, calm],
    }),
    last: (gift: Named) => ({
      subject: `No. ${gift.last} is the last issue of your gift for ${gift.name}`,
      title: "One more, and that was your gift",
      paragraphs: [
        `No. ${gift.last} is the last that ${gift.name} gets from you. Given again before it appears, none is missed. ${again(gift)}`,
        calm,
      ],
    }),
    missed: (gift: Named) => ({
      subject: `No. ${gift.current} appeared without ${gift.name}`,
      title: `No. ${gift.current} appeared without ${gift.name}`,
      paragraphs: [
        `Your gift for ${gift.name} ended with no. ${gift.last}. It can go on from where we are now: ${gift.price} for ${issuesOf(gift.termIssues)}.`,
      ],
    }),
    "win-back": (gift: Named) => ({
      subject: `Shall ${gift.name} read on?`,
      title: `Shall ${gift.name} read on?`,
      paragraphs: [
        `It has been ${issuesOf(-gift.left)} since the last of your gift for ${gift.name}. If you would like it to go on: ${gift.price} for ${another(gift.termIssues)}. If not, this is the last time we ask.`,
      ],
    }),
  },

  freeIsOver: ({ since, isLast }: { since: number; isLast: boolean }) => ({
    subject: "Shall we send you the next ones?",
    title: "Shall we send you the next ones?",
    paragraphs: [
      `It has been ${issuesOf(since)} since the last that we sent you. If you would like to read on, the offers are here.${isLast ? " If not, this is the last time we ask." : ""}`,
    ],
  }),
  freeEnds: ({ last, left: issues }: { last: number; left: number }) => ({
    subject: `Your free issues end with no. ${last}`,
    title: issues === 0 ? "That was the last of them" : "One more, and that was it",
    paragraphs: [
      `No. ${last} is the last of your free issues. The free issues end by themselves, and nothing is charged. If you like it, subscribe.`,
    ],
  }),

  renewForReaders: "Renew for your readers",
  institution: {
    early: (house: Named) => ({
      subject: `${house.name}: ${leftOf(house.left)}, in time for your budget`,
      title: "In time for your budget",
      paragraphs: [
        `The subscription of ${house.name} has ${issuesOf(house.left)} left; the last is no. ${house.last}. The next term is ${costOf(house)}, and begins where this one ends. If you need a quotation or an order form filled in, answer this letter.`,
        `${how} ${nothing}`,
      ],
    }),
    reminder: (house: Named) => ({
      subject: `${house.name}: the subscription ends with no. ${house.last}`,
      title: `${left(house.left)} left for your readers`,
      paragraphs: [
        `The subscription of ${house.name} ends with no. ${house.last}. After it the issues close to those who read from your house, by your domain or with a seat. To go on without a gap: ${costOf(house)}.`,
        how,
      ],
    }),
    last: (house: Named) => ({
      subject: `${house.name}: no. ${house.last} is the last issue`,
      title: "One more for your readers",
      paragraphs: [
        `No. ${house.last} is the last issue of ${house.name}’s term. Renewed before it appears, your readers miss nothing: ${costOf(house)}.`,
        how,
      ],
    }),
    missed: (house: Named) => ({
      subject: `${house.name}: no. ${house.current} appeared without your readers`,
      title: `No. ${house.current} appeared without your readers`,
      paragraphs: [
        `The subscription of ${house.name} ended with no. ${house.last}, and its ways in are closed. They open again with the renewal: ${costOf(house)}.`,
        how,
      ],
    }),
    "win-back": (house: Named) => ({
      subject: `${house.name}: shall we open the issues again?`,
      title: "Shall we open the issues again?",
      paragraphs: [
        `It has been ${anIssueSince(-house.left)} since the last that readers of ${house.name} could open. A new term is ${costOf(house)}. If it was not wanted any more, this is the last time we ask.`,
        how,
      ],
    }),
  },
};
