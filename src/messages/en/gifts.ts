import { rich } from "../rich.ts";
import { count } from "./grammar.ts";

/** A gift as it is taken and handed over, and the change of an edition. */
export const gifts = {
  aFriend: "A friend",
  aGift: (title: string) => `A gift: ${title}`,
  for: (name: string) => `For ${name}`,
  hasGiven: ({ donor, title }: { donor: string; title: string }) => `${donor} has given you ${title}`,
  somebodyGave: (title: string) => `Somebody has given you ${title}`,
  whatIsGiven: ({ offer, issues, print }: { offer: string; issues: number; print: boolean }) =>
    `${offer}: ${count(issues, { one: "one issue", other: `${issues} issues` })}${print ? ", by post" : ""}. Nothing is charged to you, now or later, and it ends by itself.`,
  take: "Take the gift",
  willBelongTo: (email: string) => rich<"a">`It will belong to ${email}. Not you? <a>Sign out first</a>.`,
  signInToTake: "Sign in to take it",
  waitsUntil: (day: string) =>
    `Your e-mail address is all it takes: we send a code, and the gift belongs to that address. It waits until ${day}.`,
  yourCard: "Your card",
  givesYou: ({ donor, title }: { donor: string; title: string }) => `${donor} gives you a subscription to ${title}. Take it at`,
  printAsCard:
    "Print this page as a card, or send the address yourself. It is shown in this browser, and for an hour; you can make another at any time. Whoever has it can take the gift.",
  backToAccount: "Back to your account",
  changeTo: (offer: string) => `Change to ${offer}`,
  changesFrom: ({ last, first, offer }: { last: number; first: number; offer: string }) =>
    `Until no. ${last} nothing changes. From no. ${first} you have ${offer}.`,
  copiesAreWorth: "Your unused copies are worth",
  offerFor: ({ offer, issues }: { offer: string; issues: number }) =>
    `${offer}, ${count(issues, { one: "1 issue", other: `${issues} issues` })}`,
  payNow: "You pay now",
  nothing: "nothing",
  lastIssue: "Last issue of the term",
  no: (issue: number) => `No. ${issue}`,
  thisAsWell: "I want this one as well",
  changeAndPay: (price: string) => `Change, and pay ${price}`,
  changeIt: "Change it",
  restNotOnline: "The rest of the price cannot be paid online yet.",
  leaveIt: "Leave it as it is",
};
