import { readFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";

/**
 * What some work did to the main thread: the longest it was held, seconds in all, and the most memory the process had, in bytes.
 * `worked`: the most that it worked itself between two turns, in milliseconds of the processor; what else the machine does is not in it.
 */
export type Held<T> = { longest: number; worked: number; seconds: number; memory: number; answer: T };

/** Milliseconds of the processor that this thread has had, as Linux counts them. */
const workOfThread = (): number => Number(readFileSync("/proc/thread-self/schedstat", "utf8").split(" ")[0]) / 1e6;

/** Looks at each turn how much was worked since the one before. */
function countTurns(): { most: () => number; end: () => void } {
  let [most, before] = [0, workOfThread()];
  const turn = () => {
    const now = workOfThread();
    most = Math.max(most, now - before);
    before = now;
    next = setTimeout(turn, 1);
  };
  let next = setTimeout(turn, 1);
  return { most: () => Math.max(most, workOfThread() - before), end: () => clearTimeout(next) };
}

/** Does the work and measures what it holds. `longest` in milliseconds. */
export async function held<T>(work: () => Promise<T>): Promise<Held<T>> {
  let memory = process.memoryUsage.rss();
  const look = setInterval(() => (memory = Math.max(memory, process.memoryUsage.rss())), 50);
  const delay = monitorEventLoopDelay({ resolution: 2 });
  delay.enable();
  // a first turn, so that what was before is not counted
  await wait(10);
  delay.reset();
  const turns = countTurns();
  const began = performance.now();
  try {
    const answer = await work();
    const seconds = (performance.now() - began) / 1000;
    // the last stretch is seen by the timer behind it
    await wait(10);
    return { longest: delay.max / 1e6, worked: turns.most(), seconds, memory, answer };
  } finally {
    turns.end();
    delay.disable();
    clearInterval(look);
  }
}

/** How many times longer plain reckoning takes here and now than the processor works on it: 1 on a machine that does nothing else. */
export function busyness(): number {
  const [began, before] = [performance.now(), process.cpuUsage()];
  let sum = 0;
  while (performance.now() - began < 30) for (let at = 0; at < 10_000; at += 1) sum += Math.sqrt(at);
  const { user, system } = process.cpuUsage(before);
  return sum > 0 ? Math.max(1, (performance.now() - began) / ((user + system) / 1000)) : 1;
}
