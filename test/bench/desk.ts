// What every page of the desk costs the server, with many articles and subscribers, again and directly after a write, and the jobs that count for its numbers. Needs nothing but the repository (and Linux, for the processors' time): npx tsx test/bench/desk.ts [ARTICLES SUBSCRIBERS]
// KEPT=FOLDER keeps what is written for the next run; PAGES=WORD measures the pages alone in whose address the word stands (more words behind commas); STATEMENTS=1 lists what each asks, after a write.
import { issueDates } from "../../src/editorial/index.ts";
import { cookieName } from "../../src/http/index.ts";
import { compose } from "../../src/masthead.ts";
import { carryLedger, closeMonths, postRelease } from "../../src/ledger/index.ts";
import { countCohorts } from "../../src/numbers/cohorts.ts";
import { countAllCopies, countNewCopies } from "../../src/fulfilment/count-copies.ts";
import { findFlows } from "../../src/numbers/find-flows.ts";
import { findOrCreatePerson, grantRole, openSession } from "../../src/people/index.ts";
import { elapsed, inTransaction, movableClock, newClient } from "../../src/platform/index.ts";
import { columns } from "../../src/readership/columns.ts";
import { sumReadings } from "../../src/readership/write-readings.ts";
import { writeManyArticles } from "../support/many-articles.ts";
import { saveBothOffers, writeSubscriptions } from "../support/many-subscriptions.ts";
import { benchPlatform } from "./bench-platform.ts";
import { type Work, countStatements, statementsOf, workOf } from "./server-work.ts";

const [articles = 5000, subscribers = 20_000] = process.argv.slice(2).map(Number);
const { platform, isThere, close } = await benchPlatform({ kept: process.env.KEPT });
const timed = async (name: string, work: () => Promise<unknown>) => {
  const began = elapsed();
  await work();
  console.log(`${name.padEnd(52)}${(elapsed() - began).toFixed(1).padStart(9)} ms`);
};
const least = (works: Work[]) => works.toSorted((a, b) => a.own + a.database - b.own - b.database)[0]!;
const shown = ({ own, database, wall, statements }: Work) =>
  `${(own + database).toFixed(0).padStart(5)} = ${own.toFixed(0)} + ${database.toFixed(0)} (wall ${wall.toFixed(0)}, ${statements} statements)`.padEnd(
    48,
  );
/** As if something had been written to all that is counted: what the triggers of those tables do. */
const write = () => platform.pool.query("select nextval('copies_writes'), nextval('subscriptions_writes'), nextval('ledger_writes')");

/**
 * Subscribers in the middle of their terms, half of them by post, as many of them begun with each issue of the last five months; each
 * with its beginning, a tenth of them ended. Every order is booked when it came, and every issue when it went on sale.
 */
async function writeSubscribers(): Promise<void> {
  const onSale = (await issueDates(platform.db)).filter(({ state }) => state === "on sale");
  const served = onSale.length;
  await inTransaction(platform, saveBothOffers);
  const lot = { renewal: "auto" as const, card: "4242", start: Math.max(1, served - 22), spread: 24, price: 4801 };
  const half = Math.floor(subscribers / 2);
  const lots = [
    { ...lot, count: half, offerKey: "print" },
    { ...lot, count: subscribers - half, offerKey: "digital" },
  ];
  await writeSubscriptions(platform.pool, lots, { served, on: platform.clock.now() });
  await platform.pool.query(`update subscriptions set started_at = started_at - (number % 700) * interval '1 day'`);
  await platform.pool.query(`insert into subscription_changes (id, subscription_id, axis, was, became, why, changed_at)
    select gen_random_uuid(), id, 'service', 'pending', 'active', 'order paid', started_at from subscriptions`);
  await platform.pool.query(`insert into subscription_changes (id, subscription_id, axis, was, became, why, changed_at)
    select gen_random_uuid(), id, 'service', 'active', 'expired', 'the term is over', started_at + interval '200 days' from subscriptions where number % 10 = 0`);
  await bookWhenItCame();
  for (const { wholeNumber, onSaleOn } of onSale.slice(-23)) {
    const then = { ...platform, clock: movableClock(`${onSaleOn}T06:00:00Z`) };
    await inTransaction(then, (tx) => postRelease(then, tx, { wholeNumber }));
  }
  await closeMonths(platform);
}

/** What is posted is never changed: the bench says when it was, before anybody has read it. */
async function bookWhenItCame(): Promise<void> {
  const client = await platform.pool.connect();
  await client.query("set session_replication_role = replica; set statement_timeout = 0");
  const came = `(select c.order_id, min(i.on_sale_on) - 1 as day from copies c join issues i using (whole_number) group by 1) came`;
  await client.query(`update orders o set ordered_at = came.day, paid_at = came.day from ${came} where came.order_id = o.id`);
  await client.query(
    `update ledger_postings p set posted_on = least(came.day, date '2026-11-24'), posted_at = came.day from ${came} where came.order_id = p.order_id`,
  );
  await client.query("analyze orders, ledger_postings, ledger_lines");
  client.release(true);
}

