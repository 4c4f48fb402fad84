import type { Offer } from "../offers/index.ts";
import { type Day, earnedOf, money, taxWithin } from "../values/index.ts";
import type { How } from "./how.ts";
import { type Ahead, type Rule, issuesBetween, owedOf } from "./owed.ts";
import type { Problem } from "./problems.ts";
import type { Reading } from "./reading.ts";

/** The calendar a file is counted by. */
export type Calendar = {
  today: Day;
  ahead: readonly Ahead[];
  issuesPerYear: number;
  /** First issue that can be sent from here, with print and without. */
  first: { print: number; digital: number };
};

/** What a row becomes. `offerId` null: a reader without a subscription. */
export type Plan = {
  offerId: string | null;
  start: number;
  issues: number;
  promised: number;
  rule: Rule;
  grace: boolean;
  hold: number | null;
  /** Minor units, with tax; `net` without. */
  worth: number;
  net: number;
  currency: string;
  worthBy: "money" | "issue" | "nothing";
};

type Planned = { plan: Plan; problems: Problem[] };

/** An end further off is a slip: of the hand, or of a system that has no other word for "never". */
const furthest = 3660;

/** What the row becomes under what was answered so far, and what it still asks. */
export function planRow(
  reading: Reading,
  how: How,
  { offers, calendar }: { offers: ReadonlyMap<string, Offer>; calendar: Calendar },
): Planned {
  const nothing = (currency: string): Plan => ({
    offerId: null,
    start: 0,
    issues: 0,
    promised: 0,
    rule: "none",
    grace: false,
    hold: null,
    worth: 0,
    net: 0,
    currency,
    worthBy: "nothing",
  });
  const none = (): Planned => ({ plan: nothing("XXX"), problems: [] });
  if (reading.standing === "free" || reading.standing === "undone") return none();
  const offerId = offerOf(reading, how);
  if (offerId === "") return none();
  const offer = offerId ? offers.get(offerId) : undefined;
  if (!offer) return { ...none(), problems: [{ code: "which-offer", value: reading.offer }] };
  const counted = countRow(reading, how, { offer, calendar });
  if (counted === "none") return none();
  if (counted === "no end") return { ...none(), problems: [{ code: "no-end" }] };
  if (counted.issues > furthest) return { ...none(), problems: [{ code: "far", value: String(counted.issues) }] };
  const worth = worthOf(reading, how, { offer, issues: counted.issues, grace: counted.grace, calendar });
  const address: Problem[] = offer.editions.includes("print") && !reading.address ? [{ code: "no-address" }] : [];
  return {
    plan: { ...nothing(offer.price.currency), ...counted, ...worth, offerId: offer.id },
    problems: [...address, ...(worth ? [] : [{ code: "no-money" as const }])],
  };
}

const offerOf = ({ offer }: Reading, { offers, offer: standard }: How): string | null => offers[offer.toLowerCase()] ?? standard;

type Counted = Pick<Plan, "start" | "issues" | "promised" | "rule" | "grace" | "hold">;

/** Grace is what the offer gives; who has had theirs is a reader. */
function countRow(reading: Reading, how: How, { offer, calendar }: { offer: Offer; calendar: Calendar }): Counted | "none" | "no end" {
  const { standing, issuesLeft, lastIssue, endsOn } = reading;
  const first = Math.max(how.firstIssue ?? 0, calendar.first[offer.editions.includes("print") ? "print" : "digital"]);
  const { today, ahead } = calendar;
  const owed = owedOf({ issuesLeft, lastIssue, endsOn }, { today, ahead, first, sentElsewhere: how.sentElsewhere });
  const hold = standing === "held" ? holdUntil(reading.heldUntil, { ahead, first, issuesPerYear: calendar.issuesPerYear }) : null;
  const counted = { start: first, ...owed, grace: false, hold };
  if (standing === "ended" && owed.issues === 0) return "none";
  if (owed.rule === "none") return standing === "ended" ? "none" : withoutEnd(how, counted);
  if (owed.issues > 0) return counted;
  return standing === "grace" && offer.graceIssues > 0 ? { ...counted, issues: offer.graceIssues, grace: true } : "none";
}

const withoutEnd = ({ withoutEnd: issues }: How, counted: Counted): Counted | "none" | "no end" =>
  issues === null ? "no end" : issues === 0 ? "none" : { ...counted, issues, promised: issues, rule: "issues" };

/** The last issue that is held: the last before the day it ends on; without a day, of a year at most. */
function holdUntil(
  until: Day | null,
  { ahead, first, issuesPerYear }: { ahead: readonly Ahead[]; first: number; issuesPerYear: number },
): number | null {
  const held = ahead
    .filter(({ wholeNumber, onSaleOn }) => wholeNumber >= first && (until === null || onSaleOn < until))
    .slice(0, issuesPerYear);
  return held.at(-1)?.wholeNumber ?? null;
}

type Worth = Pick<Plan, "worth" | "net" | "worthBy">;

/** What was paid, less what was served of it; by the issue, where that is not known; undefined where that was not answered. */
function worthOf(
  reading: Reading,
  how: How,
  { offer, issues, grace, calendar }: { offer: Offer; issues: number; grace: boolean; calendar: Calendar },
): Worth | undefined {
  if (reading.kind === "comp" || grace) return { worth: 0, net: 0, worthBy: "nothing" };
  const { currency } = offer.price;
  const withNet = (worth: number, worthBy: Plan["worthBy"]): Worth => {
    const gross = money(worth, currency);
    return { worth, net: worth - taxWithin(gross, offer.taxRate).amount, worthBy };
  };
  const of = reading.paid === null ? undefined : termOf(reading, issues, { offer, calendar });
  if (reading.paid !== null && of !== undefined) {
    const paid = money(reading.paid, currency);
    return withNet(paid.amount - earnedOf(paid, of - issues, of).amount, "money");
  }
  return how.perIssue === null ? undefined : withNet(how.perIssue * issues * reading.quantity, how.perIssue === 0 ? "nothing" : "issue");
}

/** How many issues the money was for: as the file says, by its days, or as the offer sells them; never fewer than are owed. */
function termOf(
  { term, paidFrom, startedOn, endsOn }: Reading,
  issues: number,
  { offer, calendar: { issuesPerYear } }: { offer: Offer; calendar: Calendar },
): number {
  const from = paidFrom ?? null;
  const byDays = from && endsOn ? issuesBetween(from, endsOn, issuesPerYear) : 0;
  // a start long ago is of the first of many terms
  const byStart = startedOn && endsOn && !from ? issuesBetween(startedOn, endsOn, issuesPerYear) : 0;
  const ofTerm = byStart > 0 && byStart <= offer.termIssues * 1.1 ? byStart : offer.termIssues;
  return Math.max(issues, term ?? (byDays > 0 ? byDays : ofTerm));
}
