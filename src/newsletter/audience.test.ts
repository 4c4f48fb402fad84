import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { saveBothOffers, writeSubscriptions } from "../../test/support/many-subscriptions.ts";
import { type FreshPlatform, freshPlatform } from "../../test/support/fresh-platform.ts";
import { inTransaction } from "../platform/index.ts";
import { audiencePieces, audienceSize } from "./audience.ts";

let house: FreshPlatform;
beforeAll(async () => {
  house = await freshPlatform({ demo: false });
  const { pool, clock } = house.platform;
  await inTransaction(house.platform, saveBothOffers);
  const lot = { count: 12, offerKey: "digital", renewal: "auto" as const, card: "4242", start: 1, spread: 1, price: 100 };
  await writeSubscriptions(pool, [lot], { served: 0, on: clock.now() });
  const is = (which: number) => `(select recipient_id from subscriptions where number % 6 = ${which})`;
  await pool.query(`update subscriptions set service = 'expired' where number % 6 in (1, 2)`);
  await pool.query(`update people set email = null where id in ${is(0)}`);
  // out, in though it has ended, in and running, and in and out again
  for (const [which, said] of [
    [1, ["in"]],
    [3, ["out"]],
    [4, ["in"]],
    [5, ["in", "out"]],
  ] as const)
    for (const choice of said)
      await pool.query(
        `insert into newsletter_choices (person_id, choice, how, chosen_at) select id, '${choice}', 'a test', now() from people where id in ${is(which)}`,
      );
  await pool.query(`insert into people (id, email, name, created_at) values ('${randomUUID()}', 'nobody@many.example', '', now())`);
});
afterAll(() => house.close());

it.each([{ issueId: "every" }, { issueId: null }, { issueId: null, toSubscribers: true }])(
  "counts for %j whom it writes to",
  async (of) => {
    const written = await inTransaction(house.platform, async (tx) => {
      const all = [];
      for await (const piece of audiencePieces(tx, of)) all.push(...piece);
      return all;
    });
    const many = (because: string) => written.filter((one) => one.because === because).length;
    expect(await audienceSize(house.platform.db, of)).toEqual({ subscribers: many("subscriber"), chosen: many("chosen") });
    expect(many("chosen")).toBeGreaterThan(1);
  },
);
