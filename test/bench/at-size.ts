// Every query of the hot paths in a magazine of many years: which take long, and which read a large table from end to end. Fills an
// embedded database of its own: npx tsx test/bench/at-size.ts [ARTICLES SUBSCRIBERS MILLISECONDS], or 20000 300000 20.
// KEPT=FOLDER keeps it, or looks at what desk.ts has kept there.
import pg from "pg";
import { issueDates } from "../../src/editorial/index.ts";
import { cookieName } from "../../src/http/index.ts";
import { compose } from "../../src/masthead.ts";
import { findOrCreatePerson, grantRole, openSession } from "../../src/people/index.ts";
import { type TaskName, byTheClock, elapsed, inTransaction } from "../../src/platform/index.ts";
import { rareWord, someWord, writeManyArticles } from "../support/many-articles.ts";
import { saveBothOffers, writeSubscriptions } from "../support/many-subscriptions.ts";
import { type Asked, readFromEndToEnd } from "../support/plans.ts";
import { benchPlatform } from "./bench-platform.ts";

const [articles = 20_000, subscribers = 300_000, least = 20] = process.argv.slice(2).map(Number);
const { platform, isThere, close } = await benchPlatform({ kept: process.env.KEPT });
const { pool, db } = platform;

/** What was asked of the database while something was done. */
let asked: (Asked & { milliseconds: number })[] = [];
const query = pg.Client.prototype.query as (...given: unknown[]) => unknown;
pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
  const began = elapsed();
  const answer = query.apply(this, given);
  const [text, values] = typeof given[0] === "string" ? given : [(given[0] as { text?: string })?.text, given[1]];
  if (typeof text === "string" && answer instanceof Promise)
    void answer.then(
      () => asked.push({ text, values: Array.isArray(values) ? values : [], milliseconds: elapsed() - began }),
      () => undefined,
    );
  return answer;
} as never;

async function write(): Promise<void> {
  await writeManyArticles(platform, articles, { words: 120 });
  await inTransaction(platform, saveBothOffers);
  const served = (await issueDates(db)).filter(({ state }) => state === "on sale").length;
  const lot = { renewal: "auto" as const, card: "4242", start: Math.max(1, served - 20), spread: 24, price: 4801 };
  const half = Math.floor(subscribers / 2);
  const client = await pool.connect();
  // as they would have been left: what is written then is not looked at row by row
  await client.query("set session_replication_role = replica; set statement_timeout = 0");
  const lots = [
    { ...lot, count: half, offerKey: "print" },
    { ...lot, count: subscribers - half, offerKey: "digital" },
  ];
  await writeSubscriptions(client, lots, { served, on: platform.clock.now() });
  const people = "from people p where p.email like 'reader-%'";
  for (const statement of [
    `update subscriptions set started_at = started_at - (number % 700) * interval '1 day'`,
    `insert into letters (id, to_address, from_address, subject, text, html, written_at, sent_at, purpose) select gen_random_uuid(), email, 'post@many.example', 'A letter', 'Dear reader', '', now() - number * interval '1 minute', now(), 'receipt' from (select email, row_number() over () as number ${people}) as each`,
    `insert into sessions (id, person_id, token_hash, opened_at, seen_at, proven_at, expires_at) select gen_random_uuid(), id, sha256(id::text::bytea), now(), now(), now(), now() + interval '30 days' ${people}`,
    "vacuum analyze",
  ])
    await client.query(statement).catch((error: Error) => console.log(`${statement.slice(0, 60)}…: ${error.message}`));
  client.release(true);
}

