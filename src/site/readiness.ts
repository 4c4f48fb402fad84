import { setTimeout as wait } from "node:timers/promises";
import { elapsed } from "../platform/index.ts";

/** Milliseconds: so long a look may take, which is less than the second in which whoever asks gives up, and so long counts what was seen last where it takes longer. */
const usual = { within: 700, holds: 30_000 };

/**
 * A look at whether all is well, one at a time for all who ask meanwhile. Where it is slow, as much else is asked, and all was well
 * a moment ago, all is well: whoever shares readers out sends them elsewhere when it is not, and elsewhere is as busy. Throws as `look` does.
 */
export function heldWhileSlow(look: () => Promise<unknown>, { within, holds }: typeof usual = usual): () => Promise<void> {
  let asked: Promise<void> | undefined;
  let wellAt = -Infinity;
  const begin = async () => {
    try {
      await look();
      wellAt = elapsed();
    } finally {
      asked = undefined;
    }
  };
  return async () => {
    asked ??= begin();
    const answer = asked;
    const isAnswered = await Promise.race([answer.then(() => true), wait(within, false, { ref: false })]);
    if (isAnswered || elapsed() - wellAt < holds) return void answer.catch(() => undefined);
    await answer;
  };
}
