import { setTimeout as wait } from "node:timers/promises";
import { type Platform, elapsed, isDatabaseUnavailable } from "../platform/index.ts";

/** Milliseconds: so long a look may take, which is less than the second in which whoever asks gives up, and so long counts what was seen last where it takes longer. */
const usual = { within: 700, holds: 30_000 };

/** What `/readyz` answers. */
export type Readiness = { status: 200 | 503; says: { ok: boolean; database?: "away"; stopping?: true } };

const stopping: Readiness = { status: 503, says: { ok: false, stopping: true } };
const broken: Readiness = { status: 503, says: { ok: false } };
const neverReady: Readiness = { status: 503, says: { ok: false, database: "away" } };
/** It has been ready, and what it keeps and the page that says why there is no more are as good as those of any other. */
const withoutDatabase: Readiness = { status: 200, says: { ok: true, database: "away" } };

/**
 * Whether a process is to be sent readers, by `look`, one at a time for all who ask meanwhile. That the database is away, or says
 * nothing, is no reason against one that has been ready: it is away for all, and with nobody in rotation readers are answered by
 * the balancer. Nor is it that a look is slow, where as much else is asked: elsewhere is as busy.
 */
export function openReadiness(
  platform: Pick<Platform, "isStopping" | "log">,
  look: () => Promise<object | undefined>,
  { within, holds }: typeof usual = usual,
): () => Promise<Readiness> {
  let asked: Promise<Readiness> | undefined;
  let hasBeen = false;
  let last = { seen: neverReady, at: -Infinity };
  const seenNow = async (): Promise<Readiness> => {
    try {
      const says = await look();
      hasBeen = true;
      return { status: 200, says: { ok: true, ...says } };
    } catch (error) {
      if (isDatabaseUnavailable(error)) return hasBeen ? withoutDatabase : neverReady;
      platform.log.error({ err: error }, "no readers are to be sent here");
      return broken;
    }
  };
  const begin = async (): Promise<Readiness> => {
    const seen = await seenNow();
    last = { seen, at: elapsed() };
    asked = undefined;
    return seen;
  };
  return async () => {
    if (platform.isStopping) return stopping;
    asked ??= begin();
    const seen = await Promise.race([asked, wait(within, undefined, { ref: false })]);
    if (seen) return seen;
    if (last.seen.status === 503) return asked;
    return elapsed() - last.at < holds ? last.seen : withoutDatabase;
  };
}
