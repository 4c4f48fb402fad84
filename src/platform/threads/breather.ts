import { elapsed } from "../clock.ts";

/**
 * For long work on the main thread: each call gives everything else its turn where `milliseconds` have gone by
 * since the last turn, and costs nothing otherwise.
 */
export function breather(milliseconds = 10): () => Promise<void> {
  let since = elapsed();
  return async () => {
    if (elapsed() - since < milliseconds) return;
    await new Promise<void>((resolve) => void setImmediate(resolve));
    since = elapsed();
  };
}
