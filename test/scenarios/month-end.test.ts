import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Month, carryLedger, closeMonths, moneyByMonth, monthEnd, monthEndCsv } from "../../src/ledger/index.ts";
import { inTransaction } from "../../src/platform/index.ts";
import { giveBack, refundSubscription } from "../../src/refunds/index.ts";
import { checkBooks, placeOrder } from "../../src/orders/index.ts";
import { cardOf } from "../support/books/order-actions.ts";
import { type World, openWorld, personOf, subscriptionFor } from "../support/books/world.ts";
import { serveIssue } from "../support/put-on-sale.ts";

/**
 * Worked out by hand. Una buys 24 digital issues for €48.00 with 20 % tax in it: 40.00 net, of which no. 23 earns
 * 1.67 and no. 24 1.66. Ben buys four in print for €19.99, not taxed: no. 24 earns 5.00. Una is given everything
 * back on 20 December, and has it in January.
 */
const november = {
  trial: { cash: 6799, deferred: -5999, tax: -800 },
  deferred: [
    { month: "2027-02", currency: "EUR", amount: 1999, orders: 1 },
    { month: "2027-11", currency: "EUR", amount: 4000, orders: 1 },
  ],
};
const december = {
  trial: { cash: 6799, deferred: -1499, earned: -833, "refunds owed": -4800, tax: 0, "written off": 333 },
  moved: { deferred: 4500, earned: -833, "refunds owed": -4800, tax: 800, "written off": 333 },
  earned: [
    { wholeNumber: 23, currency: "EUR", amount: 167, orders: 1 },
    { wholeNumber: 24, currency: "EUR", amount: 666, orders: 2 },
  ],
  deferred: [{ month: "2027-02", currency: "EUR", amount: 1499, orders: 1 }],
};

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 120_000);
afterAll(() => world.close());

async function buy(who: number, offerKey: string): Promise<void> {
  const address = { name: "A reader", line1: "1 Quay", city: "Halmouth", postalCode: "EH1 1YZ", country: "GB" };
  const payer = { email: `reader-${who}@test.example`, name: "A reader" };
  const ordering = { offerKey, payer, card: cardOf(1), agreed: true, country: "GB", address, idempotencyKey: `${who}` };
  await placeOrder(world.platform, world.payments, ordering);
}

/** The same is read of lines, of sums that were carried, and of those with lines behind them: what one look carries, the next one reads. */
async function look(month: string) {
  const read = async () => {
    const money = await moneyByMonth(world.platform.db, { upTo: month as Month, months: 3 });
    return { end: await monthEnd(world.platform.db, month as Month), money };
  };
  const asItStood = await read();
  await carryLedger(world.platform);
  const { end, money } = await read();
  expect({ end, money }).toEqual(asItStood);
  const sums = (lines: typeof end.trial) => Object.fromEntries(lines.map(({ account, balance }) => [account, balance]));
  return { closed: end.closed, trial: sums(end.trial), moved: sums(end.moved), earned: end.earned, deferred: end.deferred, off: end.off };
}

/** The nightly job on a day. */
async function nightOf(day: string): Promise<void> {
  world.clock.set(`${day}T03:20:00Z`);
  for (let again = 0; again < 2; again += 1) await closeMonths(world.platform);
}

