import { type Thread, openThread } from "../../platform/index.ts";
import type { Layer } from "./layer.ts";

/** Without a page, how many there are is asked. */
export type PdfTask = { path: string; page?: number } & typeof how;

/** A page: its picture and a small one, as WebP; pixels. */
export type PageRead = { width: number; height: number; picture: Uint8Array; small: Uint8Array; layer: Layer };

/** A page of A4 becomes 1250 × 1768 pixels, a spread of two 2500 wide: small type can be read. */
const how = { pixelsPerPoint: 2.1, longestSide: 2600, smallSide: 320 };
/** Seconds for one page. */
const longest = 90;

/** Reads PDFs in a thread of its own, one question after the other; what that needs of memory is given back by `end`. */
export type PdfReader = {
  countPages: (path: string) => Promise<number>;
  readPage: (path: string, page: number) => Promise<PageRead>;
} & Pick<Thread, "end">;

/** `signal` ends what is being read. Refuses "pdf-unreadable", "pdf-locked"; throws ThreadTerminated for what takes too long. */
export function openPdfReader(signal?: AbortSignal): PdfReader {
  const thread = openThread("pdf-worker", "facsimiles/pdf/pdf-worker.ts", { megabytes: 512 });
  const ask = <Answer>(path: string, page?: number) =>
    thread.ask<Answer>({ path, ...(page !== undefined && { page }), ...how } satisfies PdfTask, { seconds: longest, signal });
  return { countPages: (path) => ask<number>(path), readPage: (path, page) => ask<PageRead>(path, page), end: () => thread.end() };
}
