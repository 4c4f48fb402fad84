import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { checkBooks } from "../../src/orders/index.ts";
import { exportAll, importAll } from "../../src/transfer/index.ts";
import { actions } from "../support/books/actions.ts";
import { historyOf, live } from "../support/books/live.ts";
import { shorten } from "../support/books/shorten.ts";
import type { World } from "../support/books/world.ts";
import { contentOf, emptyPlace } from "../support/whole-export.ts";
import { usually } from "../support/long.ts";

/**
 * MASTHEAD_TESTS=long lives through longer ones;
 * HISTORY_SEED=17 HISTORY_STEPS=5000 HISTORY_SECONDS=600 npx vitest run any-history lives through another history, or a longer one.
 */
const seeds = process.env.HISTORY_SEED ? [Number(process.env.HISTORY_SEED)] : usually([11], [11, 13]);
const steps = Number(process.env.HISTORY_STEPS ?? usually(200, 500));

it.each(seeds)(
  "whatever readers, desk and time do in the history of seed %i, copies and money add up, and it comes in as it went out",
  async (seed) => {
    const history = historyOf(seed, steps);
    const { fault, told, happened } = await live(history, { checkEvery: 30, atEnd: comesInAsItWentOut });
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