it("says while a month is open what a hand works out, and the same once it is closed, whatever happens later", async () => {
  const { platform, clock, payments, rows } = world;
  await serveIssue(platform, 22);
  await buy(0, "digital");
  await buy(1, "short");
  const bought = { ...november, moved: november.trial, earned: [], off: [] };
  expect(await look("2026-11")).toMatchObject({ closed: false, ...bought });
  await nightOf("2026-12-01");
  expect(await look("2026-11")).toMatchObject({ closed: false, ...bought });
  clock.set("2026-12-01T08:00:00Z");
  await serveIssue(platform, 23);
  // two months are open: what was booked in the second is not in the first
  expect(await look("2026-11")).toMatchObject({ closed: false, ...bought });
  await nightOf("2026-12-03");
  clock.set("2026-12-16T08:00:00Z");
  await serveIssue(platform, 24);
  clock.set("2026-12-20T12:00:00Z");
  const una = await subscriptionFor(world, { action: "", who: 0, a: 0, b: 0, c: 0 }, 0);
  await refundSubscription(platform, payments, { subscriptionId: una!.id, personId: (await personOf(world, 0))! });
  // first what nobody carried yet: of both orders a part was carried before
  expect(await look("2026-12")).toMatchObject({ closed: false, ...december, off: [] });
  expect(await look("2026-11")).toMatchObject({ closed: true, ...bought });
  await nightOf("2027-01-03");
  expect(await look("2026-12")).toMatchObject({ closed: true, ...december, off: [] });
  const [{ id }] = (await rows<{ id: string }>("select id from payment_refunds")) as [{ id: string }];
  await giveBack(platform, payments, { refundId: id });
  expect(await look("2027-01")).toMatchObject({
    closed: false,
    trial: { ...december.trial, cash: 1999, "refunds owed": 0 },
    moved: { cash: -4800, "refunds owed": 4800 },
    deferred: december.deferred,
  });
  expect((await look("2026-12")).trial).toEqual(december.trial);
  expect((await checkBooks(platform.db)).problems).toEqual([]);
});

it("gives the accountant the same sums as a file", async () => {
  const csv = monthEndCsv(await monthEnd(world.platform.db, "2026-12" as Month));
  expect(csv).toContain("trial balance at 2026-12-31,cash (sandbox),EUR,67.99,0.00,6799,0,");
  expect(csv).toContain("trial balance at 2026-12-31,deferred,EUR,0.00,14.99,0,1499,");
  expect(csv).toContain("earned by issue,24,EUR,0.00,6.66,0,666,2");
  expect(csv).toContain("deferred by expire month,2027-02,EUR,0.00,14.99,0,1499,1");
});

it("takes no posting into a month that is closed, and finds one that was changed behind its back", async () => {
  const { rows, platform } = world;
  await expect(
    rows(
      "insert into ledger_postings (id, key, kind, why, posted_at, posted_on) values (gen_random_uuid(), 'late', 'fee', 'late', now(), '2026-12-31')",
    ),
  ).rejects.toThrow("the month of 2026-12-31 is closed");
  await rows("update ledger_closed_sums set debit = debit + 1 where account = 'cash' and month = '2026-11-01'");
  expect((await checkBooks(platform.db)).problems).toEqual(["2026-11 was closed with other sums than its lines have."]);
  await rows("update ledger_closed_sums set debit = debit - 1 where account = 'cash' and month = '2026-11-01'");
});

it("reads of the month that is open what was carried, and no line of it again, and finds sums that were changed behind its back", async () => {
  const { rows, platform } = world;
  const cash = async () => (await look("2027-01")).trial["cash"];
  expect(await cash()).toBe(1999);
  await rows("update ledger_carried_sums set debit = debit + 5 where account = 'cash' and month = '2027-01-01'");
  await rows("update ledger_carried_orders set deferred = deferred + 5");
  // as if something had been booked: what was remembered is forgotten
  await rows("select nextval('ledger_writes')");
  expect(await cash()).toBe(2004);
  const { problems } = await checkBooks(platform.db);
  expect(problems).toContain("What was carried of 2027-01 is not what its lines sum to.");
  expect(problems.some((problem) => /^What was carried of the order \S+ is not/.test(problem))).toBe(true);
});

it("carries nothing while somebody books, who is not waited for", async () => {
  const { rows, platform } = world;
  const [{ line_id: before }] = (await rows<{ line_id: number }>("select line_id from ledger_carried")) as [{ line_id: number }];
  await rows("delete from ledger_carried");
  await inTransaction(platform, async (tx) => {
    await sql`lock table ledger_lines in row exclusive mode`.execute(tx);
    await carryLedger(platform);
  });
  expect(await rows("select line_id from ledger_carried")).toEqual([]);
  await rows(`insert into ledger_carried (line_id) values (${before})`);
});
