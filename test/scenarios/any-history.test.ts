import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { checkBooks } from "../../src/orders/index.ts";
import { inTransaction } from "../../src/platform/index.ts";
import { erasePerson } from "../../src/rights/leaving/erase.ts";
import { exportAll, importAll } from "../../src/transfer/index.ts";
import { actions } from "../support/books/actions.ts";
import { brokenRule } from "../support/books/rules.ts";
import { historyOf, live, readers } from "../support/books/live.ts";
import { shorten } from "../support/books/shorten.ts";
import { type World, emailOf, personOf } from "../support/books/world.ts";
import { whereItStands } from "../support/where-it-stands.ts";
import { contentOf, emptyPlace } from "../support/whole-export.ts";
import { usually } from "../support/long.ts";

/**
 * MASTHEAD_TESTS=long lives through longer ones;
 * HISTORY_SEED=17 HISTORY_STEPS=5000 HISTORY_SECONDS=600 npx vitest run any-history lives through another history, or a longer one.
 */
const seeds = process.env.HISTORY_SEED ? [Number(process.env.HISTORY_SEED)] : usually([11], [11, 13, 31, 32]);
const steps = Number(process.env.HISTORY_STEPS ?? usually(200, 500));

it.each(seeds)(
  "whatever readers, desk and time do in the history of seed %i, copies and money add up, it comes in as it went out, and who leaves is found nowhere but on invoices",
  async (seed) => {
    const history = historyOf(seed, steps);
    const { fault, told, happened } = await live(history, {
      checkEvery: 30,
      async atEnd(world) {
        await comesInAsItWentOut(world);
        await everybodyLeaves(world);
      },
    });
    if (process.env.HISTORY_TELL) console.log(told.join("\n"), [...happened]);
    if (fault) throw new Error(await report(seed, history.slice(0, fault.at + 1), fault.who));
    // a history in which little happens proves little
    expect(happened.size).toBeGreaterThan(Object.keys(actions).length * 0.8);
  },
  900_000,
);

async function comesInAsItWentOut({ platform }: World): Promise<void> {
  const around = mkdtempSync(join(tmpdir(), "masthead-history-"));
  const place = await emptyPlace();
  try {
    await exportAll(platform, join(around, "whole"), { withEditions: true });
    await importAll(place.platform, join(around, "whole"));
    expect(await contentOf(place.platform.connection)).toEqual(await contentOf(platform.connection));
    expect((await checkBooks(place.platform.db)).problems).toEqual([]);
  } finally {
    await place.close();
    rmSync(around, { recursive: true });
  }
}

const countsOf = async ({ rows }: World) => ({
  ledger: await rows(
    "select account, currency, whole_number, sum(amount)::text as sum from ledger_lines group by 1, 2, 3 order by 1, 2, 3",
  ),
  copies: await rows("select whole_number, edition, state, count(*)::int as count from copies group by 1, 2, 3 order by 1, 2, 3"),
  invoices: await rows("select kind, currency, count(*)::int as count, sum(amount)::text as sum from invoices group by 1, 2 order by 1, 2"),
});

/** Nothing of who left is found but on invoices, and copies and money are as they were. */
async function everybodyLeaves(world: World): Promise<void> {
  const place = {
    platform: world.platform,
    query: async (sql: string, values: string[] = []) => ({ rows: await world.rows(sql, values) }),
  };
  let left = 0;
  for (let who = 0; who < readers; who++) {
    const id = await personOf(world, who);
    if (!id) continue;
    const name = `Quill ${who} Marrowby`;
    await world.rows("update people set name = $2 where id = $1", [id, name]);
    await world.rows(
      "update subscription_changes set why = $2 where subscription_id in (select id from subscriptions where payer_id = $1)",
      [id, `${name.toUpperCase()} of ${emailOf(who)} called`],
    );
    const before = await countsOf(world);
    await inTransaction(world.platform, (tx) => erasePerson(tx, id, { but: undefined }));
    const found = await whereItStands(place as never, [emailOf(who), name]);
    expect(found.filter((at) => !at.startsWith("public.invoices.bill_to"))).toEqual([]);
    expect(await countsOf(world)).toEqual(before);
    left += 1;
  }
  expect(await brokenRule(world)).toBeUndefined();
  expect(left).toBeGreaterThan(3);
}

async function report(seed: number, history: ReturnType<typeof historyOf>, who: number | undefined): Promise<string> {
  const fails = async (some: readonly (typeof history)[number][]) => {
    const { fault } = await live(some, { checkEvery: 1 });
    return fault && fault.at + 1;
  };
  const theirs = history.filter((step) => step.who === who || ["publish", "hour", "wait", "late", "skip"].includes(step.action));
  const alone = who !== undefined && (await fails(theirs)) !== undefined;
  const shortest = await shorten(alone ? theirs : history, fails, Number(process.env.HISTORY_SECONDS ?? 120));
  const { fault, told } = await live(shortest, { checkEvery: 1 });
  return `seed ${seed}: ${fault?.what ?? "could not be told again"}\n${told.join("\n")}`;
}
