import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day, money } from "../../values/index.ts";
import {
  type Line,
  type OrderBalance,
  deferredAgain,
  earnedByIssue,
  imbalance,
  keptFor,
  linesOfChargebackWon,
  linesOfGivingBack,
  linesOfSale,
  linesOfSettledRefund,
} from "../../ledger/index.ts";
import { type PaidOrder, refundDue } from "../../refunds/index.ts";
import { answerTo, reasonsAgainstReplacing } from "./claim.ts";
import { type Copy, type CopyState, copiesOf, issuesLeft, issuesServed, lastNumber } from "./copies.ts";
import { graceDue, netGrace, planGrace } from "./grace.ts";
import { planHold, planLift, reasonsAgainstHolding, reasonsAgainstLifting } from "./hold.ts";
import { type Voided, planAgain, progressOf } from "./win-back-copies.ts";
import type { NewCopy } from "./move-copies.ts";

/**
 * A thousand and more events of one reader, carried out on plain rows by the same rules that the
 * commands ask, and watched by a model that knows nothing but counting.
 */
const actions = [
  "order",
  "renew",
  "freeze",
  "release",
  "release",
  "release",
  "hold",
  "lift",
  "claim",
  "grace",
  "refund",
  "chargeback",
  "won",
  "wait",
] as const;
const step = fc.record({
  action: fc.constantFrom(...actions),
  a: fc.nat(40),
  b: fc.nat(12),
  price: fc.integer({ min: 0, max: 20_000 }),
  term: fc.integer({ min: 1, max: 26 }),
  print: fc.boolean(),
});
type Step = { action: (typeof actions)[number]; a: number; b: number; price: number; term: number; print: boolean };

type Order = {
  id: string;
  net: number;
  tax: number;
  term: number;
  paidAt: Date;
  refunded: number;
  how?: "guarantee" | "unserved" | "chargeback" | "won";
  taken?: { amount: number; deferred: number; tax: number; voided: Voided[] };
};
type World = {
  today: ReturnType<typeof day>;
  next: number;
  frozen: number;
  copies: Copy[];
  orders: Order[];
  ledger: Line[];
  /** What a chargeback that was won defers again promises nothing anew. */ again: Set<Line>;
  holds: { from: number; to: number }[];
  lastGuarantee?: Date;
  print: boolean;
  count: { bought: number; added: number; served: number; voided: number; paid: number; refunded: number };
};

const served = new Set<CopyState>(["frozen", "mailed", "released", "claimed", "replaced"]);
let ids = 0;

class Faulty extends Error {}

/** A copy moves as the house lets it move; whatever else is tried is a fault of the rules. */
function move(world: World, copy: Copy, to: CopyState): void {
  const allowed: Record<string, CopyState[]> = {
    owed: ["frozen", "mailed", "released", "held", "voided"],
    frozen: ["mailed"],
    held: ["owed", "voided"],
    mailed: ["claimed"],
    voided: ["owed", "held"],
    claimed: ["replaced"],
  };
  if (!allowed[copy.state]?.includes(to)) throw new Faulty(`no. ${copy.wholeNumber} ${copy.edition} went from ${copy.state} to ${to}`);
  if (served.has(to) && !served.has(copy.state)) world.count.served += 1;
  if (to === "voided") world.count.voided += 1;
  if (copy.state === "voided") world.count.voided -= 1;
  copy.state = to;
}

function add(world: World, added: readonly NewCopy[], counted: "bought" | "added"): void {
  for (const one of added)
    world.copies.push({ ...one, id: `c${(ids += 1)}`, state: "owed", enteredAt: new Date(`${world.today}T09:00:00Z`) });
  world.count[counted] += added.length;
}

const balanceOf = (world: World, orderId: string): OrderBalance => {
  const on = (account: string, only = (_line: Line) => true) =>
    world.ledger
      .filter((line) => line.account === account && line.orderId === orderId && only(line))
      .reduce((sum, { amount }) => sum + amount, 0);
  return {
    orderId,
    currency: "EUR",
    promised: 0 - on("deferred", (line) => line.amount < 0 && !world.again.has(line)),
    deferred: 0 - on("deferred"),
    tax: 0 - on("tax"),
    receivable: 0,
  };
};

function book(world: World, lines: readonly Line[]): void {
  expect(imbalance(lines).size).toBe(0);
  world.ledger.push(...lines);
}

