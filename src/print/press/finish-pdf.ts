import { openThread } from "../../platform/index.ts";
import { fontsNotEmbedded } from "./fonts-inside.ts";
import type { PressInks } from "./press-inks.ts";

/** What it is cut to and meant for. */
export type FinishTask = { pdf: Uint8Array; trim: { width: number; height: number }; inks: PressInks };

/** Seconds. */
const longest = 180;
const thread = openThread("pages-worker", "print/press/pages-worker.ts", { megabytes: 1024, idle: 10_000 });

/**
 * What is done to a PDF after it was set: for the press its boxes and its inks, for all a look at its fonts. `press` is null for the
 * screen, whose file stays as it was set. `fontsNotEmbedded`: names of fonts the file speaks of but does not hold.
 */
export async function finishPdf(set: Buffer, press: Omit<FinishTask, "pdf"> | null): Promise<{ pdf: Buffer; fontsNotEmbedded: string[] }> {
  const lost = fontsNotEmbedded(set);
  if (!press) return { pdf: set, fontsNotEmbedded: lost };
  const pdf = await thread.ask<Uint8Array>({ pdf: set, ...press } satisfies FinishTask, { seconds: longest });
  return { pdf: Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength), fontsNotEmbedded: lost };
}
