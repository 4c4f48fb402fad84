import { count } from "../grammar.ts";

/** What is done with a subscription, and what ends it. */
export const ends = {
  refunded: "The money is on its way back; access and print have ended.",
  chargeback: "The chargeback is recorded.",
  why: "Why",
  voidTitle: (number: number) => `Void what subscription ${number} is owed`,
  voidFinal: "Nothing is given back, and it cannot be undone.",
  voidIt: "Void it",
  chargebackTitle: (number: number) => `The bank took order ${number} back`,
  chargebackSays: (issues: number) =>
    `Its copies that are not frozen are struck out, of the ${count(issues, { one: "1 issue", other: `${issues} issues` })} that the subscription is owed; the money leaves the books.`,
  onlyWon: "Only a chargeback that is won brings them back.",
  byGateway: "Where the gateway tells of a chargeback by itself, nothing is to be recorded here.",
  recordIt: "Record the chargeback",
  refundTitle: (number: number) => `Refund subscription ${number}`,
  nothing: "There is nothing to give back.",
  guaranteeTitle: (number: number) => `Refund subscription ${number} by the guarantee`,
  unservedTitle: (number: number) => `Refund what subscription ${number} was not served`,
  final: "It cannot be undone.",
  somebody: "Somebody else",
  paidTimes: (times: number) => `It was paid for ${times} times; this is about what is left of all of them.`,
  giveBack: (sum: string) => `Give back ${sum}`,
  voided: "Voided.",
  subscription: (number: number) => `Subscription ${number}`,
  voidSays: (issues: number) =>
    count(issues, {
      one: "1 issue that was not paid for is struck out, and the subscription ends.",
      other: `${issues} issues that were not paid for are struck out, and the subscription ends.`,
    }),
  goesBack: ({ sum, to, letter }: { sum: string; to: string; letter: string }) => `${sum} goes back to ${to}. ${letter}`,
  thePayer: "the payer",
  gone: (issues: number) =>
    count(issues, {
      one: "1 issue that is owed is struck out, and access ends; what is frozen or mailed stays.",
      other: `${issues} issues that are owed are struck out, and access ends; what is frozen or mailed stays.`,
    }),
  readsIt: (name: string) => `${name} reads it, and is told nothing by us.`,
  willNotRenew: "It will not renew.",
  renewalTaken: "The renewal is taken.",
  addressKept: "The address is kept. It counts from the first issue whose labels are not frozen.",
  consigned: "Changed. The table of copies says what goes out now, and the print run counts it.",
  renewsAgain: "It renews after all.",
  held: "On hold. As many issues were added at the end.",
  lifted: "The hold is lifted.",
  claimed: "The claim is recorded.",
  replaced: "The replacement counts as mailed.",
};
