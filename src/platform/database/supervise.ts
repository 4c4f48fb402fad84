import { setTimeout as wait } from "node:timers/promises";
import { messageOf } from "../../values/index.ts";

type Supervised = {
  /** Whether the server's process lives; cheap, it is asked all the time. */
  isUp: () => boolean;
  /** Whether it is ours to start: of all the processes that need it, one does. */
  canStart: () => boolean;
  start: () => Promise<void>;
  say: (line: string) => void;
};

/** Milliseconds. */
const pollInterval = 500;
const maxInterval = 30_000;

/** Starts the embedded server again whenever it has ended without being told to: stopped, crashed, or killed for its memory. */
export function supervise({ isUp, canStart, start, say }: Supervised): { stop: () => Promise<void> } {
  const ending = new AbortController();
  const { signal } = ending;
  let failures = 0;
  const look = async () => {
    if (isUp() || !canStart()) return;
    if (failures === 0) say("The database has ended. It is being started again …");
    try {
      await start();
      failures = 0;
      say("The database is back.");
    } catch (error) {
      failures += 1;
      say(messageOf(error));
    }
  };
  const watch = async () => {
    while (!signal.aborted) {
      await wait(Math.min(pollInterval * 2 ** failures, maxInterval), undefined, { ref: false, signal }).catch(() => undefined);
      if (!signal.aborted) await look();
    }
  };
  const watching = watch();
  return {
    stop: async () => {
      ending.abort();
      await watching;
    },
  };
}
