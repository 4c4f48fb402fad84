import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { subscribers } from "../../src/accounts/index.ts";
import { articleById, publishedArticles } from "../../src/editorial/index.ts";
import { waitingForLabels } from "../../src/fulfilment/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { type Asked, readFromEndToEnd } from "../support/plans.ts";

/** What grows with readers and years. Whatever a reader waits for finds its rows in these by an index. */
const large = new Set(
  `people sessions sign_ins subscriptions subscription_changes subscription_letters orders payments invoices copies copy_changes postal_addresses
   letters ledger_postings ledger_lines labels deeds deed_changes mailing_recipients reading_places reading_days`.split(/\s+/),
);

/** Questions of which so few rows say nothing. */
const seenAtSize: readonly [RegExp, string][] = [
  [
    /from "institutions" inner join "subscriptions"/,
    "institutions are few, and the subscription of each is found by its id (test/bench/at-size.ts)",
  ],
];

let house: DemoHouse;
let asked: Asked[] = [];
const query = pg.Client.prototype.query as (...given: unknown[]) => unknown;

beforeAll(async () => {
  house = await demoHouse();
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const [text, values] = typeof given[0] === "string" ? given : [(given[0] as { text?: string })?.text, given[1]];
    if (typeof text === "string") asked.push({ text, values: Array.isArray(values) ? values : [] });
    return query.apply(this, given);
  } as never;
}, 120_000);
afterAll(async () => {
  pg.Client.prototype.query = query as never;
  await house.close();
});

/** Of what is asked meanwhile, what would read a large table from end to end, though everything else were cheaper. */
async function inFull(work: () => Promise<unknown>): Promise<string[]> {
  asked = [];
  await work();
  const [all, found] = [asked, new Set<string>()];
  const client = await house.platform.pool.connect();
  // of few rows everything is cheap: what is left then has no index to go by
  for (const way of ["seqscan", "hashjoin", "mergejoin"]) await query.call(client, `set enable_${way} = off`);
  for (const one of all) {
    if (seenAtSize.some(([text]) => text.test(one.text))) continue;
    const tables = await readFromEndToEnd(client, one, large);
    if (tables.length > 0) found.add(`${tables.join(", ")}: ${one.text.replaceAll(/\s+/g, " ").slice(0, 400)}`);
  }
  client.release(true);
  return [...found];
}

describe("what is asked for the page of", () => {
  it.each(["/", "/issues/46", "/subscribe", "/subscribe/print", "/feed.xml", "/search?q=weir"])(
    "a stranger at %s finds its rows by index",
    async (path) => {
      expect(await inFull(() => house.text(path))).toEqual([]);
      expect(asked.length).toBeGreaterThan(3);
    },
  );

  it("an article, for a stranger and for who is signed in", async () => {
    const [card] = await publishedArticles(house.platform.db, { limit: 1 });
    const { path } = (await articleById(house.platform.db, card!.id))!;
    const cookie = await house.be("digital");
    expect(await inFull(() => house.text(path))).toEqual([]);
    expect(await inFull(() => house.text(path, cookie))).toEqual([]);
  });

  it.each(["/account", "/subscribe/print"])("a reader at %s", async (path) => {
    const cookie = await house.be("print");
    expect(await inFull(() => house.text(path, cookie))).toEqual([]);
  });

  it("who asks for a code", async () => {
    expect(await inFull(() => house.post("/sign-in", { email: "somebody@reader.example" }))).toEqual([]);
  });
});

it("whom the desk looks for by a part of a name, however many are called so", async () => {
  for (const [search, isMore] of [
    ["lindqvist", false],
    ["reader", true],
  ] as const) {
    expect(await inFull(() => subscribers(house.platform.db, { search, limit: 2, mostCounted: 2 }))).toEqual([]);
    expect((await subscribers(house.platform.db, { search, limit: 2, mostCounted: 2 })).isMore).toBe(isMore);
  }
});

it("copies that wait for labels, without the address of each", async () => {
  const { rows } = await house.query<{ issue: number; copies: number }>(`select whole_number as issue, count(*)::int as copies from copies
    where edition = 'print' and state = 'owed' group by 1 order by 2 desc limit 1`);
  asked = [];
  const { ready, addressMissing, addressReturned } = await waitingForLabels(house.platform.db, rows[0]!.issue);
  expect([ready + addressMissing + addressReturned, ready > 3]).toEqual([rows[0]!.copies, true]);
  const { text, values } = asked.find((one) => one.text.includes("unlike"))!;
  const { rows: plan } = await house.query(`explain (analyze, format json) ${text}`, values.map(String));
  // the one address that counts is a Limit
  const looks = [...JSON.stringify(plan).matchAll(/"Node Type":"Limit"[^{}]*?"Actual Loops":(\d+)/g)].map(([, loops]) => Number(loops));
  expect(looks).toEqual([0]);
});

it("a question that no index answers is seen", async () => {
  expect(await inFull(() => house.query("select id from letters where subject = 'x'"))).toEqual([
    "letters: select id from letters where subject = 'x'",
  ]);
});
