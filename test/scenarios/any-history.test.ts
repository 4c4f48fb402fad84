import { expect, it } from "vitest";
import { actions } from "../support/books/actions.ts";
import { historyOf, live } from "../support/books/live.ts";
import { shorten } from "../support/books/shorten.ts";

/** HISTORY_SEED=17 HISTORY_STEPS=5000 HISTORY_SECONDS=600 npx vitest run any-history lives through another history, or a longer one. */
const seeds = process.env.HISTORY_SEED ? [Number(process.env.HISTORY_SEED)] : [11, 13];
const steps = Number(process.env.HISTORY_STEPS ?? 500);

it.each(seeds)(
  "whatever readers, desk and time do in the history of seed %i, copies and money add up",
  async (seed) => {
    const history = historyOf(seed, steps);
    const { fault, told, happened } = await live(history, { checkEvery: 30 });
    if (process.env.HISTORY_TELL) console.log(told.join("\n"), [...happened]);
    if (fault) throw new Error(await report(seed, history.slice(0, fault.at + 1), fault.who));
    // a history in which little happens proves little
    expect(happened.size).toBeGreaterThan(Object.keys(actions).length * 0.8);
  },
  900_000,
);

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
