import { serveTasks } from "../../platform/index.ts";
import type { FinishTask } from "./finish-pdf.ts";
import { withPageBoxes } from "./page-boxes.ts";

/** A PDF of a hundred pages is read and written for seconds: beside the main thread. */
serveTasks(({ pdf, trim, inks }: FinishTask): Promise<Buffer> =>
  withPageBoxes(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength), trim, { ...inks, bytes: Buffer.from(inks.bytes) }),
);
