import type { z } from "zod";
import { type SomeTasks, noPayload } from "../platform/index.ts";
import { tellOuterCaches } from "./outer/tell.ts";

declare module "../platform/index.ts" {
  interface Tasks {
    "tell-outer-caches": z.infer<typeof noPayload>;
  }
}

export const httpTasks = {
  "tell-outer-caches": {
    given: noPayload,
    priority: 0,
    attempts: 12,
    hourly: 11,
    run: tellOuterCaches,
  },
} satisfies SomeTasks;
