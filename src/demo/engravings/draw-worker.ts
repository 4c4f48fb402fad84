import { parentPort } from "node:worker_threads";
import { type Cover, drawCover } from "./draw-cover.ts";
import { type Engraving, drawEngraving } from "./draw-engraving.ts";

/** One thread of the drawing room: a wish in, a PNG out. */
export type Wish = Engraving | Cover;
export type Drawn = { bytes: Uint8Array } | { error: string };

parentPort?.on("message", async (wish: Wish) => {
  try {
    const bytes = new Uint8Array("title" in wish ? await drawCover(wish) : await drawEngraving(wish));
    parentPort!.postMessage({ bytes } satisfies Drawn, [bytes.buffer]);
  } catch (error) {
    parentPort!.postMessage({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) } satisfies Drawn);
  }
});