function order(world: World, { price, term, print }: Step): void {
  if (world.copies.length === 0) world.print = print;
  const net = netGrace(world.copies);
  const paid = Math.min(net.issues, term);
  const tax = Math.floor(price / 11);
  const one: Order = { id: `o${(ids += 1)}`, net: price - tax, tax, term, paidAt: new Date(`${world.today}T09:00:00Z`), refunded: 0 };
  for (const { id, ordinal } of net.served.filter((copy) => copy.ordinal <= paid))
    Object.assign(
      world.copies.find((copy) => copy.id === id)!,
      { orderId: one.id, ordinal },
    );
  for (const copy of net.unserved) move(world, copy, "voided");
  const start = Math.max(world.frozen + 1, world.next, lastNumber(world.copies) + 1);
  const editions = world.print ? (["print", "digital"] as const) : (["digital"] as const);
  add(
    world,
    copiesOf({ start, term: term - paid, editions }).map((copy) => ({
      ...copy,
      ordinal: copy.ordinal + paid,
      orderId: one.id,
      kind: "paid",
    })),
    "bought",
  );
  world.orders.push(one);
  world.count.paid += price;
  book(world, linesOfSale({ orderId: one.id, amount: price, tax, currency: "EUR" }, { gateway: "play" }));
  earn(world);
}

/** What the set-based SQL of a release does: an order earns an issue once, the k-th that it earns. */
function earn(world: World): void {
  for (const one of world.orders) {
    const done = new Set(
      world.ledger
        .filter(({ orderId, wholeNumber }) => orderId === one.id && wholeNumber !== undefined)
        .map(({ wholeNumber }) => wholeNumber),
    );
    const due = new Set(
      world.copies
        .filter(
          ({ orderId, state, wholeNumber }) => orderId === one.id && served.has(state) && state !== "frozen" && !done.has(wholeNumber),
        )
        .map(({ wholeNumber }) => wholeNumber),
    );
    for (const wholeNumber of [...due].sort((a, b) => a - b)) {
      const { promised, deferred } = balanceOf(world, one.id);
      const amount = Math.min(deferred, earnedByIssue(promised, Math.min(done.size + 1, one.term), one.term));
      done.add(wholeNumber);
      book(world, [
        { account: "deferred", amount, currency: "EUR", orderId: one.id, wholeNumber },
        { account: "earned", amount: -amount, currency: "EUR", wholeNumber },
      ]);
    }
  }
}

function release(world: World): void {
  for (const copy of world.copies.filter(({ wholeNumber, kind }) => wholeNumber === world.next && kind !== "replacement")) {
    if (copy.state === "owed" && copy.edition === "digital") move(world, copy, "released");
    else if (copy.edition === "print" && (copy.state === "owed" || copy.state === "frozen")) move(world, copy, "mailed");
  }
  for (const copy of world.copies.filter(({ kind, state }) => kind === "replacement" && state === "owed")) {
    move(world, copy, "mailed");
    move(
      world,
      world.copies.find(({ wholeNumber, state, id }) => wholeNumber === copy.wholeNumber && state === "claimed" && id !== copy.id)!,
      "replaced",
    );
  }
  world.next += 1;
  world.today = addDays(world.today, 15);
  earn(world);
}

function refund(world: World): void {
  const facts: PaidOrder[] = world.orders.map(({ id, net, tax, term, paidAt, refunded }) => ({
    id,
    price: money(net + tax, "EUR"),
    termIssues: term,
    paidAt,
    guaranteeDays: 60,
    refunded,
    copies: world.copies.filter(({ orderId }) => orderId === id),
  }));
  const lines = refundDue(facts, { today: world.today, timeZone: "UTC", lastGuarantee: world.lastGuarantee });
  if (lines.length === 0) return;
  for (const copy of world.copies.filter(({ state }) => state === "owed" || state === "held")) move(world, copy, "voided");
  // what cost nothing ends with the rest, though nothing of it goes back
  for (const one of world.orders) one.how ??= "unserved";
  for (const { orderId, kind, amount, issuesServed: issues } of lines) {
    const one = world.orders.find(({ id }) => id === orderId)!;
    const balance = balanceOf(world, orderId);
    const given = linesOfGivingBack(balance, {
      amount: amount.amount,
      keep: kind === "unserved" ? keptFor(balance, { issues, of: one.term }) : 0,
      to: { account: "refunds owed" },
    });
    book(world, given);
    book(world, linesOfSettledRefund({ orderId, amount: amount.amount, currency: "EUR", gateway: "play" }));
    one.refunded += amount.amount;
    one.how = kind;
    world.count.refunded += amount.amount;
    if (kind === "guarantee") world.lastGuarantee = new Date(`${world.today}T09:00:00Z`);
    // nobody pays for what was not owed: what is kept is what was served, and by the guarantee nothing
    expect(one.net + one.tax - one.refunded).toBe(
      kind === "guarantee" ? 0 : Math.floor((2 * (one.net + one.tax) * issues + one.term) / (2 * one.term)),
    );
  }
}

