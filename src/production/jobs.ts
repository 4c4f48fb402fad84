import { z } from "zod";
import type { SomeTasks } from "../platform/index.ts";
import { sweepFiles } from "./sweep-files.ts";

const nothing = z.object({});

declare module "../platform/index.ts" {
  interface Tasks {
    "sweep-files": z.infer<typeof nothing>;
  }
}

export const productionTasks = {
  "sweep-files": {
    says: "Compare kept files with what they were",
    given: nothing,
    priority: 9,
    nightly: "03:45",
    run: sweepFiles,
  },
} satisfies SomeTasks;
