import { elapsed } from "../clock.ts";

/**
 * For long work on the main thread: each call gives everything else its turn where `milliseconds` have gone by
 * since the last turn, and costs nothing otherwise.
 */
export function yieldEvery(milliseconds = 10): () => Promise<void> {
  let since = elapsed();
  return async () => {
    if (elapsed() - since < milliseconds) return;
    await new Promise<void>((resolve) => void setImmediate(resolve));
    since = elapsed();
  };
}

/** Work that yields wherever it may be interrupted, with everything else at its turn in between. Answers what it returns. */
export async function runYielding<T>(work: Generator<unknown, T>): Promise<T> {
  const yieldNow = yieldEvery();
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await yieldNow();
  }
}

/** The same without a pause: for a thread of its own, and where it is known to be short. */
export function runWithoutYielding<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