function chargeback(world: World): void {
  const one = world.orders.at(-1);
  const amount = one ? one.net + one.tax - one.refunded : 0;
  if (!one || one.how || amount === 0) return;
  const others = issuesLeft(world.copies.filter(({ orderId }) => orderId !== null && orderId !== one.id));
  const gone = world.copies.filter(({ state, orderId }) => (state === "owed" || state === "held") && (others === 0 || orderId === one.id));
  const voided = gone.map((copy): Voided => ({ copy, was: copy.state as Voided["was"] }));
  for (const copy of gone) move(world, copy, "voided");
  const lines = linesOfGivingBack(balanceOf(world, one.id), { amount, keep: 0, to: { account: "cash", gateway: "play" } });
  book(world, lines);
  const of = (account: string) => lines.find((line) => line.account === account)!.amount;
  Object.assign(one, { how: "chargeback", taken: { amount, deferred: of("deferred"), tax: of("tax"), voided } });
  one.refunded += amount;
  world.count.refunded += amount;
}

/** The bank decides for us, at once or after issues have appeared. */
function won(world: World): void {
  const one = world.orders.find(({ how }) => how === "chargeback");
  if (!one?.taken) return;
  const { amount, tax, voided, deferred: taken } = one.taken;
  const first = Math.max(world.next, world.frozen + 1);
  const again = planAgain(world.copies, voided, { hasAppeared: (wholeNumber) => wholeNumber < world.next, first });
  for (const { copy, was } of again.back) move(world, copy, was);
  add(world, again.added, "added");
  const own = world.copies.filter(({ orderId }) => orderId === one.id);
  const progress = progressOf(own);
  const lines = linesOfChargebackWon({
    orderId: one.id,
    amount,
    tax,
    deferred: deferredAgain(balanceOf(world, one.id), { ...progress, of: one.term, taken }),
    currency: "EUR",
    gateway: "play",
  });
  for (const line of lines) world.again.add(line);
  book(world, lines);
  one.refunded -= amount;
  world.count.refunded -= amount;
  one.how = "won";
  // nothing is given back that has appeared, and nothing that has not is kept
  const ahead = new Set(
    voided
      .filter(({ copy, was }) => copy.orderId === one.id && copy.wholeNumber >= world.next && was === "owed")
      .map(({ copy }) => copy.ordinal),
  );
  for (const ordinal of ahead)
    expect(own.some((copy) => copy.ordinal === ordinal && (copy.state === "owed" || served.has(copy.state)))).toBe(true);
  for (const { copy } of voided) if (copy.wholeNumber < world.next) expect(copy.state).toBe("voided");
  earn(world);
}

function take(world: World, one: Step): void {
  const first = Math.max(world.next, world.frozen + 1);
  const live = issuesLeft(world.copies) > 0;
  if (one.action === "order" && !live) order(world, one);
  if (one.action === "renew" && live && one.b < 3 && world.orders.every(({ how }) => !how)) order(world, one);
  if (one.action === "freeze" && world.frozen < world.next) {
    world.frozen = world.next;
    for (const copy of world.copies.filter(
      ({ wholeNumber, edition, state }) => wholeNumber === world.next && edition === "print" && state === "owed",
    ))
      move(world, copy, "frozen");
  }
  if (one.action === "release") release(world);
  if (one.action === "hold") {
    const asked = { from: first + one.b, to: first + one.b + (one.a % 6) };
    if (reasonsAgainstHolding({ service: "active", copies: world.copies }, asked, { language: "en", first, longest: 24 }).length > 0)
      return;
    const plan = planHold(world.copies, asked);
    for (const copy of plan.held) move(world, copy, "held");
    add(world, plan.added, "added");
    world.holds.push(plan.range);
  }
  if (one.action === "lift") {
    const [range] = world.holds.splice(0, 1);
    if (!range || reasonsAgainstLifting({ service: "active", copies: world.copies }, range, { first }).length > 0) return;
    const plan = planLift(world.copies, range, { first });
    for (const { id, orderId, ordinal, kind } of [...plan.relabelled, ...plan.voided])
      Object.assign(
        world.copies.find((copy) => copy.id === id)!,
        { orderId, ordinal, kind },
      );
    for (const { id } of plan.voided)
      move(
        world,
        world.copies.find((copy) => copy.id === id)!,
        "voided",
      );
    for (const { id } of plan.owed)
      move(
        world,
        world.copies.find((copy) => copy.id === id)!,
        "owed",
      );
  }
  if (one.action === "claim") {
    const posted = world.copies.filter(({ state, edition, kind }) => state === "mailed" && edition === "print" && kind === "paid");
    const copy = posted[one.a % Math.max(1, posted.length)];
    if (!copy) return;
    const answer = answerTo(
      world.copies,
      copy,
      one.print && reasonsAgainstReplacing(world.copies, copy).length === 0 ? "replacement" : "one more",
    );
    move(world, copy, "claimed");
    add(world, [answer], "added");
  }
  if (one.action === "grace" && world.copies.length > 0) {
    const issues = graceDue({ renewal: "series", graceIssues: one.b % 3, copies: world.copies });
    if (issues > 0)
      add(world, planGrace(world.copies, { issues, editions: world.print ? ["print", "digital"] : ["digital"], next: first }), "added");
  }
  if (one.action === "refund" && one.b === 0) refund(world);
  if (one.action === "chargeback" && one.b === 1) chargeback(world);
  if (one.action === "won") won(world);
  if (one.action === "wait") world.today = addDays(world.today, one.b);
}

