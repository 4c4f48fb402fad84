// How much memory V8 takes beyond what is in use, set where nobody gave flags: a process that shows pages has little in hand at once.
import { setFlagsFromString } from "node:v8";

/** Whoever gave a size has a reason. */
const isGiven = /semi.space.growth|heap.growing/.test([...process.execArgv, process.env.NODE_OPTIONS].join(" "));
const set = (flag) => void (isGiven || setFlagsFromString(flag));

/**
 * Before a program is read: what is read then stays, so that V8 would make its place for young objects 32 MB of 2, and keep it. And
 * the heap is looked through when a quarter more is in it, where V8 would wait for about twice as much.
 */
export function keepHeapSmall() {
  set("--semi-space-growth-factor=1");
  set("--heap-growing-percent=25");
}

/** When it has started: what answers take decides, and V8 makes the place smaller again where little is asked. */
export function letHeapGrow() {
  set("--semi-space-growth-factor=2");
}
