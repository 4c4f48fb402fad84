import type { z } from "zod";
import { type SomeTasks, noPayload } from "../platform/index.ts";
import { forgetOldReading } from "./history.ts";

declare module "../platform/index.ts" {
  interface Tasks {
    "forget-reading": z.infer<typeof noPayload>;
  }
}

export const shelfTasks = {
  "forget-reading": {
    given: noPayload,
    priority: 3,
    nightly: "03:37",
    run: forgetOldReading,
  },
} satisfies SomeTasks;
