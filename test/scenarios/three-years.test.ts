import { afterAll, beforeAll, expect, it } from "vitest";
import { expireSubscriptions } from "../../src/renewals/index.ts";
import { saveOffer } from "../../src/offers/index.ts";
import { calendarOf, planIssues, savePublication } from "../../src/editorial/index.ts";
import { createPayments, sandboxGateway } from "../../src/payments/index.ts";
import { inTransaction } from "../../src/platform/index.ts";
import { day } from "../../src/values/index.ts";
import { type FreshPlatform, freshPlatform } from "../support/fresh-platform.ts";
import { serveIssue } from "../support/put-on-sale.ts";
import { writeSubscriptions } from "../support/many-subscriptions.ts";
import { long } from "../support/long.ts";

/**
 * A monthly magazine with a thousand subscribers, each with a year behind or before them, lives through three years, in the long run.
 * What happens to one happens to all of its kind; the usual run lives through random histories of a few.
 */
const year = 12;
/** So many of each kind; of those who renew, as many begin in each month of the year. */
const [renews, fails, asked, stopped] = [300, 100, 400, 200] as const;
const publication = { issuesPerYear: year, firstIssueOn: day("2026-01-01") };
const price = 4801;
const lots = [
  { count: renews, renewal: "auto", card: "4242" },
  { count: fails, renewal: "auto", card: "0341" },
  { count: asked, renewal: "series", card: "4242" },
  { count: stopped, renewal: "stopped", card: "4242" },
] as const;

let house: FreshPlatform;
beforeAll(async () => {
  if (!long) return;
  house = await freshPlatform();
  const { platform } = house;
  house.clock.set("2026-01-01T08:00:00Z");
  await inTransaction(platform, async (tx) => {
    const words = {
      title: "The Test",
      tagline: "",
      about: "",
      imprint: "",
      language: "en",
      timeZone: "UTC",
      currency: "EUR",
      issnPrint: null,
      issnOnline: null,
      look: {},
    };
    await savePublication(tx, { ...words, ...publication });
    await planIssues(tx, 60, platform.clock.now());
    const terms = { termIssues: year, guaranteeDays: 60 };
    await saveOffer(tx, {
      ...terms,
      keyCode: "monthly",
      name: "Monthly",
      summary: "",
      editions: ["digital"],
      price: { amount: price, currency: "EUR" },
      taxRate: 0,
      renews: "auto",
      position: 1,
    } as never);
  });
  await writeSubscriptions(
    platform.pool,
    lots.map((lot) => ({ ...lot, offerKey: "monthly", start: 1, spread: year, price })),
    { served: 0, on: platform.clock.now() },
  );
  await liveThrough(36);
}, 600_000);
afterAll(() => house?.close());

/** Issue after issue goes on sale; the hourly job runs on the day and on the days after it. */
async function liveThrough(issues: number): Promise<void> {
  const { platform, clock } = house;
  const payments = createPayments(platform, sandboxGateway);
  for (let n = 1; n <= issues; n += 1) {
    clock.set(`${calendarOf(n, publication).onSaleOn}T08:00:00Z`);
    await serveIssue(platform, n);
    for (const days of [0, 1, 2, 2, 2, 1]) {
      clock.advance({ days });
      await expireSubscriptions(platform, payments);
      // run again at once, as after a restart, it finds nothing to do
      if (days === 0) await expireSubscriptions(platform, payments);
    }
  }
}

const rows = async <T extends object>(sql: string, values: unknown[] = []) => (await house.platform.pool.query(sql, values)).rows as T[];
const counted = async (sql: string) =>
  Object.fromEntries((await rows<{ what: string; count: number }>(sql)).map(({ what, count }) => [what, count]));
const bySubscription = `(select s.id, case when s.number < n.first + ${renews} then 'renews' when s.number < n.first + ${renews + fails} then 'fails'
  when s.number < n.first + ${renews + fails + asked} then 'asked' else 'stopped' end as lot
  from subscriptions s, (select min(number) as first from subscriptions) n) lots`;
