import { type Platform, onPagesChanged } from "../../src/platform/index.ts";
import type { Masthead } from "../../src/masthead.ts";

export type Hearing = {
  /** Resolves when the house has heard of all that was written until now, and of the clock, where a test moved it. */
  caughtUp(): Promise<void>;
  stop(): Promise<void>;
};

/**
 * A house keeps pages and readers until the database tells that they changed, as one that runs. It would hear of it a moment later
 * than the test that writes: before it is asked anything it waits for a word of its own, which comes behind all others.
 */
export async function hearing({ connection, pool, clock }: Platform, { pagesChanged }: Masthead): Promise<Hearing> {
  const waiting = new Map<string, () => void>();
  const { stop } = await onPagesChanged(connection, {
    onChange(what) {
      const resolve = typeof what === "object" && "personId" in what ? waiting.get(what.personId) : undefined;
      if (resolve) resolve();
      else pagesChanged(what);
    },
  });
  let [words, now] = [0, clock.now().valueOf()];
  return {
    async caughtUp() {
      const word = `caught up ${process.pid} ${(words += 1)}`;
      const heard = new Promise<void>((resolve) => waiting.set(word, resolve));
      await pool.query("select pg_notify('pages_changed', $1)", [word]);
      await heard;
      waiting.delete(word);
      if (now !== (now = clock.now().valueOf())) pagesChanged();
    },
    stop,
  };
}
