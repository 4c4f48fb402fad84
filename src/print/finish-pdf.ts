import { openThread } from "../platform/index.ts";
import type { PressInks } from "./press-inks.ts";

/** `press`: what it is cut to and meant for; null for the screen. */
export type FinishTask = { pdf: Uint8Array; press: { trim: { width: number; height: number }; inks: PressInks } | null };
/** `fontsNotEmbedded`: names of fonts the file speaks of but does not hold. */
export type Finished = { pdf: Uint8Array; fontsNotEmbedded: string[] };

/** Seconds. */
const longest = 180;
const thread = openThread("pages-worker", "print/pages-worker.ts", { megabytes: 1024 });

/** What is done to a PDF after it was set: for the press its boxes and its inks, for all a look at its fonts. */
export async function finishPdf(task: FinishTask): Promise<{ pdf: Buffer; fontsNotEmbedded: string[] }> {
  const { pdf, fontsNotEmbedded } = await thread.ask<Finished>(task, { seconds: longest });
  return { pdf: Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength), fontsNotEmbedded };
}