/** Terms of twelve that begin with no. 1 to no. 12 end with no. 12 to 23, then 24 to 35, then with no. 36 for those who began with the first. */
const renewals = 2 * renews + renews / year;
const bought = renews + fails + asked + stopped;

it.runIf(long)("who renews by itself is charged at every end of a term, and only after a notice", async () => {
  const charged = await counted(
    `select case kind when 'new' then 'bought' else 'renewed' end as what, count(*)::int from orders o join ${bySubscription} on lots.id = o.subscription_id where lot = 'renews' and status = 'paid' group by 1`,
  );
  expect(charged).toEqual({ bought: renews, renewed: renewals });
  const unannounced = await rows(
    `select o.number from orders o where o.kind = 'renewal' and not exists (select from renewal_notices n where n.subscription_id = o.subscription_id and n.letter = 'notice' and n.written and n.noted_at <= o.ordered_at - interval '7 days')`,
  );
  expect(unannounced).toEqual([]);
  expect(
    await counted(
      `select service as what, count(*)::int from subscriptions s join ${bySubscription} on lots.id = s.id where lot = 'renews' group by 1`,
    ),
  ).toEqual({ active: renews });
});

it.runIf(long)(
  "a charge that fails is tried four times more, with a letter each but for the last, and then the subscription ends",
  async () => {
    expect(
      await rows(`select attempt, count(*)::int, bool_and(next_at is null) as last from dunning_attempts group by 1 order by 1`),
    ).toEqual([1, 2, 3, 4, 5].map((attempt) => ({ attempt, count: fails, last: attempt === 5 })));
    expect(
      await counted(
        `select service || ', ' || money || ', ' || renewal as what, count(*)::int from subscriptions s join ${bySubscription} on lots.id = s.id where lot = 'fails' group by 1`,
      ),
    ).toEqual({ "expired, non-pay, series": fails });
    expect(
      await counted(
        `select purpose as what, count(*)::int from letters l join subscription_letters sl on sl.letter_id = l.id join ${bySubscription} on lots.id = sl.subscription_id where lot = 'fails' group by 1`,
      ),
    ).toEqual({ "renewal-notice": fails, "renewal-declined": 4 * fails, ended: fails, "renewal-missed": fails, "renewal-win-back": fails });
  },
);

it.runIf(long)("who is asked by letters gets each of them once, and who stopped only the last one", async () => {
  const letters = (lot: string) =>
    counted(
      `select purpose as what, count(*)::int from letters l join subscription_letters sl on sl.letter_id = l.id join ${bySubscription} on lots.id = sl.subscription_id where lot = '${lot}' group by 1`,
    );
  expect(await letters("asked")).toEqual({
    "renewal-early": asked,
    "renewal-reminder": asked,
    "renewal-last": asked,
    ended: asked,
    "renewal-missed": asked,
    "renewal-win-back": asked,
  });
  expect(await letters("stopped")).toEqual({ ended: stopped, "renewal-win-back": stopped });
});

it.runIf(long)("every issue of every paid term was served, and the books add up to the cent", async () => {
  const [books] = await rows<
    Record<string, number>
  >(`select sum(amount) filter (where account = 'cash')::bigint as cash, -sum(amount) filter (where account = 'deferred')::bigint as deferred,
    -sum(amount) filter (where account = 'earned')::bigint as earned, sum(amount)::bigint as balance from ledger_lines`);
  expect(books!.cash).toBe(price * (bought + renewals));
  expect(books!.earned! + books!.deferred!).toBe(books!.cash);
  expect(books!.balance).toBe(0);
  const served = await rows<{ served: number; owed: number }>(
    `select count(*) filter (where state = 'released')::int as served, count(*) filter (where state = 'owed')::int as owed from copies where kind = 'paid'`,
  );
  expect(served[0]!.served + served[0]!.owed).toBe(year * (bought + renewals));
  expect(
    await rows(
      `select o.id from orders o where o.status = 'paid' and (select count(*) from copies c where c.order_id = o.id and c.state <> 'voided') <> o.term_issues`,
    ),
  ).toEqual([]);
});
