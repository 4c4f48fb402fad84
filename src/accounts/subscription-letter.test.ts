import { describe, expect, it } from "vitest";
import { day, money } from "../values/index.ts";
import { type TellOf, subscriptionLetter } from "./subscription-letter.ts";
import type { Term } from "./term.ts";

const reader = "reader";
const term: Term = {
  issues: 8,
  amount: money(4800, "GBP"),
  credit: money(0, "GBP"),
  paidOn: day("2026-05-03"),
  dueOn: undefined,
  renewal: { issues: 8, price: money(5200, "GBP") },
  triedAgainOn: undefined,
};
const running: TellOf = {
  payerId: reader,
  recipientId: reader,
  editions: ["print", "digital"],
  service: "active",
  money: "paid",
  renewal: "auto",
  startedAt: new Date("2026-05-03T12:00:00Z"),
  boughtAs: "subscription",
  quantity: 1,
  offer: { grants: "archive" },
  givenBy: undefined,
  toCome: [48, 49, 50],
  onTheirWay: [47],
  next: { wholeNumber: 48, on: day("2027-01-04") },
  expireIssue: 50,
  expiresOn: day("2027-05-03"),
  canStopRenewing: true,
  term,
};
const tell = (facts: Partial<TellOf>, readerId = reader) => paragraphs(facts, readerId).flat();
const paragraphs = (facts: Partial<TellOf>, readerId = reader) =>
  subscriptionLetter({ ...running, ...facts }, { readerId, language: "en-GB", timeZone: "Europe/London" });

const comes = "It comes to you in print and digitally, since 3 May 2026.";
const open = "Everything we have published is open to you here.";
const toCome =
  "3 issues are still to come, no. 48 to no. 50. The next is no. 48, on 4 January 2027. The last of your term is no. 50, on 3 May 2027.";
const issues = ["On its way to you: no. 47.", toCome];
const paid = "You paid £48.00 for 8 issues on 3 May 2026.";
const renews =
  "It renews when no. 50 has appeared, on 3 May 2027: 8 issues more for £52.00, paid the way you pay now. We write to you at least a week before.";
const toStop =
  "To stop it, press “Stop renewing” below: it ends with its last issue, what you have paid for still comes, and what happens is said before you press.";
const spared = "If you do not mean to go on, you need do nothing; “Stop renewing” below spares you the letters about it.";
const asked =
  "After no. 50 nothing is charged by itself. We write to you before, and it goes on only if you say so: 8 issues more for £52.00.";
const stopped = { renewal: "stopped", canStopRenewing: false, term: { ...term, renewal: undefined } } as const;
const ended = { toCome: [], onTheirWay: [], next: undefined, canStopRenewing: false } as const;
const other = { payerId: "donor", term, givenBy: "Sofie Lund", boughtAs: "gift", renewal: "series" } as const;

