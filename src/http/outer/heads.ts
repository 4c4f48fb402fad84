import type { Packed } from "../packed.ts";
import { type Cdn, keyHeads } from "./forms.ts";
import { keyOf } from "./keys.ts";

/** By which names a page is known outside, and until when it is true by the clock; of one that may be a file, which, and since when nothing of it has changed. */
export type Outer = { names: readonly string[]; until: number; file?: { path: string; since: string } };

/** Seconds in which a cache may show what is over while it fetches what there is now. */
const stale = 60;

/**
 * The heads by which a cache outside may keep a page: no longer than it is true by the clock, as what is shown changes at
 * midnight without anybody’s writing anything, and at `before`. Undefined where it may not keep it.
 */
export function outerHeads({
  seconds,
  form,
}: Cdn): (packed: Packed, clock: { now: number; before: number }) => Record<string, string> | undefined {
  const usual = new WeakMap<Packed, Record<string, string>>();
  const headsOf = (packed: Packed, { names, until }: Outer, now: number) => {
    const left = Math.floor((until - now) / 1000);
    if (left < 1) return undefined;
    const whole = Math.min(seconds, left);
    const browser = Math.min(Number(/max-age=(\d+)/.exec(packed.headers["cache-control"] ?? "")?.[1] ?? 0), left);
    const late = Math.min(stale, left - whole);
    const says = [`public, max-age=${browser}, s-maxage=${whole}`, ...(late > 0 ? [`stale-while-revalidate=${late}`] : [])];
    return { "cache-control": says.join(", "), ...keyHeads(form, names.map(keyOf)) };
  };
  return (packed, { now, before }) => {
    if (!packed.outer || seconds === 0) return undefined;
    const outer = { ...packed.outer, until: Math.min(packed.outer.until, before) };
    // towards the end it is counted down; else the same heads go out with each answer
    if (outer.until - now < (seconds + stale) * 1000) return headsOf(packed, outer, now);
    const made = usual.get(packed) ?? headsOf(packed, outer, now);
    if (made) usual.set(packed, made);
    return made;
  };
}
