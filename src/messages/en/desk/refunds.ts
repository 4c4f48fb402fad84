import { count } from "../grammar.ts";
import { rich } from "../../rich.ts";

/** Money on its way back, and what banks have taken. */
export const refunds = {
  sayHow: "Say how it was given back: a transfer on a day, cash at the fair.",
  howBeside: "How was it given back?",
  asked: "The gateway is being asked.",
  stopped: "The copies stop. What else they were worth is on its way back.",
  stoppedPart: "The copies of that order stop. What else they were worth is on its way back.",
  kept: "The copies go on.",
  givenBack: "Written down: it was given back.",
  stopTitle: (number: number) => `Stop the copies of order ${number}`,
  keepTitle: (number: number) => `Keep the copies of order ${number} coming`,
  once: "It is decided once.",
  stop: "Stop the copies",
  keep: "Keep the copies coming",
  why: "Why",
  handTitle: "Written down as given back",
  handFinal: "No gateway is asked for it any more, and it cannot be undone.",
  wasGiven: "It was given back",
  how: "How it was given back",
  title: "Refunds",
  says: "What a gateway gives back is asked for by itself until it confirms. What it cannot give back, or what was paid by hand, you give back, and write down here how.",
  stripe: "Readers pay through Stripe.",
  playMoney:
    "The money is play money: nobody is charged. To take real money, set STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET and start again; docs/OPERATIONS.md says how.",
  find: "Order, name or e-mail",
  none: "No money is on its way back.",
  disputes: "Taken back by a bank",
  noDispute: "No payment was disputed.",
  outside: "Given back outside, to be decided",
  outsideSays:
    "Somebody gave this back in the gateway’s own dashboard. The money is booked as gone; copies and reading go on until you say what was meant.",
  byYou: "to be given back by you",
  onItsWay: "on its way",
  ask: "Ask the gateway now",
  outsideOf: ({
    sum,
    order,
    day,
    name,
    email,
    number,
  }: {
    sum: string;
    order: number | undefined;
    day: string;
    name: string;
    email: string;
    number: number;
  }) =>
    rich<
      "strong" | "soft" | "a"
    >`<strong>${sum}</strong> of order ${order ?? "–"}, ${day}: ${name} <soft>${email}</soft>, <a>subscription ${number}</a>.`,
  stopSays: ({ issues, rest, ends }: { issues: number; rest: string; ends: string }) =>
    `Stopped: ${issues === 0 ? "No issue of it is left to stop" : count(issues, { one: "1 unserved issue is struck out", other: `${issues} unserved issues are struck out` })}${rest ? `, and ${rest} more goes back, for that is what else they were worth` : ""}${ends ? `; the subscription and its access end. ${ends}` : "."}`,
  keepSays: "Kept, nothing changes for the reader but the money; it is written off.",
  keptSays: ({ sum, letter }: { sum: string; letter: string }) => `The ${sum} that went back are written off; the copies go on. ${letter}`,
  order: (number: number) => `order ${number}`,
  anOrder: "an order",
  itsPayer: "its payer",
  heads: {
    since: "Since",
    whose: "Whose",
    order: "Order",
    amount: "Amount",
    paidBy: "Paid by",
    stands: "How it stands",
    what: "What to do",
  },
  disputeHeads: { since: "Since", whose: "Whose", order: "Order", amount: "Amount", reason: "Reason", stands: "How it stands" },
  disputeStates: { open: "the bank has the money; answer it in the gateway’s dashboard", won: "won: the money came back", lost: "lost" },
  handSays: ({ sum, order, name }: { sum: string; order: string; name: string }) =>
    `${sum} of ${order}, to ${name}: you gave it back yourself. The books say so from now on.`,
};