/** Every article read on each of ninety days. */
async function writeReading(): Promise<void> {
  const many = columns.map((_, at) => `${40 - at * 3}`).join(", ");
  const names = columns.join(", ");
  const client = await platform.pool.connect();
  await client.query("set session_replication_role = replica; set statement_timeout = 0");
  await client.query(`insert into reading_days (day, article_id, ${names})
    select day, id, ${many} from articles, generate_series(date '2026-11-24' - 90, date '2026-11-24', interval '1 day') day`);
  await client.query(
    `insert into reading_totals (day, ${names}) select day, ${columns.map((name) => `sum(${name})`).join(", ")} from reading_days group by day`,
  );
  await client.query(
    "insert into search_days select day, 100, 20 from generate_series(date '2026-11-24' - 90, date '2026-11-24', interval '1 day') day",
  );
  await client.query("analyze");
  client.release(true);
}

/** What is there for the pages to show, and what the clock's jobs have counted of it. */
async function writeAll(): Promise<void> {
  await timed(`${articles} articles are written`, () => writeManyArticles(platform, articles, { words: 300 }));
  await timed(`${subscribers} subscribers are written`, writeSubscribers);
  await timed("90 days of reading are written", writeReading);
  await timed("copies of all issues are counted", () => countAllCopies(platform));
  await timed("copies of the newest are counted", () => countNewCopies(platform));
  await timed("starts and stops are found", () => findFlows(platform));
  await timed("starts and stops, a second time", () => findFlows(platform));
  await timed("cohorts are counted", () => countCohorts(platform));
  await timed("reading is summed", () => sumReadings(platform, "2026-11-24"));
}

try {
  if (!isThere) await writeAll();
  await carryLedger(platform);
  // as the database's own vacuum leaves it
  const vacuuming = newClient(platform.connection);
  await vacuuming.connect();
  await vacuuming.query("vacuum analyze");
  await vacuuming.end();
  const cookie = await inTransaction(platform, async (tx) => {
    const personId = await findOrCreatePerson(platform, tx, { email: "publisher@example.org" });
    await grantRole(platform, tx, { personId, role: "publisher" });
    return `${cookieName("masthead", platform.settings.secure)}=${await openSession(platform, tx, { personId, userAgent: "bench" })}`;
  });
  const masthead = await compose(platform);
  const get = async (path: string) => {
    const answer = await masthead.fetch(
      new Request(platform.settings.origin + path, { headers: { cookie, accept: "text/html" } }),
      {} as never,
    );
    if (answer.status !== 200) console.log(`${path} answered ${answer.status}`);
    return (await answer.text()).length;
  };
  const newest = (await issueDates(platform.db)).filter(({ state }) => state === "on sale").at(-1)!.wholeNumber;
  const one = async (query: string) => String(Object.values((await platform.pool.query(query)).rows[0])[0]);
  const numbers = ["copies", "subscriptions", "money", "offers", "reading", "searches", "letters"].map((page) => `/desk/numbers/${page}`);
  const subscription = await one("select id from subscriptions where number % 10 = 1 limit 1");
  const article = await one("select id from articles limit 1");
  const order = await one("select id from orders order by number desc limit 1");
  const next = newest + 1;
  const rooms = [
    "articles",
    "articles?search=writer",
    "articles/new",
    `articles/${article}`,
    `articles/${article}/versions`,
    "pieces",
    "pieces/list",
    "pieces/list?search=writer",
    `pieces/${article}`,
    "contributors",
    "contributors/writer-7",
    "series",
    "topics",
    "pages",
    "bin",
    "correspondence",
    "calendar",
    "calendar/issues",
    `calendar/issues/${newest}`,
    "issues",
    `issues/${newest}`,
    `issues/${newest}/editions`,
    `issues/${newest}/print`,
    `issues/${newest}/cover`,
    `issues/${next}`,
    "old-issues",
    "archives",
    "pictures",
    "narration",
    "subscribers",
    "subscribers?search=reader",
    `subscriptions/${subscription}`,
    "renewals",
    "fulfilment",
    `fulfilment/${newest}`,
    "orders",
    "orders/new",
    `orders/${order}`,
    "gifts",
    "institutions",
    "dispatch",
    "premiums",
    "requests",
    "take-ons",
    "takeover",
    "free-reading",
    "refunds",
    "offers",
    "coupons",
    "ledger",
    "circulation",
    "ads",
    "newsletter",
    "letters",
    "jobs",
    "staff",
    "log",
    "settings",
    "look",
    "export",
    "me",
  ].map((room) => `/desk/${room}`);
  const rows = `/desk/numbers/rows/copies?issue=${newest}&edition=print&column=paid`;
  countStatements();
  console.log("milliseconds on a processor = of the program + of the database; again, and directly after a write");
  const wanted = (process.env.PAGES ?? "").split(",");
  for (const path of ["/desk", ...numbers, rows, ...rooms].filter((each) => wanted.some((word) => each.includes(word)))) {
    // once before: code is made ready with its first use
    await get(path);
    const [again, anew]: [Work[], Work[]] = [[], []];
    for (let at = 0; at < 7; at += 1) again.push(await workOf(platform.pool, () => get(path)));
    for (let at = 0; at < 5; at += 1) {
      await write();
      anew.push(await workOf(platform.pool, () => get(path)));
    }
    console.log(`${path.slice(0, 40).padEnd(40)} ${shown(least(again))} ${shown(least(anew))}`);
    if (!process.env.STATEMENTS) continue;
    await write();
    for (const { text, milliseconds } of await statementsOf(() => get(path)))
      console.log(`  ${milliseconds.toFixed(1).padStart(7)} ${text.replaceAll(/\s+/g, " ").slice(0, 400)}`);
  }
} finally {
  await close();
}
