import { isDatabaseAway } from "../database/away.ts";
import type { Platform } from "../platform.ts";

/** One thing that a sweep looks at: the name it is known by when that fails, and what is done. */
export type Look = { named: string; look: () => Promise<unknown> };

/** So many of those that failed are named to who looks at the job; the log names all. */
const namedAtMost = 20;

/**
 * Looks at each by itself, `atOnce` at the same time: one that throws holds up none behind it. What failed is named in
 * the log, and at the end in the error that fails the job, so that the desk shows it and it is tried again. Where the
 * database is away there is nothing to go on with: that is thrown at once.
 */
export async function sweep({ log }: Pick<Platform, "log">, looks: readonly Look[], { atOnce = 1 } = {}): Promise<void> {
  const left = [...looks];
  const failed: string[] = [];
  const lookAtNext = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) {
      const { named, look } = next;
      try {
        await look();
      } catch (error) {
        if (isDatabaseAway(error)) throw error;
        log.error({ err: error }, `${named}: a sweep could not do it and went on`);
        failed.push(`${named}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lookAtNext));
  if (failed.length === 0) return;
  const more = failed.length > namedAtMost ? `; and ${failed.length - namedAtMost} more, which the log names` : "";
  throw new Error(`${failed.length} of ${looks.length} failed. ${failed.slice(0, namedAtMost).join("; ")}${more}`);
}
