import { count, figure } from "../grammar.ts";

const issues = (number: number) => count(number, { one: "1 issue", other: `${number} issues` });
const none = "No issue is owed any more.";

/** A subscription as circulation sees it: how it stands, what may be done, its story. */
export const subscription = {
  title: ({ number, name }: { number: number; name: string }) => `Subscription ${number}, ${name}`,
  states: "How it stands",
  service: "Copies",
  money: "Money",
  renewal: "Renewal",
  /** Each word of the trade, and what it means for whoever rings up. */
  services: {
    pending: { word: "pending", says: () => "Ordered and not paid for: nothing goes out, and nothing is open, until it is." },
    unclaimed: { word: "pending", says: () => "Paid for, and waits for whoever it is given to: its issues begin when they take it." },
    active: {
      word: "active",
      says: ({ left, next }: { left: number; next: string | undefined }) =>
        left === 0 ? none : `${issues(left)} ${left === 1 ? "is" : "are"} still owed${next === undefined ? "." : `; the next is ${next}.`}`,
    },
    held: {
      word: "on hold",
      says: ({ left, next }: { left: number; next: string | undefined }) =>
        `Nothing goes out for the issues on hold. ${left === 0 ? none : `${issues(left)} ${left === 1 ? "is" : "are"} owed${next === undefined ? "." : `; the next is ${next}.`}`}`,
    },
    grace: {
      word: "in grace",
      says: () => "What was paid for has gone out. Copies go on for a while, so that a renewal that comes late loses none.",
    },
    expired: { word: "expired", says: () => "Its last issue has gone out, and it was not renewed. What it opened stays open." },
    cancelled: { word: "ended early", says: () => "What was still owed was struck out. What had gone out stays the reader’s." },
    refunded: { word: "refunded", says: () => "The money went back, what was owed was struck out, and access has ended." },
  },
  moneys: {
    unpaid: { word: "unpaid", says: "Nothing has been paid for it yet." },
    paid: { word: "paid", says: "Everything ordered so far is paid for." },
    "partly refunded": { word: "partly refunded", says: "A part went back; the rest was earned by the issues that were served." },
    refunded: { word: "refunded", says: "All that was paid has gone back." },
    dunning: {
      word: "declined",
      says: "The renewal could not be charged. It is tried again on days 1, 3, 5 and 7, and the payer has been written to.",
    },
    "non-pay": {
      word: "not paid",
      says: "The invoice was not paid in time: as many copies went out as the offer lends, and the rest was stopped.",
    },
    chargeback: { word: "taken back by the bank", says: "The payer’s bank took the money back; what was not frozen was struck out." },
  },
  renewals: {
    auto: {
      word: "renews by itself",
      says: (last: string) => `It is charged again after ${last}, and the payer is written to a week before.`,
    },
    series: { word: "asked to renew", says: (last: string) => `It ends with ${last} unless the payer renews; our letters ask for it.` },
    stopped: { word: "will not renew", says: (last: string) => `It ends with ${last}. Nothing is charged again.` },
  },
  no: (issue: number) => `no. ${issue}`,
  nextOn: ({ issue, day }: { issue: number; day: string }) => `no. ${issue}, on sale ${day}`,
  itsLast: "its last issue",
  facts: {
    recipient: "Reader",
    payer: "Payer",
    offer: "Offer",
    owed: "Issues owed",
    onTheirWay: "On their way",
    lastIssue: "Last issue",
    changeFrom: "A change takes effect from",
    guarantee: "Guarantee",
    address: "Address",
  },
  owed: ({ left, which }: { left: number; which: string }) => `${left}: ${which}`,
  none: "none",
  labelled: (which: string) => `${which}, with a label already`,
  number: (issue: number) => `No. ${issue}`,
  until: (day: string) => `until ${day}`,
  addressFrom: ({ lines, issue }: { lines: string; issue: number }) => `${lines} (from no. ${issue})`,
  books: "Its orders in the books",
  bookHeads: { order: "Order", status: "Status", deferred: "Still deferred", tax: "Tax", invoice: "Open invoice" },
  orderStates: {
    "awaiting payment": "awaiting payment",
    "on account": "on account",
    paid: "paid",
    failed: "failed",
    "written off": "written off",
  },
  story: "Its story",
  storySaid: "The newest first.",
  storyHeads: { when: "When", about: "About", what: "What", why: "Why", who: "Who" },
  narrow: "Show of its story",
  everything: "everything",
  abouts: {
    order: "orders",
    money: "money",
    service: "service",
    renewal: "renewal",
    copies: "copies",
    address: "addresses",
    letter: "letters",
  },
  showAll: (lines: number) => `Show all ${figure(lines)}`,
  deeds: "What may be done",
  ended: "It has ended; only a copy that was posted and did not come can still be claimed.",
  why: "Why",
  groups: { copies: "Copies", term: "The term", end: "Ending it" },
  stop: {
    summary: "Stop renewing",
    says: ({ nothing, left, letter }: { nothing: string; left: number; letter: string }) =>
      `${nothing} ${count(left, { one: "The issue owed still comes.", other: `All ${left} issues owed still come.` })} ${letter}`,
  },
  renewAgain: { summary: "Renew after all", says: "Takes the stop back; it renews as it did before." },
  hold: {
    summary: "Hold",
    says: ({ last, first }: { last: number; first: number }) =>
      `Nothing goes out for these issues; as many are added after no. ${last}. The first that can be held is no. ${first}.`,
  },
  fromNo: "From no.",
  toNo: "To no.",
  lift: {
    summary: ({ from, to }: { from: number; to: number }) =>
      from === to ? `Lift the hold of no. ${from}` : `Lift the hold of no. ${from} to no. ${to}`,
    says: (first: number) => `Copies come again from no. ${first}; the issues added for them go.`,
    button: "Lift the hold",
  },
  claim: {
    summary: "A copy did not come",
    says: "Send it again with the next supplemental run, or add one more issue at the end.",
    which: "Which",
    posted: ({ issue, day }: { issue: number; day: string | undefined }) => `no. ${issue}${day === undefined ? "" : `, posted on ${day}`}`,
    answer: "Answer",
    again: "send it again",
    oneMore: "one more at the end",
    onlyOneMore: ({ number, which }: { number: number; which: string }) =>
      `${which} cannot be sent again: ${number === 1 ? "it is" : "they are"} answered by one more at the end.`,
    button: "Record the claim",
  },
  replacement: {
    summary: (issue: number) => `The replacement of no. ${issue} was posted by itself`,
    says: "Outside a supplemental run: it counts as mailed, and the lost copy as replaced.",
    button: "It was posted",
  },
  refund: {
    guarantee: "Refund by the guarantee",
    unserved: "Refund of the unserved",
    says: ({ sum, gone, kept }: { sum: string; gone: number; kept: string }) =>
      `${sum} goes back to the payer. ${count(gone, { one: "1 unserved issue is", other: `${gone} unserved issues are` })} voided and access ends; what is frozen or mailed stays. ${kept} This cannot be undone.`,
    button: (sum: string) => `Give back ${sum}`,
  },
  chargeback: {
    summary: (order: number) => `The bank took order ${order} back`,
    says: "Where the gateway did not tell us by itself: its copies that are not frozen are voided, and the money leaves the books.",
    button: "Record the chargeback",
  },
  voiding: {
    summary: "Void what is owed",
    says: (left: number) =>
      `${count(left, { one: "1 issue that was", other: `${left} issues that were` })} not paid for ${left === 1 ? "is" : "are"} struck out and the subscription ends. Nothing is given back.`,
    button: "Void",
  },
  renew: {
    summary: "Renew, paid to us or by invoice",
    says: ({ sum, start, last, letter }: { sum: string; start: number; last: number; letter: string }) =>
      `${sum} for no. ${start} to no. ${last}, on from where the term ends. ${letter}`,
    letter: "The payer gets a receipt, or the invoice.",
    button: "Take the renewal",
    cameBy: "How it came",
    paidBy: "How it is paid",
    later: "later, by invoice",
    price: (currency: string) => `Price agreed by word, ${currency}`,
    priceHint: "Empty: the price of today.",
    chargedThere: ({ gateway, standing, until }: { gateway: string; standing: string; until: string | null }) =>
      `${gateway} goes on charging for this by itself (${standing}${until ? `, paid until ${until}` : ""}). Take it over or end it there first, or the reader pays twice.`,
    knowing: "I know, and it is ended there or is to be paid as well",
  },
  address: {
    summary: "Change the address",
    says: (first: number) =>
      `It counts from no. ${first}, the first issue whose labels are not frozen; issues before it still go to the old one.`,
    button: "Keep this address",
  },
  consignments: {
    summary: "More or fewer copies, or another consignee",
    says: "Labels, print run and circulation count it from the issue you say. The price stays as it was agreed: what more copies cost is another order, and what fewer are worth is agreed with the buyer.",
    toHint: "Empty: from then on. The same number: this time alone.",
    quantity: "Copies of each",
    another: "Another consignee for these issues; empty: as before.",
    button: "Change the copies",
    heads: { issues: "Issues", quantity: "Copies of each", to: "To" },
    range: ({ from, to }: { from: number; to: number }) => (from === to ? `No. ${from}` : `No. ${from} to no. ${to}`),
  },
};
