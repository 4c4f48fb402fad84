import { type Body, wordedBlocks } from "../document/index.ts";
import type { Timing } from "./narrate.ts";

type Times = readonly Pick<Timing, "block" | "start">[];

/** The second at which a block of a text begins to be said; of one that is not said, that of the next which is. */
export function secondOf(body: Body, timings: Times, block: string): number | undefined {
  const order = body.content.map(({ attrs }) => attrs.id);
  const from = order.indexOf(block);
  if (from < 0) return undefined;
  const starts = new Map([...timings].reverse().map((timing) => [timing.block, timing.start]));
  const later = [...wordedBlocks(body)].filter(({ within }) => order.indexOf(within.attrs.id) >= from);
  return later.flatMap(({ id }) => starts.get(id) ?? [])[0];
}

/** The block of a text that is said at a second, or was last before it; undefined while its head is said. */
export function blockAt(body: Body, timings: Times, seconds: number): string | undefined {
  const places = new Map([...wordedBlocks(body)].map(({ id, within }) => [id, within.attrs.id]));
  const last = timings.findLast(({ block, start }) => start <= seconds && places.has(block));
  return last && places.get(last.block);
}
