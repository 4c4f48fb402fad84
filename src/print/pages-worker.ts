import { serveTasks } from "../platform/index.ts";
import { fontsNotEmbedded, withPageBoxes } from "./page-boxes.ts";
import type { FinishTask, Finished } from "./finish-pdf.ts";

/** A PDF of a hundred pages is read and written for seconds: beside the main thread. */
serveTasks(async ({ pdf, press }: FinishTask): Promise<Finished> => {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const made = press ? await withPageBoxes(bytes, press.trim, { ...press.inks, bytes: Buffer.from(press.inks.bytes) }) : bytes;
  return { pdf: made, fontsNotEmbedded: await fontsNotEmbedded(made) };
});