const states: [state: string, facts: Partial<TellOf>, letter: string[]][] = [
  ["renews by itself", {}, [comes, open, ...issues, paid, renews, toStop]],
  ["is asked for", { renewal: "series" }, [comes, open, ...issues, paid, asked, spared]],
  [
    "was stopped",
    stopped,
    [comes, open, ...issues, paid, "You have stopped it: it will not renew, and ends with no. 50. Nothing more is charged."],
  ],
  [
    "is on hold",
    { service: "held", onTheirWay: [] },
    [comes, open, "It is on hold for now; what is open to you here stays open.", toCome, paid, renews, toStop],
  ],
  [
    "is in grace before its charge",
    {
      service: "grace",
      onTheirWay: [],
      toCome: [51],
      next: { wholeNumber: 51, on: day("2027-07-01") },
    },
    [
      comes,
      open,
      "Its term is over, and we serve you a little longer, so that you miss nothing while it is being renewed.",
      "Every issue of your term has come, or is on its way; the last is no. 50.",
      "Still to come in grace, while it is being renewed: no. 51.",
      paid,
      "It renews within days: 8 issues more for £52.00, paid the way you pay now.",
      toStop,
    ],
  ],
  [
    "has a charge that failed",
    { money: "dunning", term: { ...term, triedAgainOn: day("2027-05-06") } },
    [
      comes,
      open,
      ...issues,
      paid,
      "The payment of its renewal did not go through. We try once more on 6 May 2027. You can pay it below at any time.",
      toStop,
    ],
  ],
  [
    "has its invoice open",
    { money: "unpaid", renewal: "series", term: { ...term, paidOn: undefined, dueOn: day("2026-06-02") } },
    [
      comes,
      open,
      ...issues,
      "The invoice of this term is still to be paid: £48.00 for 8 issues, due on 2 June 2026.",
      "After no. 50 it ends unless you say that it shall go on; we write to you before.",
      spared,
    ],
  ],
  [
    "was stopped with its invoice open",
    { ...stopped, money: "unpaid", term: { ...term, paidOn: undefined, renewal: undefined } },
    [
      comes,
      open,
      ...issues,
      "The invoice of this term is still to be paid: £48.00 for 8 issues.",
      "You have stopped it: it will not renew, and ends with no. 50.",
    ],
  ],
  [
    "is a digital term of its own issues, of which one is left",
    { editions: ["digital"], offer: { grants: "term" }, onTheirWay: [], toCome: [50] },
    [
      "It comes to you digitally, since 3 May 2026.",
      "The issues of your term are open to you here.",
      "One issue is still to come, the last of your term: no. 50, on 3 May 2027.",
      paid,
      renews,
      toStop,
    ],
  ],
  [
    "is in print alone, and all of it has come",
    { editions: ["print"], onTheirWay: [], toCome: [], next: undefined },
    [
      "It comes to you in print, since 3 May 2026.",
      "Every issue of your term has come, or is on its way; the last is no. 50.",
      paid,
      renews,
      toStop,
    ],
  ],
  [
    "was changed to another edition, with what was unused",
    { term: { ...term, amount: money(1000, "GBP"), credit: money(3800, "GBP") } },
    [
      comes,
      open,
      ...issues,
      "You paid £10.00 for 8 issues on 3 May 2026.",
      "£38.00 of what you had not used before went into it.",
      renews,
      toStop,
    ],
  ],
  [
    "is a gift to the reader",
    other,
    [comes, "It is a gift from Sofie Lund.", open, ...issues, "It ends with no. 50, and nothing is charged."],
  ],
  [
    "is free",
    { boughtAs: "comp", ...stopped, renewal: "series", term: undefined },
    [
      comes,
      "It costs you nothing.",
      open,
      ...issues,
      "After no. 50 nothing is charged by itself. We write to you before, and it goes on only if you say so.",
    ],
  ],
  ["goes out in several copies", { quantity: 3 }, [comes, "There are 3 copies of each issue.", open, ...issues, paid, renews, toStop]],
  [
    "waits for its payment",
    { ...ended, service: "pending", money: "unpaid" },
    ["It is waiting for its payment, and begins when that has come."],
  ],
  ["has ended", { ...ended, service: "expired" }, ["It has ended with no. 50; the issues of its term stay yours to read.", paid]],
  ["was given back", { ...ended, service: "refunded", money: "refunded" }, ["It was refunded and has ended.", paid]],
  [
    "was ended with what was unserved given back",
    { ...ended, service: "cancelled", money: "partly refunded" },
    ["It was ended; what was unserved was given back.", paid],
  ],
  [
    "was never paid",
    { ...ended, service: "cancelled", money: "non-pay", term: { ...term, paidOn: undefined } },
    ["It was ended before it was paid."],
  ],
  [
    "had its payment taken back by the bank",
    { ...ended, service: "cancelled", money: "chargeback" },
    ["It was ended; what was unserved was given back.", "Your bank took the payment back."],
  ],
];

describe("a subscription as a letter", () => {
  it.each(states)("which %s", (_state, facts, letter) => expect(tell(facts)).toEqual(letter));

  it("has a paragraph each for what comes, its issues, the money, and how to stop it", () =>
    expect(paragraphs({})).toEqual([[comes, open], issues, [paid, renews], [toStop]]));

  const services = ["pending", "active", "held", "grace", "expired", "cancelled", "refunded"] as const;
  const moneys = ["unpaid", "paid", "partly refunded", "refunded", "dunning", "non-pay", "chargeback"] as const;
  const renewals = ["auto", "series", "stopped"] as const;
  const all = services.flatMap((service) => moneys.flatMap((paidHow) => renewals.map((renewal) => ({ service, money: paidHow, renewal }))));

  it("has whole sentences for every state there can be", () => {
    expect(all).toHaveLength(147);
    for (const axes of all)
      for (const sentence of tell(axes)) expect(sentence, JSON.stringify(axes)).toMatch(/^(?!.*(undefined|NaN|null|\[object)).+\.$/s);
    for (const axes of all) expect(tell(axes).length, JSON.stringify(axes)).toBeGreaterThan(0);
  });

  it("says nothing of anybody’s money to whoever reads what another paid for", () => {
    for (const axes of all)
      expect(tell({ ...axes, ...other, renewal: axes.renewal }).join(" "), JSON.stringify(axes)).not.toMatch(/£|paid for|You paid|invoice/);
  });
});
