import type { z } from "zod";
import { type SomeTasks, noPayload } from "../platform/index.ts";
import { sweepFiles } from "./sweep-files.ts";

declare module "../platform/index.ts" {
  interface Tasks {
    "sweep-files": z.infer<typeof noPayload>;
  }
}

export const productionTasks = {
  "sweep-files": {
    says: "Compare kept files with what they were",
    given: noPayload,
    priority: 9,
    nightly: "03:45",
    run: sweepFiles,
  },
} satisfies SomeTasks;
