// How much memory V8 takes beyond what is in use, set where nobody gave flags: a process that shows pages has little in hand at once.
import { PerformanceObserver } from "node:perf_hooks";
import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";

/** Whoever gave a size has a reason. */
const given = [...process.execArgv, process.env.NODE_OPTIONS].join(" ");
const isGiven = /semi.space.growth|heap.growing/.test(given);
const set = (flag) => void (isGiven || setFlagsFromString(flag));

/**
 * Before a program is read: what is read then stays, so that V8 would make its place for young objects 32 MB of 2, and keep it. And
 * the heap is looked through when a quarter more is in it, where V8 would wait for about twice as much.
 */
export function keepHeapSmall() {
  set("--semi-space-growth-factor=1");
  set("--heap-growing-percent=25");
}

/** Bytes for young objects: a page is made in them as quickly as in V8's 32 MB, of which each is touched in turn and so stays. */
const mostYoung = 8 * 1024 * 1024;
const young = () => getHeapSpaceStatistics().find(({ space_name: name }) => name === "new_space").space_size;

/** When it has started: what answers take decides, up to there, and V8 makes the place smaller again where little is asked. */
export function letHeapGrow() {
  set("--semi-space-growth-factor=2");
  if (isGiven || /max.semi.space.size/.test(given)) return;
  let factor = 2;
  new PerformanceObserver(() => {
    const next = young() < mostYoung ? 2 : 1;
    if (next !== factor) set(`--semi-space-growth-factor=${(factor = next)}`);
  }).observe({ entryTypes: ["gc"] });
}
