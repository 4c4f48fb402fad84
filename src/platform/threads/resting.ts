import { type Thread, openThread } from "./thread.ts";

/** Threads of one kind, of which the last that came to its end waits a while for the next to want it. */
type RestingThreads = {
  take(): Thread;
  /** `isThrough`: it came to its end and holds nothing; one that was broken off is ended. */
  giveBack(thread: Thread, isThrough: boolean): Promise<void>;
};

/**
 * For work that holds a thread for as long as it lasts, and is often followed by more of its kind: to begin one takes a third of a
 * second of the processor, and what it learned of its own code is gone with it. `rest`: milliseconds.
 */
export function restingThreads(name: string, source: string, { megabytes = 512, rest = 5000 } = {}): RestingThreads {
  let resting: { thread: Thread; over: NodeJS.Timeout } | undefined;
  return {
    take() {
      const taken = resting;
      if (!taken) return openThread(name, source, { megabytes });
      resting = undefined;
      clearTimeout(taken.over);
      return taken.thread;
    },
    async giveBack(thread, isThrough) {
      if (!isThrough || resting) return thread.end();
      const end = () => {
        resting = undefined;
        void thread.end();
      };
      resting = { thread, over: setTimeout(end, rest).unref() };
    },
  };
}
