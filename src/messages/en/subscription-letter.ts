import { count } from "./grammar.ts";

const issuesCounted = (issues: number) => count(issues, { one: "1 issue", other: `${issues} issues` });
const on = (day: string | undefined) => (day === undefined ? "" : `, on ${day}`);

/** A subscription as its reader’s account tells it, sentence by sentence; `day` and sums come as they are shown. */
export const subscriptionLetter = {
  comes: {
    both: (since: string) => `It comes to you in print and digitally, since ${since}.`,
    print: (since: string) => `It comes to you in print, since ${since}.`,
    digital: (since: string) => `It comes to you digitally, since ${since}.`,
  },
  copiesEach: (copies: number) => `There are ${copies} copies of each issue.`,
  gift: (giver: string) => `It is a gift from ${giver}.`,
  free: "It costs you nothing.",
  opens: {
    archive: "Everything we have published is open to you here.",
    term: "The issues of your term are open to you here.",
  },
  onHold: "It is on hold for now; what is open to you here stays open.",
  inGrace: "Its term is over, and we serve you a little longer, so that you miss nothing while it is being renewed.",
  onItsWay: (ranges: string) => `On its way to you: ${ranges}.`,
  oneToCome: ({ last, day }: { last: number; day: string | undefined }) =>
    `One issue is still to come, the last of your term: no. ${last}${on(day)}.`,
  /** `next`: where one of them has not appeared yet. */
  toCome: (of: {
    issues: number;
    ranges: string;
    next: number | undefined;
    nextOn: string | undefined;
    last: number;
    lastOn: string | undefined;
  }) =>
    `${issuesCounted(of.issues)} are still to come, ${of.ranges}.${of.next === undefined ? "" : ` The next is no. ${of.next}${on(of.nextOn)}.`} The last of your term is no. ${of.last}${on(of.lastOn)}.`,
  allCame: (last: number) => `Every issue of your term has come, or is on its way; the last is no. ${last}.`,
  graceToCome: (ranges: string) => `Still to come in grace, while it is being renewed: ${ranges}.`,
  paid: ({ sum, issues, day }: { sum: string; issues: number; day: string }) => `You paid ${sum} for ${issuesCounted(issues)} on ${day}.`,
  credited: (sum: string) => `${sum} of what you had not used before went into it.`,
  openInvoice: ({ sum, issues, due }: { sum: string; issues: number; due: string | undefined }) =>
    `The invoice of this term is still to be paid: ${sum} for ${issuesCounted(issues)}${due === undefined ? "" : `, due on ${due}`}.`,
  failed: (again: string | undefined) =>
    `The payment of its renewal did not go through.${again === undefined ? "" : ` We try once more on ${again}.`} You can pay it below at any time.`,
  takenBack: "Your bank took the payment back.",
  renews: ({ last, day, issues, price }: { last: number; day: string | undefined; issues: number; price: string }) =>
    `It renews when no. ${last} has appeared${on(day)}: ${issuesCounted(issues)} more for ${price}, paid the way you pay now. We write to you at least a week before.`,
  /** The term is over, and the week since the letter about it is not. */
  renewsSoon: ({ issues, price }: { issues: number; price: string }) =>
    `It renews within days: ${issuesCounted(issues)} more for ${price}, paid the way you pay now.`,
  asked: ({ last, issues, price }: { last: number; issues: number; price: string | undefined }) =>
    `After no. ${last} nothing is charged by itself. We write to you before, and it goes on only if you say so${price === undefined ? "" : `: ${issuesCounted(issues)} more for ${price}`}.`,
  askedAndOpen: (last: number) => `After no. ${last} it ends unless you say that it shall go on; we write to you before.`,
  ends: (last: number) => `It ends with no. ${last}, and nothing is charged.`,
  endsAndOpen: (last: number) => `It ends with no. ${last}.`,
  stopped: (last: number) => `You have stopped it: it will not renew, and ends with no. ${last}. Nothing more is charged.`,
  stoppedAndOpen: (last: number) => `You have stopped it: it will not renew, and ends with no. ${last}.`,
  toStop: (button: string) =>
    `To stop it, press “${button}” below: it ends with its last issue, what you have paid for still comes, and what happens is said before you press.`,
  toBeSpared: (button: string) => `If you do not mean to go on, you need do nothing; “${button}” below spares you the letters about it.`,
  pending: "It is waiting for its payment, and begins when that has come.",
  expired: (last: number) => `It has ended with no. ${last}; the issues of its term stay yours to read.`,
  cancelled: "It was ended; what was unserved was given back.",
  refunded: "It was refunded and has ended.",
  unpaid: "It was ended before it was paid.",
  everyIssue: ({ issues, ranges }: { issues: number; ranges: string }) => `All ${issuesCounted(issues)} of it: ${ranges}`,
  theIssue: (ranges: string) => `Its issue: ${ranges}`,
  issue: "Issue",
  appears: "Appears",
  noDayYet: "not planned yet",
  print: "In print",
  digital: "Digital",
  states: {
    owed: "to come",
    frozen: "on its way",
    mailed: "posted",
    released: "open to you",
    held: "on hold",
    claimed: "did not come",
    replaced: "sent again",
    voided: "none",
    none: "none",
  },
};