function check(world: World): void {
  const { copies, orders, ledger, count } = world;
  const inState = (...states: CopyState[]) => copies.filter(({ state }) => states.includes(state)).length;
  expect(inState("owed") + inState("held")).toBe(count.bought + count.added - count.served - count.voided);
  const current = copies.filter(({ state }) => state !== "voided" && state !== "held");
  expect(new Set(current.map(({ wholeNumber, edition, kind }) => `${wholeNumber} ${edition} ${kind === "replacement"}`)).size).toBe(
    current.length,
  );
  for (const { id, net, tax, term, how, taken, refunded } of orders) {
    const own = copies.filter(({ orderId }) => orderId === id);
    const alive = own.filter(({ state }) => state !== "voided" && state !== "held");
    // every issue of the term stands once: owed, under way or served; none twice, none lost
    if (!how) expect(new Set(alive.map(({ ordinal }) => ordinal)).size).toBe(term);
    expect(new Set(alive.map(({ ordinal, edition }) => `${ordinal} ${edition}`)).size).toBe(alive.length);
    const k = new Set(own.filter(({ state }) => served.has(state) && state !== "frozen").map(({ ordinal }) => ordinal)).size;
    const earned = ledger
      .filter(({ orderId, account, wholeNumber }) => orderId === id && account === "deferred" && wholeNumber !== undefined)
      .reduce((sum, { amount }) => sum + amount, 0);
    if (how !== "guarantee" && !taken) expect(earned).toBe(Math.floor((2 * net * k + term) / (2 * term)));
    expect(refunded).toBeLessThanOrEqual(net + tax);
    expect(issuesServed(own)).toBeLessThanOrEqual(term);
    expect(balanceOf(world, id).deferred).toBeGreaterThanOrEqual(0);
  }
  const on = (account: string) => ledger.filter((line) => line.account === account).reduce((sum, { amount }) => sum + amount, 0);
  expect(on("cash")).toBe(count.paid - count.refunded);
  expect(0 - on("earned") - on("deferred") - on("tax") - on("written off") + count.refunded).toBe(count.paid);
}

const fresh = (): World => ({
  today: day("2026-01-01"),
  next: 1,
  frozen: 0,
  copies: [],
  orders: [],
  ledger: [],
  again: new Set(),
  holds: [],
  print: false,
  count: { bought: 0, added: 0, served: 0, voided: 0, paid: 0, refunded: 0 },
});

describe("a reader’s history", () => {
  it("of a thousand events and more owes, serves and books to the copy and to the cent", () => {
    const seen = { holds: 0, claims: 0, refunds: 0, grace: 0, renewals: 0, won: 0, wonAndServed: 0 };
    fc.assert(
      fc.property(fc.array(step, { minLength: 1000, maxLength: 1200, size: "max" }), (history) => {
        let world = fresh();
        for (const one of history) {
          take(world, one);
          check(world);
          const over = issuesLeft(world.copies) === 0 && world.copies.every(({ state }) => state !== "frozen" && state !== "owed");
          // what is over is checked to its end; the reader begins anew where the calendar stands
          if ((over && world.copies.length > 0 && one.action === "wait") || world.copies.length > 200) {
            seen.holds += world.copies.filter(({ state }) => state === "held").length;
            seen.claims += world.copies.filter(({ kind }) => kind === "extra" || kind === "replacement").length;
            seen.refunds += world.count.refunded > 0 ? 1 : 0;
            seen.grace += world.copies.filter(({ kind, orderId }) => kind === "grace" && orderId !== null).length;
            for (const { id } of world.orders.filter(({ how }) => how === "won")) {
              seen.won += 1;
              seen.wonAndServed += world.copies.some(({ orderId, state }) => orderId === id && state === "released") ? 1 : 0;
            }
            seen.renewals += world.orders.length > 1 ? 1 : 0;
            for (const { id, how } of over ? world.orders : []) if (how !== "guarantee") expect(balanceOf(world, id).deferred).toBe(0);
            world = { ...fresh(), today: world.today, next: world.next, frozen: world.frozen };
          }
        }
      }),
      { numRuns: 6, endOnFailure: true },
    );
    // the history is worth nothing when nothing happens in it
    for (const [what, often] of Object.entries(seen)) expect(often, what).toBeGreaterThan(0);
  }, 60_000);
});
