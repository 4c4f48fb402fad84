import { z } from "zod";
import { type SomeTasks, noPayload } from "../platform/index.ts";
import { endExports, makeExport } from "./kept-exports.ts";

const wanted = z.object({ exportId: z.uuid() });

declare module "../platform/index.ts" {
  interface Tasks {
    "export-all": z.infer<typeof wanted>;
    "end-exports": z.infer<typeof noPayload>;
  }
}

export const transferTasks = {
  "export-all": {
    apart: true,
    given: wanted,
    // somebody waits for it
    priority: 2,
    attempts: 3,
    run: makeExport,
  },
  "end-exports": {
    given: noPayload,
    priority: 9,
    hourly: 50,
    run: endExports,
  },
} satisfies SomeTasks;
