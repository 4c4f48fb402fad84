import { type Body, blockTexts, placeOf } from "../../../document/index.ts";
import type { ThreadView } from "../../../review/index.ts";

/** A thread and whether its words stand in the text; one about the whole piece stands first. */
export type Placed = { thread: ThreadView; isGone: boolean };

/** In the order of the text: what is said of the whole piece, what stands in it, and what was said of words that are gone. */
export function placedIn(body: Body, threads: readonly ThreadView[]): Placed[] {
  const texts = blockTexts(body);
  const found = threads.map((thread) => ({ thread, place: thread.words === "" ? { at: -1, from: 0 } : placeOf(thread, texts) }));
  const end = texts.length;
  return found
    .toSorted((a, b) => (a.place?.at ?? end) - (b.place?.at ?? end) || (a.place?.from ?? 0) - (b.place?.from ?? 0))
    .map(({ thread, place }) => ({ thread, isGone: place === undefined }));
}
