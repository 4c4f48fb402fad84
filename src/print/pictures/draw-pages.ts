import { openThread } from "../../platform/index.ts";

export type DrawTask = { pdf: Uint8Array; dotsPerPoint: number };
/** A page as WebP; pixels. */
export type DrawnPage = { bytes: Uint8Array; width: number; height: number };

/** Seconds for one page. */
const longest = 60;
/** A page of A4 becomes 446 × 632 pixels: twice as wide as it is shown. */
const dotsPerPoint = 0.75;

/** Every page of a PDF as a picture, in their order. What drawing needs of memory is given back with the thread. */
export async function drawPages(pdf: Uint8Array): Promise<DrawnPage[]> {
  const thread = openThread("draw-pages-worker", "print/pictures/draw-pages-worker.ts", { megabytes: 1024 });
  try {
    return await thread.ask<DrawnPage[]>({ pdf, dotsPerPoint } satisfies DrawTask, { seconds: longest });
  } finally {
    await thread.end();
  }
}
