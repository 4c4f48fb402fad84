import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { inTransaction } from "../../src/platform/index.ts";
import { renewalOutlook } from "../../src/renewals/index.ts";
import { lastIssueProblems } from "../../src/subscriptions/index.ts";
import { keepLastIssues } from "../../src/subscriptions/last-issues.ts";
import { type FreshPlatform, freshPlatform } from "../support/fresh-platform.ts";
import { saveBothOffers, writeSubscriptions } from "../support/many-subscriptions.ts";

let fresh: FreshPlatform;
beforeAll(async () => {
  fresh = await freshPlatform();
  const { platform } = fresh;
  await inTransaction(platform, saveBothOffers);
  const lot = { count: 8, renewal: "auto" as const, card: "4242", start: 30, spread: 5, price: 4801 };
  const lots = [
    { ...lot, offerKey: "print" },
    { ...lot, offerKey: "digital", renewal: "stopped" as const },
  ];
  await writeSubscriptions(platform.pool, lots, { served: 40, on: platform.clock.now() });
});
afterAll(() => fresh.close());
beforeEach(() => keep());

const query = async (text: string) => (await fresh.platform.pool.query(text)).rows;
const problems = () => lastIssueProblems(fresh.platform.db);
const keep = () => keepLastIssues(fresh.platform);
const rowsKept = async () => Number((await query("select count(*) as many from subscription_ends, order_ends"))[0].many);

/** Chances that follow from a seed: the same changes with each run. */
function chancesFrom(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** What may become of some copies at once; `where`: which. */
const changes = (chance: (below: number) => number, where: string): string[] => [
  `update copies set state = 'voided' where ${where} and state <> 'voided'`,
  `update copies set state = 'voided' where ${where} and whole_number > ${40 + chance(20)}`,
  `update copies set state = 'owed' where ${where} and state in ('voided', 'held')`,
  `update copies set state = 'frozen' where ${where} and state = 'owed'`,
  `update copies set kind = '${["grace", "comp", "replacement", "extra"][chance(4)]}' where ${where} and whole_number > 50`,
  `update copies set whole_number = whole_number + 100 where ${where} and whole_number between 45 and 60`,
  `update copies set order_id = (select id from orders order by number offset ${chance(16)} limit 1) where ${where}`,
  `update copies set order_id = null where ${where} and ordinal > 20`,
  `delete from copies where ${where} and whole_number > ${50 + chance(15)}`,
  `insert into copies (id, subscription_id, order_id, edition, whole_number, kind, state, entered_at)
    select gen_random_uuid(), subscription_id, order_id, edition, max(whole_number) + ${1 + chance(3)}, 'extra', 'owed', now() from copies
    where ${where} group by subscription_id, order_id, edition`,
];

it("the last issue of each subscription and order is kept as the copies say, whatever becomes of them", async () => {
  const chance = chancesFrom(7);
  let [changed, refused] = [0, 0];
  for (let at = 0; at < 150; at += 1) {
    const many = [1, 1, 3, 16][chance(4)]!;
    const where = `subscription_id in (select id from subscriptions where (number + ${chance(16)}) % 16 < ${many})`;
    const all = changes(chance, where);
    const change = all[chance(all.length)]!;
    try {
      changed += (await fresh.platform.pool.query(change)).rowCount ?? 0;
    } catch (error) {
      // what there may be once alone is refused, and with it all that was reckoned
      expect(String(error)).toMatch(/copies_once/);
      refused += 1;
    }
    expect(await problems(), change).toEqual([]);
  }
  expect(changed).toBeGreaterThan(500);
  expect(refused).toBeLessThan(100);
  expect(await rowsKept()).toBe(16 * 16);
});

it("what is kept otherwise than the copies say is told", async () => {
  await query(
    "update subscription_ends set expire_issue = 1 where subscription_id = (select id from subscriptions order by number limit 1)",
  );
  await query("update order_ends set last_issue = 1 where order_id = (select id from orders order by number limit 1)");
  expect(await problems()).toHaveLength(2);
  await query("delete from subscription_ends where expire_issue = 1");
  await query("delete from order_ends where last_issue = 1");
  expect(await problems()).toEqual([]);
});

it("two that change copies of one subscription at once wait for each other, and what is kept is of both", async () => {
  const { pool } = fresh.platform;
  const own = "subscription_id = (select id from subscriptions order by number limit 1)";
  await query(`delete from copies where ${own} and whole_number > 60`);
  const [one, other] = [await pool.connect(), await pool.connect()];
  try {
    await one.query("begin");
    await other.query("begin");
    const added = (whole: number) => `insert into copies (id, subscription_id, order_id, edition, whole_number, kind, state, entered_at)
      select gen_random_uuid(), id, (select id from orders where subscription_id = s.id), 'digital', ${whole}, 'extra', 'owed', now()
      from subscriptions s order by number limit 1`;
    await one.query(added(72));
    const waiting = other.query(added(71));
    await expect
      .poll(() => query("select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"))
      .toHaveLength(1);
    await one.query("commit");
    await waiting;
    await other.query("commit");
  } finally {
    one.release();
    other.release();
  }
  expect(await problems()).toEqual([]);
  expect((await query(`select expire_issue from subscription_ends where ${own}`))[0].expire_issue).toBe(72);
});

it("is read from the copies where it is not kept yet, as after an upgrade, and a job keeps it", async () => {
  const { db } = fresh.platform;
  // as something was written, it is counted anew
  const outlook = async () => (await sql`select nextval('copies_writes')`.execute(db)) && renewalOutlook(db);
  const before = await outlook();
  expect(before.length).toBeGreaterThan(2);
  await query("delete from subscription_ends");
  await query("delete from order_ends where order_id in (select id from orders where number % 2 = 0)");
  expect(await outlook()).toEqual(before);
  await keep();
  expect(await rowsKept()).toBe(16 * 16);
  expect(await problems()).toEqual([]);
  expect(await outlook()).toEqual(before);
});
