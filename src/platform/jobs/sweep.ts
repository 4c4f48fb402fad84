import { isDatabaseUnavailable } from "../database/unavailable.ts";
import type { Platform } from "../platform.ts";
import { messageOf } from "../../values/index.ts";

/** One thing that a sweep looks at: the name it is known by when that fails, and what is done. */
type SweepItem = { name: string; run: () => Promise<unknown> };

/** So many of those that failed are named to who looks at the job; the log names all. */
const maxNamed = 20;

/**
 * Looks at each by itself, `concurrency` at the same time: one that throws holds up none behind it. What failed is named in
 * the log, and at the end in the error that fails the job, so that the desk shows it and it is tried again. Where the
 * database is away there is nothing to go on with: that is thrown at once.
 */
export async function sweep({ log }: Pick<Platform, "log">, items: readonly SweepItem[], { concurrency = 1 } = {}): Promise<void> {
  const left = [...items];
  const failed: string[] = [];
  const runNext = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) {
      const { name, run } = next;
      try {
        await run();
      } catch (error) {
        if (isDatabaseUnavailable(error)) throw error;
        log.error({ err: error }, `${name}: a sweep could not do it and went on`);
        failed.push(`${name}: ${messageOf(error)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: concurrency }, runNext));
  if (failed.length === 0) return;
  const more = failed.length > maxNamed ? `; and ${failed.length - maxNamed} more, which the log names` : "";
  throw new Error(`${failed.length} of ${items.length} failed. ${failed.slice(0, maxNamed).join("; ")}${more}`);
}