try {
  const began = elapsed();
  if (!isThere) await write();
  const count = async (table: string) => Number((await pool.query(`select count(*) from ${table}`)).rows[0].count);
  console.log(
    `${await count("articles")} articles, ${await count("subscriptions")} subscriptions, ${await count("copies")} copies in ${((elapsed() - began) / 1000).toFixed(0)} s`,
  );
  const { rows } = await pool.query<{ name: string }>(
    "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples >= $1",
    [Math.min(10_000, articles)],
  );
  const large = new Set(rows.map(({ name }) => name));
  const masthead = await compose(platform);
  const work = { signal: new AbortController().signal, report: () => undefined } as never;
  const run = (task: TaskName, given: object) => masthead.handlers[task](platform, given as never, work);
  // what a running magazine has kept of what was written, here in one go and past its triggers
  if (!isThere) for (const task of ["keep-last-issues", "carry-ledger", "count-all-copies"] as const) await run(task, {});
  const cookieOf = (email: string, role?: "publisher") =>
    inTransaction(platform, async (tx) => {
      const personId = await findOrCreatePerson(platform, tx, { email });
      if (role) await grantRole(platform, tx, { personId, role });
      return `${cookieName("masthead", platform.settings.secure)}=${await openSession(platform, tx, { personId, userAgent: "bench" })}`;
    });
  const [reader, publisher] = [await cookieOf("reader-77@many.example"), await cookieOf("publisher@example.org", "publisher")];
  const ask = async (path: string, cookie = "", form?: Record<string, string>) => {
    masthead.pagesChanged();
    const { origin } = platform.settings;
    const answer = await masthead.fetch(
      new Request(origin + path, {
        headers: { cookie, origin, accept: "text/html" },
        redirect: "manual",
        ...(form && { method: "POST", body: new URLSearchParams(form) }),
      }),
      {} as never,
    );
    await answer.text();
    if (answer.status >= 400) console.log(`  ${path} answered ${answer.status}`);
  };
  const look = async (name: string, work: () => Promise<unknown>) => {
    await work().catch((error: Error) => console.log(`  ${name}: ${error.message}`));
    asked = [];
    const started = elapsed();
    await work().catch(() => undefined);
    const took = elapsed() - started;
    const of = asked;
    console.log(`${name.padEnd(52)}${took.toFixed(0).padStart(7)} ms, ${of.length} queries`);
    for (const one of of) {
      const scans = await readFromEndToEnd(pool, one, large).catch(() => []);
      if (one.milliseconds >= least || scans.length > 0)
        console.log(
          `    ${one.milliseconds.toFixed(0).padStart(6)} ms ${scans.length > 0 ? `READS ALL OF ${scans.join(", ")} ` : ""}${one.text.replaceAll(/\s+/g, " ").slice(0, 260)}`,
        );
    }
  };
  const one = async (text: string) => String(Object.values((await pool.query(text)).rows[0])[0]);
  const path = await one("select to_char(published_on, '/YYYY/MM/') || slug from article_publications order by published_at desc limit 1");
  const newest = await one("select max(whole_number) from issues i join issue_states s on s.issue_id = i.id where state = 'on sale'");
  const next = await one("select id from issues order by whole_number desc limit 1");
  const open = [
    "/",
    path,
    "/issues",
    `/issues/${newest}`,
    "/sections/section-3",
    "/contributors/writer-7",
    "/archive",
    "/subscribe",
    "/feed.xml",
  ];
  for (const address of [...open, "/sitemap.xml", `/search?q=${rareWord}`, `/search?q=${someWord}`])
    await look(address, () => ask(address));
  for (const address of [path, "/account", "/account/given", "/account/feeds", "/account/saved", "/subscribe/print"])
    await look(`a reader: ${address}`, () => ask(address, reader));
  await look("sign-in, a code is asked for", () => ask("/sign-in", "", { email: "reader-99@many.example" }));
  const subscription = await one("select id from subscriptions where number % 10 = 1 limit 1");
  const desk =
    `/desk articles pieces pieces/list issues issues/${newest} subscribers subscribers?search=reader-1234 subscriptions/${subscription} renewals fulfilment fulfilment/${newest} orders refunds ledger circulation newsletter letters jobs log staff`.split(
      " ",
    );
  for (const room of desk) await look(`desk: ${room}`, () => ask(room.startsWith("/") ? room : `/desk/${room}`, publisher));
  const watched = (task: TaskName, given: object) => look(`job: ${task}`, () => run(task, given));
  await watched("freeze-labels", { issueId: next });
  for (const task of byTheClock()) if (task !== "back-up") await watched(task, {});
} finally {
  await close();
}
